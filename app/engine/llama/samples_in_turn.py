"""Several answers to one prompt, generated one after the other where batching is impossible."""

from collections.abc import Callable

import msgspec

from app.core.cancellation import CancelToken
from app.core.generation import FinishReason, GenerationStats
from app.engine.backend import Emit
from app.engine.protocol import (
    Generate,
    Generated,
    GenerateSamples,
    PromptProgress,
    Sampled,
    SampleDelta,
    SampleText,
    TextDelta,
)
from app.workers.messages import Reply


def samples_in_turn(
    generate: Callable[[Generate, Emit, CancelToken], Generated],
    request: GenerateSamples,
    emit: Emit,
    cancel: CancelToken,
) -> Sampled:
    """Generate the samples one by one; they share the prompt's cells through its chat."""
    ends: list[GenerationStats] = []
    reason: FinishReason = "stop"
    for number, params in enumerate(request.samples):
        texts: list[str] = []

        def collect(reply: Reply, texts: list[str] = texts, is_first: bool = not number) -> None:
            if isinstance(reply, TextDelta):
                texts.append(reply.text)
                if is_first:
                    emit(SampleDelta(text=reply.text))
            elif isinstance(reply, PromptProgress) and is_first:
                emit(reply)

        one = msgspec.structs.replace(request.prompt, params=params, tools=())
        end = generate(one, collect, cancel)
        ends.append(end.stats)
        if end.reason == "stopped":
            reason = "stopped"
            break
        emit(SampleText(number=number, text="".join(texts), reason=end.reason))
    return Sampled(reason=reason, stats=_sum(ends))


def _sum(ends: list[GenerationStats]) -> GenerationStats:
    """The first one's figures about the prompt, and the sum of what was generated."""
    tokens = sum(end.completion_tokens for end in ends)
    seconds = sum(end.completion_tokens / end.tokens_per_s for end in ends if end.tokens_per_s)
    first = ends[0] if ends else GenerationStats()
    return msgspec.structs.replace(
        first, completion_tokens=tokens, tokens_per_s=tokens / seconds if seconds else 0.0
    )
