"""The saved prompts, as the composer offers them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.assistants import SavedPrompt
from app.viewmodels.tasks.kept import Kept
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.chats.prompts import PromptService


class PromptsViewModel(QObject):
    """Signals:
    changed: `prompts` changed.
    """

    changed = Signal()

    def __init__(
        self, service: "PromptService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._kept = Kept(runner, service.all, self._show)
        self.prompts: tuple[SavedPrompt, ...] = ()

    def refresh(self) -> None:
        self._kept.refresh()

    def save(self, name: str, text: str) -> None:
        """Save `text` under `name`, replacing the prompt of that name."""

        self._kept.change(lambda: self._service.save(name, text))

    def delete(self, prompt_id: str) -> None:
        self._kept.change(lambda: self._service.delete(prompt_id))

    def _show(self, prompts: tuple[SavedPrompt, ...]) -> None:
        self.prompts = prompts
        self.changed.emit()
