"""Converts between units of measurement."""

import re
from functools import cache
from typing import Any

from app.agent.numbers import number_text
from app.agent.tool import Tool, ToolError
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_UNIT = {"type": "string", "pattern": "^[A-Za-zµΩ°%_ */^1-9-]{1,60}$"}
# WORKAROUND for https://github.com/hgrecco/pint/issues/1306:
# Pint evaluates powers of numbers of any size, so a digit is allowed only as the exponent of a
# unit.
_EXPONENT = re.compile(r"(?<=[A-Za-zµΩ])(?:\^|\*\*)-?[1-9](?!\d|\^|\*\*)")
_PARAMETERS = object_schema(
    {
        "amount": {"type": "number", "description": "How much"},
        "source": {**_UNIT, "description": "Unit of the amount, e.g. mile/hour"},
        "target": {**_UNIT, "description": "Unit to convert to, e.g. km/hour"},
    }
)
_TEMPERATURES = {
    "celsius": "degC",
    "°c": "degC",
    "c": "degC",
    "fahrenheit": "degF",
    "°f": "degF",
    "f": "degF",
    "k": "kelvin",
}


def units() -> Tool:
    """The tool; temperatures are absolute, not differences."""

    def run(arguments: dict[str, Any], _cancel: CancelToken) -> str:
        import pint  # imported late: takes a third of a second

        source, target = _name(arguments["source"]), _name(arguments["target"])
        try:
            registry = _registry()
            value = registry.Quantity(float(arguments["amount"]), source).to(target)
        except (
            pint.PintError,
            ValueError,
            OverflowError,
            ZeroDivisionError,
            AttributeError,
        ) as error:
            raise ToolError(f"Cannot convert {source} to {target}: {error}") from None
        except Exception as error:  # noqa: BLE001 - pint also raises tokenizer errors
            raise ToolError(
                f"{source} or {target} is not a unit ({type(error).__name__})."
            ) from None
        return f"{number_text(str(value.magnitude))} {arguments['target']}"

    return Tool(
        name="units",
        description=translatable("Converts an amount from one unit of measurement to another."),
        parameters=_PARAMETERS,
        run=run,
    )


def _name(unit: str) -> str:
    if re.search(r"\d", _EXPONENT.sub("", unit)):
        raise ToolError(f"{unit} is not a unit: put numbers into the amount.")
    return _TEMPERATURES.get(unit.strip().casefold(), re.sub(r"\bper\b", "/", unit.strip()))


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()


TOOL = ToolPlugIn(units, (), translatable("Units"), place=40)
