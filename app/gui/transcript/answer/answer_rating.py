"""The user's rating of an answer: its thumb, and the form below it that asks for reasons."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.core.feedback import Feedback, FeedbackReason, Rating
from app.gui.dialogs.feedback_form import FeedbackForm
from app.gui.layouts.boxes import discard
from app.gui.transcript.answer.actions import AnswerActions
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.ratings import CorrectionCheck
from app.viewmodels.window import WindowViewModel


class AnswerRating(QObject):
    """Shows and changes the rating of one answer.

    Args:
        below: where the form is shown.

    Signals:
        opened: a widget to scroll into view.
        closed: the form is gone; a better answer that it did not save is an unfinished edit.
    """

    opened = Signal(object)
    closed = Signal()

    def __init__(
        self,
        answer: AnswerViewModel,
        window: WindowViewModel,
        actions: AnswerActions,
        below: QVBoxLayout,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._answer, self._actions, self._below = answer, actions, below
        self._ratings, self._edits, self._runner = window.ratings, window.edits, window.runner
        self._form: FeedbackForm | None = None
        self._ratings.changed.connect(self._on_changed)
        actions.up.clicked.connect(lambda: self._on_requested("up"))
        actions.down.clicked.connect(lambda: self._on_requested("down"))
        self._show()

    @property
    def _message_id(self) -> str:
        return self._answer.message.id

    def _on_changed(self, message_id: str) -> None:
        if message_id == self._message_id:
            self._show()

    def _show(self) -> None:
        self._actions.show_rating(self._ratings.of(self._message_id))

    def _on_requested(self, rating: str) -> None:
        before = self._ratings.of(self._message_id)
        self._close_form()
        if before and before.rating == rating and (before.note or before.correction):
            self._ask_why(before)  # a click must not lose what was written
        elif before and before.rating == rating:
            self._ratings.clear(self._message_id)
        elif rating == "up":
            self._ratings.rate(self._message_id, "up")
        else:
            self._ratings.rate(self._message_id, "down")
            self._ask_why()

    def _ask_why(self, earlier: Feedback | None = None) -> None:
        """Ask beside the answer; the thumb alone is enough, so this blocks nothing."""
        message = self._answer.message
        check = CorrectionCheck(message, self._runner)
        rating: Rating = earlier.rating if earlier else "down"
        begun = self._edits.text(message)
        self._form = FeedbackForm(rating, message.text, check, earlier, begun)
        self._form.corrected.connect(partial(self._edits.keep, message))
        self._form.submitted.connect(partial(self._on_reasons_submitted, rating))
        self._form.dismissed.connect(self._close_form)
        self._form.removed.connect(lambda: self._ratings.clear(message.id))
        self._form.removed.connect(self._close_form)
        self._form.grown.connect(partial(self.opened.emit, self._form.submit))
        self._below.addWidget(self._form)
        self.opened.emit(self._form)

    def _on_reasons_submitted(
        self, rating: Rating, reasons: tuple[FeedbackReason, ...], note: str, correction: str
    ) -> None:
        self._ratings.rate(self._message_id, rating, reasons, note, correction)
        if correction:
            self._edits.keep(self._answer.message, "")
        self._close_form()

    def _close_form(self) -> None:
        if self._form:
            discard(self._below, self._form)
            self._form = None
            self.closed.emit()
