"""What pairs of log-probabilities say about models."""

import pytest

from app.training.evaluation.pair_scores import PairScore, compare, summarize, wilson_interval


def test_a_model_prefers_what_it_finds_likelier() -> None:
    scores = [PairScore(-10.0, -12.0, 5, 5), PairScore(-30.0, -12.0, 30, 6)]
    result = summarize("m", scores)
    assert result.accuracy == 0.5  # the longer answer is less likely as a whole,
    assert result.accuracy_per_token == 1.0  # and likelier word by word
    assert result.mean_margin == (2 - 18) / 2
    assert result.chosen_logprob_per_token == pytest.approx(-40 / 35)


def test_margins_are_compared_pair_by_pair() -> None:
    before = [PairScore(-10.0, -10.0, 5, 5)] * 4
    after = [PairScore(-9.0, -10.0, 5, 5)] * 3 + [PairScore(-11.0, -10.0, 5, 5)]
    comparison = compare(before, after)
    assert (comparison.wins, comparison.pairs, comparison.share) == (3, 4, 0.75)
    assert comparison.low < 0.5 < comparison.high  # four pairs prove nothing


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
