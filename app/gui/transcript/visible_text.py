"""How text of unknown origin stands in a line of ours."""

from collections.abc import Iterator
from unicodedata import bidirectional

from app.core.visible_text import visible_text as visible_text
from app.core.visible_text import without_invisible as without_invisible


def isolated(text: str) -> str:
    """`text` in the order of its own direction, whatever that of the line it stands in.

    Without this an English name that begins with a number, or ends with a question mark, comes
    apart in an Arabic window.
    """
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction belongs to a right-to-left script."""
    return next((one != "L" for one in _directions(text)), False)


def has_direction(text: str) -> bool:
    """Whether any letter has one; digits and signs go with what stands around them."""
    return next(_directions(text), "") != ""


def _directions(text: str) -> Iterator[str]:
    found = (bidirectional(letter) for letter in text)
    return (one for one in found if one in ("L", "R", "AL"))
