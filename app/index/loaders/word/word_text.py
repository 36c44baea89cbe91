"""What a Word file shows: changes accepted, hidden text removed; text, signs and equations."""

from typing import Any

from app.index.loaders.archives.zip_archive import settle_alternatives
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
    """The text of a paragraph without its text boxes, which have paragraphs of their own.

    WORKAROUND for https://github.com/python-openxml/python-docx/issues/1123:
    `Paragraph.text` leaves out inserted text, equations and signs.
    """
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


_REMOVED = (
    *(f"{WORD}del", f"{WORD}moveFrom"),
    f"{WORD}rt",  # how to pronounce the word below, syllable by syllable
)


def settle(body: Any) -> None:
    """Accept all tracked changes, and keep only the newer form of each drawing.

    Hidden text and pronunciation are removed as well.
    """
    settle_alternatives(body)
    for mark in list(body.iter(f"{WORD}del")):
        _settle_deletion(mark)
    for element in list(body.iter(*_REMOVED)):
        element.getparent().remove(element)
    for run in list(body.iter(f"{WORD}r")):
        if is_on(run.find(f"{WORD}rPr/{WORD}vanish")):
            run.getparent().remove(run)
    _open_controls(body)


def _settle_deletion(mark: Any) -> None:
    """Of a table row or of the end of a paragraph, which is marked among its properties."""
    properties = mark.getparent()
    if properties.tag == f"{WORD}trPr":
        row = properties.getparent()
        row.getparent().remove(row)
    elif properties.tag == f"{WORD}rPr" and properties.getparent().tag == f"{WORD}pPr":
        _join_with_next(properties.getparent().getparent())


def _join_with_next(paragraph: Any) -> None:
    following = paragraph.getnext()
    if following is None or following.tag != PARAGRAPH:
        return
    own = [child for child in paragraph if child.tag != f"{WORD}pPr"]
    properties = following.find(f"{WORD}pPr")
    for at, child in enumerate(own, start=0 if properties is None else 1):
        following.insert(at, child)
    paragraph.getparent().remove(paragraph)


def _open_controls(body: Any) -> None:
    """Move the contents of content controls and custom XML into the text.

    python-docx skips them, whether they contain runs, paragraphs or cells. Placeholders are
    removed.
    """
    for control in list(body.iter(f"{WORD}sdt", f"{WORD}customXml")):
        is_asking = control.find(f"{WORD}sdtPr/{WORD}showingPlcHdr") is not None
        content = control if control.tag != f"{WORD}sdt" else control.find(f"{WORD}sdtContent")
        for child in [] if content is None or is_asking else list(content):
            control.addprevious(child)
        control.getparent().remove(control)
