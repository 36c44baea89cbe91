"""Asks the same question of every document of the chat's collection."""

from collections.abc import Callable, Iterator
from typing import Any

from app.agent.tool import Tier, Tool, ToolError, ToolOutput
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.documents import file_name
from app.core.errors import UserError
from app.core.json_schemas import object_schema
from app.core.surveys import AskedAll, ColumnType, SurveyColumn
from app.core.wording import translatable

_TYPES: tuple[ColumnType, ...] = ("text", "number", "money", "date", "yes/no", "list")
_MOST_ITEMS = 100
"""The values of more documents would fill a model's context; all of them are counted."""

_PARAMETERS = object_schema(
    {
        "name": {
            "type": "string",
            "description": "What to find in each document, in a few words",
            "maxLength": 80,
        },
        "type": {"enum": list(_TYPES), "description": "What kind of value it is"},
        "instruction": {"type": "string", "maxLength": 300},
    },
    required=["name", "type"],
)


def ask_all(ask: Callable[[SurveyColumn, CancelToken], AskedAll]) -> Tool:
    """The tool over `ask`, which asks a column of every document and stores what it found."""

    def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
        name = " ".join(arguments["name"].split())
        column = SurveyColumn(
            name=name, type=arguments["type"], instruction=arguments.get("instruction", "")
        )
        try:
            found = ask(column, cancel)
        except UserError as error:
            raise ToolError(str(error)) from None
        return ToolOutput("\n".join(_result_lines(found)))

    return Tool(
        name="ask_all",
        description=translatable("Asks the same question of every document, and counts."),
        parameters=_PARAMETERS,
        run=run,
        tier=Tier.READ_GRANTED,
    )


def _result_lines(found: AskedAll) -> Iterator[str]:
    """Coverage, counts and sums, then the value and quote of each document."""
    combined = found.tally
    yield f"{found.coverage}."
    yield ", ".join(f"{state}: {count}" for state, count in combined.states.items())
    yield from (f"sum: {total:f} {unit}".strip() for unit, total in combined.sums.items())
    if len(combined.counts) < len(found.rows):
        yield from (f"{value}: {count} documents" for value, count in combined.counts.items())
    items = [
        (row, item) for row in found.rows for cell in row.cells.values() for item in cell.items
    ]
    for row, item in items[:_MOST_ITEMS]:
        yield f"{file_name(row.path)}, p. {item.page}: {item.value} {item.unit} ({item.quote})"
    if len(items) > _MOST_ITEMS:
        yield f"These are {_MOST_ITEMS} of {len(items)} values; the survey holds all of them."


TOOL = ToolPlugIn(ask_all, ("ask_all",), translatable("Ask every document"), place=62)
