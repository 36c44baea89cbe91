"""Measures whether a model prefers what the user preferred, on pairs of answers.

A model prefers the answer it finds likelier: log P(chosen | prompt) against
log P(rejected | prompt), as in direct preference optimisation (Rafailov et al. 2023,
https://arxiv.org/abs/2305.18290). The effect of training shows in the margin between the two,
compared with the margin before; absolute likelihoods of a long and a short answer say little.
"""

from collections.abc import Sequence
from math import sqrt

import msgspec

_Z_95 = 1.959964
"""Two-sided 95 % quantile of the normal distribution."""


class PairScore(msgspec.Struct, frozen=True):
    """Log-probabilities, in nats, of the two answers to a prompt, and their lengths in tokens."""

    chosen: float
    rejected: float
    chosen_tokens: int
    rejected_tokens: int

    @property
    def margin(self) -> float:
        return self.chosen - self.rejected

    @property
    def margin_per_token(self) -> float:
        """The margin per token, which does not penalise longer answers."""
        return self.chosen / max(1, self.chosen_tokens) - self.rejected / max(
            1, self.rejected_tokens
        )


class ModelResult(msgspec.Struct, frozen=True, kw_only=True):
    """One model's result: how often it prefers the chosen answer, and its mean margin."""

    model: str
    accuracy: float
    accuracy_per_token: float
    mean_margin: float
    chosen_logprob_per_token: float


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The second model against the first: the number of pairs where its margin is larger.

    `low` and `high` are the 95 % Wilson interval of the share of wins. The second model is better
    if `low` is above one half.
    """

    pairs: int
    wins: int
    share: float
    low: float
    high: float


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """Results in the order of the models; `comparison` is the second against the first."""

    pairs: int
    results: tuple[ModelResult, ...]
    comparison: Comparison


def summarize(model: str, scores: Sequence[PairScore]) -> ModelResult:
    """Summarise a model's scores; there must be at least one."""
    count = len(scores)
    return ModelResult(
        model=model,
        accuracy=sum(score.margin > 0 for score in scores) / count,
        accuracy_per_token=sum(score.margin_per_token > 0 for score in scores) / count,
        mean_margin=sum(score.margin for score in scores) / count,
        chosen_logprob_per_token=sum(s.chosen for s in scores)
        / max(1, sum(s.chosen_tokens for s in scores)),
    )


def compare(first: Sequence[PairScore], second: Sequence[PairScore]) -> Comparison:
    """Compare the second model's margins with the first's on the same pairs."""
    wins = sum(b.margin > a.margin for a, b in zip(first, second, strict=True))
    low, high = wilson_interval(wins, len(first))
    return Comparison(pairs=len(first), wins=wins, share=wins / len(first), low=low, high=high)


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share, valid for few trials and shares near 0 or 1.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    JASA 22 (1927).
    """
    share, square = successes / trials, _Z_95**2
    centre = share + square / (2 * trials)
    spread = _Z_95 * sqrt(share * (1 - share) / trials + square / (4 * trials**2))
    scale = 1 + square / trials
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)
