"""Asking with the real engine: variants, edits, stops, crashes, the cached prompt."""

import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.answers.pipeline import Answering
from app.answers.request import AskRequest
from app.core.assistants import Assistant
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import NotRead
from app.core.errors import UserError, WorkerStoppedError
from app.core.events import (
    AnswerStarted,
    ChatEvent,
    FileIndexed,
    PassagesFound,
    SampleCompleted,
    StageProgress,
    TextAppended,
)
from app.core.generation import GenerationParams, Mode
from app.core.messages import Message, SamplePart, ToolCallPart
from app.services.chats.answer_json import answer_json
from app.services.startup import Services
from tests.asking import finished

pytestmark = pytest.mark.models

SHORT = GenerationParams(max_tokens=8, temperature=0)
LONG = GenerationParams(max_tokens=2000, temperature=0)


def ask(services: Services, text: str, chat: str | None = None) -> Message:
    request = AskRequest(text=text, conversation_id=chat, params=SHORT)
    return finished(services.chat.send(request, CancelToken()))


def test_the_stored_answer_is_what_was_streamed(services: Services) -> None:
    request = AskRequest(text="Say hello.", params=SHORT)
    events = list(services.chat.send(request, CancelToken()))
    assert isinstance(events[0], AnswerStarted)
    answer = finished(events)
    streamed = "".join(event.text for event in events if isinstance(event, TextAppended))
    assert answer.text == streamed != ""
    assert services.chat.open(answer.conversation_id).thread[-1] == answer
    assert answer.provenance and answer.provenance.model_sha256
    assert answer.provenance.stats.completion_tokens == 8
    assert answer.provenance.finish_reason == "length"


def test_once_the_prompt_is_read_the_model_thinks(services: Services) -> None:
    request = AskRequest(text="Say hello.", params=SHORT)
    events = list(services.chat.send(request, CancelToken()))
    stages = [event for event in events if isinstance(event, StageProgress)]
    assert stages[-1] == StageProgress("thinking")
    assert not [one for one in stages if one.stage == "reading_prompt" and one.fraction == 1]


def test_an_answer_beside_another_says_that_it_waits(services: Services) -> None:
    stop = CancelToken()
    first = services.chat.send(AskRequest(text="Tell a long story.", params=LONG), stop)
    next(event for event in first if isinstance(event, TextAppended))
    second = services.chat.send(AskRequest(text="Say hello.", params=SHORT), CancelToken())
    assert isinstance(next(second), AnswerStarted)
    assert next(second) == StageProgress("waiting")
    stop.cancel()
    assert finished(list(first)).status == "stopped"
    answer = finished(list(second))
    assert answer.status == "complete"


def test_an_answer_alone_does_not_say_that_it_waits(services: Services) -> None:
    events = services.chat.send(AskRequest(text="Say hello.", params=SHORT), CancelToken())
    assert StageProgress("waiting") not in list(events)


