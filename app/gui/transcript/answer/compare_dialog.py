"""Two variants of an answer side by side, and all of them put in order."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QWidget

from app.answers.evidence.sentence_states import NO_ENDS, SentenceEnds, sentence_ends
from app.core.messages import CitationPart, Message
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import button, icon_button, on_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import Card, label, named
from app.gui.controls.panes import ErrorCard
from app.gui.controls.rows import add_item
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.gui.look.theme import scaled
from app.gui.transcript.answer.actions import figures
from app.gui.transcript.markdown.body import MarkdownBody
from app.viewmodels.chat.ranking import RankingViewModel
from app.viewmodels.quantities import integer, short_decimal
from app.viewmodels.translated import translate

_WIDTH = 260
_ROW_HEIGHT = 34
_ID = int(Qt.ItemDataRole.UserRole)
_SIZE = (1200, 680)


class AnswerScroll(QScrollArea):
    """A whole answer that scrolls on its own, for answers that are shown side by side.

    On a card's background, as wide as the available space.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("kind", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_answer(
        self,
        text: str,
        citations: tuple[CitationPart, ...] = (),
        not_found: tuple[str, ...] = (),
        ends: SentenceEnds = NO_ENDS,
    ) -> None:
        """Show `text` from its beginning."""
        body = MarkdownBody()
        body.set_text(text, citations, 0, is_final=True, ends=ends)
        body.mark_not_found(frozenset(not_found))
        self.setWidget(holding(vbox(body, "stretch", margins=(0, 0, 8, 0)), "card"))


class RankingPanel(Card):
    """Puts the variants of an answer in order, the best first, by keyboard or with buttons.

    A sortable list, and a model that can suggest an order.

    Args:
        names: the name of each variant, by id.
        show_variant: called with the id of one that was selected, or rated best by a model.
    """

    def __init__(
        self,
        ranking: RankingViewModel,
        names: Mapping[str, str],
        show_variant: Callable[[str], object],
    ) -> None:
        super().__init__("rankingPanel")
        self.setFixedWidth(scaled(_WIDTH))
        self._ranking, self._names, self._show_variant = ranking, names, show_variant
        self._was_judging = False
        self._build()
        ranking.changed.connect(self._show)
        ranking.failed.connect(self._error.show_error)
        self._show()

    def _build(self) -> None:
        self.list = named(QListWidget(), "ranking", self.tr("Variants, best first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self._up = icon_button("arrow-up", self.tr("Better"), "Alt+Up")
        self._down = icon_button("arrow-down", self.tr("Worse"), "Alt+Down")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        on_keys(self.list, self._up.click, "Alt+Up")
        on_keys(self.list, self._down.click, "Alt+Down")
        self._state = label("", "faint")
        self._error = ErrorCard()
        self.suggest = button("", icon_name="cpu", tooltip=self.tr("The loaded model grades each"))
        self.suggest.clicked.connect(self._on_suggest_clicked)
        self.keep = button(
            self.tr("Keep this order"), "primary", name="keepOrder", on_click=self._ranking.store
        )
        head = label(self.tr("Best first"), "heading")
        above = hbox((head, 1), self._up, self._down, spacing=2)
        parts = (above, (self.list, 1), self._state, self._error, self.suggest, self.keep)
        vbox(*parts, parent=self, spacing=10, margins=(16, 14, 16, 14))

    def _show(self) -> None:
        ranking, current = self._ranking, self._current_id()
        with QSignalBlocker(self.list):
            self.list.clear()
            for id_ in ranking.order:
                item = add_item(self.list, self._names[id_], id_)
                item.setToolTip(self._names[id_])
                item.setSizeHint(QSize(0, scaled(_ROW_HEIGHT)))
            if ranking.order:
                known = current if current in ranking.order else ranking.order[0]
                self.list.setCurrentRow(ranking.order.index(known))
        is_judging = ranking.is_judging
        if self._was_judging and not is_judging and ranking.state == "suggested":
            self.list.setCurrentRow(0)
            self._show_variant(ranking.order[0])  # even if it was the current one
        self._was_judging = is_judging
        self._state.setText(self._state_text())
        self.suggest.setText(self.tr("Stop") if is_judging else self.tr("Suggest an order"))
        self.keep.setEnabled(ranking.state != "kept" and not is_judging)
        self._up.setEnabled(not is_judging)
        self._down.setEnabled(not is_judging)

    def _state_text(self) -> str:
        if self._ranking.is_judging:
            return self.tr("The model reads the variants…")
        return {
            "unranked": self.tr("Put the best at the top; each counts as better than those below."),
            "changed": self.tr("Not saved yet."),
            "suggested": self.tr("A machine's suggestion. It counts only when you keep it."),
            "kept": self.tr("Saved for your dataset."),
        }[self._ranking.state]

    def _current_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _move(self, step: int) -> None:
        if id_ := self._current_id():
            self._ranking.move(id_, step)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item:
            self._show_variant(str(item.data(_ID)))

    def _on_suggest_clicked(self) -> None:
        self._error.show_error(None)
        if self._ranking.is_judging:
            self._ranking.stop_suggesting()
        else:
            self._ranking.suggest()


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
        self, variants: Sequence[Message], shown_id: str, ranking: RankingViewModel, parent: QWidget
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
        close = button(self.tr("Close"), shortcut="Esc", on_click=self.reject)
        close.setDefault(True)  # otherwise Enter rates
        bottom = hbox(
            (
                label(
                    self.tr("“Better” rates one up and the other down, for your dataset."), "faint"
                ),
                1,
            ),
            close,
        )
        vbox((row, 1), bottom, parent=self, spacing=14, margins=(24, 20, 24, 16))

    def _ranking_panel(
        self, variants: Sequence[Message], ranking: RankingViewModel
    ) -> RankingPanel:
        ranking.open([variant.id for variant in variants])
        names = {one.id: _name(number, one) for number, one in enumerate(variants, start=1)}
        return RankingPanel(ranking, names, self._sides[0].show_variant)

    def _choose(self, side: "_Side") -> None:
        self.chosen.emit(side.message.id)
        self.accept()

    def _prefer(self, better: "_Side", worse: "_Side") -> None:
        if better.message.id != worse.message.id:
            self.preferred.emit(better.message.id, worse.message.id)
            better.prefer.setText(self.tr("Rated better"))
            worse.prefer.setText(self.tr("Better"))


class _Side(Card):
    """A variant with its figures and actions."""

    def __init__(self, variants: Sequence[Message], place: int) -> None:
        super().__init__()
        self._variants = variants
        self._picker = named(ChoiceBox(), "", self.tr("Variant"))
        for number, variant in enumerate(variants, start=1):
            self._picker.addItem(_name(number, variant))
        self._figures = label("", "faint", wraps=False)
        self.use = button(self.tr("Show this one in the chat"))
        self.prefer = button(self.tr("Better"), icon_name="thumbs-up")
        self._scroll = AnswerScroll()
        buttons = hbox(self.prefer, "stretch", self.use)
        parts = (self._picker, self._figures, (self._scroll, 1), buttons)
        vbox(*parts, parent=self, spacing=10, margins=(16, 14, 16, 14))
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
        marks = message.citations, message.not_found, sentence_ends(message)
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
