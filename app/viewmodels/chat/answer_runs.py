"""The answers being made, in whatever conversation."""

from PySide6.QtCore import QObject, Signal

from app.core.events import AnswerStarted
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.answer_run import AnswerRun, AnswerWork
from app.viewmodels.tasks.runner import TaskRunner


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
        """The conversations with an answer in progress."""
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
        """The answers in progress, by id."""
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
