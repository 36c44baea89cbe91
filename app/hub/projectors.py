"""Projectors (llama.cpp's "mmproj" files), which give a model sight, and whose they are."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.core.errors import UserError
from app.engine.gguf.gguf_header import GgufHeader, read_header

_MARK = "mmproj"
_MOST = 32
_WORD = re.compile(r"[a-z0-9._]+")
_NO_NAME = re.compile(r"(?:mmproj|model)?[._]?(?:(?:b?f|i?q)\d[a-z0-9_]*)?")
_BEST_FIRST = ("q8", "f16", "bf16", "f32")


def is_projector(file_name: str) -> bool:
    """Whether a file is named as projectors are."""
    return _MARK in file_name.lower()


def find_projector(model: Path, header: GgufHeader) -> str:
    """The path of the projector that lies beside `model` and belongs to it; "" if none does.

    It makes vectors of the model's own width. A name that says more than "mmproj" and a type has
    to be the model's, since programs keep several models in one folder.
    """
    for path in _candidates(model):
        try:
            projector = read_header(path)
        except UserError:
            continue
        if projector.architecture == "clip" and _width(projector) == _width(header):
            return str(path)
    return ""


def best_projector(names: list[str]) -> str:
    """The one to fetch of a repository's projectors; "" if it has none."""
    found = sorted(filter(is_projector, names), key=_rank)
    return found[0] if found else ""


def _width(header: GgufHeader) -> int:
    """Of a model's embeddings, or of the vectors that a projector makes for one."""
    return header.number("vision.projection_dim") or header.number("embedding_length")


def _candidates(model: Path) -> Iterator[Path]:
    try:
        names = sorted(each.name for each in model.parent.iterdir() if is_projector(each.name))
    except OSError:
        return
    said = set(_WORD.findall(model.stem.lower()))
    for name in sorted(names, key=_rank)[:_MOST]:
        stem = name.lower().removesuffix(".gguf")
        words = {word for word in _WORD.findall(stem) if not _NO_NAME.fullmatch(word)}
        if stem != name.lower() and words <= said:
            yield model.parent / name


def _rank(name: str) -> tuple[int, str]:
    words = re.split(r"[-_.]", name.lower())
    places = [place for place, word in enumerate(_BEST_FIRST) if word in words]
    return min(places, default=len(_BEST_FIRST)), name
