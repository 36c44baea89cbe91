r"""Where formulas stand in Markdown: $...$ and $$...$$, and LaTeX's own \(...\) and \[...\]."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.dollarmath import dollarmath_plugin

_LONGEST_LINES = 200


def add_math(parser: MarkdownIt) -> MarkdownIt:
    """Make `parser` produce math_inline, math_inline_double and math_block tokens.

    A dollar sign next to a digit or a space is treated as money.
    """
    dollarmath_plugin(
        parser, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True
    )
    parser.inline.ruler.before("escape", "math_brackets", _inline)
    parser.block.ruler.before(
        "fence",
        "math_brackets",
        _block,
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
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
