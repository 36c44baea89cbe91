"""Plain text, Markdown, source code and everything else that reads as text."""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from app.core.errors import UserError
from app.index.loaders.encoding import decode
from app.index.loaders.page import (
    LINES_ABOVE,
    LONGEST_ABOVE,
    MAX_CHARACTERS,
    Heading,
    LoadedFile,
    Page,
    in_memory,
    one_line,
    row_text,
    too_long,
)
from app.index.tables.aligned import aligned_grids
from app.index.tables.grid import BuiltRows, Grid

_DELIMITERS = re.compile(
    r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE
)
"""The row below the heads: hyphens for each column, with colons that align it."""

_PIPE = re.compile(r"(?<!\\)\|")
_OTHER_BLOCK = re.compile(r" {0,3}(?:[-*+][ \t]|>|#{1,6}[ \t]|```|~~~|\d{1,9}[.)][ \t])")
_HEADING_MARKS = re.compile(r"^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$")
_MARKUP = re.compile(
    r"(?P<mark>\*{1,3}|_{2,3}|~~|`+)(?=\S)(?P<marked>.{1,500}?)(?<=\S)(?P=mark)"
    r"|!?\[(?P<linked>[^\]]{0,500})\]\([^()\s]{0,500}(?:[ \t]+\"[^\"]{0,500}\")?\)"
    r"|(?P<line_break><br[ \t]*/?>)|\\(?P<escaped>[!-/:-@\[-`{-~])"
)

_Span = tuple[int, int]


def end_of_last(parts: Sequence[range], at: int) -> int:
    """Where the last of `parts`, in their order, ends of those that begin before `at` or there."""
    before = bisect_right(parts, at, key=lambda part: part.start)
    return parts[before - 1].stop if before else 0


def with_tables(
    text: str, headings: Sequence[Heading], code: Sequence[range]
) -> tuple[str, list[Grid]]:
    """A Markdown text with the rows of its tables as those of other files, and these tables.

    Both `headings` and `code`, the blocks that have no tables, are in the order of the text.
    """
    pieces: list[str] = []
    grids: list[Grid] = []
    length = end = 0
    for delimiters in _DELIMITERS.finditer(text):
        start = text.rfind("\n", 0, max(0, delimiters.start() - 1)) + 1
        code_end = end_of_last(code, start)
        if start < max(end, code_end) or "|" not in text[start : delimiters.end()]:
            continue
        heads = _fields(text, (start, max(start, delimiters.start() - 1)))
        if len(heads) != len(_fields(text, delimiters.span())):
            continue
        above_it = bisect_left(headings, start, key=lambda each: each.start)
        heading = headings[above_it - 1] if above_it else None
        above = _above(text[max(end, code_end, heading.start if heading else 0) : start], heading)
        pieces.append(text[end:start])
        length += start - end
        end = min(len(text), delimiters.end() + 1)
        fields, rows = [heads], BuiltRows()
        while end < len(text) and _goes_on(text, line := _line(text, end)):
            fields.append(_fields(text, line)[: len(heads)])
            end = min(len(text), line[1] + 1)
        for row in fields:
            cells = [_shown(text[slice(*field)]) for field in row]
            rows.add(length, cells, ())
            pieces += (row_text(cells), "\n")
            length += len(pieces[-2]) + 1
        if len(rows) > 1:
            grids.append(Grid(rows, len(heads), above, heads=1))
    return "".join((*pieces, text[end:])), grids


def _line(text: str, start: int) -> _Span:
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


def _goes_on(text: str, line: _Span) -> bool:
    """Whether a table goes on with `line`, neither blank nor the beginning of another block."""
    return bool(text[slice(*line)].strip()) and not _OTHER_BLOCK.match(text, *line)


def _fields(text: str, line: _Span) -> list[_Span]:
    """Where the cells of a row are, the empty ones, too."""
    pipes = [match.start() for match in _PIPE.finditer(text, *line)]
    fields = [(start + 1, end) for start, end in pairwise((line[0] - 1, *pipes, line[1]))]
    at_ends = [fields[0], fields[-1]] if pipes else []
    return [each for each in fields if each not in at_ends or text[slice(*each)].strip()]


def _shown(written: str) -> str:
    """The words of a cell, without their markup."""
    return one_line(_MARKUP.sub(_without_markup, written))


def _without_markup(markup: re.Match[str]) -> str:
    if markup["line_break"]:
        return " "
    inner = markup["marked"] or markup["linked"] or ""
    return _MARKUP.sub(_without_markup, inner) or markup["escaped"] or ""


