"""Files whose names do not say what they are, and what of them a reader would see."""

import io
import zipfile
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.formats import load

ROWS = "<table><tr><td>zebra</td><td>2</td></tr></table>"
MIME = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)
FLAT = (
    f"<?xml version='1.0'?>\n<office:document {OPEN_DOCUMENT}><office:master-styles><style:footer>"
    "<text:p>Harbour Works</text:p></style:footer></office:master-styles><office:body>"
    "<office:text><text:h>Lamps</text:h><text:p>zebra</text:p></office:text></office:body>"
    "</office:document>"
)


def text_of(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return "\n\n".join(page.text for page in load(path).pages)


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("report.xls", f"<html><body>{ROWS}</body></html>", "zebra | 2"),
        ("page", f"<!DOCTYPE html>\n<html><script>x</script>{ROWS}</html>", "zebra | 2"),
        ("page.aspx", f"<html>{ROWS}</html>", f"<html>{ROWS}</html>"),
        ("letter.doc", f"{MIME}<p>zebra =C3=BC</p>", "zebra ü"),
        ("mail", "Subject: Lamps\nMIME-Version: 1.0\n\nzebra", "Lamps\n\nzebra"),
        ("notes", "Lamps: brass\nzebra", "Lamps: brass\nzebra"),
        ("text.fodt", FLAT, "Lamps\n\nzebra\n\nHarbour Works"),
    ],
)
def test_a_file_is_what_is_in_it(tmp_path: Path, name: str, content: str, text: str) -> None:
    assert text_of(tmp_path / name, content) == text


def empty_archive() -> bytes:
    file = io.BytesIO()
    zipfile.ZipFile(file, "w").close()
    return file.getvalue()


@pytest.mark.parametrize("content", [empty_archive(), b"\x1f\x8b\x08\0zebra", b"Rar!\x1a\x07\1\0"])
def test_an_archive_is_called_one(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError, match="is an archive"):
        text_of(tmp_path / "a.docx", content)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<title>Lamps</title><p>zebra", "Lamps\n\nzebra"),
        ("<title>Lamps</title><h1>Lamps</h1>zebra", "Lamps\n\nzebra"),
        ("<p>zebra<p hidden>a<p style='DISPLAY : none'>b<p hidden=until-found>c", "zebra\n\nc"),
        ("<body style='visibility:hidden'><p>zebra", "zebra"),
        ("<table><tr><td>zebra<td><i style='display:none'>a</i>2</table>", "zebra | 2"),
        ("<p>See <img alt='a lamp'> and <img alt='a.png'>", "See a lamp and"),
        ("<p>Name <input value='Ada'><input type=hidden value=x><input type=submit>", "Name Ada"),
    ],
)
def test_a_page_is_what_a_reader_sees_of_it(tmp_path: Path, page: str, text: str) -> None:
    assert text_of(tmp_path / "a.html", page) == text
