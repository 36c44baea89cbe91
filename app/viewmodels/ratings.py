"""Thumbs on answers: shown at once, stored behind the window's back."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.feedback import Feedback, FeedbackReason, Rating
from app.viewmodels.task_runner import TaskRunner

if TYPE_CHECKING:
    from app.services.feedback import FeedbackService

UP_REASONS: tuple[FeedbackReason, ...] = (
    "accurate",
    "helpful",
    "style",
    "followed_instructions",
)
DOWN_REASONS: tuple[FeedbackReason, ...] = (
    "wrong",
    "did_not_follow",
    "too_long",
    "style",
    "refused",
    "unsafe",
    "other",
)


class RatingsViewModel(QObject):
    """The ratings of the answers on screen.

    Signals:
        changed: the rating of the message with this id changed.
        stored: a rating was written or taken back.
    """

    changed = Signal(str)
    stored = Signal()

    def __init__(
        self, service: "FeedbackService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._known: dict[str, Feedback | None] = {}

    def of(self, message_id: str) -> Feedback | None:
        """The rating as far as it is known; it is read when asked for the first time."""
        if message_id not in self._known:
            self._known[message_id] = None
            self._runner.run(
                lambda _token: self._service.of(message_id),
                lambda feedback: self._show(message_id, feedback),
            )
        return self._known[message_id]

    def rate(
        self,
        message_id: str,
        rating: Rating,
        reasons: tuple[FeedbackReason, ...] = (),
        note: str = "",
        correction: str = "",
    ) -> None:
        feedback = Feedback(
            message_id=message_id,
            rating=rating,
            reasons=reasons,
            note=note,
            correction=correction,
            created=time.time(),
        )
        self._change(message_id, feedback)
        self._runner.run(lambda _token: self._service.rate(feedback), self._on_stored)

    def clear(self, message_id: str) -> None:
        self._change(message_id, None)
        self._runner.run(lambda _token: self._service.clear(message_id), self._on_stored)

    def _show(self, message_id: str, feedback: Feedback | None) -> None:
        # A thumb given while the old one was being read is the newer word.
        if feedback and self._known.get(message_id) is None:
            self._change(message_id, feedback)

    def _change(self, message_id: str, feedback: Feedback | None) -> None:
        self._known[message_id] = feedback
        self.changed.emit(message_id)

    def _on_stored(self, _nothing: None) -> None:
        self.stored.emit()
