"""A chat service with answers written beforehand, for what the window does with them."""

import time
from collections.abc import Iterator, Sequence
from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, AnswerStarted, ChatEvent, TextAppended
from app.core.generation import GenerationParams, GenerationStats, Provenance
from app.core.identifiers import new_id
from app.core.messages import (
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    Role,
    TextMatch,
    TextPart,
)
from app.services.ask_request import AskRequest

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
    """Keeps trees in memory. `events` are what happens between AnswerStarted and the end.

    `gate` holds an answer before its last event until it is set; it is open at first. `error`
    is raised in place of the end.
    """

    def __init__(self) -> None:
        self.events: Sequence[ChatEvent] = (TextAppended("Hello "), TextAppended("there."))
        self.gate = Event()
        self.gate.set()
        self.error: Exception | None = None
        self.refusal: Exception | None = None
        self.requests: list[AskRequest] = []
        self.drafts: dict[str, str] = {}
        self.deleted: list[str] = []
        self._summaries: dict[str, ConversationSummary] = {}
        self._messages: dict[str, Message] = {}
        self._heads: dict[str, str] = {}

    def conversations(self) -> tuple[ConversationSummary, ...]:
        return tuple(self._summaries.values())

    def open(self, conversation_id: str) -> Conversation:
        return Conversation(self._summaries[conversation_id], self._thread(conversation_id))

    def send(self, request: AskRequest, cancel: CancelToken) -> Iterator[ChatEvent]:
        if self.refusal:
            raise self.refusal
        self.requests.append(request)
        id_ = request.conversation_id or self.start(request.text, request.collection_id)
        question = self.add(id_, "user", (TextPart(request.text),))
        yield from self._answer(question, cancel)

    def regenerate(self, message_id: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        parent_id = self._messages[message_id].parent_id
        assert parent_id, "an answer has its question above it"
        yield from self._answer(self._messages[parent_id], cancel)

    def edit(self, message_id: str, text: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        old = self._messages[message_id]
        question = self.add(old.conversation_id, "user", (TextPart(text),), parent=old.parent_id)
        yield from self._answer(question, cancel)

    def continue_answer(self, message_id: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        answer = self._messages[message_id]
        assert answer.parent_id, "an answer has its question above it"
        yield from self._run(self._messages[answer.parent_id], answer, cancel)

    def select_variant(self, message_id: str, step: int) -> Conversation:
        message = self._numbered(self._messages[message_id])
        sibling = self._siblings(message)[message.variant - 1 + step]
        self._heads[message.conversation_id] = self._leaf(sibling).id
        return self.open(message.conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        self._change(conversation_id, title=title)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._change(conversation_id, is_pinned=is_pinned)

    def delete(self, conversation_id: str) -> None:
        self.deleted.append(conversation_id)
        del self._summaries[conversation_id]

    def search(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        found = [m for m in self._messages.values() if query.lower() in m.text.lower()]
        return tuple(self._match(message, query) for message in found[:limit])

    def draft(self, conversation_id: str) -> str:
        return self.drafts.get(conversation_id, "")

    def save_draft(self, conversation_id: str, text: str) -> None:
        self.drafts[conversation_id] = text

    def start(
        self,
        title: str,
        collection_id: str | None = None,
        *,
        days_ago: float = 0,
        is_pinned: bool = False,
    ) -> str:
        """A new conversation; returns its id."""
        when = time.time() - days_ago * 86400
        id_ = new_id()
        self._summaries[id_] = ConversationSummary(
            id_, title, when, when, is_pinned=is_pinned, collection_id=collection_id
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
        message = Message(
            id=new_id(),
            conversation_id=conversation_id,
            parent_id=self._heads.get(conversation_id) if parent == "" else parent,
            role=role,
            parts=parts,
            status=status,
            created=time.time(),
            provenance=provenance,
            error=error,
        )
        self._messages[message.id] = message
        self._heads[conversation_id] = message.id
        return self._numbered(message)

    def _answer(self, question: Message, cancel: CancelToken) -> Iterator[ChatEvent]:
        answer = self.add(
            question.conversation_id, "assistant", (), status="streaming", parent=question.id
        )
        yield from self._run(self._numbered(question), answer, cancel)

    def _run(self, question: Message, answer: Message, cancel: CancelToken) -> Iterator[ChatEvent]:
        yield AnswerStarted(question, answer)
        parts: list[Part] = list(answer.parts)
        for event in self.events:
            if isinstance(event, TextAppended):
                parts.append(TextPart(event.text))
            yield event
        while not self.gate.wait(0.01) and not cancel.is_cancelled:
            pass
        if self.error:
            raise self.error
        status: MessageStatus = "stopped" if cancel.is_cancelled else "complete"
        done = msgspec.structs.replace(
            answer, parts=tuple(parts), status=status, provenance=PROVENANCE
        )
        self._messages[answer.id] = done
        yield AnswerFinished(self._numbered(done))

    def _thread(self, conversation_id: str) -> tuple[Message, ...]:
        thread: list[Message] = []
        id_ = self._heads.get(conversation_id)
        while id_:
            thread.append(self._numbered(self._messages[id_]))
            id_ = self._messages[id_].parent_id
        return tuple(reversed(thread))

    def _siblings(self, message: Message) -> list[Message]:
        return [
            one
            for one in self._messages.values()
            if one.parent_id == message.parent_id and one.conversation_id == message.conversation_id
        ]

    def _numbered(self, message: Message) -> Message:
        ids = [one.id for one in self._siblings(message)]
        place = ids.index(message.id) + 1
        return msgspec.structs.replace(message, variant=place, variants=len(ids))

    def _leaf(self, message: Message) -> Message:
        children = [one for one in self._messages.values() if one.parent_id == message.id]
        return self._leaf(children[-1]) if children else message

    def _change(self, conversation_id: str, **changes: object) -> None:
        summary = self._summaries[conversation_id]
        self._summaries[conversation_id] = msgspec.structs.replace(summary, **changes)

    def _match(self, message: Message, query: str) -> TextMatch:
        start = message.text.lower().index(query.lower())
        left = max(0, start - 20)
        place = start - left
        return TextMatch(
            message.conversation_id,
            message.id,
            self._summaries[message.conversation_id].title,
            message.text[left : left + 80],
            ((place, place + len(query)),),
            message.created,
        )
