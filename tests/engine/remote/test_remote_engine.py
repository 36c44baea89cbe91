"""A server as an engine: what it streams, how it fails, and what is never sent."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import UNLIMITED_TOKENS, GenerationParams
from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerationEvent,
    LoadModel,
    PlainPrompt,
    PromptMessage,
    PromptPicture,
    PromptToolCall,
    ReasoningDelta,
    Score,
    TextDelta,
    ToolCallDelta,
)
from app.engine.remote.remote_engine import RemoteEngine

END = {"choices": [{"delta": {}, "finish_reason": "stop"}]}


class ModelServer:
    """Answers as its attributes say."""

    def __init__(self) -> None:
        self.status = 200
        self.events: list[dict[str, Any]] = [END]
        self.ends = True  # with [DONE], as it should
        self.waits = threading.Event()
        self.is_slow = False
        self.entry: dict[str, Any] = {"id": "tiny", "max_model_len": 2048}
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.keys: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.keys.append(self.headers.get("authorization", ""))
                self._send(json.dumps({"data": [server.entry] if server.entry else []}))

            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                server.paths.append(self.path)
                server.asked.append(json.loads(self.rfile.read(length)))
                if server.status != 200:
                    self._send(json.dumps({"error": {"message": "no such thing"}}), server.status)
                    return
                self.send_response(200)
                self.end_headers()
                for event in server.events:
                    self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
                    self.wfile.flush()
                if server.is_slow:
                    server.waits.wait(20)
                if server.ends:
                    self.wfile.write(b"data: [DONE]\n\n")

            def _send(self, text: str, status: int = 200) -> None:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @contextmanager
    def running(self) -> Iterator["ModelServer"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self.waits.set()
            self._server.shutdown()
            thread.join()
            self._server.server_close()


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer().running() as running:
        yield running


@pytest.fixture
def visits() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def engine(server: ModelServer, visits: list[tuple[str, str]]) -> RemoteEngine:
    """With the server's model loaded."""

    @contextmanager
    def gate(host: str, purpose: str) -> Iterator[None]:
        visits.append((host, purpose))
        yield

    remote = RemoteEngine(gate, lambda _address: "secret")
    list(remote.loading(LoadModel(path="tiny", server=server.url), CancelToken()))
    return remote


def delta(**values: Any) -> dict[str, Any]:
    return {"choices": [{"delta": values}]}


def ask(*messages: PromptMessage, **changes: Any) -> Generate:
    turns = messages or (PromptMessage(role="user", content="Hello."),)
    return Generate(chat_id="chat", messages=turns, **changes)


def end_of(events: list[GenerationEvent]) -> Generated:
    assert isinstance(events[-1], Generated)
    return events[-1]


def test_text_thoughts_and_counts_stream(engine: RemoteEngine, server: ModelServer) -> None:
    usage = {
        "prompt_tokens": 7,
        "completion_tokens": 3,
        "prompt_tokens_details": {"cached_tokens": 5},
    }
    server.events = [
        delta(reasoning_content="Hm."), delta(content="Good"), delta(content=" day."), END,
        {"choices": [], "usage": usage},
    ]  # fmt: skip
    events = list(engine.generate(ask()))
    assert [e.text for e in events if isinstance(e, TextDelta)] == ["Good", " day."]
    assert [e.text for e in events if isinstance(e, ReasoningDelta)] == ["Hm."]
    end = end_of(events)
    assert end.reason == "stop"
    stats = end.stats
    assert (stats.prompt_tokens, stats.cached_tokens, stats.completion_tokens) == (7, 5, 3)
    assert engine.info and engine.info.context_length == 2048
    assert "many_tools" in engine.info.tool_skills, "tool servers are offered to it"


def test_text_to_continue_goes_to_its_own_endpoint(
    engine: RemoteEngine, server: ModelServer
) -> None:
    pieces: list[dict[str, Any]] = [
        {"text": "return"},
        {"text": " 1"},
        {"text": "", "finish_reason": "length"},
    ]
    server.events = [{"choices": [piece]} for piece in pieces]
    asked = Generate(chat_id="text", plain=PlainPrompt("def one():", "print(one())"))
    events = list(engine.generate(asked))
    assert [e.text for e in events if isinstance(e, TextDelta)] == ["return", " 1"]
    assert end_of(events).reason == "length" and server.paths == ["/v1/completions"]
    (body,) = server.asked
    assert (body["prompt"], body["suffix"]) == ("def one():", "print(one())")
    assert "messages" not in body


