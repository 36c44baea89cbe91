"""Measures whether a model prefers what the user preferred, on pairs of answers.

A model prefers the answer it finds likelier: log P(chosen | prompt) against
log P(rejected | prompt), as in direct preference optimisation (Rafailov et al. 2023,
https://arxiv.org/abs/2305.18290). The effect of training shows in the margin between the two,
compared with the margin before. A margin also grows while both answers become less likely, as in a
damaged model, so the likelihood of the better answer itself is compared as well.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Literal

import msgspec

_Z_95 = 1.959964
"""Two-sided 95 % quantile of the normal distribution."""

_TIE_PER_TOKEN = 0.02
"""Margins that differ by less, in nats per token of both answers, count as equal.

An adapter of zeros changes how llama.cpp computes, and with that the rounding: on the starter model
by about .006 nats per token.
"""

_FALL_PER_TOKEN = 0.05
"""A mean log-likelihood per token falls if it falls by more: perplexity then rises by 5 %."""

Verdict = Literal["better", "same", "worse", "forgets"]
"""The second model against the first. `better`: it prefers the better answers more clearly, and
neither their likelihood nor the canary questions fall. `forgets`: the canary questions fall.
`worse`: the better answers become less likely, or less clearly preferred."""


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
    def tokens(self) -> int:
        return max(1, self.chosen_tokens + self.rejected_tokens)

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

    `share` is the share of its wins among the pairs without a tie, `low` and `high` the 95 % Wilson
    interval; if all are ties, they are 0.5, 0 and 1. Margins are clearly larger if `low` is above
    one half.
    """

    pairs: int
    wins: int
    losses: int
    ties: int
    share: float
    low: float
    high: float


class LogprobChange(msgspec.Struct, frozen=True, kw_only=True):
    """The mean log-likelihood of the better answers, in nats per token of the first model."""

    before: float
    after: float

    @property
    def falls(self) -> bool:
        return is_fall(self.before, self.after)


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
    changes = [(b.margin - a.margin) / a.tokens for a, b in zip(first, second, strict=True)]
    wins = sum(change > _TIE_PER_TOKEN for change in changes)
    ties = sum(abs(change) <= _TIE_PER_TOKEN for change in changes)
    decided = len(changes) - ties  # what is not a number, from a broken model, is a loss
    low, high = wilson_interval(wins, decided) if decided else (0.0, 1.0)
    return Comparison(
        pairs=len(changes),
        wins=wins,
        losses=decided - wins,
        ties=ties,
        share=wins / decided if decided else 0.5,
        low=low,
        high=high,
    )


def chosen_change(first: Sequence[PairScore], second: Sequence[PairScore]) -> LogprobChange:
    """How the likelihood of the better answers themselves changes; there must be at least one."""
    tokens = [max(1, score.chosen_tokens) for score in first]
    before, after = (
        sum(score.chosen / n for score, n in zip(scores, tokens, strict=True)) / len(tokens)
        for scores in (first, second)
    )
    return LogprobChange(before=before, after=after)


def is_fall(before: float, after: float) -> bool:
    """Whether a mean log-likelihood per token falls; what is not a number has fallen."""
    return not after - before >= -_FALL_PER_TOKEN


def verdict_of(comparison: Comparison, chosen: LogprobChange, *, canary_falls: bool) -> Verdict:
    """The second model against the first, see Verdict."""
    if canary_falls:
        return "forgets"
    if chosen.falls or comparison.high < 0.5:
        return "worse"
    return "better" if comparison.low > 0.5 else "same"


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
