"""Text of unknown origin: made encodable as UTF-8, and its deceptive characters made visible."""

import re
from unicodedata import combining, normalize

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encodable_text(text: str) -> str:
    """`text` with unpaired surrogates replaced by U+FFFD; its length is unchanged."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def on_one_line(text: str, most: int) -> str:
    """`text` without line breaks, cut at a word if it has more than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def is_encodable(text: str) -> bool:
    """Whether it can be encoded as UTF-8. File names in another encoding cannot."""
    return not _LONE_SURROGATE.search(text)


def encodable(value: object) -> object:
    """`value`, of plain types, with unpaired surrogates in its strings replaced by U+FFFD.

    File names, arguments and broken input may contain them, but UTF-8 cannot encode them.
    """
    if isinstance(value, str):
        return encodable_text(value)
    if isinstance(value, dict):
        return {encodable(key): encodable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [encodable(each) for each in value]
    return value


RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789+-−=()", f"{RAISED_DIGITS}⁺⁻⁻⁼⁽⁾")


def raised(text: str) -> str:
    """`text` that stands above the line: 40 with the note 1 is 40¹, not 401. Letters remain."""
    return text.translate(_RAISED)


STRUCK = "~~"
"""Markdown's mark before and after what is struck out."""


def struck(text: str) -> str:
    """`text` that is struck out, between marks; blanks as they are."""
    return f"{STRUCK}{text.strip()}{STRUCK}" if text.strip() else text


# Direction marks (U+200E/F) and joiners inside words of joining scripts are ordinary writing;
# overrides, isolates and invisible letters between Latin ones are used to deceive.
_DECEIVING = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    "|(?<=[A-Za-z0-9])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z0-9])"
)


def visible_text(text: str) -> str:
    """`text` with each deceptive character written as `[U+202E]`."""
    return _DECEIVING.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def without_invisible(text: str) -> str:
    """`text` as displayed, for copying code: without deceptive characters."""
    return _DECEIVING.sub("", text)


def unmarked(text: str) -> str:
    """The letters without marks: many keyboards lack umlauts, and many people type no hamza."""
    return "".join(char for char in normalize("NFKD", text) if not combining(char))
