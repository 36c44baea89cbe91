"""The tools that come with Inglenook: each module here declares a `TOOL`, by which it is found."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from app.agent.confined_files import Folders
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.documents import Document, Hit
from app.core.messages import TextMatch
from app.core.plug_ins import plug_ins
from app.core.surveys import AskedAll, SurveyColumn


class Documents(msgspec.Struct, frozen=True):
    """A chat's collection: how to search it, its contents, pages and passages."""

    search: Callable[[str], Sequence[Hit]]
    documents: Callable[[], Sequence[Document]]
    page: Callable[[str, int], tuple[str, Sequence[str]]]


class Resources(msgspec.Struct, frozen=True, kw_only=True):
    """What tools work with. Those that need what is None are not offered.

    `documents` is the chat's own collection, `folders` those that the user opened (tools ask about
    others), `search_chats` finds what was said in other chats.
    """

    sandbox: Sandbox | None = None
    workbench: Workbench | None = None
    documents: Documents | None = None
    folders: Folders | None = None
    search_chats: Callable[[str], Sequence[TextMatch]] | None = None
    ask_all: Callable[[SurveyColumn, CancelToken], AskedAll] | None = None


Need = Literal["sandbox", "workbench", "documents", "folders", "search_chats", "ask_all"]


class ToolPlugIn(NamedTuple):
    """A built-in tool, named like its module.

    `make` is called with the resources named in `needs`; `title` is for the user. Tools are offered
    in the order of `place`; models tend to choose the first and the last. `asked_by` is a regular
    expression that finds requests for this tool, besides those of `app.agent.router`; "" for none.
    """

    make: Callable[..., Tool]
    needs: tuple[Need, ...]
    title: str
    place: int
    asked_by: str = ""


@cache
def declared_tools() -> dict[str, ToolPlugIn]:
    """All built-in tools by name, in the order in which they are offered."""
    found = {each.__name__.rpartition(".")[2]: each.TOOL for each in plug_ins(__name__)}
    return dict(sorted(found.items(), key=lambda item: item[1].place))


def built_in_tools(resources: Resources) -> tuple[Tool, ...]:
    """The tools for which `resources` suffice."""
    return tuple(
        each.make(*(getattr(resources, name) for name in each.needs))
        for each in declared_tools().values()
        if all(getattr(resources, name) is not None for name in each.needs)
    )
