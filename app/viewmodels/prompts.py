"""The saved prompts, as the composer offers them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.prompts import SavedPrompt
from app.viewmodels.task_runner import TaskRunner

if TYPE_CHECKING:
    from app.services.chats.prompts import PromptService


class PromptsViewModel(QObject):
    """Signals:
    changed: `prompts` is another list.
    """

    changed = Signal()

    def __init__(
        self, service: "PromptService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner.in_order()
        self.prompts: tuple[SavedPrompt, ...] = ()

    def refresh(self) -> None:
        self._runner.run(lambda _token: self._service.all(), self._on_read)

    def save(self, name: str, text: str) -> None:
        """Keep `text` under `name`, in place of what had that name."""

        self._change(lambda: self._service.save(name, text))

    def delete(self, prompt_id: str) -> None:
        self._change(lambda: self._service.delete(prompt_id))

    def _change(self, work: Callable[[], object]) -> None:
        self._runner.run(lambda _token: work(), on_settled=self.refresh)

    def _on_read(self, prompts: tuple[SavedPrompt, ...]) -> None:
        self.prompts = prompts
        self.changed.emit()
