"""The grammar that constrains a tool call once it has begun; prose before it stays free."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from llama_cpp.llama_grammar import SchemaConverter

from app.core.errors import UserError
from app.engine.llama.schema_grammar import convertible, prepared
from app.engine.prompts.tool_formats.tool_format import ToolFormat, tool_functions


class LazyGrammar(msgspec.Struct, frozen=True):
    """GBNF that applies from the first match of one of `patterns` (ECMAScript) in the answer."""

    gbnf: str
    patterns: tuple[str, ...]


def call_grammar(
    form: ToolFormat, tools: Sequence[dict[str, Any]], before: str = "", answer: str | None = None
) -> LazyGrammar:
    """A grammar for calls of `tools` in `form`, after the text `before`.

    Args:
        answer: the JSON Schema of an answer that may come in place of calls.

    Raises UserError for a schema that cannot be used.
    """
    try:
        functions = tool_functions(tools)
        builder = _Builder()
        root = form.grammar(builder, functions)
        if answer is not None:
            root = f"({root}) | {builder.json(convertible(answer))}"
        if before:
            root = f"{builder.literal(before)} space ({root})"
        return LazyGrammar(builder.finished(root), _triggers(form))
    except Exception as error:  # the converter may raise anything
        raise UserError(
            f"The description of a tool cannot be used: {error}.", "Correct the tool's schema."
        ) from error


class _Builder:
    """See `GrammarBuilder`."""

    def __init__(self) -> None:
        self._converter = SchemaConverter(
            prop_order={}, allow_fetch=False, dotall=False, raw_pattern=False
        )
        self._converter._rules["space"] = "[ \\t\\n]{0,20}"

    def literal(self, text: str) -> str:
        return str(self._converter._format_literal(text)) if text else '""'

    def json(self, schema: dict[str, Any]) -> str:
        resolved = self._converter.resolve_refs(prepared(schema or {"type": "object"}), "tool")
        name = f"json-{len(self._converter._rules)}"
        return str(self._converter.visit(resolved, name))

    def text_until(self, end: str) -> str:
        text = self._converter.not_literal(end)
        text = text.replace("[^]]", r"[^\]]").replace("[^[]", r"[^\[]")  # it escapes no brackets
        return self.rule("text", f"{text}*")

    def rule(self, name: str, body: str) -> str:
        return str(self._converter._add_rule(name, body))

    def finished(self, root: str) -> str:
        self._converter._rules["root"] = root
        return str(self._converter.format_grammar())


def _triggers(form: ToolFormat) -> tuple[str, ...]:
    # A code fence may contain something other than a call, and the grammar has no double braces.
    bare = (opening for opening in form.bare_openings if not opening.startswith(("`", "{{")))
    return (
        *(f"({re.escape(opening)})" for opening in form.openings),
        *(rf"^\s*({re.escape(opening)})" for opening in bare),
    )
