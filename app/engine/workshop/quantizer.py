"""Rewrites a model with llama.cpp's own quantizer: in another type, or without some layers."""

import ctypes
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llama_cpp

from app.core.errors import UserError
from app.engine.gguf.ggml_types import QUANTIZATIONS
from app.engine.workshop.importance import read_importance
from app.engine.workshop.workshop_protocol import RewriteModel

_FILE_TYPES = {name: number for number, name in QUANTIZATIONS.items()}
_TENSOR = re.compile(r"\[ *(\d+)/ *(\d+)\] +(\S+)")
_LONGEST_REASON = 300
_LONGEST_NAME = 127  # bytes, without the NUL

_report: Callable[[float, str], None] = lambda _fraction, _detail: None  # noqa: E731
_last_error = ""


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _log(_level: int, text: bytes | None, _data: object) -> None:
    """The quantizer reports its progress only in its log."""
    global _last_error
    line = (text or b"").decode("utf-8", "replace").strip()
    if found := _TENSOR.match(line):
        _report(int(found[1]) / int(found[2]), found[3])
    elif "failed to quantize" in line or "error" in line.lower():
        _last_error = line


def rewrite(job: RewriteModel, on_progress: Callable[[float, str], None]) -> None:
    """Write `job.target`. Raises UserError.

    It cannot be interrupted: to cancel it, kill its process.
    """
    global _report, _last_error
    _report, _last_error = on_progress, ""
    llama_cpp.llama_log_set(_log, ctypes.c_void_p(0))
    params, kept = _params(job)
    status = llama_cpp.llama_model_quantize(
        job.source.encode(), job.target.encode(), ctypes.byref(params)
    )
    del kept
    if status != 0:
        Path(job.target).unlink(missing_ok=True)
        raise UserError(
            f"{Path(job.source).name} could not be rewritten: "
            f"{_last_error[:_LONGEST_REASON] or 'the quantizer gave no reason'}.",
            "Choose another type, or another file.",
        )


def _params(job: RewriteModel) -> tuple[Any, list[Any]]:
    """The native parameters, and what must stay alive while they are used."""
    params = llama_cpp.llama_model_quantize_default_params()
    params.allow_requantize = job.allows_requantizing
    kept: list[Any] = []
    if job.quantization:
        params.ftype = _FILE_TYPES[job.quantization]
    else:
        params.only_copy = True
    if job.drop_layers:
        layers = (ctypes.c_int32 * (len(job.drop_layers) + 1))(*sorted(job.drop_layers), -1)
        params.prune_layers = ctypes.cast(layers, ctypes.POINTER(ctypes.c_int32))
        kept.append(layers)
    if job.importance:
        entries, arrays = _importance(Path(job.importance))
        params.imatrix = ctypes.cast(entries, ctypes.POINTER(llama_cpp.llama_model_imatrix_data))
        kept += [entries, arrays]
    if job.name:
        overrides = _named(job.name)
        params.kv_overrides = ctypes.cast(
            overrides, ctypes.POINTER(llama_cpp.llama_model_kv_override)
        )
        kept.append(overrides)
    return params, kept


def _named(name: str) -> Any:
    """The override of the new file's name; the list ends with an empty key."""
    overrides = (llama_cpp.llama_model_kv_override * 2)()
    overrides[0].tag = llama_cpp.LLAMA_KV_OVERRIDE_TYPE_STR
    overrides[0].key = b"general.name"
    whole = name.encode()[:_LONGEST_NAME].decode(errors="ignore")
    overrides[0].value.val_str = whole.encode()
    return overrides


def _importance(path: Path) -> tuple[Any, list[Any]]:
    """The quantizer's parameter, and what must stay alive while it is used."""
    found = read_importance(path)
    entries = (llama_cpp.llama_model_imatrix_data * (len(found) + 1))()
    kept: list[Any] = []
    for entry, (name, importance) in zip(entries, found.items(), strict=False):
        kept += [name.encode(), importance.means()]
        entry.name, means = kept[-2:]
        entry.data = means.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        entry.size = means.size
    return entries, kept
