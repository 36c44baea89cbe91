"""Asks for a name."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, on_screen

_WIDTH = 380


class NameDialog(Dialog):
    """A title, a line to type, and a button that says what the name is for."""

    def __init__(self, title: str, field: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(on_screen(_WIDTH))
        self.field = QLineEdit()
        self.field.setAccessibleName(field)
        self.field.setPlaceholderText(field)
        self.field.setMaxLength(120)
        self.field.textChanged.connect(self._on_text_changed)
        self.action = button(action, "primary")
        submit_with_keys(self, self.action)
        buttons = QDialogButtonBox()
        buttons.addButton(self.action, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(button(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.action.setDefault(True)
        column = vbox(self, spacing=8, margins=(24, 20, 24, 20))
        column.addWidget(label(title, "heading"))
        column.addWidget(self.field)
        column.addSpacing(12)
        column.addWidget(buttons)
        self._on_text_changed("")

    @property
    def name(self) -> str:
        return self.field.text().strip()

    def _on_text_changed(self, _text: str) -> None:
        self.action.setEnabled(bool(self.name))
        self.action.setToolTip("" if self.name else self.tr("Enter a name first."))


def ask_name(parent: QWidget, title: str, field: str, action: str, name: str = "") -> str:
    """The name entered, starting from `name`; empty if the user cancels."""
    dialog = NameDialog(title, field, action, parent)
    dialog.field.setText(name)
    dialog.field.selectAll()
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.name if is_given else ""
