"""One answer to a conversation or text that the caller keeps; nothing of it is stored."""

import json
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.kv_cache import KvCacheKeys
from app.answers.model_access import ReadyModel
from app.answers.prompt import (
    call_schema,
    parse_call,
    with_instructions,
    with_results_as_text,
)
from app.answers.structured import with_schema
from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.generation import (
    UNLIMITED_TOKENS,
    AdapterUse,
    FinishReason,
    GenerationParams,
    GenerationStats,
)
from app.core.json_schemas import fits
from app.core.model_spec import ModelInfo
from app.engine.engine import Engines, HeldModel
from app.engine.engine_protocol import (
    ALONE,
    Generate,
    Generated,
    GenerationEvent,
    PlainPrompt,
    Prefill,
    PromptMessage,
    PromptProgress,
    PromptToolCall,
    TextDelta,
    ToolCallDelta,
)

_CALL_TOKENS = 1024

_LEAST_ROOM = 256
"""With less room for a question and its answer, the caller has to shorten the conversation."""

_TEXT_CACHE = "api-text"
"""The cache id of all texts: an editor sends the same file again and again."""


class CompletionRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation to be answered.

    `model` is an id or a file, "" the current model; `adapter` is an optional adapter for it.
    `tools` are in OpenAI's format. `tool_choice` is "auto", "none", "required", or the name of the
    one function to call. `goes_on`: a later request may continue this conversation, so its prompt
    is cached by itself.
    """

    messages: tuple[PromptMessage, ...]
    model: str = ""
    params: GenerationParams = GenerationParams(max_tokens=UNLIMITED_TOKENS)
    tools: tuple[dict[str, Any], ...] = ()
    tool_choice: str = "auto"
    enable_thinking: bool = True
    adapter: AdapterUse = AdapterUse("")
    goes_on: bool = True


class TextRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Text to be continued or filled in, without a template; `model` as in CompletionRequest."""

    prompt: PlainPrompt
    model: str = ""
    params: GenerationParams = GenerationParams()


class CompletionStarted(msgspec.Struct, frozen=True):
    """The model is loaded, and it is this request's turn."""

    model_id: str
    info: ModelInfo


class ContextExceededError(UserError):
    """The prompt does not fit into the model's context."""


class NoInfillError(UserError):
    """The model was not trained to fill in text."""


CompletionEvent = CompletionStarted | GenerationEvent


FindModel = Callable[[str, CancelToken], ReadyModel]
"""Maps an id or a file, "" for the current model, to a loadable model."""


class CompletionService:
    """Answers one request at a time, in order of arrival, taking turns with the window."""

    def __init__(self, engines: Engines, ready: FindModel, gate: AnswerGate) -> None:
        self._engines = engines
        self._ready = ready
        self._gate = gate
        self._keys = KvCacheKeys()

    def complete(
        self, request: CompletionRequest, cancel: CancelToken
    ) -> Generator[CompletionEvent, None, None]:
        """CompletionStarted comes first and Generated last, even when stopped by `cancel`.

        Raises UserError; ContextExceededError instead of silently dropping old messages; Cancelled
        if it was stopped before its turn.
        """
        ready = self._ready(request.model, cancel)
        with self._turn(ready, request.adapter.path, cancel) as (started, model):
            if any(turn.pictures for turn in request.messages) and not model.info.supports_pictures:
                raise UserError(
                    f"{model.info.name} cannot see pictures.", "Choose a model with vision."
                )
            yield started
            completion = _Completion(request, model, self._keys, cancel)
            yield from completion.events()
        if (ahead := completion.continuation()) and self._gate.is_quiet:
            self._engines.prefill(ahead, ready.load)

    def continue_text(self, request: TextRequest, cancel: CancelToken) -> Iterator[CompletionEvent]:
        """Like `complete`. Raises NoInfillError."""
        with self._turn(self._ready(request.model, cancel), "", cancel) as (started, model):
            if request.prompt.suffix is not None and not model.info.supports_infill:
                raise NoInfillError(
                    f"{model.info.name} was not trained to fill in text.",
                    "Leave out the suffix, or choose a model for code that can.",
                )
            yield started
            asked = Generate(chat_id=_TEXT_CACHE, plain=request.prompt, params=request.params)
            yield from _generated(model, asked, cancel)

    def forget(self) -> None:
        """Drop all cached prompts of the conversations answered here."""
        known = self._keys.clear()
        self._engines.forget_chat(*known, *map(_calls_of, known), _TEXT_CACHE, ALONE)

    @contextmanager
    def _turn(
        self, ready: ReadyModel, adapter: str, cancel: CancelToken
    ) -> Iterator[tuple[CompletionStarted, HeldModel]]:
        """The model, once it is this request's turn."""
        borrowed = self._engines.borrowed(ready.load, cancel, adapter)
        with self._gate.answering(), borrowed as model:
            yield CompletionStarted(ready.model.spec.id, model.info), model


