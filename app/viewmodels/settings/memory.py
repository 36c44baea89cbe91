"""Remembered facts, and which answers used them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.memory import Fact
from app.viewmodels.tasks.kept import Kept
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.chats.memory import MemoryService


class MemoryViewModel(QObject):
    """The facts that the user confirmed.

    Signals:
        changed: `facts` is another.
        failed: the exception that kept a fact from being stored.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, memory: "MemoryService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._kept = Kept(runner, memory.facts, self._show)
        self.facts: tuple[Fact, ...] = ()

    def refresh(self) -> None:
        """Read the facts again."""
        self._kept.refresh()

    def texts(self, fact_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The words of those that still exist."""
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
