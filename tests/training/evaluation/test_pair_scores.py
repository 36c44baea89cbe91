"""What pairs of log-probabilities say about models."""

import math

import pytest

from app.core.trainings import verdict_of
from app.training.evaluation.pair_scores import (
    PairScore,
    chosen_change,
    compare,
    reason_of,
    summarize,
    wilson_interval,
)


def test_a_model_prefers_what_it_finds_likelier() -> None:
    scores = [PairScore(-10.0, -12.0, 5, 5), PairScore(-30.0, -12.0, 30, 6)]
    result = summarize("m", scores)
    assert result.accuracy == 0.5  # the longer answer is less likely as a whole,
    assert result.accuracy_per_token == 1.0  # and likelier word by word
    assert result.mean_margin == (2 - 18) / 2
    assert result.chosen_logprob_per_token == pytest.approx(-40 / 35)


def test_margins_are_compared_pair_by_pair() -> None:
    before = [PairScore(-10.0, -10.0, 5, 5)] * 5
    after = [PairScore(-9.0, -10.0, 5, 5)] * 3
    after += [PairScore(-11.0, -10.0, 5, 5), PairScore(-9.9, -10.0, 5, 5)]
    comparison = compare(before, after)
    assert (comparison.wins, comparison.losses, comparison.ties) == (3, 1, 1)
    assert (comparison.pairs, comparison.share) == (5, 0.75)
    assert comparison.low < 0.5 < comparison.high  # four pairs prove nothing


def test_equal_models_are_the_same_and_numbers_that_are_none_a_loss() -> None:
    scores = [PairScore(-10.0, -12.0, 5, 5)] * 9
    equal = compare(scores, scores)
    assert (equal.ties, equal.share, equal.low, equal.high) == (9, 0.5, 0.0, 1.0)
    broken = [PairScore(math.nan, math.nan, 5, 5)] * 9
    comparison, chosen = compare(scores, broken), chosen_change(scores, broken)
    assert comparison.losses == 9 and chosen.falls
    assert verdict_of(reason_of(comparison, chosen, canary_falls=False)) == "worse"


@pytest.mark.parametrize(
    ("chosen", "rejected", "canary_falls", "verdict"),
    [
        (-9.0, -14.0, False, "better"),
        (-10.2, -14.0, False, "better"),  # .04 nats per token are no fall
        (-10.3, -14.0, False, "worse"),
        (-9.0, -14.0, True, "forgets"),
        (-10.0, -11.0, False, "worse"),
        (-10.0, -12.1, False, "same"),
    ],
)
def test_a_win_needs_a_larger_margin_and_nothing_that_falls(
    chosen: float, rejected: float, canary_falls: bool, verdict: str
) -> None:
    before = [PairScore(-10.0, -12.0, 5, 5)] * 9
    after = [PairScore(chosen, rejected, 5, 5)] * 9
    change = chosen_change(before, after)
    reason = reason_of(compare(before, after), change, canary_falls=canary_falls)
    assert verdict_of(reason) == verdict


def test_what_else_refuses_a_win_and_why() -> None:
    before, after = [PairScore(-10.0, -12.0, 5, 5)] * 9, [PairScore(-9.0, -14.0, 5, 5)] * 9
    change = chosen_change(before, after)
    won, lost = compare(before, after), compare(after, before)
    assert reason_of(won, change, canary_falls=False, judged=won) == "better"
    assert reason_of(won, change, canary_falls=False, judged=lost) == "judged_worse"
    assert reason_of(won, change, canary_falls=False, is_degenerate=True) == "degenerate"
    assert verdict_of("judged_worse") == verdict_of("degenerate") == "worse"


def test_three_won_pairs_are_too_few_to_tell() -> None:
    before, after = [PairScore(-10.0, -12.0, 5, 5)] * 3, [PairScore(-9.0, -14.0, 5, 5)] * 3
    reason = reason_of(compare(before, after), chosen_change(before, after), canary_falls=False)
    assert reason == "too_few_pairs" and verdict_of(reason) == "same"
    equal = compare(before * 4, before * 4)
    unchanged = chosen_change(before, before)
    assert reason_of(equal, unchanged, canary_falls=False) == "no_difference"


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    # Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998),
    # table I, method 3.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_wilsons(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson_interval(successes, trials) == pytest.approx((low, high), abs=5e-5)
