"""Decides what stays of a conversation that exceeds the context."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from app.engine.protocol import PromptMessage

KEPT_SHARE = 0.5

Count = Callable[[Sequence[PromptMessage]], int]


class _Turn(msgspec.Struct, frozen=True):
    """A question with all its answers, and the tokens they take."""

    messages: Sequence[PromptMessage]
    size: int

    @property
    def is_pinned(self) -> bool:
        return any(message.is_pinned for message in self.messages)


def messages_that_fit(
    messages: Sequence[PromptMessage], count: Count, budget: int
) -> list[PromptMessage]:
    """The messages of a conversation to read: without as many of its oldest turns as necessary.

    System messages and the last turn always stay. When the budget is exceeded, turns are dropped
    until half of it is used, then none until it is exceeded again: so the start of the prompt, and
    with it the cache, stays the same for many turns. Pinned turns are dropped only if dropping all
    others is not enough. The choice depends only on the messages and is the same for every
    continuation.

    Args:
        messages: the conversation, system messages first.
        count: counts the tokens of some messages.
        budget: the maximum number of tokens.
    """
    head, turns = _turns(messages, count)
    room = budget - count(head)
    kept: list[_Turn] = []
    for turn in turns:
        kept.append(turn)
        if _size(kept) > room:
            kept = _shortened(kept, room, room - budget * (1 - KEPT_SHARE))
    return [*head, *(message for turn in kept for message in turn.messages)]


def _turns(
    messages: Sequence[PromptMessage], count: Count
) -> tuple[Sequence[PromptMessage], list[_Turn]]:
    """The initial system messages, and the turns after them."""
    head = next((i for i, m in enumerate(messages) if m.role != "system"), len(messages))
    starts = [i for i, m in enumerate(messages) if i > head and m.role == "user"]
    bounds = pairwise((head, *starts, len(messages)))
    parts = [messages[start:end] for start, end in bounds]
    return messages[:head], [_Turn(part, count(part)) for part in parts if part]


def _shortened(turns: Sequence[_Turn], room: int, wanted: float) -> list[_Turn]:
    """The last turn, pinned turns that fit into `room` with it, and the newest others.

    As many of the others as keep the total within `wanted`.
    """
    *older, last = turns
    kept = [False] * len(older)
    used = last.size
    for is_pinned, limit in ((True, room), (False, wanted)):
        for place in range(len(older) - 1, -1, -1):
            turn = older[place]
            if turn.is_pinned is not is_pinned:
                continue
            if used + turn.size > limit:
                break
            kept[place] = True
            used += turn.size
    return [*(turn for turn, stays in zip(older, kept, strict=True) if stays), last]


def _size(turns: Sequence[_Turn]) -> int:
    return sum(turn.size for turn in turns)
