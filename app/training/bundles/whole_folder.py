"""Writes a bundle's folder completely or not at all."""

import glob
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from app.core.text_files import write_error
from app.training.bundles.manifest import require_free_or_ours

_HELD = "being-written"
"""The lock file of whoever writes a bundle; the system releases the lock when the writer dies."""


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A new folder to write to; at the end of the block it replaces `folder`.

    If the block raises, `folder` is unchanged; leftovers of a killed writer are deleted. Raises
    UserError if the folder contains something other than a bundle, or cannot be written.
    """
    require_free_or_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(folder)
        with (
            tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as fresh,
            FileLock(Path(fresh) / _HELD, timeout=0),
        ):
            new = Path(fresh) / "new"
            new.mkdir()
            yield new
            _swap(new, folder, Path(fresh) / "old")
    except OSError as error:
        raise write_error(folder, error) from error


def _remove_abandoned(folder: Path) -> None:
    """Delete leftovers: they contain people's texts in plain form."""
    for held in folder.parent.glob(f".{glob.escape(folder.name)}-*/{_HELD}"):
        with suppress(Timeout):
            with FileLock(held, timeout=0):
                pass  # no process holds its lock
            shutil.rmtree(held.parent, ignore_errors=True)


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Replace `folder` by `new`, restoring the old contents if that fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)  # the temporary folder is removed anyway
