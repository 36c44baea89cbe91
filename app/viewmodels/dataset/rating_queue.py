"""Unrated answers, one after the other, to be rated with few keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.core.feedback import Feedback, Rating
from app.services.training.feedback import FeedbackService, RatedAnswer
from app.viewmodels.tasks.runner import TaskRunner

_MOST = 100


class RatingQueueViewModel(QObject):
    """The answers of the queue are read once; `position` is that of the one to rate now.

    `ratings` are those given here by message id, which `back` takes back.

    Signals:
        changed: any property changed.
        stored: a rating was stored or taken back.
        failed: the exception that a rating failed with.
    """

    changed = Signal()
    stored = Signal()
    failed = Signal(object)

    def __init__(self, service: FeedbackService, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._in_order = runner.in_order()
        self.is_read = False
        self.answers: tuple[RatedAnswer, ...] = ()
        self.position = 0
        self.ratings: dict[str, Rating] = {}

    @property
    def current(self) -> RatedAnswer | None:
        return self.answers[self.position] if self.position < len(self.answers) else None

    def begin(self) -> None:
        self.is_read, self.answers, self.position, self.ratings = False, (), 0, {}
        self.changed.emit()
        self._runner.run(lambda _token: self._service.to_rate(_MOST), self._on_read)

    def rate(self, rating: Rating, correction: str = "") -> None:
        """Rate the current answer and go to the next."""
        if current := self.current:
            message_id = current.answer.id
            feedback = Feedback(message_id=message_id, rating=rating, correction=correction.strip())
            self._store(lambda: self._service.rate(feedback))
            self.ratings[message_id] = rating
            self.skip()

    def skip(self) -> None:
        if self.current:
            self.position += 1
            self.changed.emit()

    def back(self) -> None:
        """Go to the answer before and take its rating back."""
        if self.position:
            self.position -= 1
            message_id = self.answers[self.position].answer.id
            if self.ratings.pop(message_id, None):
                self._store(lambda: self._service.clear(message_id))
            self.changed.emit()

    def _store(self, change: Callable[[], None]) -> None:
        self._in_order.run(
            lambda _token: change(),
            lambda _result: self.stored.emit(),
            on_failure=self.failed.emit,
        )

    def _on_read(self, answers: tuple[RatedAnswer, ...]) -> None:
        self.answers, self.is_read = answers, True
        self.changed.emit()
