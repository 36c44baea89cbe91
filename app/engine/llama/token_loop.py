"""Reads a prompt and generates an answer token by token, at constant cost per token.

The likelihood of an existing answer is measured in the same way: sums of log-probabilities.
"""

import time
from collections.abc import Callable, Generator, Sequence
from typing import Any

import llama_cpp
import msgspec
import numpy as np

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.cache.chat_cache import ChatCache
from app.engine.cache.kv_snapshot import common_length
from app.engine.engine_protocol import ALONE, Generate, Score, Scored
from app.engine.gguf.memory_estimate import MAX_OUTPUTS
from app.engine.llama.drafter import NgramDrafter
from app.engine.llama.llama_model import cache_id
from app.engine.llama.sampling import Sampler
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_building import PromptBuilder


def read_prompt(
    cache: ChatCache,
    prompt: Sequence[int],
    on_progress: Callable[[int], None],
    checkpoints: Sequence[int] = (),
    is_ahead: bool = False,
) -> bool:
    """Read the part of `prompt` that is not in `cache`; false if it was aborted.

    The last token is read by itself, as when all others are cached: rounding depends on batch size,
    so the same question could otherwise get a different answer when repeated.

    Args:
        checkpoints: the lengths to which the cache must be able to rewind, ascending.
        is_ahead: it is likely to be aborted, which loses the batch being read: take small ones.
    """
    most = cache.context.batch_tokens // (4 if is_ahead else 1)
    ends = sorted({*checkpoints, cache.head_length, len(prompt) - 1})
    start = len(cache.tokens)
    while (done := len(cache.tokens)) < len(prompt):
        on_progress(done)
        if done in checkpoints:
            cache.checkpoint()
        if done and done == cache.head_length and done > start:
            cache.keep_head()
        end = next((end for end in ends if end > done), len(prompt))
        if not _read_some(cache, prompt, done, min(end, done + most)):
            return False
    on_progress(done)
    return True


def _read_some(cache: ChatCache, prompt: Sequence[int], start: int, end: int) -> bool:
    """Read a picture, or the text up to `end` or the next picture."""
    if prompt[start] < 0:
        return cache.append_picture(prompt[start])
    picture = (place for place in range(start, end) if prompt[place] < 0)
    return cache.append(prompt[start : next(picture, end)])


def answer_tokens(
    cache: ChatCache,
    sampler: Sampler,
    vocabulary: Vocabulary,
    drafter: NgramDrafter,
    limit: int,
) -> Generator[int, None, None]:
    """Up to `limit` tokens of the answer; ends before the model's end token, or when aborted.

    A draft is decoded together with the token before it. As long as the sampler chooses the drafted
    tokens, their successors' logits are available; at the first other choice the rest of the draft
    is dropped. The output is the same as without drafts.
    """
    draft: list[int] = []
    right = 0
    seconds = 0.0
    try:
        for count in range(limit):
            token = sampler.sample(right if draft else -1)
            if vocabulary.is_end(token):
                return
            drafter.add(token)
            if right < len(draft) and draft[right] == token:
                right += 1
                yield token
                continue
            if count:
                drafter.learn(len(draft), right, seconds)
            cache.drop_last(len(draft) - right)
            draft, right = [], 0
            yield token
            draft = drafter.propose(min(limit - count - 1, cache.room - 1, MAX_OUTPUTS - 1))
            started = time.monotonic()
            if not cache.append((token, *draft), outputs=len(draft) + 1):
                draft = []
                return
            seconds = time.monotonic() - started
    finally:
        cache.drop_last(len(draft) - right)


def score_answer(
    request: Score,
    adapter_key: str,
    cache: ChatCache,
    prompts: PromptBuilder,
    vocabulary: Vocabulary,
    cancel: CancelToken,
) -> Scored:
    """Log P(answer and its end | prompt) in nats, summed over the tokens, one of them the end.

    Without the end, a model that has learned to be brief would not find brief answers likelier. A
    vocabulary without an end token counts the tokens of the answer only.

    Raises UserError if prompt and answer do not fit into the context, and Cancelled.
    """
    prompt, answer = _tokens(request, prompts)
    cache.open(cache_id(ALONE, adapter_key), prompt)
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
            total += _log_probability(logits, [token])
            logits = _logits(cache, vocabulary, index)
    if not vocabulary.ends:
        return Scored(logprob=total, tokens=len(answer))
    return Scored(logprob=total + _log_probability(logits, vocabulary.ends), tokens=len(answer) + 1)


def _tokens(request: Score, prompts: PromptBuilder) -> tuple[list[int], list[int]]:
    """Prompt and answer. A token that straddles both counts as the answer's."""
    asked = Generate(
        chat_id=ALONE,
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


def _log_probability(
    logits: "np.ndarray[Any, np.dtype[np.float32]]", tokens: Sequence[int]
) -> float:
    """That the next token is one of some."""
    highest = float(logits.max())
    of_all = highest + float(np.log(np.exp(logits - highest).sum()))
    return float(np.logaddexp.reduce(logits[tokens])) - of_all
