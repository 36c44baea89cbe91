"""How text of unknown origin is shown in a line of the window: its direction, and what it hides."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_FROM_LEFT, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TERM = r"[-+−]?\(*[-+−]?\d[\d.,٫٬]*(?<![.,])%?\)*"
_SUM = re.compile(
    rf"{_TERM}(?:\s*[-+−*/×÷·^=<>≈≤≥]\s*(?:{_TERM}|[?؟]))+|(?<![\w-])[-+−]\d[\d.,]*(?<![.,])"
)


def isolated(text: str) -> str:
    """`text` isolated in its own direction, whatever that of the surrounding line.

    Otherwise an English name that starts with a number, or ends with a question mark, is reordered
    in an Arabic window.
    """
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def is_mirrored(text: str) -> bool:
    """Whether the window, or a paragraph of `text` in it, reads from right to left."""
    is_window = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return is_window or reads_from_right(text)


def sums_from_left(text: str) -> str:
    """`text` with its sums and signed numbers isolated, which a mirrored line would reverse."""
    return _SUM.sub(lambda found: from_left(found[0]), text)


def from_left(text: str) -> str:
    """`text` isolated as left-to-right text, as code is, whatever the surrounding line."""
    return f"{_FROM_LEFT}{text}{_END}"


def without_isolates(text: str) -> str:
    """What `sums_from_left` and `from_left` were given."""
    return text.replace(_FROM_LEFT, "").replace(_END, "")


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is from a right-to-left script."""
    return next((one != "L" for one in _directions(text)), False)


def has_direction(text: str) -> bool:
    """Whether any letter has a direction; digits and signs follow their context."""
    return next(_directions(text), "") != ""


def _directions(text: str) -> Iterator[str]:
    found = (bidirectional(letter) for letter in text)
    return (one for one in found if one in ("L", "R", "AL"))
