"""Readable names of tools for the window; the model knows them by other names."""

from PySide6.QtCore import QCoreApplication

from app.agent.registry import READ_MORE
from app.viewmodels.translated import translated

translate = QCoreApplication.translate


def tool_title(name: str) -> str:
    """The title of a built-in tool, or the name that a server gave its tool."""
    from app.agent.tools import declared_tools  # imported late: not needed to open the window

    if name == READ_MORE:
        return translate("ToolTitles", "Read more")
    if tool := declared_tools().get(name):
        return translated(tool.title)
    return name.partition("__")[2] or name


def tool_origin(name: str) -> str:
    """The server that a tool belongs to; "" for built-in tools."""
    server, _, own = name.partition("__")
    return server if own else ""
