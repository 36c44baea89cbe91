"""Choosing the next token: llama.cpp's samplers, in llama.cpp's order."""

import ctypes
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import llama_cpp
import numpy as np

from app.core.errors import UserError
from app.core.generation import GenerationParams, TokenLogprob
from app.engine.llama.grammars import LazyGrammar
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.vocabulary import Vocabulary

_DRY_BREAKERS = (b"\n", b":", b'"', b"*")
_DEEPEST_GRAMMAR = 5000
"""The maximum nesting of brackets: more overflows the stack of llama.cpp's parser.

WORKAROUND for https://github.com/ggml-org/llama.cpp/issues/26600.
"""

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Sampler:
    """Owns a native sampler chain; call `free` when the answer is done.

    The grammar is not part of the chain: testing one token against it is cheap, testing the whole
    vocabulary is not. So the chain samples freely, and only if the grammar rejects the token does
    it sample again from what the grammar allows. A lazy grammar rejects nothing before its pattern
    appears.
    """

    def __init__(
        self,
        params: GenerationParams,
        seed: int,
        grammar: str | LazyGrammar,
        vocabulary: Vocabulary,
        context: LlamaContext,
    ) -> None:
        self._context = context
        self._vocabulary = vocabulary
        self._grammar = _grammar_sampler(grammar, vocabulary) if grammar else None
        self._logprobs = params.logprobs
        self.last_logprobs: tuple[TokenLogprob, ...] = ()
        """Of the token sampled last and, after it, of the likeliest ones, where asked for."""
        self._is_lazy = isinstance(grammar, LazyGrammar)
        chain_params = llama_cpp.llama_sampler_chain_default_params()
        self._chain = llama_cpp.llama_sampler_chain_init(chain_params)
        for sampler in _samplers(params, seed, vocabulary, context.length):
            llama_cpp.llama_sampler_chain_add(self._chain, sampler)

    def sample(self, output: int = -1) -> int:
        """The next token after batch position `output`, which must have logits."""
        token = self._next(output)
        if self._logprobs is not None:
            self.last_logprobs = self._likeliest(output, token, self._logprobs)
        return token

    def _next(self, output: int) -> int:
        if self._grammar is None:
            return int(llama_cpp.llama_sampler_sample(self._chain, self._context.pointer, output))
        if self._is_lazy:
            return self._sample_lazily(output)
        token = self._choose(output, allowed_only=False)
        if not self._is_allowed(token):
            token = self._choose(output, allowed_only=True)
        self._accept(token)
        return token

    def free(self) -> None:
        llama_cpp.llama_sampler_free(self._chain)
        if self._grammar is not None:
            llama_cpp.llama_sampler_free(self._grammar)

    def _likeliest(self, output: int, chosen: int, count: int) -> tuple[TokenLogprob, ...]:
        pointer = llama_cpp.llama_get_logits_ith(self._context.pointer, output)
        logits = np.ctypeslib.as_array(pointer, (self._vocabulary.size,)).astype(np.float64)
        logits -= logits.max()
        logits -= np.log(np.exp(logits).sum())
        top = np.argpartition(-logits, count)[:count] if count else np.empty(0, np.int64)
        tokens = (chosen, *(int(token) for token in top[np.argsort(-logits[top])]))
        piece = self._vocabulary.piece
        return tuple(TokenLogprob(piece(token), float(logits[token])) for token in tokens)

    def _sample_lazily(self, output: int) -> int:
        """As fast as free sampling while nothing is rejected, as in prose."""
        token = int(llama_cpp.llama_sampler_sample(self._chain, self._context.pointer, output))
        if self._is_allowed(token):
            llama_cpp.llama_sampler_accept(self._grammar, token)
            return token
        token = self._choose(output, allowed_only=True)
        self._accept(token)
        return token

    def _choose(self, output: int, allowed_only: bool) -> int:
        logits = llama_cpp.llama_get_logits_ith(self._context.pointer, output)
        candidates = np.empty(self._vocabulary.size, dtype=_CANDIDATE)
        candidates["id"] = np.arange(self._vocabulary.size)
        candidates["logit"] = np.ctypeslib.as_array(logits, (self._vocabulary.size,))
        array = _candidate_array(candidates)
        if allowed_only:
            llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(array))
        llama_cpp.llama_sampler_apply(self._chain, ctypes.byref(array))
        return int(array.data[array.selected].id)

    def _is_allowed(self, token: int) -> bool:
        candidate = np.array([(token, 1.0, 0.0)], dtype=_CANDIDATE)
        array = _candidate_array(candidate)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(array))
        return bool(np.isfinite(candidate["logit"][0]))

    def _accept(self, token: int) -> None:
        llama_cpp.llama_sampler_accept(self._grammar, token)
        llama_cpp.llama_sampler_accept(self._chain, token)


