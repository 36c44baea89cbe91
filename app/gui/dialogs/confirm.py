"""Asks before something that cannot be taken back."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, on_screen

_WIDTH = 420


class ConfirmDialog(Dialog):
    """A question; the safe answer has the focus and is also given by closing the dialog."""

    def __init__(
        self,
        title: str,
        text: str,
        action: str,
        *,
        is_dangerous: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(on_screen(_WIDTH))
        self.action = button(action, "danger" if is_dangerous else "primary")
        self.cancel = button(self.tr("Cancel"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.action, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.cancel.setDefault(is_dangerous)
        column = vbox(self, spacing=8, margins=(24, 20, 24, 20))
        column.addWidget(label(title, "heading"))
        column.addWidget(label(text, "muted"))
        column.addSpacing(12)
        column.addWidget(buttons)
        (self.cancel if is_dangerous else self.action).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        # Qt measures wrapped text at its preferred width.
        if layout := self.layout():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
        super().showEvent(event)


def confirm(
    parent: QWidget, title: str, text: str, action: str, *, is_dangerous: bool = False
) -> bool:
    """Whether the user chose `action`."""
    dialog = ConfirmDialog(title, text, action, is_dangerous=is_dangerous, parent=parent)
    is_confirmed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_confirmed
