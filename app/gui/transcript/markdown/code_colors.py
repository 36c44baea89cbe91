"""Pygments tokens to the few colours of the theme: calm, and readable in light and dark."""

from collections.abc import Iterator

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String, _TokenType
from pygments.util import ClassNotFound

from app.gui.look.theme import Tokens

# Highlighting takes about a millisecond per kilobyte; longer code is not highlighted.
_MAX_CHARACTERS = 60_000

Piece = tuple[str, str, bool, bool]
"""Text, its colour, whether it is bold, whether it is italic."""


def colored_pieces(source: str, language: str, colors: Tokens) -> Iterator[Piece]:
    """The pieces of `source` in order, which concatenate exactly to `source`."""
    lexer = _lexer(language) if len(source) <= _MAX_CHARACTERS else None
    if lexer is None:
        yield source, colors.text, False, False
        return
    left = len(source)
    # Some lexers, such as the one for diffs, recognise a line only by its end.
    for kind, whole in lexer.get_tokens(f"{source}\n"):
        text = whole[:left]
        left -= len(text)
        if not text:
            break
        is_strong = _belongs(kind, Keyword) or _belongs(kind, Generic.Heading)
        yield text, _color(kind, colors), is_strong, _belongs(kind, Comment)


def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _color(kind: _TokenType, colors: Tokens) -> str:
    families = {
        Comment: colors.muted,
        Keyword: colors.accent,
        Operator.Word: colors.accent,
        String: colors.ok,
        Generic.Inserted: colors.ok,
        Generic.Deleted: colors.danger,
        Number: colors.warning,
        Name.Decorator: colors.warning,
        Name.Builtin: colors.warning,
    }
    return next(
        (color for family, color in families.items() if _belongs(kind, family)), colors.text
    )


def _belongs(kind: _TokenType, family: _TokenType) -> bool:
    return kind[: len(family)] == family