def _samplers(
    params: GenerationParams, seed: int, vocabulary: Vocabulary, context_length: int
) -> Iterator[Any]:
    if params.logit_bias:
        yield _logit_bias(params.logit_bias, vocabulary)
    yield from _penalties(params, vocabulary, context_length)
    if params.temperature <= 0:
        yield llama_cpp.llama_sampler_init_greedy()
    elif params.mirostat:
        yield llama_cpp.llama_sampler_init_temp(params.temperature)
        yield _mirostat(params, seed, vocabulary)
    else:
        yield from _truncation(params, seed)
        yield llama_cpp.llama_sampler_init_temp(params.temperature)
        yield llama_cpp.llama_sampler_init_dist(seed)


def _penalties(
    params: GenerationParams, vocabulary: Vocabulary, context_length: int
) -> Iterator[Any]:
    if params.repeat_penalty != 1 or params.frequency_penalty or params.presence_penalty:
        yield llama_cpp.llama_sampler_init_penalties(
            vocabulary.size,
            params.repeat_last_n if params.repeat_last_n >= 0 else context_length,
            params.repeat_penalty,
            params.frequency_penalty,
            params.presence_penalty,
        )
    if params.dry_multiplier:
        breakers = (ctypes.c_char_p * len(_DRY_BREAKERS))(*_DRY_BREAKERS)
        yield llama_cpp.llama_sampler_init_dry(
            vocabulary.pointer,
            params.dry_multiplier,
            params.dry_base,
            params.dry_allowed_length,
            context_length,
            breakers,
            len(_DRY_BREAKERS),
        )


def _truncation(params: GenerationParams, seed: int) -> Iterator[Any]:
    if params.top_k > 0:
        yield llama_cpp.llama_sampler_init_top_k(params.top_k)
    if params.typical_p < 1:
        yield llama_cpp.llama_sampler_init_typical(params.typical_p, 1)
    if params.top_p < 1:
        yield llama_cpp.llama_sampler_init_top_p(params.top_p, 1)
    if params.min_p > 0:
        yield llama_cpp.llama_sampler_init_min_p(params.min_p, 1)
    if params.xtc_probability > 0:
        yield llama_cpp.llama_sampler_init_xtc(
            params.xtc_probability, params.xtc_threshold, 1, seed
        )


def _mirostat(params: GenerationParams, seed: int, vocabulary: Vocabulary) -> Any:
    tau, eta = params.mirostat_tau, params.mirostat_eta
    if params.mirostat == 1:
        return llama_cpp.llama_sampler_init_mirostat(vocabulary.size, seed, tau, eta, 100)
    return llama_cpp.llama_sampler_init_mirostat_v2(seed, tau, eta)


def _logit_bias(bias: dict[int, float], vocabulary: Vocabulary) -> Any:
    known = {token: value for token, value in bias.items() if 0 <= token < vocabulary.size}
    entries = (llama_cpp.llama_logit_bias * len(known))(*known.items())
    return llama_cpp.llama_sampler_init_logit_bias(vocabulary.size, len(known), entries)


def _grammar_sampler(grammar: str | LazyGrammar, vocabulary: Vocabulary) -> Any:
    gbnf = grammar if isinstance(grammar, str) else grammar.gbnf
    if max(accumulate((c == "(") - (c == ")") for c in gbnf), default=0) > _DEEPEST_GRAMMAR:
        raise UserError(
            "The schema or grammar for this answer is too complex.",
            "Simplify its schema or grammar.",
        )
    if isinstance(grammar, LazyGrammar):
        patterns = [pattern.encode() for pattern in grammar.patterns]
        sampler = llama_cpp.llama_sampler_init_grammar_lazy_patterns(
            vocabulary.pointer,
            gbnf.encode(),
            b"root",
            (ctypes.c_char_p * len(patterns))(*patterns),
            len(patterns),
            None,
            0,
        )
    else:
        sampler = llama_cpp.llama_sampler_init_grammar(vocabulary.pointer, gbnf.encode(), b"root")
    if not sampler:
        raise UserError("The grammar for this answer is not valid GBNF.", "Correct the grammar.")
    return sampler


def _candidate_array(candidates: "np.ndarray[Any, Any]") -> Any:
    data = candidates.ctypes.data_as(llama_cpp.llama_token_data_p)
    return llama_cpp.llama_token_data_array(data, len(candidates), -1, False)
