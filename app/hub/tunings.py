"""The options that were found fastest, by model file, CPU and version of llama.cpp."""

import platform
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.core.engine_options import EngineOptions, Tuning
from app.hub.kept_values import read_kept, write_kept


class Tunings:
    """The tuner's results, valid only for the same file, machine and llama.cpp.

    Args:
        file: where they are stored; None keeps them until the program ends.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._known = read_kept(file, Tuning)

    def get(self, model_sha256: str) -> Tuning | None:
        return self._known.get(_key(model_sha256))

    def options(self, model_sha256: str) -> EngineOptions:
        """The options to load the model with."""
        found = self.get(model_sha256)
        return found.chosen if found else EngineOptions()

    def keep(self, model_sha256: str, tuning: Tuning) -> None:
        self._known[_key(model_sha256)] = tuning
        write_kept(self._file, self._known)


def _key(model_sha256: str) -> str:
    return f"{model_sha256}|{_cpu()}|{_engine()}"


@cache
def _cpu() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


@cache
def _engine() -> str:
    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return ""
