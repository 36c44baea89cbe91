"""The chat endpoint over HTTP, with the starter model and the clients that people use."""

import json
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from app.engine.engine_client import EngineClient
from app.engine.gguf import gguf_header
from app.hub import installed
from app.services.startup import Services
from tests.api.conftest import Api, StartScripted, openai_client

pytestmark = pytest.mark.models

QUESTION = {"role": "user", "content": "Name a colour."}
ADD = {
    "type": "function",
    "function": {
        "name": "add",
        "description": "Adds two numbers.",
        "parameters": {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
            "required": ["a", "b"],
        },
    },
}
COLOUR = {
    "type": "object",
    "properties": {"colour": {"enum": ["red", "blue"]}},
    "required": ["colour"],
    "additionalProperties": False,
}


@pytest.fixture
def client(api: Api) -> Any:
    return openai_client(api)


def test_the_default_model_can_be_looked_up_like_the_others(client: Any) -> None:
    from openai import NotFoundError

    chat = next(model for model in client.models.list() if model.kind == "chat")
    assert client.models.retrieve("default") == client.models.retrieve(chat.id) == chat
    with pytest.raises(NotFoundError):
        client.models.retrieve("gpt-4")


@pytest.mark.nightly
def test_a_request_reads_no_file_of_the_model_again(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a temporary session, too. Reading a header takes as long as a few tokens."""

    def answer() -> str:
        reply = client.chat.completions.create(model="default", messages=[QUESTION], max_tokens=4)
        return str(reply.choices[0].message.content)

    def refuse(*_: object) -> None:
        raise AssertionError("the file is read again")

    first = answer()
    monkeypatch.setattr(gguf_header, "_Reader", refuse)
    monkeypatch.setattr(installed, "_file_sha256", refuse)
    assert answer() == first


def test_a_streamed_answer_is_the_whole_answer(client: Any) -> None:
    whole = client.chat.completions.create(model="default", messages=[QUESTION], max_tokens=12)
    pieces, usage = [], None
    for chunk in client.chat.completions.create(
        model="default",
        messages=[QUESTION],
        max_tokens=12,
        stream=True,
        stream_options={"include_usage": True},
    ):
        pieces += [choice.delta.content or "" for choice in chunk.choices]
        usage = chunk.usage or usage
    assert "".join(pieces) == whole.choices[0].message.content != ""
    assert usage and whole.usage
    assert usage.completion_tokens == whole.usage.completion_tokens > 0
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens


def test_every_token_of_the_content_has_its_log_probability(client: Any) -> None:
    asked = {
        "model": "default", "messages": [QUESTION], "max_tokens": 8, "temperature": 0,
        "logprobs": True, "top_logprobs": 3,
    }  # fmt: skip
    (whole,) = client.chat.completions.create(**asked).choices
    tokens = whole.logprobs.content
    assert "".join(each.token for each in tokens) == whole.message.content
    for each in tokens:
        assert bytes(each.bytes).decode() == each.token
        assert [top.logprob for top in each.top_logprobs] == sorted(
            (top.logprob for top in each.top_logprobs), reverse=True
        )
        assert each.logprob == each.top_logprobs[0].logprob <= 0  # greedy takes the likeliest
    streamed: list[Any] = []
    for chunk in client.chat.completions.create(**asked, stream=True):
        for choice in chunk.choices:
            streamed += choice.logprobs.content if choice.logprobs else []
    assert [each.token for each in streamed] == [each.token for each in tokens]
    plain = client.chat.completions.create(model="default", messages=[QUESTION], max_tokens=2)
    assert plain.choices[0].logprobs is None


def test_limits_and_stops_are_kept(client: Any) -> None:
    cut = client.chat.completions.create(model="", messages=[QUESTION], max_completion_tokens=1)
    assert cut.choices[0].finish_reason == "length"
    full = client.chat.completions.create(model="", messages=[QUESTION], max_tokens=12)
    text = full.choices[0].message.content or ""
    word = text.split()[1]
    stopped = client.chat.completions.create(
        model="",
        messages=[QUESTION],
        max_tokens=12,
        stop=[word],
    )
    assert stopped.choices[0].message.content == text[: text.index(word)]
    assert stopped.choices[0].finish_reason == "stop"


def test_a_seed_repeats_an_answer(client: Any) -> None:
    def ask(seed: int) -> Any:
        answer = client.chat.completions.create(
            model="",
            messages=[QUESTION],
            max_tokens=16,
            temperature=1.5,
            seed=seed,
        )
        return answer.choices[0].message.content

    assert ask(-7) == ask(-7)
    assert len({ask(seed) for seed in range(4)}) > 1


def test_json_follows_its_schema(client: Any) -> None:
    answer = client.chat.completions.create(
        model="",
        messages=[QUESTION],
        max_tokens=32,
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "colour", "schema": COLOUR, "strict": True},
        },
    )
    assert json.loads(answer.choices[0].message.content or "")["colour"] in ("red", "blue")


def test_a_forced_tool_call_fits_its_schema(client: Any) -> None:
    for choice in ("required", {"type": "function", "function": {"name": "add"}}):
        answer = client.chat.completions.create(
            model="",
            messages=[{"role": "user", "content": "What is 2 + 3?"}],
            tools=[ADD],
            tool_choice=choice,
        )
        (call,) = answer.choices[0].message.tool_calls
        assert answer.choices[0].finish_reason == "tool_calls"
        assert call.type == "function" and call.function.name == "add"
        assert json.loads(call.function.arguments).keys() == {"a", "b"}


def test_the_arguments_of_a_tool_may_be_defined_apart(client: Any) -> None:
    number = {"type": "integer", "enum": [7]}
    parameters = {
        "type": "object",
        "properties": {"a": {"$ref": "#/$defs/Number", "description": "The number."}},
        "required": ["a"],
        "$defs": {"Number": number},
    }
    tool = {"type": "function", "function": {"name": "double", "parameters": parameters}}
    answer = client.chat.completions.create(
        model="", messages=[QUESTION], tools=[tool], tool_choice="required"
    )
    (call,) = answer.choices[0].message.tool_calls
    assert json.loads(call.function.arguments) == {"a": 7}


@pytest.mark.nightly
def test_a_result_of_a_tool_is_read(client: Any) -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "add", "arguments": '{"a": 1}'}}
    answer = client.chat.completions.create(
        model="",
        messages=[
            {"role": "user", "content": "What is the secret word? Say only the word."},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "c1", "content": "The secret word is heliotrope."},
        ],
        tools=[ADD],
        tool_choice="none",
        max_tokens=24,
    )
    assert "heliotrope" in (answer.choices[0].message.content or "").lower()


def test_the_next_turn_reads_only_what_is_new(client: Any) -> None:
    messages = [{"role": "user", "content": "Tell me about lighthouses in one sentence."}]
    first = client.chat.completions.create(model="", messages=messages, max_tokens=12)
    text = first.choices[0].message.content
    messages += [{"role": "assistant", "content": text or ""}, {"role": "user", "content": "More."}]
    other = client.chat.completions.create(model="", messages=[QUESTION], max_tokens=2)
    second = client.chat.completions.create(model="", messages=messages, max_tokens=2)
    assert first.usage and second.usage and second.usage.prompt_tokens_details and other.usage
    assert (second.usage.prompt_tokens_details.cached_tokens or 0) >= first.usage.prompt_tokens


def test_nothing_of_it_is_stored(client: Any, services: Services) -> None:
    client.chat.completions.create(model="", messages=[QUESTION], max_tokens=2)
    assert services.chat.conversations() == ()


def _shown(url: str) -> dict[str, object]:
    picture = {"type": "image_url", "image_url": {"url": url}}
    return {"role": "user", "content": [picture, {"type": "text", "text": "What is it?"}]}


def test_a_model_without_sight_refuses_pictures(api: Api) -> None:
    body = {"messages": [_shown("data:image/png;base64,iVBORw==")]}
    answer = api.client.post("/chat/completions", json=body)
    assert answer.status_code == 422
    assert "cannot see pictures" in answer.json()["error"]["message"]


def _nested(levels: int) -> str:
    """A JSON Schema of objects in objects, two brackets a level, too deep for json.dumps."""
    return '{"type": "object", "properties": {"a": ' * levels + "{}" + "}}" * levels


def _with_schema(levels: int) -> bytes:
    wanted = {"type": "json_schema", "json_schema": {"name": "deep", "schema": "SCHEMA"}}
    body = json.dumps({"messages": [QUESTION], "response_format": wanted, "max_tokens": 4})
    return body.replace('"SCHEMA"', _nested(levels)).encode()


def _with_tool(levels: int) -> bytes:
    tool = {"type": "function", "function": {"name": "deep", "parameters": "SCHEMA"}}
    body = json.dumps({"messages": [QUESTION], "tools": [tool], "max_tokens": 4})
    return body.replace('"SCHEMA"', _nested(levels)).encode()


def _called(arguments: str) -> dict[str, object]:
    call = {"id": "1", "type": "function", "function": {"name": "f", "arguments": arguments}}
    return {"role": "assistant", "tool_calls": [call]}


@pytest.mark.parametrize(
    ("body", "status", "code", "param"),
    [
        (b"{", 400, "invalid_json", None),
        (b"[]", 400, None, None),
        (_with_schema(1000), 400, "invalid_json", None),
        (_with_tool(1000), 400, "invalid_json", None),
        (
            {"messages": [QUESTION, _called("[" * 900 + "]" * 900)]},
            400,
            None,
            "messages[1].tool_calls",
        ),
        ({"messages": []}, 400, None, "messages"),
        ({"messages": [{"role": "robot", "content": "x"}]}, 400, None, "messages[0].role"),
        ({"messages": [QUESTION], "n": 2}, 400, None, "n"),
        ({"messages": [QUESTION], "model": "gpt-4o"}, 404, "model_not_found", "model"),
        ({"messages": [QUESTION], "model": "/etc/passwd"}, 404, "model_not_found", "model"),
        ({"messages": [QUESTION], "top_logprobs": 2}, 400, None, "top_logprobs"),
        ({"messages": [QUESTION], "tool_choice": "required"}, 400, None, "tool_choice"),
        ({"messages": [_shown("https://example.org/a.png")]}, 400, None, "messages[0].content"),
        ({"messages": [_shown("data:image/png;base64,?")]}, 400, None, "messages[0].content"),
        (
            {"messages": [{"role": "user", "content": "long " * 900}] * 3},
            400,
            "context_length_exceeded",
            "messages",
        ),
    ],
)
def test_what_is_wrong_is_said_in_openais_shape(
    api: Api, body: bytes | dict[str, object], status: int, code: str | None, param: str | None
) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = api.client.post("/chat/completions", content=content)
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert error["message"] and error["type"] and error["code"] == code and error["param"] == param


@pytest.mark.parametrize("levels", [20, 60, 95])
def test_a_deep_schema_is_followed_or_refused(api: Api, levels: int) -> None:
    for content in (_with_schema(levels), _with_tool(levels)):
        answer = api.client.post("/chat/completions", content=content)
        assert answer.status_code in (200, 400, 422), answer.text


def test_an_engine_that_stops_is_named_and_comes_back(scripted_api: StartScripted) -> None:
    answers = [{"text": "word " * 500, "token_s": 0.01, "when": "slow"}, {"text": "Here."}]
    api = scripted_api({"answers": answers})
    engine = api.engine
    assert engine
    slow = {"messages": [{"role": "user", "content": "slow"}]}
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(api.client.post, "/chat/completions", json=slow)
        assert _wait_for(lambda: engine.waiting == 1 and engine.pid is not None)
        assert engine.pid
        os.kill(engine.pid, signal.SIGKILL)
        broken = answer.result()
    assert broken.status_code == 503 and broken.json()["error"]["code"] == "engine_stopped"
    again = api.client.post("/chat/completions", json={"messages": [QUESTION]})
    assert again.json()["choices"][0]["message"]["content"] == "Here."


def test_what_an_agent_sends_again_may_be_odd(scripted_api: StartScripted) -> None:
    call = {"name": "add", "arguments": '{"a": 1000000000000000000000000000000, "b": "\\ud800"}'}
    made = {"id": "c", "type": "function", "function": call}
    turns = [
        QUESTION,
        {"role": "assistant", "content": None, "tool_calls": [made]},
        {"role": "tool", "tool_call_id": "c", "content": "x" * 5_000_000},
        {"role": "user", "content": [{"type": "text", "text": "And?"}]},
    ]
    api = scripted_api({"answers": [{"text": "Fine."}], "context_length": 4096})
    undescribed = {"name": "add", "description": None, "parameters": {"type": "object"}}
    add = {"type": "function", "function": undescribed}
    body = {"messages": turns, "logit_bias": {"9" * 30: 1}, "top_p": 0, "stop": None}
    body |= {"max_tokens": -1, "tools": [add]}
    answer = api.client.post("/chat/completions", json=body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["choices"][0]["message"]["content"] == "Fine."


def test_a_client_that_leaves_stops_its_answer(scripted_api: StartScripted) -> None:
    words = {"text": "word " * 2000, "token_s": 0.01}
    api = scripted_api({"name": "Slow", "context_length": 8192, "answers": [words]})
    assert api.engine
    body = {"messages": [QUESTION], "stream": True}
    with api.client.stream("POST", "/chat/completions", json=body) as answer:
        assert next(answer.iter_lines()).startswith("data: ")
    left = time.monotonic()
    assert _turn_is_free(api.engine, within_s=2)
    assert time.monotonic() - left < 1


def test_a_client_that_leaves_an_unstreamed_answer_stops_it(scripted_api: StartScripted) -> None:
    words = {"text": "word " * 2000, "token_s": 0.01}
    api = scripted_api({"name": "Slow", "context_length": 8192, "answers": [words]})
    assert api.engine
    with pytest.raises(httpx2.ReadTimeout):
        api.client.post("/chat/completions", json={"messages": [QUESTION]}, timeout=0.5)
    assert _turn_is_free(api.engine, within_s=2)


@pytest.mark.parametrize(("times", "reason"), [(1, "tool_calls"), (2, "stop")])
def test_a_call_is_not_made_for_ever(scripted_api: StartScripted, times: int, reason: str) -> None:
    call = {"name": "add", "arguments": '{"a": 2, "b": 3}'}
    turns: list[dict[str, Any]] = [{"role": "user", "content": "What is 2 + 3?"}]
    for number in range(times):
        made = {"id": f"c{number}", "type": "function", "function": call}
        turns += [
            {"role": "assistant", "content": None, "tool_calls": [made]},
            {"role": "tool", "tool_call_id": f"c{number}", "content": "5"},
        ]
    text = '{"name": "add", "arguments": {"a": 2, "b": 3}}'
    api = scripted_api({"answers": [{"text": text}]})
    answer = api.client.post("/chat/completions", json={"messages": turns, "tools": [ADD]})
    assert answer.json()["choices"][0]["finish_reason"] == reason


def test_requests_are_answered_in_the_order_of_asking(scripted_api: StartScripted) -> None:
    answers = [{"text": "one two three four", "token_s": 0.05}]
    api = scripted_api({"name": "Slow", "answers": answers})
    finished: list[int] = []

    def ask(number: int) -> None:
        client: Any = openai_client(api)
        client.chat.completions.create(model="", messages=[QUESTION])
        finished.append(number)

    engine = api.engine
    assert engine
    threads: list[threading.Thread] = []
    for number in range(4):
        threads.append(threading.Thread(target=ask, args=(number,)))
        threads[-1].start()
        _wait_for(lambda: engine.waiting == len(threads))
    for thread in threads:
        thread.join()
    assert finished == [0, 1, 2, 3]


def _turn_is_free(engine: EngineClient, within_s: float) -> bool:
    return _wait_for(lambda: engine.waiting == 0, within_s)


def _wait_for(condition: Callable[[], bool], within_s: float = 20) -> bool:
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.005)
    return False
