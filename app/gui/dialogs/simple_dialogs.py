"""Dialogs of one question or message: confirm, enter a name, choose a file, a problem at launch."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from app.core.errors import UserError
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.labels import label, named
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.viewmodels.translated import translate, translated

_FORBIDDEN = '<>:"/\\|?*'
_LONGEST = 80
_WIDTH = 420
_NAME_WIDTH = 380


def file_name(title: str, otherwise: str) -> str:
    """A title without characters that file systems reject; `otherwise` if nothing is left."""
    kept = "".join(" " if letter in _FORBIDDEN or letter < " " else letter for letter in title)
    return " ".join(kept.split())[:_LONGEST] or otherwise


class ConfirmDialog(Dialog):
    """Asks before something that cannot be undone.

    A question; the safe answer has the focus and is also given by closing the dialog.
    """

    def __init__(
        self,
        title: str,
        text: str,
        action: str,
        parent: QWidget | None = None,
        *,
        is_dangerous: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(on_screen(_WIDTH))
        self.action = button(action, "danger" if is_dangerous else "primary")
        self.cancel = button(self.tr("Cancel"))
        buttons = self.answers(self.action, self.cancel)
        self.cancel.setDefault(is_dangerous)
        self.ask(label(text, "muted"), 12, buttons)
        (self.cancel if is_dangerous else self.action).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        # Qt measures wrapped text at its preferred width.
        if layout := self.layout():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
        super().showEvent(event)


def confirm(
    parent: QWidget, title: str, text: str, action: str, *, is_dangerous: bool = True
) -> bool:
    """Whether the user chose `action`."""
    return ConfirmDialog(title, text, action, parent, is_dangerous=is_dangerous).run()


def ask_collection_name(parent: QWidget, name: str = "") -> str:
    """The name of a new collection, starting from `name`; empty if the user cancels."""
    return ask_name(
        parent,
        translate("NewCollection", "New collection"),
        translate("NewCollection", "Collection name"),
        translate("NewCollection", "Create"),
        name,
    )


class NameDialog(Dialog):
    """Asks for a name.

    A title, a line to type, and a button that says what the name is for.
    """

    def __init__(self, title: str, field: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(on_screen(_NAME_WIDTH))
        self.field = named(QLineEdit(placeholderText=field, maxLength=120), "", field)
        self.field.textChanged.connect(self._on_text_changed)
        self.action = button(action, "primary")
        submit_with_keys(self, self.action)
        buttons = self.answers(self.action, button(self.tr("Cancel")))
        self.action.setDefault(True)
        self.ask(self.field, 12, buttons)
        self._on_text_changed("")

    @property
    def name(self) -> str:
        return self.field.text().strip()

    def _on_text_changed(self, _text: str) -> None:
        allow(self.action, bool(self.name), self.tr("Enter a name first."))


def ask_name(parent: QWidget, title: str, field: str, action: str, name: str = "") -> str:
    """The name entered, starting from `name`; empty if the user cancels."""
    dialog = NameDialog(title, field, action, parent)
    dialog.field.setText(name)
    dialog.field.selectAll()
    return dialog.name if dialog.run() else ""


def ask_file(parent: QWidget, title: str, kinds: str = "") -> Path | None:
    """The file that the user chooses, of the types in `kinds` (QFileDialog's format)."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def ask_files(parent: QWidget, title: str, kinds: str = "") -> list[Path]:
    """The files that the user chooses; see `ask_file`."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, title: str) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


def ask_target(parent: QWidget, title: str, suggested: str, *kinds: str) -> Path | None:
    """The file to write. A name without an ending of `kinds` gets that of the chosen one.

    Args:
        kinds: such as "CSV (*.csv)".
    """
    name, kind = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(kinds))
    if not name:
        return None
    path = Path(name)
    if kinds and path.suffix.lower() not in map(_ending, kinds):
        return path.with_name(path.name + _ending(kind or kinds[0]))
    return path


def _ending(kind: str) -> str:
    return kind[kind.rindex("*") + 1 :].rstrip(")")


def problem_dialog(error: UserError) -> QDialog:
    """What happened, what to do about it, and a button to close the dialog."""
    dialog = named(Dialog(), "problemDialog")
    dialog.setWindowTitle("Inglenook")
    dialog.setMinimumWidth(on_screen(_WIDTH))
    close = button(translate("ProblemDialog", "Close"), "primary")
    buttons = QDialogButtonBox()
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    head = label(translate("ProblemDialog", "Inglenook cannot start"), "heading")
    what, remedy = label(translated(error.what)), label(translated(error.remedy), "muted")
    vbox(head, what, remedy, 12, buttons, parent=dialog, spacing=8, margins=(24, 20, 24, 20))
    close.setFocus()
    return dialog
