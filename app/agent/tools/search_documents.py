"""Searches the documents of the chat's collection."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from app.agent.tool import Tier, Tool, ToolOutput
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.documents import Hit, page_unit
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PARAMETERS = object_schema(
    {
        "query": {
            "type": "string",
            "description": "What to look for, in a few words",
            "maxLength": 300,
        }
    }
)


def search_documents(search: Callable[[str], Sequence[Hit]]) -> Tool:
    """The tool over `search`, which returns the best passages first."""

    def run(arguments: dict[str, Any], _cancel: CancelToken) -> ToolOutput:
        hits = search(arguments["query"])
        texts = (
            f"{PurePath(hit.path).name}, {page_unit(hit.path)} {hit.chunk.page}:\n{hit.chunk.text}"
            for hit in hits
        )
        return ToolOutput(
            "\n\n".join(texts) or "Nothing was found.",
            chunk_ids=tuple(hit.chunk.id for hit in hits),
        )

    return Tool(
        name="search_documents",
        description=translatable("Finds passages in the user's documents."),
        parameters=_PARAMETERS,
        run=run,
        tier=Tier.READ_GRANTED,
    )


TOOL = ToolPlugIn(
    lambda documents: search_documents(documents.search),
    ("documents",),
    translatable("Search documents"),
    place=60,
)
