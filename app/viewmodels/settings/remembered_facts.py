"""Remembered facts, and which answers used them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.assistants import Fact
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
        """Reload the facts."""
        self._kept.refresh()

    def texts(self, fact_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The texts of those facts that still exist."""
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
