"""Counts how often a model file has crashed the engine, so that it is not loaded again unasked."""

from pathlib import Path

from app.hub.kept_values import read_kept, write_kept

LIMIT = 2


class CrashCounts:
    """Counts per file version: a different file at the same path starts at zero.

    Args:
        file: where they are stored; None keeps them until the program ends.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._counts = read_kept(file, int)

    def add(self, model: Path) -> None:
        """The engine crashed while loading `model` or answering with it."""
        self._counts[_identity(model)] = self._counts.get(_identity(model), 0) + 1
        write_kept(self._file, self._counts)

    def clear(self, model: Path) -> None:
        """The user chose `model` knowingly, or it works."""
        if self._counts.pop(_identity(model), 0):
            write_kept(self._file, self._counts)

    def is_suspect(self, model: Path) -> bool:
        """Whether it has crashed the engine too often to be loaded without being chosen again."""
        return self._counts.get(_identity(model), 0) >= LIMIT


def _identity(model: Path) -> str:
    try:
        about = model.stat()
    except OSError:
        return str(model)
    return f"{model}|{about.st_size}|{about.st_mtime_ns}"
