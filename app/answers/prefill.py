"""Reads the next prompt into the engine while it is idle, with the passages that it will have."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.evidence.passages import PassageFinder, passage_budget
from app.answers.prompt import (
    SystemText,
    chunk_ids_of,
    documents_head,
    messages_for,
    prompt_messages,
    user_content,
)
from app.answers.request import AnswerTask
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.generation import AnswerRequest, GenerationParams
from app.core.messages import Message, TextPart
from app.core.model_spec import ModelInfo
from app.engine.engine import Engines
from app.engine.engine_protocol import Prefill, PromptMessage
from app.retrieval.passages import PassageSource
from app.retrieval.terms import content_terms
from app.store.chats.conversations import ConversationRepository

_LEAST_TERMS = 3
"""With fewer content words, what is typed so far finds other passages than the whole question."""

_MOST_COUNTS = 256


@dataclass(eq=False)
class Prefiller:
    """Has the engine prefill the prompt of the next question, and the question while it is typed.

    It reads an exact prefix of the later prompt, so that only the last words are left to read
    before the first token: of a question about documents, the passages found for what is typed so
    far. Any other request to the engine stops it, and no chat loses what was read of it.
    `_attached` maps a conversation to the collection of its attached files, if any.
    """

    _conversations: ConversationRepository
    _engines: Engines
    _passages: PassageSource
    _finder: PassageFinder
    _params: Callable[[], GenerationParams]
    _passage_count: Callable[[], int]
    _gate: AnswerGate
    _system_text: SystemText
    _attached: Callable[[str], str | None]

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._newest = object()
        self._last: Prefill | None = None
        self._counted: tuple[ModelInfo | None, dict[str, int]] = (None, {})

    def read(self, conversation_id: str, draft: str = "", collection_id: str | None = None) -> bool:
        """Start reading and return at once; false if there is nothing to read, or not now.

        Nothing is read during an answer or indexing, nor before the model is loaded.

        Args:
            conversation_id: "" for a chat that is not stored yet; then only documents are read.
            collection_id: what will be asked; None is the conversation's own.
        """
        newest = self._newest = object()
        with self._one_at_a_time:
            if newest is not self._newest or not self._may_read():
                return False  # a later draft is waiting
            with self._gate.giving_way() as cancel:
                try:
                    request = self._request(conversation_id, draft, collection_id, cancel)
                except (Cancelled, UserError, KeyError):  # KeyError: the chat was deleted
                    return False  # the question itself will say why, if it is asked
            if request is None or not self._may_read():
                return False
            if not (self._engines.active.is_prefilling and _same_but_draft(request, self._last)):
                self._last = request
                self._gate.take_over()
                self._engines.active.prefill(request)
        return True

    def _may_read(self) -> bool:
        return bool(self._engines.active.pid and self._engines.active.info) and self._gate.is_quiet

    def _request(
        self, conversation_id: str, draft: str, collection_id: str | None, cancel: CancelToken
    ) -> Prefill | None:
        thread: tuple[Message, ...] = ()
        if conversation_id:
            conversation = self._conversations.get(conversation_id)
            thread, summary = conversation.thread, conversation.summary
            collection_id = collection_id or summary.collection_id
            made = thread[-1].provenance if thread else None
            if summary.mode not in ("auto", "chat") or (made and made.mode != "chat"):
                return None  # tools come first in that prompt
        system = self._system_text(conversation_id)
        messages = messages_for(
            self._engines.active.info, prompt_messages(system, thread, self._passages.hits)
        )
        if messages and messages[-1].role == "user":
            return None  # an answer without text: its question is merged with the next
        sources = tuple(filter(None, (self._attached(conversation_id), collection_id)))
        if not sources:
            return self._prefill(conversation_id, messages, draft)
        request = AnswerRequest(
            mode="chat", params=self._params(), sources=sources, passages=self._passage_count()
        )
        question = Message(
            "", conversation_id, None, "user", (TextPart(draft),), "complete", time.time()
        )
        task = AnswerTask(question, thread, question, request, cancel)
        return self._about_documents(task, messages)

    def _about_documents(
        self, task: AnswerTask, messages: tuple[PromptMessage, ...]
    ) -> Prefill | None:
        info = self._engines.active.info
        assert info, "a model is loaded"
        draft = task.question.text
        found, sent = self._finder.search(task, passage_budget(info), self._count_tokens)
        is_known = found.is_whole_document or len(content_terms(draft)) >= _LEAST_TERMS
        if found.hits and not is_known:
            return None
        block = ""
        if sent:
            asked = msgspec.structs.replace(task.question, parts=(sent,))
            is_new = sent.chunk_ids not in map(chunk_ids_of, task.history)
            block = user_content(asked, self._passages.hits, has_passages=is_new)
        head = documents_head(
            found.cache_id, (*messages, PromptMessage(role="user", content=block))
        )
        return self._prefill(task.conversation_id, messages, draft, block, head)

    def _prefill(
        self,
        conversation_id: str,
        messages: tuple[PromptMessage, ...],
        draft: str,
        passages: str = "",
        head: Prefill | None = None,
    ) -> Prefill | None:
        """What to read for a conversation; for one that is not stored, only what others share."""
        if not conversation_id:
            return head
        return Prefill(
            chat_id=conversation_id,
            messages=messages,
            passages=passages,
            draft=draft,
            max_tokens=self._params().max_tokens,
            head=head,
        )

    def _count_tokens(self, texts: Sequence[str]) -> Sequence[int]:
        """As the engine counts; what is known is not asked, since that would stop its reading."""
        info, counts = self._counted
        if info != self._engines.active.info or len(counts) > _MOST_COUNTS:
            self._counted = self._engines.active.info, (counts := {})
        if unknown := [text for text in texts if text not in counts]:
            counts.update(zip(unknown, self._engines.active.count_tokens(unknown), strict=True))
        return [counts[text] for text in texts]


def _same_but_draft(request: Prefill, last: Prefill | None) -> bool:
    return last is not None and (request.chat_id, request.messages, request.passages) == (
        last.chat_id,
        last.messages,
        last.passages,
    )
