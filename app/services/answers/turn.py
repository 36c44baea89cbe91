"""The question being answered, and its outcome."""

import msgspec

from app.core.cancellation import CancelToken
from app.core.generation import AdapterUse, FinishReason, GenerationParams, GenerationStats
from app.core.messages import ApprovalPart, Message
from app.services.answers.ask_request import AskRequest


class Turn(msgspec.Struct, frozen=True):
    """A stored question, the messages before it, and its answer, empty or to be continued.

    `decided` is what the user has just decided about a call of this answer.
    """

    question: Message
    history: tuple[Message, ...]
    answer: Message
    request: AskRequest
    params: GenerationParams
    cancel: CancelToken
    decided: ApprovalPart | None = None

    @property
    def conversation_id(self) -> str:
        return self.answer.conversation_id


class Outcome(msgspec.Struct):
    """How the generation ended; filled in at its end.

    `read` are the texts of documents and results in the prompt; None without documents.
    """

    reason: FinishReason = "stop"
    stats: GenerationStats = GenerationStats()
    mode: str = "chat"
    mode_reason: str = ""
    system: str = ""
    fact_ids: tuple[str, ...] = ()
    adapter: AdapterUse | None = None
    has_notes: bool = False
    samples: int = 1
    tool_prompt_tokens: int = 0
    read: list[str] | None = None
    not_found: tuple[str, ...] | None = None
