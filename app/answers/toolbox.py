"""The tools of one answer: the chat's permissions decide what the model is offered."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.mcp.servers import McpServers
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool
from app.agent.tools import Documents, Resources, built_in_tools
from app.agent.workbench.client import Workbench
from app.answers.modes.asking_all import AskAll
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.messages import Grant, TextMatch
from app.core.surveys import AskedAll, SurveyColumn
from app.store.store import Store

_PASSAGES = 5
_CHATS = 8
BASIC_TOOLS = ("search_documents", "read_document", "units", "date_time", "calculator")
"""In list order: the smallest models choose the last one."""


_SQL = "query_table"


@dataclass(eq=False)
class Toolbox:
    """Builds the registry of each answer.

    Args:
        search: finds a number of passages in a collection (an id), best first.
        servers: third-party tools.
    """

    _store: Store
    _sandbox: Sandbox
    _search: Callable[[str, str, int], Sequence[Hit]]
    _servers: McpServers
    _ask_all: AskAll

    def __post_init__(self) -> None:
        self._workbench = Workbench()

    def registry(
        self,
        conversation_id: str,
        sources: Sequence[str],
        cancel: CancelToken,
        *,
        only_basic: bool = False,
        writes_sql: bool = True,
    ) -> ToolRegistry:
        """The tools for an answer in this chat, third-party ones last. Raises Cancelled.

        Args:
            sources: the ids of the collections that its tools search.
            only_basic: few enough for a model with a small context.
            writes_sql: the model can write SQL; otherwise it is not asked for any.
        """
        approvals = self._approvals(conversation_id)
        tools = self._built_in(approvals, conversation_id, sources)
        if not writes_sql:
            tools = [tool for tool in tools if tool.name != _SQL]
        if only_basic:
            tools = [tool for name in BASIC_TOOLS for tool in tools if tool.name == name]
        else:
            tools += self._servers.tools(cancel)
        return ToolRegistry(self._allowed(tools, conversation_id), approvals)

    def built_in_registry(
        self, collection_id: str | None, folders: Sequence[str] = ()
    ) -> ToolRegistry:
        """The built-in tools outside any chat, which give their results in full.

        Args:
            folders: may be read once, besides those that are open in every chat.
        """
        approvals = self._approvals("", folders)
        sources = () if collection_id is None else (collection_id,)
        return ToolRegistry(self._built_in(approvals, "", sources), approvals, sys.maxsize)

    def _approvals(self, conversation_id: str, folders: Sequence[str] = ()) -> Approvals:
        """By what is granted in a chat, read each time, so that revoking takes effect at once."""
        grants = self._store.grants
        once = tuple(Grant(id="", created=0.0, folder=folder) for folder in folders)
        return Approvals(lambda: (*once, *grants.of(conversation_id)), grants.known_version)

    def _built_in(
        self, approvals: Approvals, conversation_id: str, sources: Sequence[str]
    ) -> list[Tool]:
        resources = Resources(
            sandbox=self._sandbox,
            workbench=self._workbench,
            documents=self._documents(sources) if sources else None,
            folders=Folders(approvals.folders),
            search_chats=lambda query: self._other_chats(query, conversation_id),
            ask_all=partial(self._asked, sources) if sources else None,
        )
        return list(built_in_tools(resources))

    def _asked(self, sources: Sequence[str], column: SurveyColumn, cancel: CancelToken) -> AskedAll:
        """Raises UserError, and Cancelled."""
        asking = self._ask_all(sources, column, cancel)
        while True:
            try:
                next(asking)
            except StopIteration as end:
                cancel.raise_if_cancelled()
                found: AskedAll = end.value
                return found

    def added(self) -> tuple[str, ...]:
        """The names of third-party servers, and of the tools they had when they last ran."""
        servers = self._servers.file.servers.items()
        enabled = [(name, server.known_tools) for name, server in servers if not server.disabled]
        return tuple(each for name, tools in enabled for each in (name, *tools))

    def has_to_start(self) -> bool:
        """Whether `registry` must first start a third-party server, which takes seconds."""
        return self._servers.has_to_start()

    def _allowed(self, tools: Sequence[Tool], conversation_id: str) -> Sequence[Tool]:
        """The tools that the chat's assistant may use; all if it does not restrict them."""
        assistant = self._store.assistants.of_chat(conversation_id)
        if assistant is None or assistant.tools is None:
            return tools
        return [tool for tool in tools if tool.name in assistant.tools]

    def builtin(self) -> tuple[Tool, ...]:
        """All built-in tools, for lists."""
        resources = Resources(
            sandbox=self._sandbox,
            workbench=self._workbench,
            documents=self._documents(()),
            folders=Folders(lambda: ()),
            search_chats=lambda _query: (),
            ask_all=partial(self._asked, ()),
        )
        return built_in_tools(resources)

    def _documents(self, sources: Sequence[str]) -> Documents:
        library = self._store.library
        return Documents(
            search=lambda query: [
                hit
                for id_ in sources
                for hit in self._search(id_, query, ceil(_PASSAGES / len(sources)))
            ],
            documents=lambda: library.documents(*sources),
            page=lambda document_id, page: (
                library.page_text(document_id, page)[1],
                library.chunk_ids_on(document_id, page),
            ),
        )

    def _other_chats(self, query: str, conversation_id: str) -> Sequence[TextMatch]:
        found = self._store.search.search_messages(query, 4 * _CHATS)
        return [one for one in found if one.conversation_id != conversation_id][:_CHATS]
