"""Forms about the key of the history: passphrase, recovery code, and what to do without either."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.gui.controls.buttons import allow, button
from app.gui.controls.labels import hidden, label, show_text
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.look.theme import code_font
from app.viewmodels.quantities import documents

if TYPE_CHECKING:
    from app.viewmodels.security.unlock import Salvage

_DIALOG_WIDTH = 480
# Short enough to type at every start, long enough to make guessing behind Argon2 hopeless.
MIN_PASSPHRASE = 8


class RecoveryCodeForm(QWidget):
    """Shows a recovery code once, to be printed or copied to a safe place.

    The code, ways to save it, and the button `go_on`, enabled once the user confirmed that the code
    is in a safe place.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = label(self.tr("Your recovery code"), "title")
        self._code = _code_label()
        self._confirmed = QCheckBox(self.tr("I have saved this code in a safe place"))
        self._confirmed.toggled.connect(self._on_confirmed)
        self.go_on = button(self.tr("Continue"), "primary")
        head = (Picture("key-round", "accent"), self.title, label(self._reason(), "muted"))
        go_on = (self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (*head, 8, self._code, self._ways(), 8, self._confirmed, 8, go_on)
        vbox(*parts, "stretch", parent=self, spacing=8, margins=0)
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
        printing = button(self.tr("Print…"), icon_name="printer", on_click=self._on_print_clicked)
        return hbox(copy, printing, "stretch", spacing=8)

    def _on_confirmed(self, is_kept: bool) -> None:
        allow(self.go_on, is_kept, self.tr("Save the code first."))

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
    form.go_on.clicked.connect(dialog.accept)
    dialog.open()


def form_dialog(form: "RecoveryCodeForm | _Form", parent: QWidget) -> QDialog:
    dialog = Dialog(parent)
    dialog.setWindowTitle(form.title.text())
    dialog.setMinimumWidth(on_screen(_DIALOG_WIDTH))
    dialog.finished.connect(dialog.deleteLater)
    vbox(form, parent=dialog, margins=(24, 20, 24, 20))
    form.setFocus()
    return dialog


def _code_label() -> QLabel:
    result = label("", "code", name="recoveryCode")
    result.setFont(code_font(2))
    result.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return result


class _Form(QWidget):
    """Icon, title, text; then what the question needs; then the buttons `action` and `quit`."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.title = label("", "title")
        self.text = label("", "muted")
        self.error = hidden(label("", "error"))
        self.fields = vbox(spacing=8)
        self.action = button("", "primary")
        self.quit = button(self.tr("Quit"), "ghost")
        self.buttons = hbox(self.action, "stretch", self.quit, spacing=8)
        head = (Picture(icon_name, "accent"), self.title, self.text)
        parts = (*head, 8, self.fields, self.error, 8, self.buttons)
        self.column = vbox(*parts, "stretch", parent=self, spacing=8, margins=0)

    def add_field(self, name: str, *, is_secret: bool) -> QLineEdit:
        field = QLineEdit()
        _name_field(field, name)
        if is_secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields.addWidget(field)
        return field

    def refuse(self, message: str) -> None:
        """Show what is wrong with the input; an empty message clears it."""
        show_text(self.error, message)

    def set_busy(self, is_busy: bool) -> None:
        self.setEnabled(not is_busy)


class _TwiceForm(_Form):
    """A passphrase to choose, typed twice."""

    def __init__(self) -> None:
        super().__init__("lock")
        self._first = self.add_field(self.tr("Passphrase"), is_secret=True)
        self._second = self.add_field(self.tr("Repeat the passphrase"), is_secret=True)
        for field in (self._first, self._second):
            self._watch(field)
        self.action.clicked.connect(self._on_entered)
        self.setFocusProxy(self._first)
        self._on_text_changed()

    def _watch(self, field: QLineEdit) -> None:
        field.textChanged.connect(self._on_text_changed)
        field.returnPressed.connect(self._on_entered)

    def _problem(self) -> str:
        if len(self._first.text()) < MIN_PASSPHRASE:
            return self.tr("At least %n character(s) are needed.", "", MIN_PASSPHRASE)
        if self._first.text() != self._second.text():
            return self.tr("The two do not match yet.")
        return ""

    def _on_text_changed(self) -> None:
        problem = self._problem()
        allow(self.action, not problem, problem)
        self.refuse(problem if self._second.text() else "")

    def _on_entered(self) -> None:
        if not self._problem():
            self._submit()

    def _submit(self) -> None:
        raise NotImplementedError


class NewPassphraseForm(_TwiceForm):
    """Chooses the passphrase of a new data folder, or, with `without`, to store nothing.

    Signals:
        entered: the chosen passphrase.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.without = button(self.tr("Use a temporary session"), "link", name="storeNothing")
        last = self.column.count() - 1
        self.column.insertWidget(last, self.without, 0, Qt.AlignmentFlag.AlignLeft)
        self.action.setText(self.tr("Protect my conversations"))
        self.title.setText(self.tr("Choose a passphrase"))

    def explain(self, what: str) -> None:
        """`what` is why a passphrase is needed here."""
        rest = self.tr("Everything is stored encrypted; you enter the passphrase at each start.")
        self.text.setText(f"{what} {rest}")

    def _submit(self) -> None:
        self.entered.emit(_read_and_clear(self._first, self._second))


class ChangePassphraseForm(_TwiceForm):
    """Changes the passphrase of the open data folder, or adds one beside the keyring.

    Signals:
        entered: the chosen passphrase and the current one, which is empty if there is none.
    """

    entered = Signal(str, str)
    _current: QLineEdit | None = None

    def __init__(self, *, has_passphrase: bool) -> None:
        super().__init__()
        self.quit.setText(self.tr("Cancel"))
        if not has_passphrase:
            self.title.setText(self.tr("Add a passphrase"))
            self.text.setText(self.tr("It opens your conversations where the keyring cannot."))
            self.action.setText(self.tr("Add the passphrase"))
            return
        self.title.setText(self.tr("Change the passphrase"))
        self.text.setText(
            self.tr("The recovery code stays valid. Existing backups open with the old passphrase.")
        )
        self.action.setText(self.tr("Change the passphrase"))
        _name_field(self._first, self.tr("New passphrase"))
        _name_field(self._second, self.tr("Repeat the new passphrase"))
        self._current = self.add_field(self.tr("Current passphrase"), is_secret=True)
        self.fields.insertWidget(0, self._current)
        self._watch(self._current)
        QWidget.setTabOrder(self._current, self._first)
        QWidget.setTabOrder(self._first, self._second)
        self.setFocusProxy(self._current)
        self._on_text_changed()

    def refuse_current(self, message: str) -> None:
        """The passphrase was not changed: show why, and ask for the current one again."""
        self.refuse(message)
        if self._current:
            self._current.setFocus()

    def _problem(self) -> str:
        if self._current and not self._current.text():
            return self.tr("Enter the current passphrase.")
        return super()._problem()

    def _submit(self) -> None:
        current = _read_and_clear(self._current) if self._current else ""
        self.entered.emit(_read_and_clear(self._first, self._second), current)


class EnterForm(_Form):
    """Asks for an existing passphrase or the recovery code; `other_way` is the link to the other.

    Signals:
        entered: what was entered.
    """

    entered = Signal(str)

    def __init__(self, *, is_secret: bool) -> None:
        super().__init__("lock" if is_secret else "key-round")
        self.action.setText(self.tr("Open"))
        self._field = self.add_field("", is_secret=is_secret)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.returnPressed.connect(self._on_entered)
        self.action.clicked.connect(self._on_entered)
        self.other_way = button("", "link")
        self.buttons.insertWidget(1, self.other_way)
        self.setFocusProxy(self._field)
        self._on_text_changed()

    def ask(self, title: str, text: str, name: str, other_way: str) -> None:
        """Ask for `name`; `other_way`, if given, is the label of the link to another way."""
        self.title.setText(title)
        self.text.setText(text)
        _name_field(self._field, name)
        show_text(self.other_way, other_way)

    def refuse(self, message: str) -> None:
        super().refuse(message)
        if message:
            self._field.setFocus()

    def _on_text_changed(self) -> None:
        is_empty = not self._field.text()
        allow(self.action, not is_empty, self.tr("Nothing entered yet."))
        self.refuse("")

    def _on_entered(self) -> None:
        if self._field.text():
            self.entered.emit(_read_and_clear(self._field))


class StuckForm(_Form):
    """Explains why the history cannot be opened and what would help; never deletes anything.

    Its `action` is to try again, after the user has changed something.
    """

    def __init__(self) -> None:
        super().__init__("triangle-alert")
        self.action.setText(self.tr("Try again"))
        self.setFocusProxy(self.action)

    def explain(self, what: str, remedy: str) -> None:
        self.title.setText(what)
        self.text.setText(remedy)


class SalvagedForm(_Form):
    """Says what could be read of a damaged database, before it is shown."""

    def __init__(self) -> None:
        super().__init__("archive-restore")
        self.setObjectName("salvagedForm")
        self.quit.hide()
        self.action.setText(self.tr("Continue"))
        self.setFocusProxy(self.action)

    def tell(self, salvage: "Salvage") -> None:
        chats = self.tr("%n chat(s)", "", salvage.rows("conversation"))
        messages = self.tr("%n message(s)", "", salvage.rows("message"))
        found = (chats, messages, documents(salvage.rows("document")))
        self.title.setText(self.tr("Recovered: {0}").format(", ".join(found)))
        lost = self.tr(
            "The rest could not be read. A backup may have more: Settings → Privacy & security "
            "restores one."
        )
        kept = self.tr("The damaged file is kept in {folder}").format(folder=salvage.kept)
        self.text.setText("\n\n".join([*([lost] if salvage.gaps else []), kept]))


def _name_field(field: QLineEdit, name: str) -> None:
    field.setPlaceholderText(name)
    field.setAccessibleName(name)


def _read_and_clear(*fields: QLineEdit) -> str:
    """The text of the first field; all are cleared, so that no widget keeps a secret."""
    text = fields[0].text()
    for field in fields:
        with QSignalBlocker(field):
            field.clear()
    return text
