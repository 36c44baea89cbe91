"""The tools that come with Inglenook, one file each."""

from collections.abc import Callable, Sequence

import msgspec

from app.agent.confined_files import Folders
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool
from app.agent.tools.calculator import calculator
from app.agent.tools.date_time import date_time
from app.agent.tools.list_folder import list_folder_tool
from app.agent.tools.plot import plot
from app.agent.tools.plot_table import plot_table
from app.agent.tools.python import python
from app.agent.tools.query_table import query_table
from app.agent.tools.read_document import read_document
from app.agent.tools.read_file import read_file_tool
from app.agent.tools.search_chats import search_chats
from app.agent.tools.search_documents import search_documents
from app.agent.tools.table import table
from app.agent.tools.units import units
from app.agent.tools.write_file import write_file_tool
from app.agent.workbench.client import Workbench
from app.core.documents import Document, Hit
from app.core.messages import TextMatch


class Documents(msgspec.Struct, frozen=True):
    """A chat's collection: how to search it, its contents, pages and passages."""

    search: Callable[[str], Sequence[Hit]]
    documents: Callable[[], Sequence[Document]]
    page: Callable[[str, int], tuple[str, Sequence[str]]]


def computing_tools(sandbox: Sandbox, workbench: Workbench) -> tuple[Tool, ...]:
    """Tools that touch nothing of the user's."""
    return (calculator(sandbox), python(sandbox), date_time(), units(), plot(workbench))


def document_tools(documents: Documents) -> tuple[Tool, ...]:
    """Tools that read the chat's own collection."""
    return (
        search_documents(documents.search),
        read_document(documents.documents, documents.page),
    )


def file_tools(folders: Folders, workbench: Workbench) -> tuple[Tool, ...]:
    """Tools for files in folders that the user opened; they ask about other folders."""
    return (
        list_folder_tool(folders),
        read_file_tool(folders),
        table(folders, workbench),
        query_table(folders, workbench),
        plot_table(folders, workbench),
        write_file_tool(folders),
    )


def history_tools(search: Callable[[str], Sequence[TextMatch]]) -> tuple[Tool, ...]:
    """Tools that read other chats."""
    return (search_chats(search),)
