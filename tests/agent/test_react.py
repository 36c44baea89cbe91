"""The ReAct loop: steps, limits, stopping, and what the model gets to read."""

import json
from collections.abc import Sequence
from typing import Any

import jsonschema
import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.react import ReactLimits, ReactLoop
from app.agent.react_step import step_schema
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tier, Tool, ToolError
from app.agent.tools import Resources, built_in_tools
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.events import (
    ChatEvent,
    GenerationFinished,
    ImageAdded,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import GenerationParams
from app.core.messages import ApprovalDecision, ApprovalPart, ToolResultPart
from app.engine.engine_protocol import Generate, PromptMessage, ToolCallDelta
from tests.agent.conftest import ScriptedTurns, TokenWritten
from tests.agent.obedient import parts_of

QUESTION = (PromptMessage(role="user", content="Is 17*23 more than 400?"),)
ANSWER = "[]"


def _step(*expressions: str) -> str:
    return json.dumps(
        [{"name": "calculator", "arguments": {"expression": one}} for one in expressions]
    )


@pytest.fixture
def registry(sandbox: Sandbox) -> ToolRegistry:
    return ToolRegistry(
        built_in_tools(Resources(sandbox=sandbox, workbench=Workbench())), Approvals()
    )


def _run(
    registry: ToolRegistry,
    turns: ScriptedTurns,
    messages: tuple[PromptMessage, ...] = QUESTION,
    cancel: CancelToken | None = None,
    limits: ReactLimits | None = None,
) -> list[ChatEvent]:
    loop = ReactLoop(turns, registry, limits)
    return list(loop.run(messages, GenerationParams(), cancel or CancelToken(), chat_id="c"))


def _text(events: list[ChatEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAppended))


def _results(events: list[ChatEvent]) -> list[str]:
    return [event.result.content for event in events if isinstance(event, ToolReturned)]


def test_thinks_acts_observes_and_answers(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), ANSWER, "It is 391.")
    events = _run(registry, turns)
    told = [event for event in events if not type(event).__name__.startswith("Stage")]
    assert isinstance(told[0], ToolCalled) and told[0].call.arguments == {"expression": "17*23"}
    assert isinstance(told[1], ToolReturned) and told[1].result.call_id == told[0].call.call_id
    assert _results(events) == ["391"]
    assert _text(events) == "It is 391."
    last = events[-1]
    assert isinstance(last, GenerationFinished) and last.reason == "stop"
    assert last.stats.completion_tokens == 12 and last.stats.tokens_per_s == 8.0


def test_the_model_reads_observations_and_then_findings(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), ANSWER, "It is 391.")
    _run(registry, turns)
    first, second, final = turns.requests
    assert second.messages[: len(first.messages)] == first.messages
    assert second.messages[-1].content.startswith("Result: 391")
    assert final.messages[-1].content.startswith(QUESTION[0].content)
    assert "391" in final.messages[-1].content
    assert first.params.json_schema and not first.enable_thinking
    assert final.params.json_schema is None


def test_a_direct_request_needs_no_step_of_the_model(registry: ToolRegistry) -> None:
    turns = ScriptedTurns()
    messages = (PromptMessage(role="user", content="What is 17*23?"),)
    events = _run(registry, turns, messages)
    assert (_results(events), _text(events)) == (["391"], "17*23 = 391")
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stop"
    assert not turns.requests


def test_a_schema_holds_for_direct_requests_too(registry: ToolRegistry) -> None:
    turns = ScriptedTurns("{}")
    messages = (PromptMessage(role="user", content="What is 17*23?"),)
    params = GenerationParams(json_schema="{}")
    loop = ReactLoop(turns, registry)
    events = list(loop.run(messages, params, CancelToken(), chat_id="c"))
    assert _text(events) == "{}" and "391" in turns.requests[0].messages[-1].content


def test_a_direct_request_that_fails_is_left_to_the_model(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(ANSWER, "Money cannot be converted.")
    messages = (PromptMessage(role="user", content="Convert 5 euros to bahts"),)
    events = _run(registry, turns, messages)
    assert "euros" in _results(events)[0] and _text(events) == "Money cannot be converted."
    assert "euros" in turns.requests[0].messages[-1].content


def test_a_question_that_needs_a_tool_gets_one_call_at_least(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), ANSWER, "No.")
    _run(registry, turns)
    schemas = [json.loads(one.params.json_schema or "{}") for one in turns.requests[:2]]
    assert [schema["minItems"] for schema in schemas] == [1, 0]


