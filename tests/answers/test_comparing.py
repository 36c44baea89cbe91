"""Questions for what two documents differ in are answered by comparing them, without a model."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.answers.modes.comparing import AskedPair, ComparingMode, _asked, _called
from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.comparison import Comparison
from app.core.documents import Document
from app.core.events import AnswerFinished, TextAppended
from app.core.identifiers import new_id
from app.core.messages import Message
from app.services.chats.answer_json import answer_json
from app.services.startup import Services
from app.store.store import Store
from tests.answers.test_asking_all import task

OLD = "Lease of the mill.\n\nThe rent is 900 EUR a month.\n\nPets are allowed.\n"
NEW = "Lease of the mill.\n\nThe rent is 950 EUR a month.\n\nThe garden is shared.\n"


@pytest.fixture(scope="module")
def services(shared_services: Services) -> Services:
    """Every test has a collection of its own."""
    return shared_services


def ask(services: Services, question: str, texts: dict[str, str], folder: Path) -> Message:
    for name, text in texts.items():
        (folder / name).write_text(text)
    added = services.library.create(new_id())
    list(services.library.add([folder / name for name in texts], added.id, CancelToken()))
    request = AskRequest(text=question, mode="auto", collection_id=added.id)
    *_, last = services.chat.send(request, CancelToken())
    assert isinstance(last, AnswerFinished)
    return last.answer


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("What changed between lease 2024 and lease 2025?", {"note.txt": "The roof leaks."}),
        ("What has changed?", {}),
        ("Compare @lease 2024.txt with @lease 2025.txt.", {"note.txt": "The roof leaks."}),
    ],
)
def test_the_changes_between_two_documents_cite_both(
    services: Services, tmp_path: Path, question: str, others: dict[str, str]
) -> None:
    files = {"lease 2025.txt": NEW, "lease 2024.txt": OLD, **others}
    answer = ask(services, question, files, tmp_path)
    assert answer.text.startswith("From lease 2024.txt to lease 2025.txt: 1 changed, 1 added,")
    assert "- “The rent is 900 EUR a month.” → “The rent is 950 EUR a month.”" in answer.text
    first, second = (part.citation for part in answer.citations[:2])
    assert [Path(each.path).name for each in (first, second)] == [
        "lease 2024.txt",
        "lease 2025.txt",
    ]
    assert (first.text, second.text) == (
        "The rent is 900 EUR a month.",
        "The rent is 950 EUR a month.",
    )
    assert {each["state"] for each in answer_json(answer)["sentences"]} <= {"supported", "computed"}


def documents(*names: str) -> Sequence[Document]:
    return [Document(n, "c", f"/docs/{n}", n, 0, 0.0, "ready", 1, 1) for n in names]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Compare a.txt and b.txt", "en"),
        ("Was hat sich zwischen Vertrag alt und Vertrag neu geändert", "de"),
        ("Qu’est-ce qui a changé entre bail 2024 et bail 2025", "fr"),
        ("Qué ha cambiado entre a y b", "es"),
        ("比较合同一和合同二", "zh"),
        ("قارن بين أ و ب", "ar"),
        ("What changed in the lease", ""),
        ("Which leases changed between 2024 and 2025", ""),
        ("Compare the rents", ""),
    ],
)
def test_questions_for_changes_are_read_in_their_language(question: str, language: str) -> None:
    assert next(_asked(question), ("", ()))[0] == language


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("lease 2024", "Lease 2024 signed.pdf"),
        ("Lease 2025.pdf", "Lease 2025.pdf"),
        ("lease", ""),
        ("2024", ""),
        ("the revenue of lease 2024", ""),
    ],
)
def test_a_document_is_called_by_words_of_its_name_alone(name: str, found: str) -> None:
    called = _called(name, documents("Lease 2024 signed.pdf", "Lease 2025.pdf"))
    assert (called.id if called else "") == found


def test_what_could_not_be_compared_is_said_as_it_is(store: Store) -> None:
    missing = "Damaged parts, of which text is missing: {sheet}."
    mode = ComparingMode(store.library, lambda *_: Comparison("a", "b", (), missing))
    a, b = documents("a.xlsx", "b.xlsx")
    events = mode.run(task("c", "Compare a.xlsx and b.xlsx"), AskedPair(a, b, "en"))
    text = "".join(each.text for each in events if isinstance(each, TextAppended))
    assert text == f"No changes were found from a.xlsx to b.xlsx.\n\n{missing}"
