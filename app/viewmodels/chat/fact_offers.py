"""What the user just said about themselves, offered to be remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.events import AnswerStarted
from app.viewmodels.chat.answer_runs import AnswerRun, AnswerRuns
from app.viewmodels.settings.remembered_facts import MemoryViewModel
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.chats.memory import MemoryService


class FactOffersViewModel(QObject):
    """One offer at a time, for the last question; declined facts are not offered again.

    Signals:
        changed: `text` changed.
    """

    changed = Signal()

    def __init__(
        self,
        service: "MemoryService",
        memory: MemoryViewModel,
        runs: AnswerRuns,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._memory = memory
        self._runner = runner
        self._conversation_id = ""
        self._declined: set[str] = set()
        self.text = ""
        runs.started.connect(self._on_started)

    def accept(self) -> None:
        """Remember the offered fact."""
        self._memory.add(self.text, self._conversation_id)
        self._offer("")

    def decline(self) -> None:
        """Dismiss the fact, and do not offer it again in this session."""
        self._declined.add(self.text)
        self._offer("")

    def _on_started(self, _run: AnswerRun, event: AnswerStarted) -> None:
        question = event.question
        self._conversation_id = question.conversation_id
        self._offer("")
        self._runner.run(lambda _token: self._service.offers(question.text), self._on_found)

    def _on_found(self, found: tuple[str, ...]) -> None:
        self._offer(next((one for one in found if one not in self._declined), ""))

    def _offer(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.changed.emit()
