"""What a training would do: which rows it counts, and what it says before it begins."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.json_schemas import fits
from app.core.paths import AppPaths
from app.core.trainings import TrainingPlan
from app.services.startup import Services
from app.services.training import training_plans, trainings
from app.store.store import Store
from app.training.evaluation.canary import canary_questions, canary_tools
from app.training.trainer import training_rows
from app.training.trainer.training_rows import TrainingRows
from tests.engine.tiny_models import write_llama_model
from tests.services.training.test_trainings import rate
from tests.training.tiny_models import TEMPLATE


@pytest.fixture
def services(private_home: Path) -> Iterator[Services]:
    with open_services(AppPaths(private_home), is_temporary=True) as opened:
        yield opened


@pytest.fixture
def store(services: Services) -> Store:
    return services.feedback._store


@pytest.fixture
def plan_of(services: Services, tmp_path: Path) -> Callable[[], TrainingPlan]:
    base = write_llama_model(tmp_path / "tiny.gguf", (b"<|end|>",), TEMPLATE)
    return partial(services.trainings.plan, CancelToken(), base=str(base))


def test_the_plan_counts_the_rows_of_its_stages(
    store: Store,
    plan_of: Callable[[], TrainingPlan],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not those that single labels would make, and says how many ratings are read."""
    rate(store, 40)
    monkeypatch.setattr(training_rows, "MOST_ROWS", 20)
    for module in (trainings, training_plans):
        monkeypatch.setattr(module, "MOST_RATINGS", 36)
    plan = plan_of()
    assert (plan.rated, plan.rows) == (36, {"sft": 20, "dpo": 20})
    assert plan.surplus == 2 * (36 - plan.pairs - 20)
    assert plan.notes[0].startswith("No more than the latest 36 ratings are read")
    assert plan.notes[-1].startswith(f"The oldest {plan.surplus} rows are too many")


def test_ratings_that_all_contradict_say_so(
    store: Store, plan_of: Callable[[], TrainingPlan]
) -> None:
    rate(store, 10, "no, never {n}", "down")  # corrected to what was answered
    plan = plan_of()
    assert plan.missing[0].startswith(
        "30 rows contradict others, and there are fewer than 8 others:"
    )
    (note,) = plan.notes
    assert note.startswith("30 rows contradict others and are left out")


def test_calls_of_functions_that_the_proof_does_not_ask_for_are_rehearsed(
    store: Store, plan_of: Callable[[], TrainingPlan]
) -> None:
    rate(store, 40)
    plan = plan_of()
    used = TrainingRows(rows={"sft": [], "dpo": [], "kto": []}, held_out=0.0, pairs=0, questions=(),
                        rated=0, corrections=0, good_answers=0)  # fmt: skip
    assert training_plans.rows_of(plan, used) == {"sft": [], "dpo": []}
    rows = training_plans.rehearsed_calls()
    sent = training_plans.rows_of(
        plan, msgspec.structs.replace(used, rows={"sft": [{}], "dpo": []})
    )
    assert sent == {"sft": [{}, *rows], "dpo": []}
    for row in rows:
        asked_for, listed = row["prompt"][-1]["content"], row["prompt"][0]["content"]
        call = json.loads(row["completion"][0]["content"])
        tools = [json.loads(line) for line in listed.splitlines() if line.startswith("{")]
        (tool,) = (each for each in tools if each["name"] == call["name"])
        assert fits(call["arguments"], tool["parameters"])
        assert not any(question.text == asked_for for question in canary_questions())
        assert not any(each["function"]["name"] in listed for each in canary_tools())
