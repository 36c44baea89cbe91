"""The ReAct loop: steps, limits, stopping, and what the model gets to read."""

import json
from typing import Any

import jsonschema
import pytest

from app.agent.approvals import Approvals
from app.agent.events import AgentEvent, AgentFinished
from app.agent.react import ReactLimits, ReactLoop
from app.agent.react_step import step_schema
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tools import builtin_tools
from app.core.cancellation import CancelToken
from app.core.events import ReasoningAppended, TextAppended, ToolCalled, ToolReturned
from app.core.generation import GenerationParams
from app.engine.protocol import PromptMessage
from tests.agent.conftest import ScriptedTurns

QUESTION = (PromptMessage(role="user", content="What is 17*23?"),)
ANSWER = json.dumps({"thought": "I know.", "tool": "answer"})


def _step(expression: str) -> str:
    call = {"thought": "Calculate.", "tool": "calculator", "arguments": {"expression": expression}}
    return json.dumps(call)


@pytest.fixture
def registry(sandbox: Sandbox) -> ToolRegistry:
    return ToolRegistry(builtin_tools(sandbox), Approvals())


def _run(
    registry: ToolRegistry,
    turns: ScriptedTurns,
    messages: tuple[PromptMessage, ...] = QUESTION,
    cancel: CancelToken | None = None,
    limits: ReactLimits | None = None,
) -> list[AgentEvent]:
    loop = ReactLoop(turns, registry, limits)
    return list(loop.run(messages, GenerationParams(), cancel or CancelToken(), chat_id="c"))


def _text(events: list[AgentEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAppended))


def _results(events: list[AgentEvent]) -> list[str]:
    return [event.result.content for event in events if isinstance(event, ToolReturned)]


def test_thinks_acts_observes_and_answers(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), ANSWER, "It is 391.")
    events = _run(registry, turns)
    told = [event for event in events if not type(event).__name__.startswith("Stage")]
    assert isinstance(told[0], ReasoningAppended) and told[0].text == "Calculate."
    assert isinstance(told[1], ToolCalled) and told[1].call.arguments == {"expression": "17*23"}
    assert isinstance(told[2], ToolReturned) and told[2].result.call_id == told[1].call.call_id
    assert _results(events) == ["391"]
    assert _text(events) == "It is 391."
    last = events[-1]
    assert isinstance(last, AgentFinished) and last.reason == "stop"
    assert last.stats.completion_tokens == 12 and last.stats.tokens_per_s == 8.0


def test_the_model_reads_observations_and_then_findings(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("17*23"), ANSWER, "It is 391.")
    _run(registry, turns)
    first, second, final = turns.requests
    assert second.messages[: len(first.messages)] == first.messages
    assert second.messages[-1].content == "Observation: 391"
    assert final.messages[-1].content.startswith("What is 17*23?")
    assert "391" in final.messages[-1].content
    assert first.params.json_schema and not first.enable_thinking
    assert final.params.json_schema is None


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
    assert "calculator(expression: string)" in step.messages[0].content
    assert step.messages[0].content.endswith("Speak like a pirate.")
    assert step.messages[-3:] == messages[1:]
    assert final.messages == messages


def test_an_error_goes_back_to_the_model_and_not_into_the_answer(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1/0"), ANSWER, "Undefined.")
    events = _run(registry, turns)
    assert "ZeroDivisionError" in turns.requests[1].messages[-1].content
    assert turns.requests[2].messages == QUESTION
    assert _text(events) == "Undefined."


def test_a_cut_step_goes_back_to_the_model(registry: ToolRegistry) -> None:
    turns = ScriptedTurns('{"thought": "I wond', ANSWER, "Done.")
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


def test_out_of_time_it_answers(registry: ToolRegistry) -> None:
    turns = ScriptedTurns(_step("1"), "Enough.")
    events = _run(registry, turns, limits=ReactLimits(seconds=0.0))
    assert not _results(events) and _text(events) == "Enough."


@pytest.mark.parametrize("turn", [1, 2])
def test_stop_ends_a_step_and_an_answer(registry: ToolRegistry, turn: int) -> None:
    cancel = CancelToken()

    def stop() -> None:
        if len(turns.requests) == turn:
            cancel.cancel()

    turns = ScriptedTurns(ANSWER, "A long answer.", during=stop)
    events = _run(registry, turns, cancel=cancel)
    assert len(turns.requests) == turn
    assert isinstance(events[-1], AgentFinished) and events[-1].reason == "stopped"
    assert _text(events) == ("A long " if turn == 2 else "")


def test_text_of_documents_is_untrusted_from_the_start(registry: ToolRegistry) -> None:
    seen: list[tuple[str, ...]] = []

    class Watching(ToolRegistry):
        def call(self, call: Any, cancel: CancelToken, untrusted: Any = ()) -> Any:
            seen.append(tuple(untrusted))
            return super().call(call, cancel, untrusted)

    watching = Watching(registry.tools, Approvals())
    turns = ScriptedTurns(_step("1"), _step("2"), ANSWER, "Done.")
    loop = ReactLoop(turns, watching)
    list(loop.run(QUESTION, GenerationParams(), CancelToken(), chat_id="c", untrusted=["passage"]))
    assert seen == [("passage",), ("passage", "1")]


@pytest.mark.parametrize(
    ("step", "is_well_formed"),
    [
        ({"thought": "", "tool": "answer"}, True),
        ({"thought": "", "tool": "date_time", "arguments": {}}, True),
        ({"thought": "", "tool": "calculator", "arguments": {"expression": "1+1"}}, True),
        ({"thought": "", "tool": "calculator", "arguments": {}}, False),
        ({"thought": "", "tool": "telephone", "arguments": {}}, False),
        ({"tool": "answer"}, False),
    ],
)
def test_the_schema_allows_only_calls_that_can_be_made(
    registry: ToolRegistry, step: dict[str, Any], is_well_formed: bool
) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(step_schema(registry.tools)))
    assert validator.is_valid(step) == is_well_formed
