from pathlib import Path

import msgspec
import pytest

from app.core.errors import UserError
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    GenerationEvent,
    PromptMessage,
    ReasoningDelta,
    ToolCallDelta,
)
from tests.engine.backend_contract import CONTEXT_LENGTH, BackendContract, ask, end_of, text_of
from tests.engine.scripted_backend import Script, ScriptedAnswer
from tests.engine.scripted_worker import SCRIPTED


@pytest.fixture(scope="module")
def worker() -> list[str]:
    return SCRIPTED


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = Script(
        context_length=CONTEXT_LENGTH,
        answers=(
            ScriptedAnswer(
                when="calculate",
                text="<think>It wants a sum.</think>\n"
                '<tool_call>{"name": "add", "arguments": {"a": 1}}</tool_call>',
            ),
            ScriptedAnswer(when="break", text="Half an", error="The script breaks here."),
            ScriptedAnswer(when="foxes", text="The fox is red and quick. " * 40, token_s=0.002),
        ),
    )
    path = tmp_path_factory.mktemp("scripts") / "foxes.json"
    path.write_bytes(msgspec.json.encode(script))
    return path


class TestScriptedBackend(BackendContract):
    def test_reasoning_and_tool_calls_come_as_such(self, client: EngineClient) -> None:
        request = Generate(
            chat_id="",
            messages=(PromptMessage(role="user", content="calculate"),),
            tools=({"name": "add"},),
        )
        events = list(client.generate(request))
        reasoning = "".join(e.text for e in events if isinstance(e, ReasoningDelta))
        assert reasoning == "It wants a sum."
        (call,) = (event for event in events if isinstance(event, ToolCallDelta))
        assert (call.name, call.arguments) == ("add", {"a": 1})
        assert end_of(events).reason == "tool_calls"
        assert text_of(events) == ""

    def test_a_scripted_error_comes_after_its_text(self, client: EngineClient) -> None:
        events: list[GenerationEvent] = []
        with pytest.raises(UserError, match="breaks here"):
            events.extend(client.generate(ask("break")))
        assert text_of(events) == "Half an"

    def test_a_message_outside_the_script_is_an_error(self, client: EngineClient) -> None:
        with pytest.raises(UserError, match="no answer"):
            list(client.generate(ask("something else")))
