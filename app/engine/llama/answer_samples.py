"""Several answers to one prompt, generated together: one token of each per batch.

If reading the weights dominates the cost of a token, a batch of a few reads them once: on such a
CPU, five samples took about twice as long as one. If computing dominates, as on one slow core, they
take five times as long.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from app.core.cancellation import CancelToken
from app.core.generation import FinishReason, GenerationStats
from app.engine.backend import Emit
from app.engine.cache.chat_cache import ChatCache
from app.engine.engine_protocol import (
    GenerateSamples,
    PromptProgress,
    Sampled,
    SampleDelta,
    SampleText,
    TextDelta,
)
from app.engine.llama.answer_generation import answer_stream, chosen_seed, output_grammar
from app.engine.llama.answer_stream import AnswerStream
from app.engine.llama.sampling import Sampler
from app.engine.llama.token_loop import read_prompt
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_building import Prompt, PromptBuilder
from app.workers.messages import Reply


class AnswerSamples:
    """Generates the answers to `request`; used once, with a context that supports branches."""

    def __init__(
        self,
        cache: ChatCache,
        prompts: PromptBuilder,
        vocabulary: Vocabulary,
        request: GenerateSamples,
        load_s: float,
    ) -> None:
        self._cache = cache
        self._prompts = prompts
        self._vocabulary = vocabulary
        self._request = request
        self._load_s = load_s
        self._cached = self._count = 0
        self._prompt_s = self._decode_s = 0.0

    def run(self, emit: Emit, cancel: CancelToken) -> Sampled:
        longest = max(self._request.samples, key=lambda params: params.max_tokens)
        asked = msgspec.structs.replace(self._request.prompt, params=longest, tools=())
        prompt = self._prompts.build(asked)
        width = self._width(prompt, longest.max_tokens)
        numbers = range(len(self._request.samples))
        for start in range(0, len(numbers), width):
            self._read(prompt, emit, is_first=start == 0)
            if cancel.is_cancelled:
                break
            self._answer(prompt, numbers[start : start + width], emit, cancel)
        reason: FinishReason = "stopped" if cancel.is_cancelled else "stop"
        return Sampled(reason=reason, stats=self._stats(prompt))

    def _width(self, prompt: Prompt, max_tokens: int) -> int:
        """How many fit at once, each with room for its maximum length."""
        room = self._cache.context.length - prompt.cells
        fitting = room // max(1, min(max_tokens, room))
        return max(1, min(fitting, self._cache.context.branches))

    def _read(self, prompt: Prompt, emit: Emit, is_first: bool) -> None:
        """Read the prompt, so that the logits of its last token can be sampled."""
        started = time.monotonic()
        asked = self._request.prompt
        cached = self._cache.open(asked.chat_id, prompt.tokens, asked.kv_key, prompt.head)
        if is_first:
            self._cached = cached

        def report(done: int) -> None:
            if is_first:
                total = len(prompt.tokens)
                emit(PromptProgress(done=done, total=total, cached=cached, dropped=prompt.dropped))

        read_prompt(self._cache, prompt.tokens, report, prompt.checkpoints)
        self._prompt_s += time.monotonic() - started

    def _answer(
        self, prompt: Prompt, numbers: Sequence[int], emit: Emit, cancel: CancelToken
    ) -> None:
        started = time.monotonic()
        samples: list[_Sample] = []
        try:
            for branch, number in enumerate(numbers):
                samples.append(self._sample(prompt, number, branch))
            self._cache.context.fork(len(samples))
            self._decode(samples, len(prompt.tokens), emit, cancel)
        finally:
            self._cache.context.join()
            for sample in samples:
                self._count += sample.count
                sample.sampler.free()
            self._decode_s += time.monotonic() - started

    def _decode(
        self, samples: Sequence["_Sample"], position: int, emit: Emit, cancel: CancelToken
    ) -> None:
        context, outputs = self._cache.context, [-1] * len(samples)
        live = list(samples)
        while live and not cancel.is_cancelled:
            tokens: dict[int, int] = {}
            for sample, output in zip(live, outputs, strict=True):
                token = sample.choose(output)
                for reply in sample.replies(is_complete=token is None):
                    emit(reply)
                if token is not None:
                    tokens[sample.branch] = token
            live = [sample for sample in live if sample.branch in tokens]
            if live and not context.decode_branches(tokens, position):
                return
            position += 1
            outputs = list(range(len(live)))

    def _sample(self, prompt: Prompt, number: int, branch: int) -> "_Sample":
        params = self._request.samples[number]
        room = self._cache.context.length - prompt.cells
        return _Sample(
            number,
            branch,
            min(params.max_tokens, room),
            Sampler(
                params,
                chosen_seed(params),
                output_grammar(params),
                self._vocabulary,
                self._cache.context,
            ),
            answer_stream(self._prompts.template, prompt, params),
            self._vocabulary,
            self._vocabulary.marker_pieces(self._prompts.template.marks.spelling),
        )

    def _stats(self, prompt: Prompt) -> GenerationStats:
        return GenerationStats(
            prompt_tokens=len(prompt.tokens),
            cached_tokens=self._cached,
            completion_tokens=self._count,
            load_s=self._load_s,
            prompt_s=self._prompt_s,
            ttft_s=self._prompt_s,
            tokens_per_s=self._count / self._decode_s if self._decode_s else 0.0,
            seed=self._request.samples[0].seed or 0,
        )


class _Sample:
    """One of the answers in progress."""

    def __init__(
        self,
        number: int,
        branch: int,
        limit: int,
        sampler: Sampler,
        stream: AnswerStream,
        vocabulary: Vocabulary,
        markers: Mapping[int, bytes],
    ) -> None:
        self.branch = branch
        self.sampler = sampler
        self.count = 0
        self._number = number
        self._limit = limit
        self._stream = stream
        self._vocabulary = vocabulary
        self._markers = markers
        self._reason: FinishReason = "stop"
        self._text = ""
        self._told = 0

    def choose(self, output: int) -> int | None:
        """The next token, from the logits at `output`; None if the answer ends."""
        if self.count == self._limit:
            self._reason = "length"
            return None
        token = self.sampler.sample(output)
        if self._vocabulary.is_end(token):
            return None
        self.count += 1
        self._show(self._stream.feed(self._markers.get(token) or self._vocabulary.piece(token)))
        return None if self._stream.is_stopped else token

    def _show(self, replies: Iterable[Reply]) -> None:
        self._text += "".join(one.text for one in replies if isinstance(one, TextDelta))

    def replies(self, *, is_complete: bool) -> Iterator[Reply]:
        """New text of the first sample, and the result of any complete sample."""
        if is_complete:
            self._show(self._stream.finish())
        if self._number == 0 and (new := self._text[self._told :]):
            self._told = len(self._text)
            yield SampleDelta(text=new)
        if is_complete:
            yield SampleText(number=self._number, text=self._text, reason=self._reason)
