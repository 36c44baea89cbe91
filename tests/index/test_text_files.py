"""Text, tables and web pages in the encodings and forms in which they lie on people's disks."""

import json
import random
from array import array
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.format_detection import load
from app.index.reader import document_tables

CATS = "吾輩は猫である。名前はまだ無い。"
RUSSIAN = "Договор аренды действует три года."
FRENCH = "Où êtes-vous, garçon? La crème brûlée est prête."


def text_of(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return "\n".join(page.text for page in load(path).pages)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CATS, "cp932"),
        (CATS, "euc_jp"),
        (CATS, "iso2022_jp"),
        ("이름과 도시", "iso2022_kr"),
        ("合同编号：二零二四，甲方：北京公司。", "gb18030"),
        ("이름,도시\n김철수,서울\n", "cp949"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN * 3, "utf-16-le"),
        ("The zebra counts", "utf-16-be"),
        (FRENCH, "cp1252"),
        ("He said “hello” – it’s 5 € only…", "cp1252"),
        ("Płatność następuje w ciągu trzydziestu dni.", "cp1250"),
    ],
)
def test_what_names_no_encoding_is_guessed(tmp_path: Path, text: str, encoding: str) -> None:
    assert text_of(tmp_path / "a.txt", text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "The lighthouse keeper counts the ships.",
        "يعد حارس المنارة السفن التي تمر كل مساء.",
        "灯塔看守人每天晚上都会数经过的船只。",
        "燈塔看守人每天晚上都會數經過的船隻。\n他的女兒在鎮上教書，營業額為 32 億元。\n",
        CATS,
        "등대지기는 매일 저녁 지나가는 배를 셉니다.",
    ],
)
def test_wide_text_without_a_mark_is_read_in_either_order(
    tmp_path: Path, text: str, encoding: str
) -> None:
    assert text_of(tmp_path / "a.txt", text.encode(encoding)) == text
    assert text_of(tmp_path / "a.csv", f"名,量\n{text[:8]},3\n".encode(encoding)).endswith(" | 3")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(array("h", (n * n % 641 - 320 for n in range(3000))).tobytes(), id="sound"),
        pytest.param(array("h", (n * 7 % 11 - 5 for n in range(3000))).tobytes(), id="silence"),
        pytest.param(array("f", (n / 7 for n in range(3000))).tobytes(), id="figures"),
        pytest.param(array("H", range(0x4E00, 0x9E00)).tobytes(), id="numbers like ideographs"),
        pytest.param(random.Random(7).randbytes(3000), id="noise"),
    ],
)
def test_what_is_no_text_is_not_taken_for_wide_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UserError, match="is not text"):
        text_of(tmp_path / "a.txt", data)


@pytest.mark.parametrize("wrong", [b"\xff zebra", b"\x93zebra\x94", b"zebra\xe7"])
def test_a_wrong_byte_leaves_the_rest_of_a_text_as_it_is(tmp_path: Path, wrong: bytes) -> None:
    whole = (CATS * 10).encode()
    text = text_of(tmp_path / "a.txt", whole + wrong)
    assert text.startswith(CATS * 10)
    assert "zebra" in text


