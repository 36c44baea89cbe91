"""When an answer is worth learning, and how one is made better by rules."""

import pytest

from app.training.dataset import History
from app.training.teaching.model_answers import best, checked, conclusion, distilled, revised
from app.training.teaching.run_files import asked

PROMPT = asked("What is 6 * 7?")


class Answers:
    """Gives these answers one after the other and remembers what was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[History, float]] = []

    def __call__(self, messages: History, temperature: float) -> str:
        self.asked.append((messages, temperature))
        return self.answers.pop(0)


def test_one_sample_is_the_likeliest_answer() -> None:
    ask = Answers(" It is 42. ")
    assert distilled(PROMPT, ask) == "It is 42."
    assert ask.asked == [(PROMPT, 0.0)]


def test_samples_have_to_agree() -> None:
    assert distilled(PROMPT, Answers("It is 42.", "6 * 7 = 42", "41"), 3) == "It is 42."
    assert distilled(PROMPT, Answers("42", "41", "40"), 3) == ""
    assert distilled(PROMPT, Answers("42", "42.0", "41", "41"), 4) == ""  # half is not most


@pytest.mark.parametrize(
    ("answer", "comes_to"),
    [
        ("So 1,234.50 in all.", "1234.5"),
        ("First 3, then -4", "-4"),
        ("Paris.\nThe answer: **Paris**", "the answer paris"),
        ("", ""),
    ],
)
def test_conclusion(answer: str, comes_to: str) -> None:
    assert conclusion(answer) == comes_to


def test_each_rule_criticises_and_rewrites() -> None:
    ask = Answers("It's 42, dummy.", "It insults.", "It's 42.", "Not formal.", "The result is 42.")
    pair = revised(PROMPT, ["Be polite.", "Be formal."], ask)
    assert pair and pair.prompt == PROMPT
    assert (pair.rejected[0].content, pair.chosen[0].content) == (
        "It's 42, dummy.",
        "The result is 42.",
    )
    criticise, rewrite = ask.asked[1][0], ask.asked[2][0]
    assert "Be polite." in criticise[-1].content and "dummy" in criticise[-2].content
    assert "It insults." in rewrite[-1].content


def test_what_a_rule_leaves_as_it_is_makes_no_pair() -> None:
    assert revised(PROMPT, ["Be polite."], Answers("It is 42.", "Fine.", "it is 42!")) is not None
    assert revised(PROMPT, ["Be polite."], Answers("It is 42.", "Fine.", "It is 42")) is None


def test_a_request_that_is_repeated_is_no_better_answer() -> None:
    echo = "Rule: Be polite. Criticism: I can't help."
    assert revised(PROMPT, ["Be polite."], Answers("It is 42.", "Fine.", echo)) is None
    pair = revised(
        PROMPT, ["Be polite.", "Be formal."],
        Answers("42", "Fine.", echo, "Rude.", "The result is 42."),
    )  # fmt: skip
    assert pair and pair.chosen[0].content == "The result is 42."


def test_the_best_of_n_is_the_one_a_judge_grades_highest() -> None:
    grades = {"fine": 4, "great": 5, "bad": 1}
    assert best(["bad", "great", "fine", ""], lambda answer: grades[answer]) == "great"
    assert best(["fine", "great"], lambda _: 4) == "fine"  # the first of equals
    assert best(["bad", ""], lambda answer: grades[answer]) == ""
    assert best([], lambda _: 5) == ""


def test_a_checked_answer_comes_to_what_the_program_does() -> None:
    assert checked(["So 41.", "That is 1,234.50 in all."], "1234.5") == "That is 1,234.50 in all."
    assert checked(["41"], "42") == "" and checked(["anything"], "") == ""
