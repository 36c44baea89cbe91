"""A text generator that says what the test wrote, and a sandbox with short limits."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import NamedTuple

import msgspec
import pytest

from app.agent.sandbox import Sandbox, SandboxLimits
from app.core.cancellation import CancelToken
from app.core.generation import GenerationStats, TokenLogprob
from app.engine.engine_protocol import (
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    LogprobsDelta,
    PromptProgress,
    Sampled,
    SampleDelta,
    SampleText,
    SamplingEvent,
    TextDelta,
    ToolCallDelta,
)


class TokenWritten(NamedTuple):
    """A token, how likely it is, and the likelihoods of others in its place, in nats."""

    text: str
    logprob: float
    others: Mapping[str, float] = {}

    @property
    def event(self) -> LogprobsDelta:
        top = [TokenLogprob(text.encode(), each) for text, each in self.others.items()]
        return LogprobsDelta(chosen=TokenLogprob(self.text.encode(), self.logprob), top=tuple(top))


class ScriptedTurns:
    """Gives the texts or calls in order, one a generation, and keeps the requests.

    A text may come token by token. `together` is how many samples each request for several asked
    for.
    """

    def __init__(
        self,
        *texts: str | tuple[TokenWritten, ...] | ToolCallDelta,
        during: Callable[[], None] = lambda: None,
    ) -> None:
        self._texts = list(texts)
        self._during = during
        self.requests: list[Generate] = []
        self.together: list[int] = []

    def generate(
        self, request: Generate, cancel: CancelToken | None = None
    ) -> Iterator[GenerationEvent]:
        self.requests.append(request)
        text = self._texts.pop(0)
        yield PromptProgress(done=1, total=2)
        if isinstance(text, ToolCallDelta):
            yield text
            yield Generated(reason="tool_calls", stats=GenerationStats())
            return
        stats = GenerationStats(prompt_tokens=10, completion_tokens=4, tokens_per_s=8.0, seed=7)
        pieces = (text[: len(text) // 2], text[len(text) // 2 :]) if isinstance(text, str) else text
        for piece in pieces:
            if cancel and cancel.is_cancelled:
                yield Generated(reason="stopped", stats=stats)
                return
            if isinstance(piece, TokenWritten):
                yield piece.event
            yield TextDelta(text=piece.text if isinstance(piece, TokenWritten) else piece)
            self._during()
        yield Generated(reason="stop", stats=stats)

    def generate_samples(
        self, request: GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[SamplingEvent]:
        self.together.append(len(request.samples))
        for number, params in enumerate(request.samples):
            if cancel and cancel.is_cancelled:
                yield Sampled(reason="stopped", stats=GenerationStats())
                return
            self.requests.append(msgspec.structs.replace(request.prompt, params=params))
            text = self._texts.pop(0)
            assert isinstance(text, str)
            if number == 0:
                yield SampleDelta(text=text)
            yield SampleText(number=number, text=text, reason="stop")
            self._during()
        yield Sampled(reason="stop", stats=GenerationStats(completion_tokens=4))


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with closing(Sandbox(SandboxLimits(seconds=0.5, sleep_seconds=0.1))) as sandbox:
        yield sandbox
