"""Text whose selection can go on in the text above and below it, and how text is copied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QTextEdit, QWidget

from app.gui.look.theme import scaled

if TYPE_CHECKING:
    from app.gui.transcript.selection.selection import TranscriptSelection

    _Base = QAbstractScrollArea
else:
    _Base = object

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_MOST_FORMATTED = 200_000
"""Characters; more are copied as text only."""

TextView = QTextEdit | QPlainTextEdit


class SelectionPage(QWidget):
    """The common parent of the texts in one selection."""

    selection: "TranscriptSelection | None" = None


class SelectableText(_Base):
    """For a QTextEdit or QPlainTextEdit: passes to the page what leads out of this text.

    Without such a page it selects like any other text.
    """

    def text_between(self, start: int, end: int) -> str:
        """The text between two positions, as copied."""
        raise NotImplementedError

    def markdown_between(self, start: int, end: int) -> str:
        """The same as Markdown, for blocks that are completely included."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        selection = self._selection()
        if selection and event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                selection.extend_to(self, event.globalPosition().toPoint())
                return
            selection.begin(self)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        selection = self._selection()
        is_dragged = bool(event.buttons() & Qt.MouseButton.LeftButton)
        # Outside, the text would scroll by itself, and select on a timer of its own.
        is_inside = self.viewport().rect().contains(event.position().toPoint())
        if is_inside or not (selection and is_dragged):
            super().mouseMoveEvent(event)
        if selection and is_dragged:
            selection.drag(self, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if selection := self._selection():
            selection.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        selection = self._selection()
        if selection and selection.handle_key(self, event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A cursor shows where the keyboard focus is; mouse users do not need it.
        super().focusInEvent(event)
        self._show_caret(event.reason())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if selection := self._selection():
            selection.show_menu(self, event.pos(), event.globalPos())
        else:
            super().contextMenuEvent(event)

    def _show_caret(self, reason: Qt.FocusReason) -> None:
        if isinstance(self, QTextEdit | QPlainTextEdit):
            self.setCursorWidth(scaled(2) if reason in _BY_KEYBOARD else 0)
            if reason == Qt.FocusReason.TabFocusReason and not self.textCursor().hasSelection():
                select(self, 0, 0)

    def _selection(self) -> "TranscriptSelection | None":
        page = self.parentWidget()
        while page:
            if isinstance(page, SelectionPage):
                return page.selection
            page = page.parentWidget()
        return None


def select(view: TextView, start: int, end: int) -> None:
    """Select from `start` to `end`, leaving the cursor there, without scrolling."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    bar = view.horizontalScrollBar()
    value = bar.value()
    view.setTextCursor(cursor)
    bar.setValue(value)


def last_position(view: TextView) -> int:
    return view.document().characterCount() - 1


def copy_markdown(markdown: str, shown: str = "") -> None:
    """Copy Markdown, also as HTML; its plain text is `shown`, by default the Markdown itself."""
    from app.services.chats.chat_pages import html_fragment  # late: imports a highlighter

    copied = QMimeData()
    copied.setText(shown or markdown)
    if len(markdown) <= _MOST_FORMATTED:
        copied.setHtml(html_fragment(markdown))
    QGuiApplication.clipboard().setMimeData(copied)
