"""Conversations: asking, asking again, editing, variants, searching, forgetting."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from app.agent.approvals import is_offered
from app.agent.react_step import open_calls, pending_approval
from app.answers.kv_cache import KvCacheStore
from app.answers.pipeline import Answering
from app.answers.prefill import Prefiller
from app.answers.request import AnswerTask, AskRequest
from app.core.cancellation import CancelToken
from app.core.documents import Citation, cited_spans
from app.core.errors import UserError
from app.core.events import ChatEvent
from app.core.generation import AnswerRequest, Mode
from app.core.identifiers import new_id
from app.core.messages import (
    ApprovalDecision,
    ApprovalPart,
    AttachmentPart,
    ContextPart,
    Conversation,
    ConversationSummary,
    Message,
    MessageStatus,
    Part,
    ReadingPlace,
    Role,
    TextMatch,
    TextPart,
    context_of,
)
from app.core.tables import NO_FIGURES, Figures
from app.retrieval.passages import PassageSource
from app.services.chats.answer_requests import AnswerRequests
from app.services.chats.assistants import AssistantService
from app.services.machine.tools import ToolsService
from app.store.store import Store

_TITLE_CHARACTERS = 60

WIDER_PASSAGES = 20
"""How many passages are read to search wider, as far as the context has room for them."""


@dataclass(eq=False)
class ChatService:
    """The message trees of conversations, and how answers are added to them."""

    _store: Store
    _answering: Answering
    _requests: AnswerRequests
    _tools: ToolsService
    _kv_caches: KvCacheStore
    _prefiller: Prefiller
    _assistants: AssistantService

    def __post_init__(self) -> None:
        self._conversations = self._store.conversations

    def conversations(self) -> tuple[ConversationSummary, ...]:
        """Pinned ones first, then newest first."""
        return self._conversations.summaries()

    def open(
        self, conversation_id: str, last: int | None = None, revealing: str = ""
    ) -> Conversation:
        """The conversation with its visible thread, or only the `last` messages of it.

        The thread becomes one with the message `revealing`, if that is given and still exists.
        Raises UserError if there is no such conversation.
        """
        if revealing:
            with suppress(KeyError):
                self._conversations.reveal(revealing)
        try:
            return self._conversations.get(conversation_id, last)
        except KeyError:
            raise UserError(
                f"There is no chat {conversation_id}.", "Use inglenook chats list to see them."
            ) from None

    def earlier(self, message_id: str) -> tuple[Message, ...]:
        """The messages above this one, oldest first."""
        return self._conversations.path(message_id)[:-1]

    def send(self, request: AskRequest, cancel: CancelToken) -> Iterator[ChatEvent]:
        """Store the question and answer it; AnswerStarted comes first, AnswerFinished last.

        Raises UserError (the failed answer stays in the conversation). Stopping is not an error.
        """
        if not request.text.strip():
            raise UserError("The question is empty.", "Write something first.")
        if request.conversation_id is None:
            title = _title(request.text)
            summary = self._conversations.create(title, request.collection_id)
            thread: tuple[Message, ...] = ()
        else:
            summary, thread = self._continued(request.conversation_id, request.collection_id)
        if request.sets_sources:
            self.set_sources(
                summary.id,
                collection_id=request.collection_id,
                mode=request.mode,
                only_from_documents=request.only_from_documents,
            )
            summary = msgspec.structs.replace(summary, collection_id=request.collection_id)
        if request.conversation_id is None and request.attachment_ids:
            self._store.attachments.hand_over("", summary.id)
        if request.assistant_id:
            self._assistants.choose(summary.id, request.assistant_id)
        parts = (*self._attachments(request), *request.pictures, TextPart(request.text))
        parent_id = thread[-1].id if thread else None
        question = self._add(summary.id, parent_id, "user", parts)
        request = msgspec.structs.replace(
            request, conversation_id=summary.id, collection_id=summary.collection_id
        )
        return self._answer(question, request, cancel)

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
        """Add a sibling answer to the question of `message_id`, made in the same way.

        The passages sent with a question never change. If some are gone, since a file was removed
        or read again, or if the chat has other sources now, it is asked anew beside it, as by
        `edit`.

        Args:
            mode: for one that failed before its own was known.
            model: the id or file of another model, for this answer only.
            temperature: overrides the default temperature.
        """
        answer = self._conversations.message(message_id)
        if answer.parent_id is None:  # an imported chat may start with an answer
            raise UserError("This answer has no question above it.", "Ask the question below it.")
        question = self._conversations.message(answer.parent_id)
        asked = self._requests.again(question, answer, only_from_documents, mode)
        sampling = {} if temperature is None else {"temperature": temperature}
        asked = msgspec.structs.replace(asked, model=model, sampling=sampling)
        if self._has_lost_passages(question) or self._has_other_sources(answer, asked):
            question = self._in_words(question, question.text)
        return self._answer(question, asked, cancel)

    def edit(
        self,
        message_id: str,
        text: str,
        cancel: CancelToken,
        *,
        only_from_documents: bool = False,
        mode: Mode = "chat",
        passages: int = 0,
    ) -> Iterator[ChatEvent]:
        """Ask the question `message_id` in other words; the old one stays as a branch."""
        question = self._in_words(self._conversations.message(message_id), text)
        asked = self._requests.again(question, None, only_from_documents, mode)
        asked = msgspec.structs.replace(asked, passages=passages)
        return self._answer(question, asked, cancel)

    def search_wider(
        self, message_id: str, cancel: CancelToken, *, only_from_documents: bool, mode: Mode
    ) -> Iterator[ChatEvent]:
        """Ask the question of an answer again, reading more passages; the old one is a branch.

        It is a question of its own, since the passages sent with one never change.
        """
        question = self._question_of(self._conversations.message(message_id))
        return self.edit(
            question.id,
            question.text,
            cancel,
            only_from_documents=only_from_documents,
            mode=mode,
            passages=WIDER_PASSAGES,
        )

    def answer_from(
        self, message_id: str, collection_id: str, cancel: CancelToken, *, mode: Mode
    ) -> Iterator[ChatEvent]:
        """Ask the question of an answer anew of a collection, which the chat keeps."""
        conversation_id = self._conversations.message(message_id).conversation_id
        self._conversations.set_collection(conversation_id, collection_id)
        return self.regenerate(message_id, cancel, mode=mode)

    def continue_answer(self, message_id: str, cancel: CancelToken) -> Iterator[ChatEvent]:
        """Continue an answer that was stopped, interrupted or cut off at its length limit.

        A call that was allowed but has no result may already have run: the user is asked again.

        Raises UserError if passages that it is written from are gone.
        """
        answer = self._conversations.message(message_id)
        question = self._question_of(answer)
        if self._has_lost_passages(question):
            raise UserError(
                "The documents of this answer were changed or removed since.",
                "Regenerate it to read them as they are now.",
            )
        request = self._requests.going_on(question, answer)
        return self._answering.run(self._task(question, answer, request, cancel))

    def decide(
        self,
        message_id: str,
        call_id: str,
        decision: ApprovalDecision,
        cancel: CancelToken,
    ) -> Iterator[ChatEvent]:
        """Continue an answer that is waiting for the user's decision about a tool call.

        Events as with `send`. The answer may stop to wait again.

        Args:
            decision: one of the approval's `offers`, or "denied".

        Raises UserError if the call is not waiting or the decision is not offered.
        """
        answer = self._conversations.message(message_id)
        approval = pending_approval(answer.parts) if answer.status == "waiting" else None
        if approval is None or approval.call_id != call_id:
            raise UserError("This tool call is no longer waiting.", "Ask again.")
        if decision != "denied" and not is_offered(decision, approval):
            raise UserError(f"This call cannot be allowed for {decision}.", "Allow it once.")
        call = next(p for p in open_calls(answer.parts) if p.call_id == call_id)
        self._tools.record(answer.conversation_id, call, approval, decision)
        decided = msgspec.structs.replace(approval, decision=decision)
        answer = self._with_decision(answer, decided, "streaming")
        question = self._question_of(answer)
        request = self._requests.going_on(question, answer)
        task = self._task(question, answer, request, cancel)
        return self._answering.run(msgspec.structs.replace(task, decided=decided))

    def select_variant(self, message_id: str, step: int) -> Conversation:
        """Show the sibling `step` places away from `message_id`, and its branch."""
        self._conversations.select_variant(message_id, step)
        return self.open(self._conversations.message(message_id).conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        self._conversations.rename(conversation_id, title)

    def pin(self, conversation_id: str, is_pinned: bool) -> None:
        self._conversations.pin(conversation_id, is_pinned)

    def delete(self, conversation_id: str) -> None:
        """Delete the conversation: its rows, its search index entries, its cached prompt."""
        self._conversations.delete(conversation_id)
        self._kv_caches.evict([conversation_id])

    def prefill(
        self, conversation_id: str, draft: str = "", collection_id: str | None = None
    ) -> bool:
        """Have the engine read a conversation and the draft before it is sent.

        For front ends after an answer and while the user types; the next question stops it. False
        if it is not possible now.

        Args:
            conversation_id: "" for a chat that is not stored yet; then only documents are read.
            collection_id: what will be asked; None is the conversation's own.
        """
        return self._prefiller.read(conversation_id, draft, collection_id)

    def set_sources(
        self,
        conversation_id: str,
        *,
        collection_id: str | None,
        mode: Mode,
        only_from_documents: bool,
    ) -> None:
        """Choose where a conversation searches and how its next question is answered."""
        self._conversations.set_sources(
            conversation_id,
            collection_id=collection_id,
            mode=mode,
            only_from_documents=only_from_documents,
        )

    def found_for(self, answer: Message) -> tuple[Figures, tuple[Citation, ...]]:
        """The figures and the sentences that were sent with the question of an answer."""
        parent = self._conversations.message(answer.parent_id) if answer.parent_id else None
        if parent is None or (context := context_of(answer, parent)) is None:
            return NO_FIGURES, ()
        hits = PassageSource(self._store.library).hits(context.chunk_ids)
        return context.figures, cited_spans(hits, context.nearest)

    def search(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        return self._store.search.search_messages(query, limit)

    def draft(self, conversation_id: str) -> str:
        """The draft of a conversation; "" is the id of the new one."""
        return self._conversations.draft(conversation_id)

    def save_draft(self, conversation_id: str, text: str) -> None:
        self._conversations.save_draft(conversation_id, text)

    def reading_place(self, conversation_id: str) -> ReadingPlace | None:
        """Where a conversation was last read; None means its end."""
        return self._conversations.reading_place(conversation_id)

    def save_reading_place(self, conversation_id: str, place: ReadingPlace | None) -> None:
        self._conversations.save_reading_place(conversation_id, place)

    def _continued(
        self, conversation_id: str, collection_id: str | None
    ) -> tuple[ConversationSummary, tuple[Message, ...]]:
        """The chat and its last message, the only one that can have an open decision."""
        conversation = self.open(conversation_id, last=1)
        summary = conversation.summary
        if collection_id and collection_id != summary.collection_id:
            self._conversations.set_collection(conversation_id, collection_id)
            summary = msgspec.structs.replace(summary, collection_id=collection_id)
        return summary, tuple(map(self._withdraw, conversation.thread))

    def _with_decision(
        self, answer: Message, approval: ApprovalPart, status: MessageStatus
    ) -> Message:
        parts = tuple(
            approval if isinstance(p, ApprovalPart) and p.call_id == approval.call_id else p
            for p in answer.parts
        )
        self._conversations.update_message(answer.id, parts, status, answer.provenance)
        return self._conversations.message(answer.id)

    def _withdraw(self, answer: Message) -> Message:
        """Withdraw open requests: the chat continues without a decision, so they will never run."""
        approval = pending_approval(answer.parts)
        if answer.status != "waiting" or approval is None:
            return answer
        withdrawn = msgspec.structs.replace(approval, decision="withdrawn")
        return self._with_decision(answer, withdrawn, "stopped")

    def _answer(
        self, question: Message, asked: AskRequest, cancel: CancelToken
    ) -> Iterator[ChatEvent]:
        request = self._requests.resolved(question, asked)
        answer = self._add(
            question.conversation_id, question.id, "assistant", (), "streaming", request
        )
        question = self._conversations.message(question.id)
        return self._answering.run(self._task(question, answer, request, cancel))

    def _question_of(self, answer: Message) -> Message:
        assert answer.parent_id, "an answer always has its question above it"
        return self._conversations.message(answer.parent_id)

    def _in_words(self, old: Message, text: str) -> Message:
        """A sibling of a question with this text, and without the passages that were sent."""
        kept = [p for p in old.parts if not isinstance(p, TextPart | ContextPart)]
        return self._add(old.conversation_id, old.parent_id, "user", (*kept, TextPart(text)))

    def _has_lost_passages(self, question: Message) -> bool:
        sent = question.context.chunk_ids if question.context else ()
        return len(self._store.library.chunks(sent)) < len(sent)

    def _has_other_sources(self, answer: Message, asked: AskRequest) -> bool:
        """Whether an answer was made from other collections than are chosen now."""
        attached = self._store.attachments.attached(answer.conversation_id)
        chosen = msgspec.structs.replace(asked, attached_id=attached).sources
        return answer.request is not None and answer.request.sources != chosen

    def _task(
        self, question: Message, answer: Message, request: AnswerRequest, cancel: CancelToken
    ) -> AnswerTask:
        history = self._conversations.path(question.id)[:-1]
        return AnswerTask(question, history, answer, request, cancel)

    def _attachments(self, request: AskRequest) -> tuple[Part, ...]:
        documents = [self._store.library.document(id_) for id_ in request.attachment_ids]
        return tuple(
            AttachmentPart(d.id, d.path, d.pages, d.id in request.named_ids) for d in documents
        )

    def _add(
        self,
        conversation_id: str,
        parent_id: str | None,
        role: Role,
        parts: tuple[Part, ...],
        status: MessageStatus = "complete",
        request: AnswerRequest | None = None,
    ) -> Message:
        message = Message(
            id=new_id(),
            conversation_id=conversation_id,
            parent_id=parent_id,
            role=role,
            parts=parts,
            status=status,
            created=time.time(),
            request=request,
        )
        self._conversations.add_message(message)
        return self._conversations.message(message.id)


def _title(text: str) -> str:
    """The first line of the question, cut at a word boundary."""
    line = text.strip().splitlines()[0]
    if len(line) <= _TITLE_CHARACTERS:
        return line
    return line[:_TITLE_CHARACTERS].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
