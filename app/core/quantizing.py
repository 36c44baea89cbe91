"""How a model is to be made smaller."""

from pathlib import Path

import msgspec


class Quantize(msgspec.Struct, frozen=True):
    """What to write: the type's name, optionally with an importance matrix (GGUF).

    `allows_requantizing`: also from a file that is already quantized.
    """

    type_name: str
    importance: Path | None = None
    allows_requantizing: bool = False
