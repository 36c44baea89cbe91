"""Markdown to top-level blocks of tokens, with citation marks carried through the parser."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtCore import QUrl

from app.core.messages import CitationPart

_SCHEMES = ("http", "https", "mailto")
# Deeper nesting is only ever an attack; what lies below is left out of the picture, not the copy.
_MAX_NESTING = 40
# Two private-use characters that the text itself cannot contain once `_protected` has run.
_OPEN, _CLOSE = "\ue000", "\ue001"
# The parser's idea of a line, which is narrower than str.splitlines.
_LINE_END = re.compile("\r\n|\r|\n")
MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


@dataclass(frozen=True)
class Block:
    """A top-level block: its tokens and where its source ends, in characters."""

    tokens: Sequence[Token]
    end: int

    @property
    def is_code(self) -> bool:
        return self.tokens[0].type in ("fence", "code_block")


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _MAX_NESTING})
    parser.validateLink = is_safe_link  # type: ignore[method-assign]
    return parser.enable(["table", "strikethrough"])


def is_safe_link(url: str) -> bool:
    """Only links that a browser or mail program opens; never files, scripts or network shares."""
    return QUrl(url).scheme().lower() in _SCHEMES


_PARSER = _make_parser()


def parse_blocks(source: str) -> list[Block]:
    """The top-level blocks of `source`; blocks end where their last line ends."""
    line_ends = _line_ends(source)
    return [
        Block(group, line_ends[group[0].map[1]] if group[0].map else len(source))
        for group in _top_level(_PARSER.parse(source))
    ]


def with_marks(text: str, citations: Iterable[CitationPart], offset: int = 0) -> str:
    """`text`, which starts at `offset` of the answer, with a mark where each citation stands."""
    pieces: list[str] = []
    position = 0
    for part in sorted(citations, key=lambda part: (part.offset, part.citation.n)):
        place = part.offset - offset
        if 0 < place <= len(text):
            pieces += [_protected(text[position:place]), f"{_OPEN}{part.citation.n}{_CLOSE}"]
            position = place
    return "".join([*pieces, _protected(text[position:])])


def marks_as_text(source: str) -> str:
    """Marks written out as `[n]`, for places that cannot hold a chip."""
    return MARK.sub(r"[\1]", source)


def _protected(text: str) -> str:
    return text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")


def _line_ends(source: str) -> list[int]:
    """Where line number n starts, for n from 0 to one past the last line."""
    return [0, *(found.end() for found in _LINE_END.finditer(source)), len(source)]


def _top_level(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []
