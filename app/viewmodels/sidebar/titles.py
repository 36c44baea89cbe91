"""Has the model title a chat after its first answer, when nothing else is going on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.viewmodels.chat.answer_runs import AnswerRun, AnswerRuns
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle

if TYPE_CHECKING:
    from app.services.chats.titles import TitleService

_IDLE_MS = 1500


class TitlesViewModel(QObject):
    """One chat at a time; a question of the user interrupts it, and the title is retried later.

    Signals:
        titled: a chat got its title.
    """

    titled = Signal()

    def __init__(
        self,
        titles: "TitleService",
        runs: AnswerRuns,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._runs = runs
        self._runner = runner
        self._waiting: list[str] = []
        self._task = NO_TASK
        self._when_idle = Throttle(_IDLE_MS, self._begin, self)
        runs.ended.connect(self._on_run_ended)
        runs.changed.connect(self._on_runs_changed)

    def _on_run_ended(self, run: AnswerRun) -> None:
        is_first = run.has_created and run.is_complete
        if is_first and run.conversation_id:
            self._waiting.append(run.conversation_id)
        self._on_runs_changed()

    def _on_runs_changed(self) -> None:
        if self._runs.all:
            self._when_idle.cancel()
            self._task.cancel()
        elif self._waiting and not self._task.is_running:
            self._when_idle.request()

    def _begin(self) -> None:
        conversation_id = self._waiting[0]

        def suggest(token: CancelToken) -> tuple[str, bool]:
            return self._titles.suggest(conversation_id, token), token.is_cancelled

        # Titles are a convenience: if this fails, the chat keeps its first line as its title.
        self._task = self._runner.run(
            suggest,
            self._on_suggested,
            on_failure=lambda _error: self._waiting.clear(),
            on_settled=self._on_runs_changed,
        )

    def _on_suggested(self, result: tuple[str, bool]) -> None:
        title, was_cancelled = result
        if not was_cancelled and self._waiting:
            self._waiting.pop(0)
        if title:
            self.titled.emit()