def test_the_model_that_the_next_answer_loads_is_not_told_as_the_one_that_wrote(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = services.chat._answering._models
    held = models.held

    @contextmanager
    def followed(cancel: CancelToken, model: str) -> Iterator[None]:
        with held(cancel, model):
            yield
        monkeypatch.setattr(models.loading, "last", None)

    monkeypatch.setattr(models, "held", followed)
    answer = ask(services, "Say hello.")
    assert answer.provenance and answer.provenance.model_sha256


def test_a_second_question_finds_the_prompt_cached(services: Services) -> None:
    first = ask(services, "Name a colour.")
    second = ask(services, "Another one.", first.conversation_id)
    assert first.provenance and second.provenance
    assert second.provenance.stats.cached_tokens >= first.provenance.stats.prompt_tokens


def test_a_chat_that_is_deleted_ends_its_answer(services: Services) -> None:
    params = GenerationParams(max_tokens=1500, temperature=0)
    request = AskRequest(text="Tell a long story.", params=params)
    events = services.chat.send(request, CancelToken())
    started = next(events)
    assert isinstance(started, AnswerStarted)
    chat = started.answer.conversation_id
    deleting = threading.Thread(target=services.chat.delete, args=(chat,))
    with pytest.raises(Cancelled):
        for event in events:
            if isinstance(event, TextAppended) and not deleting.ident:
                deleting.start()
    deleting.join(20)
    assert not deleting.is_alive() and services.chat.conversations() == ()


def test_stop_keeps_what_was_written_and_the_engine(services: Services) -> None:
    cancel = CancelToken()
    events: list[ChatEvent] = []
    for event in services.chat.send(AskRequest(text="Tell a long story.", params=LONG), cancel):
        events.append(event)
        if isinstance(event, TextAppended):
            cancel.cancel()
    answer = finished(events)
    assert answer.status == "stopped" and answer.text
    assert ask(services, "Go on.", answer.conversation_id).status == "complete"


def test_closing_the_stream_stores_the_answer_as_stopped(services: Services) -> None:
    events = services.chat.send(AskRequest(text="Tell a story.", params=LONG), CancelToken())
    started = next(events)
    assert isinstance(started, AnswerStarted)
    next(event for event in events if isinstance(event, TextAppended))
    events.close()  # type: ignore[attr-defined]
    assert services.chat.open(started.answer.conversation_id).thread[-1].status == "stopped"


def test_a_killed_engine_is_a_failed_answer_and_the_next_question_works(
    services: Services,
) -> None:
    states: list[tuple[str, str]] = []
    services.models.loading.on_state(lambda state, reason: states.append((state, reason)))
    events = services.chat.send(AskRequest(text="Tell a story.", params=LONG), CancelToken())
    started = next(events)
    assert isinstance(started, AnswerStarted)
    next(event for event in events if isinstance(event, TextAppended))
    pid = services.models._engines.active.pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    with pytest.raises(WorkerStoppedError, match="SIGKILL"):
        list(events)
    chat = started.answer.conversation_id
    failed = services.chat.open(chat).thread[-1]
    assert failed.status == "failed" and failed.text and "SIGKILL" in failed.error
    assert ask(services, "Again?", chat).status == "complete"
    told = [state for state, _ in states]
    assert told == ["loading", "running", "failed", "loading", "running"]


def test_regenerating_and_editing_make_branches(services: Services) -> None:
    first = ask(services, "Name a river.")
    services.settings.update(params=SHORT)
    again = services.chat.regenerate(first.id, CancelToken())
    second = finished(list(again))
    assert (second.variant, second.variants) == (2, 2)
    chat = services.chat.select_variant(second.id, -1)
    assert chat.thread[-1].id == first.id and chat.thread[-1].text == first.text
    assert first.parent_id
    edited = finished(list(services.chat.edit(first.parent_id, "Name a lake.", CancelToken())))
    thread = services.chat.open(edited.conversation_id).thread
    assert [message.text for message in thread] == ["Name a lake.", edited.text]
    assert thread[0].variants == 2


def test_an_edited_question_may_use_tools(services: Services) -> None:
    first = ask(services, "Name a river.")
    assert first.parent_id
    events = services.chat.edit(first.parent_id, "What is 17 * 23?", CancelToken(), mode="auto")
    answer = finished(list(events))
    assert "391" in answer.text
    assert answer.provenance and answer.provenance.mode == "react"
    assert any(isinstance(part, ToolCallPart) for part in answer.parts)


def test_an_answer_that_failed_is_made_again_as_it_was_meant(services: Services) -> None:
    request = AskRequest(text="What is 17 * 23?", params=SHORT, mode="auto", model="no such model")
    with pytest.raises(UserError):
        list(services.chat.send(request, CancelToken()))
    (summary,) = services.chat.conversations()
    failed = services.chat.open(summary.id).thread[-1]
    assert failed.status == "failed"
    with pytest.raises(UserError):
        list(services.chat.regenerate(failed.id, CancelToken(), model="no such model"))
    failed = services.chat.open(summary.id).thread[-1]
    again = finished(list(services.chat.regenerate(failed.id, CancelToken(), mode="auto")))
    assert again.provenance and again.provenance.mode == "react"
    # A failed attempt without a word is no version of the answer.
    assert (again.variant, again.variants) == (1, 1)


def test_a_question_far_beyond_the_context_is_refused_before_it_is_examined(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Answering, "_own_plan", None)
    with pytest.raises(UserError, match="Add its text as a file"):
        ask(services, "The tide rises at noon. " * 20_000)


def test_an_answer_made_again_keeps_its_schema(services: Services) -> None:
    schema = (
        '{"type":"object","properties":{"n":{"enum":[7]}},"required":["n"],'
        '"additionalProperties":false}'
    )
    request = AskRequest(text="How many days has a week?", json_schema=schema)
    first = finished(list(services.chat.send(request, CancelToken())))
    again = finished(list(services.chat.regenerate(first.id, CancelToken())))
    assert json.loads(again.text) == json.loads(first.text) == {"n": 7}


def test_a_cut_answer_is_continued_in_place(services: Services) -> None:
    cut = ask(services, "Count from one to twenty.")
    services.settings.update(params=SHORT)
    longer = finished(list(services.chat.continue_answer(cut.id, CancelToken())))
    assert longer.id == cut.id and longer.text.startswith(cut.text)
    assert len(longer.text) > len(cut.text)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_question_is_refused(services: Services, text: str) -> None:
    with pytest.raises(UserError, match="empty"):
        list(services.chat.send(AskRequest(text=text), CancelToken()))
    assert services.chat.conversations() == ()


def test_a_deleted_chat_is_gone_from_list_and_search(services: Services) -> None:
    answer = ask(services, "Where do pangolins live?")
    assert services.chat.search("pangolins")
    services.chat.delete(answer.conversation_id)
    assert services.chat.conversations() == () and services.chat.search("pangolins") == ()


@pytest.mark.nightly
def test_a_stopped_vote_keeps_what_was_complete(services: Services) -> None:
    services.settings.update(thinking="vote", program_samples=5)
    stop, seen = CancelToken(), []
    params = GenerationParams(max_tokens=1)
    for event in services.chat.send(AskRequest(text="Name a number.", params=params), stop):
        seen.append(event)
        if isinstance(event, SampleCompleted):
            stop.cancel()
    stopped = finished(seen)
    kept = [part for part in stopped.parts if isinstance(part, SamplePart)]
    assert stopped.status == "stopped" and len(kept) in (1, 2)
    again = list(services.chat.continue_answer(stopped.id, CancelToken()))
    numbers = [event.sample.number for event in again if isinstance(event, SampleCompleted)]
    assert not {part.number for part in kept} & set(numbers), "none is made twice"
    answer = finished(again)
    assert answer.status == "complete" and answer.text
    assert not [part for part in answer.parts if isinstance(part, SamplePart)]


@pytest.mark.nightly
def test_a_question_about_named_documents_reads_no_others(
    services: Services, tmp_path: Path
) -> None:
    (folder := tmp_path / "trees").mkdir()
    for name, words in (("oak.txt", "Oaks are felled in winter."), ("elm.txt", "Elms are gone.")):
        (folder / name).write_text(words)
    collection = services.library.create("trees")
    list(services.library.add([folder], collection.id, CancelToken()))
    elm = next(d for d in services.library.documents(collection.id) if d.path.endswith("elm.txt"))
    request = AskRequest(
        text="When are they felled?",
        collection_id=collection.id,
        attachment_ids=(elm.id,),
        named_ids=(elm.id,),
        params=SHORT,
    )
    events = list(services.chat.send(request, CancelToken()))
    assert paths_found(events) == {elm.path}
    question_id = finished(events).parent_id
    assert question_id
    edited = list(services.chat.edit(question_id, "When are those felled?", CancelToken()))
    assert paths_found(edited) == {elm.path}


def test_an_answer_tells_which_documents_it_was_written_without(
    services: Services, tmp_path: Path
) -> None:
    (folder := tmp_path / "trees").mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "b.txt").write_text("Oaks are felled in winter.")
    (folder / "c.txt").write_text("Elms are felled in May.")
    collection = services.library.create("trees").id
    indexing = services.library.add([folder], collection, CancelToken())
    next(event for event in indexing if isinstance(event, FileIndexed))
    request = AskRequest(text="When are they felled?", collection_id=collection, params=SHORT)
    events = list(services.chat.send(request, CancelToken()))
    lacking = NotRead(waiting=1, failed=1)
    told = events.index(lacking)
    assert told < next(n for n, each in enumerate(events) if isinstance(each, TextAppended))
    answer = finished(events)
    assert answer.provenance and answer.provenance.not_read == lacking
    assert answer_json(answer)["not_read"] == {"waiting": 1, "failed": 1, "partial": 0}

    list(indexing)
    services.settings.update(params=SHORT)
    events = list(services.chat.regenerate(answer.id, CancelToken()))
    assert lacking in events, "another answer has the same passages"
    request = AskRequest(text="And elms?", conversation_id=answer.conversation_id, params=SHORT)
    assert NotRead(failed=1) in list(services.chat.send(request, CancelToken()))


