"""A chat service with answers written beforehand, for what the window does with them."""

import time
import weakref
from collections.abc import Iterator, Sequence
from threading import Event
from typing import cast

import msgspec

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.events import (
    AnswerFinished,
    AnswerStarted,
    ApprovalChanged,
    ChatEvent,
    ImageAdded,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import (
    AnswerRequest,
    GenerationParams,
    GenerationStats,
    Mode,
    Provenance,
)
from app.core.identifiers import new_id
from app.core.messages import (
    ApprovalDecision,
    ApprovalPart,
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    ReadingPlace,
    Role,
    TextMatch,
    TextPart,
)
from app.services.chats.chat_list import ChatListService
from app.services.documents.attachments import AttachmentService
from app.store.store import Store, open_temporary_store
from tests.no_kv_caches import no_kv_caches
from tests.viewmodels.scripted_library import ScriptedAttachments, ScriptedLibrary

PROVENANCE = Provenance(
    model_id="qwen3-4b",
    model_name="Qwen3 4B Instruct",
    model_sha256="0" * 64,
    quantization="Q4_K_M",
    engine_version="scripted",
    template_sha256="0" * 64,
    context_length=8192,
    params=GenerationParams(seed=7),
    stats=GenerationStats(
        prompt_tokens=2900,
        cached_tokens=2400,
        completion_tokens=220,
        ttft_s=0.3,
        tokens_per_s=31.0,
        seed=7,
    ),
    finish_reason="stop",
)


class ScriptedChat:
    """A real store in memory under answers that are written beforehand.

    `events` are what happens between AnswerStarted and the end. `gate` holds an answer before its
    last event until it is set; it is open at first. `error` is raised in place of the end.
    `made` is the answers' provenance, and `request` how they are to be made.
    """

    def __init__(self) -> None:
        self.events: Sequence[ChatEvent] = (TextAppended("Hello "), TextAppended("there."))
        self.gate = Event()
        self.gate.set()
        self.made = PROVENANCE
        self.request: AnswerRequest | None = None
        self.answered_from: list[str] = []
        self.error: Exception | None = None
        self.refusal: Exception | None = None
        self.requests: list[AskRequest] = []
        self.variations: list[tuple[str, float | None]] = []
        self.again_only_from_documents: list[bool] = []
        self.again_modes: list[Mode] = []
        self.decisions: list[tuple[str, ApprovalDecision]] = []
        self.drafts: dict[str, str] = {}
        self.prefilled: list[tuple[str, str]] = []
        self.store = open_temporary_store()
        weakref.finalize(self, self.store.close).atexit = False
        self._conversations = self.store.conversations

    def conversations(self) -> tuple[ConversationSummary, ...]:
        return self._conversations.summaries()

    def open(
        self, conversation_id: str, last: int | None = None, revealing: str = ""
    ) -> Conversation:
        if revealing:
            self._conversations.reveal(revealing)
        return self._conversations.get(conversation_id, last)

    def earlier(self, message_id: str) -> tuple[Message, ...]:
        return self._conversations.path(message_id)[:-1]

    def send(self, request: AskRequest, cancel: CancelToken) -> Iterator[ChatEvent]:
        if self.refusal:
            raise self.refusal
        self.requests.append(request)
        id_ = request.conversation_id or self.start(request.text, request.collection_id)
        self.set_sources(
            id_,
            collection_id=request.collection_id,
            mode=request.mode,
            only_from_documents=request.only_from_documents,
        )
        question = self.add(id_, "user", (*request.pictures, TextPart(request.text)))
        yield from self._answer(question, cancel)

    def regenerate(
        self,
        message_id: str,
        cancel: CancelToken,
        *,
        model: str = "",
        temperature: float | None = None,
        only_from_documents: bool = False,
        mode: Mode = "chat",
    ) -> Iterator[ChatEvent]:
        self.again_only_from_documents.append(only_from_documents)
        self.again_modes.append(mode)
        self.variations.append((model, temperature))
        yield from self._answer(self._question_of(message_id), cancel)

    def edit(
        self,
        message_id: str,
        text: str,
        cancel: CancelToken,
        *,
        only_from_documents: bool = False,
        mode: Mode = "chat",
    ) -> Iterator[ChatEvent]:
        self.again_only_from_documents.append(only_from_documents)
        self.again_modes.append(mode)
        old = self._conversations.message(message_id)
        question = self.add(old.conversation_id, "user", (TextPart(text),), parent=old.parent_id)
        yield from self._answer(question, cancel)

    def search_wider(
        self, message_id: str, cancel: CancelToken, *, only_from_documents: bool, mode: Mode
    ) -> Iterator[ChatEvent]:
        question = self._question_of(message_id)
        yield from self.edit(
            question.id,
            question.text,
            cancel,
            only_from_documents=only_from_documents,
            mode=mode,
        )

    def answer_from(
        self, message_id: str, collection_id: str, cancel: CancelToken, *, mode: Mode
    ) -> Iterator[ChatEvent]:
        self.answered_from.append(collection_id)
        yield from self.regenerate(message_id, cancel, mode=mode)

    def continue_answer(self, message_id: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        answer = self._conversations.message(message_id)
        yield from self._run(self._question_of(message_id), answer, cancel)

    def decide(
        self,
        message_id: str,
        call_id: str,
        decision: ApprovalDecision,
        cancel: CancelToken,
    ) -> Iterator[ChatEvent]:
        self.decisions.append((call_id, decision))
        answer = self._conversations.message(message_id)
        parts = tuple(
            msgspec.structs.replace(part, decision=decision)
            if isinstance(part, ApprovalPart) and part.call_id == call_id
            else part
            for part in answer.parts
        )
        decided = msgspec.structs.replace(answer, parts=parts, status="streaming")
        yield from self._run(self._question_of(message_id), decided, cancel)

    def select_variant(self, message_id: str, step: int) -> Conversation:
        self._conversations.select_variant(message_id, step)
        return self.open(self._conversations.message(message_id).conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        self._conversations.rename(conversation_id, title)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._conversations.pin(conversation_id, is_pinned)

    def search(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        return self.store.search.search_messages(query, limit)

    def prefill(
        self,
        conversation_id: str,
        draft: str = "",
        collection_id: str | None = None,
    ) -> bool:
        self.prefilled.append((conversation_id, draft))
        return True

    def draft(self, conversation_id: str) -> str:
        return self.drafts.get(conversation_id, "")

    def save_draft(self, conversation_id: str, text: str) -> None:
        self.drafts[conversation_id] = text

    def reading_place(self, conversation_id: str) -> ReadingPlace | None:
        return self._conversations.reading_place(conversation_id)

    def save_reading_place(self, conversation_id: str, place: ReadingPlace | None) -> None:
        self._conversations.save_reading_place(conversation_id, place)

    def set_sources(
        self,
        conversation_id: str,
        *,
        collection_id: str | None,
        mode: Mode,
        only_from_documents: bool,
    ) -> None:
        if collection_id:
            self._know_collection(collection_id)
        self._conversations.set_sources(
            conversation_id,
            collection_id=collection_id,
            mode=mode,
            only_from_documents=only_from_documents,
        )

    def start(
        self,
        title: str,
        collection_id: str | None = None,
        *,
        days_ago: float = 0,
        is_pinned: bool = False,
    ) -> str:
        """A new conversation; returns its id."""
        if collection_id:
            self._know_collection(collection_id)
        id_ = self._conversations.create(title, collection_id).id
        when = time.time() - days_ago * 86400
        self.store.database.run(
            lambda connection: connection.execute(
                "UPDATE conversation SET created = ?, updated = ?, is_pinned = ? WHERE id = ?",
                (when, when, is_pinned, id_),
            )
        )
        return id_

    def add(
        self,
        conversation_id: str,
        role: Role,
        parts: tuple[Part, ...],
        *,
        status: MessageStatus = "complete",
        parent: str | None = "",
        provenance: Provenance | None = None,
        error: str = "",
    ) -> Message:
        """Append a message at the head, or below `parent`."""
        thread = self._conversations.thread(conversation_id)
        head = thread[-1].id if thread else None
        summary = self._conversations.get(conversation_id).summary
        message = Message(
            id=new_id(),
            conversation_id=conversation_id,
            parent_id=head if parent == "" else parent,
            role=role,
            parts=parts,
            status=status,
            created=summary.updated,
            provenance=provenance,
            error=error,
            request=self.request if role == "assistant" else None,
        )
        self._conversations.add_message(message)
        return self._conversations.message(message.id)

    def _answer(self, question: Message, cancel: CancelToken) -> Iterator[ChatEvent]:
        answer = self.add(
            question.conversation_id, "assistant", (), status="streaming", parent=question.id
        )
        yield from self._run(self._conversations.message(question.id), answer, cancel)

    def _run(self, question: Message, answer: Message, cancel: CancelToken) -> Iterator[ChatEvent]:
        yield AnswerStarted(question, answer)
        parts: list[Part] = list(answer.parts)
        status: MessageStatus = "complete"
        for event in self.events:
            match event:
                case TextAppended(text):
                    parts.append(TextPart(text))
                case ToolCalled(call):
                    parts.append(call)
                case ImageAdded(image):
                    parts.append(image)
                case ToolReturned(result):
                    parts.append(result)
                case ApprovalChanged(approval):
                    parts.append(approval)
                    status = "waiting"
            yield event
        while not self.gate.wait(0.01) and not cancel.is_cancelled:
            pass
        if self.error:
            raise self.error
        status = "stopped" if cancel.is_cancelled else status
        self._conversations.update_message(answer.id, tuple(parts), status, self.made)
        yield AnswerFinished(self._conversations.message(answer.id))

    def _question_of(self, message_id: str) -> Message:
        parent_id = self._conversations.message(message_id).parent_id
        assert parent_id, "an answer has its question above it"
        return self._conversations.message(parent_id)

    def _know_collection(self, collection_id: str) -> None:
        """The scripted library keeps its collections elsewhere; here only the id has to exist."""
        self.store.database.run(
            lambda connection: connection.execute(
                "INSERT OR IGNORE INTO collection (id, name, embedder, created, is_temporary)"
                " VALUES (?, ?, '', 0, 0)",
                (collection_id, collection_id),
            )
        )


def scripted_chat_list(store: Store) -> ChatListService:
    """The folders and the bin of a store without attached files."""
    attachments = ScriptedAttachments(ScriptedLibrary())
    return ChatListService(store, no_kv_caches(store), cast(AttachmentService, attachments))
