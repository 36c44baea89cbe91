"""The loaded llama.cpp library, the bundled one or one the user chose, and the devices it knows."""

import ctypes
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import llama_cpp
import psutil
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


@cache
def devices() -> tuple[str, ...]:
    """The processors and graphics cards it can use on this machine, such as "CPU: AMD EPYC"."""
    count = _function("count", ctypes.c_size_t)
    get = _function("get", ctypes.c_void_p, ctypes.c_size_t)
    name = _function("name", ctypes.c_char_p, ctypes.c_void_p)
    about = _function("description", ctypes.c_char_p, ctypes.c_void_p)
    found = map(get, range(count()))
    return tuple(f"{_text(name(each))}: {_text(about(each))}" for each in found)


@cache
def instructions() -> tuple[str, ...]:
    """The instruction sets and options it was built with, such as "AVX2"."""
    info = llama_cpp.llama_print_system_info().decode("utf-8", "replace")
    return tuple(name for name, value in re.findall(r"(\w+) = (\d+)", info) if value != "0")


def _function(name: str, result: Any, *arguments: Any) -> Any:
    """llama-cpp-python does not declare these."""
    function = getattr(ggml_library(), f"ggml_backend_dev_{name}")
    function.restype, function.argtypes = result, arguments
    return function


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


@contextmanager
def low_disk_priority() -> Iterator[None]:
    """Lower the loading thread's disk priority during the block. Does nothing on macOS."""
    process = psutil.Process()
    if sys.platform == "linux":  # a process id means its main thread, which loads
        process.ionice(psutil.IOPRIO_CLASS_IDLE)
    elif sys.platform == "win32":
        process.ionice(psutil.IOPRIO_LOW)
    try:
        yield
    finally:
        if sys.platform == "linux":
            process.ionice(psutil.IOPRIO_CLASS_NONE)
        elif sys.platform == "win32":
            process.ionice(psutil.IOPRIO_NORMAL)
