"""Which llama.cpp library is loaded: the bundled one, or one the user chose."""

import ctypes
import os
from functools import cache
from pathlib import Path

import llama_cpp
from llama_cpp import _ctypes_extensions


def engine_version() -> str:
    """The bindings' version, and the user's own library if LLAMA_CPP_LIB_PATH names one.

    Includes that library's build time, so that nothing computed by another one is reused.
    """
    bindings = f"llama-cpp-python {llama_cpp.__version__}"
    folder = os.environ.get("LLAMA_CPP_LIB_PATH")
    if not folder:
        return bindings
    built = max((int(path.stat().st_mtime) for path in Path(folder).iterdir()), default=0)
    return f"{bindings} with the library in {folder} (of {built})"


@cache
def ggml_library() -> ctypes.CDLL:
    """The library below llama.cpp, which manages the devices."""
    own = Path(llama_cpp.__file__).parent / "lib"
    folder = Path(os.environ.get("LLAMA_CPP_LIB_PATH", own))
    library: ctypes.CDLL = _ctypes_extensions.load_shared_library("ggml", folder)
    return library
