"""OpenDocument texts and slides: tables, titles, equations and charts."""

from pathlib import Path

from app.index.loaders.format_detection import load
from tests.index.documents import write_archive

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "svg": "svg-compatible",
        "presentation": "presentation",
        "chart": "chart",
        "style": "style",
    }.items()
)
NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
OBJECT = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'


def read(tmp_path: Path, kind: str, body: str, **objects: str) -> str:
    content = (
        f"<office:document-content {NAMES}><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    members = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content,
        "META-INF/manifest.xml": "<manifest/>",
    }
    more = {f"{name.replace('_', ' ')}/content.xml": text for name, text in objects.items()}
    path = write_archive(tmp_path / "a.odt", members | more)
    return "\n\n".join(page.text for page in load(path).pages)


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(text: str, rows: int = 1) -> str:
    start = f'<table:table-cell table:number-rows-spanned="{rows}">'
    return f"{start}<text:p>{text}</text:p></table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def test_a_cell_over_several_rows_is_in_each_and_tables_are_apart(tmp_path: Path) -> None:
    rows = (row(cell("Lamps", 2), cell("brass")), row(COVERED, cell("tin")), row(cell("Oil")))
    tables = "".join(
        f"<table:table>{inside}</table:table>" for inside in ("".join(rows), row(cell("zebra")))
    )
    assert read(tmp_path, "text", tables) == "Lamps | brass\nLamps | tin\nOil\n\nzebra"


def test_repeated_rows_are_read_as_often_and_numbers_of_several_rows_once(tmp_path: Path) -> None:
    repeated = row(cell("Nuts"), cell("12")).replace(
        "row>", 'row table:number-rows-repeated="3">', 1
    )
    merged = (row(cell("Bolts"), cell("40", 2)), row(cell("Pins"), COVERED))
    table = f"<table:table>{''.join((*merged, repeated))}</table:table>"
    shown = "Bolts | 40\nPins\nNuts | 12\nNuts | 12\nNuts | 12"
    assert read(tmp_path, "text", table) == shown


def test_a_count_of_thousands_of_digits_is_no_reason_to_read_nothing(tmp_path: Path) -> None:
    count = f'table:number-rows-repeated="{"9" * 5000}"'
    repeated = row(cell("Nuts")).replace("row>", f"row {count}>", 1)
    assert read(tmp_path, "text", f"<table:table>{repeated}</table:table>").startswith("Nuts\nNuts")


def test_digits_above_the_line_and_struck_words_are_marked(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="S"><style:text-properties style:text-position="super 58%"/>'
        '</style:style><style:style style:name="X"><style:text-properties'
        ' style:text-line-through-style="solid"/></style:style>'
    )
    body = (
        f"<text:p>{styles}The fee is 250<text:span text:style-name='S'>4</text:span>,"
        " not <text:span text:style-name='X'>300</text:span>.</text:p>"
    )
    assert read(tmp_path, "text", body) == "The fee is 250⁴, not ~~300~~."


def test_comments_and_drawings_of_a_sheet_are_read(tmp_path: Path) -> None:
    shapes = "<table:shapes><draw:frame><text:p>About the roof</text:p></draw:frame></table:shapes>"
    noted = cell("Bolts").replace(
        "<text:p>", "<office:annotation><text:p>Counted twice</text:p></office:annotation><text:p>"
    )
    rows = row(cell("Item"), cell("Count")) + row(noted, cell("40"))
    sheet = f'<table:table table:name="Stock">{shapes}{rows}</table:table>'
    text = read(tmp_path, "spreadsheet", sheet)
    assert "Counted twice" in text and "About the roof" in text


def test_only_what_is_shown_is_read(tmp_path: Path) -> None:
    body = (
        "<text:section text:display='none'><text:p>okapi</text:p></text:section>"
        "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text>"
        "</text:ruby>字</text:p>"
        "<text:p><svg:title>Sales</svg:title><svg:desc>by year</svg:desc></text:p>"
    )
    assert read(tmp_path, "text", body) == "漢字\n\nSales by year"


def test_equations_stand_in_their_sentence(tmp_path: Path) -> None:
    equation = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>v</mi><mo>=</mo>'
        "<mfrac><mi>s</mi><mi>t</mi></mfrac></mrow><annotation encoding='StarMath 5.0'>v = s over t"
        "</annotation></semantics></math>"
    )
    body = f"<text:p>So {OBJECT} holds.</text:p>"
    assert read(tmp_path, "text", body, Object_1=equation) == "So v=s/t holds."
    assert read(tmp_path, "text", body) == "So  holds."


def test_charts_and_titles_of_slides_are_read(tmp_path: Path) -> None:
    table = row(cell(""), cell("2023")) + row(cell("Berths"), cell("41"))
    chart = (
        f"<office:document-content {NAMES}><office:body><office:chart><chart:chart><chart:title>"
        f"<text:p>Berths let</text:p></chart:title><table:table>{table}</table:table></chart:chart>"
        "</office:chart></office:body></office:document-content>"
    )
    title = (
        '<draw:frame presentation:class="title"><draw:text-box><text:p>Harbour</text:p>'
        "</draw:text-box></draw:frame>"
    )
    body = f"<draw:page>{title}{OBJECT}</draw:page>"
    text = read(tmp_path, "presentation", body, Object_1=chart)
    assert text == "Harbour\n\nBerths let\n\n | 2023\nBerths | 41"
    (page,) = load(tmp_path / "a.odt").pages
    assert [heading.title for heading in page.headings] == ["Harbour"]
