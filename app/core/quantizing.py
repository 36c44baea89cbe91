"""How a model is to be made smaller."""

from pathlib import Path

import msgspec


class Quantize(msgspec.Struct, frozen=True):
    """What to write: the type by name, with an importance matrix (GGUF) or none.

    `allows_requantizing`: of a file that is quantized already too.
    """

    type_name: str
    importance: Path | None = None
    allows_requantizing: bool = False
