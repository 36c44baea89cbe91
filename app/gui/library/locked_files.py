"""Files that need a password, with a way to enter it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import Picture
from app.gui.dialogs.name import NameDialog
from app.gui.layouts.boxes import hbox, vbox
from app.gui.look.icons import ICON_SIZE
from app.gui.look.scale import scaled
from app.viewmodels.library.collections import LibraryViewModel

_MAX_HEIGHT = 138
"""The height of three lines and the top edge of a fourth."""


class LockedFiles(QScrollArea):
    """One line per encrypted file of the shown collection; hidden if there are none.

    A password is used for its file and never stored.
    """

    def __init__(self, library: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockedFiles")
        self.setProperty("kind", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._library = library
        self._shown: tuple[str, ...] = ()
        self._lines: list[QFrame] = []
        page = QWidget()
        page.setProperty("kind", "page")
        self._column = vbox(page, spacing=6, margins=0)
        self.setWidget(page)
        library.indexing.files_changed.connect(self._show_files)
        library.documents_changed.connect(self._show_files)
        self._show_files()

    def _show_files(self) -> None:
        locked = tuple(
            file.path
            for file in self._library.indexing.locked
            if file.collection_id == self._library.collection_id
        )
        self.setVisible(bool(locked))
        if locked == self._shown:
            return
        self._shown = locked
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(path) for path in locked]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # otherwise it is shown later, and has no height yet
        self.setFixedHeight(min(self._column.sizeHint().height(), scaled(_MAX_HEIGHT)))

    def _line(self, path: str) -> QFrame:
        frame = card("strip")
        row = hbox(frame, spacing=8, margins=(12, 4, 6, 4))
        row.addWidget(Picture("lock", "warning", ICON_SIZE.width()))
        row.addWidget(ElidedLabel(Path(path).name), 1)
        row.addWidget(label(self.tr("needs a password"), "muted", wraps=False))
        enter = button(self.tr("Enter password…"))
        enter.setAccessibleDescription(Path(path).name)
        enter.clicked.connect(lambda: self.ask(path))
        row.addWidget(enter)
        return frame

    def ask(self, path: str) -> None:
        """Ask for the password of a file in the shown collection, and read the file with it."""
        title = self.tr("Password of {file}").format(file=Path(path).name)
        dialog = NameDialog(title, self.tr("Password"), self.tr("Open the file"), self)
        dialog.setObjectName("filePassword")
        dialog.field.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._library.read_again([path], dialog.field.text()))
        dialog.open()
