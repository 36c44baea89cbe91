"""Recognises model files: those that only accompany a model, and copies of one."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from app.core.cancellation import CancelToken
from app.core.model_spec import is_later_part

_MARK = "mmproj"
_MOST = 32
_WORD = re.compile(r"[a-z0-9._]+")
_NO_NAME = re.compile(r"(?:mmproj|model)?[._]?(?:(?:b?f|i?q)\d[a-z0-9_]*)?")
_TYPE = re.compile(r"(?:^|[-._])(?:i?q\d|b?f16|f32|mxfp4)")
_BEST_FIRST = ("q8", "f16", "bf16", "f32")


def is_projector(file_name: str) -> bool:
    """Whether a file has a projector's name."""
    return _MARK in file_name.lower()


def is_importance_matrix(file_name: str) -> bool:
    """Whether a file is named like an importance matrix, not like a model made with one."""
    stem = file_name.lower().removesuffix(".gguf")
    return stem.endswith(".imatrix") or ("imatrix" in stem and not _TYPE.search(stem))


def is_model(file_name: str) -> bool:
    """Whether a GGUF file is named like one that a model is loaded from."""
    is_beside_one = is_projector(file_name) or is_importance_matrix(file_name)
    return file_name.endswith(".gguf") and not is_beside_one and not is_later_part(file_name)


def best_projector(names: list[str]) -> str:
    """The one to download of a repository's projectors; "" if it has none."""
    found = sorted(filter(is_projector, names), key=_rank)
    return found[0] if found else ""


def projectors_beside(model: Path) -> Iterator[Path]:
    """The projectors in the folder of `model` that may belong to it, best first.

    If a name has more than "mmproj" and a type, that must match the model's name, since programs
    store several models in one folder.
    """
    try:
        names = sorted(each.name for each in model.parent.iterdir() if is_projector(each.name))
    except OSError:
        return
    model_words = set(_WORD.findall(model.stem.lower()))
    for name in sorted(names, key=_rank)[:_MOST]:
        stem = name.lower().removesuffix(".gguf")
        words = {word for word in _WORD.findall(stem) if not _NO_NAME.fullmatch(word)}
        if stem != name.lower() and words <= model_words:
            yield model.parent / name


def _rank(name: str) -> tuple[int, str]:
    words = re.split(r"[-_.]", name.lower())
    places = [place for place, word in enumerate(_BEST_FIRST) if word in words]
    return min(places, default=len(_BEST_FIRST)), name


_BLOCK_BYTES = 1 << 20


def file_identity(path: Path) -> object:
    """Equal for all names of one file, including links; the path itself if it does not exist."""
    try:
        status = path.stat()
    except OSError:
        return path
    return status.st_dev, status.st_ino


def digest_of(file: IO[bytes], cancel: CancelToken) -> "hashlib._Hash":
    """The SHA-256 of what is left to read in `file`. Raises Cancelled."""
    digest = hashlib.sha256()
    while block := file.read(_BLOCK_BYTES):
        cancel.raise_if_cancelled()
        digest.update(block)
    return digest


def has_same_bytes(one: Path, other: Path, cancel: CancelToken) -> bool:
    """Compares up to the first difference; not at all if sizes differ. Raises Cancelled.

    False for unreadable files.
    """
    if file_identity(one) == file_identity(other):
        return True
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as first, other.open("rb") as second:
            while block := first.read(_BLOCK_BYTES):
                cancel.raise_if_cancelled()
                if block != second.read(_BLOCK_BYTES):
                    return False
    except OSError:
        return False
    return True
