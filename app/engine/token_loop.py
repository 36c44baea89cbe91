"""Reading a prompt and making an answer, one token at a time at constant cost."""

from collections.abc import Callable, Iterator, Sequence

from app.engine.chat_cache import ChatCache
from app.engine.memory_estimate import UBATCH_TOKENS
from app.engine.sampling import Sampler
from app.engine.vocabulary import Vocabulary


def read_prompt(
    cache: ChatCache, prompt: Sequence[int], on_progress: Callable[[int], None]
) -> bool:
    """Read what of `prompt` is not yet in `cache`; false if it was aborted on the way."""
    while (done := len(cache.tokens)) < len(prompt):
        on_progress(done)
        if not cache.append(prompt[done : done + UBATCH_TOKENS]):
            return False
    on_progress(done)
    return True


def answer_tokens(
    cache: ChatCache, sampler: Sampler, vocabulary: Vocabulary, limit: int
) -> Iterator[int]:
    """Up to `limit` tokens of the answer; ends before the model's end token, or when aborted."""
    for _ in range(limit):
        token = sampler.sample()
        if vocabulary.is_end(token):
            return
        yield token
        if not cache.append((token,)):
            return
