"""Reports why the window cannot open, to users who may not see a terminal."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from app.core.errors import UserError
from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.viewmodels.translated import translated

translate = QCoreApplication.translate

_WIDTH = 420


def problem_dialog(error: UserError, parent: QWidget | None = None) -> QDialog:
    """What happened, what to do about it, and a button to close the dialog."""
    dialog = Dialog(parent)
    dialog.setObjectName("problemDialog")
    dialog.setWindowTitle("Inglenook")
    dialog.setMinimumWidth(on_screen(_WIDTH))
    close = button(translate("ProblemDialog", "Close"), "primary")
    buttons = QDialogButtonBox()
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    column = vbox(dialog, spacing=8, margins=(24, 20, 24, 20))
    column.addWidget(label(translate("ProblemDialog", "Inglenook cannot start"), "heading"))
    column.addWidget(label(translated(error.what)))
    column.addWidget(label(translated(error.remedy), "muted"))
    column.addSpacing(12)
    column.addWidget(buttons)
    close.setFocus()
    return dialog