def test_nothing_is_called_once_that_is_likelier_than_the_whole_call(
    registry: ToolRegistry,
) -> None:
    """As where the model has to invent a value: it begins a call readily and then doubts."""
    call, question = _step("17*23"), (PromptMessage(role="user", content="How many are there?"),)
    sure = (TokenWritten(call[:2], -0.1, {"[]": -2.0}), TokenWritten(call[2:], -1.8))
    assert _results(_run(registry, ScriptedTurns(sure, ANSWER, "Done."), question)) == ["391"]
    doubtful = (TokenWritten(call[:2], -0.1, {"[]": -2.0}), TokenWritten(call[2:], -2.0))
    events = _run(registry, ScriptedTurns(doubtful, "No."), question)
    assert _results(events) == [] and _text(events) == "No."
    finished = events[-1]
    assert isinstance(finished, GenerationFinished) and finished.stats.completion_tokens == 8


def test_a_call_that_has_to_be_made_has_no_rival(registry: ToolRegistry) -> None:
    call = _step("17*23")
    doubtful = (TokenWritten(call[:2], -3.0, {"[]": -0.1}), TokenWritten(call[2:], -5.0))
    assert _results(_run(registry, ScriptedTurns(doubtful, ANSWER, "No."))) == ["391"]


def test_a_call_about_a_table_that_fails_is_repaired_once_with_its_columns() -> None:
    def call(arguments: dict[str, Any], _cancel: CancelToken) -> str:
        if arguments.get("column") != "units":
            raise ToolError("There is no column. The columns of sales are region, units.")
        return "sum of units: 12"

    parameters = {"type": "object", "properties": {"column": {"type": "string"}}}
    table = Tool(name="table", description="Adds.", parameters=parameters, run=call)
    other = Tool(name="other", description="Else.", parameters=parameters, run=call)
    registry = ToolRegistry([table, other], Approvals())
    question = (PromptMessage(role="user", content="How many units were sold?"),)
    wrong, right = (
        json.dumps([{"name": "table", "arguments": {"column": name}}]) for name in ("unit", "units")
    )
    turns = ScriptedTurns(wrong, right, ANSWER, "12 units.")
    events = _run(registry, turns, question)
    assert _results(events)[-1] == "sum of units: 12" and _text(events) == "12 units."
    first, repair, third, _answer = turns.requests
    assert "The columns of sales are region, units." in repair.messages[-1].content
    (only,) = json.loads(repair.params.json_schema or "{}")["items"]["anyOf"]
    assert only["properties"]["name"] == {"const": "table"}
    for request in (first, third):
        assert len(json.loads(request.params.json_schema or "{}")["items"]["anyOf"]) == 2
    again = json.dumps([{"name": "table", "arguments": {"column": "x"}}])
    turns = ScriptedTurns(wrong, again, ANSWER, "Unknown.")
    assert _text(_run(registry, turns, question)) == "Unknown."


def test_a_model_is_shown_the_columns_of_a_named_table_and_has_to_compute_then() -> None:
    def call(arguments: dict[str, Any], _cancel: CancelToken) -> str:
        return "sum of units: 12" if "column" in arguments else "The columns are region, units."

    named = {name: {"type": "string"} for name in ("path", "column", "how")}
    parameters = {"type": "object", "properties": named, "required": ["path"]}
    registry = ToolRegistry(
        [Tool(name="table", description="Adds.", parameters=parameters, run=call)], Approvals()
    )
    question = (PromptMessage(role="user", content="How many units are in /data/sales.csv?"),)
    arguments = {"path": "/data/sales.csv", "column": "units", "how": "sum"}
    turns = ScriptedTurns(json.dumps([{"name": "table", "arguments": arguments}]), ANSWER, "12.")
    events = _run(registry, turns, question)
    assert _results(events) == ["The columns are region, units.", "sum of units: 12"]
    first, _second, final = turns.requests
    assert "The columns are region, units." in first.messages[-1].content
    schema = json.loads(first.params.json_schema or "{}")
    (only,) = schema["items"]["anyOf"]
    assert only["properties"]["arguments"]["required"] == ["path", "column", "how"]
    assert schema["minItems"] == 1
    assert "sum of units: 12" in final.messages[-1].content
    assert "The columns are" not in final.messages[-1].content


