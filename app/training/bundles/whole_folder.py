"""Writes a bundle's folder completely or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.text_files import write_error
from app.store.durable_files import scratch_folder
from app.training.bundles.manifest import require_free_or_ours


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A new folder to write to; at the end of the block it replaces `folder`.

    If the block raises, `folder` is unchanged; leftovers of a killed writer are deleted. Raises
    UserError if the folder contains something other than a bundle, or cannot be written.
    """
    require_free_or_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with scratch_folder(folder.parent, f".{folder.name}-") as scratch:
            new = scratch / "new"
            new.mkdir()
            yield new
            _swap(new, folder, scratch / "old")
    except OSError as error:
        raise write_error(folder, error) from error


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
