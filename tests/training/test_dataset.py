"""Which preferences follow from ratings, variants and corrections."""

from app.training.dataset import RatedExample, by_question, preferences
from tests.training.conftest import example


def _pairs(*examples: RatedExample) -> set[tuple[str, str]]:
    return {
        (pair.chosen[-1].content, pair.rejected[-1].content)
        for question in by_question(examples)
        for pair in preferences(question)
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


def test_nothing_follows_from_lone_or_equal_answers() -> None:
    assert not _pairs(example("a", "x", "up"), example("b", "y", "down"))
    assert not _pairs(example("q", "same", "up"), example("q", "same", "down"))
    assert not _pairs(example("q", "same", "down", correction="same"))


def test_a_ranked_answer_is_better_than_those_behind_it() -> None:
    variants = (example("q", "c", rank=3), example("q", "a", rank=1), example("q", "b", rank=2))
    assert _pairs(*variants) == {("a", "b"), ("a", "c"), ("b", "c")}
    rated = (example("q", "a", "up", rank=1), example("q", "b", "down", rank=2))
    assert len(list(preferences(rated))) == 1  # said twice, learned once


def test_places_of_different_conversations_say_nothing() -> None:
    variants = (
        example("q", "a", rank=1, conversation_id="one"),
        example("q", "b", rank=2, conversation_id="two"),
    )
    assert not _pairs(*variants)


def test_many_answers_to_one_question_do_not_pair_each_with_each() -> None:
    answers = [example("hello", f"{n}", "up" if n < 100 else "down") for n in range(300)]
    pairs = list(preferences(answers))
    assert len(pairs) == 100 * 16
    assert len({pair.rejected for pair in pairs}) == 200
