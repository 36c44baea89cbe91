"""Conversations: asking, asking again, editing, variants, searching, forgetting."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import msgspec

from app.agent.approvals import is_offered
from app.agent.step_parts import open_calls, pending_approval
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, DocumentFilter
from app.core.errors import UserError
from app.core.events import AnswerStarted, ApprovalChanged, ChatEvent
from app.core.generation import GenerationParams, Mode, Provenance
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
)
from app.services.answers.answering import Answering
from app.services.answers.ask_request import AskRequest
from app.services.answers.read_prompts import ReadPrompts
from app.services.answers.reading_ahead import ReadingAhead
from app.services.answers.turn import Turn
from app.services.chats.assistants import AssistantService
from app.services.machine.tools import ToolsService
from app.store.store import Store

_TITLE_CHARACTERS = 60
_GROUNDED_TEMPERATURE = 0.2

WIDER_PASSAGES = 20
"""How many passages are read to search wider, as far as the context has room for them."""


ModelParams = Callable[[str], GenerationParams]
"""Maps an id or a file, "" for the current model, to its default parameters."""


class ChatService:
    """The message trees of conversations, and how answers are added to them."""

    def __init__(
        self,
        store: Store,
        answering: Answering,
        model_params: ModelParams,
        tools: ToolsService,
        prompts: ReadPrompts,
        ahead: ReadingAhead,
        assistants: AssistantService,
    ) -> None:
        self._store = store
        self._conversations = store.conversations
        self._answering = answering
        self._model_params = model_params
        self._tools = tools
        self._prompts = prompts
        self._ahead = ahead
        self._assistants = assistants

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
            self._store.library.hand_over("", summary.id)
        if request.assistant_id:
            self._assistants.choose(summary.id, request.assistant_id)
        parts = (*self._attachments(request), *request.pictures, TextPart(request.text))
        parent_id = thread[-1].id if thread else None
        question = self._add(summary.id, parent_id, "user", parts)
        request = msgspec.structs.replace(
            request, conversation_id=summary.id, collection_id=summary.collection_id
        )
        yield from self._answer(question, request, cancel)

    def default_params(self, has_documents: bool, model: str = "") -> GenerationParams:
        """The model's sampling parameters, with less variation for answers from documents.

        Args:
            model: an id or a file; "" is the current one.
        """
        params = self._model_params(model)
        if not has_documents:
            return params
        temperature = min(params.temperature, _GROUNDED_TEMPERATURE)
        return msgspec.structs.replace(params, temperature=temperature)

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

        Args:
            mode: for one that failed before its own was known.
            model: the id or file of another model, for this answer only.
            temperature: overrides the default temperature.
        """
        answer = self._conversations.message(message_id)
        if answer.parent_id is None:  # an imported chat may start with an answer
            raise UserError("This answer has no question above it.", "Ask the question below it.")
        question = self._conversations.message(answer.parent_id)
        request = self._request_like(question, answer, only_from_documents, mode)
        if model:
            request = msgspec.structs.replace(request, model=model)
        if temperature is not None:
            params = request.params or self._usual_params(request)
            params = msgspec.structs.replace(params, temperature=temperature)
            request = msgspec.structs.replace(request, params=params)
        yield from self._answer(question, request, cancel)

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
        old = self._conversations.message(message_id)
        kept = [p for p in old.parts if not isinstance(p, TextPart | ContextPart)]
        question = self._add(old.conversation_id, old.parent_id, "user", (*kept, TextPart(text)))
        request = self._request_like(question, None, only_from_documents, mode)
        request = msgspec.structs.replace(request, passages=passages)
        yield from self._answer(question, request, cancel)

    def search_wider(
        self, message_id: str, cancel: CancelToken, *, only_from_documents: bool, mode: Mode
    ) -> Iterator[ChatEvent]:
        """Ask the question of an answer again, reading more passages; the old one is a branch.

        It is a question of its own, since the passages sent with one never change.
        """
        answer = self._conversations.message(message_id)
        assert answer.parent_id, "an answer always has its question above it"
        text = self._conversations.message(answer.parent_id).text
        yield from self.edit(
            answer.parent_id,
            text,
            cancel,
            only_from_documents=only_from_documents,
            mode=mode,
            passages=WIDER_PASSAGES,
        )

    def continue_answer(
        self, message_id: str, cancel: CancelToken, *, only_from_documents: bool = False
    ) -> Iterator[ChatEvent]:
        """Continue an answer that was stopped, interrupted or cut off at its length limit.

        A call that was allowed but has no result may already have run: the user is asked again.
        """
        answer = self._conversations.message(message_id)
        assert answer.parent_id, "an answer always has its question above it"
        question = self._conversations.message(answer.parent_id)
        yield AnswerStarted(question, answer)
        request = self._request_like(question, answer, only_from_documents)
        yield from self._run(question, answer, request, cancel)

    def decide(
        self,
        message_id: str,
        call_id: str,
        decision: ApprovalDecision,
        cancel: CancelToken,
        *,
        only_from_documents: bool = False,
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
        assert answer.parent_id, "an answer always has its question above it"
        question = self._conversations.message(answer.parent_id)
        yield AnswerStarted(question, answer)
        yield ApprovalChanged(decided)
        request = self._request_like(question, answer, only_from_documents)
        if answer.provenance:
            request = msgspec.structs.replace(request, params=answer.provenance.params)
        yield from self._run(question, answer, request, cancel, decided)

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
        self._prompts.forget([conversation_id])

    def read_ahead(self, conversation_id: str, draft: str = "") -> bool:
        """Have the engine read a conversation and the draft before it is sent.

        Returns at once; false if it is not possible now. For front ends after an answer and while
        the user types; the next question stops it.
        """
        return self._ahead.read(conversation_id, draft)

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
        self, question: Message, request: AskRequest, cancel: CancelToken
    ) -> Iterator[ChatEvent]:
        answer = self._add(question.conversation_id, question.id, "assistant", (), "streaming")
        yield AnswerStarted(self._conversations.message(question.id), answer)
        yield from self._run(question, answer, request, cancel)

    def _run(
        self,
        question: Message,
        answer: Message,
        request: AskRequest,
        cancel: CancelToken,
        decided: ApprovalPart | None = None,
    ) -> Iterator[ChatEvent]:
        request = self._assistants.applied(request, question.conversation_id)
        attached = self._store.library.attached(question.conversation_id)
        request = msgspec.structs.replace(request, attached_id=attached)
        if request.documents == EVERYTHING:  # the stored question has it, also later
            request = msgspec.structs.replace(request, documents=_named(question))
        history = self._conversations.path(question.id)[:-1]
        params = msgspec.structs.replace(
            request.params or self._usual_params(request), **request.sampling
        )
        if request.json_schema and params.json_schema is None:
            params = msgspec.structs.replace(params, json_schema=request.json_schema)
        turn = Turn(question, history, answer, request, params, cancel, decided)
        return self._answering.run(turn)

    def _usual_params(self, request: AskRequest) -> GenerationParams:
        return self.default_params(bool(request.sources), request.model)

    def _request_like(
        self,
        question: Message,
        answer: Message | None,
        only_from_documents: bool,
        mode: Mode = "chat",
    ) -> AskRequest:
        """The request that led to an answer, as far as it is stored; in `mode` if that is not."""
        summary = self._conversations.get(question.conversation_id).summary
        made = answer.provenance if answer else None
        stored = {
            "text": question.text,
            "mode": made.mode if made else mode,
            "json_schema": self._schema_of(question.conversation_id, made),
            "collection_id": summary.collection_id,
            "only_from_documents": only_from_documents,
            "sets_sources": True,  # the assistant was asked about the mode the first time
        }
        return msgspec.convert(stored, AskRequest)

    def _schema_of(self, conversation_id: str, made: Provenance | None) -> str:
        """The schema of an earlier answer, unless an assistant decides, whose own may be newer."""
        is_decided = self._store.assistants.of_chat(conversation_id) is not None
        return "" if made is None or is_decided else made.params.json_schema or ""

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


def _named(question: Message) -> DocumentFilter:
    """The documents that a question is restricted to, if any."""
    parts = [part for part in question.parts if isinstance(part, AttachmentPart) and part.is_named]
    return DocumentFilter(document_ids=tuple(part.document_id for part in parts))


def _title(text: str) -> str:
    """The first line of the question, cut at a word boundary."""
    line = text.strip().splitlines()[0]
    if len(line) <= _TITLE_CHARACTERS:
        return line
    return line[:_TITLE_CHARACTERS].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
