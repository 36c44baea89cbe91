"""Which collection a question is about that was asked without documents."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, ChatEvent, PassagesFound, TextAppended
from app.core.generation import GenerationParams
from app.core.tables import NO_FIGURES
from app.services.startup import Services

_TEXTS = {
    "Boat": "The harbour fee of the marina is 14 euros for each night. Boats over 12 m pay twice.",
    "Garden": "Water the tomatoes in the greenhouse before eight, and close its roof at night.",
}
_SHORT = GenerationParams(max_tokens=8)


def _begun(answered: Callable[[CancelToken], Iterator[ChatEvent]]) -> list[ChatEvent]:
    """The events of an answer that is stopped at its first words: it would be long."""
    events = list[ChatEvent]()
    for event in answered(stop := CancelToken()):
        events.append(event)
        if isinstance(event, TextAppended):
            stop.cancel()
    return events


@pytest.fixture
def collections(shared_services: Services, tmp_path: Path) -> dict[str, str]:
    """The ids of two collections with one document each, by name."""
    library = shared_services.library
    if not library.collections():
        for name, text in _TEXTS.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, "utf-8")
            list(library.add([path], library.create(name).id, CancelToken()))
    return {each.name: each.id for each in library.collections()}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What does the harbour charge for a night in the marina?", "Boat"),
        ("When do I water the tomatoes in the greenhouse?", "Garden"),
        ("Who wrote the opera about a barber?", None),
        ("water", None),
    ],
)
def test_the_collection_that_a_question_is_about(
    collections: dict[str, str], shared_services: Services, question: str, name: str | None
) -> None:
    found = shared_services.collection_choice.about(question, CancelToken())
    assert (found.name if found else None) == name


def test_files_of_another_chat_are_not_offered(
    collections: dict[str, str],
    shared_services: Services,
    tmp_path: Path,
) -> None:
    path = tmp_path / "bees.txt"
    path.write_text("The bees of hive nine were fed sugar in October.", "utf-8")
    attached = shared_services.attachments.collection("")
    list(shared_services.library.add([path], attached.id, CancelToken()))
    asked = "What were the bees of hive nine fed in October?"
    assert shared_services.collection_choice.about(asked, CancelToken()) is None


def test_nothing_is_told_where_no_limit_was_measured(
    collections: dict[str, str], shared_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = shared_services.collection_choice
    used = choice._embedders.used
    assert used.embedder
    traits = msgspec.structs.replace(used.embedder, near=None)
    unmeasured = msgspec.structs.replace(used, embedder=traits)
    monkeypatch.setattr(choice, "_embedders", SimpleNamespace(used=unmeasured))
    asked = "What does the harbour charge for a night in the marina?"
    assert choice.about(asked, CancelToken()) is None


def test_a_question_is_asked_anew_of_the_collection_which_the_chat_keeps(
    collections: dict[str, str], shared_services: Services
) -> None:
    chat = shared_services.chat
    asked = AskRequest(
        text="What does the harbour charge for a night in the marina?", params=_SHORT
    )
    *_, first = chat.send(asked, CancelToken())
    assert isinstance(first, AnswerFinished) and first.answer.request
    assert first.answer.request.sources == ()
    boat = collections["Boat"]
    *events, second = _begun(
        lambda stop: chat.answer_from(first.answer.id, boat, stop, mode="chat")
    )
    assert isinstance(second, AnswerFinished) and second.answer.request
    assert second.answer.request.sources == (boat,)
    assert [each.hits[0].path for each in events if isinstance(each, PassagesFound)] == [
        next(each.path for each in shared_services.library.documents(boat))
    ]
    opened = chat.open(second.answer.conversation_id)
    assert opened.summary.collection_id == boat
    asked_anew, _ = opened.thread
    assert (asked_anew.text, asked_anew.variants) == (asked.text, 2)
    chat.select_variant(asked_anew.id, -1)
    before, _ = chat.open(second.answer.conversation_id).thread
    assert before.context is None and chat.found_for(first.answer) == (NO_FIGURES, ())


def test_an_answer_is_made_again_from_what_is_chosen_now(
    collections: dict[str, str], shared_services: Services
) -> None:
    chat = shared_services.chat
    asked = AskRequest(
        text="When do I water the tomatoes?",
        collection_id=collections["Garden"],
        params=_SHORT,
        sets_sources=True,
    )
    *_, first = chat.send(asked, CancelToken())
    assert isinstance(first, AnswerFinished)
    chat_id = first.answer.conversation_id

    def made_again(collection_id: str | None) -> list[str]:
        """The files that it is made from."""
        chat.set_sources(
            chat_id, collection_id=collection_id, mode="chat", only_from_documents=False
        )
        last = chat.open(chat_id).thread[-1].id
        events = _begun(lambda stop: chat.regenerate(last, stop))
        found = [each for each in events if isinstance(each, PassagesFound)]
        assert len(found) == bool(chat.open(chat_id).thread[0].context)
        return [Path(hit.path).name for each in found for hit in each.hits]

    assert made_again(collections["Boat"]) == ["Boat.txt"]
    assert made_again(None) == []
    assert made_again(collections["Garden"]) == ["Garden.txt"]
    assert made_again(collections["Garden"]) == ["Garden.txt"]
    question, answer = chat.open(chat_id).thread
    assert (question.variants, answer.variants) == (4, 2)
