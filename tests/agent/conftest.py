"""A text generator that says what the test wrote, and a sandbox with short limits."""

from collections.abc import Callable, Iterator

import msgspec
import pytest

from app.agent.sandbox import Sandbox, SandboxLimits
from app.core.cancellation import CancelToken
from app.core.generation import GenerationStats
from app.engine.protocol import (
    Generate,
    Generated,
    GenerateSamples,
    GenerationEvent,
    PromptProgress,
    Sampled,
    SampleDelta,
    SampleText,
    SamplingEvent,
    TextDelta,
    ToolCallDelta,
)


class ScriptedTurns:
    """Gives the texts or calls in order, one a generation, and keeps the requests.

    `together` is how many samples each request for several asked for.
    """

    def __init__(
        self, *texts: str | ToolCallDelta, during: Callable[[], None] = lambda: None
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
        yield PromptProgress(done=1, total=2, cached=0)
        if isinstance(text, ToolCallDelta):
            yield text
            yield Generated(reason="tool_calls", stats=GenerationStats())
            return
        for piece in (text[: len(text) // 2], text[len(text) // 2 :]):
            if cancel and cancel.is_cancelled:
                yield Generated(reason="stopped", stats=GenerationStats())
                return
            yield TextDelta(text=piece)
            self._during()
        yield Generated(
            reason="stop",
            stats=GenerationStats(prompt_tokens=10, completion_tokens=4, tokens_per_s=8.0, seed=7),
        )

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
    with Sandbox(SandboxLimits(seconds=0.5, sleep_seconds=0.1)) as sandbox:
        yield sandbox
