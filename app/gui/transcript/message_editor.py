"""Editing a message: a question in other words, a better answer; stepping through its variants."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QWidget

from app.core.messages import Message
from app.gui.composer.input import is_send_key
from app.gui.controls.buttons import allow_when_idle, button, claims_escape, icon_button
from app.gui.controls.labels import label, named, set_kind
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.theme import scaled
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.quantities import integer
from app.viewmodels.translated import translate
from app.viewmodels.window import WindowViewModel

_MIN_HEIGHT = 96
_MAX_HEIGHT = 420
_EXTRA = 12


class UnfinishedLink(QPushButton):
    """A link back to an unfinished edit of a message.

    Shown beside a message with an unfinished edit, while nobody is editing it.
    """

    def __init__(self, conversation: ConversationViewModel) -> None:
        words = translate("UnfinishedLink", "Continue your unfinished edit")
        super().__init__(words)
        named(self, "unfinishedEdit", kind="link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self._conversation = conversation
        conversation.busy_changed.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        allow_when_idle(self, self._conversation.run is None)


class VariantStepper(QWidget):
    """Steps through the variants of a message: `< 2/3 >`.

    Hidden if there is only one variant.

    Args:
        step: called with -1 for the previous one, +1 for the next.
    """

    def __init__(self, step: Callable[[int], object]) -> None:
        super().__init__()
        self._back = icon_button("chevron-left", self.tr("Previous variant"), "Alt+Left")
        self._place = label("", "muted", wraps=False)
        self._on = icon_button("chevron-right", self.tr("Next variant"), "Alt+Right")
        self._back.clicked.connect(lambda: step(-1))
        self._on.clicked.connect(lambda: step(1))
        hbox(self._back, self._place, self._on, parent=self, spacing=0, margins=(0, 0, 4, 0))

    def show_message(self, message: Message) -> None:
        self._place.setText(f"{integer(message.variant)}/{integer(message.variants)}")
        self._back.setEnabled(message.variant > 1)
        self._on.setEnabled(message.variant < message.variants)
        self.setVisible(message.variants > 1)


class MessageEditor(QFrame):
    """The text of a message while it is edited.

    Grows with its text. Ctrl+Enter accepts it, but not while an answer is being written; Esc leaves
    the message unchanged. Enter accepts a question if it sends in the composer, too.

    Args:
        name: the accessible name of the text field.
        note: what accepting does with the earlier version.
        action: the label of the button that accepts it.
        window: its `edits` store the text, and have unfinished edits.
        extra: the caller's widget between note and buttons.

    Signals:
        taken: the text, never empty.
        dismissed: the user cancelled.
    """

    taken = Signal(str)
    dismissed = Signal()

    def __init__(
        self,
        message: Message,
        window: WindowViewModel,
        name: str,
        note: str,
        action: str,
        extra: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "composer")
        self._message, self._edits = message, window.edits
        self._conversation = window.conversation
        self._accepts_on_enter = message.role == "user" and window.settings.settings.sends_on_enter
        self._error = ErrorCard()
        self._text = named(QPlainTextEdit(message.text), "messageEditor", name, kind="prose")
        self._text.setTabChangesFocus(True)
        self._text.installEventFilter(self)
        self._text.document().documentLayout().documentSizeChanged.connect(self._fit)
        # If a line wraps at a new width, only the scroll range changes, not the document.
        self._text.verticalScrollBar().rangeChanged.connect(self._fit)
        cancel = button(self.tr("Cancel"), shortcut="Esc", on_click=self.dismissed)
        key = "Return" if self._accepts_on_enter else "Ctrl+Return"
        self._accept = button(action, "primary", shortcut=key, on_click=self._submit)
        row = hbox((label(note, "faint"), 1), spacing=8)
        if unfinished := self._edits.text(message):
            self._write(unfinished)
            row.addWidget(self._make_way_back())
        row.addWidget(cancel)
        row.addWidget(self._accept)
        column = vbox(self._text, parent=self, spacing=8, margins=(14, 12, 12, 12))
        if extra:
            column.addWidget(extra)
        column.addWidget(self._error)
        column.addLayout(row)
        self._text.textChanged.connect(self._on_text_changed)
        self._conversation.busy_changed.connect(self._allow)
        self._allow()
        self._fit()

    def focus_text(self) -> None:
        self._text.setFocus()
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def show_error(self, error: Exception | None) -> None:
        """Say why the text cannot be accepted; it stays unfinished."""
        self._error.show_error(error)
        if error:
            self._on_text_changed()

    def event(self, event: QEvent) -> bool:
        # Esc goes here before the window's shortcut.
        return claims_escape(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            has_focus = event.type() == QEvent.Type.FocusIn
            set_kind(self, "composer-focused" if has_focus else "composer")
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and is_send_key(event, self._accepts_on_enter)
        ):
            self._submit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _make_way_back(self) -> QPushButton:
        """Offers the original message in place of the unfinished edit."""
        back = button(self.tr("Restart"), "link", tooltip=self.tr("Discard this unfinished edit"))
        back.setObjectName("startAgain")
        back.clicked.connect(lambda: self._write(self._message.text))
        back.clicked.connect(back.hide)
        back.clicked.connect(self.focus_text)
        return back

    def _write(self, text: str) -> None:
        """Replace the text; Ctrl+Z undoes that."""
        everything = QTextCursor(self._text.document())
        everything.select(QTextCursor.SelectionType.Document)
        everything.insertText(text)

    def _submit(self) -> None:
        text = self._text.toPlainText().strip()
        if text and self._accept.isEnabled():
            self.taken.emit(text)

    def _on_text_changed(self) -> None:
        self._edits.keep(self._message, self._text.toPlainText())

    def _allow(self) -> None:
        allow_when_idle(self._accept, self._conversation.run is None)

    def _fit(self) -> None:
        lines = self._text.document().size().height()
        line = ceil(QFontMetricsF(self._text.font()).lineSpacing())
        height = round(lines * line) + _EXTRA
        self._text.setFixedHeight(max(scaled(_MIN_HEIGHT), min(height, scaled(_MAX_HEIGHT))))
