"""Reads a page of a document in the chat's collection."""

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from app.agent.tool import Tier, Tool, ToolError, ToolOutput
from app.agent.tools import ToolPlugIn
from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.json_schemas import object_schema
from app.core.wording import translatable

_PARAMETERS = object_schema(
    {
        "name": {"type": "string", "description": "File name of the document"},
        "page": {"type": "integer", "minimum": 1, "description": "Page number, from 1"},
    }
)
_NAMES_SHOWN = 30


def read_document(
    documents: Callable[[], Sequence[Document]],
    page: Callable[[str, int], tuple[str, Sequence[str]]],
) -> Tool:
    """The tool.

    Args:
        documents: the documents the chat may read.
        page: returns the text of a page, by document id and number, and the ids of its passages;
            raises KeyError if there is no such page.
    """

    def run(arguments: dict[str, Any], _cancel: CancelToken) -> ToolOutput:
        document = _named(arguments["name"], documents())
        number = arguments["page"]
        try:
            text, chunk_ids = page(document.id, number)
        except KeyError:
            raise ToolError(f"{PurePath(document.path).name} has {document.pages} pages.") from None
        return ToolOutput(f"Page {number} of {document.pages}:\n{text}", chunk_ids=tuple(chunk_ids))

    return Tool(
        name="read_document",
        description=translatable("Reads one page of one of the user's documents."),
        parameters=_PARAMETERS,
        run=run,
        tier=Tier.READ_GRANTED,
    )


def _named(name: str, documents: Sequence[Document]) -> Document:
    wanted = PurePath(name).name.casefold()
    by_name = {PurePath(one.path).name.casefold(): one for one in documents}
    if wanted in by_name:
        return by_name[wanted]
    similar = [one for known, one in by_name.items() if wanted and wanted in known]
    if len(similar) == 1:
        return similar[0]
    known = ", ".join(PurePath(one.path).name for one in documents[:_NAMES_SHOWN])
    raise ToolError(f"There is no document {name[:80]}; there are {known or 'none'}.")


TOOL = ToolPlugIn(
    lambda documents: read_document(documents.documents, documents.page),
    ("documents",),
    translatable("Read a document page"),
    place=70,
)
