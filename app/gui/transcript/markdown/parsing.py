"""Parses Markdown, with formulas and citation marks, to top-level blocks of tokens."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from app.answers.evidence.sentence_states import NO_ENDS, SentenceEnds
from app.core.documents import CitationMark
from app.core.messages import CitationPart
from app.services.chats.markdown_grammar import new_parser

_LONGEST_LINES = 200
# Two private-use characters that the text cannot contain after `_protected`.
_OPEN, _CLOSE = "\ue000", "\ue001"
# The parser's definition of a line end, which is narrower than str.splitlines.
_LINE_END = re.compile("\r\n|\r|\n")
# A carriage return and its line feed are one end of a line, not a line and a blank one.
_BLANK_END = re.compile("(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)\\Z")
COMPUTED, UNCONFIRMED = "=", "~"
MARK = re.compile(f"{_OPEN}(\\d+\\??/\\d+|{COMPUTED}\\d+|{UNCONFIRMED}){_CLOSE}")
"""A citation, as its number with a question mark if it confirms nothing; or the end of a sentence:
`COMPUTED` with its place in the answer, or `UNCONFIRMED`."""


def add_math(parser: MarkdownIt) -> MarkdownIt:
    """Make `parser` produce math_inline, math_inline_double and math_block tokens.

    A dollar sign next to a digit or a space is treated as money.
    """
    dollarmath_plugin(
        parser, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True
    )
    parser.inline.ruler.before("escape", "math_brackets", _inline)
    parser.block.ruler.before(
        "fence", "math_brackets", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    return parser


def _inline(state: StateInline, silent: bool) -> bool:
    for opening, closing, kind in (
        ("\\(", "\\)", "math_inline"),
        ("\\[", "\\]", "math_inline_double"),
    ):
        if state.src.startswith(opening, state.pos):
            end = state.src.find(closing, state.pos + 2, state.posMax)
            if end <= state.pos + 2:
                return False
            if not silent:
                token = state.push(kind, "math", 0)
                token.content = state.src[state.pos + 2 : end]
                token.markup = opening
            state.pos = end + 2
            return True
    return False


def _block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    begin = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("\\[", begin) or state.is_code_block(start_line):
        return False
    for line in range(start_line, min(end_line, start_line + _LONGEST_LINES)):
        text = state.src[state.bMarks[line] : state.eMarks[line]].rstrip()
        if text.endswith("\\]"):
            if not silent:
                token = state.push("math_block", "math", 0)
                end = state.bMarks[line] + len(text) - 2
                token.content = state.src[begin + 2 : end]
                token.map = [start_line, line + 1]
                token.markup = "\\["
                state.line = line + 1
            return True
        if not text.strip():
            return False
    return False


@dataclass(frozen=True)
class Block:
    """A top-level block: its tokens, and the character offsets of its source."""

    tokens: Sequence[Token]
    start: int
    end: int

    @property
    def is_closed(self) -> bool:
        """Whether no following line can become part of it."""
        return self.is_code or self.tokens[0].type in ("heading_open", "hr", "math_block")

    @property
    def is_code(self) -> bool:
        return self.tokens[0].type in ("fence", "code_block")

    @property
    def is_list(self) -> bool:
        return self.tokens[0].type in ("bullet_list_open", "ordered_list_open")


_PARSER = add_math(new_parser())


def parse_blocks(source: str) -> list[Block]:
    """The top-level blocks of `source`; a block ends with its last line."""
    starts = _line_starts(source)
    groups = ((group, group[0].map or [0, -1]) for group in _top_level(_PARSER.parse(source)))
    return [Block(group, starts[first], starts[last]) for group, (first, last) in groups]


def settled_blocks(source: str, blocks: Sequence[Block]) -> int:
    """How many leading blocks will not change, whatever is appended to `source`.

    The last block may always change. The one before it may, too, while the last is only part of a
    line: what looks like a new block may turn out to continue the one above. A blank line separates
    them, except after lists: "2" may become "2. ", the next item.
    """
    if len(blocks) < 2:
        return 0
    before, last = blocks[-2:]
    is_set_apart = _BLANK_END.search(source[before.start : last.start]) is not None
    is_apart = (is_set_apart and not before.is_list) or before.is_closed
    is_settled = is_apart or has_whole_line(source, last)
    return len(blocks) - (1 if is_settled else 2)


def has_whole_line(source: str, block: Block) -> bool:
    """Whether the block's first line is complete."""
    return _LINE_END.search(source, block.start) is not None


def is_ticked(children: Sequence[Token]) -> bool | None:
    """Whether the checkbox of a list item is ticked; None if there is none.

    Tags in the text do not produce such tokens, since they are not parsed.
    """
    if not children or children[0].type != "html_inline":
        return None
    return "checked=" in children[0].content


def with_marks(
    text: str,
    citations: Iterable[CitationPart],
    offset: int = 0,
    ends: SentenceEnds = NO_ENDS,
) -> str:
    """`text`, which starts at `offset` in the answer, with a mark at each of all its citations.

    The `ends` of sentences have one, too.
    """
    pieces: list[str] = []
    position = 0
    marks = [
        (part.offset, f"{part.citation.mark.strip('[]')}/{place}")
        for place, part in enumerate(citations, start=1)
    ]
    marks += [(end, f"{COMPUTED}{end}") for end in ends.computed]
    marks += [(end, UNCONFIRMED) for end in ends.unconfirmed]
    for end, mark in sorted(marks, key=itemgetter(0)):
        place = end - offset
        if 0 < place <= len(text):
            pieces += [_protected(text[position:place]), f"{_OPEN}{mark}{_CLOSE}"]
            position = place
    return "".join([*pieces, _protected(text[position:])])


def read_mark(mark: str) -> CitationMark | None:
    """The citation in the group of a MARK; None: it is the end of a sentence."""
    if not mark[0].isdecimal():
        return None
    number, _, place = mark.partition("/")
    is_confirmed = not number.endswith("?")
    return CitationMark(int(number.removesuffix("?")), is_confirmed, int(place))


def ends_unconfirmed(source: str) -> bool:
    """Whether a sentence ends in `source` that nothing confirms."""
    return f"{_OPEN}{UNCONFIRMED}{_CLOSE}" in source


def marks_as_text(source: str) -> str:
    """The marks as `[n]`, for places that cannot contain a chip."""
    return MARK.sub(lambda mark: str(read_mark(mark[1]) or ""), source)


def without_marks(source: str) -> str:
    return MARK.sub("", source)


def _protected(text: str) -> str:
    return text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")


def _line_starts(source: str) -> list[int]:
    """The start of each line n, for n from 0 to one past the last line."""
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
