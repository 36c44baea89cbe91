"""From what was dropped to the files to index, and whether these are still the same."""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path, PurePath

from app.core.documents import Document, FileState
from app.core.errors import UserError
from app.core.identifiers import content_sha256

_NEVER = (".*", "~$*", "*.tmp", "*.part", "*.crdownload", "__pycache__", "node_modules")
"""Hidden files, temporary files of Office and browsers, and what programs install."""


def discover(paths: Sequence[Path], exclude: Sequence[str] = ()) -> tuple[Path, ...]:
    """The files in `paths` and in the folders among them, sorted, without duplicates.

    Hidden files, partial downloads and links are skipped. Unreadable folders and paths are
    included, so that opening them reports the error.

    Args:
        exclude: patterns like `*.log` or `drafts/*`; see `is_excluded`.

    Raises UserError if none of the paths is a file or a folder.
    """
    if not any(map(_is_usable, paths)):
        check_paths(paths)
    found: dict[Path, None] = {}
    for path in paths:
        for file in _walk(path, exclude) if _is_usable(path) and path.is_dir() else (path,):
            found[_resolved(file)] = None
    return tuple(found)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link to itself, which cannot be opened either
        return path.absolute()


def check_paths(paths: Sequence[Path]) -> None:
    """Raises UserError for a path that is neither a file nor a folder."""
    for path in paths:
        if not _is_usable(path):
            raise UserError(f"There is no file or folder {path}.", "Check the path.")


def is_excluded(relative: PurePath, exclude: Sequence[str]) -> bool:
    """Whether a pattern matches the file's name, that of a folder above it, or its whole path.

    Args:
        relative: the path relative to the folder being walked.
        exclude: shell patterns, case-sensitive; `/` separates folders.
    """
    patterns = (*_NEVER, *exclude)
    names = (*relative.parts, relative.as_posix())
    return any(fnmatchcase(name, pattern) for name in names for pattern in patterns)


def folders_below(folder: Path, exclude: Sequence[str] = ()) -> Iterator[Path]:
    """The folder and its subfolders that `discover` visits."""
    for parent, folders, _ in os.walk(folder):
        below = Path(parent).relative_to(folder)
        folders[:] = [name for name in folders if not is_excluded(below / name, exclude)]
        yield Path(parent)


def _is_usable(path: Path) -> bool:
    """Whether it is a regular file or a folder.

    Excludes pipes and devices, which could be read forever, and what the user may not access.
    """
    try:
        return path.is_file() or path.is_dir()
    except OSError:
        return False


def _walk(folder: Path, exclude: Sequence[str]) -> Iterator[Path]:
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        below = Path(parent).relative_to(folder)
        folders[:] = sorted(name for name in folders if not is_excluded(below / name, exclude))
        for name in sorted(files):
            file = Path(parent, name)
            if not is_excluded(below / name, exclude) and file.is_file() and not file.is_symlink():
                yield file
    yield from (Path(error.filename) for error in closed)


def file_state(document: Document) -> FileState:
    """Whether the file is still the one that was indexed; its bytes count, not its time."""
    path = Path(document.path)
    try:
        status = path.stat()
        if status.st_size != document.size_bytes:
            return "changed"
        if status.st_mtime == document.modified:
            return "indexed"
        is_same = _sha256_of(path, status.st_mtime_ns) == document.sha256
    except OSError:
        return "missing"
    return "indexed" if is_same else "changed"


@lru_cache(maxsize=8)
def _sha256_of(path: Path, _modified_ns: int) -> str:
    """That of a file whose time differs, kept while its pages are turned. Raises OSError."""
    return content_sha256(path)
