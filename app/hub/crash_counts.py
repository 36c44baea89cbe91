"""How often a model file has brought the engine down, so that it is not loaded unasked again."""

from contextlib import suppress
from pathlib import Path

import msgspec

LIMIT = 2


class CrashCounts:
    """Counts by the file as it is now: another file at the same path starts from nothing.

    Args:
        file: where they are kept; None keeps them until the program ends.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._counts: dict[str, int] = {}
        if file:
            # What cannot be read has no count, and is written anew with the next crash.
            with suppress(OSError, msgspec.DecodeError):
                self._counts = msgspec.json.decode(file.read_bytes(), type=dict[str, int])

    def add(self, model: Path) -> None:
        """The engine died while it loaded `model` or answered with it."""
        self._counts[_identity(model)] = self._counts.get(_identity(model), 0) + 1
        self._save()

    def clear(self, model: Path) -> None:
        """The user chose `model` knowingly, or it works."""
        if self._counts.pop(_identity(model), 0):
            self._save()

    def is_suspect(self, model: Path) -> bool:
        """Whether it has crashed the engine too often to be loaded without being chosen again."""
        return self._counts.get(_identity(model), 0) >= LIMIT

    def _save(self) -> None:
        if self._file is None:
            return
        fresh = self._file.with_suffix(".new")
        with suppress(OSError):  # a folder that cannot be written costs the memory of it, no more
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(msgspec.json.encode(self._counts))
            fresh.replace(self._file)


def _identity(model: Path) -> str:
    try:
        about = model.stat()
    except OSError:
        return str(model)
    return f"{model}|{about.st_size}|{about.st_mtime_ns}"
