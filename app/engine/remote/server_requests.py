"""Requests to a server in OpenAI's completions formats: connection, prompts, streamed answers.

Follows https://platform.openai.com/docs/api-reference/chat, and /completions for text. Fields
that only llama-server and vLLM know are sent only if the user changed them.
"""

import base64
import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.generation import UNLIMITED_TOKENS, FinishReason, GenerationParams, GenerationStats
from app.core.parameters import parameters_of
from app.core.text_files import parse_json
from app.core.web_addresses import web_address
from app.core.wording import translatable
from app.engine import engine_protocol as protocol

OpenGate = Callable[[str, str], AbstractContextManager[object]]
"""Maps a host and a purpose to permission to connect, which lasts for the block."""

_CONNECT_S = 10.0
_SILENCE_S = 600.0
"""A large model may read for minutes before its first word."""

_LIST_S = 20.0
"""A list requires no computation."""

_LONGEST_LINE = 4 << 20
_LONGEST_BODY = 1 << 20


class ServerConnection:
    """The server at `address`, such as http://192.168.1.20:8080/v1.

    Args:
        gate: asked for each connection.
        key: sent as a bearer token; "" for none.
    """

    def __init__(self, address: str, gate: OpenGate, key: str = "") -> None:
        self.address = address.rstrip("/")
        parts = web_address(self.address)
        if parts is None or not parts.hostname:
            raise UserError(
                f"{address} is not the address of a server.",
                "It looks like http://192.168.1.20:8080/v1.",
            )
        self.host = parts.hostname
        self._parts = parts
        self._gate = gate
        self._key = key

    def get(self, path: str, purpose: str, cancel: CancelToken) -> dict[str, Any]:
        """The JSON object at `path`. Raises UserError and Cancelled."""
        with self._asked("GET", path, purpose, None, cancel, _LIST_S) as response:
            try:
                return parse_json(response.read(_LONGEST_BODY), dict[str, Any])
            except msgspec.DecodeError as error:
                raise UserError(
                    f"The server at {self.address} is not a model server.",
                    "Check the address, which usually ends with /v1.",
                ) from error

    def stream(self, path: str, body: dict[str, Any], cancel: CancelToken) -> Iterator[str]:
        """The `data:` lines of an event stream, without the last one.

        Raises UserError and Cancelled.
        """
        payload = msgspec.json.encode(body)
        with self._asked("POST", path, "ask the model", payload, cancel, _SILENCE_S) as response:
            while line := response.readline(_LONGEST_LINE):
                field, _, data = line.decode("utf-8", "replace").strip().partition(":")
                if field == "data" and data.strip() == "[DONE]":
                    return
                if field == "data":
                    yield data.strip()
        cancel.raise_if_cancelled()
        raise UserError(
            f"The server at {self.address} cut the answer off.", "Ask again, or let it continue."
        )

    @contextmanager
    def _asked(
        self,
        method: str,
        path: str,
        purpose: str,
        body: bytes | None,
        cancel: CancelToken,
        silence_s: float,
    ) -> Iterator[http.client.HTTPResponse]:
        kind = http.client.HTTPSConnection
        if self._parts.scheme == "http":
            kind = http.client.HTTPConnection  # type: ignore[assignment]
        connection = kind(self.host, self._parts.port, timeout=_CONNECT_S)
        headers = {"content-type": "application/json", "user-agent": "inglenook"}
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        with self._gate(self.host, purpose):
            try:
                connection.connect()
                connection.sock.settimeout(silence_s)
                with cancel.calling(partial(_end, connection.sock)):
                    connection.request(method, f"{self._parts.path}{path}", body, headers)
                    response = connection.getresponse()
                    if response.status != http.client.OK:
                        raise _refused(response)
                    yield response
            except (OSError, http.client.HTTPException) as error:
                cancel.raise_if_cancelled()
                raise UserError(
                    f"The server at {self.address} does not answer ({cause_of(error)}).",
                    "Start it, or check its address and the network.",
                ) from error
            finally:
                connection.close()


def _end(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _refused(response: http.client.HTTPResponse) -> UserError:
    body = response.read(_LONGEST_BODY)
    with suppress(msgspec.DecodeError, TypeError, AttributeError):
        error = parse_json(body).get("error")
        message = error.get("message") if isinstance(error, dict) else error
        if message:
            return UserError(
                f"The server says: {message}", "Correct that, or choose another model."
            )
    if response.status in (401, 403):
        return UserError("The server does not accept the key.", "Connect again with its key.")
    return UserError(
        f"The server answered with the status {response.status}.", "Look at the server's log."
    )


_OF_OPENAI = ("max_tokens", "temperature", "top_p", "presence_penalty", "frequency_penalty")
_ADDITIONS = (
    *(name for name in parameters_of(GenerationParams) if name not in _OF_OPENAI),
    "grammar",
)
_REASONS: dict[str, FinishReason] = {"length": "length", "tool_calls": "tool_calls"}


def request_body(request: protocol.Generate, model: str) -> dict[str, Any]:
    params = request.params
    body: dict[str, Any] = {
        "model": model,
        **_prompt(request),
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": params.temperature,
        "top_p": params.top_p,
    }
    given = {
        "max_tokens": params.max_tokens if params.max_tokens < UNLIMITED_TOKENS else None,
        "seed": params.seed,
        "stop": list(params.stop) or None,
        "presence_penalty": params.presence_penalty or None,
        "frequency_penalty": params.frequency_penalty or None,
        "response_format": _format(params),
        "tools": list(request.tools) or None,
        "tool_choice": request.tool_choice if request.tools else None,
        "chat_template_kwargs": None if request.enable_thinking else {"enable_thinking": False},
    }
    neutral = GenerationParams()
    given |= {
        name: getattr(params, name)
        for name in _ADDITIONS
        if getattr(params, name) != getattr(neutral, name)
    }
    if request.assistant_prefix:
        body["messages"].append({"role": "assistant", "content": request.assistant_prefix})
        given |= {"continue_final_message": True, "add_generation_prompt": False}
    return body | {name: value for name, value in given.items() if value is not None}


def _prompt(request: protocol.Generate) -> dict[str, Any]:
    if request.plain is None:
        return {"messages": [_message(each) for each in request.messages]}
    plain: dict[str, Any] = {"prompt": request.plain.text}
    return plain if request.plain.suffix is None else plain | {"suffix": request.plain.suffix}


def _message(message: protocol.PromptMessage) -> dict[str, Any]:
    shown: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.pictures:
        text = {"type": "text", "text": message.content}
        shown["content"] = [*map(_picture, message.pictures), text]
    if message.tool_call_id:
        shown["tool_call_id"] = message.tool_call_id
    if message.tool_calls:
        shown["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": json.dumps(call.arguments)},
            }
            for call in message.tool_calls
        ]
    return shown


