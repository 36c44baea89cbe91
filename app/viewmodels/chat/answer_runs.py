"""The answers being made, in whatever conversation: their tasks, and what they grow into."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.events import AnswerStarted, ChatEvent
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.tasks.runner import TaskRunner

AnswerWork = Callable[[CancelToken], Iterable[ChatEvent]]


class AnswerRun(QObject):
    """Runs `work` as soon as it is constructed, even while another conversation is shown.

    `conversation_id` is None until a new conversation is stored. `has_created`: the run created its
    conversation. `error`: why it failed.

    Signals:
        started: both rows are stored, with the AnswerStarted event.
        ended: the run finished, was stopped, or failed.
    """

    started = Signal(object)
    ended = Signal()

    def __init__(
        self, runner: TaskRunner, work: AnswerWork, conversation_id: str | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.conversation_id = conversation_id
        self.has_created = conversation_id is None
        self.answer: AnswerViewModel | None = None
        self.error: Exception | None = None
        self._task = runner.stream(
            work, self._on_events, on_failure=self._on_failure, on_settled=self.ended.emit
        )

    @property
    def is_complete(self) -> bool:
        """Whether the answer was finished: neither stopped, failed nor waiting for the user."""
        return self.answer is not None and self.answer.message.status == "complete"

    @property
    def is_waiting(self) -> bool:
        """Whether the answer waits for the user's decision about a tool call."""
        return self.answer is not None and self.answer.message.status == "waiting"

    def stop(self) -> None:
        """Stop; what was written is kept."""
        self._task.cancel()

    def _on_events(self, events: Sequence[ChatEvent]) -> None:
        for event in events:
            if isinstance(event, AnswerStarted):
                self._start(event)
            elif self.answer:
                self.answer.apply(event)

    def _start(self, event: AnswerStarted) -> None:
        self.conversation_id = event.answer.conversation_id
        self.answer = AnswerViewModel(event.answer, is_live=True, parent=self.parent())
        self.started.emit(event)

    def _on_failure(self, error: Exception) -> None:
        self.error = error
        if self.answer and self.answer.is_live:
            self.answer.fail(error)


class AnswerRuns(QObject):
    """Starts runs and keeps them until they end, whichever conversation is shown.

    Signals:
        started: a run's rows are stored; carries the run and its AnswerStarted event.
        ended: a run ended.
        changed: a run began, got its conversation, or ended.
    """

    started = Signal(object, object)
    ended = Signal(object)
    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._runs: list[AnswerRun] = []

    @property
    def all(self) -> tuple[AnswerRun, ...]:
        return tuple(self._runs)

    @property
    def conversation_ids(self) -> frozenset[str]:
        return frozenset(run.conversation_id for run in self._runs if run.conversation_id)

    def start(self, work: AnswerWork, conversation_id: str | None) -> AnswerRun:
        run = AnswerRun(self._runner, work, conversation_id, self)
        self._runs.append(run)
        run.started.connect(lambda event: self._on_started(run, event))
        run.ended.connect(lambda: self._on_ended(run))
        self.changed.emit()
        return run

    @property
    def answers(self) -> dict[str, AnswerViewModel]:
        answers = (run.answer for run in self._runs if run.answer)
        return {answer.message.id: answer for answer in answers}

    def is_making(self, answer: object) -> bool:
        return any(run.answer is answer for run in self._runs)

    def _on_started(self, run: AnswerRun, event: AnswerStarted) -> None:
        self.changed.emit()
        self.started.emit(run, event)

    def _on_ended(self, run: AnswerRun) -> None:
        self._runs.remove(run)
        self.changed.emit()
        self.ended.emit(run)
        run.deleteLater()
