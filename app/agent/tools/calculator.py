"""Works out arithmetic in the sandbox, with exact whole numbers."""

from typing import Any

from app.agent.numbers import number_text
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool, ToolError
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PRELUDE = (
    "from math import acos, asin, atan, ceil, comb, cos, e, exp, factorial, floor, gcd, log, "
    "log10, pi, sin, sqrt, tan"
)
_PARAMETERS = object_schema(
    {
        "expression": {
            "type": "string",
            "description": "Arithmetic such as (12.5 + 3) * 4 or sqrt(2) ** 3",
            # No commas within numbers: 1,234 would be a tuple. Between arguments, a space follows.
            "pattern": "^([0-9a-z+*/%(). ^-]|, ){1,120}$",
        }
    }
)


def calculator(sandbox: Sandbox) -> Tool:
    """The tool; `^` means power, as on a calculator."""

    def run(arguments: dict[str, Any], cancel: CancelToken) -> str:
        expression = arguments["expression"].replace("^", "**").strip()
        outcome = sandbox.evaluate(expression, _PRELUDE, cancel)
        if outcome.error:
            raise ToolError(outcome.error)
        return number_text(outcome.value)

    return Tool(
        name="calculator",
        description=translatable("Works out an arithmetic expression exactly."),
        parameters=_PARAMETERS,
        run=run,
    )


TOOL = ToolPlugIn(calculator, ("sandbox",), translatable("Calculator"), place=10)
