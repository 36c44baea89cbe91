"""One step of the ReAct loop as the model writes it: a JSON array of calls.

The JSON Schema makes every step well formed, whatever the model: it allows only existing tools with
fitting arguments. An empty array, `NO_CALLS`, means that the model is ready to answer. It is one
token, and is taken as soon as it is likelier than the calls being written. A step does not begin
with a thought: in an earlier version that asked for one, Qwen2.5-Coder 1.5B called too little.
"""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from app.agent.prompts import prompt
from app.agent.step_parts import Step
from app.agent.tool import Tool, ToolError
from app.core.json_schemas import object_schema, without_high_bounds
from app.core.text_files import parse_json

NO_CALLS = "[]"
_CALLS_AT_ONCE = 8
_MOST_REPEATS = 64


class ReactCall(msgspec.Struct, frozen=True):
    """A tool's name and its arguments."""

    name: str
    arguments: dict[str, Any] = {}

    @property
    def identity(self) -> str:
        """Equal for equal calls."""
        return json.dumps([self.name, self.arguments], sort_keys=True)


def parse_step(text: str) -> tuple[ReactCall, ...]:
    """Parse the calls. Raises ToolError for text that is not a step, for example if truncated."""
    try:
        return parse_json(text, tuple[ReactCall, ...])
    except (msgspec.DecodeError, msgspec.ValidationError):
        raise ToolError("That was not a complete JSON array.") from None


def step_schema(tools: Sequence[Tool], *, must_call: bool = False) -> str:
    """The JSON Schema for a step."""
    if not tools:
        return json.dumps({"type": "array", "maxItems": 0})
    calls = {"anyOf": [_call_schema(tool) for tool in tools]}
    return json.dumps(
        {
            "type": "array",
            "items": calls,
            "minItems": int(must_call),
            "maxItems": _CALLS_AT_ONCE,
        }
    )


def written_step(step: Step) -> str:
    """A past step in the form that the model writes."""
    calls = [{"name": call.name, "arguments": call.arguments} for call in step.calls]
    return json.dumps(calls, ensure_ascii=False)


def observation(step: Step) -> str:
    """The results of a step's calls, as the model reads them."""
    results = [step.results[c.call_id].content for c in step.calls if c.call_id in step.results]
    if len(results) == 1:
        results_text = f"Result: {results[0]}"
    else:
        results_text = "\n".join(f"Result {n}: {text}" for n, text in enumerate(results, start=1))
    return prompt("react_result", results=results_text)


def function_list(tools: Sequence[Tool]) -> str:
    """The tools as the model reads them, one per line."""
    return "\n".join(
        json.dumps(
            {"name": t.name, "description": t.description, "parameters": t.parameters},
            ensure_ascii=False,
        )
        for t in tools
    )


def _call_schema(tool: Tool) -> dict[str, Any]:
    properties = {
        "name": {"const": tool.name},
        # Arguments are validated anyway.
        "arguments": without_high_bounds(tool.parameters, _MOST_REPEATS),
    }
    return object_schema(properties)
