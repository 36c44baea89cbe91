"""What a format of tool calls is, and what comes out of one."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import msgspec


class ParsedCall(msgspec.Struct, frozen=True):
    """A call as written by the model. `id` is empty if the format has none."""

    name: str
    arguments: dict[str, Any]
    id: str = ""


class ToolFunction(msgspec.Struct, frozen=True):
    """What a format needs of a tool: its name and the JSON Schema of its arguments."""

    name: str
    parameters: dict[str, Any]

    @property
    def properties(self) -> dict[str, dict[str, Any]]:
        return dict(self.parameters.get("properties") or {})

    @property
    def required(self) -> frozenset[str]:
        return frozenset(self.parameters.get("required") or ())


class GrammarBuilder(Protocol):
    """Collects GBNF rules. Every method returns an expression for use in another rule."""

    def literal(self, text: str) -> str:
        """Exactly `text`."""

    def json(self, schema: dict[str, Any]) -> str:
        """JSON that matches `schema`."""

    def text_until(self, end: str) -> str:
        """Any text that does not contain `end`."""

    def rule(self, name: str, body: str) -> str:
        """Define `body` as a named rule."""


class ToolFormat(msgspec.Struct, frozen=True, kw_only=True):
    """One model family's format of calls.

    `openings` start a block of calls, and `closing` ends it; an empty `closing` means that the
    block extends to the end of the answer. `bare_openings` are not marks but the start of a call
    itself: they count only at the start of an answer and for existing tools, and extend to its end.
    `is_repeated`: a block may contain several calls, one after the other.
    """

    name: str
    openings: tuple[str, ...]
    closing: str = ""
    bare_openings: tuple[str, ...] = ()
    is_repeated: bool = True

    def parse(self, block: str, tools: Sequence[ToolFunction]) -> tuple[ParsedCall, ...]:
        """The calls in `block`, the text between opening and closing. Raises ValueError.

        A bare opening is part of the block.
        """
        calls = tuple(self.calls_in(block, tools))
        if not calls:
            raise ValueError("there is no call in it")
        return calls

    def calls_in(self, block: str, tools: Sequence[ToolFunction]) -> Iterable[ParsedCall]:
        """See `parse`; there may be none."""
        raise NotImplementedError

    def grammar(self, build: GrammarBuilder, tools: Sequence[ToolFunction]) -> str:
        """A GBNF expression for a block, including its opening and closing."""
        call = build.rule("call", " | ".join(self.call_rule(build, tool) for tool in tools))
        opening = " | ".join(map(build.literal, self.openings)) or '""'
        return self.block_rule(f"({opening})", call, build.literal(self.closing))

    def call_rule(self, build: GrammarBuilder, tool: ToolFunction) -> str:
        """A GBNF expression for a call of `tool`."""
        raise NotImplementedError

    def block_rule(self, opening: str, call: str, closing: str) -> str:
        """A GBNF expression for a block of calls, one or several."""
        return f"{opening} space {call}{'+' if self.is_repeated else ''} {closing}"


def tool_functions(tools: Sequence[dict[str, Any]]) -> tuple[ToolFunction, ...]:
    """Parse the JSON form used by chat templates. Raises ValueError for anything else."""
    try:
        functions = [tool.get("function", tool) for tool in tools]
        return tuple(
            ToolFunction(str(f["name"]), dict(f.get("parameters") or {})) for f in functions
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a tool is not described as tools are: {error}") from None


def whole_number(text: str) -> int | float:
    """For `json.loads`: integers beyond 64 bits, which messages cannot hold, become floats."""
    number = int(text)
    return number if -(2**63) <= number < 2**64 else float(text)


def argument_value(text: str, schema: dict[str, Any]) -> Any:
    """An argument in a tag: JSON, unless its schema says that it is text."""
    if schema.get("type") == "string":
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
