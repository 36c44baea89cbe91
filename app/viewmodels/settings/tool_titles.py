"""Readable names of tools for the window; the model knows them by other names."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def tool_title(name: str) -> str:
    """The title of a built-in tool, or the name that a server gave its tool."""
    titles = {
        "calculator": translate("ToolTitles", "Calculator"),
        "python": translate("ToolTitles", "Python"),
        "date_time": translate("ToolTitles", "Date and time"),
        "units": translate("ToolTitles", "Units"),
        "plot": translate("ToolTitles", "Chart"),
        "plot_table": translate("ToolTitles", "Chart of a table"),
        "search_documents": translate("ToolTitles", "Search documents"),
        "read_document": translate("ToolTitles", "Read a document page"),
        "list_folder": translate("ToolTitles", "List a folder"),
        "read_file": translate("ToolTitles", "Read a file"),
        "table": translate("ToolTitles", "Table"),
        "query_table": translate("ToolTitles", "Query of a table"),
        "write_file": translate("ToolTitles", "Write a file"),
        "search_chats": translate("ToolTitles", "Search earlier chats"),
        "read_more": translate("ToolTitles", "Read more"),
    }
    return titles.get(name, name.partition("__")[2] or name)


def tool_origin(name: str) -> str:
    """The server that a tool belongs to; "" for built-in tools."""
    server, _, own = name.partition("__")
    return server if own else ""
