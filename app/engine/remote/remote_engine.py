"""A server on the user's own network as an engine: llama-server, vLLM, another Inglenook.

It may read pseudonyms, whose originals are put back into what it answers.
"""

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo, ToolSkill
from app.engine import engine_protocol as protocol
from app.engine.remote.server_requests import (
    OpenGate,
    ServerConnection,
    StreamedAnswer,
    request_body,
)

_UNFINISHED = re.compile(r"\[[A-Z]*(?:_\d*)?\Z")


class Disguise(Protocol):
    """For one request. `pseudonyms` are those in use, each with what it stands for."""

    @property
    def pseudonyms(self) -> tuple[tuple[str, str], ...]: ...

    def hide(self, request: protocol.Generate) -> protocol.Generate: ...

    def reveal(self, text: str) -> str: ...

    def reveal_call(self, call: protocol.ToolCallDelta) -> protocol.ToolCallDelta: ...


def revealed(
    events: Generator[protocol.GenerationEvent, None, None], disguise: Disguise
) -> Iterator[protocol.GenerationEvent]:
    """The events with the originals; the end of a text waits if it may begin a pseudonym."""
    kind: type[protocol.TextDelta | protocol.ReasoningDelta] = protocol.TextDelta
    waiting = ""
    with closing(events):
        for event in events:
            if waiting and not isinstance(event, kind):
                yield kind(text=waiting)
                waiting = ""
            if not isinstance(event, protocol.TextDelta | protocol.ReasoningDelta):
                yield _complete(event, disguise)
                continue
            kind = type(event)
            text = disguise.reveal(waiting + event.text)
            unfinished = _UNFINISHED.search(text)
            end = unfinished.start() if unfinished else len(text)
            if end:
                yield kind(text=text[:end])
            waiting = text[end:]


def _complete(event: protocol.GenerationEvent, disguise: Disguise) -> protocol.GenerationEvent:
    if isinstance(event, protocol.ToolCallDelta):
        return disguise.reveal_call(event)
    if isinstance(event, protocol.Generated):
        stats = msgspec.structs.replace(event.stats, pseudonyms=disguise.pseudonyms)
        return msgspec.structs.replace(event, stats=stats)
    return event


_TOOL_SKILLS: tuple[ToolSkill, ...] = ("sql", "many_tools")
"""A server does not tell the size of its models, but is there for larger ones than fit here."""

_CHARACTERS_PER_TOKEN = 3
"""An estimate that tends to overcount: what is packed by it must fit."""

_UNKNOWN_CONTEXT = 8192
_LENGTHS = ("max_model_len", "n_ctx", "context_length", "n_ctx_train")


class RemoteEngine:
    """See `Engine`. A server only generates: no adapters, likelihoods or reading ahead.

    Args:
        gate: asked for each connection.
        key: the bearer token for an address; "" for none.
        disguise: hides personal data in a request; None if nothing is to be hidden.
    """

    def __init__(
        self,
        gate: OpenGate,
        key: Callable[[str], str] = lambda _address: "",
        disguise: Callable[[], Disguise | None] = lambda: None,
    ) -> None:
        self._gate = gate
        self._key = key
        self._disguise = disguise
        self._held: RemoteModel | None = None

    @property
    def info(self) -> ModelInfo | None:
        return self._held.info if self._held else None

    @property
    def pid(self) -> int | None:
        return None

    def models(self, address: str) -> tuple[str, ...]:
        """The names of a server's models. Raises UserError."""
        listed = _listed(self._connection(address), CancelToken())
        return tuple(str(each["id"]) for each in listed)

    def loading(
        self, request: protocol.LoadModel, cancel: CancelToken
    ) -> Iterator[protocol.LoadProgress | protocol.Loaded]:
        yield protocol.LoadProgress(fraction=0.0)
        self._held = self._model(request, cancel)
        cancel.raise_if_cancelled()
        yield protocol.LoadProgress(fraction=1.0)
        yield protocol.Loaded(info=self._held.info)

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Generator[protocol.GenerationEvent, None, None]:
        return self._loaded().generate(request, cancel)

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]:
        return self._loaded().generate_samples(request, cancel)

    @contextmanager
    def borrowed(
        self, model: protocol.LoadModel, cancel: CancelToken, adapter: str = ""
    ) -> Iterator["RemoteModel"]:
        cancel.raise_if_cancelled()
        if adapter:
            raise _no_adapters()
        yield self._model(model, cancel)

    def prefill(self, request: protocol.Prefill, model: protocol.LoadModel | None = None) -> None:
        """Does nothing: a server gets only what the user has sent."""

    @property
    def is_prefilling(self) -> bool:
        return False

    def score(self, request: protocol.Score, cancel: CancelToken | None = None) -> protocol.Scored:  # noqa: ARG002
        raise UserError(
            "A model on a server cannot score answers.",
            "Choose a model on this machine.",
        )

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        return self._loaded().count_tokens(texts)

    def forget_chat(self, *chat_ids: str) -> None:
        """Does nothing: nothing is cached here."""

    def stop(self) -> None:
        self._held = None

    unload = eject = stop

    def _connection(self, address: str) -> ServerConnection:
        return ServerConnection(address, self._gate, self._key(address))

    def _model(self, request: protocol.LoadModel, cancel: CancelToken) -> "RemoteModel":
        connection = self._connection(request.server)
        found = [each for each in _listed(connection, cancel) if each["id"] == request.path]
        if not found:
            raise UserError(
                f"The server at {request.server} no longer has the model {request.path}.",
                "Connect to it again to see what it has.",
            )
        info = ModelInfo(
            name=request.path,
            quantization="",
            context_length=_length(found[0]),
            template_sha256="",
            supports_tools=True,
            supports_reasoning=True,
            supports_pictures=True,
            supports_infill=True,
            engine_version=f"server {connection.host}",
            load_s=0.0,
            tool_format="server",
            tool_skills=_TOOL_SKILLS,
        )
        return RemoteModel(connection, info, self._disguise)

    def _loaded(self) -> "RemoteModel":
        if not self._held:
            raise UserError("No model is loaded.", "Choose a model.")
        return self._held


