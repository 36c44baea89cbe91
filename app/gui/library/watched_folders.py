"""The folders that a collection follows, above its files."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.documents import WatchedFolder
from app.gui.icons import ICON_SIZE
from app.gui.panes import Picture
from app.gui.widgets import ElidedLabel, card, icon_button, label
from app.viewmodels.watching import WatchingViewModel


class WatchedFolders(QWidget):
    """One line for each folder; hidden when there is none."""

    def __init__(self, watching: WatchingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watchedFolders")
        self._watching = watching
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        watching.folders_changed.connect(self._show_folders)
        self._show_folders()

    def _show_folders(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(folder) for folder in self._watching.folders]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _line(self, folder: WatchedFolder) -> QFrame:
        frame = card("strip")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(Picture("refresh-cw", "muted", ICON_SIZE.width()))
        row.addWidget(label(self.tr("Follows"), "muted", wraps=False))
        row.addWidget(ElidedLabel(folder.path), 1)
        name = self.tr("Stop following {folder}").format(folder=Path(folder.path).name)
        stop = icon_button("x", name)
        stop.clicked.connect(lambda: self._watching.unwatch(folder))
        row.addWidget(stop)
        return frame
