"""A bare loop over llama.cpp's C functions: the baseline that overhead is measured against."""

import time
from pathlib import Path

import llama_cpp

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_model import LlamaModel


class BareLoop:
    """A model in a context configured like ours."""

    def __init__(self, path: str, context_length: int, threads: int) -> None:
        self._model = LlamaModel(Path(path), 0, lambda _: None, CancelToken())
        options = EngineOptions(threads=threads)
        self._context = LlamaContext(self._model.pointer, context_length, options)
        self._sampler = llama_cpp.llama_sampler_init_greedy()
        self._batch = llama_cpp.llama_batch_init(1, 0, 1)
        self._batch.n_tokens = self._batch.n_seq_id[0] = self._batch.logits[0] = 1
        self._batch.seq_id[0][0] = 0

    def speed(self, prompt: str, tokens: int) -> float:
        """Tokens per second for `tokens` greedy tokens after a prompt of at most one batch."""
        pointer, sampler, batch = self._context.pointer, self._sampler, self._batch
        read = self._model.vocabulary.tokenize(prompt)
        self._context.clear()
        self._context.decode(read, 0)
        token = llama_cpp.llama_sampler_sample(sampler, pointer, -1)
        started = time.perf_counter()
        for position in range(len(read), len(read) + tokens):
            batch.token[0] = token
            batch.pos[0] = position
            llama_cpp.llama_decode(pointer, batch)
            token = llama_cpp.llama_sampler_sample(sampler, pointer, -1)
        return tokens / (time.perf_counter() - started)

    def close(self) -> None:
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_sampler_free(self._sampler)
        self._context.free()
        self._model.free()
