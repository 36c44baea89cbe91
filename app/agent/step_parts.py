"""The steps of an answer as its stored parts: what was thought, called, decided and returned.

A run knows nothing of its past but these parts. One that waited for the user, even across a
restart, therefore continues exactly like one that never stopped.
"""

from collections.abc import Iterable, Sequence

import msgspec

from app.core.messages import ApprovalPart, Part, ReasoningPart, ToolCallPart, ToolResultPart


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
    """The calls without results."""
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
