"""What a format of tool calls is, and what comes out of one."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

import msgspec


class ParsedCall(msgspec.Struct, frozen=True):
    """A call as the model wrote it. `id` is empty where the format has none."""

    name: str
    arguments: dict[str, Any]
    id: str = ""


class ToolFunction(msgspec.Struct, frozen=True):
    """A tool as a format needs it: its name and the JSON Schema of its arguments."""

    name: str
    parameters: dict[str, Any]

    @property
    def properties(self) -> dict[str, dict[str, Any]]:
        return dict(self.parameters.get("properties") or {})

    @property
    def required(self) -> frozenset[str]:
        return frozenset(self.parameters.get("required") or ())


class GrammarBuilder(Protocol):
    """Collects GBNF rules. Every method returns an expression to use within another rule."""

    def literal(self, text: str) -> str:
        """Exactly `text`."""

    def json(self, schema: dict[str, Any]) -> str:
        """JSON that satisfies `schema`."""

    def text_until(self, end: str) -> str:
        """Any text that does not hold `end`."""

    def rule(self, name: str, body: str) -> str:
        """`body` under a name of its own."""


class ToolFormat(Protocol):
    """One family's way of writing calls.

    `openings` begin a block of calls, and `closing` ends it; an empty one means that the block
    goes on to the end of the answer. `bare_openings` are no marks but the start of a call itself:
    they count only at the start of an answer, for tools that there are, and to its end.
    """

    @property
    def name(self) -> str: ...

    @property
    def openings(self) -> tuple[str, ...]: ...

    @property
    def closing(self) -> str: ...

    @property
    def bare_openings(self) -> tuple[str, ...]: ...

    def parse(self, block: str, tools: Sequence[ToolFunction]) -> tuple[ParsedCall, ...]:
        """The calls in `block`, the text between opening and closing. Raises ValueError.

        A bare opening belongs to the block.
        """

    def grammar(self, build: GrammarBuilder, tools: Sequence[ToolFunction]) -> str:
        """A GBNF expression for a block, its opening and closing included."""


def tool_functions(tools: Sequence[dict[str, Any]]) -> tuple[ToolFunction, ...]:
    """From the JSON form that chat templates take. Raises ValueError for something else."""
    try:
        functions = [tool.get("function", tool) for tool in tools]
        return tuple(
            ToolFunction(str(f["name"]), dict(f.get("parameters") or {})) for f in functions
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a tool is not described as tools are: {error}") from None


def whole_number(text: str) -> int | float:
    """For `json.loads`: what is beyond 64 bits, which no message can hold, is no whole number."""
    number = int(text)
    return number if -(2**63) <= number < 2**64 else float(text)


def argument_value(text: str, schema: dict[str, Any]) -> Any:
    """An argument that stands in a tag: JSON unless its schema says that it is text."""
    if schema.get("type") == "string":
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
