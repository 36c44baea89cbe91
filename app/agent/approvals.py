"""Who may do what: decided here in code, never by asking the model."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

import msgspec

from app.agent.tool import Access, Tier, Tool
from app.core.messages import ApprovalDecision, ApprovalPart, Grant, ToolCallPart

_SHORTEST_TAINT = 4
_ALLOWED: tuple[ApprovalDecision, ...] = ("once", "chat", "folder")


class Approvals:
    """The policy of one chat.

    Pure tools, and reads that the user granted, run without asking. Other reads ask each time, or
    once per chat as long as the chat has read nothing that could have injected the request. Writes
    and third-party tools ask each time.

    Args:
        grants: what the user granted before, asked each time; nothing by default.
        known_version: the version in which a tool was last allowed, "" for never.
    """

    def __init__(
        self,
        grants: Callable[[], Sequence[Grant]] = tuple,
        known_version: Callable[[str], str] = lambda _tool: "",
    ) -> None:
        self._grants = grants
        self._known_version = known_version

    def folders(self) -> tuple[str, ...]:
        """The folders that may be read without asking."""
        return tuple(grant.folder for grant in self._grants() if grant.folder)

    def needed(
        self, tool: Tool, access: Access, call: ToolCallPart, untrusted: Sequence[str]
    ) -> ApprovalPart | None:
        """What to ask the user before `call` runs; None if it may run.

        Args:
            untrusted: all text from documents and tools that the model has read so far.
        """
        if access.tier <= Tier.READ_GRANTED or self._is_granted(tool, access, untrusted):
            return None
        return ApprovalPart(
            call_id=call.call_id,
            tier=int(access.tier),
            origin=tool.origin,
            touches=access.touches,
            tainted=tainted_arguments(call.arguments, untrusted),
            reason=self._reason(tool, untrusted),
            preview=access.preview,
            version=tool.version,
            folder=access.folder,
            offers=_offers(access, untrusted),
            description=tool.description if tool.origin else "",
        )

    def _is_granted(self, tool: Tool, access: Access, untrusted: Sequence[str]) -> bool:
        if access.tier is not Tier.READ_OUTSIDE:
            return False
        if access.folder and any(
            PurePath(access.touches[0]).is_relative_to(folder) for folder in self.folders()
        ):
            return True
        has_chat_grant = any(
            grant.tool == tool.name and grant.version == tool.version for grant in self._grants()
        )
        return has_chat_grant and not untrusted

    def _reason(self, tool: Tool, untrusted: Sequence[str]) -> str:
        known = self._known_version(tool.name) if tool.origin else ""
        if known and known != tool.version:
            return "changed"
        return "tainted" if untrusted else ""


def still_holds(decided: ApprovalPart, asked: ApprovalPart) -> bool:
    """Whether a decision still applies: same tool, same place, same change."""
    return is_offered(decided.decision, asked) and (
        (decided.tier, decided.origin, decided.touches, decided.preview, decided.version)
        == (asked.tier, asked.origin, asked.touches, asked.preview, asked.version)
    )


def is_offered(decision: ApprovalDecision, asked: ApprovalPart) -> bool:
    """Whether a call may be allowed in this way: only reading for longer than one call."""
    is_longer = decision in ("chat", "folder")
    return (
        decision in _ALLOWED
        and decision in asked.offers
        and (not is_longer or asked.tier == Tier.READ_OUTSIDE)
    )


def asked_again(asked: ApprovalPart, decided: ApprovalPart | None) -> ApprovalPart:
    """`asked`, saying why, where it was allowed before and would do something else now."""
    if decided is None or decided.decision not in _ALLOWED or asked.reason == "changed":
        return asked
    return msgspec.structs.replace(asked, reason="outdated")


def tainted_arguments(arguments: dict[str, Any], untrusted: Sequence[str]) -> tuple[str, ...]:
    """The arguments that contain text from `untrusted`."""
    haystack = [text.casefold() for text in untrusted]
    return tuple(
        name
        for name, value in arguments.items()
        if any(_occurs(text, haystack) for text in _strings(value))
    )


def _offers(access: Access, untrusted: Sequence[str]) -> tuple[ApprovalDecision, ...]:
    """The possible approvals that would be honoured; see `_is_granted`."""
    if access.tier is not Tier.READ_OUTSIDE:
        return ("once",)
    chat: tuple[ApprovalDecision, ...] = () if untrusted else ("chat",)
    return ("once", *chat, "folder") if access.folder else ("once", *chat)


def _occurs(text: str, haystack: Sequence[str]) -> bool:
    needle = text.strip().casefold()
    if len(needle) < _SHORTEST_TAINT:
        return False
    return any(needle in one for one in haystack) or any(
        line in one
        for line in map(str.strip, needle.splitlines())
        if len(line) >= 4 * _SHORTEST_TAINT
        for one in haystack
    )


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return []
