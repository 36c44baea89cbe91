"""A bundle's folder is written as a whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.errors import UserError
from app.training.manifest import require_free_or_ours


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A new folder to write into; at the end of the block it takes the place of `folder`.

    If the block raises, `folder` is as it was. Raises UserError for a folder that holds something
    other than a bundle, and for a disk that cannot be written.
    """
    require_free_or_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as fresh:
            new = Path(fresh) / "new"
            new.mkdir()
            yield new
            _swap(new, folder, Path(fresh) / "old")
    except OSError as error:
        raise UserError(
            f"The bundle could not be written to {folder}: {error.strerror or error}.",
            "Free some space or choose another folder.",
        ) from error


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put `new` in the place of `folder`; what was there comes back if that fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)  # its temporary folder is removed in any case
