"""Most PDFs have no bookmarks: their headings are lines in larger or bold letters."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from app.index.loaders.page import Heading, Page
from app.index.loaders.pdf.pdf_loader import load


class Set(NamedTuple):
    """A line as it is set: its letters, and its left edge in points."""

    text: str
    is_bold: bool = False
    size: int = 10
    x: int = 72


PROSE = (Set("the keeper counts the ships that pass"), Set("and writes them down at night"))


def bold(text: str, x: int = 72) -> Set:
    return Set(text, is_bold=True, x=x)


def typeset(path: Path, *pages: Sequence[Set]) -> PdfWriter:
    writer = PdfWriter()
    fonts = DictionaryObject(
        {
            NameObject(f"/F{number}"): DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/Font"),
                    NameObject("/Subtype"): NameObject("/Type1"),
                    NameObject("/BaseFont"): NameObject(name),
                }
            )
            for number, name in enumerate(("/Helvetica", "/Helvetica-Bold"))
        }
    )
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data("\n".join(map(_drawn, range(len(lines)), lines)).encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(content)
    writer.write(path)
    return writer


def _drawn(number: int, line: Set) -> str:
    y = 720 - 24 * number
    text = line.text.replace("(", r"\(").replace(")", r"\)")
    return f"BT /F{int(line.is_bold)} {line.size} Tf {line.x} {y} Td ({text}) Tj ET"


def pages_of(path: Path) -> list[Page]:
    return list(load(path, "").pages)


def levels(page: Page) -> list[tuple[int, str]]:
    return [(heading.level, heading.title) for heading in page.headings]


def test_larger_letters_are_above_bold_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    typeset(path, [*PROSE, Set("Lamps of the coast", size=20), *PROSE, bold("Their oil"), *PROSE])
    (page,) = pages_of(path)
    (larger, upper), (bolder, lower) = levels(page)
    assert (upper, lower) == ("Lamps of the coast", "Their oil") and larger < bolder
    assert all(page.text[h.start :].startswith(h.title) for h in page.headings)


def test_a_number_or_capitals_make_a_bold_line_a_higher_heading(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    lines = ("Item 6. Selected Data.", "2.1 Lamps", "LIQUIDITY")
    for line in lines:
        typeset(path, [*PROSE, bold(line), *PROSE, bold("Their oil"), *PROSE])
        (upper, title), (lower, _) = levels(pages_of(path)[0])
        assert title == line and upper < lower


def test_a_title_of_two_lines_is_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    typeset(path, [*PROSE, bold("Statements of the Harbour"), bold("and Its Lamps"), *PROSE])
    assert levels(pages_of(path)[0]) == [(9, "Statements of the Harbour and Its Lamps")]


def test_a_heading_is_where_it_is_a_line_not_where_its_words_are(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    prose = Set("the lamps need services")
    typeset(path, [prose, *PROSE, bold("Services"), *PROSE, bold("Oil"), *PROSE, bold("Services")])
    (page,) = pages_of(path)
    starts = [heading.start for heading in page.headings]
    assert [page.text[start:].split()[0] for start in starts] == ["Services", "Oil", "Services"]
    assert len(set(starts)) == 3


def test_what_is_set_like_a_title_but_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    table = [bold("Change", x=400), Set("Lamps 12 14"), bold("Boats 3 4")]
    table += [bold("Nets"), Set("Long 1 2")]
    warning = [bold(f"Never leave lamp {word} unattended") for word in ("A", "B", "C", "D", "E")]
    typeset(path, [*PROSE, *table, *PROSE, *warning, *PROSE, bold("and so on"), *PROSE])
    assert levels(pages_of(path)[0]) == []


def test_a_document_in_bold_letters_has_no_headings_in_them(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    typeset(path, [bold(line.text) for line in (*PROSE, Set("Lamps"), *PROSE)])
    assert levels(pages_of(path)[0]) == []


def test_a_running_header_is_a_heading_once(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    typeset(path, *([bold("The Lighthouse Report"), *PROSE] for _ in range(3)))
    assert [levels(page) for page in pages_of(path)] == [[(9, "The Lighthouse Report")], [], []]


def test_a_bookmark_is_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    writer = typeset(path, [*PROSE, bold("2 Lamps"), *PROSE, bold("Their oil"), *PROSE])
    writer.add_outline_item(title="Lamps", page_number=0)
    writer.write(path)
    assert levels(pages_of(path)[0]) == [(1, "Lamps"), (9, "Their oil")]


def test_a_title_at_the_top_needs_no_bold_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    typeset(path, [Set("Statement of Lamps"), *PROSE])
    assert pages_of(path)[0].headings == (Heading(0, 9, "Statement of Lamps"),)
