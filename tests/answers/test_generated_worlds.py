"""The benchmark of generated files: its scoring tells what is true from what is true elsewhere."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.index.loaders.format_detection import load
from tests.bench.generated_files import number_text, write_world
from tests.bench.generated_files_bench import of_another
from tests.bench.generated_questions import Question, Truth, questions
from tests.bench.generated_scoring import is_right
from tests.bench.generated_worlds import FILE_KINDS, World, world, worlds

Asked = tuple[World, Sequence[Question]]


@pytest.fixture(scope="module")
def asked() -> Sequence[Asked]:
    rng = random.Random(4)
    return [(each, questions(each, rng)) for each in worlds(4, 60)]


def answer(truth: Truth, made: World) -> str:
    """As the program says it in English or German."""
    used = {"en": "Rows of “a.csv” that were used: 9.", "de": "Verwendete Zeilen von „a.csv“: 9."}
    values = truth.values or ({} if truth.number is None else {"": truth.number})
    written = {label: number_text(each, made.language) for label, each in values.items()}
    lines = [f"| {label} | {number} |" for label, number in written.items()]
    told = ["Summe:", "\n".join(("| a | b |", "| --- | ---: |", *lines))]
    if not truth.values:
        told = [f"Summe: {truth.text or ', '.join([*truth.names, *written.values()]) or 0}."]
    return "\n\n".join((*told, used[made.language]))


def test_truth_is_right_and_that_of_another_world_is_not(asked: Sequence[Asked]) -> None:
    known = [each for each in asked if each[0].language in ("en", "de")]
    of_all = [(made, question) for made, each in known for question in each]
    assert all(is_right(question, answer(question.truth, made)) for made, question in of_all)
    figures = [(made, question) for made, question in of_all if question.truth != Truth()]
    taken = [
        is_right(of_another(question, made, asked), answer(question.truth, made))
        for made, question in figures
    ]
    assert len(figures) > 100 and sum(taken) < 0.1 * len(taken)


def test_a_figure_is_wrong_where_the_table_has_none(asked: Sequence[Asked]) -> None:
    made, question = next(
        (made, question)
        for made, each in asked
        for question in each
        if made.language == "en" and question.truth == Truth()
    )
    assert not is_right(question, answer(Truth(text="12"), made))
    assert is_right(question, answer(Truth(text="0"), made))


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_every_kind_of_file_has_all_rows(tmp_path: Path, kind: str) -> None:
    made = world(random.Random(1), 1, "de", "invoices", kind, "footnotes")
    text = "\n".join(page.text for page in load(write_world(made, tmp_path)).pages)
    assert all(row.name in text for row in made.rows)
