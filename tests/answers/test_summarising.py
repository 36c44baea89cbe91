"""Whole documents read part by part: the engine follows a script or is real, as is all else."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.answers.evidence.citations import Citing
from app.answers.modes.mode import Prompt
from app.answers.modes.summarise import SummariseMode, asks_for_all_of
from app.answers.request import AnswerTask, AskRequest
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Chunk, Document, Hit
from app.core.errors import UserError
from app.core.events import (
    AnswerFinished,
    ChatEvent,
    CitationAdded,
    GenerationFinished,
    ModeChosen,
    StageProgress,
    TextAppended,
)
from app.core.generation import AnswerRequest, GenerationParams
from app.core.messages import Message, Role, TextPart
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import LoadModel
from app.retrieval.summary_intent import asks_for_summary
from app.services.startup import Services
from app.store.store import Store
from tests.engine.scripted_worker import SCRIPTED

METALS = ("copper", "iron", "silver", "tin", "zinc", "lead")
FACTS = {
    metal: f"The {metal} mine was opened in 18{50 + n} by Agnes Corrigan."
    for n, metal in enumerate(METALS)
}
SUMMARY = f"{FACTS['lead']} Everybody liked working there and was well paid. {FACTS['copper']}"
MODEL = "sha256 of the model"
BUDGET = 330
"""Tokens for a part: two of the passages below, with what stands around them."""


@pytest.fixture
def collection(store: Store) -> str:
    """Two documents with three long passages each."""
    collection_id = store.library.create_collection("mines", "minilm").id
    for name in ("north", "south"):
        store.library.put_document(
            Document(name, collection_id, f"/docs/{name}.txt", "", 0, 0.0, "ready", 3)
        )
    for n, metal in enumerate(METALS):
        text = f"{FACTS[metal]} {'It is damp there. ' * 10}"
        document = ("north", "south")[n // 3]
        store.library.add_chunks([Chunk(metal, document, n % 3, text, n % 3 + 1, 0, len(text))])
    return collection_id


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[EngineClient]:
    """Notes each part by the fact in it, notes of notes by both ends, and writes SUMMARY."""
    answers = [
        {"when": "Notes on all parts", "text": SUMMARY},
        *({"when": f"[1] north.txt, page {n + 1}", "text": "North."} for n in range(3)),
        *({"when": f"[1] south.txt, page {n + 1}", "text": "South."} for n in range(3)),
        {"when": "one part of a longer text", "text": "Notes of notes."},
        {"when": "", "text": "At once."},
    ]
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"answers": answers}))
    engine = EngineClient(command=SCRIPTED)
    engine.load(LoadModel(path=str(script)))
    yield engine
    engine.stop()


def task(text: str = "Summarise everything.", cancel: CancelToken | None = None) -> AnswerTask:
    def message(role: Role, *parts: TextPart) -> Message:
        return Message(role, "c", None, role, parts, "complete", 0.0)

    params = GenerationParams(max_tokens=200, temperature=0.0)
    request = AnswerRequest(mode="summarise", params=params)
    question, answer = message("user", TextPart(text)), message("assistant")
    return AnswerTask(question, (), answer, request, cancel or CancelToken())


def summary(engine: EngineClient, store: Store, model: str = MODEL) -> SummariseMode:
    return SummariseMode(Engines(engine, engine), store.library, store.part_notes, lambda: model)


def prompt(hits: tuple[Hit, ...], budget: int = BUDGET) -> Prompt:
    return Prompt((), hits, budget=budget)


def text_of(events: list[ChatEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAppended))


def test_every_part_is_read_in_order_and_the_notes_are_summarised(
    engine: EngineClient, store: Store, collection: str
) -> None:
    summarising = summary(engine, store)
    hits = summarising.passages([collection], "Summarise everything.")
    assert [hit.chunk.id for hit in hits] == list(METALS)
    events = list(summarising.run(task(), prompt(hits)))
    stages = [e for e in events if isinstance(e, StageProgress) and e.stage == "reading_part"]
    parts = summarising.count_parts(hits, BUDGET)
    assert 2 <= parts <= 4
    told = list(dict.fromkeys(stage.detail for stage in stages))
    assert told == [f"{n}/{parts}" for n in range(1, parts + 1)]
    fractions = [stage.fraction or 0.0 for stage in stages]
    assert fractions == sorted(fractions) and fractions[0] == 0 and fractions[-1] == 1
    assert text_of(events) == SUMMARY
    ending = events[-1]
    assert isinstance(ending, GenerationFinished)
    assert ending.reason == "stop"
    assert ending.stats.prompt_tokens > sum(len(hit.chunk.text.split()) for hit in hits)


def test_what_fits_is_answered_at_once(engine: EngineClient, store: Store, collection: str) -> None:
    summarising = summary(engine, store)
    hits = summarising.passages([collection], "Summarise @south.txt")
    assert {hit.chunk.document_id for hit in hits} == {"south"}
    events = list(summarising.run(task("In brief?"), prompt(hits, 2000)))
    assert text_of(events) == "South."
    assert not [e for e in events if isinstance(e, StageProgress) and e.stage == "reading_part"]


def test_a_stop_between_parts_ends_it(engine: EngineClient, store: Store, collection: str) -> None:
    summarising, cancel, seen = (
        summary(engine, store),
        CancelToken(),
        [],
    )
    hits = summarising.passages([collection], "")
    with pytest.raises(Cancelled):
        for event in summarising.run(task(cancel=cancel), prompt(hits)):
            seen.append(event)
            if isinstance(event, StageProgress) and event.detail.startswith("2/"):
                cancel.cancel()
    assert not text_of(seen)


def notes_in(store: Store) -> list[str]:
    rows = store.database.run(lambda c: c.execute("SELECT text FROM part_note").fetchall())
    return [text for (text,) in rows]


def parts_read(events: list[ChatEvent]) -> list[str]:
    stages = [e for e in events if isinstance(e, StageProgress) and e.stage == "reading_part"]
    return list(dict.fromkeys(stage.detail for stage in stages))


def stopped_at(part: str, summarising: SummariseMode, hits: tuple[Hit, ...]) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for event in summarising.run(task(cancel=cancel), prompt(hits)):
            if isinstance(event, StageProgress) and event.detail.startswith(part):
                cancel.cancel()


def test_a_summary_that_was_stopped_goes_on_from_the_parts_it_has_read(
    engine: EngineClient, store: Store, collection: str
) -> None:
    summarising = summary(engine, store)
    hits = summarising.passages([collection], "")
    parts = summarising.count_parts(hits, BUDGET)
    stopped_at(f"{parts}/", summarising, hits)
    assert len(notes_in(store)) == parts - 1
    # As after a restart: nothing but the store is the same.
    again = summary(engine, store)
    hits = again.passages([collection], "")
    events = list(again.run(task(), prompt(hits)))
    assert parts_read(events) == [f"{parts}/{parts}"]
    assert text_of(events) == SUMMARY
    assert notes_in(store) == [], "it is complete"


def test_another_model_and_another_question_read_all_parts(
    engine: EngineClient, store: Store, collection: str
) -> None:
    summarising = summary(engine, store)
    hits = summarising.passages([collection], "")
    parts = summarising.count_parts(hits, BUDGET)
    stopped_at(f"{parts}/", summarising, hits)
    for asked, model in ((task("In brief?"), MODEL), (task(), "another")):
        events = list(summary(engine, store, model).run(asked, prompt(hits)))
        assert len(parts_read(events)) == parts
    assert len(notes_in(store)) == parts - 1


@pytest.mark.parametrize("is_removed", [True, False])
def test_notes_are_forgotten_with_their_document_and_when_it_is_read_anew(
    engine: EngineClient, store: Store, collection: str, is_removed: bool
) -> None:
    forget = store.library.remove_documents if is_removed else store.library.clear_document
    summarising = summary(engine, store)
    stopped_at("2/", summarising, summarising.passages([collection], ""))
    assert notes_in(store) == ["North."]
    forget("south")
    assert notes_in(store) == ["North."]
    forget("north")
    assert notes_in(store) == []


def test_a_document_that_is_removed_meanwhile_gets_no_notes(store: Store, collection: str) -> None:
    store.library.remove_documents("south")
    store.part_notes.save("key", ["north", "south"], "Of both.")
    assert notes_in(store) == []
    store.part_notes.save("key", ["north"], "Of one.")
    assert store.part_notes.get("key") == "Of one."
    store.library.delete_collection(collection)
    assert notes_in(store) == []


def test_what_is_summarised_is_named(store: Store, engine: EngineClient, collection: str) -> None:
    summarising = summary(engine, store)
    (one, both) = (summarising.passages([collection], text) for text in ("@south.txt", ""))
    assert asks_for_all_of(one) == "The question asks for all of “south.txt”."
    assert asks_for_all_of(both) == "The question asks for all of “north.txt”, “south.txt”."
    many = [msgspec.structs.replace(one[0], path=f"/docs/{number}.txt") for number in range(4)]
    assert asks_for_all_of(many) == "The question asks for all of 4 documents."


def test_sentences_are_cited_from_the_passages_and_numbered_as_they_come(
    store: Store, engine: EngineClient, collection: str
) -> None:
    hits = summary(engine, store).passages([collection], "")
    citing = Citing(hits, counts_citations=True)
    events = [*citing.push(TextAppended(SUMMARY)), *citing.finish()]
    cited = [event.part.citation for event in events if isinstance(event, CitationAdded)]
    assert [(each.n, each.chunk_id) for each in cited] == [(1, "lead"), (2, "copper")]


def test_nothing_to_summarise_and_far_too_much_are_said(
    engine: EngineClient, store: Store, collection: str
) -> None:
    summarising = summary(engine, store)
    empty = store.library.create_collection("empty", "minilm").id
    with pytest.raises(UserError, match="nothing to summarise"):
        summarising.passages([empty], "Summarise everything.")
    hits: tuple[Hit, ...] = summarising.passages([collection], "") * 100
    with pytest.raises(UserError, match="600 parts"):
        list(summarising.run(task(), prompt(hits, 0)))


@pytest.mark.parametrize(
    "question",
    [
        "/summarise",
        "/summary auf Deutsch, bitte",
        "Summarise this document.",
        "Please give me a short summary of the whole report in five bullet points",
        "What is this file about?",
        "Can you summarize @Lease 2024.pdf?",
        "tl;dr",
    ],
)
def test_questions_for_all_of_a_document(question: str) -> None:
    assert asks_for_summary(question)


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the section on taxes.",
        "What is the report's gross margin?",
        "What does the lease say about pets?",
        "Summarise the main risks for investors",
        "What are the key points on page 3 about cooling?",
        "Hello",
        "",
    ],
)
def test_questions_that_searching_answers(question: str) -> None:
    assert not asks_for_summary(question)


@pytest.mark.models
@pytest.mark.nightly
def test_a_real_model_reads_a_long_file_until_it_is_stopped(
    services: Services, tmp_path: Path
) -> None:
    services.settings.update(context_length=2048)
    path = tmp_path / "mines.txt"
    path.write_text("\n\n".join(f"{fact} {'It is damp there. ' * 40}" for fact in FACTS.values()))
    collection = services.library.create("mines")
    list(services.library.add([path], collection.id, CancelToken()))
    cancel, events = CancelToken(), []
    request = AskRequest(text="Summarise this file.", collection_id=collection.id)
    for event in services.chat.send(request, cancel):
        events.append(event)
        if isinstance(event, StageProgress) and event.detail.startswith("2/"):
            cancel.cancel()
    assert [event.mode for event in events if isinstance(event, ModeChosen)] == ["summarise"]
    last = events[-1]
    assert isinstance(last, AnswerFinished)
    assert last.answer.status == "stopped"
    assert last.answer.provenance and last.answer.provenance.mode == "summarise"
    again = CancelToken()
    for event in services.chat.send(request, again):
        if isinstance(event, ModeChosen):
            assert event.reason == "The question asks for all of “mines.txt”."
        if isinstance(event, StageProgress) and event.stage == "reading_part":
            assert event.detail.startswith("2/"), "the first part has been read"
            again.cancel()
    assert again.is_cancelled
