"""The scrolling transcript: the latest messages first, older ones as the reader scrolls up."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.messages import ContextPart, Message
from app.gui.theme import COLUMN_WIDTH
from app.gui.transcript.answer_widget import AnswerWidget
from app.gui.transcript.citation_popup import CitationPopup
from app.gui.transcript.link_dialog import LinkDialog
from app.gui.transcript.question_widget import QuestionWidget
from app.gui.widgets import icon_button
from app.viewmodels.conversation import ConversationViewModel
from app.viewmodels.ratings import RatingsViewModel
from app.viewmodels.thread import Item
from app.viewmodels.throttle import Throttle

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

    def __init__(
        self,
        conversation: ConversationViewModel,
        ratings: RatingsViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._ratings = ratings
        self._first = 0
        self._follows = True
        self._messages: list[QuestionWidget | AnswerWidget] = []
        self._column = QVBoxLayout()
        self._popup = CitationPopup(self)
        self._to_end = icon_button("arrow-down", self.tr("To the end"), "End", kind="round")
        self._wanted_id = ""
        # What the event loop has to do first: move the bar, lay out what was added.
        self._moved = Throttle(0, self._on_moved_by_user, self)
        self._early = Throttle(0, self._page_in_if_early, self)
        self._wanted = Throttle(0, self._show_wanted, self)
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

    def scroll_to_message(self, message_id: str) -> None:
        """Bring a message into view, paging in what lies between."""
        while self._first > 0 and not self._widget_of(message_id):
            self._page_in()
        self._wanted_id = message_id
        self._wanted.request()

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
        holder.setMaximumWidth(COLUMN_WIDTH)
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
        self._follows = True

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
            return QuestionWidget(item, self._conversation)
        widget = AnswerWidget(item, self._conversation, self._ratings, self._context(index))
        widget.citation_opened.connect(self.citation_opened)
        widget.citation_hovered.connect(self._popup.show_citation)
        widget.link_activated.connect(self._on_link_activated)
        return widget

    def _context(self, index: int) -> ContextPart | None:
        """What the question before an answer was sent along with."""
        question = self._conversation.items[index - 1] if index else None
        parts = question.parts if isinstance(question, Message) else ()
        return next((part for part in parts if isinstance(part, ContextPart)), None)

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
            self._follows = False
            self._page.adjustSize()
            self.ensureWidgetVisible(widget, 0, _EARLY)

    def _widget_of(self, message_id: str) -> QWidget | None:
        return next((one for one in self._messages if _id_of(one) == message_id), None)

    def _on_range_changed(self, _minimum: int, maximum: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(maximum)
        self._place_to_end()

    def _on_value_changed(self, value: int) -> None:
        if value < _EARLY and self._first > 0 and not self._follows:
            self._early.request()
        self._place_to_end()

    def _page_in_if_early(self) -> None:
        if self._first > 0 and self.verticalScrollBar().value() < _EARLY:
            self._page_in()

    def _on_moved_by_user(self) -> None:
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

    def _on_link_activated(self, address: str) -> None:
        LinkDialog(address, self).open()


def _id_of(widget: QuestionWidget | AnswerWidget) -> str:
    return widget.message.id if isinstance(widget, QuestionWidget) else widget.answer.message.id
