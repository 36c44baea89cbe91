"""Deciding about tool calls on the command line: by option, by asking, or no."""

import sys
from collections.abc import Collection

import msgspec

from app.cli.console import confirm
from app.cli.output import note
from app.core.messages import ApprovalDecision, ApprovalPart, Message, ToolCallPart

_REASONS = {
    "tainted": "Documents or other tools have been read; this may be their idea, not yours.",
    "outdated": "What it would do has changed since you allowed it.",
    "changed": "This tool has changed since you last allowed it.",
}


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def decide(
    call: ToolCallPart, approval: ApprovalPart, allowed: Collection[str]
) -> ApprovalDecision:
    """What the user says to `call`: yes for tools in `allowed`; who cannot be asked says no."""
    if call.name in allowed:
        return "once"
    if not can_ask():
        note(f"{call.name} was not allowed to run; allow it with --allow {call.name}.")
        return "denied"
    note(f"\n{call.name} {msgspec.json.encode(call.arguments).decode()}")
    for text in (
        approval.description,
        *approval.touches,
        approval.preview,
        _REASONS.get(approval.reason, ""),
    ):
        if text:
            note(text)
    if approval.tainted:
        note(f"Taken from what was read: {', '.join(approval.tainted)}.")
    return "once" if confirm("Allow this call?") else "denied"


def waiting_call(answer: Message) -> tuple[ToolCallPart, ApprovalPart] | None:
    """The call of `answer` that the user is being asked about."""
    calls = {part.call_id: part for part in answer.parts if isinstance(part, ToolCallPart)}
    for part in answer.parts:
        if isinstance(part, ApprovalPart) and part.decision == "pending":
            return calls[part.call_id], part
    return None
