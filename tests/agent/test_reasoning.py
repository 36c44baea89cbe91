"""Notes first, then the answer; or the vote of several short answers."""

from collections.abc import Sequence

import pytest

from app.agent.reasoning import reasoned_answer
from app.core.cancellation import CancelToken
from app.core.events import (
    ChatEvent,
    GenerationFinished,
    ReasoningAppended,
    SampleCompleted,
    TextAppended,
)
from app.core.generation import GenerationParams
from app.core.messages import SamplePart
from app.engine.engine_protocol import PromptMessage
from tests.agent.conftest import ScriptedTurns

ASKED = (
    PromptMessage(role="system", content="Be brief."),
    PromptMessage(role="user", content="How many legs have 3 cats?"),
)


def _run(
    turns: ScriptedTurns,
    samples: int = 1,
    params: GenerationParams | None = None,
    cancel: CancelToken | None = None,
) -> list[ChatEvent]:
    events = reasoned_answer(
        turns,
        ASKED,
        params or GenerationParams(),
        cancel or CancelToken(),
        chat_id="c",
        samples=samples,
    )
    return list(events)


def _text(events: Sequence[ChatEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAppended))


def _notes(events: Sequence[ChatEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, ReasoningAppended))


def test_the_answer_goes_on_from_the_notes() -> None:
    turns = ScriptedTurns("3 cats with 4 legs: 12.\n", " They have 12.")
    events = _run(turns, params=GenerationParams(json_schema="{}", max_tokens=50))
    assert (_notes(events), _text(events)) == ("3 cats with 4 legs: 12.\n", "They have 12.")
    thinking, answering = turns.requests
    assert thinking.params.json_schema is None and thinking.params.stop == ("Answer:",)
    assert thinking.messages == answering.messages
    assert thinking.messages[-1].content.startswith(ASKED[-1].content)
    assert answering.assistant_prefix == "3 cats with 4 legs: 12.\nAnswer:"
    seed = thinking.params.seed
    assert seed is not None
    assert answering.params == GenerationParams(json_schema="{}", max_tokens=50, seed=seed)
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stop"


def test_without_notes_there_still_is_an_answer() -> None:
    turns = ScriptedTurns("", "12")
    events = _run(turns)
    assert (_notes(events), _text(events)) == ("", "12")


def test_most_chains_win_and_no_more_are_written_than_needed() -> None:
    turns = ScriptedTurns(
        "Two legs.\nAnswer: 6", "Four legs.\n**Answer:** 12.", "Answer: $12", "Answer: 12.0"
    )
    events = _run(turns, samples=5)
    assert _text(events) == "12." and _notes(events) == "Four legs."
    assert len(turns.requests) == 4
    temperatures = [request.params.temperature for request in turns.requests]
    assert temperatures[0] == 0 and min(temperatures[1:]) > 0


def test_where_no_two_agree_the_likeliest_is_taken() -> None:
    turns = ScriptedTurns("a", "Answer: b", "Answer: c")
    assert _text(_run(turns, samples=3)) == "a"


def test_where_no_chain_comes_to_an_answer_one_is_asked_for() -> None:
    assert _text(_run(ScriptedTurns("", "Hm.\nAnswer:", "Hm.", " 12"), samples=2)) == "12"


def test_json_is_not_voted_on() -> None:
    turns = ScriptedTurns("Hm.", "{}")
    assert _text(_run(turns, samples=3, params=GenerationParams(json_schema="{}"))) == "{}"


def test_a_vote_that_was_stopped_goes_on_with_the_chains_it_has() -> None:
    cancel = CancelToken()
    before = ScriptedTurns("Answer: 6", "Answer: 12", "Two legs.\nAnswer: 4", "Answer: 12")
    events = []
    for event in reasoned_answer(before, ASKED, GenerationParams(), cancel, chat_id="c", samples=5):
        events.append(event)
        if isinstance(event, SampleCompleted) and event.sample.number == 2:
            cancel.cancel()
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stopped"
    kept = [event.sample for event in events if isinstance(event, SampleCompleted)]
    assert [sample.number for sample in kept] == [0, 1, 2]
    after = ScriptedTurns("Answer: 12", "Answer: 12")
    continued = reasoned_answer(
        after, ASKED, GenerationParams(), CancelToken(), chat_id="c", samples=5, earlier=kept
    )
    assert _text(list(continued)) == "12"
    assert [request.params.seed for request in after.requests] == [3, 4]


def test_a_vote_that_was_decided_when_stopped_asks_for_no_more() -> None:
    turns = ScriptedTurns()
    kept = [SamplePart(0, "Answer: 12"), SamplePart(1, "Answer: 12")]
    events = reasoned_answer(
        turns, ASKED, GenerationParams(), CancelToken(), chat_id="c", samples=5, earlier=kept
    )
    assert _text(list(events)) == "12" and not turns.requests


@pytest.mark.parametrize("samples", [1, 3])
def test_stop_ends_the_reasoning_without_a_text(samples: int) -> None:
    cancel = CancelToken()
    events = _run(ScriptedTurns(*["Hm."] * 3, during=cancel.cancel), samples, cancel=cancel)
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stopped"
    assert not _text(events)
