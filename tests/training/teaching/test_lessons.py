"""Which of a teacher's answers are learned, and which questions are held out."""

import pytest

from app.core.trainings import Lesson
from app.training.evaluation.canary import is_refusal
from app.training.evaluation.pair_scores import likeness
from app.training.teaching.lessons import (
    held_out_lessons,
    left_out,
    lessons_of,
    planned_rows,
    taught_rows,
)
from app.training.teaching.run_files import asked

GOOD = "Number {n} consists of {n} large stones and as many small ones."


def _lessons(count: int, **answers: str) -> list[Lesson]:
    """With good answers, but for those given by number."""
    prompts = [asked(f"Which things does the number {n} consist of?") for n in range(count)]
    return [
        Lesson(each.prompt, answers.get(f"n{n}", GOOD.format(n=n)))
        for n, each in enumerate(lessons_of(prompts))
    ]


def test_answers_that_teach_nothing_good_are_left_out() -> None:
    lessons = _lessons(
        40,
        n1="",
        n2="I cannot answer that.",
        n3="again and again " * 20,
        n5="Das kann man so nicht sagen, denn es kommt immer auf die Umstände an.",
    )
    assert left_out(lessons) == {
        "cut off or empty": 1,
        "refusal": 1,
        "repetitive": 1,
        "other language": 1,
    }
    rows = taught_rows(lessons)
    assert len(rows.rows["sft"]) + rows.pairs == 36
    assert "again and again" not in str(rows.rows["sft"])


def test_held_out_questions_are_not_learned_and_stay_the_same() -> None:
    whole, partly = _lessons(60), _lessons(60, n7="", n9="")
    held_out = {pair.prompt[0].content for pair in held_out_lessons(whole)}
    learned = {row["prompt"][0]["content"] for row in taught_rows(partly).rows["sft"]}
    assert len(held_out) == 15 and held_out.isdisjoint(learned)
    assert held_out == set(taught_rows(whole).questions)
    assert {pair.prompt[0].content for pair in held_out_lessons(partly)} <= held_out
    assert all(pair.chosen[0].content.startswith("Number") for pair in held_out_lessons(whole))


def test_a_plan_counts_at_most_what_there_may_be() -> None:
    rows = planned_rows([Lesson(each.prompt) for each in _lessons(20)])
    assert len(rows.rows["sft"]) == 12 and rows.pairs == 8 and rows.asked == 20


@pytest.mark.parametrize(
    ("answer", "declines"),
    [
        ("I'm sorry, but I can't help with that.", True),
        ("Unfortunately, I am not able to say.", True),
        ("As an AI language model, I cannot have opinions.", True),
        ("You cannot divide by zero, because no number times zero is one.", False),
        ("I think so. It cannot rain today.", False),
        ("Ice is cold.", False),
    ],
)
def test_a_refusal_declines_at_once(answer: str, declines: bool) -> None:
    assert is_refusal(answer) == declines


def test_likeness_is_the_share_of_common_words_in_order() -> None:
    assert likeness("Police killed the gunman.", "police kill the gunman") == 0.75
    assert likeness("the gunman kill police", "police kill the gunman") == 0.5
    assert likeness("", "police") == likeness("", "") == 0.0
    assert likeness("Ice is cold!", "ice is cold") == 1.0
