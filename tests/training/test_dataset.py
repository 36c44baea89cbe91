"""Which preferences follow from ratings, variants and corrections."""

from app.core.feedback import Rating
from app.training.dataset import PreferenceFinder, RatedExample, by_question
from tests.training.conftest import example


def _pairs(*examples: RatedExample) -> set[tuple[str, str]]:
    finder = PreferenceFinder()
    return {
        (pair.chosen[-1].content, pair.rejected[-1].content)
        for question in by_question(examples)
        for pair in finder.find(question)
    }


def test_a_liked_variant_is_better_than_a_disliked_one() -> None:
    assert _pairs(example("q", "good", "up"), example("q", "bad", "down")) == {("good", "bad")}


def test_a_correction_is_better_than_its_answer() -> None:
    assert _pairs(example("q", "bad", "down", correction="right")) == {("right", "bad")}


def test_a_single_rating_compares_with_unrated_variants() -> None:
    assert _pairs(example("q", "good", "up"), example("q", "other")) == {("good", "other")}
    assert _pairs(example("q", "bad", "down"), example("q", "other")) == {("other", "bad")}


def test_unrated_variants_are_left_out_where_the_user_was_explicit() -> None:
    variants = (example("q", "good", "up"), example("q", "bad", "down"), example("q", "other"))
    assert _pairs(*variants) == {("good", "bad")}


def test_the_same_prompt_in_another_chat_makes_a_pair() -> None:
    prompt = example("q", "").prompt
    for first, second in (("up", "down"), ("down", "up")):
        pair = _pairs(
            example("one", first, _rating(first), prompt=prompt),
            example("other question", "other", "up"),
            example("two", second, _rating(second), prompt=prompt),
        )
        assert pair == {("up", "down")}


def test_nothing_follows_from_lone_or_equal_answers() -> None:
    assert not _pairs(example("a", "x", "up"), example("b", "y", "down"))
    assert not _pairs(example("q", "same", "up"), example("q", "same", "down"))
    assert not _pairs(example("q", "same", "down", correction="same"))


def _rating(text: str) -> Rating:
    return "up" if text == "up" else "down"
