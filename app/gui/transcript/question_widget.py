"""A question: a bubble at the trailing side, its files, and a place to edit it."""

from pathlib import PurePath

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.messages import AttachmentPart, ImagePart, Message
from app.gui.panes import Picture
from app.gui.scale import scaled
from app.gui.theme import COLUMN_WIDTH
from app.gui.transcript.message_editor import MessageEditor
from app.gui.transcript.plain_body import PlainBody
from app.gui.transcript.tool_picture import ToolPicture
from app.gui.transcript.variants import VariantStepper
from app.gui.transcript.visible_text import visible_text
from app.gui.widgets import card, icon_button, label
from app.viewmodels.quantities import pages
from app.viewmodels.window import WindowViewModel

_PADDING = 14
_MAX_SHARE = 0.84
_PICTURE_WIDTH = 360


class QuestionWidget(QWidget):
    """What was asked. Its actions appear while the mouse is over it."""

    def __init__(
        self, message: Message, window: WindowViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self._conversation = conversation = window.conversation
        self._text = PlainBody(message.text)
        self._bubble = self._make_bubble()
        self._editor: MessageEditor | None = None
        self._variants = VariantStepper()
        self._variants.show_message(message)
        self._variants.step_requested.connect(
            lambda step: conversation.select_variant(message.id, step)
        )
        self._copy = icon_button("copy", self.tr("Copy message"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(message.text))
        self._edit = icon_button("pencil", self.tr("Edit message"), "Up")
        self._edit.setObjectName("editQuestion")
        self._edit.clicked.connect(self.edit)
        self._delete = icon_button("trash-2", self.tr("Delete question and answer"))
        self._delete.setObjectName("deleteTurn")
        self._delete.clicked.connect(lambda: window.branches.delete_turn(message.id))
        self._lay_out()
        self._show_actions(False)
        self._fit()

    def edit(self) -> None:
        """Change the question in place; sending makes a branch."""
        if self._editor or self._conversation.run:
            return
        self._editor = MessageEditor(
            self.message.text,
            self.tr("Edit your message"),
            self.tr("The earlier version stays as a branch."),
            self.tr("Send"),
        )
        self._editor.taken.connect(self._on_edited)
        self._editor.dismissed.connect(self._close_editor)
        self._bubble.hide()
        self._column.insertWidget(0, self._editor)
        self._editor.focus_text()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_actions(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_actions(False)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self.setObjectName("question")
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addStretch(1)
        for widget in (self._delete, self._copy, self._edit, self._variants):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._bubble)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(row)

    def _make_bubble(self) -> QFrame:
        bubble = card("bubble")
        column = QVBoxLayout(bubble)
        column.setContentsMargins(_PADDING, 10, _PADDING, 8)
        column.setSpacing(8)
        for part in self.message.parts:
            if isinstance(part, AttachmentPart):
                column.addWidget(_file_chip(part), 0, Qt.AlignmentFlag.AlignLeft)
            elif isinstance(part, ImagePart):
                column.addWidget(ToolPicture(part, max_width=scaled(_PICTURE_WIDTH)))
        column.addWidget(self._text)
        return bubble

    def _fit(self) -> None:
        """As wide as the text, up to most of the column."""
        limit = round(min(self.width(), scaled(COLUMN_WIDTH)) * _MAX_SHARE) - 2 * _PADDING
        self._text.fit(limit)

    def _show_actions(self, is_shown: bool) -> None:
        is_shown = is_shown and self._editor is None
        self._copy.setVisible(is_shown)
        for control in (self._edit, self._delete):
            control.setVisible(is_shown)
            control.setEnabled(self._conversation.run is None)

    def _on_edited(self, text: str) -> None:
        self._close_editor()
        self._conversation.edit(self.message.id, text)

    def _close_editor(self) -> None:
        if self._editor:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        self._bubble.show()


def _file_chip(part: AttachmentPart) -> QFrame:
    chip = card("file")
    row = QHBoxLayout(chip)
    row.setContentsMargins(10, 5, 10, 5)
    row.setSpacing(6)
    row.addWidget(Picture("file-text", "muted", 16))
    row.addWidget(label(visible_text(PurePath(part.path).name), wraps=False))
    if part.pages:
        row.addWidget(label(pages(part.pages), "faint", wraps=False))
    return chip
