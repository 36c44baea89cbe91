"""The yardstick: llama.cpp's C functions called in a loop, and nothing around them."""

import time
from pathlib import Path

import llama_cpp

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_model import LlamaModel


def bare_speed(path: str, prompt: str, tokens: int, context_length: int, threads: int) -> float:
    """Tokens per second of `tokens` greedy ones after `prompt`, in a context set up as ours is."""
    model = LlamaModel(Path(path), 0, lambda _: None, CancelToken())
    context = LlamaContext(model.pointer, context_length, EngineOptions(threads=threads))
    sampler = llama_cpp.llama_sampler_init_greedy()
    batch = llama_cpp.llama_batch_init(1, 0, 1)
    try:
        read = model.vocabulary.tokenize(prompt)
        context.decode(read, 0)
        batch.n_tokens = batch.n_seq_id[0] = batch.logits[0] = 1
        batch.seq_id[0][0] = 0
        token = llama_cpp.llama_sampler_sample(sampler, context.pointer, -1)
        started = time.perf_counter()
        for position in range(len(read), len(read) + tokens):
            batch.token[0] = token
            batch.pos[0] = position
            llama_cpp.llama_decode(context.pointer, batch)
            token = llama_cpp.llama_sampler_sample(sampler, context.pointer, -1)
        return tokens / (time.perf_counter() - started)
    finally:
        llama_cpp.llama_batch_free(batch)
        llama_cpp.llama_sampler_free(sampler)
        context.free()
        model.free()
