"""The file formats that can be read: each module or package here may declare its `FORMATS`.

Loaders run in the confined reader: no network, no writing, bounded memory.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from app.core.plug_ins import plug_ins
from app.index.loaders.page import LoadedFile, Loader


class Format(NamedTuple):
    """What opens files of a format, and how they are recognised: by content first, then by name.

    The content of a binary file has a `signature` at its beginning; that of a ZIP archive `holds`
    certain members; `ole_suffixes` are those of files in the container of Office before 2007.
    A text is recognised by its suffix, or, whatever its suffix, by its `beginning`.

    `signature` and `beginning` are called with the first bytes of the file and its suffix, `holds`
    with the names of the members and the content of the member `mimetype`.
    """

    load: Loader
    suffixes: tuple[str, ...] = ()
    signature: Callable[[bytes, str], bool] | None = None
    holds: Callable[[AbstractSet[str], bytes], bool] | None = None
    ole_suffixes: tuple[str, ...] = ()
    beginning: Callable[[bytes, str], bool] | None = None


@cache
def declared_formats() -> tuple[Format, ...]:
    return tuple(each for module in plug_ins(__name__) for each in getattr(module, "FORMATS", ()))


def late(module: str, name: str) -> Loader:
    """The loader `name` of a module that is imported when a file needs it: parsers load slowly."""

    def load(path: Path, password: str) -> LoadedFile:
        loader: Loader = getattr(import_module(module), name)
        return loader(path, password)

    return load