def test_a_few_zero_bytes_make_no_program_of_a_log(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.log", b"started\n\0\0stopped\n" * 2) == "started\nstopped\n" * 2


def test_two_files_in_one_keep_their_letters(tmp_path: Path) -> None:
    both = (FRENCH * 3).encode() + FRENCH.encode("cp1252")
    assert text_of(tmp_path / "a.txt", both) == FRENCH * 4


def test_entries_parted_by_zero_bytes_are_text(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", "Höhe der Lampe\0".encode() * 50) == "Höhe der Lampe" * 50


@pytest.mark.parametrize(
    ("name", "first", "text"),
    [
        ("a.css", '@charset "koi8-r";', "Мир"),
        ("a.py", "#!/bin/python\n# -*- coding: koi8-r -*-", "Мир"),
        ("a.xml", "<?xml version='1.0' encoding='koi8-r'?>", "Мир"),
    ],
)
def test_source_is_in_what_it_says(tmp_path: Path, name: str, first: str, text: str) -> None:
    content = f"{first}\n{text}"
    assert text_of(tmp_path / name, content.encode("koi8-r")) == content


def test_what_was_written_for_a_terminal_has_no_colours(tmp_path: Path) -> None:
    log = b"\x1b[31mERROR\x1b[0m at \x1b]8;;http://x\x07lamp\x1b]8;;\x07\nN\x08NA\x08AME _\x08l"
    assert text_of(tmp_path / "a.log", log) == "ERROR at lamp\nNAME l"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r'{"a": "Gr\u00fc\u00dfe", "a": "\u8cc3"}', '{"a": "Grüße", "a": "賃"}'),
        (r'["\ud83d\ude00 \ud800", "\u0022\u000a"]', r'["😀 \ud800", "\u0022\u000a"]'),
        (r'["\\u00fc", "\\\u00fc"] broken', r'["\\u00fc", "\\ü"] broken'),
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_letters_written_as_numbers_are_letters(
    tmp_path: Path, name: str, written: str, text: str
) -> None:
    assert text_of(tmp_path / name, written.encode()) == text


def test_a_notebook_is_what_was_written_and_printed(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Größe\n", "of a lamp"]},
        {
            "cell_type": "code",
            "source": "print(2)",
            "outputs": [
                {"text": ["2\n"]},
                {"data": {"image/png": "iVBORw0K", "text/plain": "<Figure>"}},
            ],
        },
        {"cell_type": "markdown", "source": "## Weight"},
    ]
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": cells}))
    (page,) = load(path).pages
    assert page.text == "# Größe\nof a lamp\n\nprint(2)\n\n2\n\n\n<Figure>\n\n## Weight"
    assert [page.text[heading.start :][:4] for heading in page.headings] == ["# Gr", "## W"]


def test_a_notebook_has_its_errors_and_no_colours(tmp_path: Path) -> None:
    outputs = [
        {
            "output_type": "stream",
            "text": ["\x1b[32mgreen\x1b[0m\n", " 10%|#\r", " 90%|#########\r\n", "ok\r\n"],
        },
        {"output_type": "error", "ename": "ValueError", "evalue": "bad", "traceback": ["\x1b[31m"]},
    ]
    cells = [{"cell_type": "code", "source": "f()", "outputs": outputs}]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells}))
    (page,) = load(tmp_path / "a.ipynb").pages
    assert page.text == "f()\n\ngreen\n 90%|#########\nok\n\n\nValueError: bad"


def test_a_notebook_of_old_is_read(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["Lamps"]},
        {"cell_type": "code", "input": ["print(1)"], "outputs": [{"text": "1"}]},
    ]
    content = {"nbformat": 3, "worksheets": [{"cells": cells}]}
    (tmp_path / "a.ipynb").write_text(json.dumps(content))
    (page,) = load(tmp_path / "a.ipynb").pages
    assert page.text == "## Lamps\n\nprint(1)\n\n1"
    assert [(heading.level, heading.title) for heading in page.headings] == [(2, "Lamps")]


def test_headings_of_markdown_are_found_in_either_form(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Lamps\n---\n\nOne\n===\n\n## Two\n\nThree words\n--------\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n- item\n---\n\n```\nFour\n----\n```\n"
    )
    (tmp_path / "a.md").write_text(text)
    (page,) = load(tmp_path / "a.md").pages
    assert page.text == text.replace("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2")
    assert [(heading.level, heading.title) for heading in page.headings] == [
        (1, "One"),
        (2, "Two"),
        (2, "Three words"),
    ]
    assert all(
        text[heading.start :].lstrip("# ").startswith(heading.title) for heading in page.headings
    )


