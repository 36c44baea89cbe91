"""The window side of the worker that trains."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from app.core.cancellation import CancelToken
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.training_protocol import (
    CheckPackages,
    PackagesWork,
    TrainAdapter,
    TrainingReply,
)
from app.workers.confinement import Confinement
from app.workers.process import Worker

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
