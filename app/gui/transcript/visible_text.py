"""How text of unknown origin stands in a line of ours."""

from collections.abc import Iterator
from unicodedata import bidirectional

from app.core.visible_text import visible_text as visible_text
from app.core.visible_text import without_invisible as without_invisible


def isolated(text: str) -> str:
    """`text` isolated in its own direction, whatever that of the surrounding line.

    Otherwise an English name that starts with a number, or ends with a question mark, is reordered
    in an Arabic window.
    """
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is from a right-to-left script."""
    return next((one != "L" for one in _directions(text)), False)


def has_direction(text: str) -> bool:
    """Whether any letter has a direction; digits and signs follow their context."""
    return next(_directions(text), "") != ""


def _directions(text: str) -> Iterator[str]:
    found = (bidirectional(letter) for letter in text)
    return (one for one in found if one in ("L", "R", "AL"))
