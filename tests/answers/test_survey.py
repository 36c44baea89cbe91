"""What is made of a model's answer to the columns of a survey, before the document confirms it."""

import json

import pytest

from app.answers.modes.survey_form import Part, SurveyForm, without_guesses
from app.core.documents import Chunk
from app.core.generation import TokenLogprob
from app.core.surveys import SurveyColumn
from app.engine.engine_protocol import LogprobsDelta, SampleText

TOKENS = ('{"', "Total", '":', ' "', "12", '", "', "Paid", " by", '":', ' "', "card", '"}')
ANSWER = {"Total": "12", "Paid by": "card"}


def answer(**nulls: float) -> SampleText:
    """The answer with the log-probability that `null` has at the fourth and the tenth token."""
    logprobs = []
    for number, token in enumerate(TOKENS):
        top = [TokenLogprob(token.encode(), -0.1)]
        if (null := nulls.get(f"at_{number}")) is not None:
            top.append(TokenLogprob(b" null", null))
        logprobs.append(LogprobsDelta(chosen=top[0], top=tuple(top)))
    return SampleText(number=0, text="".join(TOKENS), reason="stop", logprobs=tuple(logprobs))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (answer(), ANSWER),
        (answer(at_3=-6.0, at_9=-4.0), ANSWER | {"Total\n": -6.0, "Paid by\n": -4.0}),
        (answer(at_9=-1.0), ANSWER | {"Paid by": None}),
        (answer(at_3=-2.0), ANSWER | {"Total": None}),
        (answer(at_4=-0.5, at_10=-0.5), ANSWER),  # within a value, it is a word
    ],
)
def test_a_value_that_a_model_only_guesses_is_none(
    given: SampleText, expected: dict[str, str | None]
) -> None:
    assert json.loads(without_guesses(given)) == expected


def test_numbers_are_kept_as_they_are_written() -> None:
    text = "Rent: 1.250 EUR\nIt is renewed."
    part = Part([Chunk("c", "d", 0, text, 1, 0, len(text))])
    columns = [SurveyColumn(name="Rent", type="money"), SurveyColumn(name="Paid", type="yes/no")]
    named = SurveyForm(columns).named('{"Rent": 1.250, "Paid": "no", "Paid line": 2}', part)
    assert named["Rent"].value == "1.250"
    line = named["Paid"].line
    assert line and text[line[1] : line[2]] == "It is renewed."
    cut = SurveyForm(columns).named('{"Rent": 1.250, "Paid": "n', part)
    assert list(cut) == ["Rent"]


def test_a_column_may_be_called_null() -> None:
    columns = [SurveyColumn(name="Total"), SurveyColumn(name="Total null")]
    text = "A note."
    part = Part([Chunk("c", "d", 0, text, 1, 0, len(text))])
    named = SurveyForm(columns).named('{"Total": "12", "Total null": "1,210.00"}', part)
    assert (named["Total"].null, named["Total null"].value) == (-8.0, "1,210.00")


def test_an_answer_that_is_cut_off_is_left_as_it_is() -> None:
    cut = SampleText(number=0, text='{"Total": "12", "Paid', reason="length")
    assert without_guesses(cut) == cut.text


def test_the_number_of_a_clause_is_in_its_line() -> None:
    text = "Lease\n1. It begins today.\n2. The rent is due. It rises.\n12\n§ 3. Notes."
    part = Part([Chunk("c", "d", 0, text, 1, 0, len(text))])
    assert part.text(is_numbered=True).split("\n") == [
        "[1] Lease",
        "[2] 1. It begins today.",
        "[3] 2. The rent is due.",
        "[4] It rises.",
        "[5] 12",
        "[6] § 3. Notes.",
    ]
