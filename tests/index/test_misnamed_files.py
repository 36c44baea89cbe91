"""Files whose names do not say what they are, and what of them a reader would see."""

import io
import zipfile
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.format_detection import load

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


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<a role=tab>A</a><div role=tabpanel hidden>zebra</div>", "A\n\nzebra"),
        ("<a href='#b'>B</a><div id=b style='display:none'>zebra</div>", "B\n\nzebra"),
        ("<button aria-controls='x b'>B</button><div id=b hidden>zebra</div>", "B\n\nzebra"),
        ("<button data-bs-target='#b'>B</button><p id=b hidden>zebra</p>", "B\n\nzebra"),
        ("<h3><a aria-expanded=false>Q</a></h3><div hidden>zebra</div>", "Q\n\nzebra"),
        ("<details><summary>Q</summary><p>zebra</details>", "Q\n\nzebra"),
        ("<x-a><template shadowrootmode=open><p>zebra</p></template></x-a>", "zebra"),
        ("<table><tr><td><a href='#b'>B</a> <i id=b hidden>zebra</i></table>", "B zebra"),
    ],
)
def test_what_opens_with_a_click_is_read(tmp_path: Path, page: str, text: str) -> None:
    assert text_of(tmp_path / "a.html", page) == text


@pytest.mark.parametrize(
    "planted",
    [
        "<p id=b hidden>zebra",
        "<p hidden aria-hidden=true>zebra",
        "<template><p>zebra</template>",
        "<button aria-controls=m></button><nav id=m hidden>zebra</nav>",
        "<button aria-controls=m></button><ul id=m role=menu hidden><li>zebra</ul>",
        "<p style='font-size: 0px'>zebra",
        "<div style='FONT-SIZE:0'><b>zebra</b>",
        "<table><tr><td style='color:#fff;font-size:0.0pt !important'>zebra</table>",
    ],
)
def test_what_nothing_on_the_page_opens_is_left_out(tmp_path: Path, planted: str) -> None:
    assert text_of(tmp_path / "a.html", f"<p>okapi</p>{planted}") == "okapi"


def test_only_text_without_size_is_left_out(tmp_path: Path) -> None:
    page = "<div style='font-size:0'>zebra<p style='font-size:16px'>okapi</p> zebra</div>"
    larger = "<p style='font-size:0.5em;mso-font-size:0'>tapir</p>"
    assert text_of(tmp_path / "a.html", page + larger) == "okapi\n\ntapir"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む", "漢字を読む"),
        ("<p>So <math alttext='E=mc^2'><mi>E</mi></math> holds", "So E=mc^2 holds"),
        (
            "<p><math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"
            "<msup><mi>c</mi><mn>2</mn></msup><msqrt><mi>x</mi></msqrt>"
            "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover></math>",
            "(a+b)/2c^2√(x)∑_i^n",
        ),
        (
            "<p><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\bar{x}"
            "</annotation></semantics></math>",
            "\\bar{x}",
        ),
        ("<svg><title>Icon</title><text>Sales</text><g><text>40 %</text></g></svg>", "Sales 40 %"),
        ("<p>a</p><iframe srcdoc='&lt;p&gt;zebra'></iframe><iframe src=x>b</iframe>", "a\n\nzebra"),
        ("<input type=checkbox checked>Yes <input type=radio>No", "☒ Yes ☐ No"),
        (
            "<ol start=3><li>brass<li><p>tin</p></ol><ol type=a><li>x</ol>",
            "3. brass\n\n4. tin\n\na. x",
        ),
        ("<ol><li></li></ol><p>zebra", "zebra"),
        ("<table><tr><td>a</table><table><tr><td>b</table>", "a\n\nb"),
        ("<textarea>typed</textarea><button>Push</button>", "typed\n\nPush"),
    ],
)
def test_what_is_no_running_text_is_read(tmp_path: Path, page: str, text: str) -> None:
    assert text_of(tmp_path / "a.html", page) == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td rowspan=2>zebra<td>1<tr><td>2", "zebra | 1\nzebra | 2"),
        ("<tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d<tr><td>e", "a | b\nc | b\nd | b\ne"),
        (
            "<tr><th rowspan=2 colspan=2>x<th>y<tr><td>1<tr><td>p<td>q<td>2",
            "x | y\nx | 1\np | q | 2",
        ),
        ("<tr><td rowspan=0>a<td>b<tr><td rowspan=x>c<td>d", "a | b\nc | d"),
        (f"<tr><td rowspan=2>{'long ' * 50}<td>b<tr><td>c", f"{('long ' * 50).strip()} | b\n | c"),
    ],
)
def test_a_cell_over_several_rows_is_in_each(tmp_path: Path, rows: str, text: str) -> None:
    assert text_of(tmp_path / "a.html", f"<table>{rows}</table>") == text
