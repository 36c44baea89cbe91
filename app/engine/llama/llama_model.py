"""Loads a GGUF file with llama.cpp, and LoRA adapters onto it.

Adapters are switched between answers, without reading the weights again.
"""

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Any

import llama_cpp

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.wording import translatable
from app.engine.backend import Emit
from app.engine.engine_protocol import LoadProgress
from app.engine.gguf.gguf_header import GgufHeader, read_header, read_whole_header
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.load_ladder import not_enough_memory
from app.engine.llama.vocabulary import Vocabulary

_PROGRESS_STEP = 0.02
_ERROR = 4
_CAUSE = "error loading model: "
_OUT_OF_MEMORY = re.compile("unable to allocate|Cannot allocate memory")
_errors: list[str] = []
"""Errors of the current or most recent load."""


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def log_errors_only(level: int, text: bytes | None, _data: object) -> None:
    """Only errors, to stderr: the supervisor shows the last one when the worker dies."""
    if level == _ERROR and text:
        _errors.append(text.decode("utf-8", "replace").strip())
        print(_errors[-1], file=sys.stderr)  # noqa: T201


class LlamaModel:
    """The weights of one GGUF file.

    Raises UserError if they cannot be used, NotEnoughMemoryError if they do not fit, and Cancelled.

    Args:
        repacks: see `EngineOptions`.
        header: the file's header, if already read.
    """

    def __init__(
        self,
        path: Path,
        gpu_layers: int,
        emit: Emit,
        cancel: CancelToken,
        repacks: bool = True,
        header: GgufHeader | None = None,
    ) -> None:
        llama_cpp.llama_log_set(log_errors_only, ctypes.c_void_p(0))
        self.header = header or read_whole_header(path)
        self.path = path
        report = _ProgressReport(emit, cancel)
        params = llama_cpp.llama_model_default_params()
        params.n_gpu_layers = gpu_layers
        params.use_extra_bufts = repacks
        params.progress_callback = report.callback
        _errors.clear()
        self.pointer = llama_cpp.llama_model_load_from_file(os.fsencode(path), params)
        if not self.pointer:
            cancel.raise_if_cancelled()
            raise _load_error(path)
        self.vocabulary = Vocabulary(self.pointer)

    @property
    def chat_template(self) -> str:
        """Jinja source; empty for a base model."""
        source: bytes | None = llama_cpp.llama_model_chat_template(self.pointer, None)
        return source.decode("utf-8", "replace") if source else ""

    def free(self) -> None:
        llama_cpp.llama_model_free(self.pointer)


def _load_error(path: Path) -> UserError:
    causes = [text.partition(_CAUSE)[2] for text in _errors if _CAUSE in text]
    cause = causes[0] if causes else "its data is damaged"
    if _OUT_OF_MEMORY.search(cause):
        return not_enough_memory(path)
    return UserError(
        f"The engine cannot load {path.name}: {cause}.",
        "Get the file again from its source, or choose another model.",
    )


class _ProgressReport:
    def __init__(self, emit: Emit, cancel: CancelToken) -> None:
        self._emit = emit
        self._cancel = cancel
        self._reported = -1.0
        self.callback: Any = llama_cpp.llama_progress_callback(self._on_progress)

    def _on_progress(self, fraction: float, _data: object) -> bool:
        if fraction - self._reported >= _PROGRESS_STEP or fraction == 1:
            self._reported = fraction
            self._emit(LoadProgress(fraction=fraction))
        return not self._cancel.is_cancelled


class LoraAdapters:
    """The adapters used with `model`; freed with it.

    `keys` separate caches computed under an adapter from those without.
    """

    def __init__(self, model: LlamaModel, context: LlamaContext) -> None:
        self._model = model
        self._context = context
        self._loaded: dict[str, Any] = {}
        self._active = ""
        self.keys: set[str] = set()

    def use(self, path: str, strength: float) -> str:
        """Apply the adapter at `path` ("" for none); returns the key for its caches.

        Raises UserError if the file is not an adapter of this model.
        """
        key = f"{path}@{strength:g}" if path and strength else ""
        if key != self._active:
            pointer = self._pointer(path) if key else None
            adapters = (llama_cpp.llama_adapter_lora_p_ctypes * 1)(pointer)
            scales = (ctypes.c_float * 1)(strength)
            count = 1 if key else 0
            llama_cpp.llama_set_adapters_lora(self._context.pointer, adapters, count, scales)
            self._active = key
        if key:
            self.keys.add(key)
        return key

    def _pointer(self, path: str) -> Any:
        if path not in self._loaded:
            _check(Path(path), self._model)
            pointer = llama_cpp.llama_adapter_lora_init(self._model.pointer, path.encode())
            if not pointer:
                raise _unfit(path, translatable("its layers do not match this model's"))
            self._loaded[path] = pointer
        return self._loaded[path]


def cache_id(chat_id: str, adapter_key: str) -> str:
    """The id of a chat's cells: those computed under another adapter are useless."""
    return f"{chat_id}\x1f{adapter_key}" if chat_id and adapter_key else chat_id


def _check(path: Path, model: LlamaModel) -> None:
    header = read_header(path)
    if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
        raise _unfit(path, translatable("it is not a LoRA adapter"))
    if header.architecture != model.header.architecture:
        raise _unfit(
            path,
            translatable(
                f"it is for {header.architecture}, and the model is {model.header.architecture}"
            ),
        )


def _unfit(path: str | Path, reason: str) -> UserError:
    return UserError(
        f"The adapter {Path(path).name} cannot be used with this model: {reason}.",
        "Choose the model that it was trained on, or another adapter.",
    )
