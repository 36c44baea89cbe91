"""One turn of the model, or several in parallel: events as they come, then text and statistics."""

import math
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.core.cancellation import Cancelled, CancelToken
from app.core.events import (
    ChatEvent,
    GenerationFinished,
    ReasoningAppended,
    StageProgress,
    TextAppended,
)
from app.core.generation import FinishReason, GenerationStats
from app.engine import engine_protocol as protocol


class TextGenerator(Protocol):
    """The part of the engine client that an agent needs."""

    def generate(
        self, request: protocol.Generate, cancel: CancelToken | None = None
    ) -> Iterator[protocol.GenerationEvent]: ...

    def generate_samples(
        self, request: protocol.GenerateSamples, cancel: CancelToken | None = None
    ) -> Iterator[protocol.SamplingEvent]: ...


class Rival:
    """A single-token alternative to the text being generated.

    Both are compared by the model's own probabilities: the rival's is known at the first token,
    that of the text falls with each token. So a text that starts out likely but then has to invent
    things loses, which its first token alone would not show.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._logprob: float | None = None
        self._written = 0.0

    def beats(self, event: protocol.LogprobsDelta) -> bool:
        """Add the text's next token; true if the rival is now likelier than the text so far."""
        if self._logprob is None:
            known = {each.token: each.logprob for each in event.top}
            self._logprob = known.get(self.text.encode(), -math.inf)
        self._written += event.chosen.logprob
        return self._written < self._logprob


@dataclass(eq=False)
class ModelTurn:
    """One generation, iterated once; then `text`, `calls`, `reason`, `stats` are complete.

    `deadline` is when to stop the turn, by `time.monotonic`; None for never. `rival` replaces the
    text once it is likelier, which stops the turn; the request must ask for `logprobs`. Iterating
    raises Cancelled when the user stops it; the text so far has been yielded.
    """

    engine: TextGenerator
    request: protocol.Generate
    cancel: CancelToken
    deadline: float | None = None
    rival: Rival | None = None

    def __post_init__(self) -> None:
        self.text = ""
        self.calls: list[protocol.ToolCallDelta] = []
        self.reason: FinishReason = "length"
        self.stats = GenerationStats()

    def __iter__(self) -> Iterator[StageProgress | ReasoningAppended | TextAppended]:
        enough, is_beaten = CancelToken(), False
        with self.cancel.calling(enough.cancel):
            for event in self.engine.generate(self.request, enough):
                match event:
                    case protocol.TextDelta(text=text):
                        self.text += text
                    case protocol.ToolCallDelta():
                        self.calls.append(event)
                    case protocol.LogprobsDelta() if self.rival and not is_beaten:
                        is_beaten = self.rival.beats(event)
                    case protocol.Generated(reason=reason, stats=stats):
                        self.reason, self.stats = reason, stats
                if shown := event_of(event):
                    yield shown
                if is_beaten or self._is_late():
                    enough.cancel()
        if self.cancel.is_cancelled or (self.reason == "stopped" and not enough.is_cancelled):
            raise Cancelled
        if self.rival and is_beaten:
            self.text, self.reason = self.rival.text, "stop"

    def _is_late(self) -> bool:
        return self.deadline is not None and time.monotonic() > self.deadline


class SampledTurn:
    """Several answers to one prompt, iterated once, in order of completion.

    Iterating raises Cancelled when the user stops it.
    """

    def __init__(
        self, engine: TextGenerator, request: protocol.GenerateSamples, cancel: CancelToken
    ) -> None:
        self._engine = engine
        self._request = request
        self._cancel = cancel
        self._enough = CancelToken()
        self.reason: FinishReason = "stop"
        self.stats = GenerationStats()

    def end(self) -> None:
        """Stop the unfinished ones: no more are needed."""
        self._enough.cancel()

    def __iter__(self) -> Iterator[StageProgress | protocol.SampleText]:
        line, complete = LineInProgress(), 0
        with self._cancel.calling(self._enough.cancel):
            for event in self._engine.generate_samples(self._request, self._enough):
                match event:
                    case protocol.PromptProgress(done=done, total=total):
                        yield _reading_stage(done, total)
                    case protocol.SampleDelta(text=text):
                        if line.add(text):
                            yield self._progress(complete, line.text)
                    case protocol.SampleText():
                        complete += 1
                        yield self._progress(complete, line.text)
                        yield event
                    case protocol.Sampled(stats=stats):
                        self.stats = stats
        self._cancel.raise_if_cancelled()

    def _progress(self, complete: int, line: str) -> StageProgress:
        return StageProgress("thinking", complete / len(self._request.samples), line)


