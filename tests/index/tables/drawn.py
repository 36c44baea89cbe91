"""PDF files with words and lines at given places, in PDF's own words."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.index.documents import write_objects

SIZE = 9
_WIDTH, _HEIGHT = 612, 792
_NARROW = {" ": 278, ",": 278, ".": 278, "(": 333, ")": 333, "-": 333, "%": 889, "$": 556}


class Drawing(NamedTuple):
    """What is on a page: texts at (left, top), and lines from one point to another."""

    texts: Sequence[tuple[float, float, str]]
    lines: Sequence[tuple[float, float, float, float]] = ()
    turn: int = 0


def write_pages(path: Path, pages: Sequence[Drawing]) -> Path:
    """A PDF in Helvetica; places are in points from the top left, `turn` in degrees."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, page in enumerate(pages):
        stream = "".join(
            f"BT /F1 {SIZE} Tf {x:.2f} {_HEIGHT - y:.2f} Td ({_escaped(text)}) Tj ET\n"
            for x, y, text in page.texts
        )
        stream += "".join(
            f"0.5 w {x0:.2f} {_HEIGHT - y0:.2f} m {x1:.2f} {_HEIGHT - y1:.2f} l S\n"
            for x0, y0, x1, y1 in page.lines
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}]"
            f" /Rotate {page.turn} /Contents {5 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return write_objects(path, objects)


def width(text: str) -> float:
    """About the width of a text, for placing it flush right."""
    return sum(_NARROW.get(char, 556) for char in text) * SIZE / 1000


def rows_at(
    rows: Sequence[Sequence[str]],
    columns: Sequence[float],
    top: float = 100,
    step: float = 13,
    indents: Sequence[float] = (),
) -> list[tuple[float, float, str]]:
    """Rows of a table: the first cells flush left at columns[0], the others flush right."""
    texts = []
    for number, row in enumerate(rows):
        for at, text in enumerate(row):
            indent = indents[number] if at == 0 and number < len(indents) else 0
            left = columns[at] + indent if at == 0 else columns[at] - width(text)
            if text:
                texts.append((left, top + number * step, text))
    return texts


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
