"""Sides are drawn by lot and votes are counted for the models, not for the sides."""

import pytest

from app.core.blind import BlindComparison, BlindPair, Spoken
from app.services.training.blind_voting import drawn, outcome, voted_preferences
from app.training.evaluation.pair_scores import wilson_interval
from app.training.teaching.run_files import asked


def pair(**fields: object) -> BlindPair:
    known = {"position": 0, "prompt": (Spoken("user", "Why?"),), "answers": ("one", "two")}
    return BlindPair(**(known | fields))  # type: ignore[arg-type]


def test_a_vote_counts_for_the_model_that_stands_there() -> None:
    straight, swapped = pair(), pair(is_swapped=True)
    assert straight.shown == ("one", "two") and swapped.shown == ("two", "one")
    assert straight.vote_for("left") == "first" and straight.vote_for("right") == "second"
    assert swapped.vote_for("left") == "second" and swapped.vote_for("right") == "first"
    assert straight.vote_for("tie") == swapped.vote_for("tie") == "tie"
    assert pair(answers=("one", None)).shown is None


def test_sides_are_drawn_evenly_and_repeatably() -> None:
    prompts = [((Spoken("user", f"q{number}"),), None) for number in range(200)]
    pairs = drawn(prompts, seed=7)
    assert pairs == drawn(prompts, seed=7) != drawn(prompts, seed=8)
    assert 70 < sum(one.is_swapped for one in pairs) < 130
    assert pairs[3].question == "q3" and [one.position for one in pairs] == list(range(200))


def test_the_win_rate_leaves_ties_out_and_has_its_interval() -> None:
    votes = ["second"] * 8 + ["first"] * 2 + ["tie"] * 3 + [None]
    found = outcome(pair(vote=vote) for vote in votes)
    assert (found.wins, found.losses, found.ties) == (8, 2, 3)
    assert found.share == 0.8 and (found.low, found.high) == wilson_interval(8, 10)
    assert found.verdict == "open"  # the lower bound is 49 %
    assert outcome([pair(vote="first")] * 10).verdict == "worse"
    assert outcome([pair(vote="second")] * 10).verdict == "better"
    assert outcome([pair(vote="tie")]).share == 0.5 and outcome([]).verdict == "open"


@pytest.mark.parametrize("vote", ["first", "second"])
def test_decided_votes_are_pairs_to_train_on(vote: str) -> None:
    pairs = (pair(vote=vote), pair(vote="tie"), pair(), pair(answers=("one", None), vote=vote))
    comparison = BlindComparison(id="c", models=("a", "b"), pairs=pairs, created=0.0)
    (found,) = voted_preferences(comparison)
    assert found.prompt == asked("Why?")
    texts = found.chosen[0].content, found.rejected[0].content
    assert texts == (("one", "two") if vote == "first" else ("two", "one"))
