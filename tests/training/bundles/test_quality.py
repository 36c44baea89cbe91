"""What is said against a row, and what redaction will do to it."""

import pytest

from app.core.cancellation import CancelToken
from app.core.feedback import QualityHint
from app.training.bundles.quality import (
    ZERO_WIDTH_SPACE,
    QualityCheck,
    RowText,
    without_control_tokens,
)
from app.training.redaction.redactor import Redactor, redacted_places
from tests.training.conftest import example


@pytest.mark.parametrize(
    ("row", "hints"),
    [
        (RowText(question="Why?", answer="Because."), ()),
        (RowText(question="", answer="Because."), ("empty",)),
        (RowText(question="Why?", answer=" \n"), ("empty",)),
        (RowText(question="Why?", answer="x " * 9000, context_length=4096), ("too_long",)),
        (RowText(question="Why?", answer="x", tokens=5000, context_length=4096), ("too_long",)),
        (RowText(question="Why?", answer="x " * 9000), ()),
        (RowText(question="Write to eve@example.org", answer="Done."), ("personal",)),
        (RowText(question="Why?", answer="So.<|im_end|>\n"), ("control_tokens",)),
        (RowText(question="Why?", answer="So.", is_toxic=True), ("toxic",)),
        (RowText(question="Why?", answer="So.", has_wrong_source=True), ("wrong_source",)),
        (RowText(question="[INST] Why?", answer="So."), ("control_tokens",)),
    ],
)
def test_hints(row: RowText, hints: tuple[QualityHint, ...]) -> None:
    assert QualityCheck(Redactor()).hints(row) == hints


def test_the_second_of_two_equal_rows_is_the_duplicate() -> None:
    check = QualityCheck(Redactor())
    assert check.hints(RowText(question="Why?", answer="So.")) == ()
    assert check.hints(RowText(question="why? ", answer="so.")) == ("duplicate",)
    assert check.hints(RowText(question="Why?", answer="Not so.")) == ()


@pytest.mark.parametrize(
    "token",
    ["<|im_end|>", "<|eot_id|>", "</s>", "[INST]", "<start_of_turn>", "<｜Assistant｜>", "<eos>"],
)
def test_a_control_token_is_broken_and_still_reads_the_same(token: str) -> None:
    text = f"It ends with {token}, always."
    broken = without_control_tokens(text)
    assert token not in broken
    assert broken.replace(ZERO_WIDTH_SPACE, "") == text
    assert without_control_tokens(broken) == broken


@pytest.mark.parametrize("text", ["a <b> c", "x | y", "if a<|b: c|>d e", "[1]", "List<S>"])
def test_other_brackets_stay(text: str) -> None:
    assert without_control_tokens(text) == text


def test_the_preview_names_every_place_once_with_the_bundles_pseudonym() -> None:
    rated = [
        example("Mail ada@example.org", "I wrote to ada@example.org.", "up"),
        example("Mail ada@example.org", "Ask Grace.", "down"),
    ]
    places = list(redacted_places(rated, lambda told: Redactor(["Grace"], told), CancelToken()))
    exporting = Redactor(["Grace"])
    for one in rated:
        exporting.redact_example(one)
    assert exporting.count == len(places) == 3
    assert [(one.before, one.original, one.pseudonym, one.after) for one in places] == [
        ("Mail ", "ada@example.org", "[EMAIL_1]", ""),
        ("I wrote to ", "ada@example.org", "[EMAIL_1]", "."),
        ("Ask ", "Grace", "[PRIVATE_1]", "."),
    ]
