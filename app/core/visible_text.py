"""Shows invisible characters that can deceive: direction overrides, zero-width, tags, controls."""

import re

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