def answer_text(events: Iterable[CompletionEvent], cancel: CancelToken) -> str:
    """The complete text of an answer. Raises Cancelled if it was stopped early."""
    text = "".join(event.text for event in events if isinstance(event, TextDelta))
    cancel.raise_if_cancelled()
    return text.strip()


class _Completion:
    """The state of one answer."""

    def __init__(
        self,
        request: CompletionRequest,
        model: HeldModel,
        keys: KvCacheKeys,
        cancel: CancelToken,
    ) -> None:
        self._request = request
        self._model = model
        self._cancel = cancel
        self._is_native = bool(model.info.tool_format)
        self._tools = () if request.tool_choice == "none" else request.tools
        self._asked: tuple[PromptMessage, ...] = ()
        self._text, self._ending = "", Generated(reason="error", stats=GenerationStats())
        self._chat_id = self._calls_id = ALONE
        if request.goes_on:
            self._open(keys)

    def _open(self, keys: KvCacheKeys) -> None:
        """Choose the caches of this conversation, and drop those that will not be used again."""
        request, model = self._request, self._model
        scope = msgspec.json.encode(
            (model.info.name, model.info.quantization, self._tools, request.adapter)
        )
        self._chat_id, forgotten = keys.open(scope.decode(), request.messages)
        self._calls_id = _calls_of(self._chat_id)
        model.forget_chat(*forgotten, *map(_calls_of, forgotten))

    def events(self) -> Iterator[GenerationEvent]:
        if not self._tools:
            yield from self._answer()
        elif self._is_native:
            yield from self._native_calls()
        elif self._request.tool_choice == "auto":
            yield from self._call_or_answer()
        else:
            text, ending = yield from self._decide(self._named(), may_answer=False)
            yield from _decision_events(text, ending)

    def continuation(self) -> Prefill | None:
        """What the next prompt starts with, if the caller goes on: the turn after the answer.

        These few tokens are read while the caller reads the answer, so that a chat goes on as fast
        as in llama-server, although the last token of each prompt is read by itself: in a batch, it
        would be rounded otherwise than when the question is repeated.
        """
        request, stats = self._request, self._ending.stats
        used = stats.prompt_tokens + stats.completion_tokens
        is_whole = self._ending.reason in ("stop", "length") and bool(self._text)
        is_short = used + _LEAST_ROOM <= self._model.info.context_length
        is_plain = not (request.adapter.path or request.params.json_schema)
        if not (is_whole and is_short and is_plain and request.goes_on):
            return None
        return Prefill(
            chat_id=self._chat_id,
            messages=(*self._asked, PromptMessage(role="assistant", content=self._text)),
            max_tokens=1,
            enable_thinking=request.enable_thinking,
        )

    def _native_calls(self) -> Iterator[GenerationEvent]:
        """Let the model call tools or write as it was trained to, but stop it from looping."""
        params, is_free = self._request.params, self._request.tool_choice == "auto"
        schema = params.json_schema if is_free else None
        messages = with_schema(self._request.messages, schema)
        answered = _answered_twice(messages)
        unwanted: ToolCallDelta | None = None
        events = self._generate(messages, params, self._chat_id, self._named())
        with closing(events):
            for event in events:
                if is_free and isinstance(event, ToolCallDelta):
                    unwanted = event if _identity(event) in answered else self._unfit(event)
                if unwanted:
                    break
                yield event
        if unwanted and _identity(unwanted) not in answered:
            unwanted = yield from self._call_again(messages, params, unwanted.name)
        if unwanted:
            # Without the calls in its prompt it does not repeat them.
            conversation = with_results_as_text(messages)
            yield from self._generate(conversation, params, self._calls_id)

    def _call_again(
        self, messages: tuple[PromptMessage, ...], params: GenerationParams, name: str
    ) -> Generator[GenerationEvent, None, ToolCallDelta | None]:
        """Ask for the call of `name` again, with its schema as grammar; returns one that breaks it.

        While a model is free to answer in words, not every way to begin a call can be recognized
        soon enough to constrain it.
        """
        tools = self._named(name)
        events = self._generate(messages, params, self._chat_id, tools, must_call=True)
        with closing(events):
            for event in events:
                if isinstance(event, ToolCallDelta) and self._unfit(event):
                    return event
                yield event
        return None

    def _unfit(self, call: ToolCallDelta) -> ToolCallDelta | None:
        """`call`, if there is no such tool or it takes other arguments."""
        functions = [tool["function"] for tool in self._tools]
        schemas = [each.get("parameters") for each in functions if each["name"] == call.name]
        is_fit = bool(schemas) and fits(call.arguments, schemas[0] or {})
        return None if is_fit else call

    def _named(self, name: str = "") -> tuple[dict[str, Any], ...]:
        """The tool of this name, or else the one that the request names, or else all."""
        name = name or self._request.tool_choice
        named = tuple(tool for tool in self._tools if tool["function"]["name"] == name)
        return named or self._tools

    def _answer(self) -> Iterator[GenerationEvent]:
        messages, params = self._request.messages, self._request.params
        turns = messages if self._is_native else with_results_as_text(messages)
        self._asked = with_schema(turns, params.json_schema)
        for event in self._generate(self._asked, params, self._chat_id):
            match event:
                case TextDelta():
                    self._text += event.text
                case Generated():
                    self._ending = event
            yield event

    def _call_or_answer(self) -> Iterator[GenerationEvent]:
        """First ask which function helps, if any; otherwise let the model write freely."""
        text, ending = yield from self._decide(self._tools, may_answer=True)
        call = parse_call(text)
        is_circling = call and _identity(call) in _answered_twice(self._request.messages)
        is_fit = call and not self._unfit(call)
        if ending.reason == "stopped" or (is_fit and not is_circling):
            yield from _decision_events(text, ending)
        else:
            yield from self._answer()

    def _decide(
        self, tools: tuple[dict[str, Any], ...], may_answer: bool
    ) -> Generator[GenerationEvent, None, tuple[str, Generated]]:
        """Returns what the model wrote under the schema for a call, and how it ended."""
        messages = with_instructions(self._request.messages, tools, may_answer)
        params = msgspec.structs.replace(
            self._request.params,
            max_tokens=min(self._request.params.max_tokens, _CALL_TOKENS),
            temperature=0.0,
            stop=(),
            json_schema=call_schema(tools, may_answer),
            grammar=None,
            logprobs=None,
        )
        text, ending = "", Generated(reason="error", stats=GenerationStats())
        for event in self._generate(messages, params, self._calls_id):
            match event:
                case TextDelta():
                    text += event.text
                case Generated():
                    ending = event
                case _:
                    yield event
        return text, ending

    def _generate(
        self,
        messages: tuple[PromptMessage, ...],
        params: GenerationParams,
        chat_id: str,
        tools: tuple[dict[str, Any], ...] = (),
        *,
        must_call: bool = False,
    ) -> Generator[GenerationEvent, None, None]:
        must_call |= bool(tools) and self._request.tool_choice != "auto"
        request = Generate(
            chat_id=chat_id,
            messages=messages,
            params=params,
            tools=tools,
            # A named function is the only one the model sees, so "required" calls it.
            tool_choice="required" if must_call else "auto",
            enable_thinking=self._request.enable_thinking and params.json_schema is None,
            adapter=self._request.adapter.path,
            adapter_strength=self._request.adapter.strength,
        )
        yield from _generated(self._model, request, self._cancel)


