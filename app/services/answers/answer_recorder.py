"""Turns what happens during an answer into its stored parts, at least twice a second."""

import time

import msgspec

from app.core.cancellation import Cancelled
from app.core.events import (
    ApprovalChanged,
    ChatEvent,
    CitationAdded,
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


class AnswerRecorder:
    """Owns the answer in progress; what it receives is in the store within half a second.

    Text is appended to the last text part, reasoning to the last reasoning part; citations are kept
    separately because they refer to positions in the whole text. If the answer was deleted with its
    chat, methods that store it raise Cancelled.
    """

    def __init__(self, conversations: ConversationRepository, answer: Message) -> None:
        self._conversations = conversations
        self._answer = answer
        self._parts: list[Part] = [p for p in answer.parts if not isinstance(p, CitationPart)]
        self._citations: list[CitationPart] = list(answer.citations)
        self._reasoning_started = 0.0
        self._saved = time.monotonic()

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self._parts, *self._citations)

    def take(self, event: ChatEvent) -> None:
        """Add `event` to the answer; events that add nothing are ignored."""
        match event:
            case TextAppended(text):
                self._append_text(text)
            case ReasoningAppended(text):
                self._append_reasoning(text)
            case CitationAdded(part):
                self._citations.append(part)
            case ToolCalled(call):
                self._parts.append(call)
            case ApprovalChanged(approval):
                self._take_approval(approval)
            case ImageAdded(image):
                self._parts.append(image)
            case ToolReturned(result):
                self._parts.append(result)
            case SampleCompleted(sample):
                self._parts.append(sample)
            case _:
                return
        if time.monotonic() - self._saved >= _SAVE_EVERY_S:
            self._save("streaming")

    def finish(
        self, status: MessageStatus, provenance: Provenance | None = None, error: str = ""
    ) -> Message:
        """Store the final state and return the answer as stored.

        Samples are kept for an answer that can be continued.
        """
        if status == "complete":
            self._parts = [part for part in self._parts if not isinstance(part, SamplePart)]
        self._save(status, provenance, error)
        return self._conversations.message(self._answer.id)

    def _take_approval(self, approval: ApprovalPart) -> None:
        """Stored at once: requests and grants must survive a crash."""
        earlier = [p for p in self._parts if _is_about(p, approval.call_id)]
        if earlier:
            self._parts[self._parts.index(earlier[0])] = approval
        else:
            self._parts.append(approval)
        self._save("streaming")

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


def _is_about(part: Part, call_id: str) -> bool:
    return isinstance(part, ApprovalPart) and part.call_id == call_id