def test_calls_come_whole_though_they_are_sent_in_pieces(
    engine: RemoteEngine, server: ModelServer
) -> None:
    first = {"index": 0, "id": "c1", "function": {"name": "add", "arguments": '{"a"'}}
    server.events = [
        delta(tool_calls=[first]),
        delta(tool_calls=[{"index": 0, "function": {"arguments": ": 1}"}}]),
        {"choices": [{"delta": {}, "finish_reason": "tool_calls"}]},
    ]
    tool = {"type": "function", "function": {"name": "add", "parameters": {"type": "object"}}}
    events = list(engine.generate(ask(tools=(tool,), tool_choice="required")))
    (call,) = [event for event in events if isinstance(event, ToolCallDelta)]
    assert (call.name, call.arguments, call.call_id) == ("add", {"a": 1}, "c1")
    assert end_of(events).reason == "tool_calls"
    assert (server.asked[0]["tools"], server.asked[0]["tool_choice"]) == ([tool], "required")


def test_the_conversation_and_the_settings_are_sent_as_openai_has_them(
    engine: RemoteEngine, server: ModelServer
) -> None:
    picture = PromptPicture(sha256="0" * 64, data=b"\x89PNG")
    call = PromptToolCall(id="c1", name="add", arguments={"a": 1})
    turns = (
        PromptMessage(role="user", content="See.", pictures=(picture,)),
        PromptMessage(role="assistant", content="", tool_calls=(call,)),
        PromptMessage(role="tool", content="1", tool_call_id="c1"),
    )
    params = GenerationParams(temperature=0, max_tokens=9, seed=3, stop=("x",), json_schema="{}")
    list(engine.generate(ask(*turns, params=params, enable_thinking=False)))
    (body,) = server.asked
    image, text = body["messages"][0]["content"]
    assert image["image_url"]["url"] == "data:image/png;base64,iVBORw=="
    assert text == {"type": "text", "text": "See."}
    assert body["messages"][1]["tool_calls"][0]["function"]["arguments"] == '{"a": 1}'
    assert body["messages"][2]["tool_call_id"] == "c1"
    assert (body["model"], body["max_tokens"], body["seed"], body["stop"]) == ("tiny", 9, 3, ["x"])
    assert body["response_format"]["type"] == "json_schema"
    assert body["chat_template_kwargs"] == {"enable_thinking": False}
    assert "top_k" not in body and "presence_penalty" not in body


def test_an_answer_without_a_limit_is_asked_for_without_one(
    engine: RemoteEngine, server: ModelServer
) -> None:
    for limit in (UNLIMITED_TOKENS, 5):
        params = GenerationParams(max_tokens=limit)
        list(engine.generate(ask(params=params)))
    unlimited, limited = server.asked
    assert "max_tokens" not in unlimited and limited["max_tokens"] == 5


def test_a_stop_cuts_the_connection_and_keeps_what_came(
    engine: RemoteEngine, server: ModelServer
) -> None:
    server.events, server.is_slow = [delta(content="Half")], True
    cancel = CancelToken()
    events = []
    for event in engine.generate(ask(), cancel):
        events.append(event)
        if isinstance(event, TextDelta):
            cancel.cancel()
    assert end_of(events).reason == "stopped"
    assert "Half" in [event.text for event in events if isinstance(event, TextDelta)]


def test_an_answer_that_breaks_off_is_an_error_with_what_came(
    engine: RemoteEngine, server: ModelServer
) -> None:
    server.events, server.ends = [delta(content="Half")], False
    events: list[GenerationEvent] = []
    with pytest.raises(UserError, match="cut the answer off"):
        events.extend(engine.generate(ask()))
    assert [event.text for event in events if isinstance(event, TextDelta)][-1] == "Half"


def test_a_server_that_does_not_end_is_cut_off(engine: RemoteEngine, server: ModelServer) -> None:
    server.events = [delta(content="more ")] * 2000
    events = list(engine.generate(ask(params=GenerationParams(max_tokens=10))))
    assert end_of(events).reason == "length"
    assert len([event for event in events if isinstance(event, TextDelta)]) < 400


