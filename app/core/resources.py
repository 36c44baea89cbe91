"""Files under `resources/` that hold data as tables (TOML)."""

import tomllib
from typing import TypeVar

import msgspec

_Table = TypeVar("_Table", bound=msgspec.Struct)


class ResourceTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of such a file; a missing or misspelt key is an error."""


def decoded(text: str, table: type[_Table]) -> _Table:
    """The whole file in `text`. Raises msgspec.ValidationError."""
    return msgspec.convert(tomllib.loads(text), table)
