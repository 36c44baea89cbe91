"""Two versions of generated documents, with the edits between them, as PDF, DOCX and text."""

import random
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from faker import Faker

from tests.index.tables.drawn import Drawing, width, write_pages

EditKind = Literal["figure", "word", "added", "removed", "moved", "cell"]
EDITS: tuple[EditKind, ...] = get_args(EditKind)

_COMPOUNDS = ("long-term", "state-of-the-art", "year-end", "third-party")
_LABELS = ("Net sales", "Cost of goods", "Other income", "Interest", "Wages", "Freight", "Energy")


class Edit(NamedTuple):
    """What was done, and words that only the old or the new text of the place has."""

    kind: EditKind
    old: str
    new: str


class Block(NamedTuple):
    kind: Literal["heading", "paragraph", "item", "table"]
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Layout(NamedTuple):
    """How one version is set: characters a line, lines a page, what is at the top of each page."""

    columns: int
    lines: int
    head: str
    hyphenates: bool


Blocks = list[Block]
Writer = Callable[[Path, Sequence[Block], Layout], None]


def document(rng: random.Random) -> Blocks:
    fake = Faker("en_US")
    fake.seed_instance(rng.randrange(10**9))
    blocks: Blocks = []
    for number in range(1, 9):
        title = " ".join(fake.words(rng.randint(1, 5))).title()
        blocks.append(Block("heading", f"{number}. {title}"))
        for _ in range(rng.randint(3, 5)):
            blocks.append(Block("paragraph", _paragraph(rng, fake)))
        if number % 3 == 0:
            blocks += [Block("item", " ".join(fake.words(rng.randint(3, 9)))) for _ in range(3)]
        if number % 4 == 2:
            labels = rng.sample(_LABELS, 6)
            rows = [(label, *(_number(rng) for _ in range(3))) for label in labels]
            blocks.append(Block("table", "", (("", "2023", "2024", "2025"), *map(tuple, rows))))
    return blocks


def _number(rng: random.Random) -> str:
    return f"{rng.randrange(100, 99999):,}"


def _paragraph(rng: random.Random, fake: Faker) -> str:
    sentences = []
    for _ in range(rng.randint(2, 5)):
        words = fake.sentence(rng.randint(8, 22)).rstrip(".").split()
        for _ in range(rng.randrange(3)):
            more = rng.choice(_COMPOUNDS), _number(rng), f"{rng.uniform(1, 90):.1f}%"
            words.insert(rng.randint(1, len(words)), rng.choice(more))
        sentences.append(" ".join(words) + ".")
    return " ".join(sentences)


def edited(rng: random.Random, blocks: Blocks, count: int) -> tuple[Blocks, list[Edit]]:
    """The blocks after `count` edits of different blocks."""
    fake = Faker("en_US")
    fake.seed_instance(rng.randrange(10**9))
    result: list[list[Block]] = [[block] for block in blocks]
    edits: list[Edit] = []
    taken: set[int] = set()
    kinds = [EDITS[at % len(EDITS)] for at in range(rng.randrange(6), rng.randrange(6) + 999)]
    for kind in kinds[:count]:
        at = _free(rng, blocks, taken, "table" if kind == "cell" else "paragraph")
        if at is None:
            continue
        taken.add(at)
        edits.append(_edit(rng, fake, kind, blocks, result, at, taken))
    return [block for each in result for block in each], edits


def _free(rng: random.Random, blocks: Blocks, taken: set[int], kind: str) -> int | None:
    free = [at for at, block in enumerate(blocks) if block.kind == kind and at not in taken]
    return rng.choice(free) if free else None


def _edit(
    rng: random.Random,
    fake: Faker,
    kind: EditKind,
    blocks: Blocks,
    result: list[list[Block]],
    at: int,
    taken: set[int],
) -> Edit:
    block = blocks[at]
    if kind == "added":
        new = _paragraph(rng, fake)
        result[at].append(Block("paragraph", new))
        return Edit(kind, "", new)
    if kind == "removed":
        result[at] = []
        return Edit(kind, block.text, "")
    if kind == "moved":
        far = [to for to in range(len(blocks)) if abs(to - at) > 3 and to not in taken]
        to = rng.choice([to for to in far if blocks[to].kind == "paragraph"] or far)
        taken.add(to)
        result[at] = []
        result[to].append(block)
        return Edit(kind, block.text, block.text)
    if kind == "cell":
        row, column = rng.randrange(1, len(block.rows)), rng.randrange(1, 4)
        rows = [list(each) for each in block.rows]
        old, rows[row][column] = rows[row][column], _number(rng)
        result[at] = [Block("table", "", tuple(map(tuple, rows)))]
        return Edit(kind, old, rows[row][column])
    words = block.text.split(" ")
    place = rng.randrange(1, len(words) - 1)
    if kind == "figure":
        if not any(any(map(str.isdigit, word)) for word in words):
            words.insert(place, _number(rng))
            result[at] = blocks[at : at + 1] = [Block("paragraph", " ".join(words))]
        figures = [n for n, word in enumerate(words) if any(map(str.isdigit, word))]
        place = rng.choice(figures)
    old = words[place]
    mark = "." if old.endswith(".") else ""
    new = _number(rng) if kind == "figure" else rng.choice(("untold", "unseen", "unheard"))
    words[place] = new + mark
    result[at] = [Block("paragraph", " ".join(words))]
    return Edit(kind, old.rstrip("."), new)


