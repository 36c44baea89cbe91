"""Writes the inline tokens of parsed Markdown into a QTextDocument."""

from collections.abc import Sequence

from markdown_it.token import Token
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat

from app.core.unicode_text import visible_text
from app.gui.look.text_direction import from_left, sums_from_left
from app.gui.look.theme import Tokens, code_font
from app.gui.transcript.markdown.citations import OBJECT_CHARACTER, chip_format
from app.gui.transcript.markdown.formulas import math_format
from app.gui.transcript.markdown.parsing import (
    COMPUTED,
    MARK,
    UNCONFIRMED,
    marks_as_text,
    read_mark,
    without_marks,
)

LINE_BREAK = "\u2028"
WORD_JOINER = "\u2060"
COMPUTED_SCHEME = "computed"
UNCONFIRMED_END = QTextFormat.Property.UserProperty.value + 4
"""Set at the end of a sentence that nothing confirms."""

SUM_SIGN = "\N{NO-BREAK SPACE}\N{N-ARY SUMMATION}"


class InlineWriter:
    """Writes the inline tokens of one paragraph: emphasis, code, links, citation chips.

    Inserts text at a cursor, in the formats of the open tokens.
    """

    def __init__(
        self,
        cursor: QTextCursor,
        colors: Tokens,
        base: QTextCharFormat,
        *,
        is_mirrored: bool = False,
    ) -> None:
        self._cursor = cursor
        self._colors = colors
        self._formats = [base]
        self._is_mirrored = is_mirrored

    def write(self, children: Sequence[Token]) -> None:
        for token in children:
            if token.nesting > 0:
                self._formats.append(self._opened(token))
            elif token.nesting < 0:
                self._formats.pop()
            else:
                self._write_leaf(token)

    def _write_leaf(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._write_text(token.content)
            case "softbreak" | "hardbreak":  # models use single line breaks in verse and addresses
                self._cursor.insertText(LINE_BREAK, self._formats[-1])
            case "code_inline":
                text = visible_text(marks_as_text(token.content))
                self._cursor.insertText(
                    from_left(text) if self._is_mirrored else text, self._code()
                )
            case "math_inline" | "math_inline_double":
                self.write_formula(token.content, is_display=token.type.endswith("double"))
            case "image":
                self._cursor.insertText(self._image_text(token), self._faint())

    def write_formula(self, source: str, *, is_display: bool) -> None:
        shape = math_format(self._formats[-1], without_marks(source), is_display=is_display)
        self._cursor.insertText(OBJECT_CHARACTER, shape)
        for mark in MARK.findall(source):
            self._write_mark(mark)

    def _write_mark(self, mark: str) -> None:
        # Joined to the preceding word, so that no line starts with it.
        self._cursor.insertText(WORD_JOINER, self._formats[-1])
        if citation := read_mark(mark):
            self._cursor.insertText(OBJECT_CHARACTER, chip_format(citation))
        elif mark == UNCONFIRMED:
            shape = QTextCharFormat(self._formats[-1])
            shape.setProperty(UNCONFIRMED_END, True)
            self._cursor.insertText(WORD_JOINER, shape)
        else:
            self._cursor.insertText(SUM_SIGN, self._computed(int(mark.removeprefix(COMPUTED))))

    def _write_text(self, text: str) -> None:
        # Splitting at the marks puts text at even and marks at odd indexes.
        for index, piece in enumerate(MARK.split(text)):
            if index % 2:
                self._write_mark(piece)
            elif piece:
                shown = visible_text(piece)
                shown = sums_from_left(shown) if self._is_mirrored else shown
                self._cursor.insertText(shown, self._formats[-1])

    def _opened(self, token: Token) -> QTextCharFormat:
        result = QTextCharFormat(self._formats[-1])
        match token.type:
            case "strong_open":
                result.setFontWeight(QFont.Weight.DemiBold)
            case "em_open":
                result.setFontItalic(True)
            case "s_open":
                result.setFontStrikeOut(True)
            case "note_open":
                result.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case "link_open":
                result.setAnchor(True)
                result.setAnchorHref(str(token.attrGet("href")))
                result.setForeground(QColor(self._colors.accent))
                result.setFontUnderline(True)
        return result

    def _code(self) -> QTextCharFormat:
        result = QTextCharFormat(self._formats[-1])
        result.setFont(
            code_font(),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
        result.setBackground(QColor(self._colors.own_message))
        return result

    def _computed(self, end: int) -> QTextCharFormat:
        result = self._faint()
        result.setFontItalic(False)
        result.setAnchor(True)
        result.setAnchorHref(f"{COMPUTED_SCHEME}:{end}")
        result.setToolTip(
            QCoreApplication.translate(
                "Transcript", "Computed: the figures are a tool's result. Click to see its inputs."
            )
        )
        return result

    def _faint(self) -> QTextCharFormat:
        result = QTextCharFormat(self._formats[-1])
        result.setForeground(QColor(self._colors.muted))
        return result

    def _image_text(self, token: Token) -> str:
        """Pictures are never loaded: their alternative text is shown instead."""
        words = visible_text(marks_as_text(token.content))
        return QCoreApplication.translate("Transcript", "[picture: {0}]").format(words)
