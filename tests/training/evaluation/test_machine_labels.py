"""Labels of a model: marked in every row, apart from the user's, nothing where it is unsure."""

import json
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.training.evaluation.grading import Agreement, write_machine_labels
from tests.training.conftest import example

MEASURED = Agreement(liked=10, disliked=10, pairs=100, share=0.8)


def test_every_row_says_whose_label_it_is(tmp_path: Path) -> None:
    graded = [(example("a", "good"), 5.0), (example("b", "bad"), 1.0), (example("c", "so"), 3.0)]
    counts = write_machine_labels(tmp_path / "machine", graded, "judge 1234", MEASURED)
    assert counts == {"desirable": 1, "undesirable": 1, "unclear": 1}
    rows = [json.loads(line) for line in (tmp_path / "machine/kto.jsonl").read_text().splitlines()]
    assert [(row["label"], row["labelled_by"]) for row in rows] == [
        (True, "machine: judge 1234"),
        (False, "machine: judge 1234"),
    ]
    card = (tmp_path / "machine/README.md").read_text()
    assert "not by a person" in card and "80%\nof 100 pairs" in card.replace(" \n", "\n")


def test_no_clear_grade_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no clear grade"):
        write_machine_labels(tmp_path / "machine", [(example("a", "so"), 3.0)], "j", MEASURED)
    assert not list(tmp_path.iterdir())
