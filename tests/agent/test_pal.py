"""Program-aided answers: the value is the answer, failures are repaired, then prose."""

from functools import partial

import pytest

from app.agent.pal import figures, program_aided_answer
from app.agent.sandbox import Sandbox
from app.core.cancellation import CancelToken
from app.core.events import (
    ChatEvent,
    GenerationFinished,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import GenerationParams
from app.core.messages import SamplePart
from app.engine.engine_protocol import PromptMessage
from tests.agent.conftest import ScriptedTurns

QUESTION = (
    PromptMessage(role="system", content="Be brief."),
    PromptMessage(role="user", content="How many eggs are 12 dozen?"),
)
GOOD = "    return 12 * 12\n```"
BAD = "    return eggs\n```"


def _run(
    sandbox: Sandbox, turns: ScriptedTurns, cancel: CancelToken | None = None
) -> list[ChatEvent]:
    answer = partial(program_aided_answer, turns, sandbox)
    return list(answer(QUESTION, GenerationParams(), cancel or CancelToken(), chat_id="c"))


def _text(events: list[ChatEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAppended))


def test_the_value_is_the_answer(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(GOOD)
    events = _run(sandbox, turns)
    called = next(event for event in events if isinstance(event, ToolCalled))
    returned = next(event for event in events if isinstance(event, ToolReturned))
    assert called.call.arguments["code"].startswith("def solution():\n")
    assert "```" not in called.call.arguments["code"]
    assert (returned.result.content, returned.result.is_error) == ("144", False)
    assert _text(events) == "144"
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stop"


def test_the_value_is_written_as_in_the_question(sandbox: Sandbox) -> None:
    answer = partial(program_aided_answer, ScriptedTurns("    return 2.5 * 3"), sandbox)
    asked = (PromptMessage(role="user", content="Was kosten 3 Stück zu 2,50 Euro?"),)
    events = list(answer(asked, GenerationParams(), CancelToken(), chat_id="c"))
    assert _text(events) == "7,5"


def test_the_function_is_begun_for_the_model(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(GOOD)
    _run(sandbox, turns)
    (request,) = turns.requests
    assert request.assistant_prefix == (
        '```python\ndef solution():\n    """How many eggs are 12 dozen?"""\n'
    )
    assert [message.role for message in request.messages[:3]] == ["system", "user", "assistant"]
    assert request.messages[-1] == QUESTION[-1]
    assert request.params.temperature == 0 and request.params.stop


def test_a_failure_is_repaired_from_its_error(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(BAD, GOOD)
    events = _run(sandbox, turns)
    assert _text(events) == "144"
    *_, program, repair = turns.requests[1].messages
    assert "return eggs" in program.content
    assert "NameError" in repair.content


@pytest.mark.parametrize("body", ["    return 1, 2", "    pass", "    while True: pass"])
def test_a_program_that_returns_nothing_two_things_or_never_has_failed(
    sandbox: Sandbox, body: str
) -> None:
    events = _run(sandbox, ScriptedTurns(body, GOOD))
    returned = [event.result for event in events if isinstance(event, ToolReturned)]
    assert [result.is_error for result in returned] == [True, False]


def test_after_two_repairs_it_answers_without_code(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(BAD, BAD, BAD, "One hundred and forty-four.")
    events = _run(sandbox, turns)
    assert _text(events) == "One hundred and forty-four."
    assert turns.requests[-1].messages == QUESTION
    assert not turns.requests[-1].assistant_prefix


def test_stop_ends_the_program_without_a_text(sandbox: Sandbox) -> None:
    cancel = CancelToken()
    events = _run(sandbox, ScriptedTurns(GOOD, during=cancel.cancel), cancel)
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stopped"
    assert not _text(events)


@pytest.mark.parametrize(
    "question", ['Say """x""" and \\', "a\nb", "What is 2?" * 500, '"', "{x} % $y"]
)
def test_any_question_can_stand_in_the_program(sandbox: Sandbox, question: str) -> None:
    messages = (PromptMessage(role="user", content=question),)
    answer = partial(program_aided_answer, ScriptedTurns(GOOD), sandbox)
    events = list(answer(messages, GenerationParams(), CancelToken(), chat_id="c"))
    assert _text(events) == "144"


def _vote(sandbox: Sandbox, turns: ScriptedTurns, samples: int) -> list[ChatEvent]:
    answer = partial(program_aided_answer, turns, sandbox)
    return list(answer(QUESTION, GenerationParams(), CancelToken(), chat_id="c", samples=samples))


def test_most_programs_win(sandbox: Sandbox) -> None:
    turns = ScriptedTurns("    return 7", GOOD, BAD, GOOD, GOOD)
    events = _vote(sandbox, turns, 5)
    assert _text(events) == "144"
    (called,) = (event for event in events if isinstance(event, ToolCalled))
    assert "12 * 12" in called.call.arguments["code"]
    (returned,) = (event for event in events if isinstance(event, ToolReturned))
    assert returned.result.content == "144\n3 of 5 programs gave this value."
    temperatures = [request.params.temperature for request in turns.requests]
    assert temperatures[0] == 0 and min(temperatures[1:]) > 0
    assert len({request.params.seed for request in turns.requests}) == len(turns.requests)


def test_a_vote_that_was_stopped_goes_on_with_the_programs_it_has(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(GOOD, "    return 8")
    kept = [SamplePart(0, "    return 7"), SamplePart(1, GOOD), SamplePart(2, BAD)]
    answer = partial(program_aided_answer, turns, sandbox)
    events = list(
        answer(QUESTION, GenerationParams(), CancelToken(), chat_id="c", samples=5, earlier=kept)
    )
    assert _text(events) == "144" and turns.together == [2]
    assert [request.params.seed for request in turns.requests] == [3, 4]
    (returned,) = (event for event in events if isinstance(event, ToolReturned))
    assert returned.result.content == "144\n2 of 5 programs gave this value."


def test_programs_are_written_in_pairs_until_one_value_leads_by_two(sandbox: Sandbox) -> None:
    agreeing = ScriptedTurns(GOOD, GOOD)
    assert _text(_vote(sandbox, agreeing, 6)) == "144" and agreeing.together == [2]
    disagreeing = ScriptedTurns(GOOD, "    return 7", BAD, GOOD, GOOD, BAD)
    events = _vote(sandbox, disagreeing, 7)
    assert _text(events) == "144" and disagreeing.together == [2, 2, 2]
    assert len(disagreeing.requests) == 5  # the last was broken off
    shares = [event.fraction or 0 for event in events if isinstance(event, StageProgress)]
    assert shares == sorted(shares) and shares[-1] == 5 / 7


def test_a_vote_shows_the_line_being_written_and_how_many_are_done(sandbox: Sandbox) -> None:
    events = _vote(sandbox, ScriptedTurns("    eggs = 12\n    return eggs", GOOD, GOOD), 3)
    stages = [event for event in events if isinstance(event, StageProgress)]
    assert StageProgress("thinking", 0.0, "eggs = 12") in stages
    assert stages[-1].fraction == 1


def test_of_values_with_equal_votes_the_likeliest_program_wins(sandbox: Sandbox) -> None:
    bodies = ["    return 'a'", "    return 'b'", "    return 'c'"]
    assert _text(_vote(sandbox, ScriptedTurns(*bodies), 2)) == "a"


def test_where_no_program_gives_a_value_they_are_repaired(sandbox: Sandbox) -> None:
    assert _text(_vote(sandbox, ScriptedTurns(BAD, BAD, BAD, GOOD), 3)) == "144"


PASSAGES = "Answer from these passages.\nSales were 1,500 million in 2023, 24.5% of all.\n\n"
ASKED = "How much were the other sales?"
READ = "    sales_2023 = 1500\n    share = 0.245\n    return sales_2023 / share - sales_2023\n```"
INVENTED = "    sales_2023 = 4120\n    return sales_2023 * 2\n```"


def _with_documents(sandbox: Sandbox, turns: ScriptedTurns, samples: int = 1) -> list[ChatEvent]:
    answer = partial(program_aided_answer, turns, sandbox)
    events = answer(
        (PromptMessage(role="user", content=PASSAGES + ASKED),),
        GenerationParams(),
        CancelToken(),
        chat_id="c",
        question=ASKED,
        samples=samples,
        is_known=lambda number: number in ("1500", "0.245"),
    )
    return list(events)


def test_the_program_is_told_the_question_and_not_the_passages(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(READ)
    _with_documents(sandbox, turns)
    assert turns.requests[0].assistant_prefix == f'```python\ndef solution():\n    """{ASKED}"""\n'
    assert turns.requests[0].messages[-1].content == PASSAGES + ASKED


@pytest.mark.parametrize("samples", [1, 2])
def test_the_figures_of_documents_are_listed_below_the_value(
    sandbox: Sandbox, samples: int
) -> None:
    events = _with_documents(sandbox, ScriptedTurns(READ, READ), samples)
    assert _text(events).split("\n") == [
        "4622.44897959", "", "- sales 2023: 1500", "- share: 0.245",
    ]  # fmt: skip


def test_a_figure_that_documents_do_not_have_is_a_failure(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(INVENTED, READ)
    assert _text(_with_documents(sandbox, turns)).startswith("4622.")
    assert "4120 is not in the passages" in turns.requests[1].messages[-1].content


def test_programs_with_invented_figures_have_no_vote(sandbox: Sandbox) -> None:
    turns = ScriptedTurns(INVENTED, INVENTED, READ)
    assert _text(_with_documents(sandbox, turns, samples=2)).startswith("4622.")


def test_figures_that_a_program_takes_as_given_leave_out_years_and_constants() -> None:
    program = (
        "def solution():\n    a = 1500\n    b = a / 1000 * 100 + 365 - 12 + 0.245\n"
        "    return b if a > 2023 else -7450.5\n"
    )
    found = {figure.value: figure.name for figure in figures(program)}
    assert found == {"1500": "a", "7450.5": "", "0.245": ""}
    assert not list(figures("def solution(:")) and not list(figures("(" * 10_000))
