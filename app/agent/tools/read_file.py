"""Reads a text file in a folder that the user opened to tools."""

from typing import Any

from app.agent.confined_files import Folders, canonical, read_file
from app.agent.tool import Access, Tool, ToolError
from app.core.cancellation import CancelToken

_PARAMETERS = {
    "type": "object",
    "properties": {"path": {"type": "string", "description": "Path of the file"}},
    "required": ["path"],
    "additionalProperties": False,
}
_BINARY_PROBE = 8192


def read_file_tool(folders: Folders) -> Tool:
    """The tool. What is not text belongs into a collection, whose reader works confined."""

    def access(arguments: dict[str, Any]) -> Access:
        path = canonical(arguments["path"], folders())

        def run(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
            return decoded(read_file(path), str(path)) or "The file is empty."

        return folders.reading(path, path.parent, run)

    return Tool(
        name="read_file",
        description="Reads a text file.",
        parameters=_PARAMETERS,
        access=access,
    )


def decoded(content: bytes, name: str) -> str:
    """Text in whatever encoding it is in. Raises ToolError for what is not text."""
    if b"\0" in content[:_BINARY_PROBE] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ToolError(f"{name} is not a text file. Documents are read with search_documents.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        import charset_normalizer  # late: the window opens without it

        best = charset_normalizer.from_bytes(content[: 16 * _BINARY_PROBE]).best()
        return content.decode(best.encoding if best else "latin-1", "replace")
