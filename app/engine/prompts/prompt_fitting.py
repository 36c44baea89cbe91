"""What stays of a conversation that is longer than the context."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from app.engine.protocol import PromptMessage

KEPT_SHARE = 0.5


def messages_to_drop(
    messages: Sequence[PromptMessage], count: Callable[[Sequence[PromptMessage]], int], budget: int
) -> int:
    """How many of the oldest messages after the system ones to leave out.

    Whole turns go, a user message with all that answers it; the last turn always stays. When the
    budget is passed, turns go until half of it is used, and then none until it is passed again:
    so the head of the prompt, and with it the cache, stays as it is for many turns. The choice
    depends on the messages alone and is the same for every continuation of them.

    Args:
        messages: the conversation, system messages first.
        count: tokens that a few messages take.
        budget: tokens that the prompt may take.
    """
    head = _head_length(messages)
    starts = [i for i, m in enumerate(messages) if i >= head and m.role == "user"] or [head]
    bounds = [*starts, len(messages)]
    bounds[0] = head
    sizes = [count(messages[start:end]) for start, end in pairwise(bounds)]
    fixed = count(messages[:head])
    first, used = 0, fixed
    for turn, size in enumerate(sizes):
        used += size
        if used > budget:
            while first < turn and used > max(budget * KEPT_SHARE, fixed + size):
                used -= sizes[first]
                first += 1
    return bounds[first] - head


def _head_length(messages: Sequence[PromptMessage]) -> int:
    return next((i for i, m in enumerate(messages) if m.role != "system"), len(messages))
