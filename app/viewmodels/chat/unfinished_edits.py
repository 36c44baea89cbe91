"""Unsent edits of messages, saved while they are typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.messages import Message
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.tasks.runner import TaskRunner, Throttle
from app.viewmodels.tasks.stored_state import PendingChanges

if TYPE_CHECKING:
    from app.services.chats.branches import BranchService

_SAVE_MS = 500


class UnfinishedEditsViewModel(QObject):
    """The unsent edits of the conversation on screen and of those shown before it.

    Signals:
        changed: the edits of the conversation on screen were read.
    """

    changed = Signal()

    def __init__(
        self,
        branches: "BranchService",
        conversation: ConversationViewModel,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._branches = branches
        self._conversation = conversation
        self._unstored = PendingChanges(runner)
        self.store_again = self._unstored.store_again
        self._texts: dict[str, str] = {}
        self._unsaved: set[str] = set()
        self._save_soon = Throttle(_SAVE_MS, self._save, self)
        conversation.opened.connect(self._read)

    def text(self, message: Message) -> str:
        """The unsent edit of this message, or ""."""
        return self._texts.get(message.id, "")

    def keep(self, message: Message, text: str) -> None:
        """Save the edit, also across restarts; "" or the message's own text deletes it."""
        kept = text if text.strip() and text != message.text else ""
        if kept != self.text(message):
            self._texts[message.id] = kept
            self._unsaved.add(message.id)
            self._save_soon.request()

    def flush(self) -> None:
        """Store pending edits before the window closes."""
        if self._save_soon.is_pending:
            self._save_soon.cancel()
            self._save()

    def _read(self) -> None:
        self.flush()
        if id_ := self._conversation.conversation_id:
            self._unstored.in_order.run(
                lambda _token: self._branches.unfinished_edits(id_), self._on_read
            )

    def _on_read(self, texts: dict[str, str]) -> None:
        # What was typed during the read is newer.
        self._texts = texts | self._texts
        self.changed.emit()

    def _save(self) -> None:
        for message_id in self._unsaved:
            text = self._texts[message_id]
            self._unstored.store(
                message_id,
                lambda m=message_id, t=text: self._branches.save_unfinished_edit(m, t),  # type: ignore[misc]
            )
        self._unsaved.clear()
