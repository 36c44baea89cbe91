"""Asks for a longer text."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.scale import on_screen, scaled
from app.gui.widgets import button, label

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 520, 220


def ask_text(parent: QWidget, title: str, meaning: str, action: str) -> str:
    """What was written; empty if the user would rather not."""
    dialog = QDialog(parent)
    dialog.setObjectName("textDialog")
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(on_screen(_WIDTH))
    field = QPlainTextEdit()
    field.setAccessibleName(title)
    field.setAccessibleDescription(meaning)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(scaled(_HEIGHT))
    take = button(action, "primary")
    take.setEnabled(False)
    field.textChanged.connect(lambda: take.setEnabled(bool(field.toPlainText().strip())))
    buttons = QDialogButtonBox()
    buttons.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(
        button(translate("TextDialog", "Cancel")), QDialogButtonBox.ButtonRole.RejectRole
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(8)
    for widget in (label(title, "heading"), label(meaning, "muted"), field, buttons):
        column.addWidget(widget)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return field.toPlainText() if is_given else ""
