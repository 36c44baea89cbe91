"""What a training takes grows with the model and its rows, and is bounded for long ones."""

import msgspec
import pytest

from app.core.trainings import TrainingMethod
from app.training.trainer.recipes import (
    ModelShape,
    batching,
    disk_bytes,
    memory_bytes,
    recipe,
    seconds,
    steps_of,
)

SMALL = ModelShape(
    parameters=134_515_008, layers=30, width=576, inner_width=1536, key_width=192, vocabulary=49152
)
RECIPE = recipe(8192)


@pytest.mark.parametrize("method", ["sft", "dpo", "kto"])
@pytest.mark.parametrize("longest", [20, 128, 300, 1000, 2048])
def test_batches_are_whole_steps(method: TrainingMethod, longest: int) -> None:
    at_once = batching(longest, method, RECIPE)
    assert RECIPE.batch % at_once.rows == 0
    assert at_once.rows >= (2 if method == "kto" else 1)
    assert at_once.tokens == at_once.rows * longest * (2 if method == "dpo" else 1)


def test_an_epoch_is_every_row_once() -> None:
    twice = msgspec.structs.replace(RECIPE, epochs={"dpo": 2})
    assert steps_of(8, "dpo", twice) == 2 * 2 and steps_of(9, "dpo", twice) == 3 * 2


def test_an_adapter_has_the_weights_that_peft_makes() -> None:
    assert SMALL.adapter_weights(RECIPE) == 4_884_480


def test_memory_grows_with_rows_and_is_bounded_for_long_ones() -> None:
    few, more = (memory_bytes(SMALL, {"dpo": [length]}, RECIPE) for length in (64, 500))
    longest = memory_bytes(SMALL, {"dpo": [2048]}, RECIPE)
    assert few < more and longest < 3 * more
    assert memory_bytes(SMALL, {}, RECIPE) < few


def test_rows_that_are_not_written_yet_may_be_shorter_and_take_more() -> None:
    """Four of 120 tokens are computed at once, and one of 320."""
    told, taken = (
        memory_bytes(SMALL, {"sft": [length]}, RECIPE, are_known=is_known)
        for length, is_known in ((320, False), (120, True))
    )
    assert taken <= told < 1.15 * taken
    assert memory_bytes(SMALL, {"sft": [320]}, RECIPE) < taken


def test_pairs_take_longer_than_answers() -> None:
    once = msgspec.structs.replace(RECIPE, epochs={"sft": 1, "dpo": 1})
    answers, pairs = (seconds(SMALL, {method: [100] * 40}, once) for method in ("sft", "dpo"))
    assert answers < pairs


def test_the_base_counts_on_the_disk_unless_its_weights_are_there() -> None:
    both = [disk_bytes(SMALL, RECIPE, has_original=has) for has in (True, False)]
    assert both[1] - both[0] == 4 * SMALL.parameters
