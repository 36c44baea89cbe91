"""LangChain's own model and agent for OpenAI-compatible servers."""

from typing import Any

import pytest
from pydantic import SecretStr

from tests.api.conftest import TOKEN, Api, StartScripted


@pytest.fixture(autouse=True)
def stays_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "false")


def _model(api: Api) -> Any:
    from langchain_openai import ChatOpenAI

    return ChatOpenAI(
        model="default",
        base_url=api.url,
        api_key=SecretStr(TOKEN),
        max_retries=0,
        http_client=api.client,
    )


@pytest.mark.models
def test_it_streams(api: Api) -> None:
    pieces = [str(piece.content) for piece in _model(api).stream("Name a colour.", max_tokens=12)]
    assert len(pieces) > 3 and "".join(pieces).strip()


def test_an_agent_calls_its_tool_and_answers(scripted_api: StartScripted) -> None:
    from langchain.agents import create_agent
    from langchain_core.messages import HumanMessage
    from langchain_core.tools import tool

    @tool  # type: ignore[untyped-decorator]
    def multiply(a: int, b: int) -> int:
        """Multiplies two whole numbers."""
        return a * b

    call = '<tool_call>\n{"name": "multiply", "arguments": {"a": 17, "b": 23}}\n</tool_call>'
    api = scripted_api(
        {
            "name": "Obedient",
            "answers": [
                {"when": "What is 17 times 23?", "text": call},
                {"when": "391", "text": "It is 391."},
            ],
        }
    )
    agent = create_agent(_model(api), [multiply])
    asked: Any = {"messages": [HumanMessage("What is 17 times 23?")]}
    *_, result, answer = agent.invoke(asked)["messages"]
    assert result.content == "391" and answer.content == "It is 391."
