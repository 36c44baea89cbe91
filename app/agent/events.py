"""Events an agent emits while it works on an answer."""

import msgspec

from app.core.events import (
    ApprovalChanged,
    ImageAdded,
    ReasoningAppended,
    SampleCompleted,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import FinishReason, GenerationStats


class AgentFinished(msgspec.Struct, frozen=True, tag=True):
    """Always the last event. The statistics are summed over all generations of the answer."""

    reason: FinishReason
    stats: GenerationStats


AgentEvent = (
    StageProgress
    | ReasoningAppended
    | ToolCalled
    | ApprovalChanged
    | ImageAdded
    | ToolReturned
    | TextAppended
    | SampleCompleted
    | AgentFinished
)
