"""The text embedded for a passage: its words, preceded by its document and section."""

import re
from collections.abc import Sequence
from os.path import basename, splitext

_MAX_TITLE = 80
_MAX_HEADINGS = 120


def embedding_text(path: str, headings: Sequence[str], text: str) -> str:
    """`text` after the name of its file and the nearest of its `headings`.

    A passage alone often does not say what it is about ("Net sales rose 4 %"): the file's name
    and the headings do.
    """
    section = " > ".join(headings)[-_MAX_HEADINGS:]
    return "\n".join(part for part in (title_of(path), section, text) if part)


def title_of(path: str) -> str:
    """The name of a file as words, without its ending."""
    stem, _ = splitext(basename(path))  # noqa: PTH119, PTH122 - a twentieth of a Path's time
    return re.sub(r"[_\W]+", " ", stem).strip()[:_MAX_TITLE]
