"""The tools that read the user's chats and documents, over what they are given to search."""

from collections.abc import Sequence
from typing import Any

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import CallOutcome, ToolRegistry
from app.agent.tool import Tool
from app.agent.tools.read_document import read_document
from app.agent.tools.search_chats import search_chats
from app.agent.tools.search_documents import search_documents
from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Document, Hit
from app.core.messages import ApprovalPart, TextMatch, ToolCallPart

LEASE = Document("d1", "c", "/home/ann/Lease 2024.pdf", "", 1, 0.0, "ready", pages=2)
NOTES = Document("d2", "c", "/home/ann/notes.txt", "", 1, 0.0, "ready", pages=1)
PASSAGE = Chunk("k1", "d1", 0, "Two cats may be kept.", 2, 0, 21)


def _call(tool: Tool, **arguments: Any) -> CallOutcome | ApprovalPart:
    call = ToolCallPart("1", tool.name, arguments)
    return ToolRegistry([tool], Approvals()).call(call, CancelToken())


def _read(name: str, page: int) -> CallOutcome:
    def text(document_id: str, number: int) -> tuple[str, Sequence[str]]:
        return {("d1", 2): ("Two cats may be kept.", ("k1",))}[document_id, number]

    outcome = _call(read_document(lambda: (LEASE, NOTES), text), name=name, page=page)
    assert isinstance(outcome, CallOutcome)
    return outcome


def test_passages_come_with_file_and_page_and_are_not_trusted() -> None:
    hit = Hit(PASSAGE, LEASE.path, 1.0, 1)
    outcome = _call(search_documents(lambda query: [hit] if query == "pets" else []), query="pets")
    assert isinstance(outcome, CallOutcome)
    assert outcome.result.content == "Lease 2024.pdf, page 2:\nTwo cats may be kept."
    assert outcome.is_untrusted


def test_finding_nothing_is_said() -> None:
    outcome = _call(search_documents(lambda _: ()), query="pets")
    assert isinstance(outcome, CallOutcome) and outcome.result.content == "Nothing was found."


@pytest.mark.parametrize(
    "name", ["Lease 2024.pdf", "lease 2024.PDF", "/etc/Lease 2024.pdf", "lease"]
)
def test_a_page_is_read_by_the_name_of_its_document(name: str) -> None:
    assert _read(name, 2).result.content == "Page 2 of 2:\nTwo cats may be kept."


@pytest.mark.parametrize(
    ("name", "page", "problem"),
    [
        ("Lease 2024.pdf", 3, "has 2 pages"),
        ("missing.pdf", 1, "there are Lease 2024.pdf, notes.txt"),
    ],
)
def test_what_cannot_be_read_is_explained(name: str, page: int, problem: str) -> None:
    result = _read(name, page).result
    assert result.is_error and problem in result.content


def test_other_chats_are_searched_after_a_yes_only() -> None:
    asked: list[str] = []

    def search(query: str) -> Sequence[TextMatch]:
        asked.append(query)
        return ()

    assert isinstance(_call(search_chats(search), query="pets"), ApprovalPart)
    assert asked == []
