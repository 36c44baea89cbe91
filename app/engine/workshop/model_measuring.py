"""Measures a model: speed, memory, perplexity, and distance from its original."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np
import psutil

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.llama.llama_model import LlamaModel
from app.engine.workshop.workshop_protocol import Measurement, MeasureModel
from app.workers.processors import cores


class TokenBatch:
    """Up to `size` tokens read at once, with an output for each."""

    def __init__(self, size: int) -> None:
        self._batch = llama_cpp.llama_batch_init(size, 0, 1)

    def decode(
        self, context: llama_cpp.llama_context_p, tokens: Sequence[int], position: int
    ) -> None:
        """Read `tokens`, starting at `position`. Raises UserError."""
        batch = self._batch
        for index, token in enumerate(tokens):
            batch.token[index], batch.pos[index] = token, position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = 0
            batch.logits[index] = 1
        batch.n_tokens = len(tokens)
        if llama_cpp.llama_decode(context, batch) != 0:
            raise UserError("The model could not read the text.", "Choose another model or text.")

    def free(self) -> None:
        llama_cpp.llama_batch_free(self._batch)


_CHUNK = 128
_GENERATED = 32
_LEAST_TOKENS = 32


def measure(
    job: MeasureModel, cancel: CancelToken, on_progress: Callable[[float, str], None]
) -> Measurement:
    """Raises UserError if files cannot be loaded or compared, and Cancelled."""
    started = time.monotonic()
    model = _Loaded(job.path, job, cancel)
    load_s = time.monotonic() - started
    memory = psutil.Process().memory_full_info().uss  # before the original is loaded
    original = _Loaded(job.against, job, cancel) if job.against else None
    try:
        if original is not None and original.vocabulary_size != model.vocabulary_size:
            raise UserError(
                "The two models have different vocabularies.", "Compare a model with its original."
            )
        tokens = model.tokens(job.text)[: job.tokens]
        if len(tokens) < _LEAST_TOKENS:
            raise UserError("The text is too short to measure on.", "Use a longer text.")
        scores = _Scores()
        for start in range(0, len(tokens) - 1, _CHUNK):
            cancel.raise_if_cancelled()
            on_progress(start / len(tokens), "text")
            chunk = tokens[start : start + _CHUNK]
            wanted = tokens[start + 1 : start + 1 + _CHUNK]
            theirs = original.read(chunk, start)[: len(wanted)] if original else None
            scores.add(model.read(chunk, start)[: len(wanted)], wanted, theirs)
        on_progress(0.95, "speed")
        generation = model.generation_speed(len(tokens), cancel)
    finally:
        model.close()
        if original:
            original.close()
    return Measurement(
        prompt_tokens_per_s=len(tokens) / model.read_s,
        generation_tokens_per_s=generation,
        memory_bytes=memory,
        load_s=load_s,
        tokens=len(tokens),
        perplexity=scores.perplexity,
        kl_divergence=scores.kl_divergence,
        same_top=scores.same_top,
    )


class _Scores:
    """Sums over the positions of the text."""

    def __init__(self) -> None:
        self._loss = self._divergence = 0.0
        self._same = self._count = 0
        self._is_compared = False

    def add(self, logits: Any, wanted: list[int], original: Any | None) -> None:
        mine = _log_softmax(logits)
        self._count += len(wanted)
        self._loss -= float(mine[np.arange(len(wanted)), wanted].sum())
        if original is not None:
            self._is_compared = True
            theirs = _log_softmax(original)
            self._divergence += float((np.exp(theirs) * (theirs - mine)).sum())
            self._same += int((theirs.argmax(axis=1) == mine.argmax(axis=1)).sum())

    @property
    def perplexity(self) -> float:
        return float(np.exp(self._loss / self._count))

    @property
    def kl_divergence(self) -> float | None:
        return max(0.0, self._divergence / self._count) if self._is_compared else None

    @property
    def same_top(self) -> float | None:
        return self._same / self._count if self._is_compared else None


class _Loaded:
    def __init__(self, path: str, job: MeasureModel, cancel: CancelToken) -> None:
        self._model = LlamaModel(Path(path), 0, lambda _: None, cancel)
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = job.tokens + _GENERATED + _CHUNK
        params.n_batch = params.n_ubatch = _CHUNK
        params.n_threads = params.n_threads_batch = cores()
        self._context = llama_cpp.llama_init_from_model(self._model.pointer, params)
        if not self._context:
            self._model.free()
            raise UserError("There is not enough memory to measure this model.", "Close others.")
        self._batch = TokenBatch(_CHUNK)
        self.vocabulary_size = self._model.vocabulary.size
        self.read_s = 0.0

    def tokens(self, text: str) -> list[int]:
        return self._model.vocabulary.tokenize(text)

    def read(self, tokens: list[int], position: int) -> Any:
        """The logits after each of `tokens`: an array of positions by vocabulary."""
        started = time.monotonic()
        self._batch.decode(self._context, tokens, position)
        pointer = llama_cpp.llama_get_logits(self._context)
        logits = np.ctypeslib.as_array(pointer, (len(tokens), self.vocabulary_size)).copy()
        self.read_s += time.monotonic() - started
        return logits

    def generation_speed(self, position: int, cancel: CancelToken) -> float:
        """Tokens per second, generated one by one."""
        started = time.monotonic()
        for index in range(_GENERATED):
            cancel.raise_if_cancelled()
            token = index % self.vocabulary_size
            self._batch.decode(self._context, [token], position + index)
        return _GENERATED / (time.monotonic() - started)

    def close(self) -> None:
        self._batch.free()
        llama_cpp.llama_free(self._context)
        self._model.free()


def _log_softmax(logits: Any) -> Any:
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
