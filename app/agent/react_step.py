"""One step of the ReAct loop as the model writes it: a JSON array of calls.

The JSON Schema makes every step well formed, whatever the model: it allows only existing tools with
fitting arguments. An empty array, `NO_CALLS`, means that the model is ready to answer. It is one
token, and is taken as soon as it is likelier than the calls being written. A step does not begin
with a thought: in an earlier version that asked for one, Qwen2.5-Coder 1.5B called too little.

Steps are stored as parts of the answer: what was thought, called, decided and returned. A run knows
nothing of its past but these parts. One that waited for the user, even across a restart, therefore
continues exactly like one that never stopped.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from app.agent.prompts import prompt
from app.agent.tool import Tool, ToolError
from app.core.json_schemas import object_schema, without_high_bounds
from app.core.messages import ApprovalPart, Part, ReasoningPart, ToolCallPart, ToolResultPart
from app.core.text_files import parse_json


class Step(msgspec.Struct):
    """Reasoning and the calls made together after it. `results` are by call id."""

    thought: str = ""
    calls: list[ToolCallPart] = []
    results: dict[str, ToolResultPart] = {}


def steps_of(parts: Iterable[Part]) -> list[Step]:
    """A step starts with reasoning, or with a call after a result."""
    steps: list[Step] = []
    for part in parts:
        match part:
            case ReasoningPart(text=text):
                if steps and not steps[-1].calls:
                    steps[-1].thought += text
                else:
                    steps.append(Step(thought=text))
            case ToolCallPart():
                if not steps or steps[-1].results:
                    steps.append(Step())
                steps[-1].calls.append(part)
            case ToolResultPart() if steps:
                steps[-1].results[part.call_id] = part
    return [step for step in steps if step.calls]


def open_calls(parts: Sequence[Part]) -> list[ToolCallPart]:
    answered = {part.call_id for part in parts if isinstance(part, ToolResultPart)}
    return [p for p in parts if isinstance(p, ToolCallPart) and p.call_id not in answered]


def refusal_of(parts: Iterable[Part], call_id: str) -> ApprovalPart | None:
    """The stored refusal of a call, if that is what was decided last.

    A stored permission is worth nothing: it may come from another data folder, or have been used.
    """
    found = [p for p in parts if isinstance(p, ApprovalPart) and p.call_id == call_id]
    return found[-1] if found and found[-1].decision in ("denied", "withdrawn") else None


def pending_approval(parts: Iterable[Part]) -> ApprovalPart | None:
    """What the user is currently asked."""
    latest = {part.call_id: part for part in parts if isinstance(part, ApprovalPart)}
    return next((part for part in latest.values() if part.decision == "pending"), None)


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
