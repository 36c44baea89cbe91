"""LoRA adapters: what was trained on top of a model."""

import msgspec


class Adapter(msgspec.Struct, frozen=True, kw_only=True):
    """A user's adapter file (GGUF), used in place.

    `base_sha256` is the hash of the model file it was trained for, "" if unknown. `problem` is why
    it cannot be used.
    """

    path: str
    name: str
    architecture: str = ""
    base_sha256: str = ""
    size_bytes: int = 0
    problem: str = ""
