"""Edits the tree of the displayed conversation without asking the model; keeps unsent edits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.messages import Conversation, ConversationSummary, Message
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.sidebar.conversation_list import UNDO_MS
from app.viewmodels.tasks.runner import TaskRunner, Throttle
from app.viewmodels.tasks.stored_state import PendingChanges

if TYPE_CHECKING:
    from app.services.chats.branches import BranchService
    from app.store.chats.message_rows import DeletedTurn

_SAVE_MS = 500


class BranchesViewModel(QObject):
    """Edit an answer, choose among variants, fork, delete a turn and undo that.

    None of these work while the conversation has an answer in progress.

    Signals:
        turn_deleted: a question and its answers were deleted, with ratings if true; `undo_delete`
            restores them.
        undo_ended: they were restored, or no longer can be.
        variants_read: the variants of a message, as a tuple of messages, oldest first.
    """

    turn_deleted = Signal(bool)
    undo_ended = Signal()
    variants_read = Signal(tuple)

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
        self._runner = runner
        self._deleted: DeletedTurn | None = None
        self._forget_later = Throttle(UNDO_MS, self._forget, self)
        # The next question takes the place of the turn: restoring the turn would hide that
        # question.
        conversation.runs.changed.connect(self._forget)
        conversation.opened.connect(self._forget)

    def edit_answer(
        self, message_id: str, text: str, on_stored: Callable[[], None] = lambda: None
    ) -> None:
        """Store `text` as another variant of the answer and show it."""
        self._change(lambda: self._branches.edit_answer(message_id, text), on_stored)

    def show(self, message_id: str) -> None:
        self._change(lambda: self._branches.show(message_id))

    def read_variants(self, message_id: str) -> None:
        """Read a message and its siblings; `variants_read` follows."""
        self._runner.run(
            lambda _token: self._branches.variants(message_id), self.variants_read.emit
        )

    def is_pinned(self, message: Message) -> bool:
        """Whether the message's turn stays in the prompt when older turns are dropped."""
        question = self._conversation.transcript.message(question_of(message))
        return question is not None and question.is_pinned

    def pin(self, message: Message, is_pinned: bool) -> None:
        """Keep the message's turn in the prompt when older turns are dropped, or stop doing so."""
        question_id = question_of(message)
        self._runner.run(
            lambda _token: self._branches.pin(question_id, is_pinned),
            self._conversation.transcript.renew,
        )

    def fork(self, message_id: str) -> None:
        """Copy the thread up to this message into a new conversation and show it."""
        title = self.tr("Fork: {0}")
        self._runner.run(lambda _token: self._branches.fork(message_id, title), self._on_forked)

    def delete_turn(self, message_id: str) -> None:
        """Remove a question and its answers from the tree; later turns stay."""
        chat = self._conversation
        conversation_id = chat.conversation_id
        if chat.run or conversation_id is None:
            return

        def delete(_token: object) -> "tuple[DeletedTurn, Conversation]":
            deleted = self._branches.delete_turn(message_id)
            return deleted, self._branches.conversation(conversation_id)

        self._runner.run(delete, self._on_deleted)

    def undo_delete(self) -> None:
        deleted, self._deleted = self._deleted, None
        self._forget_later.cancel()
        if deleted:
            self._change(lambda: self._branches.restore_turn(deleted))
            self.undo_ended.emit()

    def _change(
        self, work: Callable[[], Conversation], on_stored: Callable[[], None] = lambda: None
    ) -> None:
        def show(conversation: Conversation) -> None:
            on_stored()
            self._conversation.show_thread(conversation)

        if self._conversation.run is None:
            self._runner.run(lambda _token: work(), show)

    def _on_forked(self, summary: ConversationSummary) -> None:
        self._conversation.stored.emit()
        self._conversation.open(summary.id)

    def _on_deleted(self, result: "tuple[DeletedTurn, Conversation]") -> None:
        self._deleted, conversation = result
        self._conversation.show_thread(conversation)
        self._forget_later.request()
        self.turn_deleted.emit(bool(self._deleted.rows["feedback"]))

    def _forget(self) -> None:
        if self._deleted:
            self._deleted = None
            self._forget_later.cancel()
            self.undo_ended.emit()


def question_of(message: Message) -> str:
    """The id of the question that a message's turn starts with."""
    if message.role == "user" or message.parent_id is None:
        return message.id
    return message.parent_id


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
        self.unstored = PendingChanges(runner)
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
        self._save_soon.flush()

    def _read(self) -> None:
        self.flush()
        if id_ := self._conversation.conversation_id:
            self.unstored.in_order.run(
                lambda _token: self._branches.unfinished_edits(id_), self._on_read
            )

    def _on_read(self, texts: dict[str, str]) -> None:
        # What was typed during the read is newer.
        self._texts = texts | self._texts
        self.changed.emit()

    def _save(self) -> None:
        for message_id in self._unsaved:
            text = self._texts[message_id]
            self.unstored.store(
                message_id,
                lambda m=message_id, t=text: self._branches.save_unfinished_edit(m, t),  # type: ignore[misc]
            )
        self._unsaved.clear()
