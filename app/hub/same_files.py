"""Whether two paths lead to the same file, or to copies of one."""

from pathlib import Path

from app.core.cancellation import CancelToken

_BLOCK_BYTES = 1 << 20


def file_identity(path: Path) -> object:
    """Equal for all names of one file, including links; the path itself if it does not exist."""
    try:
        status = path.stat()
    except OSError:
        return path
    return status.st_dev, status.st_ino


def has_same_bytes(one: Path, other: Path, cancel: CancelToken) -> bool:
    """Compares up to the first difference; not at all if sizes differ. Raises Cancelled.

    False for unreadable files.
    """
    if file_identity(one) == file_identity(other):
        return True
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as first, other.open("rb") as second:
            while block := first.read(_BLOCK_BYTES):
                cancel.raise_if_cancelled()
                if block != second.read(_BLOCK_BYTES):
                    return False
    except OSError:
        return False
    return True
