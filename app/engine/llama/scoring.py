"""How likely a model finds an existing answer: sums of log-probabilities."""

from typing import Any

import llama_cpp
import msgspec
import numpy as np

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.cache.chat_cache import ChatCache
from app.engine.cache.kv_snapshot import common_length
from app.engine.gguf.memory_estimate import MAX_OUTPUTS
from app.engine.llama.llama_model import cache_id
from app.engine.llama.token_loop import read_prompt
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_building import PromptBuilder
from app.engine.protocol import Generate, Score, Scored

_CACHE_ID = "scoring"
"""Answers to the same prompt are scored one after the other, so the prompt is read once."""


def score_answer(
    request: Score,
    adapter_key: str,
    cache: ChatCache,
    prompts: PromptBuilder,
    vocabulary: Vocabulary,
    cancel: CancelToken,
) -> Scored:
    """Log P(answer | prompt) in nats, summed over the answer's tokens.

    Raises UserError if prompt and answer do not fit into the context, and Cancelled.
    """
    prompt, answer = _tokens(request, prompts)
    cache.open(cache_id(_CACHE_ID, adapter_key), prompt)
    if not read_prompt(cache, prompt, lambda _: None):
        cancel.raise_if_cancelled()
    total = 0.0
    logits = _logits(cache, vocabulary, -1)
    for start in range(0, len(answer), MAX_OUTPUTS):
        cancel.raise_if_cancelled()
        part = answer[start : start + MAX_OUTPUTS]
        if not cache.append(part, outputs=len(part)):
            cancel.raise_if_cancelled()
        for index, token in enumerate(part):
            total += _log_probability(logits, token)
            logits = _logits(cache, vocabulary, index)
    return Scored(logprob=total, tokens=len(answer))


def _tokens(request: Score, prompts: PromptBuilder) -> tuple[list[int], list[int]]:
    """Prompt and answer. A token that straddles both counts as the answer's."""
    asked = Generate(
        chat_id=_CACHE_ID,
        messages=request.messages,
        tools=request.tools,
        params=GenerationParams(max_tokens=1),
        enable_thinking=False,
    )
    before = prompts.build(asked)
    after = prompts.build(msgspec.structs.replace(asked, assistant_prefix=request.answer))
    if after.dropped:
        raise UserError(
            "A rated answer and its question do not fit into the model's context.",
            "Load the models with a longer context.",
        )
    length = common_length(before.tokens, after.tokens)
    return after.tokens[:length], after.tokens[length:]


def _logits(
    cache: ChatCache, vocabulary: Vocabulary, index: int
) -> "np.ndarray[Any, np.dtype[np.float32]]":
    pointer = llama_cpp.llama_get_logits_ith(cache.context.pointer, index)
    return np.ctypeslib.as_array(pointer, (vocabulary.size,)).copy()


def _log_probability(logits: "np.ndarray[Any, np.dtype[np.float32]]", token: int) -> float:
    highest = float(logits.max())
    return float(logits[token]) - highest - float(np.log(np.exp(logits - highest).sum()))
