"""Models that come in several files."""

import glob
import re
from collections.abc import Iterator
from pathlib import Path

_PART = re.compile(r"(.+)-\d{5}-of-\d{5}\.gguf")


def model_files(path: Path) -> Iterator[str]:
    """Every file that loading the model at `path` reads: itself and its other parts."""
    path = path.absolute()
    yield str(path)
    if match := _PART.fullmatch(path.name):
        yield from map(str, path.parent.glob(f"{glob.escape(match[1])}-*.gguf"))
