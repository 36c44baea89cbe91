"""LoRA adapters made for tests."""

from pathlib import Path

import gguf
import numpy as np

from app.training.adapter_conversion import BASE_SHA256_KEY


def write_adapter(
    path: Path,
    architecture: str = "llama",
    width: int = 576,
    base_sha256: str = "",
    strength: float = 0.15,
) -> Path:
    """An adapter of random numbers for the starter model: small, strong enough to be seen.

    `strength` is the standard deviation of its weights: .3 damages the model, 1e-4 changes nothing,
    and .05 changes a short answer on some processors only.
    """
    random = np.random.default_rng(1)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 4.0)
    if base_sha256:
        writer.add_string(BASE_SHA256_KEY, base_sha256)
    for block in range(4):
        name = f"blk.{block}.ffn_down.weight"
        factor_a = random.normal(0, strength, (4, 1536 if width == 576 else width))
        writer.add_tensor(f"{name}.lora_a", factor_a.astype(np.float32))
        factor_b = random.normal(0, strength, (width, 4))
        writer.add_tensor(f"{name}.lora_b", factor_b.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