def test_after_an_error_such_a_question_gets_another_call(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1/0"), _step("17*23"), ANSWER, "No.")
    assert _results(_run(registry, turns))[1] == "391"
    schemas = [json.loads(one.params.json_schema or "{}") for one in turns.requests[:3]]
    assert [schema["minItems"] for schema in schemas] == [1, 1, 0]


CHART = (PromptMessage(role="user", content="Draw a line chart of 17*23 and 17*24."),)


def _drawing(*y: float) -> str:
    return json.dumps([{"name": "plot", "arguments": {"kind": "line", "series": [{"y": y}]}}])


def _tools_of(request: Generate) -> list[str]:
    schema = json.loads(request.params.json_schema or "")
    return [call["properties"]["name"]["const"] for call in schema["items"]["anyOf"]]


@pytest.mark.parametrize("ready", [ANSWER, _step("17*23")], ids=["ready", "repeats itself"])
def test_a_chart_that_was_asked_for_is_drawn_before_the_answer(
    registry: ToolRegistry, ready: str
) -> None:
    turns = ScriptedTurns(_step("17*23"), ready, _drawing(391, 408), ANSWER, "There it is.")
    events = _run(registry, turns, CHART)
    assert [len(_tools_of(one)) > 1 for one in turns.requests[:4]] == [True, True, False, True]
    assert _tools_of(turns.requests[2]) == ["plot"]
    assert any(isinstance(event, ImageAdded) for event in events)


def test_the_answer_is_told_that_no_chart_was_drawn(registry: ToolRegistry) -> None:
    cut = _drawing(391, 408)[:20]
    steps = [_step("17*23"), ANSWER, _drawing(391).replace("line", "lines"), *[cut] * 5]
    turns = ScriptedTurns(*steps, "Sorry.")
    said = _text(_run(registry, turns, CHART))
    assert said.startswith("No chart was drawn: ") and said.endswith("\n\nSorry.")
    assert "nothing was drawn" in turns.requests[-1].messages[-1].content


def test_a_chart_that_the_model_does_not_draw_is_told_of_before_its_answer(
    registry: ToolRegistry,
) -> None:
    steps = [ANSWER] * 4
    said = _text(_run(registry, ScriptedTurns(*steps, "Here is the chart."), CHART))
    assert said == "No chart was drawn: the model did not draw it.\n\nHere is the chart."


def test_own_instructions_and_history_stay(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(ANSWER, "Hi.")
    messages = (
        PromptMessage(role="system", content="Speak like a pirate."),
        PromptMessage(role="user", content="a"),
        PromptMessage(role="assistant", content="b"),
        PromptMessage(role="user", content="c"),
    )
    _run(registry, turns, messages)
    step, final = turns.requests
    asked = step.messages[-1].content
    assert '"name": "calculator"' in asked and asked.endswith("Request: c")
    assert "Earlier:\nSpeak like a pirate.\nUser: a\nAssistant: b" in asked
    assert final.messages == messages


def test_an_error_goes_back_to_the_model_and_not_into_the_answer(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1/0"), ANSWER, "Undefined.")
    events = _run(registry, turns)
    assert "ZeroDivisionError" in turns.requests[1].messages[-1].content
    assert turns.requests[2].messages == QUESTION
    assert _text(events) == "Undefined."


def test_a_cut_step_goes_back_to_the_model(registry: ToolRegistry) -> None:
    turns = ScriptedTurns('[{"name": "calcul', ANSWER, "Done.")
    assert _text(_run(registry, turns)) == "Done."
    assert "complete JSON" in turns.requests[1].messages[-1].content


def test_the_same_call_twice_ends_the_steps(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), _step("17*23"), "391.")
    events = _run(registry, turns)
    assert _results(events) == ["391"] and _text(events) == "391."


def test_after_eight_steps_it_answers(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(*(_step(str(n)) for n in range(8)), "Enough.")
    events = _run(registry, turns)
    assert len(_results(events)) == 8 and _text(events) == "Enough."


def test_out_of_time_it_answers_with_what_it_found(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1"), _step("2"), "Enough.")
    events = _run(registry, turns, limits=ReactLimits(seconds=0.0))
    assert _results(events) == ["1"] and _text(events) == "Enough."


@pytest.mark.parametrize("turn", [1, 2])
def test_stop_ends_a_step_and_an_answer(registry: ToolRegistry, turn: int) -> None:
    cancel = CancelToken()

    def stop() -> None:
        if len(turns.requests) == turn:
            cancel.cancel()

    turns = ScriptedTurns(ANSWER, "A long answer.", during=stop)
    events = _run(registry, turns, cancel=cancel)
    assert len(turns.requests) == turn
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason == "stopped"
    assert _text(events) == ("A long " if turn == 2 else "")


def test_calls_made_at_once_are_run_in_order(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1+1", "2+2"), ANSWER, "2 and 4.")
    events = _run(registry, turns)
    assert _results(events) == ["2", "4"]
    assert turns.requests[1].messages[-1].content.startswith("Result 1: 2\nResult 2: 4\n")


def test_steps_leave_the_cells_of_the_chat_alone(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1"), ANSWER, "Done.")
    _run(registry, turns)
    assert [request.chat_id == "c" for request in turns.requests] == [False, False, True]


def _acting(tier: Tier, result: str = "done") -> Tool:
    return Tool(
        name="act",
        description="",
        parameters={"type": "object", "properties": {}},
        run=lambda _arguments, _cancel: result,
        tier=tier,
    )


ACT = json.dumps([{"name": "act", "arguments": {}}])


def test_text_of_documents_and_of_tools_is_untrusted_that_of_sums_is_not(
    registry: ToolRegistry,
) -> None:
    seen: list[tuple[str, ...]] = []

    class Watching(ToolRegistry):
        def call(self, call: Any, cancel: Any, untrusted: Any = (), decided: Any = None) -> Any:
            seen.append(tuple(untrusted))
            return super().call(call, cancel, untrusted, decided)

    reading = _acting(Tier.READ_GRANTED, "page text")
    watching = Watching([*registry.tools, reading], Approvals())
    turns = ScriptedTurns(_step("1"), ACT, _step("2"), ANSWER, "Done.")
    loop = ReactLoop(turns, watching)
    list(loop.run(QUESTION, GenerationParams(), CancelToken(), chat_id="c", untrusted=["passage"]))
    assert seen == [("passage",), ("passage",), ("passage", "page text")]


@pytest.mark.parametrize(
    ("decision", "seen"), [("once", "Result: done"), ("denied", "did not allow")]
)
def test_a_run_waits_and_goes_on_from_its_parts_as_if_it_had_not(
    registry: ToolRegistry, decision: ApprovalDecision, seen: str
) -> None:
    with_write = ToolRegistry([*registry.tools, _acting(Tier.WRITE)], Approvals())
    before = _run(with_write, ScriptedTurns(_step("17*23"), ACT))
    last = before[-1]
    assert isinstance(last, GenerationFinished) and last.reason == "approval"
    assert _results(before) == ["391"] and not _text(before)
    parts = parts_of(before)
    asked = parts[-1]
    assert isinstance(asked, ApprovalPart)
    decided = parts[-1] = msgspec.structs.replace(asked, decision=decision)

    turns = ScriptedTurns(ANSWER, "It is done.")  # a fresh loop, as after a restart
    loop = ReactLoop(turns, with_write)
    cancel = CancelToken()
    after = list(
        loop.run(QUESTION, GenerationParams(), cancel, chat_id="c", earlier=parts, decided=decided)
    )
    assert seen in turns.requests[0].messages[-1].content
    assert "Result: 391" in turns.requests[0].messages[-3].content
    assert _text(after) == "It is done."


def test_an_allowed_call_that_fails_is_tried_in_another_way(registry: ToolRegistry) -> None:
    with_write = ToolRegistry([*registry.tools, _acting(Tier.WRITE)], Approvals())
    question = (PromptMessage(role="user", content="Read notes.txt and write what 2 + 3 is"),)
    parts = parts_of(_run(with_write, ScriptedTurns(ACT), question))
    asked = parts[-1]
    assert isinstance(asked, ApprovalPart)
    failed = ToolResultPart(asked.call_id, "TypeError", is_error=True)
    turns = ScriptedTurns(_step("2+3"), ANSWER, "It is 5.")
    earlier = [*parts[:-1], msgspec.structs.replace(asked, decision="once"), failed]
    loop = ReactLoop(turns, with_write)
    events = list(
        loop.run(question, GenerationParams(), CancelToken(), chat_id="c", earlier=earlier)
    )
    schema = json.loads(turns.requests[0].params.json_schema or "")
    assert schema == json.loads(step_schema(with_write.tools, must_call=True))
    assert _results(events) == ["5"] and _text(events) == "It is 5."


def test_a_tool_that_was_added_is_tried_once_before_the_answer(registry: ToolRegistry) -> None:
    stock = Tool(
        name="shop__stock",
        description="Tells the stock.",
        parameters={"type": "object", "properties": {}},
        run=_refusing,
        origin="shop",
    )
    asked = (PromptMessage(role="user", content="How many chairs are in stock?"),)
    call = json.dumps([{"name": "shop__stock", "arguments": {}}])
    turns = ScriptedTurns(call, ANSWER, "I cannot tell.")
    added = ToolRegistry([*registry.tools, stock], Approvals())
    _run(added, turns, asked)
    must = [
        json.loads(one.params.json_schema or "")
        == json.loads(step_schema(added.tools, must_call=True))
        for one in turns.requests[:2]
    ]
    assert must == [True, False]


READING = Tool(
    name="read",
    description="Reads.",
    parameters={"type": "object", "properties": {"path": {"type": "string"}}},
    run=lambda arguments, cancel: _refusing(arguments, cancel),
    tier=Tier.READ_GRANTED,
)


def _told_of_failure(tools: Sequence[Tool], asked: str, passages: str = "") -> str:
    """What the model is told at the end, after it could not read sales.csv."""
    call = json.dumps([{"name": "read", "arguments": {"path": "sales.csv"}}])
    turns = ScriptedTurns(call, ANSWER, "I cannot.")
    messages = (PromptMessage(role="user", content=passages + asked),)
    loop = ReactLoop(turns, ToolRegistry([*tools, READING], Approvals()))
    question = asked if passages else ""
    list(loop.run(messages, GenerationParams(), CancelToken(), chat_id="c", question=question))
    return turns.requests[-1].messages[-1].content


def test_the_answer_is_told_of_what_could_not_be_read(registry: ToolRegistry) -> None:
    told = _told_of_failure(registry.tools, "What sold best?")
    assert told.startswith("What sold best?")
    assert "There is no such page." in told and "Make up no result." in told


@pytest.mark.parametrize(
    ("asked", "is_told"), [("What sold best?", False), ("What sold best in Sales.csv?", True)]
)
def test_with_passages_only_if_the_question_names_it(
    registry: ToolRegistry, asked: str, is_told: bool
) -> None:
    told = _told_of_failure(registry.tools, asked, passages="[1] sales.csv\nTea sold best.\n\n")
    assert ("Make up no result." in told) == is_told


def _refusing(_arguments: dict[str, Any], _cancel: CancelToken) -> str:
    raise ToolError("There is no such page.")


def test_native_calls_are_run_and_read_back_in_the_roles_of_templates(
    registry: ToolRegistry,
) -> None:
    turns = ScriptedTurns(
        ToolCallDelta(name="calculator", arguments={"expression": "17*23"}), "It is 391."
    )
    loop = ReactLoop(turns, registry, is_native=True)
    events = list(loop.run(QUESTION, GenerationParams(), CancelToken(), chat_id="c"))
    assert _results(events) == ["391"] and _text(events) == "It is 391."
    first, second = turns.requests
    assert first.tools and second.messages[0] == QUESTION[0]
    assert first.head and first.head.tools == first.tools and not first.head.messages
    assert [message.role for message in second.messages[1:]] == ["assistant", "tool"]
    assert second.messages[-1].content == "391"


@pytest.mark.parametrize(
    ("step", "is_well_formed"),
    [
        ([], True),
        ([{"name": "date_time", "arguments": {}}], True),
        ([{"name": "date_time", "arguments": {}}] * 2, True),
        ([{"name": "calculator", "arguments": {"expression": "1+1"}}], True),
        ([{"name": "calculator", "arguments": {}}], False),
        ([{"name": "telephone", "arguments": {}}], False),
        ([{"name": "date_time"}], False),
        ({}, False),
    ],
)
def test_the_schema_allows_only_calls_that_can_be_made(
    registry: ToolRegistry, step: Any, is_well_formed: bool
) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(step_schema(registry.tools)))
    assert validator.is_valid(step) == is_well_formed
