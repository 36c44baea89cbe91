"""Which format a model writes its tool calls in, told by its chat template."""

from collections.abc import Sequence
from typing import Any

import msgspec

from app.engine.tool_formats.table import FORMATS
from app.engine.tool_formats.tool_format import ParsedCall, ToolFormat, ToolFunction, tool_functions


class CalledText(msgspec.Struct, frozen=True):
    """An answer taken apart: its prose and its calls."""

    text: str
    calls: tuple[ParsedCall, ...]


def detect_tool_format(template: str) -> ToolFormat | None:
    """The format of the models with this chat template; None where it has none that we know."""
    return next((form for signs, form in FORMATS if all(sign in template for sign in signs)), None)


def split_tool_calls(answer: str, form: ToolFormat, tools: Sequence[dict[str, Any]]) -> CalledText:
    """Take a whole answer apart. What looks like a call and is none stays text."""
    functions = tool_functions(tools)
    text, rest = "", answer
    calls: list[ParsedCall] = []
    while (found := _opening(rest, form)) and not (form.starts_answer and text.strip()):
        start, opening = found
        block, _, after = _cut(rest[start + len(opening) :], form.closing)
        text += rest[:start]
        parsed = parse_block(form, opening, block, functions)
        calls += parsed
        text += "" if parsed else rest[start : len(rest) - len(after)]
        rest = after
    return CalledText(text + rest, tuple(calls))


def parse_block(
    form: ToolFormat, opening: str, block: str, tools: Sequence[ToolFunction]
) -> tuple[ParsedCall, ...]:
    """The calls between an opening and its closing; none where it is not one of known tools."""
    try:
        starts_call = opening == "[" or opening.startswith("{")
        calls = form.parse(opening + block if starts_call else block, tools)
    except (ValueError, TypeError, RecursionError):
        return ()
    known = {tool.name for tool in tools}
    return calls if all(call.name in known for call in calls) else ()


def _opening(text: str, form: ToolFormat) -> tuple[int, str] | None:
    found = [(at, opening) for opening in form.openings if (at := text.find(opening)) >= 0]
    return min(found, default=None)


def _cut(text: str, closing: str) -> tuple[str, str, str]:
    return text.partition(closing) if closing else (text, "", "")
