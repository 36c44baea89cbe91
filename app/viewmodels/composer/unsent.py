"""Questions that were not sent yet: the draft of each conversation, and those that wait."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner, Throttle
from app.viewmodels.tasks.stored_state import PendingChanges

if TYPE_CHECKING:
    from app.services.chats.chat import ChatService


_SAVE_MS = 500
_BETWEEN = "\n\n"


class DraftViewModel(QObject):
    """The draft of each conversation, stored while it is typed.

    One draft at a time; "" is the id of a chat that is not stored yet. Waiting questions are stored
    in front of it, so that they are part of the draft after a crash, and after the window closed.

    Args:
        is_kept: whether drafts are stored; only one composer can store that of the new chat.

    Signals:
        restored: text to put into the composer.
        typing_paused: while a draft is typed, at most twice a second.
    """

    restored = Signal(str)
    typing_paused = Signal()

    def __init__(
        self,
        chat: "ChatService",
        queue: "QuestionQueue",
        runner: TaskRunner,
        parent: QObject,
        *,
        is_kept: bool = True,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._is_kept = is_kept
        self._queue = queue
        self._queued = ""
        self.unstored = PendingChanges(runner)
        self._unsaved: dict[str, str] = {}
        self._conversation_id = ""
        self._save_soon = Throttle(_SAVE_MS, self._on_typing_paused, self)
        self.text = ""
        queue.changed.connect(self._on_queue_changed)

    def begin(self, conversation_id: str, text: str) -> None:
        """Switch to this conversation and its stored draft."""
        is_chat = bool(conversation_id)  # what was typed into a new one may not be its draft yet
        if is_chat or self.unstored.is_refused(conversation_id):
            text = self._unsaved.get(conversation_id, text)
        self.leave_for(conversation_id)
        if self._queued and text.startswith(self._queued):
            text = text.removeprefix(self._queued).removeprefix(_BETWEEN)
        self.text = text
        if text:
            self.restored.emit(text)

    def leave_for(self, conversation_id: str) -> None:
        """Switch to a conversation whose stored draft is still being read."""
        self.flush()
        self._conversation_id = conversation_id
        self._queued = self._queue.joined(conversation_id)
        self.text = ""

    def save(self, text: str) -> None:
        """Save the text, also across restarts."""
        if text != self.text:
            self.text = text
            self._save_soon.request()

    def move_to(self, conversation_id: str) -> None:
        """The new chat got its id; the draft belongs to that chat now."""
        if self._conversation_id == "":
            self._store("", "")
            if self.text or self._queued:
                self._save_soon.request()
        self._conversation_id = conversation_id

    def flush(self) -> None:
        if self._save_soon.is_pending:
            self._save_soon.cancel()
            self._save()

    def _on_typing_paused(self) -> None:
        self._save()
        if self.text:
            self.typing_paused.emit()

    def _on_queue_changed(self) -> None:
        if (queued := self._queue.joined(self._conversation_id)) != self._queued:
            self._queued = queued
            self._save_soon.request()

    def _save(self) -> None:
        self._store(self._conversation_id, _BETWEEN.join(filter(None, (self._queued, self.text))))

    def _store(self, conversation_id: str, text: str) -> None:
        if not self._is_kept:
            return
        self._unsaved[conversation_id] = text
        self.unstored.store(
            conversation_id,
            lambda: self._chat.save_draft(conversation_id, text),
            lambda: self._on_stored(conversation_id, text),
        )

    def _on_stored(self, conversation_id: str, text: str) -> None:
        if self._unsaved.get(conversation_id) == text:
            del self._unsaved[conversation_id]


class QuestionQueue(QObject):
    """The queue of the conversation on screen; those of other conversations are kept.

    Signals:
        changed: the questions of the conversation on screen changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: dict[str, list[str]] = {}
        self._shown = ""

    @property
    def texts(self) -> list[str]:
        return self._all.get(self._shown, [])

    def show(self, conversation_id: str) -> None:
        """Switch to another conversation; "" is one that is not stored yet."""
        self._shown = conversation_id
        self.changed.emit()

    def move_to(self, conversation_id: str) -> None:
        """The new chat got its id."""
        if waiting := self._all.pop("", []):
            self._all[conversation_id] = waiting
        self._shown = conversation_id

    def put(self, text: str) -> None:
        self._all.setdefault(self._shown, []).append(text)
        self.changed.emit()

    def take(self, index: int) -> str:
        text = self.texts.pop(index)
        self.changed.emit()
        return text

    def joined(self, conversation_id: str) -> str:
        """The queue of a conversation as one text."""
        return _BETWEEN.join(self._all.get(conversation_id, []))

    def take_shown(self) -> str:
        """Empty the queue of the conversation on screen and return its contents as one text."""
        text = self.joined(self._shown)
        if text:
            del self._all[self._shown]
            self.changed.emit()
        return text
