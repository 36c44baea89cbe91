"""Writes files so that a power cut leaves either the old or the new one, never a mixture."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


def sync_file(path: Path) -> None:
    """Flush what was written to `path` to the disk (fsync)."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush changes of names in `folder` to the disk."""
    if os.name == "posix":  # not available on Windows
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_file(path: Path, content: bytes) -> None:
    """Atomically replace a file, which only the user may read. Raises OSError, changing nothing."""
    temporary = path.with_suffix(".new")
    try:
        with open(temporary, "wb", opener=private) as file:
            file.write(content)
        move_into_place(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise


def private(path: str, flags: int) -> int:
    """An `opener` for files that only the user may read."""
    return os.open(path, flags, 0o600)


def move_into_place(temporary: Path, path: Path) -> None:
    """Atomically give a complete file its final name, replacing any file of that name."""
    sync_file(temporary)
    temporary.replace(path)
    sync_folder(path.parent)


def remove_tree(folder: Path) -> None:
    """Delete a folder with its contents; does nothing if it does not exist."""
    if folder.exists():
        shutil.rmtree(folder)
