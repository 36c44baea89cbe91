"""LoRA adapters: what was trained on top of a model."""

import msgspec


class Adapter(msgspec.Struct, frozen=True, kw_only=True):
    """An adapter file (GGUF) of the user's, used where it lies.

    `base_sha256` is of the model file that it was trained for, "" where the adapter does not say.
    `problem` says why it cannot be used.
    """

    path: str
    name: str
    architecture: str = ""
    base_sha256: str = ""
    size_bytes: int = 0
    problem: str = ""
