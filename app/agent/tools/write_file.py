"""Writes a text file in a folder that the user opened to tools, after they saw the change."""

import difflib
import os
from typing import Any

from app.agent.confined_files import Folders, canonical, is_below, read_file, write_file
from app.agent.tool import Access, Tier, Tool, ToolError
from app.agent.tools import ToolPlugIn
from app.agent.tools.read_file import decoded
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_MAX_CHARS = 200_000
_PARAMETERS = object_schema(
    {
        "path": {"type": "string", "description": "Path of the file, new or existing"},
        "content": {"type": "string", "description": "The whole new text", "maxLength": _MAX_CHARS},
    }
)


def write_file_tool(folders: Folders) -> Tool:
    """The tool. It writes exactly what the user saw as a diff, or nothing."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())
        if not is_below(path.parent, folders()):
            raise ToolError(
                f"{path} lies outside of the folders opened to tools"
                f" ({', '.join(folders()) or 'none'}); nothing is written there."
                " The user can open a folder in the settings."
            )
        if os.path.isdir(path):  # noqa: PTH112 - tolerates any error
            raise ToolError(f"{path} is a folder.")
        before = read_file(path) if os.path.lexists(path) else None
        new = arguments["content"]

        def run(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
            write_file(path, new.encode(), before)
            return f"Wrote {len(new)} characters to {path}."

        return Access(
            tier=Tier.WRITE,
            run=run,
            touches=(str(path),),
            preview=_diff(decoded(before, str(path)) if before is not None else None, new),
        )

    return Tool(
        name="write_file",
        description=translatable("Writes a text file; the user sees the change first and decides."),
        parameters=_PARAMETERS,
        access=access,
    )


def _diff(before: str | None, after: str) -> str:
    """A complete unified diff: the user must see all of what they approve."""
    return "\n".join(
        difflib.unified_diff(
            [] if before is None else before.splitlines(),
            after.splitlines(),
            "/dev/null" if before is None else "now",
            "then",
            lineterm="",
        )
    )


TOOL = ToolPlugIn(write_file_tool, ("folders",), translatable("Write a file"), place=130)