def test_of_a_drawing_its_words_are_read(tmp_path: Path) -> None:
    drawing = (
        "<?xml version='1.0'?><!-- x --><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'>"
        "<svg xmlns='http://www.w3.org/2000/svg'><title>Sales</title><style>.a{}</style>"
        "<path d='M0 0L10 10'/><text>40 <tspan>%</tspan></text><foreignObject>"
        "<div xmlns='http://www.w3.org/1999/xhtml'>Harbour</div></foreignObject></svg>"
    )
    assert text_of(tmp_path / "a.svg", drawing.encode()) == "Sales\n\n40 %\n\nHarbour"
    assert text_of(tmp_path / "a.md", drawing.encode()) == drawing


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"\0\0\0\x18ftypheic", "“a.jpg” is a HEIC picture"),
        (b"\0\0\0\x20ftypisom", "“a.jpg” is a recording"),
        (b"ID3\x04\0", "“a.jpg” is a recording"),
        (b"RIFF\0\0\0\0WAVEfmt ", "“a.jpg” is a recording"),
    ],
)
def test_what_has_no_text_says_what_it_is(tmp_path: Path, head: bytes, told: str) -> None:
    with pytest.raises(UserError, match=told):
        text_of(tmp_path / "a.jpg", head + bytes(range(256)))


def test_rtf_shows_what_is_above_the_line_struck_out_or_hidden(tmp_path: Path) -> None:
    source = rb"{\rtf1\ansi A fee of 250{\super 4}, not {\strike 300}{\v hidden}.\par}"
    assert text_of(tmp_path / "a.rtf", source).strip() == "A fee of 250⁴, not ~~300~~."


def test_footnotes_of_rtf_are_read(tmp_path: Path) -> None:
    note = r"{\super\chftn}{\footnote \pard\plain {\super\chftn} Rent is due in May.}"
    text = text_of(tmp_path / "a.rtf", rf"{{\rtf1\ansi The lease{note} ends.\par}}".encode())
    assert text.split() == ["The", "lease", "Rent", "is", "due", "in", "May.", "ends."]


@pytest.mark.parametrize("content", ["[1]", '{"cells": [1]}', "{", '{"cells": 3}'])
def test_what_is_no_notebook_is_text(tmp_path: Path, content: str) -> None:
    assert text_of(tmp_path / "a.ipynb", content.encode()) == content


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cars.txt", "BMW sold 2.5 million cars."),
        ("formats.md", "A file that begins with %PDF-1.7 is a PDF, one with GIF89a a picture."),
        ("old.txt", "GIF87 was followed by GIF89."),
    ],
)
def test_a_text_about_a_format_is_a_text(tmp_path: Path, name: str, text: str) -> None:
    assert text_of(tmp_path / name, text.encode()) == text


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("META CHARSET='koi8-r'", "koi8-r", RUSSIAN),
        ("meta charset=gb2312", "gbk", "朱镕基"),
        ("meta charset=shift_jis", "cp932", "①番 髙橋"),
        ("meta charset=x-sjis", "cp932", "①番 髙橋"),
        ("meta charset=iso-2022-jp", "iso2022_jp", CATS),
        ("meta charset=iso-8859-1", "cp1252", "“zebra” – it’s"),
        ("meta charset=utf-16", "ascii", "zebra"),
        ("meta charset=undefined", "cp1252", FRENCH),
    ],
)
def test_a_page_is_in_what_it_says_or_what_browsers_take_that_for(
    tmp_path: Path, declared: str, encoding: str, text: str
) -> None:
    page = f"<html><head><{declared}></head><body><p>{text}</p></body></html>"
    assert text_of(tmp_path / "a.html", page.encode(encoding)) == text


@pytest.mark.parametrize(
    "page",
    [
        "<body>" + "<div>" * 1500 + "zebra" + "</div>" * 1500 + "<p>okapi",
        "<body>" + "<font size=2><b>zebra<br>" * 3000 + "<script>x</script><p>okapi</p>",
        "<body><p>" + "zebra " * 2_000_000 + "</p><p>okapi",
    ],
)
def test_nothing_of_a_deep_or_huge_page_is_dropped(tmp_path: Path, page: str) -> None:
    text = text_of(tmp_path / "a.html", page.encode())
    assert text.count("zebra") == page.count("zebra")
    assert text.endswith("okapi")
    assert "x" not in text


