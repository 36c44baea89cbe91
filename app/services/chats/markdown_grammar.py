"""The Markdown that models write, read the same way in the window and in exported pages."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML, RendererProtocol
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.tasklists import tasklists_plugin

from app.core.text_files import is_nested_too_deeply

_WEB = ("http", "https")
_NO_HOST = re.compile(r'[\s<>"\\^`{|}%]')
_MAX_NESTING = 40
"""The parser's limit for nested blocks; it omits what is nested more deeply."""
_DEEPEST = {"blockquote": 20, "list": _MAX_NESTING - 4}
"""The level from which on markers of quotes and items count as text, so that nothing is lost."""
# Not every bracket: a link and a list of notes begin with one, too.
_JSON_START = re.compile(r'\s*(\{\s*["}]|\[\s*[{"\[])')
_NOTE = re.compile(r"\[\^(\d{1,3})\]")

_OUTPUT = re.compile(r"(?:program|console)?[-_ ]?(?:output|stdout|results?)\b", re.IGNORECASE)
NOT_RUN = "The model wrote this output itself; no program was run for it."

_BlockRule = Callable[[StateBlock, int, int, bool], bool]


def new_parser(
    renderer: Callable[[MarkdownIt], RendererProtocol] = RendererHTML, *, breaks: bool = False
) -> MarkdownIt:
    """CommonMark with tables, strikethrough, tasks and footnotes; no HTML, no unsafe links.

    Args:
        breaks: whether the renderer keeps line breaks.
    """
    options = {"html": False, "breaks": breaks, "maxNesting": _MAX_NESTING}
    parser = MarkdownIt("commonmark", options, renderer_cls=renderer)
    parser.validateLink = is_safe_link  # type: ignore[method-assign]
    parser.enable(["table", "strikethrough"]).use(tasklists_plugin)
    for rule in parser.block.ruler.__rules__:
        if rule.name in _DEEPEST:
            rule.fn = _limited(rule.fn, _DEEPEST[rule.name])
        elif rule.name == "reference":
            rule.fn = _without_notes(rule.fn)
    parser.inline.ruler.before("link", "note", _note)
    return parser


def shown_markdown(text: str, *, is_final: bool = True) -> str:
    """`text` as Markdown to be read: an answer that is nothing but JSON is a block of code.

    Its stars and underscores would be taken for emphasis. While it is written, it counts as JSON
    if it begins like it.
    """
    if not _JSON_START.match(text) or is_nested_too_deeply(text):
        return text
    if is_final:
        try:
            text = msgspec.json.format(text, indent=2)
        except msgspec.DecodeError:
            return text
    return f"```json\n{text}\n```" if is_final else f"```json\n{text}"


def is_output(fence: Token) -> bool:
    """Whether a block of code claims to be what a program printed.

    In the text of an answer, it never is: results of programs that were run are parts of their own.
    """
    return fence.type == "fence" and _OUTPUT.match(fence.info.strip()) is not None


def has_output(text: str) -> bool:
    """Whether a block in the Markdown `text` claims to be what a program printed."""
    return _OUTPUT.search(text) is not None and any(map(is_output, _PARSER.parse(text)))


def with_output_notes(text: str) -> str:
    """The Markdown `text` with a note above each such block."""
    if not has_output(text):
        return text
    lines = text.split("\n")
    for token in reversed(_PARSER.parse(text)):
        if is_output(token) and token.map:
            line = lines[token.map[0]]
            start, _, _ = line.partition(token.markup)
            indent = "".join(sign if sign in " \t>" else " " for sign in start)
            note = [f"{start}*{NOT_RUN}*", indent.rstrip(), f"{indent}{line[len(start) :]}"]
            lines[token.map[0] : token.map[0] + 1] = note
    return "\n".join(lines)


def is_safe_link(url: str) -> bool:
    """Only links that a browser or mail program opens; never files, scripts or network shares.

    Nor addresses that lead nowhere: without a host, or with one that no host can be called.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return bool(parts.path)
    return parts.scheme in _WEB and bool(host) and not _NO_HOST.search(parts.netloc)


def _limited(rule: _BlockRule, deepest: int) -> _BlockRule:
    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < deepest and rule(state, start, end, silent)

    return limited


def _without_notes(rule: _BlockRule) -> _BlockRule:
    """A note that is an address is no definition of a link, which would not be shown."""

    def without_notes(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        begin = state.bMarks[start] + state.tShift[start]
        return not _NOTE.match(state.src, begin) and rule(state, start, end, silent)

    return without_notes


def _note(state: StateInline, silent: bool) -> bool:
    """`[^1]` as a raised number, in the text as well as in front of the note itself.

    Notes stay where the model wrote them: an answer is shown while it is written, when its notes
    are not there yet. Only numbers: `[^a]` is more often a regular expression.
    """
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note_open", "sup", 1)
        state.push("text", "", 0).content = found[1]
        state.push("note_close", "sup", -1)
    is_note_itself = not state.src[: found.start()].rpartition("\n")[2]
    has_colon = state.src.startswith(":", found.end())
    state.pos = found.end() + (is_note_itself and has_colon)
    return True


_PARSER = new_parser()
