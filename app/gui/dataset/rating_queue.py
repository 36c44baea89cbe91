"""A queue of unrated answers, rated from the keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.core.feedback import Rating
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, claims_escape, explain, native_keys
from app.gui.controls.labels import card, label, named, set_kind
from app.gui.controls.panes import EmptyState, ErrorCard
from app.gui.layouts.boxes import FlowLayout, holding, stacked, vbox
from app.gui.look.theme import scaled
from app.gui.transcript.answer.compare_dialog import AnswerScroll
from app.viewmodels.dataset.rating_queue import RatingQueueViewModel
from app.viewmodels.quantities import integer

_CORRECTION_HEIGHT = 64
_KEYS: dict[int, Rating] = {
    int(Qt.Key.Key_Up): "up",
    int(Qt.Key.Key_1): "up",
    int(Qt.Key.Key_Down): "down",
    int(Qt.Key.Key_2): "down",
}


class RatingQueuePage(QWidget):
    """One answer at a time: arrow up likes it, arrow down does not, Space skips, Backspace undoes.

    Signals:
        closed: the user wants to see the rated answers.
    """

    closed = Signal()

    def __init__(self, queue: RatingQueueViewModel) -> None:
        super().__init__()
        self.setObjectName("ratingQueue")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._queue = queue
        self._shown = ""
        self._drafts: dict[str, str] = {}
        self._place = label("", "section", wraps=False)
        self._question = label("", selectable=True)
        self._unclear = label(self.tr("The judge is unsure about this one."), "muted")
        self._answer = named(AnswerScroll(), "", self.tr("Answer"))
        self._answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its arrow keys are those of ratings
        self.correction = named(QPlainTextEdit(tabChangesFocus=True), "queueCorrection")
        self.correction.setPlaceholderText(self.tr("A better answer, if you know one"))
        self.correction.setAccessibleName(self.correction.placeholderText())
        explain(self.correction, self.correction.placeholderText(), "Ctrl+Return")
        self.correction.setFixedHeight(scaled(_CORRECTION_HEIGHT))
        self._error = ErrorCard()
        self._done = EmptyState(
            "check",
            self.tr("Nothing left to rate"),
            self.tr("Your ratings are stored. Answers of new chats will be here."),
            self.tr("Show the rated answers"),
            self.closed,
        )
        self._stack = stacked(self._ballot(), self._done)
        vbox(self._error, (self._stack, 1), parent=self, spacing=12, margins=0)
        queue.changed.connect(self._show)
        queue.failed.connect(self._error.show_error)

    def begin(self) -> None:
        """Read the answers to rate, and take the keys."""
        self._error.show_error(None)
        self._queue.begin()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab leads past the text of the answer, in which keys rate nothing and write nothing."""
        if is_next and self.hasFocus():
            self.correction.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self.correction.toPlainText().strip()
        ):
            self._rate("down")
        elif not self.hasFocus():  # keys that the text field and the buttons leave over
            super().keyPressEvent(event)
        elif rating := _KEYS.get(key):
            self._rate(rating)
        elif key == Qt.Key.Key_Space:
            self._queue.skip()
        elif key == Qt.Key.Key_Backspace:
            self._queue.back()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._answer.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame of the answer shows that the keys rate now."""
        super().focusInEvent(event)
        set_kind(self._said, "current-card")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_kind(self._said, "card")

    def _leave(self) -> None:
        """Go back to the list, or first from the better answer to the keys."""
        is_written = bool(self.correction.toPlainText().strip())
        if self.correction.hasFocus() or (is_written and not self.hasFocus()):
            self.setFocus()
        else:
            self.closed.emit()

    def _ballot(self) -> QWidget:
        asked = card()
        words = (self._place, self._question, self._unclear)
        vbox(*words, parent=asked, spacing=4, margins=(16, 12, 16, 12))
        self._said = card()
        vbox(parent=self._said, margins=(16, 12, 8, 12)).addWidget(self._answer)
        keys = self.tr(
            "Arrow up: good. Arrow down: not good. Space: skip. Backspace: undo. Tab: write a "
            "better answer; {key} saves it."
        )
        keys = keys.format(key=native_keys("Ctrl+Return"))
        below = (self.correction, self._buttons(), label(keys, "faint"))
        return holding(vbox(asked, (self._said, 1), *below, spacing=12, margins=0))

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(8)
        ratings: tuple[tuple[Rating, str, str, str], ...] = (
            ("up", self.tr("Good"), "thumbs-up", "Up"),
            ("down", self.tr("Not good"), "thumbs-down", "Down"),
        )
        for rating, text, icon_name, key in ratings:
            one = button(text, icon_name=icon_name, shortcut=key, name=f"queue-{rating}")
            one.clicked.connect(lambda _=False, r=rating: self._rate(r))
            row.addWidget(one)
        row.addWidget(button(self.tr("Skip"), shortcut="Space", on_click=self._queue.skip))
        self._back = button(self.tr("Undo"), "ghost", icon_name="undo-2", shortcut="Backspace")
        self._back.clicked.connect(self._queue.back)
        row.addWidget(self._back)
        close = button(self.tr("Close the queue"), "ghost", shortcut="Esc", name="closeQueue")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _rate(self, rating: Rating) -> None:
        self._error.show_error(None)
        self._queue.rate(rating, self.correction.toPlainText() if rating == "down" else "")
        self.setFocus()  # so that the next rating can be by key

    def _show(self) -> None:
        queue = self._queue
        current = queue.current
        self._stack.setCurrentIndex(1 if queue.is_read and current is None else 0)
        allow(self._back, queue.position > 0, self.tr("This is the first answer."))
        self._show_draft(current.answer.id if current else "")
        if current is None:
            return
        text = self.tr("Answer {number} of {total}")
        place = text.format(number=integer(queue.position + 1), total=integer(len(queue.answers)))
        question = current.question.text if current.question else ""
        self._place.setText(place)
        self._question.setText(visible_text(question))
        self._unclear.setVisible(current.is_unclear)
        self._answer.show_answer(current.answer.text)
        self.setAccessibleName(f"{place}: {question}")
        self.setAccessibleDescription(current.answer.text)

    def _show_draft(self, answer_id: str) -> None:
        """What was written for this answer; what was written for the last one is kept."""
        if answer_id != self._shown:
            self._drafts[self._shown] = self.correction.toPlainText()
            self._shown = answer_id
            self.correction.setPlainText(self._drafts.get(answer_id, ""))