def _wrapped(text: str, layout: Layout) -> list[str]:
    lines = textwrap.wrap(text, layout.columns, break_on_hyphens=layout.hyphenates)
    if not layout.hyphenates:
        return lines
    for at in range(len(lines) - 1):  # divides the first word of the next line where it fits
        first, _, rest = lines[at + 1].partition(" ")
        room = layout.columns - len(lines[at]) - 2
        if first.isalpha() and rest and 3 <= room <= len(first) - 3:
            lines[at] += f" {first[:room]}-"
            lines[at + 1] = f"{first[room:]} {rest}"
    return lines


def write_text(path: Path, blocks: Sequence[Block], layout: Layout) -> None:
    parts = []
    for block in blocks:
        if block.kind == "table":
            parts.append("\n".join("".join(f"{cell:>14}" for cell in row) for row in block.rows))
        else:
            mark = "- " if block.kind == "item" else ""
            parts.append("\n".join(_wrapped(mark + block.text, layout)))
    path.write_text("\n\n".join(parts), "utf-8")


def write_docx(path: Path, blocks: Sequence[Block], layout: Layout) -> None:
    import docx

    written = docx.Document()
    written.sections[0].header.paragraphs[0].text = LAYOUTS[0].head
    for block in blocks:
        if block.kind == "heading":
            written.add_heading(block.text, 1)
        elif block.kind == "table":
            table = written.add_table(len(block.rows), len(block.rows[0]))
            for row, texts in zip(table.rows, block.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        else:
            style = "List Bullet" if block.kind == "item" else None
            written.add_paragraph(block.text, style=style)
    written.save(str(path))


def write_pdf(path: Path, blocks: Sequence[Block], layout: Layout) -> None:
    """Pages with running heads and numbers; paragraphs go on on the next page."""
    placed = list(_lines(blocks, layout))
    pages = [placed[at : at + layout.lines] for at in range(0, len(placed), layout.lines)]
    drawings = []
    for number, lines in enumerate(pages, start=1):
        texts = [(60.0, 30.0, layout.head), (280.0, 780.0, f"Page {number} of {len(pages)}")]
        for at, cells in enumerate(lines):
            texts += [(x, 60 + at * 700 / layout.lines, text) for x, text in cells if text]
        drawings.append(Drawing(texts))
    write_pages(path, drawings)


def write_printed(path: Path, blocks: Sequence[Block], layout: Layout) -> None:
    """Laid out and printed by Qt: proportional letters, drawn lists and tables, page numbers.

    Qt draws a line that does not fit on a page on the next one, too.
    """
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication.instance() or QGuiApplication([])
    sizes = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Letter)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(sizes[LAYOUTS.index(layout)]))
    writer.setPageMargins(QMarginsF(18, 15, 18, 15))
    document = QTextDocument()
    font = QFont("DejaVu Serif")
    font.setPointSizeF(9 + layout.columns / 40)
    document.setDefaultFont(font)
    document.setHtml("".join(map(_html, blocks)))
    document.print_(writer)
    del application


def write_html(path: Path, blocks: Sequence[Block], layout: Layout) -> None:
    path.write_text(f"<html><body>{''.join(map(_html, blocks))}</body></html>", "utf-8")


def _html(block: Block) -> str:
    if block.kind == "table":
        rows = (
            "".join(
                f"<td align={'right' if at else 'left'}>{cell}</td>" for at, cell in enumerate(row)
            )
            for row in block.rows
        )
        cells = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table width='100%' border=1 cellspacing=0 cellpadding=3>{cells}</table>"
    tag = {"heading": "h3", "paragraph": "p", "item": "li"}[block.kind]
    text = f"<{tag}>{block.text}</{tag}>"
    return f"<ul>{text}</ul>" if block.kind == "item" else text


def _lines(blocks: Sequence[Block], layout: Layout) -> Iterator[list[tuple[float, str]]]:
    for block in blocks:
        if block.kind == "table":
            for label, *cells in block.rows:
                right = [(230 + 80 * at - width(cell), cell) for at, cell in enumerate(cells)]
                yield [(60.0, label), *right]
        else:
            mark = "\u2022 " if block.kind == "item" else ""
            yield from ([(60.0, line)] for line in _wrapped(mark + block.text, layout))
        if block.kind == "table" or layout.lines < 50:
            yield []


LAYOUTS = (
    Layout(88, 46, "Annual agreement - confidential", False),
    Layout(72, 52, "Annual agreement - confidential", True),
    Layout(95, 49, "Annual agreement (second version)", True),
)
WRITERS: dict[str, tuple[str, Writer]] = {
    "PDF": (".pdf", write_pdf),
    "printed": (".pdf", write_printed),
    "DOCX": (".docx", write_docx),
    "text": (".txt", write_text),
    "HTML": (".html", write_html),
}
