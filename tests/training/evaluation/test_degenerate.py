"""Answers that no reader would accept, found by program."""

import pytest

from app.training.evaluation.degenerate import (
    Defect,
    GivenAnswer,
    compare_defects,
    defects_of,
    repeated_share,
)

FINE = "The heart pumps blood through the body, so that every cell receives oxygen."
LONG = f"{FINE} Without it, cells would soon starve, and within minutes the brain would die."


@pytest.mark.parametrize(
    ("answer", "defects"),
    [
        (GivenAnswer("What does the heart do?", FINE), set()),
        (GivenAnswer("What does the heart do?", " … \n"), {"empty"}),
        (GivenAnswer("What is it?", "It is what it is, and " * 6), {"repetitive"}),
        (GivenAnswer("心脏做什么？", "心脏把血液泵送到全身" * 5), {"repetitive"}),
        (
            GivenAnswer(
                "What does the heart do in the human body?",
                "Das Herz pumpt das Blut durch den Körper, damit jede Zelle Sauerstoff bekommt.",
            ),
            {"other_language"},
        ),
        (
            GivenAnswer(
                "Answer in German: what does the heart do in the human body?",
                "Das Herz pumpt das Blut durch den Körper, damit jede Zelle Sauerstoff bekommt.",
                "Es pumpt das Blut durch den ganzen Körper und in die Lunge.",
            ),
            set(),
        ),
        (
            GivenAnswer("What does it do?", LONG, "It pumps blood."),
            {"too_long"},
        ),
        (GivenAnswer("What does it do?", LONG, FINE), set()),
    ],
)
def test_defects_are_found(answer: GivenAnswer, defects: set[Defect]) -> None:
    assert defects_of([answer]) == [defects]


def test_a_phrase_that_begins_several_answers_is_a_stock_phrase() -> None:
    phrase = "That is a very good question, and I am glad that you ask it: "
    answers = [GivenAnswer("1", f"{phrase}no."), GivenAnswer("2", f"{phrase}yes, it is.")]
    assert defects_of([*answers, GivenAnswer("3", FINE)]) == [{"stock_phrase"}] * 2 + [set()]


def test_what_the_user_wants_is_no_defect() -> None:
    """Answers that all begin alike, or in another language, as the wanted ones do."""
    phrase = "Here is what I know about it, in plain words: "
    answers = [GivenAnswer(str(n), f"{phrase}{n}.", f"{phrase}all.") for n in range(3)]
    assert defects_of([*answers, GivenAnswer("4", f"{phrase}4.")]) == [set()] * 4
    question = "What does the heart do in the human body?"
    wanted = GivenAnswer(question, "", "Es pumpt das Blut durch den ganzen Körper und die Lunge.")
    german = "Das Herz pumpt das Blut durch den Körper, damit jede Zelle Sauerstoff bekommt."
    assert defects_of([wanted, GivenAnswer(question, german)]) == [{"empty"}, set()]


def test_the_share_of_repeated_4_grams() -> None:
    assert repeated_share(["a", "b", "c"]) == 0
    assert repeated_share(["a", "b", "c", "d"] * 4) == pytest.approx(1 - 4 / 13)


@pytest.mark.parametrize(
    ("broken", "repaired", "falls"), [(3, 0, False), (4, 0, True), (4, 4, False)]
)
def test_a_fall_is_more_than_chance(broken: int, repaired: int, falls: bool) -> None:
    def given(*empty: int) -> list[GivenAnswer]:
        return [GivenAnswer("?", "" if n in empty else f"word{n}") for n in range(20)]

    found = compare_defects(given(*range(10, 10 + repaired)), given(*range(broken)))
    assert found.falls == falls
    assert (found.answers, found.before, found.after) == (20, repaired, broken)
    assert found.kinds == {"empty": broken}
