"""Changing the tree of a conversation without asking the model: edit, fork, delete, compare."""

import time

from app.answers.kv_cache import KvCacheStore
from app.core.chat_archive import ConversationTree
from app.core.identifiers import new_id
from app.core.messages import CitationPart, Conversation, ConversationSummary, Message, TextPart
from app.store.chats.message_rows import DeletedTurn
from app.store.chats.transfers import with_fresh_ids
from app.store.store import Store


class BranchService:
    """Nothing is overwritten: an edited answer becomes a sibling of the model's."""

    def __init__(self, store: Store, kv_caches: KvCacheStore) -> None:
        self._conversations = store.conversations
        self._assistants = store.assistants
        self._attachments = store.attachments
        self._transfers = store.transfers
        self._feedback = store.feedback
        self._kv_caches = kv_caches

    def edit_answer(self, message_id: str, text: str) -> Conversation:
        """Store `text` as another variant of an answer and show it.

        It has no provenance, since no model wrote it, and no citations, since they were not
        verified against the new text.
        """
        old = self._conversations.message(message_id)
        kept = [part for part in old.parts if not isinstance(part, TextPart | CitationPart)]
        self._conversations.add_message(
            Message(
                id=new_id(),
                conversation_id=old.conversation_id,
                parent_id=old.parent_id,
                role=old.role,
                parts=(*kept, TextPart(text)),
                status="complete",
                created=time.time(),
            )
        )
        return self._conversations.get(old.conversation_id)

    def unfinished_edits(self, conversation_id: str) -> dict[str, str]:
        """The unsent edits of messages, by message id."""
        return self._conversations.unfinished_edits(conversation_id)

    def save_unfinished_edit(self, message_id: str, text: str) -> None:
        """Store an unsent edit, also across restarts; "" deletes it."""
        self._conversations.save_unfinished_edit(message_id, text)

    def conversation(self, conversation_id: str) -> Conversation:
        return self._conversations.get(conversation_id)

    def variants(self, message_id: str) -> tuple[Message, ...]:
        """A message and its siblings, oldest first."""
        return self._conversations.siblings(message_id)

    def show(self, message_id: str) -> Conversation:
        self._conversations.show(message_id)
        return self._conversations.get(self._conversations.message(message_id).conversation_id)

    def pin(self, question_id: str, is_pinned: bool) -> Message:
        """Keep a question and its answer in the prompt when older turns are dropped, or not."""
        self._conversations.pin_message(question_id, is_pinned)
        return self._conversations.message(question_id)

    def fork(self, message_id: str, title: str) -> ConversationSummary:
        """A new conversation with copies of the messages up to this one, and the same settings.

        Args:
            title: of the new one, with {0} for that of the source.
        """
        path = self._conversations.path(message_id)
        source = self._conversations.get(path[0].conversation_id, last=0).summary
        now = time.time()
        fork = with_fresh_ids(
            ConversationTree(
                summary=ConversationSummary(source.id, title.format(source.title), now, now),
                messages=path,
                head_id=message_id,
                may_train=source.id not in self._feedback.withheld_conversations(),
            )
        )
        self._transfers.add([fork])
        id_ = fork.summary.id
        self._conversations.set_sources(
            id_,
            collection_id=source.collection_id,
            mode=source.mode,
            only_from_documents=source.only_from_documents,
        )
        self._assistants.copy_setup(source.id, id_)
        if attached := self._attachments.attached(source.id):
            self._attachments.attach(id_, attached)
        return self._conversations.get(id_, last=0).summary

    def delete_turn(self, question_id: str) -> DeletedTurn:
        """Remove a question and its answers; later messages stay. Undoing needs the result."""
        deleted = self._conversations.delete_turn(question_id)
        self._kv_caches.evict([deleted.conversation_id])
        return deleted

    def restore_turn(self, deleted: DeletedTurn) -> Conversation:
        self._conversations.restore_turn(deleted)
        return self._conversations.get(deleted.conversation_id)
