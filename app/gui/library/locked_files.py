"""Files that need a password, each with the way to give it."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.gui.dialogs.name import NameDialog
from app.gui.icons import ICON_SIZE
from app.gui.panes import Picture
from app.gui.widgets import ElidedLabel, button, card, label
from app.viewmodels.indexing import IndexingViewModel


class LockedFiles(QWidget):
    """One line for each encrypted file of the latest batch; hidden when there is none.

    A password is used for its file and forgotten: nothing stores it.
    """

    def __init__(self, indexing: IndexingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockedFiles")
        self._indexing = indexing
        self._shown: tuple[str, ...] = ()
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        indexing.files_changed.connect(self._show_files)
        self._show_files()

    def _show_files(self) -> None:
        locked = tuple(file.path for file in self._indexing.files if file.needs_password)
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

    def _line(self, path: str) -> QFrame:
        frame = card("strip")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(Picture("lock", "warning", ICON_SIZE.width()))
        row.addWidget(ElidedLabel(Path(path).name), 1)
        row.addWidget(label(self.tr("needs a password"), "muted", wraps=False))
        enter = button(self.tr("Enter it…"))
        enter.setAccessibleDescription(Path(path).name)
        enter.clicked.connect(lambda: self._ask(path))
        row.addWidget(enter)
        return frame

    def _ask(self, path: str) -> None:
        title = self.tr("Password of {file}").format(file=Path(path).name)
        dialog = NameDialog(title, self.tr("Password"), self.tr("Open the file"), self)
        dialog.setObjectName("filePassword")
        dialog.field.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._add(path, dialog.field.text()))
        dialog.open()

    def _add(self, path: str, password: str) -> None:
        self._indexing.add([Path(path)], self._indexing.collection_id, password)
