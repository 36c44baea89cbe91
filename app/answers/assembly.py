"""From the events of an answer to its parts, and from there to the store twice a second."""

import time
from collections.abc import Iterable

import msgspec

from app.core.cancellation import Cancelled
from app.core.events import (
    ApprovalChanged,
    ChatEvent,
    CitationAdded,
    CitationDoubted,
    ImageAdded,
    ReasoningAppended,
    SampleCompleted,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import Provenance
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    Message,
    MessageStatus,
    Part,
    ReasoningPart,
    SamplePart,
    TextPart,
)
from app.store.chats.conversations import ConversationRepository

_SAVE_EVERY_S = 0.5


class AnswerBuilder:
    """The parts of an answer while it grows, whoever needs them.

    Text is appended to the last text part, reasoning to the last reasoning part; citations are kept
    separately because they refer to positions in the whole text.

    Args:
        parts: the answer so far.
    """

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        parts = tuple(parts)
        self._parts: list[Part] = [p for p in parts if not isinstance(p, CitationPart)]
        self.citations = [part for part in parts if isinstance(part, CitationPart)]
        self._reasoning_started = 0.0

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self._parts, *self.citations)

    @property
    def text(self) -> str:
        return "".join(part.text for part in self._parts if isinstance(part, TextPart))

    def append(self, event: ChatEvent) -> bool:
        """Add `event` to the answer; false if it adds nothing."""
        match event:
            case TextAppended(text):
                self._append_text(text)
            case ReasoningAppended(text):
                self._append_reasoning(text)
            case CitationAdded(part):
                self.citations.append(part)
            case CitationDoubted(part):
                self._put_citation(part)
            case ToolCalled(part) | ToolReturned(part) | ImageAdded(part) | SampleCompleted(part):
                self._parts.append(part)
            case ApprovalChanged(approval):
                self._put_approval(approval)
            case _:
                return False
        return True

    def drop_samples(self) -> None:
        """Forget the answers that have voted: only an unfinished answer needs them."""
        self._parts = [part for part in self._parts if not isinstance(part, SamplePart)]

    def _put_citation(self, part: CitationPart) -> None:
        self.citations = [
            part if (each.offset, each.citation.n) == (part.offset, part.citation.n) else each
            for each in self.citations
        ]

    def _put_approval(self, approval: ApprovalPart) -> None:
        for number, part in enumerate(self._parts):
            if isinstance(part, ApprovalPart) and part.call_id == approval.call_id:
                self._parts[number] = approval
                return
        self._parts.append(approval)

    def _append_text(self, text: str) -> None:
        last = self._parts[-1] if self._parts else None
        if isinstance(last, TextPart):
            self._parts[-1] = TextPart(last.text + text)
        else:
            self._parts.append(TextPart(text))

    def _append_reasoning(self, text: str) -> None:
        last = self._parts[-1] if self._parts else None
        if isinstance(last, ReasoningPart):
            seconds = time.monotonic() - self._reasoning_started
            self._parts[-1] = ReasoningPart(last.text + text, seconds)
        else:
            self._reasoning_started = time.monotonic()
            self._parts.append(ReasoningPart(text))


class AnswerRecorder:
    """Owns the answer in progress; what it receives is in the store within half a second.

    If the answer was deleted with its chat, methods that store it raise Cancelled.
    """

    def __init__(self, conversations: ConversationRepository, answer: Message) -> None:
        self._conversations = conversations
        self._answer = answer
        self._builder = AnswerBuilder(answer.parts)
        self._saved = time.monotonic()

    @property
    def parts(self) -> tuple[Part, ...]:
        return self._builder.parts

    def append(self, event: ChatEvent) -> None:
        """Add `event` to the answer; requests and grants of approval must survive a crash."""
        is_due = time.monotonic() - self._saved >= _SAVE_EVERY_S
        if self._builder.append(event) and (is_due or isinstance(event, ApprovalChanged)):
            self._save("streaming")

    def finish(
        self, status: MessageStatus, provenance: Provenance | None = None, error: str = ""
    ) -> Message:
        """Store the final state and return the answer as stored."""
        if status == "complete":
            self._builder.drop_samples()
        self._save(status, provenance, error)
        try:
            return self._conversations.message(self._answer.id)
        except KeyError:  # its chat was deleted in this moment
            raise Cancelled from None

    def _save(
        self, status: MessageStatus, provenance: Provenance | None = None, error: str = ""
    ) -> None:
        self._saved = time.monotonic()
        self._answer = msgspec.structs.replace(self._answer, status=status)
        try:
            self._conversations.update_message(
                self._answer.id, self.parts, status, provenance, error
            )
        except KeyError:
            raise Cancelled from None
