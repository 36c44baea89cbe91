"""Searches what was said in the user's other chats."""

from collections.abc import Callable, Sequence
from typing import Any

from app.agent.tool import Tier, Tool
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.json_schemas import object_schema
from app.core.local_time import local_time
from app.core.messages import TextMatch
from app.core.wording import translatable

_PARAMETERS = object_schema(
    {"query": {"type": "string", "description": "Words that were used", "maxLength": 300}}
)


def search_chats(search: Callable[[str], Sequence[TextMatch]]) -> Tool:
    """The tool over `search`, which returns the best matches first."""

    def run(arguments: dict[str, Any], _cancel: CancelToken) -> str:
        return (
            "\n\n".join(
                f"{match.title} ({local_time(match.created):%Y-%m-%d}):\n{match.snippet}"
                for match in search(arguments["query"])
            )
            or "Nothing was found."
        )

    return Tool(
        name="search_chats",
        description=translatable("Finds what was said in the user's earlier chats."),
        parameters=_PARAMETERS,
        run=run,
        tier=Tier.READ_OUTSIDE,
    )


TOOL = ToolPlugIn(search_chats, ("search_chats",), translatable("Search earlier chats"), place=140)
