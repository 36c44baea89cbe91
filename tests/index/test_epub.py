import zipfile
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.epub import load

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
 <rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
 <metadata>{about}</metadata>
 <manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest>
 <spine><itemref idref="a"/><itemref idref="b"/></spine></package>"""
ABOUT = """<dc:title>The Cape</dc:title><dc:creator>Ada Keeper</dc:creator>
 <dc:description>&lt;p&gt;A lamp and &lt;b&gt;its&lt;/b&gt; keeper.&lt;/p&gt;</dc:description>"""


TABLE = "<table><tr><td>Oil</td><td>5</td></tr><tr><td>Wick</td><td>2</td></tr></table>"


@pytest.mark.parametrize(
    ("about", "opening"),
    [("", ""), (ABOUT, "The Cape\nAda Keeper\nA lamp and its keeper.\n\n")],
)
def test_chapters_come_in_order_after_what_the_book_says_of_itself(
    tmp_path: Path, about: str, opening: str
) -> None:
    with zipfile.ZipFile(tmp_path / "book.epub", "w") as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("book/package.opf", PACKAGE.format(about=about))
        archive.writestr("book/a.xhtml", "<h1>One</h1><p>It was dark.</p>" + TABLE)
        archive.writestr("book/b.xhtml", "<h1>Two</h1><p>It was light.</p>")
    first, second = load(tmp_path / "book.epub", "").pages
    assert first.text == f"{opening}One\n\nIt was dark.\n\nOil | 5\nWick | 2"
    assert second.text == "Two\n\nIt was light."
    (heading,) = first.headings
    assert first.text[heading.start :].startswith("One")
    [table] = first.tables
    assert [first.text[cell.start : cell.end] for row in table.rows for cell in row] == [
        *("Oil", "5"),
        *("Wick", "2"),
    ]


def test_a_book_without_a_spine_is_read_in_the_order_of_its_files(tmp_path: Path) -> None:
    package = PACKAGE.format(about="").partition("<spine>")[0] + "</package>"
    package = package.replace("href", 'media-type="application/xhtml+xml" href')
    with zipfile.ZipFile(tmp_path / "book.epub", "w") as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("book/package.opf", package)
        latin = '<?xml version="1.0" encoding="iso-8859-2"?><p>Żółw</p>'
        archive.writestr("book/b.xhtml", latin.encode("iso-8859-2"))
        archive.writestr("book/a.xhtml", "<p>It was light.</p>")
    pages = load(tmp_path / "book.epub", "").pages
    assert [page.text for page in pages] == ["Żółw", "It was light."]


@pytest.mark.parametrize("encrypted", ["book/a.xhtml", "book/serif.otf"])
def test_a_book_whose_chapters_are_encrypted_says_so(tmp_path: Path, encrypted: str) -> None:
    with zipfile.ZipFile(tmp_path / "book.epub", "w") as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr(
            "META-INF/encryption.xml",
            '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
            f'<e:CipherReference URI="{encrypted}"/></e:EncryptedData></encryption>',
        )
        archive.writestr("book/package.opf", PACKAGE.format(about=""))
        archive.writestr("book/a.xhtml", "<p>It was dark.</p>")
    if encrypted.endswith("otf"):
        assert [page.text for page in load(tmp_path / "book.epub", "").pages] == ["It was dark."]
        return
    with pytest.raises(UserError, match="protected against copying"):
        load(tmp_path / "book.epub", "")
