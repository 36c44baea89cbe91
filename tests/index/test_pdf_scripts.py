"""PDF pages in scripts that are written from the right."""

from pathlib import Path
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from app.index.loaders.formats import load
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
