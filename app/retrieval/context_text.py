"""The text embedded for a passage: its words, preceded by its document and section."""

import re
from collections.abc import Sequence
from os.path import basename, splitext

_MAX_TITLE = 80
_MAX_HEADINGS = 120


def embedding_text(path: str, headings: Sequence[str], text: str) -> str:
    """`text` preceded by its file's name and its nearest `headings`.

    A passage alone often does not say what it is about ("Net sales rose 4 %"), but its file name
    and headings do.
    """
    section = " > ".join(headings)[-_MAX_HEADINGS:]
    return "\n".join(part for part in (title_of(path), section, text) if part)


def title_of(path: str) -> str:
    """A file's name as words, without its suffix."""
    stem, _ = splitext(basename(path))  # noqa: PTH119, PTH122 - a twentieth of a Path's time
    return re.sub(r"[_\W]+", " ", stem).strip()[:_MAX_TITLE]
