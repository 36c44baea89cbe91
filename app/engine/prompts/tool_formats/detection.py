"""Detects a model's tool-call format from its chat template."""

import json
from collections.abc import Sequence

import msgspec

from app.engine.prompts.tool_formats.table import FORMATS
from app.engine.prompts.tool_formats.tool_format import (
    ParsedCall,
    ToolFormat,
    ToolFunction,
    whole_number,
)


def detect_tool_format(template: str) -> ToolFormat | None:
    """The tool-call format of models with this chat template; None if unknown."""
    return next((form for signs, form in FORMATS if all(sign in template for sign in signs)), None)


def parse_block(
    form: ToolFormat, opening: str, block: str, tools: Sequence[ToolFunction]
) -> tuple[ParsedCall, ...]:
    """The calls between an opening and its closing; empty if it contains something else."""
    is_bare = opening in form.bare_openings
    try:
        calls = tuple(map(_in_json, form.parse(opening + block if is_bare else block, tools)))
    except (ValueError, TypeError, RecursionError):
        return ()
    known = {tool.name for tool in tools}
    return calls if not is_bare or all(call.name in known for call in calls) else ()


def _in_json(call: ParsedCall) -> ParsedCall:
    """`call` with serialisable arguments. Raises TypeError if JSON cannot represent them."""
    arguments = json.loads(json.dumps(call.arguments), parse_int=whole_number)
    return msgspec.structs.replace(call, arguments=arguments)