@dataclass(eq=False)
class RemoteModel:
    """One model on a server. Answers for several threads run in parallel."""

    _connection: ServerConnection
    info: ModelInfo
    _disguise: Callable[[], Disguise | None]

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Generator[protocol.GenerationEvent, None, None]:
        """Like `EngineClient.generate`. Raises UserError."""
        cancel = cancel or CancelToken()
        if request.adapter:
            raise _no_adapters()
        if disguise := self._disguise():
            yield from revealed(self._answer(disguise.hide(request), cancel), disguise)
        else:
            yield from self._answer(request, cancel)

    def _answer(
        self, request: protocol.Generate, cancel: CancelToken
    ) -> Generator[protocol.GenerationEvent, None, None]:
        answer = StreamedAnswer(request.params.seed)
        yield protocol.PromptProgress(done=0, total=1)
        try:
            cancel.raise_if_cancelled()
            body = request_body(request, self.info.name)
            path = "/completions" if request.plain else "/chat/completions"
            with closing(self._connection.stream(path, body, cancel)) as lines:  # type: ignore[type-var]
                most = _most_events(request.params.max_tokens)
                for line in islice(lines, most):
                    yield from answer.events(line)
                if next(lines, None) is not None:
                    answer.cut_off()
        except Cancelled:
            pass
        if not cancel.is_cancelled:
            yield from answer.calls()
        yield answer.ending(is_stopped=cancel.is_cancelled)

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]:
        """One after the other: not all servers generate several at once."""
        cancel = cancel or CancelToken()
        made = read = 0
        for number in range(len(request.samples)):
            text, end = "", protocol.Generated(reason="stopped", stats=GenerationStats())
            for event in self.generate(request.single(number), cancel):
                if isinstance(event, protocol.TextDelta):
                    text += event.text
                    if number == 0:
                        yield protocol.SampleDelta(text=event.text)
                elif isinstance(event, protocol.Generated):
                    end = event
            if end.reason == "stopped":
                break
            made, read = made + end.stats.completion_tokens, read + end.stats.prompt_tokens
            yield protocol.SampleText(number=number, text=text, reason=end.reason)
        stats = GenerationStats(prompt_tokens=read, completion_tokens=made)
        yield protocol.Sampled(reason="stopped" if cancel.is_cancelled else "stop", stats=stats)

    def count_tokens(self, texts: Sequence[str]) -> tuple[int, ...]:
        """An estimate: servers have no common way to count."""
        return tuple(-(-len(text.encode()) // _CHARACTERS_PER_TOKEN) for text in texts)

    def forget_chat(self, *chat_ids: str) -> None:
        """Does nothing: nothing is cached here."""


def _most_events(max_tokens: int) -> int:
    """More events than the tokens can need: a server may ignore the requested limit."""
    return 256 + 4 * max_tokens


def _listed(connection: ServerConnection, cancel: CancelToken) -> list[dict[str, object]]:
    listed = connection.get("/models", "list the models of a server", cancel)
    found = [each for each in listed.get("data") or () if isinstance(each, dict) and each.get("id")]
    if not found:
        raise UserError(
            f"The server at {connection.address} offers no models.", "Load one there first."
        )
    return found


def _length(listed: dict[str, object]) -> int:
    """The context length, if reported: by vLLM beside the name, by llama-server in `meta`."""
    meta = listed.get("meta")
    for place in (listed, meta if isinstance(meta, dict) else {}):
        for name in _LENGTHS:
            if isinstance(length := place.get(name), int) and length > 0:
                return length
    return _UNKNOWN_CONTEXT


def _no_adapters() -> UserError:
    return UserError(
        "Adapters only work with models on this machine.", "Answer without one, or choose another."
    )
