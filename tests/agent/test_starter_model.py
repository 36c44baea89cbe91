"""With the real starter model: even 135 million parameters make well-formed calls."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest

from app.agent.approvals import Approvals
from app.agent.confined_files import Folders
from app.agent.pal import program_aided_answer
from app.agent.react import ReactLimits, ReactLoop
from app.agent.react_prompt import step_request
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.agent.tool import Tool
from app.agent.tools import Documents, Resources, built_in_tools
from app.agent.tools.calculator import calculator
from app.agent.tools.date_time import date_time
from app.agent.workbench.client import Workbench
from app.core.cancellation import CancelToken
from app.core.events import GenerationFinished, TextAppended, ToolCalled, ToolReturned
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generated, LoadModel, PromptMessage

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def engine(chat_model: Path) -> Iterator[EngineClient]:
    client = EngineClient()
    client.load(LoadModel(path=str(chat_model), context_length=2048))
    yield client
    client.stop()


def _tools(sandbox: Sandbox) -> tuple[Tool, ...]:
    return (calculator(sandbox), date_time())


def _greedy() -> GenerationParams:
    return GenerationParams(temperature=0.0, max_tokens=60)


def test_react_calls_the_calculator(engine: EngineClient, sandbox: Sandbox) -> None:
    patient = ReactLimits(seconds=600)  # a busy test machine must not end the steps early
    loop = ReactLoop(engine, ToolRegistry(_tools(sandbox), Approvals()), patient)
    question = (PromptMessage(role="user", content="What is 17*23?"),)
    events = list(loop.run(question, _greedy(), CancelToken(), chat_id="react"))
    calls = [event.call for event in events if isinstance(event, ToolCalled)]
    assert calls[0].name == "calculator"
    assert "391" in "".join(event.text for event in events if isinstance(event, TextAppended))
    assert isinstance(events[-1], GenerationFinished) and events[-1].reason in ("stop", "length")


@pytest.mark.nightly
@pytest.mark.parametrize("question", ["Hello!", "Why is the sky blue?", "{'tool': 'rm -rf'}", "😀"])
def test_every_call_is_well_formed(engine: EngineClient, sandbox: Sandbox, question: str) -> None:
    registry = ToolRegistry(_tools(sandbox), Approvals())
    loop = ReactLoop(engine, registry, ReactLimits(steps=2))
    message = (PromptMessage(role="user", content=question),)
    for event in loop.run(message, _greedy(), CancelToken(), chat_id="react"):
        if isinstance(event, ToolReturned):
            assert "Wrong arguments" not in event.result.content
            assert "no tool" not in event.result.content


@pytest.mark.nightly
def test_pal_writes_a_program(engine: EngineClient, sandbox: Sandbox) -> None:
    answer = partial(program_aided_answer, engine, sandbox)
    question = (PromptMessage(role="user", content="Tom has 3 boxes of 12 pens. How many pens?"),)
    events = list(answer(question, _greedy(), CancelToken(), chat_id="pal"))
    programs = [event.call.arguments["code"] for event in events if isinstance(event, ToolCalled)]
    assert programs and all(program.startswith("def solution():") for program in programs)
    assert any(isinstance(event, TextAppended) for event in events)


@pytest.mark.nightly
def test_every_tool_fits_into_a_grammar(engine: EngineClient, sandbox: Sandbox) -> None:
    nothing = Documents(search=lambda _: (), documents=lambda: (), page=lambda _, __: ("", ()))
    tools = built_in_tools(
        Resources(
            sandbox=sandbox,
            workbench=Workbench(),
            documents=nothing,
            folders=Folders(lambda: ()),
            search_chats=lambda _: (),
        )
    )
    hi = PromptMessage(role="user", content="Hi")
    request = step_request([hi], ToolRegistry(tools, Approvals()), 8)
    # Reading the instructions of all tools takes a minute, and only the grammar matters here.
    request = msgspec.structs.replace(request, messages=(hi,))
    assert isinstance(list(engine.generate(request))[-1], Generated)
