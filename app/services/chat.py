"""Conversations: asking, asking again, editing, variants, searching, forgetting."""

import time
from collections.abc import Iterator

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import AnswerStarted, ChatEvent
from app.core.generation import GenerationParams
from app.core.identifiers import new_id
from app.core.messages import (
    AttachmentPart,
    ContextPart,
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    Role,
    TextMatch,
    TextPart,
)
from app.engine.client import EngineClient
from app.services.answering import Answering
from app.services.ask_request import AskRequest
from app.services.settings import SettingsService
from app.services.turn import Turn
from app.store.store import Store

_TITLE_CHARACTERS = 60
_GROUNDED_TEMPERATURE = 0.2


class ChatService:
    """The tree of messages of each conversation, and answers to them."""

    def __init__(
        self,
        store: Store,
        engine: EngineClient,
        answering: Answering,
        settings: SettingsService,
    ) -> None:
        self._store = store
        self._conversations = store.conversations
        self._engine = engine
        self._answering = answering
        self._settings = settings

    def conversations(self) -> tuple[ConversationSummary, ...]:
        """Pinned ones first, then the newest first."""
        return self._conversations.summaries()

    def open(self, conversation_id: str) -> Conversation:
        """Raises UserError if there is no such conversation."""
        try:
            return self._conversations.get(conversation_id)
        except KeyError:
            raise UserError(
                f"There is no chat {conversation_id}.", "inglenook chats list shows them."
            ) from None

    def send(self, request: AskRequest, cancel: CancelToken) -> Iterator[ChatEvent]:
        """Store the question and answer it; AnswerStarted first, AnswerFinished last.

        Raises UserError (the failed answer stays in the conversation). A stop is no error.
        """
        if not request.text.strip():
            raise UserError("The question is empty.", "Write something first.")
        if request.conversation_id is None:
            title = _title(request.text)
            summary = self._conversations.create(title, request.collection_id)
            thread: tuple[Message, ...] = ()
        else:
            summary, thread = self._continued(request.conversation_id, request.collection_id)
        parts = (*self._attachments(request), TextPart(request.text))
        parent_id = thread[-1].id if thread else None
        question = self._add(summary.id, parent_id, "user", parts)
        request = msgspec.structs.replace(
            request, conversation_id=summary.id, collection_id=summary.collection_id
        )
        yield from self._answer(question, request, cancel)

    def default_params(self, has_documents: bool) -> GenerationParams:
        """The settings' sampling; answers from documents are read off, so they vary little."""
        params = self._settings.current.params
        if not has_documents:
            return params
        temperature = min(params.temperature, _GROUNDED_TEMPERATURE)
        return msgspec.structs.replace(params, temperature=temperature)

    def regenerate(
        self, message_id: str, cancel: CancelToken, request: AskRequest | None = None
    ) -> Iterator[ChatEvent]:
        """Another answer to the question of `message_id`, beside the ones it has."""
        answer = self._conversations.message(message_id)
        assert answer.parent_id, "an answer always has its question above it"
        question = self._conversations.message(answer.parent_id)
        yield from self._answer(question, request or self._request_like(question, answer), cancel)

    def edit(self, message_id: str, text: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        """Ask the question `message_id` in other words; the old one stays as a branch."""
        old = self._conversations.message(message_id)
        kept = [p for p in old.parts if not isinstance(p, TextPart | ContextPart)]
        question = self._add(old.conversation_id, old.parent_id, "user", (*kept, TextPart(text)))
        yield from self._answer(question, self._request_like(question), cancel)

    def continue_answer(self, message_id: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        """Go on writing an answer that was stopped, interrupted or cut at its length limit."""
        answer = self._conversations.message(message_id)
        assert answer.parent_id, "an answer always has its question above it"
        question = self._conversations.message(answer.parent_id)
        yield AnswerStarted(question, answer)
        yield from self._run(question, answer, self._request_like(question, answer), cancel)

    def select_variant(self, message_id: str, step: int) -> Conversation:
        """Show the sibling of `message_id` that is `step` away, with what follows it."""
        self._conversations.select_variant(message_id, step)
        return self.open(self._conversations.message(message_id).conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        self._conversations.rename(conversation_id, title)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._conversations.pin(conversation_id, is_pinned)

    def delete(self, conversation_id: str) -> None:
        """Forget the conversation: its rows, its words in the search index, its cached prompt."""
        self._conversations.delete(conversation_id)
        self._engine.forget_chat(conversation_id)

    def search(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        return self._store.search.search_messages(query, limit)

    def draft(self, conversation_id: str) -> str:
        """The half-written message of a conversation; "" names the new one."""
        return self._conversations.draft(conversation_id)

    def save_draft(self, conversation_id: str, text: str) -> None:
        self._conversations.save_draft(conversation_id, text)

    def _continued(
        self, conversation_id: str, collection_id: str | None
    ) -> tuple[ConversationSummary, tuple[Message, ...]]:
        conversation = self.open(conversation_id)
        summary = conversation.summary
        if collection_id and collection_id != summary.collection_id:
            self._conversations.set_collection(conversation_id, collection_id)
            summary = msgspec.structs.replace(summary, collection_id=collection_id)
        return summary, conversation.thread

    def _answer(
        self, question: Message, request: AskRequest, cancel: CancelToken
    ) -> Iterator[ChatEvent]:
        answer = self._add(question.conversation_id, question.id, "assistant", (), "streaming")
        yield AnswerStarted(self._conversations.message(question.id), answer)
        yield from self._run(question, answer, request, cancel)

    def _run(
        self, question: Message, answer: Message, request: AskRequest, cancel: CancelToken
    ) -> Iterator[ChatEvent]:
        history = self._conversations.path(question.id)[:-1]
        params = request.params or self.default_params(bool(request.collection_id))
        return self._answering.run(Turn(question, history, answer, request, params, cancel))

    def _request_like(self, question: Message, answer: Message | None = None) -> AskRequest:
        """The request that made an answer, as far as it is stored."""
        summary = self._conversations.get(question.conversation_id).summary
        mode = answer.provenance.mode if answer and answer.provenance else "chat"
        return msgspec.convert(
            {"text": question.text, "mode": mode, "collection_id": summary.collection_id},
            AskRequest,
        )

    def _attachments(self, request: AskRequest) -> tuple[Part, ...]:
        documents = [self._store.library.document(id_) for id_ in request.attachment_ids]
        return tuple(AttachmentPart(d.id, d.path, d.pages) for d in documents)

    def _add(
        self,
        conversation_id: str,
        parent_id: str | None,
        role: Role,
        parts: tuple[Part, ...],
        status: MessageStatus = "complete",
    ) -> Message:
        message = Message(
            id=new_id(),
            conversation_id=conversation_id,
            parent_id=parent_id,
            role=role,
            parts=parts,
            status=status,
            created=time.time(),
        )
        self._conversations.add_message(message)
        return self._conversations.message(message.id)


def _title(text: str) -> str:
    """The first line of the question, cut at a word."""
    line = text.strip().splitlines()[0]
    if len(line) <= _TITLE_CHARACTERS:
        return line
    return line[:_TITLE_CHARACTERS].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
