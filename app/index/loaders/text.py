"""Plain text, Markdown, source code and everything else that reads as text."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.core.errors import UserError
from app.index.loaders.encoding import decode
from app.index.loaders.page import MAX_CHARACTERS, Heading, LoadedFile, Page, in_memory, too_long

_MARKDOWN = {".md", ".markdown", ".mkd", ".mdx", ".rmd", ".qmd"}
_ATX_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def load(path: Path, _password: str) -> LoadedFile:
    """One page: the file's own text, decoded, with line ends as line feeds."""
    text = read_text(path)
    is_markdown = path.suffix.lower() in _MARKDOWN
    return in_memory([Page(text, tuple(_markdown_headings(text)) if is_markdown else ())])


def read_text(path: Path, declared: str = "") -> str:
    """Raises UserError for a file that is too large or is not text."""
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
    return text


def _markdown_headings(text: str) -> Iterator[Heading]:
    code = [match.span() for match in _FENCE.finditer(text)]
    for match in _ATX_HEADING.finditer(text):
        if not any(start <= match.start() < end for start, end in code):
            yield Heading(match.start(), len(match[1]), match[2])
