"""Plain questions that show what training on preferences costs elsewhere.

Preference training moves probability between two answers, and nothing in its objective holds the
rest in place: the likelihood of the better answer itself often falls (Razin et al. 2024,
https://arxiv.org/abs/2410.08847), and a damaged model can still prefer every better answer. So a
comparison also asks both models questions that no preference is about, counts the right answers,
and scores the likelihood of references. resources/canary_questions.toml says which and why.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from app.core.paths import resource_path
from app.training.evaluation.pair_scores import is_fall, wilson_interval


class CanaryQuestion(msgspec.Struct, frozen=True):
    """A question with one right answer; any answer with one of the `expected` words is right."""

    text: str
    answer: str
    expected: tuple[str, ...]

    def is_right(self, answer: str) -> bool:
        """Whether `answer` contains an expected word, as a whole word."""
        words = "|".join(map(re.escape, self.expected))
        return re.search(rf"(?<!\w)(?:{words})(?!\w)", answer, re.IGNORECASE) is not None


class CanaryAnswer(msgspec.Struct, frozen=True):
    """A model's answer to a question, and its log-likelihood of the reference, in nats."""

    text: str
    logprob: float
    tokens: int


class CanaryResult(msgspec.Struct, frozen=True, kw_only=True):
    """How the second model answers compared with the first.

    `before` and `after` are the shares of right answers; `logprob_before` and `logprob_after` are
    the mean log-likelihoods of the reference answers per token; `lost` and `gained` are the
    questions that only the first or only the second model answers right. `falls`: either became
    worse, see `compare_canaries`.
    """

    questions: int
    before: float
    after: float
    logprob_before: float
    logprob_after: float
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    falls: bool


class _CanaryFile(msgspec.Struct, frozen=True):
    question: tuple[CanaryQuestion, ...]


@cache
def canary_questions() -> tuple[CanaryQuestion, ...]:
    """The questions shipped with the program."""
    content = resource_path("canary_questions.toml").read_bytes()
    return msgspec.toml.decode(content, type=_CanaryFile).question


def compare_canaries(
    questions: Sequence[CanaryQuestion],
    first: Sequence[CanaryAnswer],
    second: Sequence[CanaryAnswer],
) -> CanaryResult:
    """Compare the answers of two models to the same questions; there must be at least one.

    The second model falls if the references become less likely, or if it loses significantly more
    right answers than it gains: with four lost and none gained, the 95 % Wilson interval lies above
    one half. Both likelihoods are per token of the first model, which also compares models with
    different vocabularies.
    """
    tokens = [max(1, answer.tokens) for answer in first]
    before = _mean(answer.logprob / n for answer, n in zip(first, tokens, strict=True))
    after = _mean(answer.logprob / n for answer, n in zip(second, tokens, strict=True))
    right = [
        (question.is_right(a.text), question.is_right(b.text), question.text)
        for question, a, b in zip(questions, first, second, strict=True)
    ]
    lost = tuple(text for was_right, is_right, text in right if was_right and not is_right)
    gained = tuple(text for was_right, is_right, text in right if is_right and not was_right)
    return CanaryResult(
        questions=len(questions),
        before=_mean(was_right for was_right, _, _ in right),
        after=_mean(is_right for _, is_right, _ in right),
        logprob_before=before,
        logprob_after=after,
        lost=lost,
        gained=gained,
        falls=is_fall(before, after) or _is_significant(len(lost), len(gained)),
    )


def _is_significant(lost: int, gained: int) -> bool:
    return bool(lost) and wilson_interval(lost, lost + gained)[0] > 0.5


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
