"""Shows a page's text, where there is no picture, with the cited words marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.gui.look.theme import tokens


class PageText(QPlainTextEdit):
    """Plain text only: document text is never interpreted as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self._spans: tuple[tuple[int, int], ...] = ()

    def show_text(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """`spans` are character spans within `text`."""
        # Qt counts UTF-16 code units: characters outside the BMP take two.
        self._spans = tuple((_units(text[:start]), _units(text[:end])) for start, end in spans)
        self.setPlainText(text)
        self._mark()
        if self._spans:
            self.setTextCursor(self._cursor(self._spans[0][0], self._spans[0][0]))
            self.centerCursor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _mark(self) -> None:
        style = QTextCharFormat()
        style.setBackground(QColor(tokens().highlight))
        style.setForeground(QColor(tokens().text))
        selections = []
        for start, end in self._spans:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, end)
            selection.format = style
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
