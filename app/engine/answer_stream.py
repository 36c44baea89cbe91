"""From token bytes to what the window sees: text, reasoning, tool calls, and where to stop."""

import codecs
import json
from collections.abc import Iterator, Sequence

from app.engine.protocol import ReasoningDelta, TextDelta, ToolCallDelta
from app.workers.messages import Reply

_THINK, _END_THINK = "<think>", "</think>"
_CALL, _END_CALL = "<tool_call>", "</tool_call>"


class AnswerStream:
    """Splits an answer as it is made.

    Args:
        stops: texts that end the answer and are not part of it.
        has_tools: whether `<tool_call>` blocks are calls (Hermes format, also Qwen's).
        starts_in_reasoning: whether the prompt has already opened a `<think>` block.
        is_plain: everything is text (an answer under a grammar).
        trims_start: whether white space before the answer is none of it.
    """

    def __init__(
        self,
        stops: Sequence[str] = (),
        *,
        has_tools: bool = False,
        starts_in_reasoning: bool = False,
        is_plain: bool = False,
        trims_start: bool = False,
    ) -> None:
        self.is_stopped = False
        self.has_called_tools = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stops = tuple(filter(None, stops))
        self._has_tools = has_tools and not is_plain
        self._may_think = not is_plain
        self._pending = ""
        self._trims_start = trims_start
        self._block = _THINK if starts_in_reasoning and not is_plain else ""

    def feed(self, piece: bytes) -> Iterator[Reply]:
        """What can be shown now that `piece` was generated. Nothing more after a stop."""
        self._pending += self._decoder.decode(piece)
        yield from self._split(is_last=False)

    def finish(self) -> Iterator[Reply]:
        """What was held back because it could have become something else."""
        self._pending += self._decoder.decode(b"", final=True)
        yield from self._split(is_last=True)

    def _split(self, is_last: bool) -> Iterator[Reply]:
        while not self.is_stopped and self._pending:
            markers = self._markers()
            start, marker = _first(self._pending, markers)
            if not marker:
                break
            yield from self._show(self._pending[:start])
            self._pending = self._pending[start + len(marker) :]
            yield from self._on_marker(marker)
        if self.is_stopped:
            self._pending = ""
        elif self._block != _CALL or is_last:
            held = 0 if is_last else _held_back(self._pending, self._markers())
            ready = self._pending[: len(self._pending) - held]
            self._pending = self._pending[len(ready) :]
            yield from self._show(ready)

    def _markers(self) -> tuple[str, ...]:
        if self._block == _THINK:
            return (_END_THINK,)
        if self._block == _CALL:
            return (_END_CALL,)
        think = (_THINK,) if self._may_think else ()
        return (*self._stops, *think, *((_CALL,) if self._has_tools else ()))

    def _on_marker(self, marker: str) -> Iterator[Reply]:
        if marker in self._stops and not self._block:
            self.is_stopped = True
        elif marker in (_THINK, _CALL):
            self._block = marker
        else:
            self._block = ""
            self._trims_start = True
        yield from ()

    def _show(self, text: str) -> Iterator[Reply]:
        if self._block == _THINK:
            if text:
                yield ReasoningDelta(text=text)
        elif self._block == _CALL:
            yield self._tool_call(text)
        else:
            yield from self._show_text(text)

    def _show_text(self, text: str) -> Iterator[Reply]:
        if self._trims_start:
            text = text.lstrip()
        if text:
            self._trims_start = False
            self._may_think = self._may_think and not text.strip()
            yield TextDelta(text=text)

    def _tool_call(self, text: str) -> Reply:
        try:
            call = json.loads(text)
            arguments = call.get("arguments", call.get("parameters", {}))
            if isinstance(arguments, str):
                arguments = json.loads(arguments)
            reply = ToolCallDelta(name=str(call["name"]), arguments=dict(arguments))
        except (ValueError, KeyError, TypeError, AttributeError):
            return TextDelta(text=f"{_CALL}{text}{_END_CALL}")
        self.has_called_tools = True
        return reply


def _first(text: str, markers: Sequence[str]) -> tuple[int, str]:
    """The marker that comes first in `text` and where; (0, "") if there is none."""
    found = [(start, marker) for marker in markers if (start := text.find(marker)) >= 0]
    return min(found, default=(0, ""))


def _held_back(text: str, markers: Sequence[str]) -> int:
    """Length of the longest end of `text` that is the beginning of a marker."""
    longest = max(map(len, markers), default=1) - 1
    for length in range(min(longest, len(text)), 0, -1):
        if any(marker.startswith(text[-length:]) for marker in markers):
            return length
    return 0
