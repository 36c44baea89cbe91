"""What llama.cpp here was built with, told from the files of its library; nothing is loaded."""

import importlib.util
import os
from functools import cache
from pathlib import Path

_BACKENDS = ("cuda", "hip", "metal", "musa", "opencl", "sycl", "vulkan")


@cache
def gpu_backends() -> tuple[str, ...]:
    """The kinds of graphics cards that its build knows; none for one for processors only."""
    folder = os.environ.get("LLAMA_CPP_LIB_PATH") or _own_folder()
    names = [path.name.lower() for path in Path(folder).glob("*ggml-*")] if folder else []
    return tuple(each for each in _BACKENDS if any(f"ggml-{each}" in name for name in names))


def _own_folder() -> str:
    found = importlib.util.find_spec("llama_cpp")  # it is found, not imported
    places = found.submodule_search_locations if found else None
    return str(Path(places[0]) / "lib") if places else ""
