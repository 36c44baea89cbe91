"""Real steps of all methods on a tiny model, and what ends a training before its time."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.trainings import TrainingMethod
from app.training.adapter_conversion import PeftConfig
from app.training.bundles.row_formats import Row, answer_row
from app.training.teaching.run_files import asked
from app.training.trainer.checkpoints import ADAPTER, REHEARSED, STAGES, keep_last
from app.training.trainer.recipes import recipe, steps_of
from app.training.trainer.training_protocol import (
    BaseRead,
    Rehearsed,
    SamplesMade,
    StepMade,
    TrainAdapter,
)
from app.workers.messages import Reply
from tests.training.tiny_models import save_model, save_model_that_says

# Importing these libraries warns about their own dependencies, which is not ours to fix.
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

ROWS = 8
RECIPE = msgspec.structs.replace(recipe(4096), epochs={"sft": 3, "dpo": 2, "kto": 2})


class _Job:
    """Collects the replies of a worker; `on_reply` sees each."""

    def __init__(self, on_reply: Callable[[Reply], None] = lambda _: None) -> None:
        self.cancel = CancelToken()
        self.replies: list[Reply] = []
        self._on_reply = on_reply

    def reply(self, message: Reply) -> None:
        self.replies.append(message)
        self._on_reply(message)

    def of_kind(self, kind: type[Any]) -> list[Any]:
        return [each for each in self.replies if isinstance(each, kind)]


def _said(role: str, content: str) -> list[Row]:
    return [{"role": role, "content": content}]


def _rows(method: TrainingMethod) -> list[Row]:
    rows: list[Row] = []
    for number in range(ROWS):
        row: Row = {"prompt": _said("user", f"question {number}")}
        good, bad = _said("assistant", f"yes {number}"), _said("assistant", f"no, never {number}")
        if method == "dpo":
            row |= {"chosen": good, "rejected": bad}
        else:
            row |= {"completion": bad if method == "kto" and number % 2 else good}
        if method == "kto":
            row["label"] = number % 2 == 0
        rows.append(row)
    return rows


@pytest.fixture
def request_for(tmp_path: Path) -> Callable[..., TrainAdapter]:
    weights = save_model(tmp_path / "weights")

    def make(*stages: TrainingMethod, **changes: Any) -> TrainAdapter:
        request = TrainAdapter(
            folder=str(tmp_path / "training"),
            weights=str(weights),
            template="",
            stages=stages,
            rows={stage: _rows(stage) for stage in stages},
            questions=("question 99",),
            recipe=RECIPE,
            threads=1,
        )
        return msgspec.structs.replace(request, **changes)

    return make


def _train(request: TrainAdapter, job: _Job) -> Any:
    from app.training.trainer.lora_training import train

    return train(request, job)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "stages", [("sft", "dpo"), pytest.param(("sft", "kto"), marks=pytest.mark.nightly)]
)
def test_stages_continue_one_adapter(
    request_for: Callable[..., TrainAdapter], stages: tuple[TrainingMethod, ...]
) -> None:
    request, job = request_for(*stages), _Job()
    trained = _train(request, job)
    assert trained.note == ""
    (read,) = job.of_kind(BaseRead)
    steps = [reply.point for reply in job.of_kind(StepMade)]
    assert (read.step, read.steps) == (0, 10) and len(steps) == 10
    assert [point.step for point in steps] == list(range(1, 11))
    assert [point.stage for point in steps] == [stages[0]] * 6 + [stages[1]] * 4
    assert {point.margin is None for point in steps[:6]} == {True}
    assert steps[6].loss > 0 and (stages[1] == "kto" or steps[6].margin == 0.0)
    samples = [each for reply in job.of_kind(SamplesMade) for each in reply.samples]
    assert [each.step for each in samples] == [0, 3, 5, 8, 10]
    config = (Path(request.folder) / ADAPTER / "adapter_config.json").read_bytes()
    assert msgspec.json.decode(config, type=PeftConfig).r == 16
    assert job.of_kind(StepMade)[-1].seconds_left == 0.0


def test_scores_of_the_vocabulary_are_computed_for_tokens_of_answers_only(
    request_for: Callable[..., TrainAdapter], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of prompts and padding would take a quarter of a training."""
    from trl.trainer import utils

    real, scored = utils._ChunkedLogProbFunction, list[int]()

    def apply(hidden: Any, *others: Any) -> Any:
        scored.append(len(hidden))
        return real.apply(hidden, *others)

    monkeypatch.setattr(utils, "_ChunkedLogProbFunction", SimpleNamespace(apply=apply))
    _train(request_for("sft", recipe=msgspec.structs.replace(RECIPE, epochs={"sft": 1})), _Job())
    assert sum(scored) == ROWS * len(["y", "e", "s", " ", "0", "<|end|>"])


