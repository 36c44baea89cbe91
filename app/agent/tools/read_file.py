"""Reads a text file in a folder that the user opened to tools."""

from typing import Any

from app.agent.confined_files import Folders, canonical, read_file
from app.agent.tool import Access, Tool, ToolError
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PARAMETERS = object_schema({"path": {"type": "string", "description": "Path of the file"}})


def read_file_tool(folders: Folders) -> Tool:
    """The tool, for text only. Other formats belong in a collection, whose reader is confined."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
            return decoded(read_file(path), str(path)) or "The file is empty."

        return folders.reading(path, path.parent, run)

    return Tool(
        name="read_file",
        description=translatable("Reads a text file."),
        parameters=_PARAMETERS,
        access=access,
    )


def decoded(content: bytes, name: str) -> str:
    """Text in whatever encoding. Raises ToolError if it is not text."""
    from app.index.loaders.encoding import decode  # imported late: not needed to open the window

    text = decode(content)
    if text is None:
        raise ToolError(f"{name} is not a text file. Documents are read with search_documents.")
    return text


TOOL = ToolPlugIn(read_file_tool, ("folders",), translatable("Read a file"), place=90)
