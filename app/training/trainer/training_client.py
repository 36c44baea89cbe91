"""The window side of the worker that trains."""

from contextlib import suppress
from pathlib import Path

import psutil

from app.core.cancellation import CancelToken
from app.training.trainer.training_protocol import (
    CheckPackages,
    PackagesWork,
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
    with TrainingWorker(scratch, scratch, packages) as worker:
        request = CheckPackages(packages=str(packages or ""))
        return worker.ask(request, PackagesWork, cancel).versions


class TrainingWorker(Worker[TrainingReply]):
    """The process of one run.

    Args:
        folder: that of the training, the only one that it writes to.
        scratch: the folder in it for temporary files.
        readable: the base's file, or the folder of its weights, and that of the packages that the
            program itself lacks, if there is one.
    """

    def __init__(self, folder: Path, scratch: Path, *readable: Path | None) -> None:
        confinement = Confinement(
            read=tuple(str(each) for each in readable if each),
            write=(str(folder), str(scratch)),
            scratch=str(scratch),
            may_use_gpu=True,
        )
        super().__init__("training", TrainingReply, confinement, stop_grace_s=_STOP_GRACE_S)

    def suspend(self) -> None:
        """Stop the process in the middle of its work, until `resume`; it keeps its memory."""
        if pid := self.pid:
            with suppress(psutil.Error):
                psutil.Process(pid).suspend()

    def resume(self) -> None:
        """Let the process go on; does nothing if it was not suspended."""
        if pid := self.pid:
            with suppress(psutil.Error):
                psutil.Process(pid).resume()