def test_the_base_rehearses_what_it_answers_to_plain_questions(
    request_for: Callable[..., TrainAdapter], tmp_path: Path
) -> None:
    """Rows of its own answers are trained with the others; a run that goes on has the same ones."""
    weights = save_model_that_says("k", tmp_path / "saying")
    request = request_for("sft", weights=str(weights), rehearsed=("Who?", "Why is that?"))
    job = _Job()
    _train(request, job)
    (file,) = (Path(request.folder) / STAGES).glob(REHEARSED)
    rows = msgspec.json.decode(file.read_bytes())
    assert rows == [
        {"prompt": _said("user", asked), "completion": _said("assistant", "k")}
        for asked in request.rehearsed
    ]
    assert [(told.done, told.total) for told in job.of_kind(Rehearsed)] == [(0, 2)]
    assert job.of_kind(BaseRead)[0].steps == steps_of(ROWS + 2, "sft", RECIPE)
    file.write_bytes(msgspec.json.encode(rows * 3))
    shutil.rmtree(file.with_name("1-sft"))
    again = _Job()
    _train(request, again)
    assert again.of_kind(BaseRead)[0].steps == steps_of(ROWS + 6, "sft", RECIPE)


def test_answers_that_a_pause_cuts_off_are_not_rehearsed_later(
    request_for: Callable[..., TrainAdapter], tmp_path: Path
) -> None:
    """The base does not answer to the end meanwhile, which takes long on a slow machine."""
    weights = save_model_that_says("k", tmp_path / "saying")
    job = _Job(lambda reply: job.cancel.cancel() if isinstance(reply, Rehearsed) else None)
    request = request_for("sft", weights=str(weights), rehearsed=("Who?", "Why is that?"))
    with pytest.raises(Cancelled):
        _train(request, job)
    assert not (Path(request.folder) / STAGES / REHEARSED).exists()


def test_answers_that_do_not_end_are_not_rehearsed(
    request_for: Callable[..., TrainAdapter], tmp_path: Path
) -> None:
    weights = save_model_that_says("k", tmp_path / "endless", ends=False)
    request, job = request_for("sft", weights=str(weights), rehearsed=("Who?",)), _Job()
    _train(request, job)
    assert (Path(request.folder) / STAGES / REHEARSED).read_bytes() == b"[]"
    assert job.of_kind(BaseRead)[0].steps == steps_of(ROWS, "sft", RECIPE)


