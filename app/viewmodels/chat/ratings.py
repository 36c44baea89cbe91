"""Ratings of answers and their sources: shown at once, saved in the background.

Better answers are held against the JSON Schema of the answer that they replace.
"""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.feedback import Feedback, FeedbackReason, Rating
from app.core.json_schemas import check_correction
from app.core.messages import Message
from app.viewmodels.tasks.runner import Task, TaskRunner, Throttle, abandon_all
from app.viewmodels.tasks.stored_state import PendingChanges

if TYPE_CHECKING:
    from app.services.training.feedback import FeedbackService


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
        sources_changed: other citations of the message with this id are marked wrong.
        stored: a rating was stored or removed.
    """

    changed = Signal(str)
    sources_changed = Signal(str)
    stored = Signal()

    def __init__(
        self, service: "FeedbackService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self.unstored = PendingChanges(runner)
        self._known: dict[str, Feedback | None] = {}
        self._wrong: dict[str, frozenset[int]] = {}
        self._unread: list[str] = []
        self._read = Throttle(0, self._read_asked, self)

    def of(self, message_id: str) -> Feedback | None:
        """The rating as far as known; the first call starts reading it."""
        if message_id not in self._known:
            self._known[message_id] = None
            self._unread.append(message_id)
            self._read.request()
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
        self.unstored.store(message_id, lambda: self._service.rate(feedback), self.stored.emit)

    def clear(self, message_id: str) -> None:
        self._change(message_id, None)
        self.unstored.store(message_id, lambda: self._service.clear(message_id), self.stored.emit)

    def wrong_sources(self, message_id: str) -> frozenset[int]:
        """The citations marked wrong, as far as known; the first call starts reading them."""
        if message_id not in self._wrong:
            self._wrong[message_id] = frozenset()
            self.unstored.in_order.run(
                lambda _token: self._service.wrong_sources(message_id),
                lambda numbers: self._show_wrong(message_id, numbers),
            )
        return self._wrong[message_id]

    def mark_source(self, message_id: str, number: int, is_wrong: bool) -> None:
        """Mark a citation as wrong, or remove the mark."""
        known = self._wrong.get(message_id, frozenset())
        self._wrong[message_id] = known | {number} if is_wrong else known - {number}
        self.sources_changed.emit(message_id)
        self.unstored.store(
            (message_id, number),
            lambda: self._service.mark_source(message_id, number, is_wrong),
            self.stored.emit,
        )

    def _read_asked(self) -> None:
        """Read the ratings of all answers that came into view in one event loop turn."""
        ids, self._unread = self._unread, []
        self.unstored.in_order.run(
            lambda _token: [feedback for id_ in ids if (feedback := self._service.of(id_))],
            self._show,
        )

    def _show_wrong(self, message_id: str, numbers: frozenset[int]) -> None:
        # A mark set while the stored ones were being read is newer.
        if numbers and not self._wrong[message_id]:
            self._wrong[message_id] = numbers
            self.sources_changed.emit(message_id)

    def _show(self, read: Sequence[Feedback]) -> None:
        for feedback in read:
            # A rating given while the stored one was being read is newer.
            if self._known.get(feedback.message_id) is None:
                self._change(feedback.message_id, feedback)

    def _change(self, message_id: str, feedback: Feedback | None) -> None:
        self._known[message_id] = feedback
        self.changed.emit(message_id)


class CorrectionCheck(QObject):
    """Checks what is written in place of `answer`; the latest text counts.

    Signals:
        checked: why the text cannot be saved (an Exception), or None.
    """

    checked = Signal(object)

    def __init__(self, answer: Message, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema = answer.json_schema
        self._runner = runner
        self._tasks: list[Task] = []
        tasks = self._tasks
        # It goes with its form, and a check in progress must not come back to what is gone.
        self.destroyed.connect(lambda: abandon_all(tasks))

    def check(self, text: str, go_on: Callable[[], None] = lambda: None) -> None:
        """`checked` follows, and `go_on` is called if the text may be saved, as "" always may."""
        abandon_all(self._tasks)
        if not (self._schema and text):
            self._pass(go_on)
            return
        schema = self._schema
        self._tasks.append(
            self._runner.run(
                lambda _token: check_correction(text, schema),
                lambda _result: self._pass(go_on),
                on_failure=self.checked.emit,
            )
        )

    def _pass(self, go_on: Callable[[], None]) -> None:
        self.checked.emit(None)
        go_on()