def test_cells_inside_of_a_form_are_cells(tmp_path: Path) -> None:
    page = b"<table><tr><form><td>zebra</td><td>a<b>b</b>c</td></form></tr></table>"
    assert text_of(tmp_path / "a.html", page) == "zebra | abc"


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("Name;Ort;Betrag\nMüller;Köln;1,50\n", ["Name | Ort | Betrag", "Müller | Köln | 1,50"]),
        ("a|b\n1|x, y\n", ["a | b", "1 | x, y"]),
        ('id,t\n1,"so ""he"" said, twice"\n', ["id | t", '1 | so "he" said, twice']),
        ('1, "x, y"\n2, "z"\n', ["1 | x, y", "2 | z"]),
        (
            "n,r\nO'Brien,it's fine\nD'Arcy,'ok'\n",
            ["n | r", "O'Brien | it's fine", "D'Arcy | 'ok'"],
        ),
        ("id,t,x\n1,a\u2028b,c\n2,a\x0bb,d\n", ["id | t | x", "1 | a b | c", "2 | a b | d"]),
        ("name\nzebra\n", ["name", "zebra"]),
        ("sep=;\na;b,c\n1;2\n", ["a | b,c", "1 | 2"]),
        ('"sep=,"\na,b;c\n', ["a | b;c"]),
        (
            'n,s\nTV,"55 wide\na,1\nb,"two\nlines"\nc,5"\n',
            ["n | s", "TV | 55 wide", "a | 1", "b | two lines", 'c | 5"'],
        ),
    ],
)
def test_a_table_is_parted_as_its_rows_are(tmp_path: Path, content: str, rows: list[str]) -> None:
    assert text_of(tmp_path / "a.csv", content.encode()).splitlines() == rows


def test_a_cell_may_hold_a_whole_book(tmp_path: Path) -> None:
    text = text_of(tmp_path / "a.csv", f'1,"{"zebra " * 30_000}"\n2,okapi\n'.encode())
    assert text.endswith("2 | okapi")


PRICES = """\
# Hall

Founded in 1990.

## Hire of the hall

Prices are for members and others.

| Room | Members | *Others* |
|:-----|--------:|---------:|
| **Small** hall | £9 | £14 \\| £16 |
| [Kitchen](rooms.md) | | `£18` | £99
Garden | £5
- A deposit is due.

```
| not | a table |
| --- | ------- |
| 1   | 2       |
```

Per day:

Room | Price
--- | ---
Attic | £70<br>£60 at weekends
"""


def test_pipes_of_markdown_are_tables(tmp_path: Path) -> None:
    path = tmp_path / "prices.md"
    path.write_text(PRICES)
    pages = [*load(path).pages]
    first, second = document_tables(pages)
    assert first.title == "Hire of the hall Prices are for members and others."
    assert [column.text for column in first.columns] == ["Members", "Others"]
    cells = [[cell and cell.text for cell in row.cells] for row in first.rows]
    assert [row.label for row in first.rows] == ["Small hall", "Kitchen", "Garden"]
    assert cells == [["£9", "£14 | £16"], [None, "£18"], ["£5", None]]
    assert second.title == "Hire of the hall Per day:"
    attic = second.rows[0].cells[0]
    assert attic
    assert attic.text == "£70 £60 at weekends"
    assert pages[0].text[attic.char_start : attic.char_end] == attic.text
    assert "\nSmall hall | £9 | £14 | £16\nKitchen |  | £18\nGarden | £5\n- A" in pages[0].text
    assert "| not | a table |\n| --- | ------- |\n" in pages[0].text
    assert [heading.title for heading in pages[0].headings] == ["Hall", "Hire of the hall"]
