"""From what was dropped to the files to index."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.core.errors import UserError

_BLOCK_BYTES = 1 << 20


def discover(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files among `paths` and below the folders among them, sorted, each once.

    Hidden files and links that lead out of a folder are left out. Raises UserError for a path
    that does not exist.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UserError(f"There is no file or folder {path}.", "Check the path.")
        for file in _walk(path) if path.is_dir() else (path,):
            found[file.resolve()] = None
    return tuple(found)


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(parent, name)
            if not name.startswith(".") and file.is_file() and not file.is_symlink():
                yield file


def content_sha256(path: Path) -> str:
    """The SHA-256 of the file's bytes in hexadecimal. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()
