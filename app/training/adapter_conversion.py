"""Converts LoRA adapters trained with PEFT to GGUF files, for llama.cpp and their base model.

The format is that of llama.cpp's adapters: metadata `general.type` "adapter", `adapter.type`
"lora", `adapter.lora.alpha`; and for each adapted weight W its low-rank factors `W.lora_a`
(rank × inputs) and `W.lora_b` (outputs × rank), so that the effective weight is
W + strength · alpha / rank · B·A.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec

from app.core.errors import UserError
from app.core.text_files import parse_json, replacing
from app.core.wording import translatable
from app.engine.gguf.gguf_header import GgufHeader, read_header
from app.engine.gguf.gguf_writing import write_tensors

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float32]]


BASE_SHA256_KEY = "inglenook.base_model.sha256"
"""Metadata: the hash of the model file that the adapter was trained for."""

_CONFIG, _WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
_FACTOR = re.compile(r"^base_model\.model\.(?P<module>.+)\.lora_(?P<factor>[AB])\.weight$")

_ROTARY_PAIRS_APART = frozenset({"llama", "granite"})
"""Architectures whose GGUF files order the rows of query and key differently from PEFT: the two
rows of each rotary pair are adjacent."""

ARCHITECTURES = _ROTARY_PAIRS_APART | {
    "qwen2", "qwen3", "gemma", "gemma2", "gemma3", "phi3", "smollm3",
}  # fmt: skip
"""Those whose adapters can be converted."""


class PeftConfig(msgspec.Struct, frozen=True):
    """The part of PEFT's adapter_config.json that matters here."""

    peft_type: str
    r: int
    lora_alpha: float
    use_dora: bool = False
    use_rslora: bool = False
    bias: str = "none"
    modules_to_save: list[str] | None = None


class ConvertedAdapter(msgspec.Struct, frozen=True, kw_only=True):
    """The written adapter: `tensors` adapted weight matrices of rank `rank`."""

    path: Path
    rank: int
    tensors: int


def convert_adapter(
    folder: Path,
    base: Path,
    target: Path,
    *,
    base_sha256: str = "",
    about: Mapping[str, str] = MappingProxyType({}),
    strength: float = 1.0,
) -> ConvertedAdapter:
    """Convert the PEFT adapter in `folder` to the GGUF file `target`.

    Args:
        base: the model file that it was trained for.
        base_sha256: its hash, stored in the adapter so that it is never applied to another model.
        about: further metadata, such as how it was trained.
        strength: the share of what was trained that the new file has.

    Raises UserError if the folder has no LoRA adapter, llama.cpp does not support its kind, or its
    weights do not fit the base model.
    """
    header = read_header(base)
    if header.architecture not in ARCHITECTURES:
        raise UserError(
            f"Adapters for models of the architecture {header.architecture} cannot be converted.",
            f"These can: {', '.join(sorted(ARCHITECTURES))}.",
        )
    config = _read_config(folder)
    factors = dict(_factors(folder, header))
    if not factors or len(factors) % 2:
        raise UserError(f"{folder} contains no complete LoRA adapter.", "Save it again with PEFT.")
    _check_shapes(factors, config.r, header)
    own = {BASE_SHA256_KEY: base_sha256} if base_sha256 else {}
    weaker = msgspec.structs.replace(config, lora_alpha=config.lora_alpha * strength)
    with replacing(target) as fresh:
        _write(fresh, header, weaker, factors, {**own, **about})
    return ConvertedAdapter(path=target, rank=config.r, tensors=len(factors) // 2)


def _read_config(folder: Path) -> PeftConfig:
    try:
        config = parse_json((folder / _CONFIG).read_bytes(), PeftConfig)
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(
            f"{folder} is not a folder that PEFT saved an adapter in: {error}.",
            f"It must contain {_CONFIG} and {_WEIGHTS}.",
        ) from error
    unusable = {
        translatable(f"of the type {config.peft_type}"): config.peft_type != "LORA",
        translatable("with DoRA"): config.use_dora,
        translatable("with trained biases"): config.bias != "none",
        translatable("with whole trained modules"): bool(config.modules_to_save),
    }
    for what, is_so in unusable.items():
        if is_so:
            raise UserError(
                f"llama.cpp does not support adapters {what}.", "Train a plain LoRA adapter."
            )
    return config


def _factors(folder: Path, header: GgufHeader) -> Iterator[tuple[str, "Matrix"]]:
    """Each factor with its name in the GGUF file."""
    from gguf import MODEL_ARCH_NAMES, get_tensor_name_map
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    (architecture,) = (a for a, name in MODEL_ARCH_NAMES.items() if name == header.architecture)
    names = get_tensor_name_map(architecture, header.number("block_count"))
    try:
        tensors = load_file(folder / _WEIGHTS)
    except (OSError, SafetensorError) as error:
        raise UserError(
            f"{_WEIGHTS} in {folder} cannot be read: {error}.", "Save it again with PEFT."
        ) from error
    for name, tensor in tensors.items():
        match = _FACTOR.match(name)
        weight = match and names.get_name(f"{match['module']}.weight", try_suffixes=(".weight",))
        if not match or not weight:
            raise UserError(
                f"The adapter changes {name}, which the base model does not have.",
                "Choose the model that it was trained for.",
            )
        yield f"{weight}.lora_{match['factor'].lower()}", tensor.astype("float32")


def _in_gguf_order(name: str, factor: "Matrix", header: GgufHeader) -> "Matrix":
    """Permute the rows of B like those of the base weight; see llama.cpp's `LlamaModel.permute`."""
    if header.architecture not in _ROTARY_PAIRS_APART:
        return factor
    heads = header.number("attention.head_count")
    if name.endswith("attn_k.weight.lora_b"):
        heads = header.number("attention.head_count_kv", heads)
    elif not name.endswith("attn_q.weight.lora_b"):
        return factor
    rows, rank = factor.shape
    halves = factor.reshape(heads, 2, rows // heads // 2, rank)
    return halves.swapaxes(1, 2).reshape(rows, rank)


def _check_shapes(factors: dict[str, "Matrix"], rank: int, header: GgufHeader) -> None:
    """GGUF lists a weight's inputs first, NumPy a matrix's rows."""
    shapes = {tensor.name: tensor.shape for tensor in header.tensors}
    for name, factor in factors.items():
        weight, _, kind = name.rpartition(".lora_")
        inputs, outputs = (*shapes.get(weight, ()), 0, 0)[:2]
        if factor.shape != ((rank, inputs) if kind == "a" else (outputs, rank)):
            raise UserError(
                f"The adapter's {name} has the shape {factor.shape}, "
                f"which does not fit the base model.",
                "Choose the model that it was trained for.",
            )


def _write(
    path: Path,
    header: GgufHeader,
    config: PeftConfig,
    factors: dict[str, "Matrix"],
    about: Mapping[str, str],
) -> None:
    from gguf import GGUFType, GGUFWriter, Keys

    writer = GGUFWriter(path, header.architecture)
    writer.add_type(GGUFType.ADAPTER)
    writer.add_string(Keys.Adapter.TYPE, "lora")
    # Rank-stabilised LoRA divides by the square root of the rank, llama.cpp by the rank.
    scale = config.r**0.5 if config.use_rslora else 1.0
    writer.add_float32(Keys.Adapter.LORA_ALPHA, float(config.lora_alpha) * scale)
    writer.add_base_model_count(1)
    writer.add_base_model_name(0, header.name)
    for key, value in about.items():
        writer.add_string(key, value)
    write_tensors(
        writer, {name: _in_gguf_order(name, factor, header) for name, factor in factors.items()}
    )