def test_an_answer_is_made_again_from_its_documents_as_they_are_now(
    services: Services, tmp_path: Path
) -> None:
    (oak := tmp_path / "oak.txt").write_text("Oaks are felled in winter.")
    collection = services.library.create("trees").id
    list(services.library.add([oak], collection, CancelToken()))
    request = AskRequest(text="When are they felled?", collection_id=collection, params=SHORT)
    first = finished(services.chat.send(request, CancelToken()))
    oak.write_text("Oaks are felled in the month of May, after a dry spring.")
    list(services.library.add([oak], collection, CancelToken()))
    with pytest.raises(UserError, match="Regenerate it"):
        services.chat.continue_answer(first.id, CancelToken())
    services.settings.update(params=SHORT)
    events = list(services.chat.regenerate(first.id, CancelToken()))
    (read,) = (each for each in events if isinstance(each, PassagesFound))
    assert [hit.chunk.text for hit in read.hits] == [oak.read_text()]
    thread = services.chat.open(first.conversation_id).thread
    assert (thread[0].text, thread[0].variants) == ("When are they felled?", 2)
    assert services.chat.select_variant(thread[0].id, -1).thread[-1].id == first.id


def test_a_chat_keeps_the_sources_that_a_request_sets(services: Services) -> None:
    collection = services.library.create("trees").id
    request = AskRequest(
        text="Hello.", mode="pal", collection_id=collection, params=SHORT, sets_sources=True
    )
    started = next(services.chat.send(request, CancelToken()))
    assert isinstance(started, AnswerStarted)
    chat = started.question.conversation_id
    kept = services.chat.open(chat).summary
    assert (kept.mode, kept.collection_id) == ("pal", collection)
    none = AskRequest(text="And?", conversation_id=chat, params=SHORT, sets_sources=True)
    next(services.chat.send(none, CancelToken()))
    kept = services.chat.open(chat).summary
    assert (kept.mode, kept.collection_id) == ("chat", None)


