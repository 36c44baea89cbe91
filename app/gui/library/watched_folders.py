"""The watched folders of a collection, shown above its files."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.core.documents import WatchedFolder
from app.gui.controls.buttons import icon_button
from app.gui.controls.frames import card
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox, vbox
from app.gui.library.indexing_strip import files_indexed
from app.gui.look.icons import ICON_SIZE
from app.gui.look.scale import scaled
from app.viewmodels.library.watching import WatchingViewModel

_EXCLUSIONS_WIDTH = 200


class WatchedFolders(QWidget):
    """One line per folder; hidden if there are none."""

    def __init__(self, watching: WatchingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watchedFolders")
        self._watching = watching
        self._lines: list[QFrame] = []
        self._states: dict[WatchedFolder, ElidedLabel] = {}
        self._column = vbox(self, spacing=6, margins=0)
        watching.folders_changed.connect(self._show_folders)
        watching.progress_changed.connect(self._show_progress)
        self._show_folders()

    def _show_folders(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._states.clear()
        self._lines = [self._line(folder) for folder in self._watching.folders]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))
        self._show_progress()

    def _show_progress(self) -> None:
        """Show progress on the line of the folder being read."""
        progress = self._watching.progress
        for folder, state in self._states.items():
            is_read = progress is not None and progress.folder == folder
            state.setVisible(is_read)
            if progress and is_read:
                state.setText(files_indexed(progress.done, progress.all, progress.path))

    def _line(self, folder: WatchedFolder) -> QFrame:
        frame = card("strip")
        row = hbox(frame, spacing=8, margins=(12, 4, 6, 4))
        row.addWidget(Picture("refresh-cw", "muted", ICON_SIZE.width()))
        row.addWidget(label(self.tr("Watching"), "muted", wraps=False))
        row.addWidget(ElidedLabel(folder.path), 1)
        self._states[folder] = ElidedLabel("", "muted")
        row.addWidget(self._states[folder], 1)
        row.addWidget(self._exclusions(folder))
        name = self.tr("Stop watching {folder}").format(folder=Path(folder.path).name)
        stop = icon_button("x", name)
        stop.clicked.connect(lambda: self._watching.unwatch(folder))
        row.addWidget(stop)
        return frame

    def _exclusions(self, folder: WatchedFolder) -> QLineEdit:
        """Patterns separated by commas; applied on Enter or when the field loses focus."""
        field = QLineEdit(", ".join(folder.exclude))
        field.setObjectName("leftOut")
        field.setFixedWidth(scaled(_EXCLUSIONS_WIDTH))
        field.setPlaceholderText(self.tr("Exclude *.log, drafts/*"))
        name = Path(folder.path).name
        field.setAccessibleName(self.tr("Exclude from {folder}").format(folder=name))
        field.setToolTip(self.tr("Name or path patterns, separated by commas"))

        def leave_out() -> None:
            patterns = tuple(filter(None, map(str.strip, field.text().split(","))))
            if patterns != folder.exclude:
                self._watching.leave_out(folder, patterns)

        field.editingFinished.connect(leave_out)
        return field
