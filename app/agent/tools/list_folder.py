"""Lists a folder that the user opened to tools."""

from typing import Any

from app.agent.confined_files import Folders, canonical, list_folder
from app.agent.tool import Access, Tool
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_MOST = 400
_PARAMETERS = object_schema(
    {
        "path": {
            "type": "string",
            "description": 'Path of the folder, "." for the first one opened',
        }
    }
)


def list_folder_tool(folders: Folders) -> Tool:
    """The tool; it omits links, since they may lead anywhere."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
            entries = list_folder(path)
            lines = [
                f"{name}/" if is_folder else f"{name} ({size} bytes)"
                for name, is_folder, size in entries[:_MOST]
            ]
            if len(entries) > _MOST:
                lines.append(f"… and {len(entries) - _MOST} more")
            return "\n".join([f"{path}:", *lines]) if lines else f"{path} is empty."

        return folders.reading(path, path, run)

    return Tool(
        name="list_folder",
        description=translatable("Lists the files and folders in a folder."),
        parameters=_PARAMETERS,
        access=access,
    )


TOOL = ToolPlugIn(list_folder_tool, ("folders",), translatable("List a folder"), place=80)
