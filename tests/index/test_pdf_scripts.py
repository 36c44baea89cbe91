"""PDF pages in scripts that are written from the right, and words that go over two lines."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from app.index.index_protocol import RenderPage
from app.index.loaders.format_detection import load
from app.index.page_picture import render_page
from tests.index.documents import write_pdf

GLYPHS = {"a": "ا", "b": "ل", "c": "س", "d": "لا", "e": "م"}


def in_arabic(path: Path, drawn: str) -> Path:
    """`drawn`, from the left, in a font that has the glyphs of GLYPHS and says so."""
    writer = PdfWriter(write_pdf(path, (drawn,)))
    pairs = (
        f"<{ord(code):02x}> <{letters.encode('utf-16-be').hex()}>"
        for code, letters in GLYPHS.items()
    )
    map_ = DecodedStreamObject()
    map_.set_data(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(GLYPHS)} beginbfchar\n{chr(10).join(pairs)}\nendbfchar\n"
        "endcmap end end".encode()
    )
    resources: Any = writer.pages[0]["/Resources"]
    font = resources["/Font"]["/F1"].get_object()
    font[NameObject("/ToUnicode")] = writer._add_object(map_)
    writer.write(path)
    return path


def test_letters_that_are_one_glyph_are_in_their_order(tmp_path: Path) -> None:
    (page,) = load(in_arabic(tmp_path / "a.pdf", "edcba cba")).pages
    assert page.text == "الس السلام"


def test_letters_that_are_glyphs_of_their_own_stay_as_they_are(tmp_path: Path) -> None:
    (page,) = load(in_arabic(tmp_path / "a.pdf", "ecbac")).pages
    assert page.text == "سالسم"


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("It ends auto-", "matically.", "It ends automatically."),
        ("The state-of-the-", "art lamp", "The state-of-the-art lamp"),
        ("A co-oper-", "ative", "A co-operative"),
        ("Am Nord-", "Ostsee-Kanal", "Am Nord-Ostsee-Kanal"),
        ("THE LIGHT-", "HOUSE", "THE LIGHTHOUSE"),
    ],
)
def test_only_hyphens_that_divide_a_word_go(
    tmp_path: Path, above: str, below: str, text: str
) -> None:
    path = write_pdf(tmp_path / "a.pdf", (f"{above}) Tj 0 -16 Td ({below}",))
    (page,) = load(path).pages
    assert page.text == text
    end = len(text)
    request = RenderPage(path=str(path), page=1, width=600, spans=((end - 3, end),))
    (box,) = render_page(request).boxes
    assert box.right - box.left < 0.1, "the mark of the last letters is on them"