class LineInProgress:
    """The last complete line of a text being generated, to show progress."""

    def __init__(self) -> None:
        self.text = ""
        self._rest = ""

    def add(self, piece: str) -> bool:
        """Add the next piece; true if it completed a non-empty line."""
        *whole, self._rest = (self._rest + piece).split("\n")
        written = [line.strip() for line in whole if line.strip()]
        if written:
            self.text = written[-1]
        return bool(written)


def event_of(
    reply: protocol.GenerationEvent,
) -> StageProgress | ReasoningAppended | TextAppended | None:
    """What a reply of the engine adds to the answer."""
    match reply:
        case protocol.PromptProgress(done=done, total=total):
            return _reading_stage(done, total)
        case protocol.TextDelta(text=text):
            return TextAppended(text)
        case protocol.ReasoningDelta(text=text):
            return ReasoningAppended(text)
    return None


def _reading_stage(done: int, total: int) -> StageProgress:
    """Once the prompt is read, the stage is "thinking": the text may not be the answer's."""
    if done < total:
        return StageProgress("reading_prompt", done / total)
    return StageProgress("thinking")


class Turns:
    """The generations of one answer: their cost, and how the last one ended."""

    def __init__(self, engine: TextGenerator, cancel: CancelToken) -> None:
        self._engine = engine
        self._cancel = cancel
        self._begun: list[ModelTurn | SampledTurn] = []

    def begin(
        self, request: protocol.Generate, deadline: float | None = None, rival: Rival | None = None
    ) -> ModelTurn:
        """Start the turn that answers `request`; see `ModelTurn`."""
        turn = ModelTurn(self._engine, request, self._cancel, deadline, rival)
        self._begun.append(turn)
        return turn

    def begin_samples(self, request: protocol.GenerateSamples) -> SampledTurn:
        turn = SampledTurn(self._engine, request, self._cancel)
        self._begun.append(turn)
        return turn

    def until_finished(
        self, events: Generator[ChatEvent, None, FinishReason | None]
    ) -> Iterator[ChatEvent]:
        """`events`, then GenerationFinished, even when the user stops them.

        The reason is the return value of `events`, or that of the last generation.
        """
        try:
            reason = (yield from events) or self._begun[-1].reason
        except Cancelled:
            reason = "stopped"
        stats = total_stats([turn.stats for turn in self._begun])
        yield GenerationFinished(reason=reason, stats=stats)


def total_stats(turns: Sequence[GenerationStats]) -> GenerationStats:
    """Sums over several turns; time to first token, seed and prompt are those of the first."""
    if not turns:
        return GenerationStats()
    completion_tokens = sum(turn.completion_tokens for turn in turns)
    decode_s = sum(
        turn.completion_tokens / turn.tokens_per_s for turn in turns if turn.tokens_per_s
    )
    return GenerationStats(
        prompt_tokens=sum(turn.prompt_tokens for turn in turns),
        cached_tokens=sum(turn.cached_tokens for turn in turns),
        completion_tokens=completion_tokens,
        load_s=sum(turn.load_s for turn in turns),
        prompt_s=sum(turn.prompt_s for turn in turns),
        ttft_s=turns[0].ttft_s,
        tokens_per_s=completion_tokens / decode_s if decode_s else 0.0,
        seed=turns[0].seed,
        prompt_sha256=turns[0].prompt_sha256,
        pseudonyms=tuple(dict.fromkeys(pair for turn in turns for pair in turn.pseudonyms)),
        left_out=max(turn.left_out for turn in turns),
    )
