"""A block of code: its language, a copy button, and Pygments colours once it is complete."""

import re
from collections.abc import Iterator

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Generic, Keyword, Name, Number, Operator, String, _TokenType
from pygments.util import ClassNotFound
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QPlainTextEdit

from app.core.unicode_text import visible_text, without_invisible
from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import icon
from app.gui.look.text_direction import reads_from_right
from app.gui.look.theme import LOOK_CHANGES, Tokens, code_font, look, tokens
from app.gui.transcript.selection.selectable_text import SelectableText
from app.viewmodels.tasks.runner import Throttle

_SHOWN_MS = 1600
# Highlighting takes about a millisecond per kilobyte; longer code is not highlighted.
_MAX_CHARACTERS = 60_000
Piece = tuple[str, str, bool, bool]
"""Text, its colour, whether it is bold, whether it is italic."""


class CopiedMark(QObject):
    """Shows on a copy button, for a moment, that it has copied.

    Replaces the button's icon by a check, and its text, if any, by `Copied`.
    """

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._words = button.text()
        self._over = Throttle(_SHOWN_MS, self._restore, self)

    def show(self) -> None:
        """Show that the copy was made, by the button or its shortcut."""
        self._button.setIcon(icon("check", "ok"))
        if self._words:
            self._button.setText(self.tr("Copied"))
        self._over.request()

    def _restore(self) -> None:
        self._button.setIcon(icon("copy"))
        self._button.setText(self._words)


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


class CodeBlock(QFrame):
    """Grows while it streams, and is highlighted once complete.

    Args:
        wraps: wrap long lines instead of scrolling sideways.
        note: shown beside the language.
    """

    def __init__(self, language: str, *, wraps: bool = False, note: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "code")
        self._language = language
        self._title = " · ".join(filter(None, (visible_text(language), note)))
        self._source = ""
        self._is_complete = False
        self._look = look()
        self._view = _CodeView(language, wraps=wraps)
        self._view.setAccessibleName(self.tr("Code {0}").format(self._title).strip())
        self._copy = button(self.tr("Copy"), "ghost", icon_name="copy", name="copyCode")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._copied = CopiedMark(self._copy)
        self._lay_out()

    def set_source(self, source: str, *, is_complete: bool) -> None:
        """Show `source`; cheap if text was only appended."""
        grown = source.startswith(self._source) and not self._is_complete
        addition = source[len(self._source) :] if grown else source
        self._source = source
        self._is_complete = is_complete
        if is_complete:
            self._fill()
        elif grown:
            self._view.append(visible_text(addition))
        else:
            self._view.setPlainText(visible_text(source))
        self._view.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES and self._look != look():
            self._look = look()
            self._view.setFont(code_font())
            if self._is_complete:
                self._fill()
            else:
                self._view.fit()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        header = hbox(8, label(self._title, "faint"), "stretch", self._copy, margins=(4, 4, 4, 0))
        body = vbox(self._view, margins=(12, 0, 12, 0))
        vbox(header, body, parent=self, spacing=0, margins=(0, 0, 0, 8))

    def _fill(self) -> None:
        self._view.clear()
        cursor = QTextCursor(self._view.document())
        cursor.beginEditBlock()
        for text, color, is_bold, is_italic in colored_pieces(
            visible_text(self._source), self._language, tokens()
        ):
            piece = QTextCharFormat()
            piece.setForeground(QColor(color))
            piece.setFontWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
            # Scripts read from the right have no italics, and slanted fonts lack their letters.
            piece.setFontItalic(is_italic and not reads_from_right(text))
            cursor.insertText(text, piece)
        cursor.endEditBlock()
        self._view.fit()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(without_invisible(self._source))
        self._copied.show()


class _CodeView(SelectableText, QPlainTextEdit):
    """As tall as its lines; long lines scroll sideways."""

    def __init__(self, language: str, *, wraps: bool) -> None:
        super().__init__()
        self._language = language
        self.setProperty("kind", "codeview")
        self.setReadOnly(True)
        # Code reads from left to right in every window, and is shown from its beginning.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if wraps:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        else:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # A scroll bar that appears when the block narrows must not cover the last line.
        self.horizontalScrollBar().rangeChanged.connect(self.fit)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFont(code_font())
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)

    def append(self, text: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)

    def fit(self) -> None:
        lines = round(self.document().size().height())  # plain-text layouts count lines
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 2
        self.setFixedHeight(round(lines * self._line_height()) + extra)

    def _line_height(self) -> float:
        """The height of a line as laid out, which rounding makes larger than the font's."""
        first = self.document().firstBlock()
        height = self.blockBoundingRect(first).height()  # this lays it out
        count = first.layout().lineCount()
        return height / count if count else self.fontMetrics().lineSpacing()

    def text_between(self, start: int, end: int) -> str:
        return self.toPlainText()[start:end]

    def markdown_between(self, start: int, end: int) -> str:
        """A fence longer than any in the code."""
        text = self.text_between(start, end)
        ticks = "`" * max([2, *map(len, re.findall("`+", text))]) + "`"
        return f"{ticks}{self._language}\n{text}\n{ticks}" if text else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()
