"""Writes files so that a power cut leaves either the old or the new one, never a mixture."""

import os
import shutil
from pathlib import Path


def sync_file(path: Path) -> None:
    """Force what was written to `path` onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force names that were added to or removed from `folder` onto the disk."""
    if os.name == "posix":  # Windows has no such call
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def move_into_place(temporary: Path, path: Path) -> None:
    """Give a complete file its final name, replacing what had it."""
    sync_file(temporary)
    temporary.replace(path)
    sync_folder(path.parent)


def remove_tree(folder: Path) -> None:
    """Delete a folder with all it holds, or nothing where there is none."""
    if folder.exists():
        shutil.rmtree(folder)
