"""Draws a chart of a table's columns, so that no value has to go through the model."""

from typing import Any

import msgspec

from app.agent.confined_files import Folders, canonical
from app.agent.table_charts import ColumnChart, chart_in_words, chart_query, chart_request
from app.agent.tool import Access, Picture, Tool, ToolOutput
from app.agent.tools import ToolPlugIn
from app.agent.tools.table import result_table, sources_in_words, sources_of
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_COLUMN = {"type": "string", "maxLength": 200}
_PARAMETERS = object_schema(
    {
        "path": {
            "type": "string",
            "description": "Path of the CSV, TSV, Parquet, XLSX or ODS file",
        },
        "kind": {"type": "string", "enum": ["line", "bar", "scatter", "pie", "histogram"]},
        "y": {
            "type": "array",
            "items": _COLUMN,
            "minItems": 1,
            "maxItems": 8,
            "description": "Columns with the numbers to draw",
        },
        "x": {**_COLUMN, "description": "Column with what they are drawn by, such as the month"},
        "combine": {
            "type": "string",
            "enum": ["sum", "mean", "count"],
            "description": "What is drawn of rows with the same x, their sum by default",
        },
        "sheet": {"type": "string", "description": "Name of the sheet, all by default"},
        "title": {"type": "string", "maxLength": 120},
    },
    required=["path", "kind", "y"],
)


def plot_table(folders: Folders, workbench: Workbench) -> Tool:
    """The tool. The file is parsed, and the chart drawn, in a confined process."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(arguments: dict[str, Any], cancel: CancelToken) -> ToolOutput:
            wanted = msgspec.convert(arguments, ColumnChart)
            found = workbench.query(chart_query(wanted, str(path)), cancel)
            request = chart_request(wanted, found)
            picture = Picture(workbench.draw(request, cancel), request.title)
            computed_from = sources_in_words(found)
            return ToolOutput(
                chart_in_words(request, found, computed_from),
                (picture,),
                rows_read=found.rows_read,
                sources=sources_of(path, found),
                table=result_table(found),
                remark="\n".join([computed_from, *found.notes]),
            )

        return folders.reading(path, path.parent, run)

    return Tool(
        name="plot_table",
        description=translatable(
            "Draws a chart of the columns of a table in a file and shows it to the user."
        ),
        parameters=_PARAMETERS,
        access=access,
    )


TOOL = ToolPlugIn(plot_table, ("folders", "workbench"), translatable("Chart of a table"), place=120)
