"""The scrolling transcript: the latest messages first, older ones as the reader scrolls up."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.messages import ContextPart, Message, ReadingPlace
from app.gui.scale import scaled, unscaled
from app.gui.theme import COLUMN_WIDTH
from app.gui.transcript.answer_widget import AnswerWidget
from app.gui.transcript.citation_popup import CitationPopup
from app.gui.transcript.compare_dialog import CompareDialog
from app.gui.transcript.found_words import mark_words
from app.gui.transcript.link_dialog import LinkDialog
from app.gui.transcript.question_widget import QuestionWidget
from app.gui.widgets import icon_button
from app.viewmodels.answer import AnswerViewModel
from app.viewmodels.copying import as_markdown
from app.viewmodels.thread import Item, message_of
from app.viewmodels.throttle import Throttle
from app.viewmodels.window import WindowViewModel

# Opening 40 messages takes 80-110 ms, 200 take 320-480 ms.
PAGE = 40
_NEAR = 8
_EARLY = 400


class TranscriptView(QScrollArea):
    """One widget per message, in a column of readable width.

    Signals:
        citation_opened: a citation was chosen, as a Citation.
    """

    citation_opened = Signal(object)

    def __init__(self, window: WindowViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._conversation = window.conversation
        self._first = 0
        self._follows = True
        self._messages: list[QuestionWidget | AnswerWidget] = []
        self._column = QVBoxLayout()
        self._popup = CitationPopup(self)
        self._to_end = icon_button("arrow-down", self.tr("To the end"), "End", kind="round")
        self._wanted_id = ""
        self._wanted_words = ""
        self._restored: ReadingPlace | None = None
        # What the event loop has to do first: move the bar, lay out what was added.
        self._moved = Throttle(0, self._on_moved_by_user, self)
        self._early = Throttle(0, self._page_in_if_early, self)
        self._wanted = Throttle(0, self._show_wanted, self)
        self._restore = Throttle(0, self._restore_place, self)
        self._lay_out()
        self._connect()
        self._on_items_changed(0)

    @property
    def answers(self) -> list[AnswerWidget]:
        return [widget for widget in self._messages if isinstance(widget, AnswerWidget)]

    @property
    def questions(self) -> list[QuestionWidget]:
        return [widget for widget in self._messages if isinstance(widget, QuestionWidget)]

    def scroll_to_end(self) -> None:
        """Go to the end and follow the answer from there."""
        self._follows = True
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._place_to_end()

    def scroll_to_message(self, message_id: str, words: str = "") -> None:
        """Bring a message into view, paging in what lies between, with `words` marked in it."""
        self._wanted_words = words
        self._page_in_until(message_id)
        self._wanted_id = message_id
        self._wanted.request()

    def show_found(self, message_id: str, query: str, nth: int) -> None:
        """Bring the `nth` place of `query` in a message into view and mark it and all others."""
        self._page_in_until(message_id)
        self._follows = False
        self._page.adjustSize()
        for widget in self._messages:
            is_wanted = _id_of(widget) == message_id
            place = mark_words(widget, query, nth if is_wanted else None)
            if place:
                view, top = place
                y = view.mapTo(self._page, QPoint(0, top)).y()
                self.ensureVisible(0, y, 0, self.viewport().height() // 3)
        self._place_to_end()

    def clear_found(self) -> None:
        for widget in self._messages:
            mark_words(widget, "", None)

    def copy_all(self) -> None:
        """Put the whole visible thread on the clipboard as Markdown."""
        messages = [message_of(item) for item in self._conversation.items]
        QGuiApplication.clipboard().setText(as_markdown(messages))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self._popup.hide()
            # The bar has moved only after this event has been handled.
            self._moved.request()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_to_end()

    def _lay_out(self) -> None:
        self.setObjectName("transcriptView")
        self.setAccessibleName(self.tr("Conversation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setMaximumWidth(scaled(COLUMN_WIDTH))
        holder.setLayout(self._column)
        self._column.setContentsMargins(0, 24, 0, 24)
        self._column.setSpacing(18)
        self._column.addStretch(1)
        self._page = QWidget()
        self._page.setProperty("kind", "page")
        row = QHBoxLayout(self._page)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self.setWidget(self._page)
        self._to_end.setParent(self)
        self._to_end.setObjectName("toTheEnd")
        self._to_end.hide()

    def _connect(self) -> None:
        self._conversation.items_changed.connect(self._on_items_changed)
        self._conversation.opened.connect(self._on_opened)
        self._conversation.left.connect(self._save_place)
        self._window.branches.variants_read.connect(self._on_variants_read)
        self.viewport().installEventFilter(self)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range_changed)
        bar.valueChanged.connect(self._on_value_changed)
        bar.actionTriggered.connect(lambda _: self._moved.request())
        bar.sliderMoved.connect(lambda _: self._on_moved_by_user())
        self._to_end.clicked.connect(self.scroll_to_end)

    def _on_items_changed(self, start: int) -> None:
        items = self._conversation.items
        if start == 0 or start < self._first:
            self._drop_from(0)
            start = self._first = max(0, len(items) - PAGE)
        self._drop_from(start - self._first)
        for index in range(start, len(items)):
            self._insert(len(self._messages), index)
        last = items[-1] if items else None
        if isinstance(last, AnswerViewModel) and last.is_live:
            self._follows = True

    def _on_opened(self) -> None:
        """Show where the conversation was last read; its end if it was read to there."""
        place = self._restored = self._conversation.reading_place
        self._follows = place is None
        if place:
            self._page_in_until(place.message_id)
            self._restore.request()

    def _restore_place(self) -> None:
        """Kept up while messages are still being laid out, until the reader moves."""
        place = self._restored
        widget = self._widget_of(place.message_id) if place else None
        if place and widget:
            self._page.adjustSize()
            top = widget.mapTo(self._page, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - scaled(place.offset))
        elif place:
            self.scroll_to_end()

    def _save_place(self) -> None:
        self._moved.flush()
        self._conversation.set_reading_place(None if self._follows else self._place())

    def _place(self) -> ReadingPlace | None:
        """The first message that can be seen and where it starts."""
        top = self.verticalScrollBar().value()
        for widget in self._messages:
            start = widget.mapTo(self._page, QPoint(0, 0)).y()
            if start + widget.height() > top:
                return ReadingPlace(_id_of(widget), unscaled(start - top))
        return None

    def _drop_from(self, place: int) -> None:
        for widget in self._messages[place:]:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        del self._messages[place:]

    def _insert(self, place: int, index: int) -> None:
        widget = self._make(index, self._conversation.items[index])
        self._messages.insert(place, widget)
        self._column.insertWidget(place, widget)

    def _make(self, index: int, item: Item) -> QuestionWidget | AnswerWidget:
        if isinstance(item, Message):
            return QuestionWidget(item, self._window)
        widget = AnswerWidget(item, self._window, self._context(index))
        widget.turn_copy_requested.connect(self._on_turn_copy_requested)
        widget.compare_requested.connect(self._window.branches.read_variants)
        widget.citation_opened.connect(self.citation_opened)
        widget.citation_hovered.connect(self._popup.show_citation)
        widget.link_activated.connect(self._on_link_activated)
        return widget

    def _context(self, index: int) -> ContextPart | None:
        """What the question before an answer was sent along with."""
        question = self._conversation.items[index - 1] if index else None
        parts = question.parts if isinstance(question, Message) else ()
        return next((part for part in parts if isinstance(part, ContextPart)), None)

    def _page_in_until(self, message_id: str) -> None:
        if any(message_of(item).id == message_id for item in self._conversation.items):
            while self._first > 0 and not self._widget_of(message_id):
                self._page_in()

    def _page_in(self) -> None:
        """Put the page before the first message shown in front of it, without a jump."""
        bar = self.verticalScrollBar()
        from_end = bar.maximum() - bar.value()
        before = max(0, self._first - PAGE)
        self.setUpdatesEnabled(False)
        for place, index in enumerate(range(before, self._first)):
            self._insert(place, index)
        self._first = before
        self._page.adjustSize()
        bar.setValue(bar.maximum() - from_end)
        self.setUpdatesEnabled(True)

    def _show_wanted(self) -> None:
        if widget := self._widget_of(self._wanted_id):
            self._follows, self._restored = False, None
            self._page.adjustSize()
            self.ensureWidgetVisible(widget, 0, _EARLY)
            if self._wanted_words:
                self.show_found(self._wanted_id, self._wanted_words, 0)

    def _widget_of(self, message_id: str) -> QWidget | None:
        return next((one for one in self._messages if _id_of(one) == message_id), None)

    def _on_range_changed(self, _minimum: int, maximum: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(maximum)
        elif self._restored:
            self._restore.request()
        self._place_to_end()

    def _on_value_changed(self, value: int) -> None:
        if value < _EARLY and self._first > 0 and not self._follows:
            self._early.request()
        self._place_to_end()

    def _page_in_if_early(self) -> None:
        if self._first > 0 and self.verticalScrollBar().value() < _EARLY:
            self._page_in()

    def _on_moved_by_user(self) -> None:
        self._restored = None
        bar = self.verticalScrollBar()
        self._follows = bar.value() >= bar.maximum() - _NEAR
        self._on_value_changed(bar.value())

    def _place_to_end(self) -> None:
        bar = self.verticalScrollBar()
        self._to_end.setVisible(not self._follows and bar.value() < bar.maximum() - _NEAR)
        size = self._to_end.sizeHint()
        place = QPoint((self.width() - size.width()) // 2, self.height() - size.height() - 12)
        self._to_end.setGeometry(place.x(), place.y(), size.width(), size.height())
        self._to_end.raise_()

    def _on_turn_copy_requested(self, answer_id: str) -> None:
        place = next(n for n, one in enumerate(self._messages) if _id_of(one) == answer_id)
        shown = self._messages[max(place - 1, 0) : place + 1]
        QGuiApplication.clipboard().setText(as_markdown([message_of_widget(one) for one in shown]))

    def _on_variants_read(self, variants: tuple[Message, ...]) -> None:
        shown = {_id_of(one) for one in self._messages}
        shown_id = next((one.id for one in variants if one.id in shown), "")
        if len(variants) > 1 and shown_id:
            dialog = CompareDialog(variants, shown_id, self._window.ranking, self)
            dialog.chosen.connect(self._window.branches.show)
            dialog.preferred.connect(self._on_preferred)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_preferred(self, better: str, worse: str) -> None:
        self._window.ratings.rate(better, "up")
        self._window.ratings.rate(worse, "down")

    def _on_link_activated(self, address: str) -> None:
        LinkDialog(address, self).open()


def message_of_widget(widget: QuestionWidget | AnswerWidget) -> Message:
    return widget.message if isinstance(widget, QuestionWidget) else widget.answer.message


def _id_of(widget: QuestionWidget | AnswerWidget) -> str:
    return message_of_widget(widget).id
