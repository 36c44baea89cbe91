"""The worker that trains: without network, and with no folder to write to but that of its run."""

import os
import shutil
from pathlib import Path
from typing import assert_never

from app.core.errors import BugError, UserError
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.training_protocol import TrainAdapter, TrainingRequest
from app.workers.messages import Cancel, Reply
from app.workers.serving import Job, serve

_NICENESS = 5
_FULL = 16 * 1024 * 1024
"""With less free space than this, whatever could not be written lacked it."""


def main() -> None:
    """Serve. Never returns."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    serve(TrainingRequest, _handle)


def _handle(request: TrainingRequest, job: Job) -> Reply:
    match request:
        case TrainAdapter():
            return _train(request, job)
        case Cancel():
            raise BugError("a cancellation belongs to the thread that reads requests")
        case _:
            assert_never(request)


def _train(request: TrainAdapter, job: Job) -> Reply:
    folder = Path(request.folder)
    os.environ["HF_HOME"] = str(folder / SCRATCH)  # read when the libraries are imported
    try:
        from app.training.trainer.lora_training import train

        return train(request, job)
    except (UserError, BugError):
        raise
    except Exception as error:
        raise explained(error, folder) from error


def explained(error: Exception, folder: Path) -> Exception:
    """A full disk and missing memory in a sentence; libraries have words of their own."""
    if shutil.disk_usage(folder).free < _FULL:
        return UserError(
            "There is no space left for the training's files.",
            "Free some space; it goes on from its last checkpoint.",
        )
    if isinstance(error, RuntimeError) and "memory" in str(error):
        return UserError(
            "There is not enough memory to train this model.",
            "Close other programs, or train a smaller model; it goes on from its last checkpoint.",
        )
    return error
