"""Which format a model writes its tool calls in, told by its chat template."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from app.engine.prompts.tool_formats.table import FORMATS
from app.engine.prompts.tool_formats.tool_format import (
    ParsedCall,
    ToolFormat,
    ToolFunction,
    tool_functions,
    whole_number,
)


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
    while found := _opening(rest, form, is_at_start=not text.strip()):
        start, opening = found
        block, closing, after = cut_block(form, opening, rest[start + len(opening) :])
        parsed = parse_block(form, opening, block, functions)
        calls += parsed
        text += rest[:start] + ("" if parsed else opening + block + closing)
        rest = after
    return CalledText(text + rest, tuple(calls))


def parse_block(
    form: ToolFormat, opening: str, block: str, tools: Sequence[ToolFunction]
) -> tuple[ParsedCall, ...]:
    """The calls between an opening and its closing; none where it holds something else."""
    is_bare = opening in form.bare_openings
    try:
        calls = tuple(map(_in_json, form.parse(opening + block if is_bare else block, tools)))
    except (ValueError, TypeError, RecursionError):
        return ()
    known = {tool.name for tool in tools}
    return calls if not is_bare or all(call.name in known for call in calls) else ()


def _in_json(call: ParsedCall) -> ParsedCall:
    """`call` with arguments that can be sent. Raises TypeError where JSON has none like them."""
    arguments = json.loads(json.dumps(call.arguments), parse_int=whole_number)
    return msgspec.structs.replace(call, arguments=arguments)


def cut_block(form: ToolFormat, opening: str, text: str) -> tuple[str, str, str]:
    """The block that `text` begins with, its closing, and what comes after it."""
    if not form.closing or opening in form.bare_openings:
        return text, "", ""
    return text.partition(form.closing)


def _opening(text: str, form: ToolFormat, is_at_start: bool) -> tuple[int, str] | None:
    bare = text.lstrip()
    for opening in form.bare_openings:
        if is_at_start and bare.startswith(opening):
            return len(text) - len(bare), opening
    found = [(at, opening) for opening in form.openings if (at := text.find(opening)) >= 0]
    return min(found, default=None)
