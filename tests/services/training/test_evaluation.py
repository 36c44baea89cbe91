"""Comparing models on rated answers, with the real engine."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.services.startup import Services
from app.services.training.evaluation import EvaluationProgress
from tests.engine.adapter_files import write_adapter
from tests.services.training.test_export import answered

STARTER = "smollm2-135m-instruct-q4_1"


def row(question: str, chosen: str, rejected: str) -> dict[str, Any]:
    def said(role: str, content: str) -> list[dict[str, str]]:
        return [{"role": role, "content": content}]

    return {
        "prompt": said("user", question),
        "chosen": said("assistant", chosen),
        "rejected": said("assistant", rejected),
    }


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    file = tmp_path / "dpo.jsonl"
    rows = [
        row("What is the capital of France?", "The capital of France is Paris.", "Banana, then."),
        row("Name a primary colour.", "Red is a primary colour.", "Seven of the spoons."),
    ]
    file.write_text("\n".join(map(json.dumps, rows)))
    return file


@pytest.mark.models
def test_a_model_prefers_the_better_answers(services: Services, pairs: Path) -> None:
    seen: list[EvaluationProgress] = []
    read = services.evaluation.pairs(pairs, CancelToken())
    outcome = services.evaluation.evaluate((STARTER, STARTER), read, CancelToken(), seen.append)
    assert outcome.pairs == len(read) == 2
    assert [result.accuracy for result in outcome.results] == [1.0, 1.0]
    assert outcome.results[0] == outcome.results[1]
    assert outcome.comparison.wins == 0  # no model beats itself
    assert [(one.done, one.total) for one in seen] == [(1, 2), (2, 2)] * 2


@pytest.mark.models
def test_stop_is_heard(services: Services, pairs: Path) -> None:
    cancel = CancelToken()
    read = services.evaluation.pairs(pairs, cancel)
    with pytest.raises(Cancelled):
        services.evaluation.evaluate((STARTER, STARTER), read, cancel, lambda _: cancel.cancel())


@pytest.mark.models
def test_an_adapter_of_another_model_file_is_refused(
    services: Services, pairs: Path, tmp_path: Path
) -> None:
    foreign = write_adapter(tmp_path / "foreign.gguf", base_sha256="0" * 64)
    read = services.evaluation.pairs(pairs, CancelToken())
    with pytest.raises(UserError, match="trained for another model file"):
        services.evaluation.evaluate((f"{STARTER}+{foreign}", STARTER), read, CancelToken())


def test_held_out_are_the_rated_pairs_that_a_bundle_keeps_apart(services: Services) -> None:
    with pytest.raises(UserError, match="None of your 0 pairs"):
        services.evaluation.pairs("held-out", CancelToken())
    store = services.feedback._store
    answered(store, "q", "good", "up")
    answered(store, "q", "bad", "down")
    (pair,) = services.evaluation.pairs("held-out", CancelToken(), 1.0)
    assert (pair.chosen[-1].content, pair.rejected[-1].content) == ("good", "bad")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "contains no pair"),
        ('{"prompt": "text"}', "Line 1 of"),
        ('\n{"prompt": [], "chosen": [], "rejected": [{"role": 1}]}', "Line 2 of"),
        ("\ufeffnot json", "Line 1 of"),
    ],
)
def test_a_file_of_something_else_is_refused(
    services: Services, tmp_path: Path, content: str, problem: str
) -> None:
    file = tmp_path / "dpo.jsonl"
    file.write_text(content)
    with pytest.raises(UserError, match=problem):
        services.evaluation.pairs(file, CancelToken())
    with pytest.raises(UserError, match="cannot be read"):
        services.evaluation.pairs(tmp_path / "missing", CancelToken())
