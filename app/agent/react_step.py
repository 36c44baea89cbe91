"""One step of the ReAct loop as the model writes it: a thought, and a tool call or the end.

The JSON Schema makes every step well formed, whatever the model: the tool is one that exists and
the arguments fit it.
"""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from app.agent.tool import Tool, ToolError

ANSWER = "answer"
"""What stands in place of a tool when the model is ready to answer."""

_THOUGHT_CHARS = 240


class ReactStep(msgspec.Struct, frozen=True):
    """What the model decided to do next."""

    thought: str
    tool: str
    arguments: dict[str, Any] = {}

    @property
    def is_answer(self) -> bool:
        return self.tool == ANSWER

    @property
    def identity(self) -> str:
        """Equal for equal calls, whatever was thought."""
        return json.dumps([self.tool, self.arguments], sort_keys=True)


def parse_step(text: str) -> ReactStep:
    """Raises ToolError for text that is not a step, as when it was cut off."""
    try:
        return msgspec.json.decode(text, type=ReactStep)
    except (msgspec.DecodeError, msgspec.ValidationError):
        raise ToolError("That was not a complete JSON object. Keep thoughts short.") from None


def step_schema(tools: Sequence[Tool]) -> str:
    """The JSON Schema that a step has to satisfy."""
    call = [_alternative(tool.name, {"arguments": tool.parameters}) for tool in tools]
    return json.dumps({"anyOf": [*call, _alternative(ANSWER, {})]})


def signature(tool: Tool) -> str:
    """The tool in one line, for the prompt."""
    properties: dict[str, dict[str, Any]] = tool.parameters["properties"]
    arguments = ", ".join(f"{name}: {schema['type']}" for name, schema in properties.items())
    hints = " ".join(
        f"{name}: {schema['description']}."
        for name, schema in properties.items()
        if "description" in schema
    )
    return f"- {tool.name}({arguments}): {tool.description} {hints}".rstrip()


def _alternative(tool: str, more: dict[str, Any]) -> dict[str, Any]:
    properties = {
        "thought": {"type": "string", "maxLength": _THOUGHT_CHARS},
        "tool": {"const": tool},
        **more,
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
