"""What a mode is given, and what it gives: events, ending with GenerationFinished."""

from collections.abc import Generator, Iterable, Sequence
from typing import Any, Protocol, TypeVar

import msgspec

from app.answers.request import AnswerTask
from app.core.documents import Hit
from app.core.events import ChatEvent, GenerationFinished
from app.engine.engine_protocol import PromptMessage

_Item = TypeVar("_Item")


class Prompt(msgspec.Struct, frozen=True):
    """What the model reads: `messages`, with the passages `hits` in the last one.

    `untrusted` is the text from documents and tools in them: calls influenced by it need the
    user's consent. `budget` is how many tokens passages may take. A summary reads `hits` in parts
    of this size, each after `messages`. `documents_cache` is the KV cache of these documents.
    """

    messages: tuple[PromptMessage, ...]
    hits: Sequence[Hit] = ()
    untrusted: Sequence[str] = ()
    budget: int = 0
    documents_cache: str = ""


class Mode(Protocol):
    """A way to answer."""

    def run(self, task: AnswerTask, prompt: Prompt) -> Generator[ChatEvent, None, None]:
        """Yields the events of the answer, and GenerationFinished last.

        Raises UserError, and Cancelled if it was stopped before the end.
        """
        ...


def ending_with(
    events: Iterable[ChatEvent], *, tool_prompt_tokens: int = 0, **facts: Any
) -> Generator[ChatEvent, None, None]:
    """`events` with facts for the provenance.

    `tool_prompt_tokens` do not count if no model was asked, as for a direct request.
    """
    for event in events:
        if isinstance(event, GenerationFinished):
            used = tool_prompt_tokens if event.stats.prompt_tokens else 0
            yield msgspec.structs.replace(event, tool_prompt_tokens=used, **facts)
        else:
            yield event


def grouped(
    items: Sequence[_Item], sizes: Sequence[int], room: int, fewest: int = 1
) -> list[list[_Item]]:
    """Adjacent items together, as many as fit into `room`, but at least `fewest` of them."""
    groups: list[list[_Item]] = []
    left = 0
    for item, size in zip(items, sizes, strict=True):
        if size > left and (not groups or len(groups[-1]) >= fewest):
            groups.append([])
            left = room
        groups[-1].append(item)
        left -= size
    return groups
