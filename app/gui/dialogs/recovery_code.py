"""Shows a recovery code once, to be printed or copied to a safe place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.look.theme import code_font

_DIALOG_WIDTH = 480


class RecoveryCodeForm(QWidget):
    """The code, ways to save it, and a button to continue once it is saved.

    Signals:
        kept: the user confirmed that the code is in a safe place.
    """

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = _code_label()
        self._confirmed = QCheckBox(self.tr("I have saved this code in a safe place"))
        self._confirmed.toggled.connect(self._on_confirmed)
        self._go_on = button(self.tr("Continue"), "primary")
        self._go_on.clicked.connect(self.kept)
        column = vbox(self, spacing=8, margins=0)
        column.addWidget(Picture("key-round", "accent"))
        column.addWidget(label(self.tr("Your recovery code"), "title"))
        column.addWidget(label(self._reason(), "muted"))
        column.addSpacing(8)
        column.addWidget(self._code)
        column.addLayout(self._ways())
        column.addSpacing(8)
        column.addWidget(self._confirmed)
        column.addSpacing(8)
        column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setFocusProxy(self._confirmed)
        self._on_confirmed(False)

    def show_code(self, code: str) -> None:
        self._code.setText(code)
        self._confirmed.setChecked(False)

    def _reason(self) -> str:
        return self.tr(
            "It opens your conversations if the passphrase is forgotten or the keyring is lost. "
            "It is shown only once, and nobody else can recover it for you."
        )

    def _ways(self) -> QHBoxLayout:
        copy = button(self.tr("Copy"), icon_name="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code.text()))
        printing = button(self.tr("Print…"), icon_name="printer")
        printing.clicked.connect(self._on_print_clicked)
        row = hbox(spacing=8)
        row.addWidget(copy)
        row.addWidget(printing)
        row.addStretch(1)
        return row

    def _on_confirmed(self, is_kept: bool) -> None:
        self._go_on.setEnabled(is_kept)
        self._go_on.setToolTip("" if is_kept else self.tr("Save the code first."))

    def _on_print_clicked(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            document = QTextDocument()
            document.setPlainText(f"Inglenook\n\n{self._code.text()}\n\n{self._reason()}")
            document.print_(printer)


def show_recovery_code(parent: QWidget, code: str) -> None:
    """Show `code` in a dialog until the user has kept it."""
    form = RecoveryCodeForm()
    form.show_code(code)
    dialog = form_dialog(form, parent)
    form.kept.connect(dialog.accept)
    dialog.open()


def form_dialog(form: QWidget, parent: QWidget) -> QDialog:
    """A dialog around one form of the passphrase pane."""
    dialog = Dialog(parent)
    dialog.setMinimumWidth(on_screen(_DIALOG_WIDTH))
    dialog.finished.connect(dialog.deleteLater)
    column = vbox(dialog, margins=(24, 20, 24, 20))
    column.addWidget(form)
    form.setFocus()
    return dialog


def _code_label() -> QLabel:
    result = label("", "code")
    result.setObjectName("recoveryCode")
    result.setFont(code_font(2))
    result.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return result
