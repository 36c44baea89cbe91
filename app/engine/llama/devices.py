"""What llama.cpp was built to compute on, as it names it itself."""

import ctypes
import re
from functools import cache
from typing import Any

import llama_cpp
from llama_cpp._ggml import libggml


@cache
def devices() -> tuple[str, ...]:
    """The processors and graphics cards it can use here, such as "CPU: AMD EPYC"."""
    _declare("count", ctypes.c_size_t)
    _declare("get", ctypes.c_void_p, ctypes.c_size_t)
    _declare("name", ctypes.c_char_p, ctypes.c_void_p)
    _declare("description", ctypes.c_char_p, ctypes.c_void_p)
    found = map(libggml.ggml_backend_dev_get, range(libggml.ggml_backend_dev_count()))
    return tuple(map(_described, found))


@cache
def instructions() -> tuple[str, ...]:
    """The instruction sets and options that it was built with, such as "AVX2"."""
    told = llama_cpp.llama_print_system_info().decode("utf-8", "replace")
    return tuple(name for name, value in re.findall(r"(\w+) = (\d+)", told) if value != "0")


def _declare(name: str, result: Any, *arguments: Any) -> None:
    """llama-cpp-python declares these for nobody yet."""
    function = getattr(libggml, f"ggml_backend_dev_{name}")
    function.restype, function.argtypes = result, arguments


def _described(device: int) -> str:
    name = libggml.ggml_backend_dev_name(device).decode("utf-8", "replace")
    description = libggml.ggml_backend_dev_description(device).decode("utf-8", "replace")
    return f"{name}: {description}"
