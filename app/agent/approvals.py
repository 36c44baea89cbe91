"""Who may do what: decided here in code, never by asking the model."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from app.agent.tool import Tier, Tool, ToolError

_SHORTEST_TAINT = 4


class ApprovalRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A call that only the user can allow, with the exact arguments.

    `tainted` names the arguments that hold text taken from a document or a tool's result, which
    is how an instruction hidden in a document would show.
    """

    tool: str
    version: str
    tier: Tier
    arguments: dict[str, Any]
    tainted: tuple[str, ...] = ()


class Approvals:
    """The policy: pure tools and reads of what the user granted run; the rest is asked each time.

    Tools that reach the network are off.

    Args:
        ask: shows the request and blocks until the user decides; None means nobody can be asked,
            and whatever needs asking is refused.
    """

    def __init__(self, ask: Callable[[ApprovalRequest], bool] | None = None) -> None:
        self._ask = ask

    def require(self, tool: Tool, arguments: dict[str, Any], untrusted: Iterable[str]) -> None:
        """Return if the call may go ahead, else raise ToolError with what the model should know.

        Args:
            untrusted: every text from documents and tools that the model has read so far.
        """
        if tool.tier <= Tier.READ_GRANTED:
            return
        if tool.tier >= Tier.NETWORK:
            raise ToolError(f"{tool.name} is switched off: it would reach the network.")
        request = ApprovalRequest(
            tool=tool.name,
            version=tool.version,
            tier=tool.tier,
            arguments=arguments,
            tainted=_tainted(arguments, tuple(untrusted)),
        )
        if not (self._ask and self._ask(request)):
            raise ToolError(f"The user did not allow this call of {tool.name}.")


def _tainted(arguments: dict[str, Any], untrusted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        name
        for name, value in arguments.items()
        if any(_occurs(text, untrusted) for text in _strings(value))
    )


def _occurs(text: str, untrusted: tuple[str, ...]) -> bool:
    needle = text.strip().casefold()
    return len(needle) >= _SHORTEST_TAINT and any(needle in one.casefold() for one in untrusted)


def _strings(value: object) -> list[str]:
    """Every string within a JSON value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return []