@pytest.mark.parametrize(
    ("mode", "question", "is_read"),
    [
        ("react", "How many eggs are left?", True),
        ("react", "What is 17 * 23?", False),  # a direct request
        pytest.param("pal", "How many eggs are left?", True, marks=pytest.mark.nightly),
        ("chat", "How many eggs are left?", False),
    ],
)
def test_the_prompt_of_tools_and_programs_is_measured(
    services: Services, mode: Mode, question: str, is_read: bool
) -> None:
    request = AskRequest(text=question, mode=mode, samples=1, params=SHORT)
    made = finished(list(services.chat.send(request, CancelToken()))).provenance
    assert made and (made.tool_prompt_tokens > 100 if is_read else made.tool_prompt_tokens == 0)


def test_an_answer_is_made_again_in_its_own_mode_whatever_its_assistant_prefers(
    services: Services,
) -> None:
    counter = services.assistants.save(Assistant(id="", name="Counter", mode="pal"))
    request = AskRequest(text="Hello.", assistant_id=counter.id, params=SHORT, sets_sources=True)
    first = finished(list(services.chat.send(request, CancelToken())))
    services.settings.update(params=SHORT)
    again = finished(list(services.chat.regenerate(first.id, CancelToken())))
    assert first.provenance and again.provenance
    assert (first.provenance.mode, again.provenance.mode) == ("chat", "chat")


def paths_found(events: list[ChatEvent]) -> set[str]:
    return {hit.path for e in events if isinstance(e, PassagesFound) for hit in e.hits}
