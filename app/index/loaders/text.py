"""Plain text, Markdown, source code and everything else that reads as text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from app.core.errors import UserError
from app.index.loaders.encoding import decode
from app.index.loaders.page import MAX_CHARACTERS, Heading, LoadedFile, Page, in_memory, too_long
from app.index.loaders.pipe_tables import end_of_last, with_tables

_MARKDOWN = {".md", ".markdown", ".mkd", ".mdx", ".rmd", ".qmd"}
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
        return in_memory([Page(text)])
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
