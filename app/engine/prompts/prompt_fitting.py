"""Decides what stays of a conversation that exceeds the context."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from app.engine.protocol import PromptMessage

KEPT_SHARE = 0.5

Count = Callable[[Sequence[PromptMessage]], int]


class _Turn(msgspec.Struct, frozen=True):
    """A question with all that answers it, and the tokens that they take."""

    messages: Sequence[PromptMessage]
    size: int

    @property
    def is_pinned(self) -> bool:
        return any(message.is_pinned for message in self.messages)


def messages_that_fit(
    messages: Sequence[PromptMessage], count: Count, budget: int
) -> list[PromptMessage]:
    """What is read of a conversation: without as many of its oldest turns as need be.

    System messages and the last turn always stay. When the budget is passed, turns go until half
    of it is used, and then none until it is passed again: so the head of the prompt, and with it
    the cache, stays as it is for many turns. Pinned turns go only where the others are gone and
    the budget is still passed. The choice depends on the messages alone and is the same for every
    continuation of them.

    Args:
        messages: the conversation, system messages first.
        count: tokens that a few messages take.
        budget: tokens that the prompt may take.
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
    """The system messages at the start, and the turns after them."""
    head = next((i for i, m in enumerate(messages) if m.role != "system"), len(messages))
    starts = [i for i, m in enumerate(messages) if i > head and m.role == "user"]
    bounds = pairwise((head, *starts, len(messages)))
    parts = [messages[start:end] for start, end in bounds]
    return messages[:head], [_Turn(part, count(part)) for part in parts if part]


def _shortened(turns: Sequence[_Turn], room: int, wanted: float) -> list[_Turn]:
    """The last turn, the pinned ones that fit into `room` with it, and as many of the newest
    others as leave the whole within `wanted`."""
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
