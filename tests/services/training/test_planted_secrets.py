"""Secrets in every field that a bundle is made from, or near: none of them comes out."""

from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import ToolRegistry
from app.core.cancellation import CancelToken
from app.core.feedback import ExportRequest, Feedback
from app.core.messages import (
    ContextPart,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from app.retrieval.passages import PassageSource
from app.services.training.training_export import ExportService
from app.store.store import Store, open_temporary_store
from app.training.bundles.row_formats import ALL_FORMATS
from tests.services.training.test_export import rows
from tests.store.values import add_document, message

FIELDS = (
    "title", "earlier question", "earlier answer", "question", "passage", "reasoning",
    "argument", "name of an argument", "result", "answer", "variant", "correction", "note",
)  # fmt: skip

KINDS = (
    "canary{0}@example.org", "sk-canary{0}canarycanary", "Ada Canary{0}",
    "/home/canary{0}/plan.txt", "canary{0}-private-word",
)  # fmt: skip


def planted(field: str) -> str:
    """One secret of each kind, different for every field."""
    return " and ".join(kind.format(code(field)) for kind in KINDS)


def code(field: str) -> str:
    """What all secrets of a field hold."""
    return f"qz{ascii_lowercase[FIELDS.index(field)]}zq"


@pytest.fixture
def store() -> Iterator[Store]:
    store = open_temporary_store()
    _fill(store)
    yield store
    store.close()


def _fill(store: Store) -> None:
    chat = store.conversations.create(planted("title")).id
    passage = add_document(store, planted("passage"))
    first = message(chat, text=planted("earlier question"))
    reply = message(chat, first, planted("earlier answer"), role="assistant")
    context = ContextPart("marker", (passage.id,))
    asked = message(chat, reply, parts=(TextPart(planted("question")), context))
    arguments = {planted("name of an argument"): [planted("argument")]}
    parts: tuple[Part, ...] = (
        ReasoningPart(planted("reasoning")),
        ToolCallPart("1", "python", arguments),
        ToolResultPart("1", planted("result")),
        TextPart(planted("answer")),
    )
    said = message(chat, asked, role="assistant", parts=parts)
    variant = message(chat, asked, planted("variant"), role="assistant")
    for one in (first, reply, asked, said, variant):
        store.conversations.add_message(one)
    store.feedback.save(Feedback(message_id=said.id, rating="up", note=planted("note")))
    store.feedback.save(
        Feedback(message_id=variant.id, rating="down", correction=planted("correction"))
    )


def _export(store: Store) -> ExportService:
    return ExportService(store, PassageSource(store.library), ToolRegistry((), Approvals()))


def _request(folder: Path, redact: bool) -> ExportRequest:
    return ExportRequest(
        folder=folder,
        formats=ALL_FORMATS,
        redact=redact,
        redacted_terms=tuple(KINDS[-1].format(code(field)) for field in FIELDS),
        parquet=True,
    )


def _bundle(store: Store, folder: Path, redact: bool) -> Path:
    return _export(store).export(_request(folder, redact), CancelToken()).folder


def test_no_planted_secret_comes_out(store: Store, tmp_path: Path) -> None:
    folder = _bundle(store, tmp_path / "bundle", redact=True)
    found = {
        (path.name, field)
        for path in folder.iterdir()
        for field in FIELDS
        if code(field).encode() in path.read_bytes()
    }
    assert not found


def test_without_redaction_they_would_have_come_out(store: Store, tmp_path: Path) -> None:
    folder = _bundle(store, tmp_path / "bundle", redact=False)
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.jsonl"))
    missing = {field for field in FIELDS if code(field) not in text}
    assert missing == {"title", "reasoning", "note"}  # which are in no row at all


def test_the_trace_of_a_program_is_a_conversation_with_a_tool(store: Store, tmp_path: Path) -> None:
    folder = _bundle(store, tmp_path / "bundle", redact=True)
    row = next(row for row in rows(folder, "sft") if row["prompt"][-1]["role"] == "tool")
    roles = [message["role"] for message in (*row["prompt"], *row["completion"])]
    assert roles == ["user", "assistant", "user", "assistant", "tool", "assistant"]
    assert row["prompt"][-2]["tool_calls"][0]["function"]["name"] == "python"
    assert row["prompt"][-1]["name"] == "python"


def test_the_preview_counts_the_places_that_the_export_replaces(
    store: Store, tmp_path: Path
) -> None:
    export, request = _export(store), _request(tmp_path / "bundle", redact=True)
    shown = list(export.redacted_places(request, CancelToken()))
    assert export.export(request, CancelToken()).redacted == len(shown) > 0
