"""Answers questions about the tables in a file with SQL, for models that can write it."""

from typing import Any

from app.agent.confined_files import Folders
from app.agent.tool import Tool
from app.agent.tools import ToolPlugIn
from app.agent.tools.table import PATH, SHEET, table_tool
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import QueryTable
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PARAMETERS = object_schema(
    {
        "path": PATH,
        "sql": {
            "type": "string",
            "minLength": 1,
            "maxLength": 4000,
            "description": "A SELECT of DuckDB over tables named like the sheets, or the file",
        },
        "sheet": SHEET,
    },
    required=["path", "sql"],
)


def query_table(folders: Folders, workbench: Workbench) -> Tool:
    """The tool. The database holds nothing but the file's tables, and can reach nothing else."""
    return table_tool(
        "query_table",
        translatable("Runs an SQL query over the tables in a file: joins, ranks, shares."),
        _PARAMETERS,
        folders,
        workbench,
        _request,
    )


def _request(path: str, arguments: dict[str, Any]) -> QueryTable:
    return QueryTable(path=path, sql=arguments["sql"], sheet=arguments.get("sheet", ""))


TOOL = ToolPlugIn(
    query_table, ("folders", "workbench"), translatable("Query of a table"), place=110
)