def test_a_short_training_rehearses_a_part_of_every_kind(
    request_for: Callable[..., TrainAdapter], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its time is for the ratings."""
    weights = save_model_that_says("k", tmp_path / "saying")
    questions = tuple(map(str, range(44)))
    request = request_for("sft", weights=str(weights), rehearsed=questions, seconds=100.0)

    def answer(self: Any, questions: Sequence[str]) -> Iterator[Row]:
        self.clock.seconds += 25.0
        return (answer_row(asked(each), "k") for each in questions)

    from app.training.trainer import lora_training

    monkeypatch.setattr(lora_training._Run, "_whole_answers", answer)
    _train(request, _Job())
    rows = msgspec.json.decode((Path(request.folder) / STAGES / REHEARSED).read_bytes())
    assert [row["prompt"][0]["content"] for row in rows] == list(questions[::2])


@pytest.mark.nightly
def test_a_cancelled_training_goes_on_exactly_where_it_was(
    request_for: Callable[..., TrainAdapter],
) -> None:
    """The losses after the checkpoint are those of a training that nothing ended."""
    request = request_for("sft", "dpo")
    whole = _Job()
    _train(msgspec.structs.replace(request, folder=f"{request.folder}-whole"), whole)
    expected = {each.point.step: each.point for each in whole.of_kind(StepMade)}

    def cancel_at_step(reply: Reply) -> None:
        if isinstance(reply, StepMade) and reply.point.step == 8:
            job.cancel.cancel()

    job = _Job(cancel_at_step)
    with pytest.raises(Cancelled):
        _train(request, job)
    again = _Job()
    _train(request, again)
    (read,) = again.of_kind(BaseRead)
    resumed = {each.point.step: each.point for each in again.of_kind(StepMade)}
    assert read.step == min(resumed) - 1 >= 8
    for step, point in resumed.items():
        assert point.loss == pytest.approx(expected[step].loss, rel=1e-5)
        assert point.margin == pytest.approx(expected[step].margin, rel=1e-4, abs=1e-6)


@pytest.mark.nightly
def test_a_checkpoint_that_is_not_whole_is_not_used(
    request_for: Callable[..., TrainAdapter],
) -> None:
    request = request_for("sft")

    def cancel_at_step(reply: Reply) -> None:
        if isinstance(reply, StepMade) and reply.point.step == 2:
            job.cancel.cancel()

    job = _Job(cancel_at_step)
    with pytest.raises(Cancelled):
        _train(request, job)
    folder = Path(request.folder)
    last = max((folder / STAGES / "1-sft").glob("checkpoint-*"), key=lambda path: path.name)
    (last / "complete").unlink()
    again = _Job()
    _train(request, again)
    assert again.of_kind(BaseRead)[0].step == int(last.name[-1]) - 2  # saved at 1 and 3


def test_a_loss_that_is_no_number_keeps_the_last_good_state(
    request_for: Callable[..., TrainAdapter],
) -> None:
    broken = msgspec.structs.replace(RECIPE, learning_rates={"sft": 1e30})
    request = request_for("sft", recipe=broken, save_every_s=0.0)
    job = _Job()
    trained = _train(request, job)
    assert "was not a number after step" in trained.note
    assert len(job.of_kind(StepMade)) < 6
    assert (Path(request.folder) / ADAPTER / "adapter_model.safetensors").exists()


def test_a_loss_that_never_was_a_number_is_said(request_for: Callable[..., TrainAdapter]) -> None:
    import torch

    request = request_for("sft")
    weights = Path(request.weights)
    from safetensors.torch import load_file, save_file

    tensors = load_file(weights / "model.safetensors")
    broken = {name: torch.full_like(each, torch.nan) for name, each in tensors.items()}
    save_file(broken, weights / "model.safetensors", {"format": "pt"})
    with pytest.raises(UserError, match="not a number from the first step on"):
        _train(msgspec.structs.replace(request, questions=()), _Job())


@pytest.mark.nightly
def test_each_stage_ends_when_its_share_of_the_time_is_over(
    request_for: Callable[..., TrainAdapter],
) -> None:
    request, job = request_for("sft", "dpo", seconds=0.0), _Job()
    trained = _train(request, job)
    assert trained.note == "The time that it was given is over."
    steps = job.of_kind(StepMade)
    assert [each.point.stage for each in steps] == ["sft", "dpo"]
    # Of six and four, one each is made, and no step that was skipped is counted.
    assert [(each.point.step, each.steps) for each in steps] == [(1, 10), (2, 5)]
    again = _Job()
    _train(request, again)
    assert (again.of_kind(BaseRead)[0].step, again.of_kind(StepMade)) == (2, [])


@pytest.mark.nightly
def test_rows_longer_than_the_context_are_counted_and_left_out(
    request_for: Callable[..., TrainAdapter],
) -> None:
    rows = _rows("sft")
    rows[0]["completion"] = _said("assistant", "yes " * 100)
    short = msgspec.structs.replace(RECIPE, context=100)
    request, job = request_for("sft", rows={"sft": rows}, recipe=short), _Job()
    _train(request, job)
    (read,) = job.of_kind(BaseRead)
    assert (read.too_long, read.steps) == (1, 6)
    too_short = msgspec.structs.replace(short, context=10)
    request = request_for("sft", recipe=too_short, folder=f"{request.folder}-short")
    with pytest.raises(UserError, match="All 8 rows are longer than 10 tokens"):
        _train(request, _Job())


@pytest.mark.nightly
def test_what_was_learned_so_far_can_be_kept(
    request_for: Callable[..., TrainAdapter], tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="no checkpoint yet"):
        keep_last(tmp_path)
    request = request_for("sft", "dpo")

    def cancel_at_step(reply: Reply) -> None:
        if isinstance(reply, StepMade) and reply.point.step == 7:
            job.cancel.cancel()

    job = _Job(cancel_at_step)
    with pytest.raises(Cancelled):
        _train(request, job)
    keep_last(Path(request.folder))
    kept = Path(request.folder) / ADAPTER / "adapter_model.safetensors"
    last = sorted((Path(request.folder) / STAGES / "2-dpo").glob("checkpoint-*"))[-1]
    assert kept.read_bytes() == (last / "adapter_model.safetensors").read_bytes()
