"""Chooses what a blind vote compares, and on whose questions."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
)

from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.labels import label
from app.gui.dataset.fields import SourceBox, choice_box, number_box, offer_models
from app.gui.layouts.boxes import vbox
from app.gui.look.scale import scaled
from app.viewmodels.dataset.blind_voting import BlindVotingViewModel

_COUNT, _MOST = 10, 200
_WIDTH = 680


class VotingSetup(QFrame):
    """Two sides, the questions, how many.

    Signals:
        begun: the user asked for a comparison.
    """

    begun = Signal()

    def __init__(self, voting: BlindVotingViewModel) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setMaximumWidth(scaled(_WIDTH))
        self._voting = voting
        self._sides = (
            choice_box(self.tr("First model"), "voteFirst"),
            choice_box(self.tr("Second model"), "voteSecond"),
        )
        places: list[tuple[str, Literal["chats", "held-out"]]] = [
            (self.tr("The first questions of your chats"), "chats"),
            (self.tr("Rated questions held out from training"), "held-out"),
        ]
        kinds = self.tr("Questions (*.txt *.jsonl);;All files (*)")
        self._source = SourceBox(self.tr("Questions"), places, kinds)
        self._source.setObjectName("voteSource")
        self._count = number_box(self.tr("How many"), 1, _MOST, _COUNT)
        self._begin = button(self.tr("Let both answer"), "primary")
        submit_with_keys(self, self._begin)
        self._begin.setObjectName("beginVote")
        self._begin.clicked.connect(self._on_begin_clicked)
        self._lay_out()
        for box in self._sides:
            box.currentIndexChanged.connect(lambda _index: self._show_state())
        voting.choices_changed.connect(self._show_choices)
        self._show_choices()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("First model"), self._sides[0]),
            (self.tr("Second model"), self._sides[1]),
            (self.tr("Questions"), self._source),
            (self.tr("How many"), self._count),
        )
        for name, field in rows:
            form.addRow(label(name, wraps=False), field)
        column = vbox(self, spacing=12, margins=(16, 14, 16, 14))
        column.addWidget(label(self.tr("Which answers better?"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "Both models answer the same questions. You vote without seeing whose answer "
                    "is whose, then learn which one you prefer, and how sure that is."
                ),
                "muted",
            )
        )
        column.addLayout(form)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_choices(self) -> None:
        for number, box in enumerate(self._sides):
            offer_models(box, self._voting.choices, usual=number)
        self._show_state()

    def _show_state(self) -> None:
        first, second = (box.currentData() for box in self._sides)
        reason = ""
        if first is None or second is None:
            reason = self.tr("There are no models yet.")
        elif first == second:
            reason = self.tr("Choose two different models or adapters.")
        self._begin.setEnabled(not reason)
        self._begin.setToolTip(reason)

    def _on_begin_clicked(self) -> None:
        self.begun.emit()
        first, second = (box.currentData() for box in self._sides)
        self._voting.begin((first, second), self._source.source, self._count.value())
