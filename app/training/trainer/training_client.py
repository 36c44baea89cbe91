"""The window side of the worker that trains."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from app.core.cancellation import CancelToken
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.training_protocol import TrainAdapter, TrainingReply
from app.workers.confinement import Confinement
from app.workers.process import Worker, worker_command

_STOP_GRACE_S = 30.0
"""A step on a slow machine, and a checkpoint."""


class TrainingWorker:
    """The process of one run.

    Args:
        folder: that of the training, the only one that it writes to.
        readable: the base's file, or the folder of its weights.
    """

    def __init__(self, folder: Path, readable: Path) -> None:
        scratch = str(folder / SCRATCH)
        self._worker: Worker[TrainingReply] = Worker(
            "training",
            TrainingReply,
            worker_command("training"),
            Confinement(
                read=(str(readable),),
                write=(str(folder), scratch),
                scratch=scratch,
                may_use_gpu=True,
            ),
            stop_grace_s=_STOP_GRACE_S,
        )

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
