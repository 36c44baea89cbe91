"""The small always-on-top window: one question, its answer, closed with Esc."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel, named
from app.gui.controls.panes import scrolled
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import keep_on_screen, size_on_screen
from app.gui.transcript.answer.states import StageRow
from app.gui.transcript.markdown.body import MarkdownBody
from app.services.chats.markdown_grammar import shown_markdown
from app.viewmodels.chat.quick_ask import QuickAskViewModel

_WIDTH, _HEIGHT = 560, 120
_OPEN_HEIGHT = 420


class QuickWindow(QWidget):
    """Hidden rather than closed, so that its answer is still there when it is shown again.

    Signals:
        chat_requested: show this conversation in the large window.
    """

    chat_requested = Signal(str)

    def __init__(self, quick: QuickAskViewModel) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        named(self, "quickWindow", kind="page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The program quits with its main window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Quick question"))
        self._quick = quick
        self.field = named(QLineEdit(), "quickField", self.tr("Quick question"))
        self.field.setPlaceholderText(self.tr("Ask something"))
        self.field.returnPressed.connect(self._on_entered)
        self._question = ElidedLabel(kind="heading")
        self._stage = StageRow()
        self._answer = MarkdownBody()
        self._stop = button(self.tr("Stop"), icon_name="square", shortcut="Esc")
        self._stop.clicked.connect(quick.stop)
        self._open = button(self.tr("Open in the window"), icon_name="external-link")
        self._open.setObjectName("quickOpen")
        self._open.clicked.connect(self._on_open_clicked)
        self._new = icon_button(
            "plus", self.tr("Another chat"), name="quickNew", on_click=quick.begin_anew
        )
        self._lay_out()
        self.resize(size_on_screen(_WIDTH, _HEIGHT))
        quick.changed.connect(self._show_answer)
        self._show_answer()

    def come_forward(self) -> None:
        """Bring the window to the front and give it keyboard focus."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._quick.is_busy:
            self._quick.stop()
        else:
            self.hide()

    def _lay_out(self) -> None:
        row = hbox((self.field, 1), self._new, spacing=8)
        self._scroll = scrolled(self._stage, self._answer)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Answer"))
        below = hbox("stretch", self._stop, self._open, spacing=8)
        parts = (row, self._question, (self._scroll, 1), below)
        vbox(*parts, parent=self, spacing=10, margins=(16, 16, 16, 12))

    def _on_entered(self) -> None:
        if text := self.field.text().strip():
            self.field.clear()
            self._quick.ask(text)

    def _on_open_clicked(self) -> None:
        self.chat_requested.emit(self._quick.conversation_id)
        self.hide()

    def _show_answer(self) -> None:
        quick = self._quick
        has_asked = bool(quick.question)
        self._question.setText(quick.question)
        is_final = not quick.is_busy
        self._answer.set_text(
            shown_markdown(quick.text, is_final=is_final), (), 0, is_final=is_final
        )
        for widget in (self._question, self._scroll, self._open):
            widget.setVisible(has_asked)
        self._stage.setVisible(quick.is_busy and not quick.text)
        self._stage.show_stage(quick.stage)
        self._stop.setVisible(quick.is_busy)
        height = size_on_screen(_WIDTH, _OPEN_HEIGHT).height()
        if has_asked and self.height() < height:
            self.resize(self.width(), height)
            keep_on_screen(self)