def _above(text: str, heading: Heading | None) -> tuple[str, ...]:
    """The last lines of the `text` before a table, and the heading that it is under."""
    ends = (line[-LONGEST_ABOVE:] for line in text.splitlines() if any(map(str.isalnum, line)))
    above = [one_line(_HEADING_MARKS.sub("", line)) for line in [*ends][-LINES_ABOVE:]]
    return (heading.title, *above) if heading and heading.title not in above else (*above,)


_MARKDOWN = {".md", ".markdown", ".mkd", ".mdx", ".rmd", ".qmd"}
_PLAIN = {".txt", ".text"}
_JSON = {".json", ".jsonl", ".ndjson", ".geojson", ".jsonc", ".json5"}
_ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)((?:\\u[0-9a-fA-F]{4})+)")
_UNREADABLE = re.compile('[\x00-\x1f\x7f"\\\\\ud800-\udfff]')

_HEAD_BYTES = 1024
_DECLARED = re.compile(  # in XML, in CSS, and in the first two lines of source code
    rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]+)|@charset\s+\"([\w-]+)"
    rb"|(?:[^\n]*\n)?[^\n]*?coding[:=]\s*([-\w.]+)"
)

_TERMINAL = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]{0,500}(?:\x07|\x1b\\\\)|.\x08")
"""Colours, and overstruck letters, in output for a terminal or a printer."""

_ATX_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"^ {0,3}(?![-=>#|*+ ]|\d+[.)])(\S.*)\n {0,3}(={2,}|-{2,})[ \t]*$", re.MULTILINE
)
"""A heading with a line of = (level 1) or - (level 2) below it."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def load(path: Path, _password: str) -> LoadedFile:
    """One page: the file's text, decoded, with line feeds as line ends."""
    with path.open("rb") as file:
        declared = _DECLARED.match(file.read(_HEAD_BYTES))
    text = without_terminal_codes(
        read_text(path, declared[declared.lastindex or 0].decode() if declared else "")
    )
    suffix = path.suffix.lower()
    if suffix in _JSON:
        text = unescaped(text)
    if suffix not in _MARKDOWN:
        return in_memory([Page(text, tables=aligned_grids(text) if suffix in _PLAIN else ())])
    headings = tuple(markdown_headings(text))
    shown, tables = with_tables(text, headings, _not_prose(text))
    if shown != text:  # what stands below a table has moved
        headings = tuple(markdown_headings(shown))
    return in_memory([Page(shown, headings, tuple(tables))])


def without_terminal_codes(text: str) -> str:
    return _TERMINAL.sub("", text)


def unescaped(json_text: str) -> str:
    """With escape sequences decoded, which most programs write for anything but English."""
    return _ESCAPED.sub(_letters, json_text)


def _letters(escaped: re.Match[str]) -> str:
    letters: str = json.loads(f'"{escaped[2]}"')
    return escaped[0] if _UNREADABLE.search(letters) else escaped[1] + letters


def read_text(path: Path, declared: str = "") -> str:
    """Raises UserError if a file is too large or not text."""
    if path.stat().st_size > 4 * MAX_CHARACTERS:
        raise too_long(path)
    text = decode(path.read_bytes(), declared)
    if text is None:
        raise UserError(
            f"“{path.name}” is not text, or in a format that Inglenook does not read.",
            "Save it as PDF, DOCX or text and add that.",
        )
    if len(text) > MAX_CHARACTERS:
        raise too_long(path)
    if not text.strip():
        raise UserError(f"“{path.name}” is empty.", "Choose a file that has content.")
    return text


def markdown_headings(text: str) -> Iterator[Heading]:
    left_out = _not_prose(text)
    found = [Heading(each.start(), len(each[1]), each[2]) for each in _ATX_HEADING.finditer(text)]
    found += [
        Heading(each.start(1), 1 if each[2][0] == "=" else 2, each[1].strip())
        for each in _UNDERLINED.finditer(text)
    ]
    for heading in sorted(found):
        if end_of_last(left_out, heading.start) <= heading.start:
            yield heading


def _not_prose(text: str) -> list[range]:
    """Where blocks of code are, and what describes the document above its text."""
    matter = _FRONT_MATTER.match(text)
    blocks = [*([matter] if matter else []), *_FENCE.finditer(text)]
    return [range(*block.span()) for block in blocks]
