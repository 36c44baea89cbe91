"""What is recorded of model files: how often each crashed the engine, and its fastest options.

The records are small cache files; a lost or broken one is simply computed again.
"""

import platform
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.engine_options import EngineOptions, Tuning
from app.core.errors import UserError
from app.core.text_files import parse_json, save_file

_Value = TypeVar("_Value")


def read_records(file: Path | None, value_type: type[_Value]) -> dict[str, _Value]:
    """The values stored in `file`, by name; empty if it is missing or unreadable."""
    if file is not None:
        with suppress(OSError, msgspec.DecodeError):
            return parse_json(file.read_bytes(), dict[str, value_type])  # type: ignore[valid-type]
    return {}


def write_records(file: Path | None, values: dict[str, _Value]) -> None:
    """Replace the stored values; ignores a folder that is not writable."""
    if file is not None:
        with suppress(OSError, UserError):
            file.parent.mkdir(parents=True, exist_ok=True)
            save_file(file, msgspec.json.encode(values))


_CRASH_LIMIT = 2


class CrashCounts:
    """Counts per file version: a different file at the same path starts at zero.

    Args:
        file: where they are stored; None keeps them until the program ends.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._counts = read_records(file, int)

    def add(self, model: Path) -> None:
        """The engine crashed while loading `model` or answering with it."""
        self._counts[_identity(model)] = self._counts.get(_identity(model), 0) + 1
        write_records(self._file, self._counts)

    def clear(self, model: Path) -> None:
        """The user chose `model` knowingly, or it works."""
        if self._counts.pop(_identity(model), 0):
            write_records(self._file, self._counts)

    def is_suspect(self, model: Path) -> bool:
        """Whether it has crashed the engine too often to be loaded without being chosen again."""
        return self._counts.get(_identity(model), 0) >= _CRASH_LIMIT


def _identity(model: Path) -> str:
    try:
        about = model.stat()
    except OSError:
        return str(model)
    return f"{model}|{about.st_size}|{about.st_mtime_ns}"


class Tunings:
    """The tuner's results, valid only for the same file, machine and llama.cpp.

    Args:
        file: where they are stored; None keeps them until the program ends.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._known = read_records(file, Tuning)

    def get(self, model_sha256: str) -> Tuning | None:
        return self._known.get(_key(model_sha256))

    def options(self, model_sha256: str) -> EngineOptions:
        found = self.get(model_sha256)
        return found.chosen if found else EngineOptions()

    def save(self, model_sha256: str, tuning: Tuning) -> None:
        self._known[_key(model_sha256)] = tuning
        write_records(self._file, self._known)


def _key(model_sha256: str) -> str:
    return f"{model_sha256}|{_cpu()}|{_llama_cpp_version()}"


@cache
def _cpu() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


@cache
def _llama_cpp_version() -> str:
    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return ""
