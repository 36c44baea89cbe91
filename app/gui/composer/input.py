"""The text field for questions, also that of the first frame, before the history is open."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.core.errors import UserError
from app.gui.controls.buttons import button
from app.gui.controls.labels import card, label, named
from app.gui.controls.panes import EmptyState
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.theme import COLUMN_WIDTH, scaled

_MIN_HEIGHT = 24
_MAX_HEIGHT = 220
MOST_CHARACTERS = 500_000
"""More than most models can read at once; laying it out takes half a second."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_KEYS = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Return: "choose",
    Qt.Key.Key_Enter: "choose",
    Qt.Key.Key_Escape: "close",
}


def is_send_key(event: QKeyEvent, sends_on_enter: bool) -> bool:
    """Whether the key sends what was written: Ctrl+Enter, and if so set, Enter alone."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return True
    return sends_on_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier


class ComposerInput(QTextEdit):
    """Plain text. Enter or Ctrl+Enter sends, as set; the other key starts a new line.

    Signals:
        sent: the send key was pressed.
        last_edit_requested: Up was pressed while the field was empty.
        files_pasted: files were pasted, as a list of Path.
        picture_pasted: a picture was pasted, as a QImage.
        refused: a UserError that says why what was pasted is not inserted.
        focus_changed: whether it has the focus now.

    `handle_key` and `next_place` may handle a key before the field does; they return whether they
    did.
    """

    sent = Signal()
    last_edit_requested = Signal()
    files_pasted = Signal(list)
    picture_pasted = Signal(object)
    refused = Signal(object)
    focus_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.sends_on_enter = True
        self.handle_key: Callable[[str], bool] = lambda _key: False
        self.next_place: Callable[[], bool] = lambda: False
        named(self, "composerInput", kind="prose")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Your question"))
        self.show_invitation(is_queueing=False)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_invitation(self, *, is_queueing: bool) -> None:
        """Show in the empty field what writing there does."""
        waiting = self.tr("Write your next question; it will be sent after this answer.")
        ready = self.tr("Ask about your documents, or anything. Drop files here.")
        self._invitation = waiting if is_queueing else ready
        self._fit_invitation()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_invitation()

    def _fit_invitation(self) -> None:
        """Qt would wrap it, but there is one line for it."""
        room = self.viewport().width() - 2 * int(self.document().documentMargin())
        end = Qt.TextElideMode.ElideRight
        self.setPlaceholderText(self.fontMetrics().elidedText(self._invitation, end, room))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab accepts a suggestion or goes to the prompt's next placeholder, and then leaves."""
        if is_next and (self.handle_key("choose") or self.next_place()):
            return True
        return super().focusNextPrevChild(is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()), "")
        if name and not event.modifiers() & ~_KEYPAD and self.handle_key(name):
            return
        if is_send_key(event, self.sends_on_enter):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.last_edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasText() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.files_pasted.emit(paths)
        elif source.hasImage() and not source.hasText():
            # Imported here: nothing can be pasted into the first frame.
            from PySide6.QtGui import QImage

            self.picture_pasted.emit(QImage(source.imageData()))
        else:
            self._insert(source.text())

    def _insert(self, text: str) -> None:
        if len(text) + self.document().characterCount() > MOST_CHARACTERS:
            self.refused.emit(
                UserError(
                    "This text is too long for a question.",
                    "Save it as a file and attach that: its passages are searched for each answer.",
                )
            )
        else:
            self.insertPlainText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _MIN_HEIGHT)

    def _fit(self, _size: object = None) -> None:
        height = int(self.document().size().height()) + 1
        self.setFixedHeight(max(_MIN_HEIGHT, min(height, _MAX_HEIGHT)))


class Typed(NamedTuple):
    """The text typed so far, the cursor position, and whether it was sent."""

    text: str
    caret: int
    is_sent: bool


class EarlyComposer(QWidget):
    """The middle of the first frame: a question can be typed before the history is open.

    Placed where the composer will be, and looking like it. A sent question waits.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.input = named(ComposerInput(), "earlyInput")
        self._send = button(self.tr("Send"), "primary", on_click=self._on_sent)
        self._note = label("", "faint", wraps=False)
        self._is_sent = False
        self._lay_out()
        self.input.sent.connect(self._on_sent)
        self.input.textChanged.connect(self._show_text)
        self._show_text()

    @property
    def typed(self) -> Typed:
        return Typed(self.input.toPlainText(), self.input.textCursor().position(), self._is_sent)

    def _lay_out(self) -> None:
        waiting = EmptyState(
            "lock",
            self.tr("Opening your history…"),
            self.tr("It is stored encrypted on this machine."),
        )
        tools = hbox(self._note, "stretch", self._send)
        frame: QFrame = card("composer")
        frame.setMaximumWidth(scaled(COLUMN_WIDTH) + 28)
        vbox(self.input, tools, parent=frame, spacing=10, margins=(14, 12, 12, 12))
        row = hbox("stretch", (frame, 1000), "stretch", margins=(24, 0, 24, 14))
        vbox((waiting, 1), row, parent=self, spacing=0, margins=0)

    def _on_sent(self) -> None:
        if self.input.toPlainText().strip():
            self._is_sent = True
            self._send.setEnabled(False)
            self._note.setText(self.tr("It will be sent as soon as your history is open."))

    def _show_text(self) -> None:
        """Editing after sending requires pressing the key again."""
        self._is_sent = False
        self._note.clear()
        self._send.setEnabled(bool(self.input.toPlainText().strip()))
