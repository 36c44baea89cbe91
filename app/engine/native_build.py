"""Identifies the llama.cpp build from its files, without loading anything."""

import importlib.util
import os
from functools import cache
from pathlib import Path

LIBRARY_VARIABLE = "LLAMA_CPP_LIB_PATH"
"""Tells the bindings, and every worker that loads them, where the library is."""

_BACKENDS = ("cuda", "hip", "metal", "musa", "opencl", "sycl", "vulkan")
_NAMES = ("libllama.so", "libllama.dylib", "libllama.dll", "llama.dll")
_PLACES = ("", "build/bin", "bin", "lib")

_chosen = ""


def use_library(folder: str) -> None:
    """Let workers started from now on use the library in `folder`; "" is the bindings' own.

    An environment variable set by the user takes precedence.
    """
    global _chosen
    if names_library_for_session():
        return
    _chosen = folder
    if folder:
        os.environ[LIBRARY_VARIABLE] = folder
    else:
        os.environ.pop(LIBRARY_VARIABLE, None)
    gpu_backends.cache_clear()


def names_library_for_session() -> bool:
    """Whether the user's environment names a library, overriding the choice here."""
    return os.environ.get(LIBRARY_VARIABLE, "") != _chosen


def find_library(folder: Path) -> Path | None:
    """The path of the library: in `folder`, or where a llama.cpp build below it puts it."""
    places = (folder / place for place in _PLACES)
    return next((each for each in places if holds_library(each)), None)


def holds_library(folder: Path) -> bool:
    """Whether the bindings would find llama.cpp there."""
    return any((folder / name).is_file() for name in _NAMES)


@cache
def gpu_backends() -> tuple[str, ...]:
    """The kinds of graphics cards that the build supports; empty for a CPU-only build."""
    folder = os.environ.get(LIBRARY_VARIABLE) or _own_folder()
    names = [path.name.lower() for path in Path(folder).glob("*ggml-*")] if folder else []
    return tuple(each for each in _BACKENDS if any(f"ggml-{each}" in name for name in names))


def _own_folder() -> str:
    found = importlib.util.find_spec("llama_cpp")  # located, not imported
    places = found.submodule_search_locations if found else None
    return str(Path(places[0]) / "lib") if places else ""
