"""Shows invisible characters that can deceive: direction overrides, zero-width, tags, controls."""

import re
from unicodedata import bidirectional

# Direction marks (U+200E/F) and joiners inside words of joining scripts are ordinary writing;
# overrides, isolates and invisible letters between Latin ones are how text is made to lie.
_DECEIVING = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    "|(?<=[A-Za-z0-9])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z0-9])"
)


def visible_text(text: str) -> str:
    """`text` with each deceiving character written out as `[U+202E]`."""
    return _DECEIVING.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def isolated(text: str) -> str:
    """`text` in the order of its own direction, whatever that of the line it stands in.

    Without this an English name that begins with a number, or ends with a question mark, comes
    apart in an Arabic window.
    """
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction belongs to a right-to-left script."""
    directions = (bidirectional(letter) for letter in text)
    return next((one != "L" for one in directions if one in ("L", "R", "AL")), False)


def without_invisible(text: str) -> str:
    """`text` as it looks, for copying code: deceiving characters are gone."""
    return _DECEIVING.sub("", text)
