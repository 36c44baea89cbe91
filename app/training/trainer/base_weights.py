"""The weights that an adapter is trained for, in the format of transformers."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache as remembering
from pathlib import Path
from typing import Any

from app.core.errors import UserError, cause_of


def load_base(weights: Path, cache: Path) -> tuple[Any, Any]:
    """The model and the tokenizer of a GGUF file or of a folder, in 32-bit floats.

    The weights of a GGUF file are dequantized once and kept in the folder `cache`.

    Raises UserError for weights that transformers cannot read, and OSError for a full disk.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    source = weights
    if weights.is_file():
        if not cache.is_dir():
            _dequantize(weights, cache)
        source = cache
    model: Any = AutoModelForCausalLM
    tokenizer: Any = AutoTokenizer
    try:
        return (
            model.from_pretrained(source, dtype=torch.float32, local_files_only=True),
            tokenizer.from_pretrained(source, local_files_only=True),
        )
    except _UNREADABLE as error:
        raise _unreadable(source, error) from error


_UNREADABLE = (ValueError, KeyError, NotImplementedError)
"""What transformers raises for weights that it does not know."""


def _dequantize(gguf: Path, cache: Path) -> None:
    """Write the folder `cache`, which is complete if it is there."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    part = cache.with_name(f"{cache.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    library: Any = AutoModelForCausalLM
    tokenizer: Any = AutoTokenizer
    # By its name alone, transformers would rather read a file in the current folder.
    folder, file = gguf.parent, str(gguf.absolute())
    try:
        with _header_read_once():
            read = library.from_pretrained(folder, gguf_file=file, dtype=torch.float32)
            tokenizer.from_pretrained(folder, gguf_file=file).save_pretrained(part)
    except _UNREADABLE as error:
        raise _unreadable(gguf, error) from error
    config = read.config
    if hasattr(config, "quantization_config"):
        del config.quantization_config  # the weights are plain numbers by now
    # A model that was read from GGUF refuses to be saved, so its weights move to another.
    with torch.device("meta"):
        plain = library.from_config(config, dtype=torch.float32)
    plain.load_state_dict(read.state_dict(), assign=True)
    plain.tie_weights()
    plain.save_pretrained(part)
    part.rename(cache)


@contextmanager
def _header_read_once() -> Iterator[None]:
    """Have transformers read the header, and make the map of tensors' names, only once.

    WORKAROUND for transformers 5.24: it does so for the configuration, the weights, the tokenizer,
    and each part of the model, which takes half of the time.
    """
    import gguf

    slow = {name: getattr(gguf, name) for name in ("GGUFReader", "get_tensor_name_map")}
    try:
        for name, function in slow.items():
            setattr(gguf, name, remembering(function))
        yield
    finally:
        for name, function in slow.items():
            setattr(gguf, name, function)


def _unreadable(weights: Path, error: Exception) -> UserError:
    return UserError(
        f"The weights of {weights.name} cannot be trained: {cause_of(error)}.",
        "Train another model, or put its original weights (safetensors) beside the file.",
    )
