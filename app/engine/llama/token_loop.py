"""Reads a prompt and generates an answer token by token, at constant cost per token."""

import time
from collections.abc import Callable, Generator, Sequence

from app.engine.cache.chat_cache import ChatCache
from app.engine.gguf.memory_estimate import MAX_OUTPUTS
from app.engine.llama.drafter import NgramDrafter
from app.engine.llama.sampling import Sampler
from app.engine.llama.vocabulary import Vocabulary


def read_prompt(
    cache: ChatCache,
    prompt: Sequence[int],
    on_progress: Callable[[int], None],
    checkpoints: Sequence[int] = (),
) -> bool:
    """Read the part of `prompt` that is not in `cache`; false if it was aborted.

    The last token is read by itself, as when all others are cached: rounding depends on batch size,
    so the same question could otherwise get a different answer when repeated.

    Args:
        checkpoints: the lengths to which the cache must be able to rewind, ascending.
    """
    ends = sorted({*checkpoints, cache.head_length, len(prompt) - 1})
    start = len(cache.tokens)
    while (done := len(cache.tokens)) < len(prompt):
        on_progress(done)
        if done in checkpoints:
            cache.checkpoint()
        if done and done == cache.head_length and done > start:
            cache.keep_head()
        end = next((end for end in ends if end > done), len(prompt))
        if not _read_some(cache, prompt, done, min(end, done + cache.context.batch_tokens)):
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
