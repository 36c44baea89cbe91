"""The devices llama.cpp was built to compute on, as it names them itself."""

import ctypes
import re
from functools import cache
from typing import Any

import llama_cpp

from app.engine.llama.library import ggml_library


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
    told = llama_cpp.llama_print_system_info().decode("utf-8", "replace")
    return tuple(name for name, value in re.findall(r"(\w+) = (\d+)", told) if value != "0")


def _function(name: str, result: Any, *arguments: Any) -> Any:
    """llama-cpp-python does not declare these."""
    function = getattr(ggml_library(), f"ggml_backend_dev_{name}")
    function.restype, function.argtypes = result, arguments
    return function


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
