"""The worker that trains: without network, and with no folder to write to but that of its run."""

import os
import shutil
import sys
from pathlib import Path
from typing import assert_never

from app.core.errors import BugError, UserError, cause_of
from app.training.trainer.checkpoints import SCRATCH
from app.training.trainer.training_protocol import (
    CheckPackages,
    PackagesWork,
    TrainAdapter,
    TrainingRequest,
)
from app.workers.messages import Reply
from app.workers.process import is_frozen
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
        case CheckPackages():
            return _check(request)
        case _:
            assert_never(request)


def _check(request: CheckPackages) -> Reply:
    _use_packages(request.packages, os.environ.get("TMPDIR", ""))
    try:
        from app.training.trainer.lora_training import versions

        return PackagesWork(versions=versions())
    except ImportError as error:
        raise _unfit(error) from error


def _use_packages(folder: str, cache: str) -> None:
    """Find the packages in `folder`, too; must come before the libraries are imported."""
    os.environ["HF_HOME"] = cache
    if folder:
        # A bundle has parts of some packages, whereas those in the folder are whole.
        sys.path.insert(0 if is_frozen() else len(sys.path), folder)


def _unfit(error: ImportError) -> UserError:
    return UserError(
        f"The packages for training do not work: {cause_of(error)}.",
        "Remove them and install them again: inglenook train uninstall, inglenook train install.",
    )


def _train(request: TrainAdapter, job: Job) -> Reply:
    folder = Path(request.folder)
    _use_packages(request.packages, str(folder / SCRATCH))
    try:
        from app.training.trainer.lora_training import train

        return train(request, job)
    except (UserError, BugError):
        raise
    except ImportError as error:
        raise _unfit(error) from error
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
