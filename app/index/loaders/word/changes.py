"""Brings a Word file to what it shows: changes accepted, hidden text removed, controls opened."""

from typing import Any

from app.index.loaders.archives.archive import settle_alternatives
from app.index.loaders.word.numbering import WORD
from app.index.loaders.word.text import PARAGRAPH, is_on

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
