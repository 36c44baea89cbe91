"""Finds the fastest llama.cpp options for a model on this machine with a few short trials."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import llama_cpp
import msgspec

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions, Tuning, TuningTry
from app.core.errors import UserError
from app.engine.gguf.memory_estimate import (
    UBATCH_TOKENS,
    has_usual_flash_attention,
    uses_flash_attention,
)
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_model import LlamaModel
from app.engine.workshop.workshop_protocol import TuneModel
from app.workers.processors import cores, processors

_DEPTH = 1024
"""The cells of the chat used for trials, so that attention costs as much as in a real chat."""

_SEED_TOKENS = 32
_PART_S = 0.6
_MOST_READ, _MOST_WRITTEN = UBATCH_TOKENS, 48
_LEAST_READ, _LEAST_WRITTEN = 32, 6
_BUDGET_S = 6.0
"""No second option is tried after this long; the final comparison with the defaults is extra."""

_WORTH_IT = 0.95
_SMALL_UBATCH = 128

OnProgress = Callable[[float, str], None]


def tune(job: TuneModel, cancel: CancelToken, on_progress: OnProgress) -> Tuning:
    """Try the options one by one, each on top of the best so far.

    The winner is then measured alternately with the defaults and must be 5 % faster: smaller
    differences are noise. Raises UserError and Cancelled.
    """
    if llama_cpp.llama_supports_gpu_offload():
        raise UserError(
            "This engine computes on the graphics card, where llama.cpp chooses by itself.",
            "There is nothing to tune.",
        )
    started = time.monotonic()
    with closing(_Bench(Path(job.path), cancel)) as bench:
        default = best = EngineOptions()
        bench.measure(default)
        for option in _options(bench.read_tokens):
            elapsed = time.monotonic() - started
            if elapsed > _BUDGET_S and len(bench.tries) > 1:
                break
            on_progress(min(elapsed / (2 * _BUDGET_S), 0.5), "")
            tried = msgspec.structs.replace(best, **option)
            if tried.quantizes_cache and not uses_flash_attention(best):
                continue  # it requires flash attention, which has lost
            if bench.measure(tried).turn_s < bench.tries[best].turn_s:
                best = tried
        if best != default:
            for options in (default, best, default, best):
                on_progress(0.9, "")
                bench.measure(options)
    is_worth_it = bench.tries[best].turn_s < _WORTH_IT * bench.tries[default].turn_s
    return Tuning(
        tries=tuple(bench.tries.values()),
        chosen=best if is_worth_it else default,
        seconds=time.monotonic() - started,
    )


def _options(read_tokens: int) -> Iterator[dict[str, Any]]:
    """In order of expected effect."""
    yield {"repacks": False}
    yield {"flash_attention": not has_usual_flash_attention()}
    physical, logical = cores(), processors()
    if logical > physical:
        yield {"threads": logical}
    if physical > 2:
        yield {"threads": physical - 1}
    if read_tokens > _SMALL_UBATCH:
        yield {"ubatch": _SMALL_UBATCH}
    yield {"quantizes_cache": True}


class _Bench:
    """One model, loaded once per kind of packing; of repeated measurements, the best counts."""

    def __init__(self, path: Path, cancel: CancelToken) -> None:
        self._path = path
        self._cancel = cancel
        self._models: dict[bool, tuple[LlamaModel, float]] = {}
        self.tries: dict[EngineOptions, TuningTry] = {}
        self.read_tokens = self._written_tokens = 0

    def measure(self, options: EngineOptions) -> TuningTry:
        self._cancel.raise_if_cancelled()
        model, load_s = self._model(options.repacks)
        context = _FilledContext(model, options)
        try:
            with context.abort.by(self._cancel):
                if not self.read_tokens:
                    self._choose_lengths(context)
                context.fill(self._cancel)
                reading = context.seconds(self.read_tokens, 1, self._cancel)
                writing = context.seconds(1, self._written_tokens, self._cancel)
        finally:
            context.free()
        result = TuningTry(
            options=options,
            load_s=load_s,
            prompt_tokens_per_s=self.read_tokens / reading,
            generation_tokens_per_s=self._written_tokens / writing,
        )
        self.tries[options] = _better(result, self.tries.get(options))
        return self.tries[options]

    def close(self) -> None:
        for model, _load_s in self._models.values():
            model.free()

    def _model(self, repacks: bool) -> tuple[LlamaModel, float]:
        if repacks not in self._models:
            started = time.monotonic()
            model = LlamaModel(self._path, 0, lambda _: None, self._cancel, repacks)
            self._models[repacks] = model, time.monotonic() - started
        return self._models[repacks]

    def _choose_lengths(self, context: "_FilledContext") -> None:
        """As much as this machine can do in a moment: the same for every trial."""
        context.seconds(_SEED_TOKENS, 1, self._cancel)  # the first use of weights reads the disk
        reading = context.seconds(_SEED_TOKENS, 1, self._cancel) / _SEED_TOKENS
        writing = context.seconds(1, 4, self._cancel) / 4
        self.read_tokens = _between(_LEAST_READ, int(_PART_S / reading), _MOST_READ)
        self._written_tokens = _between(_LEAST_WRITTEN, int(_PART_S / writing), _MOST_WRITTEN)


class _FilledContext(LlamaContext):
    """The engine's own context, filled with cells that cost next to nothing."""

    def __init__(self, model: LlamaModel, options: EngineOptions) -> None:
        self._vocabulary_size = model.vocabulary.size
        super().__init__(model.pointer, 2 * _DEPTH, options)

    def fill(self, cancel: CancelToken) -> None:
        """Read a few tokens and copy their cells until there are `_DEPTH` of them.

        Copies keep their originals' positions: a later token attends to all of them as in a real
        chat, and the result does not matter. A sliding window or a recurrent state cannot take
        copies, and is full anyway.
        """
        self.clear()
        self.seconds(_SEED_TOKENS, 1, cancel)
        if not self.can_rewind:
            return
        cells = self.save()
        for _ in range(_DEPTH // _SEED_TOKENS - 1):
            cancel.raise_if_cancelled()
            self.add_copy(cells)

    def add_copy(self, cells: memoryview) -> None:
        """Copy the cells of the sequence once more, through a branch."""
        if self._restored(cells, llama_cpp.LLAMA_STATE_SEQ_FLAGS_NONE, sequence=1):
            llama_cpp.llama_memory_seq_cp(self._memory, 1, 0, -1, -1)
            llama_cpp.llama_memory_seq_rm(self._memory, 1, -1, -1)

    def seconds(self, tokens: int, times: int, cancel: CancelToken) -> float:
        """The time it takes to decode `tokens` tokens at once, `times` times. Raises Cancelled."""
        started = time.monotonic()
        for _ in range(times):
            position = self.end_position()
            # Different tokens, so that a mixture of experts uses more than one of them.
            read = [7919 * n % self._vocabulary_size for n in range(position, position + tokens)]
            if not self.decode(read, position):
                cancel.raise_if_cancelled()
        return time.monotonic() - started


def _better(new: TuningTry, old: TuningTry | None) -> TuningTry:
    if old is None:
        return new
    return msgspec.structs.replace(
        old,
        prompt_tokens_per_s=max(old.prompt_tokens_per_s, new.prompt_tokens_per_s),
        generation_tokens_per_s=max(old.generation_tokens_per_s, new.generation_tokens_per_s),
    )


def _between(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
