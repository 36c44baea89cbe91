"""What every loader returns: pages of text with the headings found in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from app.core.errors import UserError
from app.core.wording import translatable
from app.index.tables.grid import CELL_SEPARATOR, WIDEST_GAP, BuiltRows, Grid
from app.index.tables.wording import is_unit

MAX_CHARACTERS = 20_000_000
"""A file with more text is refused: it is data rather than something to read."""

A_PART_IS_DAMAGED = translatable("It is damaged; a part of its text may be missing.")

_MOST_NAMED = 20
"""The maximum number of damaged parts listed by name."""

LINES_ABOVE, LONGEST_ABOVE = 2, 300
"""The paragraphs before a table that may name it, and their characters."""

_Part = TypeVar("_Part")

_BROKEN, _BETWEEN_LINES = re.compile(r"(?<=\d)[^\S\n]*\n\s*(?=\d)"), "; "
"""The end of a line between two numbers in a cell: on one line, 5 and 120 would be one number."""

_WIDE_GAP = re.compile(f"(?:{re.escape(CELL_SEPARATOR)}){{{WIDEST_GAP},}}")


class Heading(NamedTuple):
    """A heading at character `start` of its page; level 1 is the highest."""

    start: int
    level: int
    title: str


class Page(NamedTuple):
    """The text of a page, slide, sheet or chapter; other formats have a single page."""

    text: str
    headings: tuple[Heading, ...] = ()
    tables: tuple[Grid, ...] = ()


class LoadedFile(NamedTuple):
    """The number of pages, and the pages, read lazily one by one.

    Afterwards `missing` says, in a sentence, which parts were damaged and not read; "" if none.
    `is_locked` tells whether a password may open some of them.
    """

    page_count: int
    pages: Iterator[Page]
    missing: Callable[[], str] = str
    is_locked: Callable[[], bool] = bool


Loader = Callable[[Path, str], LoadedFile]
"""Opens one family of formats with a password. Raises UserError if a file cannot be read."""


def sound(read: Callable[[], _Part]) -> _Part | None:
    """The result of `read` for a part of a file; None if it is damaged. Raises UserError."""
    try:
        return read()
    except (UserError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - parsers may raise anything
        return None


class DamagedParts:
    """The parts of a file, such as sheets or slides, found to be damaged while reading.

    A damaged part does not affect the others. `tell` turns their names into a sentence.
    """

    def __init__(self, tell: Callable[[str], str]) -> None:
        self._tell = tell
        self._names: dict[str, None] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    def add(self, name: str) -> None:
        self._names[name] = None

    def page(self, name: str, read: Callable[[], Page]) -> Page:
        """The result of `read` for the part `name`; an empty page if it is damaged."""
        if (page := sound(read)) is None:
            self.add(name)
        return page or Page("")

    def missing(self) -> str:
        """For `LoadedFile.missing`, with only the first names if there are many."""
        names = list(self._names)
        more = ["…"] if len(names) > _MOST_NAMED else []
        return self._tell(", ".join(names[:_MOST_NAMED] + more)) if names else ""


def missing_pages(pages: str) -> str:
    return translatable(f"Damaged pages, of which text is missing: {pages}.")


class PageBuilder:
    """Builds a page from blocks: headings, paragraphs and table rows."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._is_in_table = False
        self._tables: list[Grid] = []
        self._rows = BuiltRows()
        self._above: list[str] = []
        self._titled = 0
        """How many tables the lines above were above of."""

    def heading(self, level: int, title: str) -> None:
        if title := one_line(title):
            if self._headings and level <= self._headings[-1].level:
                self._above = []
            self._append(title, is_row=False)
            self._headings.append(Heading(self._length - len(title), level, title))

    def paragraph(self, text: str) -> None:
        if text := text.strip():
            self._append(text, is_row=False)

    def include(self, page: Page) -> None:
        """Add the text and the tables of a page that another builder built, without its headings.

        The line before it may name the first table, too.
        """
        if not page.text.strip():
            return
        above = self._above[-1:]
        self._append(page.text, is_row=False)
        start = self._length - len(page.text)
        for grid in page.tables:
            lines = (*above, *grid.above)[-LINES_ABOVE:]
            self._tables.append(grid.moved(start)._replace(above=lines))
            above = []
        self._titled = len(self._tables)

    def row(
        self, cells: Sequence[str], spans: Sequence[int] = (), *, is_head: bool = False
    ) -> None:
        """Add a table row on one line, with its cells separated.

        Empty cells at the end are dropped. `spans` is how many columns each cell spans, 1 if it is
        not given.
        """
        texts = [one_line(_BROKEN.sub(_BETWEEN_LINES, cell)) if cell else "" for cell in cells]
        if shown := row_text(texts):
            self._append(shown, is_row=True)
            self._rows.is_headed |= is_head and not self._rows
            self._rows.add(self._length - len(shown), texts, spans)

    def end_table(self) -> None:
        """Rows that follow are those of another table."""
        self._is_in_table = False
        self._close_table()

    def build(self) -> Page:
        self._close_table()
        return Page("".join(self._pieces), tuple(self._headings), tuple(self._tables))

    def _close_table(self) -> None:
        if len(self._rows) > 1 or (len(self._rows) == 1 and self._tables):  # it may go on
            rows = self._rows
            grid = Grid(rows, rows.width, tuple(self._above), has_spans=rows.has_spans)
            self._tables.append(grid._replace(is_headed=rows.is_headed))
        self._rows = BuiltRows()

    def _is_above_all(self, line: str) -> bool:
        """Whether a line above a table holds for those below it, too: a heading, or a unit."""
        return is_unit(line) or any(heading.title == line for heading in self._headings[-1:])

    def _append(self, text: str, is_row: bool) -> None:
        if self._pieces:
            separator = "\n" if is_row and self._is_in_table else "\n\n"
            self._pieces.append(separator)
            self._length += len(separator)
        if not is_row:
            self._close_table()
            if self._titled < len(self._tables):
                self._above = [*filter(self._is_above_all, self._above)]
                self._titled = len(self._tables)
            self._above = [*self._above[1 - LINES_ABOVE :], one_line(text[-LONGEST_ABOVE:])]
        self._is_in_table = is_row
        self._pieces.append(text)
        self._length += len(text)


def in_memory(pages: Sequence[Page], missing: str = "") -> LoadedFile:
    """Pages that are all in memory."""
    return LoadedFile(len(pages), iter(pages), lambda: missing)


def damaged(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” is damaged or is not what its name says.",
        "Open it in the program it came from and save it again.",
    )


def too_long(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” has more than {MAX_CHARACTERS // 1_000_000} million characters.",
        "Split it into smaller files and add those.",
    )


def row_text(cells: Sequence[str]) -> str:
    """A row of a table as it is shown, without empty cells at its end."""
    row = CELL_SEPARATOR.join(cells).rstrip(CELL_SEPARATOR)
    return _WIDE_GAP.sub(CELL_SEPARATOR, row)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())
