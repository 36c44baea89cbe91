"""Runs a short Python program in the sandbox."""

import ast
from typing import Any

from app.agent.numbers import number_text
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool, ToolError
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PARAMETERS = object_schema(
    {
        "code": {
            "type": "string",
            "maxLength": 8000,
            "description": "The program; its last line is the value, or it prints",
        }
    }
)


def python(sandbox: Sandbox) -> Tool:
    """The tool. Programs can only compute: no files, no network."""

    def run(arguments: dict[str, Any], cancel: CancelToken) -> str:
        return run_program(sandbox, arguments["code"], cancel)

    return Tool(
        name="python",
        description=translatable("Runs Python: built-in functions and math, datetime, re, json."),
        parameters=_PARAMETERS,
        run=run,
    )


def run_program(sandbox: Sandbox, code: str, cancel: CancelToken) -> str:
    """The program's output, then the value of its last line. Raises ToolError, Cancelled."""
    program, expression = _split(code)
    outcome = sandbox.evaluate(expression, program, cancel)
    if outcome.error:
        raise ToolError(outcome.error)
    value = "" if outcome.value == "None" else number_text(outcome.value)
    return "\n".join(filter(None, (outcome.printed.rstrip(), value))) or "(no output)"


def _split(code: str) -> tuple[str, str]:
    """The program without its last line, and that line, if it is an expression."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ToolError(f"SyntaxError: {error}") from None
    if not body or not isinstance(body[-1], ast.Expr):
        return code, "None"
    lines = code.splitlines()
    last = body[-1]
    if last.col_offset:  # another statement is on the same line
        return code, "None"
    return "\n".join(lines[: last.lineno - 1]), "\n".join(lines[last.lineno - 1 : last.end_lineno])


TOOL = ToolPlugIn(python, ("sandbox",), translatable("Python"), place=20)
