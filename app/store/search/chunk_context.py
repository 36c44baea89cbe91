"""The searchable context of a passage: its file's name and its headings."""

import json
import re
from collections.abc import Sequence
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
