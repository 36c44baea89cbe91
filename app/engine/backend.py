"""What the engine worker needs from an inference engine."""

from collections.abc import Callable
from typing import Protocol

import msgspec

from app.core.cancellation import CancelToken
from app.core.generation import FinishReason, GenerationStats
from app.core.model_spec import ModelInfo
from app.engine import engine_protocol as protocol
from app.workers.messages import Reply

Emit = Callable[[Reply], None]
"""Sends a reply that is not the final one."""


class Backend(Protocol):
    """One loaded model at a time, driven from one thread.

    Methods raise UserError for causes in the environment; `load`, `prefill` and `score` raise
    Cancelled. A cancelled `generate` returns its output so far as "stopped", and `generate_samples`
    the samples completed so far.
    """

    def load(self, request: protocol.LoadModel, emit: Emit, cancel: CancelToken) -> ModelInfo: ...

    def show_picture(self, request: protocol.ShowPicture) -> None: ...

    def generate(
        self, request: protocol.Generate, emit: Emit, cancel: CancelToken
    ) -> protocol.Generated: ...

    def generate_samples(
        self, request: protocol.GenerateSamples, emit: Emit, cancel: CancelToken
    ) -> protocol.Sampled: ...

    def prefill(self, request: protocol.Prefill, cancel: CancelToken) -> None: ...

    def score(self, request: protocol.Score, cancel: CancelToken) -> protocol.Scored: ...

    def count_tokens(self, texts: tuple[str, ...]) -> tuple[int, ...]: ...

    def forget_chat(self, chat_id: str) -> None: ...

    def unload(self, cancel: CancelToken | None = None) -> None:
        """Free the model. Chats with a key are written to their files, unless cancelled."""


def samples_in_turn(
    generate: Callable[[protocol.Generate, Emit, CancelToken], protocol.Generated],
    request: protocol.GenerateSamples,
    emit: Emit,
    cancel: CancelToken,
) -> protocol.Sampled:
    """Generate the samples one by one; they share the prompt's cells through its chat."""
    ends: list[GenerationStats] = []
    reason: FinishReason = "stop"
    for number in range(len(request.samples)):
        texts: list[str] = []

        def collect(reply: Reply, texts: list[str] = texts, is_first: bool = not number) -> None:
            if isinstance(reply, protocol.TextDelta):
                texts.append(reply.text)
                if is_first:
                    emit(protocol.SampleDelta(text=reply.text))
            elif isinstance(reply, protocol.PromptProgress) and is_first:
                emit(reply)

        end = generate(request.single(number), collect, cancel)
        ends.append(end.stats)
        if end.reason == "stopped":
            reason = "stopped"
            break
        emit(protocol.SampleText(number=number, text="".join(texts), reason=end.reason))
    return protocol.Sampled(reason=reason, stats=_sum(ends))


def _sum(ends: list[GenerationStats]) -> GenerationStats:
    """The first one's figures about the prompt, and the sum of what was generated."""
    tokens = sum(end.completion_tokens for end in ends)
    seconds = sum(end.completion_tokens / end.tokens_per_s for end in ends if end.tokens_per_s)
    first = ends[0] if ends else GenerationStats()
    return msgspec.structs.replace(
        first, completion_tokens=tokens, tokens_per_s=tokens / seconds if seconds else 0.0
    )
