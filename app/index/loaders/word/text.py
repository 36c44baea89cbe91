"""What a paragraph of a Word file shows: its text, signs and equations."""

from typing import Any

from app.index.loaders.equations import EQUATION, linear
from app.index.loaders.word.numbering import WORD

PARAGRAPH = f"{WORD}p"

_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_BOXES = ("☐", "☒")
_OFF = ("0", "false", "off")

_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_PICTURED = {
    "wingdings": {
        **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8), "☐"),
        **dict.fromkeys((0x78, 0xFD, 0xFE), "☒"),
        0xFB: "✗",
        0xFC: "✓",
        0xE0: "→",
        0xF0: "→",
        0x6C: "●",
        0x6E: "■",
        0x4A: "☺",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
    "symbol": {
        **{ord(letter): sign for letter, sign in _GREEK.items()},
        **{ord(letter.upper()): sign.upper() for letter, sign in _GREEK.items()},
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xA3: "≤",
        0xB4: "×",
        0xB9: "≠",
        0xBB: "≈",
        0xA5: "∞",
        0xAE: "→",
        0xB7: "•",
        0xD6: "√",
        0xE5: "∑",
        0xF2: "∫",
    },
}
"""Signs of fonts that have pictures in the place of letters."""


def text_of(paragraph: Any) -> str:
    """Including what python-docx leaves out, without its text boxes, which have paragraphs."""
    pieces: list[str] = []
    for element in paragraph.iter():
        shown = _shown(element)
        if shown and next(element.iterancestors(PARAGRAPH)) is paragraph:
            pieces.append(shown)
    return "".join(pieces)


def is_on(element: Any) -> bool:
    """Whether a switch, such as `vanish`, is there and not turned off."""
    return element is not None and element.get(f"{WORD}val") not in _OFF


def _shown(element: Any) -> str:
    if element.tag == f"{WORD}t":
        return element.text or ""
    if element.tag == EQUATION:
        return linear(element)
    if element.tag == f"{WORD}sym":
        return _pictured(element)
    if element.tag == f"{WORD}checkBox":
        marks = (element.find(f"{WORD}{name}") for name in ("checked", "default"))
        mark = next((each for each in marks if each is not None), None)
        return _BOXES[is_on(mark)]
    name = str(element.tag)
    return _SIGNS.get(name.removeprefix(WORD), "") if name.startswith(WORD) else ""


def _pictured(sign: Any) -> str:
    signs = _PICTURED.get(sign.get(f"{WORD}font", "").lower(), {})
    try:
        return signs.get(int(sign.get(f"{WORD}char", ""), 16) & 0xFF, "")
    except ValueError:
        return ""
