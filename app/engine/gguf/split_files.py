"""Models that come in several files."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.core.errors import UserError
from app.core.model_spec import part_names
from app.engine.gguf.gguf_header import GgufHeader, read_header


def model_files(path: Path) -> Iterator[str]:
    """All files that loading the model at `path` reads: itself and its other parts."""
    path = path.absolute()
    for name in part_names(path.name):
        yield str(path.with_name(name))


def read_whole_header(path: Path) -> GgufHeader:
    """The header of a model with the tensors of all its parts.

    Raises UserError like `read_header`, and if a part is missing or this is not the first.
    """
    header = read_header(path)
    names = part_names(path.name)
    if header.is_later_part:
        raise UserError(
            f"{path.name} is a later part of a model in several files.",
            f"Choose the first one, {names[0]}.",
        )
    tensors, end = list(header.tensors), header.file_bytes
    for name in names[1:]:
        part = _read_part(path.with_name(name), path)
        # As if the files were concatenated.
        tensors += [
            msgspec.structs.replace(tensor, offset=tensor.offset + end) for tensor in part.tensors
        ]
        end += part.file_bytes
    return msgspec.structs.replace(header, tensors=tuple(tensors), file_bytes=end)


def _read_part(path: Path, first: Path) -> GgufHeader:
    if not path.exists():
        raise UserError(
            f"{first.name} is a part of a model, and {path.name} is missing beside it.",
            "Put all parts into one folder.",
        )
    return read_header(path)
