"""Answers questions about a table in a file, by a program over its rows."""

import builtins
import json
import keyword
from typing import Any

from app.agent.confined_files import Folders, canonical
from app.agent.sandbox import Sandbox
from app.agent.tool import Access, Tool, ToolError
from app.agent.tools.python import run_program
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import TableRead
from app.core.cancellation import CancelToken
from app.core.wording import translatable

_SHOWN_ROWS = 3
_TAKEN = {"json", "rows", *dir(builtins)}
_PARAMETERS = {
    "type": "object",
    "properties": {
        "path": {"type": "string", "description": "Path of the CSV, TSV, XLSX or ODS file"},
        "code": {
            "type": "string",
            "maxLength": 4000,
            "description": (
                "Python whose last line is the answer, over rows, a list of dicts by column, or "
                "table, a dict of lists; leave it out to see the columns"
            ),
        },
        "sheet": {"type": "string", "description": "Name of the sheet, the first by default"},
    },
    "required": ["path"],
    "additionalProperties": False,
}


def table(folders: Folders, sandbox: Sandbox, workbench: Workbench) -> Tool:
    """The tool. A confined process parses the file; another runs the program."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(arguments: dict[str, Any], cancel: CancelToken) -> str:
            sheet = arguments.get("sheet", "")
            if not (code := arguments.get("code", "")):
                return _summary(workbench.read_table(str(path), sheet, cancel))
            found = workbench.read_whole_table(str(path), sheet, cancel)
            try:
                result = run_program(sandbox, code, cancel, _rows(found, path.stem))
                return f"{result}{other_sheets(found, sheet)}"
            except ToolError as error:
                columns = ", ".join(found.columns)
                raise ToolError(f"{error}\nrows is a list of dicts with {columns}.") from None

        return folders.reading(path, path.parent, run)

    return Tool(
        name="table",
        description=translatable(
            "Answers questions about a table in a file: counts, sums, filters, groups."
        ),
        parameters=_PARAMETERS,
        access=access,
    )


def other_sheets(found: TableRead, sheet: str) -> str:
    """Which sheet was read and which others there are; "" if it is the only one."""
    if len(found.sheets) < 2:
        return ""
    names = ", ".join(found.sheets)
    return f"\nThis is about sheet {sheet or found.sheets[0]} only; the sheets are {names}."


def _rows(found: TableRead, name: str) -> str:
    """The program's prelude. Values are passed as JSON text, so none can become code.

    `table`, the columns, is also available under the file's name, which small models use.
    """
    data = json.dumps([found.columns, found.rows], ensure_ascii=False)
    prelude = (
        "import json\n"
        f"_columns, _cells = json.loads({data!r})\n"
        "rows = [dict(zip(_columns, _row)) for _row in _cells]\n"
        "table = {_name: [_row[_name] for _row in rows] for _name in _columns}\n"
    )
    is_free = name.isidentifier() and not keyword.iskeyword(name) and name not in _TAKEN
    return f"{prelude}{name} = table\n" if is_free else prelude


def _summary(found: TableRead) -> str:
    head = [dict(zip(found.columns, row, strict=True)) for row in found.rows[:_SHOWN_ROWS]]
    lines = [f"{found.total} rows with the columns {', '.join(found.columns)}."]
    if len(found.rows) < found.total:
        lines.append(f"Only the first {len(found.rows)} rows fit.")
    if len(found.sheets) > 1:
        lines.append(f"Sheets: {', '.join(found.sheets)}.")
    return "\n".join([*lines, *(json.dumps(row, ensure_ascii=False) for row in head)])
