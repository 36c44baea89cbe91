"""Small cache files of computed values; a lost or broken one is simply computed again."""

from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from app.core.text_files import parse_json

_Value = TypeVar("_Value")


def read_kept(file: Path | None, value_type: type[_Value]) -> dict[str, _Value]:
    """The values stored in `file`, by name; empty if it is missing or unreadable."""
    if file is not None:
        with suppress(OSError, msgspec.DecodeError):
            return parse_json(file.read_bytes(), dict[str, value_type])  # type: ignore[valid-type]
    return {}


def write_kept(file: Path | None, values: dict[str, _Value]) -> None:
    """Replace the stored values; ignores a folder that is not writable."""
    if file is None:
        return
    fresh = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode(values))
        fresh.replace(file)
