"""Pages whose fonts give their glyphs the wrong characters."""

from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, NameObject

from app.index.loaders.pdf.pdf_loader import is_garbled, load
from tests.index.documents import write_pdf

SENTENCE = "The lighthouse keeper counts ships at night and writes them down in his book every day."
CAESAR = "Wkh oljkwkrxvh nhhshu frxqwv vklsv dw qljkw dqg zulwhv wkhp grzq lq klv errn hyhub gdb"


def _pdf(path: Path, to_unicode: str, text: str = SENTENCE) -> Path:
    """A page that shows `text` in a font that maps its glyphs as `to_unicode` says."""
    writer = pypdf.PdfWriter(write_pdf(path, (text,)))
    cmap = DecodedStreamObject()
    cmap.set_data(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"1 beginbfrange {to_unicode} endbfrange\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        ).encode()
    )
    fonts = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index] # of pypdf's own values
    fonts["/F1"][NameObject("/ToUnicode")] = writer._add_object(cmap)
    writer.write(path)
    return path


@pytest.mark.parametrize(
    "to_unicode",
    [pytest.param("<00> <FF> <E000>", marks=pytest.mark.nightly), "<20> <FF> <0023>"],
)
def test_a_page_with_a_private_map_of_glyphs_is_read_by_its_looks(
    tmp_path: Path, to_unicode: str
) -> None:
    loaded = load(_pdf(tmp_path / "garbled.pdf", to_unicode), "")
    (page,) = loaded.pages
    assert "lighthouse keeper counts ships" in page.text
    assert loaded.missing() == ""


def test_what_cannot_be_read_in_any_way_is_said(tmp_path: Path) -> None:
    path = _pdf(tmp_path / "garbled.pdf", "<00> <FF> <E000>", text="\\001\\002\\003")
    loaded = load(path, "")
    (page,) = loaded.pages
    assert loaded.missing() == "Pages whose fonts do not tell which letters they show: 1."
    assert page.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SENTENCE, False),
        ("", False),
        ("1,577 1,373 12.5 % (3)", False),
        ("Die Prüfung der Übergänge, größer als 5 µm, α-Helix und β-Faltblatt.", False),
        ("Zażółć gęślą jaźń; strč prst skrz krk, příliš žluťoučký kůň úpěl ďábelské ódy.", False),
        ("\u4ef7\u683c\u4e3a5\u5143 \u3053\u308c\u306f\u30c6\u30b9\u30c8 A4\u7d19", False),
        ("\u062d\u064e\u0628\u064a\u0628\u064a habibi", False),
        ("state-\ufffe\r\nment of the parties", False),
        ("\ue054\ue068\ue065 \ue06c\ue069\ue067", True),
        ("\u03f2\u0392\u03f4\u0392habibi", True),
        ("\x01\x02\x03 \x04\x05 a", True),
        (CAESAR, True),
    ],
)
def test_words_of_no_script_are_recognised(text: str, expected: bool) -> None:
    assert is_garbled(text) == expected
