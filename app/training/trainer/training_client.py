"""The window side of the worker that trains, and the messages between the two."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from app.core.cancellation import CancelToken
from app.core.trainings import Recipe, TrainingMethod, TrainingPoint, TrainingSample
from app.training.bundles.row_formats import Row
from app.training.trainer.checkpoints import SCRATCH
from app.workers.confinement import Confinement
from app.workers.messages import FinalReply, Reply, Request
from app.workers.process import Worker


class TrainAdapter(Request, frozen=True, kw_only=True, tag="train_adapter"):
    """Train in `folder` from where an earlier run ended; cancelling it saves a checkpoint first.

    `weights` is a GGUF file, or a folder in the format of transformers. `template` is the chat
    template, "" for the one that comes with the weights. `rows` are those of each of `stages`, in
    TRL's formats. `questions` are answered now and then as samples. The base's own answers to
    `rehearsed` questions are further rows of SFT. `seconds` is the longest that it may train, None
    for no limit. A checkpoint is saved every `save_every_s` seconds. `packages`
    is the folder of packages that the program itself lacks, "" for none.
    """

    folder: str
    weights: str
    template: str
    stages: tuple[TrainingMethod, ...]
    rows: dict[TrainingMethod, list[Row]]
    questions: tuple[str, ...]
    recipe: Recipe
    rehearsed: tuple[str, ...] = ()
    seconds: float | None = None
    threads: int = 0
    save_every_s: float = 30.0
    packages: str = ""


class CheckPackages(Request, frozen=True, kw_only=True, tag="check_packages"):
    """Import everything that training needs, with the folder `packages`."""

    packages: str


TrainingRequest = TrainAdapter | CheckPackages


class BaseRead(Reply, frozen=True, kw_only=True, tag="base_read"):
    """The base is loaded. `steps` are to be made, of which an earlier run made `step`.

    `too_long` rows exceed the context and are left out.
    """

    step: int
    steps: int
    too_long: int


class Rehearsed(Reply, frozen=True, kw_only=True, tag="rehearsed"):
    """The base has answered `done` of `total` plain questions."""

    done: int
    total: int


class StepMade(Reply, frozen=True, kw_only=True, tag="step_made"):
    """A step was made, of `steps` in all: fewer than were planned once a stage ended early.

    `seconds` have been spent in this run, `memory_bytes` is the peak so far.
    """

    point: TrainingPoint
    seconds: float
    seconds_left: float
    steps: int
    memory_bytes: int


class SamplesMade(Reply, frozen=True, kw_only=True, tag="samples_made"):
    samples: tuple[TrainingSample, ...]


class AdapterTrained(FinalReply, frozen=True, kw_only=True, tag="adapter_trained"):
    """The adapter is in the folder `ADAPTER`, in PEFT's format; `note` says why it ended early."""

    note: str = ""


class PackagesWork(FinalReply, frozen=True, kw_only=True, tag="packages_work"):
    """Training works with these `versions`, such as "TRL 1.16.0"."""

    versions: tuple[str, ...]


TrainingReply = BaseRead | Rehearsed | StepMade | SamplesMade | AdapterTrained | PackagesWork


_STOP_GRACE_S = 30.0
"""A step on a slow machine, and a checkpoint."""


def check_packages(packages: Path | None, scratch: Path, cancel: CancelToken) -> tuple[str, ...]:
    """The versions of what trains, imported as for a training; takes some seconds.

    Args:
        packages: the folder of packages that the program itself lacks, if there is one.

    Raises UserError if they do not work, WorkerStoppedError and Cancelled.
    """
    with _worker(scratch, scratch, packages) as worker:
        request = CheckPackages(packages=str(packages or ""))
        return worker.ask(request, PackagesWork, cancel).versions


def _worker(folder: Path, scratch: Path, *readable: Path | None) -> Worker[TrainingReply]:
    return Worker(
        "training",
        TrainingReply,
        Confinement(
            read=tuple(str(each) for each in readable if each),
            write=(str(folder), str(scratch)),
            scratch=str(scratch),
            may_use_gpu=True,
        ),
        stop_grace_s=_STOP_GRACE_S,
    )


class TrainingWorker:
    """The process of one run.

    Args:
        folder: that of the training, the only one that it writes to.
        readable: the base's file, or the folder of its weights.
        packages: the folder of packages that the program itself lacks, if there is one.
    """

    def __init__(self, folder: Path, readable: Path, packages: Path | None) -> None:
        self._worker = _worker(folder, folder / SCRATCH, readable, packages)

    def train(self, request: TrainAdapter, cancel: CancelToken) -> Iterator[TrainingReply]:
        """Yields its replies. Raises UserError, Cancelled and WorkerStoppedError."""
        return self._worker.request(request, cancel)

    def suspend(self) -> None:
        """Stop the process in the middle of its work, until `resume`; it keeps its memory."""
        if pid := self._worker.pid:
            with suppress(psutil.Error):
                psutil.Process(pid).suspend()

    def resume(self) -> None:
        """Let the process go on; does nothing if it was not suspended."""
        if pid := self._worker.pid:
            with suppress(psutil.Error):
                psutil.Process(pid).resume()

    def stop(self) -> None:
        self._worker.stop()
