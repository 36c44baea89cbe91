"""Chooses what a blind vote compares, and on whose questions."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
)

from app.gui.scale import scaled
from app.gui.widgets import button, dress_number, label
from app.viewmodels.blind_voting import BlindVotingViewModel

_COUNT, _MOST = 10, 200
_WIDTH = 680
_FILE = "file"


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
        self._file: Path | None = None
        self._sides = (_box(self.tr("First model")), _box(self.tr("Second model")))
        for box, name in zip(self._sides, ("voteFirst", "voteSecond"), strict=True):
            box.setObjectName(name)
        self._source = _box(self.tr("Questions"))
        self._source.setObjectName("voteSource")
        self._source.addItem(self.tr("The first questions of your chats"), "chats")
        self._source.addItem(self.tr("Rated questions kept apart from training"), "held-out")
        self._source.addItem(self.tr("A file…"), _FILE)
        self._source.activated.connect(self._on_source_chosen)
        self._count = QSpinBox()
        self._count.setAccessibleName(self.tr("How many"))
        self._count.setRange(1, _MOST)
        self._count.setValue(_COUNT)
        dress_number(self._count)
        self._begin = button(self.tr("Let both answer"), "primary")
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
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rows = (
            (self.tr("First model"), self._sides[0]),
            (self.tr("Second model"), self._sides[1]),
            (self.tr("Questions"), self._source),
            (self.tr("How many"), self._count),
        )
        for name, field in rows:
            form.addRow(label(name, wraps=False), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
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
            before = box.currentData()
            box.clear()
            for name, value in self._voting.choices:
                box.addItem(name, value)
            known = box.findData(before)
            box.setCurrentIndex(known if known >= 0 else min(number, box.count() - 1))
        self._show_state()

    def _show_state(self) -> None:
        first, second = (box.currentData() for box in self._sides)
        reason = ""
        if first is None or second is None:
            reason = self.tr("There is no model yet.")
        elif first == second:
            reason = self.tr("Choose two different models or adapters.")
        self._begin.setEnabled(not reason)
        self._begin.setToolTip(reason)

    def _on_source_chosen(self, _index: int) -> None:
        if self._source.currentData() != _FILE:
            return
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose questions"),
            "",
            self.tr("Questions (*.txt *.jsonl);;All files (*)"),
        )
        if name:
            self._file = Path(name)
            self._source.setItemText(self._source.currentIndex(), self._file.name)
        elif self._file is None:
            self._source.setCurrentIndex(0)

    def _on_begin_clicked(self) -> None:
        self.begun.emit()
        source = self._source.currentData()
        first, second = (box.currentData() for box in self._sides)
        self._voting.begin(
            (first, second),
            self._file if source == _FILE and self._file else source,
            self._count.value(),
        )


def _box(name: str) -> QComboBox:
    result = QComboBox()
    result.setAccessibleName(name)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(20)
    return result
