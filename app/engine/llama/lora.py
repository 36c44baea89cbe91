"""LoRA adapters of a loaded model: switched between answers, without reading the weights again."""

import ctypes
from pathlib import Path
from typing import Any

import llama_cpp

from app.core.errors import UserError
from app.core.wording import translatable
from app.engine.gguf.gguf_header import read_header
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_model import LlamaModel


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
