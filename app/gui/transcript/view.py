"""The scrolling transcript: the latest messages first, older ones as the reader scrolls up."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.core.messages import Message, ReadingPlace
from app.gui.controls.buttons import icon_button
from app.gui.controls.labels import named
from app.gui.layouts.boxes import hbox, holding
from app.gui.look.theme import COLUMN_WIDTH, roomy, scaled, unscaled
from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.answer.compare_dialog import CompareDialog
from app.gui.transcript.markdown.citations import CitationPopup, LinkDialog
from app.gui.transcript.message_column import (
    MessageColumn,
    MessageWidget,
    message_of_widget,
    settle_layout,
)
from app.gui.transcript.question import QuestionWidget
from app.gui.transcript.selection.selectable_text import SelectionPage, copy_markdown
from app.gui.transcript.selection.selection import TranscriptSelection, selected_text
from app.gui.transcript.selection.text_places import mark_words
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.thread import as_markdown, message_of
from app.viewmodels.tasks.runner import Throttle
from app.viewmodels.window import WindowViewModel

_NEAR = 8
_BELOW = 12
"""Room below the button that leads to the end."""

_GAP, _MARGIN = 18, 24
_EARLY = 400


class TranscriptView(QScrollArea):
    """One widget per message, in a column of readable width.

    Signals:
        citation_opened: a Citation was activated.
    """

    citation_opened = Signal(object)

    def __init__(self, window: WindowViewModel) -> None:
        super().__init__()
        self._window = window
        self._conversation = window.conversation
        self._follows = True
        self._column = QVBoxLayout()
        self._shown = MessageColumn(self, self._column, self._make, self._count, self._can_wait)
        self._page = SelectionPage()
        self.selection = TranscriptSelection(
            self,
            self._page,
            self._shown,
            self._copy_selected,
            self._let_go,
        )
        self._popup = CitationPopup(self)
        self._to_end = icon_button("arrow-down", self.tr("Scroll to the end"), "End", kind="round")
        self._wanted_id = ""
        self._wanted_words = ""
        self._restored: ReadingPlace | None = None
        # Deferred until the event loop has moved the bar and laid out what was added.
        self._moved = Throttle(0, self._on_moved_by_user, self)
        self._wanted = Throttle(0, self._show_wanted, self)
        self._restore = Throttle(0, self._restore_place, self)
        self._lay_out()
        self._connect()
        self._on_items_changed(0)

    @property
    def answers(self) -> list[AnswerWidget]:
        return [widget for widget in self._shown.widgets if isinstance(widget, AnswerWidget)]

    @property
    def questions(self) -> list[QuestionWidget]:
        return [widget for widget in self._shown.widgets if isinstance(widget, QuestionWidget)]

    def scroll_to_end(self) -> None:
        """Scroll to the end and follow the answer from there."""
        self.show_end()
        self._follows, self._restored = True, None
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._place_to_end()

    def show_end(self) -> None:
        """Show the last messages, wherever the reader is."""
        if self._shown.end < self._count():
            self._shown.show_end()

    def scroll_to_message(self, message_id: str, words: str = "") -> None:
        self._wanted_words = words
        self._wanted_id = message_id
        self._wanted.request()

    def show_found(self, message_id: str, query: str, nth: int) -> None:
        """Scroll to the `nth` match of `query` in a message, highlighting it and all others."""
        self._bring_in(message_id)
        self._follows = False
        settle_layout()
        for widget in self._shown.widgets:
            is_wanted = _id_of(widget) == message_id
            place = mark_words(widget, query, nth if is_wanted else None)
            if place:
                view, top = place
                y = view.mapTo(self._page, QPoint(0, top)).y()
                self.ensureVisible(0, y, 0, self.viewport().height() // 3)
        self._place_to_end()

    def clear_found(self) -> None:
        for widget in self._shown.widgets:
            mark_words(widget, "", None)

    def copy_all(self) -> None:
        """Copy the whole visible thread to the clipboard as Markdown."""
        messages = [message_of(item) for item in self._conversation.transcript.items]
        copy_markdown(as_markdown(messages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Even if no text has the focus, everything can be selected and copied."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selection.select_all()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selected(False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the texts clears the selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.selection.clear()
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self._popup.hide()
            # The bar moves only after this event was handled.
            self._moved.request()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_to_end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._column.spacing() != roomy(_GAP):
            self._show_density()
        super().changeEvent(event)

    def _show_density(self) -> None:
        self._column.setContentsMargins(0, roomy(_MARGIN), 0, roomy(_MARGIN))
        self._column.setSpacing(roomy(_GAP))
        for widget in self._shown.widgets:
            widget.show_density()

    def _lay_out(self) -> None:
        named(self, "transcriptView", self.tr("Conversation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        holder = holding(self._column)
        holder.setMaximumWidth(scaled(COLUMN_WIDTH))
        self._column.addStretch(1)
        self._show_density()
        self._page.setProperty("kind", "page")
        hbox("stretch", (holder, 1000), "stretch", parent=self._page, margins=(24, 0, 24, 0))
        self.setWidget(self._page)
        self._to_end.setParent(self)
        self._to_end.setObjectName("toTheEnd")
        self._to_end.hide()

    def _connect(self) -> None:
        self._conversation.transcript.changed.connect(self._on_items_changed)
        self._conversation.transcript.prepended.connect(self._on_items_prepended)
        self._conversation.opened.connect(self._on_opened)
        self._conversation.left.connect(self._save_place)
        self._conversation.busy_changed.connect(self._shown.fill_next)
        self._shown.filled.connect(self.selection.refresh)
        self._window.branches.variants_read.connect(self._on_variants_read)
        self.viewport().installEventFilter(self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range_changed)
        bar.valueChanged.connect(self._on_value_changed)
        bar.actionTriggered.connect(lambda _: self._moved.request())
        bar.sliderMoved.connect(lambda _: self._on_moved_by_user())
        self._to_end.clicked.connect(self.scroll_to_end)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "there are no widgets without it"
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, left: QWidget | None, reached: QWidget | None) -> None:
        """A question also shows its actions on keyboard focus."""
        for question in self.questions:
            if any(one and question.isAncestorOf(one) for one in (left, reached)):
                question.show_actions()

    def _on_items_changed(self, start: int) -> None:
        if start == 0 or start in self.selection.numbers:
            self.selection.clear()
        count = len(self._conversation.transcript.items)
        last = self._conversation.transcript.items[-1] if count else None
        is_live = isinstance(last, AnswerViewModel) and last.is_live
        if start == 0 or not self._shown.first <= start <= self._shown.end:
            if start == 0 or start < self._shown.first or is_live:
                self._shown.show_end()
        else:
            self._shown.replace_from(start)
        if is_live:
            self.scroll_to_end()
        if self._wanted_id:
            self._wanted.request()

    def _on_items_prepended(self, count: int) -> None:
        self.selection.shift(count)
        self._shown.shift(count)
        if self._restored:
            self._restore.request()
        if self._wanted_id:
            self._wanted.request()
        self._on_value_changed(self.verticalScrollBar().value())

    def _copy_selected(self, as_markdown: bool) -> None:
        items = self._conversation.transcript.items
        text = selected_text(self.selection, items, as_markdown=as_markdown)
        if text and as_markdown:
            QGuiApplication.clipboard().setText(text)
        elif text:
            copy_markdown(selected_text(self.selection, items, as_markdown=True), text)

    def _let_go(self) -> None:
        """Stop following the end: something was selected, or expanded and read from its top."""
        self._follows, self._restored = False, None
        self._place_to_end()

    def _on_opened(self) -> None:
        """Show where the conversation was last read, or its end."""
        self._wanted_id = ""
        place = self._restored = self._conversation.reading_place
        self._follows = place is None
        if place:
            self._restore.request()

    def _can_wait(self) -> bool:
        """While the reader follows an answer, creating distant messages can wait until it ends."""
        is_live = self._conversation.run is not None
        return is_live and self._follows and self.verticalScrollBar().maximum() > self.height()

    def _restore_place(self) -> None:
        """Repeated while messages are still being laid out, until the reader scrolls."""
        place = self._restored
        widget = self._bring_in(place.message_id) if place else None
        if place and widget:
            settle_layout()
            top = widget.mapTo(self._page, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - scaled(place.offset))
        elif place and self._conversation.is_whole:
            self.scroll_to_end()

    def _save_place(self) -> None:
        self._moved.flush()
        self._conversation.set_reading_place(None if self._follows else self._place())

    def _place(self) -> ReadingPlace | None:
        """The first visible message, and where it starts."""
        top = self.verticalScrollBar().value()
        for widget in self._shown.widgets:
            start = widget.mapTo(self._page, QPoint(0, 0)).y()
            if start + widget.height() > top:
                return ReadingPlace(_id_of(widget), unscaled(start - top))
        return None

    def _show_part(self, part: QWidget) -> None:
        """Scroll to what was just expanded in an answer."""
        self._let_go()
        part.show()
        settle_layout()
        self.ensureWidgetVisible(part, 0, _GAP)

    def _count(self) -> int:
        return len(self._conversation.transcript.items)

    def _make(self, index: int) -> MessageWidget:
        if not self._conversation.transcript.is_answer(index):
            return QuestionWidget(
                message_of(self._conversation.transcript.items[index]), self._window
            )
        answer = self._conversation.transcript.answer(index)
        widget = AnswerWidget(answer, self._window, self._question(index))
        widget.turn_copy_requested.connect(self._on_turn_copy_requested)
        widget.part_opened.connect(self._show_part)
        widget.part_toggled.connect(self._let_go)
        widget.citation_opened.connect(self.citation_opened)
        widget.citation_hovered.connect(self._popup.show_citation)
        widget.link_activated.connect(lambda address: LinkDialog(address, self).open())
        return widget

    def _question(self, index: int) -> Message | None:
        """That of an answer, which an imported one may lack."""
        return message_of(self._conversation.transcript.items[index - 1]) if index else None

    def _bring_in(self, message_id: str) -> MessageWidget | None:
        """The widget of a message; if necessary, the messages around it replace others."""
        items = self._conversation.transcript.items
        index = next((n for n, one in enumerate(items) if message_of(one).id == message_id), None)
        if index is None:
            return None
        if not self._shown.widget(index):
            self._shown.show_from(max(0, index - 1))
        return self._shown.widget(index)

    def _show_wanted(self) -> None:
        if widget := self._bring_in(self._wanted_id):
            self._follows, self._restored = False, None
            settle_layout()
            self.ensureWidgetVisible(widget, 0, _EARLY)
            if self._wanted_words:
                self.show_found(self._wanted_id, self._wanted_words, 0)
            self._wanted_id = ""

    def _on_range_changed(self, _minimum: int, maximum: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(maximum)
        elif self._restored:
            self._restore.request()
        self._place_to_end()

    def _on_value_changed(self, value: int) -> None:
        if not self._follows:
            if value < _EARLY and self._shown.first > 0:
                self._shown.go_up()
            elif value > self.verticalScrollBar().maximum() - _EARLY:
                self._shown.go_down()
        self._place_to_end()

    def _on_moved_by_user(self) -> None:
        self._restored, self._wanted_id = None, ""
        bar = self.verticalScrollBar()
        self._follows = self._is_at_end()
        self._on_value_changed(bar.value())

    def _is_at_end(self, near: int = _NEAR) -> bool:
        bar = self.verticalScrollBar()
        has_end = self._shown.end == self._count()
        return has_end and bar.value() >= bar.maximum() - near

    def _place_to_end(self) -> None:
        size = self._to_end.sizeHint()
        # It would cover more than is out of sight.
        covered = size.height() + 2 * _BELOW
        self._to_end.setVisible(not self._follows and not self._is_at_end(covered))
        place = QPoint((self.width() - size.width()) // 2, self.height() - size.height() - _BELOW)
        self._to_end.setGeometry(place.x(), place.y(), size.width(), size.height())
        self._to_end.raise_()

    def _on_turn_copy_requested(self, answer_id: str) -> None:
        messages = [message_of(item) for item in self._conversation.transcript.items]
        place = next(n for n, one in enumerate(messages) if one.id == answer_id)
        copy_markdown(as_markdown(messages[max(place - 1, 0) : place + 1]))

    def _on_variants_read(self, variants: tuple[Message, ...]) -> None:
        shown = {_id_of(one) for one in self._shown.widgets}
        shown_id = next((one.id for one in variants if one.id in shown), "")
        if len(variants) > 1 and shown_id:
            dialog = CompareDialog(variants, shown_id, self._window.ranking, self)
            dialog.chosen.connect(self._window.branches.show)
            dialog.preferred.connect(self._on_preferred)
            dialog.present()

    def _on_preferred(self, better: str, worse: str) -> None:
        self._window.ratings.rate(better, "up")
        self._window.ratings.rate(worse, "down")


def _id_of(widget: MessageWidget) -> str:
    return message_of_widget(widget).id