def _picture(picture: protocol.PromptPicture) -> dict[str, Any]:
    body = base64.b64encode(picture.data).decode()
    return {"type": "image_url", "image_url": {"url": f"data:{picture.media_type};base64,{body}"}}


def _format(params: GenerationParams) -> dict[str, Any] | None:
    if params.json_schema is None:
        return None
    schema = {"name": "answer", "schema": json.loads(params.json_schema)}
    return {"type": "json_schema", "json_schema": schema}


class StreamedAnswer:
    """Assembles the events of a stream; `ending` completes the answer."""

    def __init__(self, seed: int | None) -> None:
        self._started = time.monotonic()
        self._first_at = self._last_at = 0.0
        self._seed = seed
        self._calls: dict[int, dict[str, str]] = {}
        self._reason: FinishReason = "stop"
        self._usage: dict[str, Any] = {}
        self._pieces = 0

    def events(self, data: str) -> Iterator[protocol.GenerationEvent]:
        """The events in a `data:` line of the stream. Raises UserError for server errors."""
        try:
            event = parse_json(data, dict[str, Any])
            if error := event.get("error"):
                raise UserError(*_refusal(error))
            self._usage = event.get("usage") or self._usage
            for choice in event.get("choices") or ():
                yield from self._delta(choice.get("delta") or {"content": choice.get("text")})
                if reason := choice.get("finish_reason"):
                    self._reason = _REASONS.get(reason, "stop")
        except (msgspec.DecodeError, AttributeError, TypeError, KeyError) as error:
            raise UserError(
                "The server's answer is not in the form of OpenAI's API.",
                "Check the address, which usually ends with /v1.",
            ) from error

    def calls(self) -> Iterator[protocol.ToolCallDelta]:
        """The tool calls, once the stream has ended."""
        for call in self._calls.values():
            try:
                arguments = parse_json(call["arguments"] or "{}", dict[str, Any])
            except msgspec.DecodeError:
                raise UserError(
                    f"The model called {call['name']} with arguments that are not a JSON object.",
                    "Ask again.",
                ) from None
            yield protocol.ToolCallDelta(name=call["name"], arguments=arguments, call_id=call["id"])

    def cut_off(self) -> None:
        """Record that the answer was cut off at the requested length."""
        self._reason = "length"

    def ending(self, *, is_stopped: bool = False) -> protocol.Generated:
        seconds = self._last_at - self._first_at
        details = self._usage.get("prompt_tokens_details") or {}
        made = int(self._usage.get("completion_tokens") or self._pieces)
        return protocol.Generated(
            reason="stopped" if is_stopped else self._reason,
            stats=GenerationStats(
                prompt_tokens=int(self._usage.get("prompt_tokens") or 0),
                cached_tokens=int(details.get("cached_tokens") or 0),
                completion_tokens=made,
                ttft_s=max(0.0, self._first_at - self._started),
                tokens_per_s=(made - 1) / seconds if seconds > 0 and made > 1 else 0.0,
                seed=self._seed or 0,
            ),
        )

    def _delta(self, delta: dict[str, Any]) -> Iterator[protocol.GenerationEvent]:
        thought = delta.get("reasoning_content") or delta.get("reasoning")
        if thought:
            self._count()
            yield protocol.ReasoningDelta(text=str(thought))
        if text := delta.get("content"):
            self._count()
            yield protocol.TextDelta(text=str(text))
        for part in delta.get("tool_calls") or ():
            self._count()
            call = self._calls.setdefault(
                int(part.get("index") or 0), {"id": "", "name": "", "arguments": ""}
            )
            function = part.get("function") or {}
            call["id"] = part.get("id") or call["id"]
            call["name"] += function.get("name") or ""
            call["arguments"] += function.get("arguments") or ""

    def _count(self) -> None:
        self._last_at = time.monotonic()
        self._first_at = self._first_at or self._last_at
        self._pieces += 1


def _refusal(error: Any) -> tuple[str, str]:
    message = error.get("message") if isinstance(error, dict) else str(error)
    return translatable(f"The server says: {message}"), translatable(
        "Correct the request, or look at the server's log."
    )
