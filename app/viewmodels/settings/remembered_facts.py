"""Remembered facts, which answers used them, and those offered to be remembered."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.assistants import Fact
from app.core.events import AnswerStarted
from app.viewmodels.chat.answer import AnswerRun, AnswerRuns
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.stored_state import StoredState

if TYPE_CHECKING:
    from app.services.chats.memory import MemoryService


class MemoryViewModel(QObject):
    """The facts that the user confirmed.

    Signals:
        changed: `facts` changed.
        failed: the exception that storing a fact failed with.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, memory: "MemoryService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._kept = StoredState(runner, memory.facts, self._show)
        self.facts: tuple[Fact, ...] = ()

    def refresh(self) -> None:
        self._kept.refresh()

    def texts(self, fact_ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one.text for one in self.facts if one.id in fact_ids)

    def add(self, text: str, conversation_id: str | None = None) -> None:
        self._change(lambda: self._memory.add(text, conversation_id))

    def rewrite(self, fact_id: str, text: str) -> None:
        self._change(lambda: self._memory.rewrite(fact_id, text))

    def remove(self, fact_id: str) -> None:
        self._change(lambda: self._memory.remove(fact_id))

    def _change(self, work: Callable[[], object]) -> None:
        self._kept.change(work, on_failure=self.failed.emit)

    def _show(self, facts: tuple[Fact, ...]) -> None:
        if facts != self.facts:
            self.facts = facts
            self.changed.emit()


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
        parent: QObject,
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