def _calls_of(chat_id: str) -> str:
    """The cache id of the prompts that only ask which function to call."""
    return f"{chat_id}-calls"


def _answered_twice(messages: Sequence[PromptMessage]) -> set[str]:
    """The calls made twice, with the same result, since the last user message.

    A small model may repeat them forever, and an agent on the other side would go along.
    """
    calls: dict[str, str] = {}
    results: list[tuple[str, str]] = []
    for message in messages:
        if message.role == "user":
            calls, results = {}, []
        calls |= {call.id: _identity(call) for call in message.tool_calls}
        if message.role == "tool" and message.tool_call_id in calls:
            results.append((calls[message.tool_call_id], message.content))
    return {identity for (identity, _), count in Counter(results).items() if count > 1}


def _identity(call: ToolCallDelta | PromptToolCall) -> str:
    return json.dumps([call.name, call.arguments], sort_keys=True)


def _decision_events(text: str, ending: Generated) -> Iterator[GenerationEvent]:
    """A decision as events: the call, or the text if it was cut off."""
    call = parse_call(text)
    if call:
        yield call
    elif text:
        yield TextDelta(text=text)
    reason: FinishReason = "tool_calls" if call and ending.reason == "stop" else ending.reason
    yield Generated(reason=reason, stats=ending.stats)


def _generated(
    model: HeldModel, request: Generate, cancel: CancelToken
) -> Generator[GenerationEvent, None, None]:
    """The events of an answer. Raises UserError; ContextExceededError if it does not fit."""
    length = model.info.context_length
    try:
        with closing(model.generate(request, cancel)) as events:
            for event in events:
                if isinstance(event, PromptProgress) and event.dropped:
                    raise _too_long(request, length)
                yield event
    except WorkerStoppedError:
        raise
    except UserError as error:
        # A single message may exceed the context; the engine then reports it.
        counts = model.count_tokens(_texts(request))
        raise (_too_long(request, length) if sum(counts) >= length else error) from error


def _texts(request: Generate) -> list[str]:
    if request.plain:
        return [request.plain.text, request.plain.suffix or ""]
    return [message.content for message in request.messages]


def _too_long(request: Generate, context_length: int) -> ContextExceededError:
    if request.plain:
        return ContextExceededError(
            f"The text is longer than the {context_length} tokens that the model's context holds.",
            "Send less of it, or set a longer context in Inglenook's settings.",
        )
    return ContextExceededError(
        f"The conversation is longer than the {context_length} tokens that the model's context "
        "holds.",
        "Send fewer messages, or set a longer context in Inglenook's settings.",
    )
