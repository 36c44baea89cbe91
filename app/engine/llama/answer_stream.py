"""From token bytes to text, reasoning and tool calls, and where to stop."""

import codecs
from collections.abc import Iterator, Sequence
from typing import Literal

from app.engine.engine_protocol import ReasoningDelta, TextDelta, ToolCallDelta
from app.engine.prompts.answer_marks import AnswerMarks
from app.engine.prompts.tool_formats.detection import parse_block
from app.engine.prompts.tool_formats.tool_format import ToolFunction
from app.workers.messages import Reply

_DEFAULT_MARKS = AnswerMarks()


class AnswerStream:
    """Splits an answer while it is generated.

    Args:
        stops: texts that end the answer, excluded from it.
        marks: the model's markers around reasoning and tool calls.
        tools: the available tools; without any, nothing is parsed as a call.
        starts_in_reasoning: whether the prompt already opened a `<think>` block.
        is_plain: treat everything as text (for an answer under a grammar).
        trims_start: whether to drop white space before the answer.
    """

    def __init__(
        self,
        stops: Sequence[str] = (),
        *,
        marks: AnswerMarks = _DEFAULT_MARKS,
        tools: Sequence[ToolFunction] = (),
        starts_in_reasoning: bool = False,
        is_plain: bool = False,
        trims_start: bool = False,
    ) -> None:
        self.is_stopped = False
        self.has_called_tools = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stops = tuple(filter(None, stops))
        self._marks = marks if not is_plain else AnswerMarks()
        self._tools = tools
        self._form = marks.tool_format if tools and not is_plain else None
        self._may_think = not is_plain
        self._is_at_start = True
        self._opening = ""
        self._pending = ""
        self._trims_start = trims_start
        self._block: Literal["", "reasoning", "call"] = ""
        if starts_in_reasoning and not is_plain:
            self._block = "reasoning"

    def feed(self, piece: bytes) -> Iterator[Reply]:
        """What can be shown after `piece` was generated. Nothing after a stop."""
        self._pending += self._decoder.decode(piece)
        yield from self._split(is_last=False)

    def finish(self) -> Iterator[Reply]:
        """The rest, held back because it could have become something else."""
        self._pending += self._decoder.decode(b"", final=True)
        yield from self._split(is_last=True)

    def _split(self, is_last: bool) -> Iterator[Reply]:
        while not self.is_stopped and self._pending:
            start, marker = _first(self._pending, self._markers())
            if not marker:
                break
            yield from self._show(self._pending[:start])
            self._pending = self._pending[start:]
            if marker in self._markers():  # after text, some no longer count
                self._pending = self._pending[len(marker) :]
                self._on_marker(marker)
        if self.is_stopped:
            self._pending = ""
        elif self._block != "call" or is_last:
            held = 0 if is_last else _held_back(self._pending, self._markers())
            ready = self._pending[: len(self._pending) - held]
            self._pending = self._pending[len(ready) :]
            yield from self._show(ready)

    def _markers(self) -> tuple[str, ...]:
        if self._block == "reasoning":
            return (self._marks.reasoning[1],)
        if self._block == "call":
            assert self._form
            is_open = self._opening in self._form.bare_openings or not self._form.closing
            return () if is_open else (self._form.closing,)
        think = (self._marks.reasoning[0],) if self._may_think else ()
        return (*self._stops, *think, *self._openings(), *self._marks.dropped)

    def _openings(self) -> tuple[str, ...]:
        if self._form is None:
            return ()
        return self._form.openings + (self._form.bare_openings if self._is_at_start else ())

    def _on_marker(self, marker: str) -> None:
        if self._block:
            self._trims_start = self._trims_start or self._block == "reasoning"
            self._block = ""
        elif marker in self._stops:
            self.is_stopped = True
        elif marker == self._marks.reasoning[0]:
            self._block = "reasoning"
        elif marker in self._openings():
            self._block, self._opening = "call", marker
        else:
            self._trims_start = True

    def _show(self, text: str) -> Iterator[Reply]:
        if self._block == "reasoning":
            if text:
                yield ReasoningDelta(text=text)
        elif self._block == "call":
            yield from self._tool_calls(text)
        else:
            yield from self._show_text(text)

    def _show_text(self, text: str) -> Iterator[Reply]:
        if self._trims_start:
            text = text.lstrip()
        if text:
            self._trims_start = False
            has_text = bool(text.strip())
            self._may_think = self._may_think and not has_text
            self._is_at_start = self._is_at_start and not has_text
            yield TextDelta(text=text)

    def _tool_calls(self, block: str) -> Iterator[Reply]:
        assert self._form
        calls = parse_block(self._form, self._opening, block, self._tools)
        self._trims_start = bool(calls)
        if not calls:
            self._is_at_start = False
            closing = self._form.closing if self._opening in self._form.openings else ""
            yield TextDelta(text=f"{self._opening}{block}{closing}")
        for call in calls:
            self.has_called_tools = True
            yield ToolCallDelta(name=call.name, arguments=call.arguments, call_id=call.id)


def _first(text: str, markers: Sequence[str]) -> tuple[int, str]:
    """The first marker in `text` and its position; (0, "") if there is none."""
    found = [(start, marker) for marker in markers if (start := text.find(marker)) >= 0]
    return min(found, default=(0, ""))


def _held_back(text: str, markers: Sequence[str]) -> int:
    """The length of the longest suffix of `text` that is a prefix of a marker."""
    longest = max(map(len, markers), default=1) - 1
    for length in range(min(longest, len(text)), 0, -1):
        if any(marker.startswith(text[-length:]) for marker in markers):
            return length
    return 0
