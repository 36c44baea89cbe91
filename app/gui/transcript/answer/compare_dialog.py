"""Two variants of an answer side by side, and all of them in order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QWidget,
)

from app.core.messages import Message
from app.gui.controls.buttons import button
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.transcript.answer.actions import figures
from app.gui.transcript.answer.ranking_panel import RankingPanel
from app.gui.transcript.answer.scroll import AnswerScroll
from app.gui.transcript.visible_text import visible_text
from app.services.answers.sentence_states import computed_ends
from app.viewmodels.chat.ranking import RankingViewModel
from app.viewmodels.quantities import integer, short_decimal

translate = QCoreApplication.translate

_SIZE = (1200, 680)


class CompareDialog(Dialog):
    """Each side shows the variant selected above it; either can be chosen.

    Args:
        ranking: ranks all variants.

    Signals:
        chosen: the id of the variant to continue with.
        preferred: the ids of the better and of the worse variant.
    """

    chosen = Signal(str)
    preferred = Signal(str, str)

    def __init__(
        self,
        variants: Sequence[Message],
        shown_id: str,
        ranking: RankingViewModel,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compareDialog")
        self.setWindowTitle(self.tr("Compare variants"))
        self.resize(size_on_screen(*_SIZE))
        ids = [variant.id for variant in variants]
        right = ids.index(shown_id) if shown_id in ids else len(ids) - 1
        left = right - 1 if right else 1
        self._sides = [_Side(variants, place) for place in (left, right)]
        row = hbox(spacing=16)
        for side, other in zip(self._sides, reversed(self._sides), strict=True):
            side.use.clicked.connect(lambda _=False, s=side: self._choose(s))
            side.prefer.clicked.connect(lambda _=False, s=side, o=other: self._prefer(s, o))
            row.addWidget(side, 1)
        row.addWidget(self._ranking_panel(variants, ranking))
        self.finished.connect(ranking.close)
        close = button(self.tr("Close"), shortcut="Esc")
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(
            label(self.tr("“Better” rates one up and the other down, for your dataset."), "faint"),
            1,
        )
        bottom.addWidget(close)
        column = vbox(self, spacing=14, margins=(24, 20, 24, 16))
        column.addLayout(row, 1)
        column.addLayout(bottom)

    def _ranking_panel(
        self, variants: Sequence[Message], ranking: RankingViewModel
    ) -> RankingPanel:
        ranking.open([variant.id for variant in variants])
        names = {one.id: _name(number, one) for number, one in enumerate(variants, start=1)}
        panel = RankingPanel(ranking, names)
        panel.variant_shown.connect(self._sides[0].show_variant)
        return panel

    def _choose(self, side: "_Side") -> None:
        self.chosen.emit(side.message.id)
        self.accept()

    def _prefer(self, better: "_Side", worse: "_Side") -> None:
        if better.message.id != worse.message.id:
            self.preferred.emit(better.message.id, worse.message.id)
            better.prefer.setText(self.tr("Rated better"))
            worse.prefer.setText(self.tr("Better"))


class _Side(QFrame):
    """A variant with its figures and actions."""

    def __init__(self, variants: Sequence[Message], place: int) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._variants = variants
        self._picker = ChoiceBox()
        self._picker.setAccessibleName(self.tr("Variant"))
        for number, variant in enumerate(variants, start=1):
            self._picker.addItem(_name(number, variant))
        self._figures = label("", "faint", wraps=False)
        self.use = button(self.tr("Show this one in the chat"))
        self.prefer = button(self.tr("Better"), icon_name="thumbs-up")
        self._scroll = AnswerScroll()
        buttons = QHBoxLayout()
        buttons.addWidget(self.prefer)
        buttons.addStretch(1)
        buttons.addWidget(self.use)
        column = vbox(self, spacing=10, margins=(16, 14, 16, 14))
        column.addWidget(self._picker)
        column.addWidget(self._figures)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        self._picker.setCurrentIndex(place)
        self._picker.currentIndexChanged.connect(self._show)
        self._show(place)

    @property
    def message(self) -> Message:
        return self._variants[self._picker.currentIndex()]

    def show_variant(self, message_id: str) -> None:
        ids = [variant.id for variant in self._variants]
        self._picker.setCurrentIndex(ids.index(message_id))

    def _show(self, place: int) -> None:
        message = self._variants[place]
        marks = message.citations, message.not_found, computed_ends(message)
        self._scroll.show_answer(message.text, *marks)
        made = message.provenance
        self._figures.setText(figures(made) if made else self.tr("edited by you"))


def _name(number: int, variant: Message) -> str:
    made = variant.provenance
    if made is None:
        return translate("CompareDialog", "{0} · edited by you").format(integer(number))
    return translate("CompareDialog", "{0} · {1} · temperature {2}").format(
        integer(number), visible_text(made.model_name), short_decimal(made.params.temperature)
    )
