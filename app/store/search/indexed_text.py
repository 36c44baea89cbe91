"""What the full-text index holds of a text besides its words as they are written.

The context of a passage is its file's name and its headings. Scripts without spaces between words
are made searchable by a tokenizer of words.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from pathlib import PurePath

_MAX_HEADINGS = 300
# Each run of letters or digits is also a word: "2018" finds FY2018, and "10K" finds 2018_10K.
_RUNS = re.compile(r"[^\W\d_]+|\d+")


def context(path: str, headings: Sequence[str]) -> str:
    name = re.sub(r"[\W_]+", " ", PurePath(path).stem).strip()
    runs = " ".join(_RUNS.findall(name))
    names = name if runs == name else f"{name} {runs}"
    return f"{names} {' '.join(headings)[-_MAX_HEADINGS:]}".strip()


def context_words(path: str, headings: str) -> str:
    """The same as an SQL function; `headings` is the JSON array of a row."""
    return context(path, json.loads(headings))


BREAK = "\u200b"
"""Zero width space: a separator for FTS5's `unicode61`, and invisible if it is ever displayed."""

_RANGES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7AF),  # Hangul: spaced, but particles stick to their words
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)
_MARKS = "".join(
    chr(code)
    for start, end in _RANGES[:3]
    for code in range(start, end + 1)
    if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
_LETTERS = "".join(f"{chr(start)}-{chr(end)}" for start, end in _RANGES)
_UNSPACED = re.compile(f"[{_LETTERS}][{_MARKS}]*")


def with_breaks(text: str) -> str:
    """`text` with a break on both sides of every character of a script without spaces."""
    return _UNSPACED.sub(rf"{BREAK}\g<0>{BREAK}", text)


def words(text: str) -> list[str]:
    """The runs of letters, digits and marks in `text`, as FTS5 would tokenize it."""
    is_word = ("L", "N", "M", "Co")
    return "".join(
        char if unicodedata.category(char).startswith(is_word) else " " for char in text
    ).split()


_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def characters(text: str) -> list[str]:
    """The different Chinese characters in `text`, each of which has a meaning of its own."""
    return list(dict.fromkeys(_HAN.findall(text)))


def phrases(word: str) -> list[str]:
    """`word` itself or, in a script without spaces, its overlapping character pairs."""
    units = [unit for unit in with_breaks(word).split(BREAK) if unit]
    if len(units) < 2:
        return units
    return [BREAK.join(pair) for pair in pairwise(units)]
