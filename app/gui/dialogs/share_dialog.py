"""Shares files: as one archive with its hashes, or to the user's own repository."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.labels import hidden, label
from app.gui.controls.panes import ErrorCard, ProgressCard, titled_card
from app.gui.dialogs.simple_dialogs import ask_target, file_name
from app.gui.layouts.boxes import hbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.layouts.pages import grid
from app.viewmodels.models.hub import Shareable, SharingViewModel
from app.viewmodels.translated import translate

_WIDTH = 560


def share_button(name: str) -> QPushButton:
    """The button that opens the dialog; `name` is its object name, for tests."""
    meaning = translate("ShareDialog", "As one file, or to your repository on the hub")
    return button(translate("ShareDialog", "Share…"), tooltip=meaning, name=name)


def share(sharing: SharingViewModel, what: Shareable, parent: QWidget) -> None:
    """Ask how to share it; the dialog stays until that is done or cancelled."""
    ShareDialog(sharing, what, parent).run()


class ShareDialog(Dialog):
    """Nothing leaves this machine before the second button is pressed."""

    def __init__(
        self, sharing: SharingViewModel, what: Shareable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shareDialog")
        self._sharing, self._what = sharing, what
        self.setWindowTitle(self.tr("Share {name}").format(name=what.name))
        self.setMinimumWidth(on_screen(_WIDTH))
        self._title = self._line(what.name, self.tr("Title"))
        self._license = self._line(what.license, self.tr("Licence"))
        self._repository = self._line("", self.tr("Your repository, as OWNER/NAME"))
        self._repository.setObjectName("shareRepository")
        self._is_public = QCheckBox(self.tr("Make a new repository public"))
        self._save = button(self.tr("Save as one file…"), "primary", name="shareFile")
        self._save.clicked.connect(self._on_save_clicked)
        submit_with_keys(self, self._save)
        self._upload = button(
            self.tr("Upload"), name="shareUpload", on_click=self._on_upload_clicked
        )
        self._error = ErrorCard()
        self._progress = ProgressCard("", self.tr("Cancel"), on_click=sharing.stop)
        self._done = hidden(label("", "ok"))
        self._lay_out()
        self._repository.textChanged.connect(lambda _text: self._show_state())
        sharing.changed.connect(self._show_state)
        sharing.shared.connect(self._on_shared)
        sharing.failed.connect(self._error.show_error)
        self.finished.connect(sharing.stop)
        self._show_state()

    def _line(self, text: str, name: str) -> QLineEdit:
        result = QLineEdit(text, placeholderText=name)
        result.setAccessibleName(name)
        return result

    def _lay_out(self) -> None:
        close = button(self.tr("Close"), shortcut="Esc", on_click=self.reject)
        cards = (self._file_card(), self._hub_card())
        bottom = hbox("stretch", close)
        self.lay_out(self._error, self._done, self._progress, *cards, "stretch", bottom)

    def _file_card(self) -> QWidget:
        text = self.tr("With a card and SHA-256 checksums, so that the recipient can verify it.")
        fields = grid(None, 12, 8, wide=(1,))  # so that they form a column beside their names
        for row, field in enumerate((self._title, self._license)):
            fields.addWidget(label(field.accessibleName(), wraps=False), row, 0)
            fields.addWidget(field, row, 1)
        return titled_card(self.tr("One file"), text, fields, hbox("stretch", self._save))

    def _hub_card(self) -> QWidget:
        text = self.tr(
            "It is copied to {host} under your name, with your access token; the network log "
            "shows it."
        ).format(host=self._sharing.host)
        row = hbox(self._is_public, "stretch", self._upload, spacing=12)
        return titled_card(self.tr("Your repository on the hub"), text, self._repository, row)

    def _show_state(self) -> None:
        is_running = self._sharing.is_running
        self._progress.setVisible(is_running)
        self._progress.bar.setRange(0, 0)
        self._progress.words.setText(self.tr("Working: {name}").format(name=self._sharing.detail))
        has_name = "/" in self._repository.text().strip()
        self._save.setEnabled(not is_running)
        why = "" if has_name else self.tr("Name the repository first.")
        allow(self._upload, has_name and not is_running, why)

    def _on_save_clicked(self) -> None:
        suggested = f"{file_name(self._what.name, 'inglenook')}-shared.zip"
        kind = self.tr("Shared files (*.zip)")
        if file := ask_target(self, self.windowTitle(), suggested, kind):
            self._begin()
            license_name = self._license.text().strip() or "other"
            title = self._title.text().strip() or self._what.name
            self._sharing.pack(self._what, file, title, license_name)

    def _on_upload_clicked(self) -> None:
        self._begin()
        repository = self._repository.text().strip()
        self._sharing.upload(self._what, repository, not self._is_public.isChecked())

    def _begin(self) -> None:
        self._error.show_error(None)
        self._done.hide()

    def _on_shared(self, where: str) -> None:
        self._done.setText(self.tr("Shared: {where}").format(where=where))
        self._done.show()
