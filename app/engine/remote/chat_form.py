"""Converts prompts to OpenAI's completions formats, and their streams to pieces of an answer.

Follows https://platform.openai.com/docs/api-reference/chat, and /completions for text. Fields
that only llama-server and vLLM know are sent only if the user changed them.
"""

import base64
import json
import time
from collections.abc import Iterator
from typing import Any

import msgspec

from app.core.errors import UserError
from app.core.generation import UNLIMITED_TOKENS, FinishReason, GenerationParams, GenerationStats
from app.core.parameters import parameters_of
from app.core.text_files import parse_json
from app.core.wording import translatable
from app.engine import engine_protocol as protocol

_OF_OPENAI = ("max_tokens", "temperature", "top_p", "presence_penalty", "frequency_penalty")
_ADDITIONS = (
    *(name for name in parameters_of(GenerationParams) if name not in _OF_OPENAI),
    "grammar",
)
_REASONS: dict[str, FinishReason] = {"length": "length", "tool_calls": "tool_calls"}


def request_body(request: protocol.Generate, model: str) -> dict[str, Any]:
    """The JSON of a streamed request."""
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
