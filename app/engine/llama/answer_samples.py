"""Several answers to one prompt or to several, generated together: one token of each per batch.

If reading the weights dominates the cost of a token, a batch of a few reads them once: on such a
CPU, five samples took about twice as long as one. If computing dominates, as on one slow core, they
take five times as long.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.cancellation import CancelToken
from app.core.generation import FinishReason, GenerationStats
from app.engine import engine_protocol as protocol
from app.engine.backend import Emit
from app.engine.cache.chat_cache import ChatCache
from app.engine.cache.kv_snapshot import common_length
from app.engine.llama.answer_generation import answer_stream, chosen_seed, output_grammar
from app.engine.llama.answer_stream import AnswerStream
from app.engine.llama.sampling import Sampler
from app.engine.llama.token_loop import read_prompt
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_building import Prompt, PromptBuilder
from app.workers.messages import Reply


@dataclass(eq=False)
class AnswerSamples:
    """Generates the answers to `request`; used once, with a context that supports branches."""

    cache: ChatCache
    prompts: PromptBuilder
    vocabulary: Vocabulary
    request: protocol.GenerateSamples
    load_s: float

    def __post_init__(self) -> None:
        self._read_tokens = self._cached = self._count = self._left_out = 0
        self._prompt_s = self._decode_s = 0.0

    def run(self, emit: Emit, cancel: CancelToken) -> protocol.Sampled:
        prompts = self._built()
        start = 0
        while start < len(prompts) and not cancel.is_cancelled:
            end = start + self._fitting(prompts[start:])
            self._answer(prompts, range(start, end), emit, cancel)
            start = end
        reason: FinishReason = "stopped" if cancel.is_cancelled else "stop"
        return protocol.Sampled(
            reason=reason,
            stats=GenerationStats(
                prompt_tokens=self._read_tokens,
                cached_tokens=self._cached,
                completion_tokens=self._count,
                load_s=self.load_s,
                prompt_s=self._prompt_s,
                ttft_s=self._prompt_s,
                tokens_per_s=self._count / self._decode_s if self._decode_s else 0.0,
                seed=self.request.samples[0].seed or 0,
                left_out=self._left_out,
            ),
        )

    def _built(self) -> list[Prompt]:
        """The prompt of each answer; the same object if they have the same."""
        singles = [self.request.single(n) for n in range(len(self.request.samples))]
        if self.request.conversations:
            return [self.prompts.build(single) for single in singles]
        longest = max(singles, key=lambda single: single.params.max_tokens)
        return [self.prompts.build(longest)] * len(singles)

    def _fitting(self, prompts: Sequence[Prompt]) -> int:
        """How many of the first prompts fit at once, with room for the longest answers."""
        context, used, before = self.cache.context, 0, prompts[0].tokens[:0]
        longest = max(params.max_tokens for params in self.request.samples)
        for count, prompt in enumerate(prompts[: context.branches]):
            own = prompt.cells - common_length(before, prompt.tokens)
            used += own + min(longest, context.length - prompt.cells)
            if count and used > context.length:
                return count
            before = prompt.tokens
        return min(len(prompts), context.branches)

    def _read(self, prompts: Sequence[Prompt], number: int, emit: Emit) -> Prompt:
        """Read a prompt, so that the logits of its last token can be sampled."""
        started, prompt, asked = time.monotonic(), prompts[number], self.request.prompt
        self._left_out = max(self._left_out, prompt.dropped)
        cached = self.cache.open(asked.chat_id, prompt.tokens, asked.kv_key, prompt.head)
        if not number or prompts[number - 1] is not prompt:
            self._cached += cached
            self._read_tokens += len(prompt.tokens)

        def report(done: int) -> None:
            if number == 0:
                total = len(prompt.tokens)
                emit(protocol.PromptProgress(done=done, total=total, dropped=prompt.dropped))

        read_prompt(self.cache, prompt.tokens, report, prompt.checkpoints)
        self._prompt_s += time.monotonic() - started
        return prompt

    def _answer(
        self, prompts: Sequence[Prompt], numbers: range, emit: Emit, cancel: CancelToken
    ) -> None:
        samples: list[_Sample] = []
        tokens: dict[int, int] = {}
        read: Prompt | None = None
        try:
            for branch, number in enumerate(numbers):
                if read is not prompts[number]:
                    read = self._read(prompts, number, emit)
                if cancel.is_cancelled:
                    return
                samples.append(self._sample(read, number, branch))
                self.cache.context.fork(branch)
                tokens |= _next_tokens({samples[-1]: -1}, emit)
            started = time.monotonic()
            self._decode({each.branch: each for each in samples}, tokens, emit, cancel)
            self._decode_s += time.monotonic() - started
        finally:
            self.cache.context.join()
            for sample in samples:
                self._count += sample.count
                sample.sampler.free()

    def _decode(
        self,
        samples: Mapping[int, "_Sample"],
        tokens: dict[int, int],
        emit: Emit,
        cancel: CancelToken,
    ) -> None:
        """Continue the samples that have a token, by branch, until none has."""
        while tokens and not cancel.is_cancelled:
            positions = [samples[branch].position for branch in tokens]
            if not self.cache.context.decode_branches(tokens, positions):
                return
            outputs = {samples[branch]: output for output, branch in enumerate(tokens)}
            tokens = _next_tokens(outputs, emit)

    def _sample(self, prompt: Prompt, number: int, branch: int) -> "_Sample":
        params = self.request.samples[number]
        room = self.cache.context.length - prompt.cells
        return _Sample(
            number,
            branch,
            len(prompt.tokens) - 1,
            min(params.max_tokens, room),
            Sampler(
                params,
                chosen_seed(params),
                output_grammar(params),
                self.vocabulary,
                self.cache.context,
            ),
            answer_stream(self.prompts.template, prompt, params),
            self.vocabulary,
            self.vocabulary.marker_pieces(self.prompts.template.marks.spelling),
        )


def _next_tokens(outputs: Mapping["_Sample", int], emit: Emit) -> dict[int, int]:
    """The next token of each sample by branch, from the logits at its output; none at its end."""
    tokens = {}
    for sample, output in outputs.items():
        token = sample.choose(output)
        for reply in sample.replies(is_complete=token is None):
            emit(reply)
        if token is not None:
            tokens[sample.branch] = token
    return tokens


@dataclass(eq=False)
class _Sample:
    """One of the answers in progress. `position` is that of its newest token."""

    number: int
    branch: int
    position: int
    limit: int
    sampler: Sampler
    stream: AnswerStream
    vocabulary: Vocabulary
    markers: Mapping[int, bytes]
    count: int = 0
    reason: FinishReason = "stop"
    text: str = ""
    logprobs: list[protocol.LogprobsDelta] = field(default_factory=list)
    emitted: int = 0

    def choose(self, output: int) -> int | None:
        """The next token, from the logits at `output`; None if the answer ends."""
        if self.count == self.limit:
            self.reason = "length"
            return None
        token = self.sampler.sample(output)
        if self.sampler.last_logprobs:
            chosen, *top = self.sampler.last_logprobs
            self.logprobs.append(protocol.LogprobsDelta(chosen=chosen, top=tuple(top)))
        if self.vocabulary.is_end(token):
            return None
        self.count += 1
        self.position += 1
        self._show(self.stream.feed(self.markers.get(token) or self.vocabulary.piece(token)))
        return None if self.stream.is_stopped else token

    def _show(self, replies: Iterable[Reply]) -> None:
        self.text += "".join(one.text for one in replies if isinstance(one, protocol.TextDelta))

    def replies(self, *, is_complete: bool) -> Iterator[Reply]:
        """New text of the first sample, and the result of any complete sample."""
        if is_complete:
            self._show(self.stream.finish())
        if self.number == 0 and (new := self.text[self.emitted :]):
            self.emitted = len(self.text)
            yield protocol.SampleDelta(text=new)
        if is_complete:
            yield protocol.SampleText(
                number=self.number,
                text=self.text,
                reason=self.reason,
                logprobs=tuple(self.logprobs),
            )