@pytest.mark.parametrize("event", [{"choices": 3}, {"error": {"message": "too long"}}])
def test_what_cannot_be_understood_is_said(
    engine: RemoteEngine, server: ModelServer, event: dict[str, Any]
) -> None:
    server.events = [event]
    with pytest.raises(UserError, match=r"too long|not in the form"):
        list(engine.generate(ask()))


def test_a_refusal_is_told_in_the_servers_words(engine: RemoteEngine, server: ModelServer) -> None:
    server.status = 400
    with pytest.raises(UserError, match="The server says: no such thing"):
        list(engine.generate(ask()))


def test_a_server_that_is_gone_or_is_none_says_so(
    engine: RemoteEngine, server: ModelServer
) -> None:
    assert engine.models(server.url) == ("tiny",)
    server.entry = {}
    with pytest.raises(UserError, match="offers no models"):
        engine.models(server.url)
    with pytest.raises(UserError, match="does not answer"):
        engine.models("http://127.0.0.1:9/v1")
    wrong = ("192.168.1.20:8080", "ftp://host/v1", "http:///v1", "http://[::1", "http://h:99999/v1")
    for address in (*wrong, "http://a b/v1", "http://a..b/v1"):
        with pytest.raises(UserError, match="not the address"):
            engine.models(address)


def test_a_model_that_the_server_has_no_more_is_missed_at_once(
    engine: RemoteEngine, server: ModelServer
) -> None:
    with pytest.raises(UserError, match="no longer has the model other"):
        list(engine.loading(LoadModel(path="other", server=server.url), CancelToken()))


def test_every_connection_is_asked_for_and_carries_the_key(
    engine: RemoteEngine, server: ModelServer, visits: list[tuple[str, str]]
) -> None:
    list(engine.generate(ask()))
    assert visits == [
        ("127.0.0.1", "list the models of a server"),
        ("127.0.0.1", "ask the model"),
    ]
    assert set(server.keys) == {"Bearer secret"}
    assert "Bearer secret" not in json.dumps(server.asked)


def test_what_a_server_cannot_do_is_said(engine: RemoteEngine) -> None:
    with pytest.raises(UserError, match="Adapters"):
        list(engine.generate(ask(adapter="/some/adapter.gguf")))
    with pytest.raises(UserError, match="score answers"):
        engine.score(Score(messages=(), answer="x"))
    engine.eject()
    with pytest.raises(UserError, match="No model is loaded"):
        list(engine.generate(ask()))


def test_without_permission_nothing_is_connected() -> None:
    with ModelServer().running() as server:
        refused = UserError("Inglenook is offline.", "Leave out --offline.")

        def gate(_host: str, _purpose: str) -> "nullcontext[None]":
            raise refused

        with pytest.raises(UserError, match="offline"):
            RemoteEngine(gate).models(server.url)
        assert server.keys == []


class _Shouting:
    """A disguise that says WHO for me."""

    pseudonyms = (("WHO", "me"),)

    def hide(self, request: Generate) -> Generate:
        (turn,) = request.messages
        changed = msgspec.structs.replace(turn, content=turn.content.replace("me", "WHO"))
        return msgspec.structs.replace(request, messages=(changed,))

    def reveal(self, text: str) -> str:
        return text.replace("WHO", "me")

    def reveal_call(self, call: ToolCallDelta) -> ToolCallDelta:
        return call


def test_a_disguised_request_is_all_that_the_server_reads(server: ModelServer) -> None:
    @contextmanager
    def gate(host: str, purpose: str) -> Iterator[None]:
        yield

    remote = RemoteEngine(gate, disguise=_Shouting)
    list(remote.loading(LoadModel(path="tiny", server=server.url), CancelToken()))
    server.events = [delta(content="Hello WHO."), END]
    events = list(remote.generate(ask(PromptMessage(role="user", content="Greet me."))))
    assert server.asked[-1]["messages"] == [{"role": "user", "content": "Greet WHO."}]
    assert [e.text for e in events if isinstance(e, TextDelta)] == ["Hello me."]
    assert end_of(events).stats.pseudonyms == (("WHO", "me"),)
