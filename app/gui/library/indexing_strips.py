"""What is shown above the files: indexing progress, watched folders, files that need a password.

And the offer of an embedding model that knows their languages.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from app.core.documents import WatchedFolder
from app.core.events import ReadingAgain, VectorsProgress
from app.gui.controls.buttons import button, icon_button, rename
from app.gui.controls.labels import ElidedLabel, card, label, named
from app.gui.controls.panes import Picture, ProgressCard
from app.gui.dialogs.simple_dialogs import NameDialog
from app.gui.layouts.boxes import discard, hbox, holding, vbox
from app.gui.look.icons import ICON_SIZE
from app.gui.look.theme import scaled
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.indexing import FileState, IndexingViewModel
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.quantities import integer
from app.viewmodels.translated import translate

_MAX_HEIGHT = 138
"""The height of three lines and the top edge of a fourth."""
_EXCLUSIONS_WIDTH = 200


class IndexingStrip(ProgressCard):
    """The progress of indexing, and the button that stops it.

    Shown while files are being indexed; finished documents are usable already.
    """

    def __init__(self, indexing: IndexingViewModel, parent: QWidget) -> None:
        about, cancel = translate("IndexingStrip", "Indexing"), translate("IndexingStrip", "Cancel")
        super().__init__(about, cancel, on_click=indexing.cancel, parent=parent)
        self._indexing = indexing
        self.action.setToolTip(self.tr("Stop; indexed files stay, and the rest can be added again"))
        indexing.files_changed.connect(self._show_progress)
        indexing.settled.connect(self._show_progress)
        self._show_progress()

    def _show_progress(self) -> None:
        files = self._indexing.files
        maintenance = self._indexing.maintenance
        has_something = bool(files or maintenance or not self._indexing.is_resuming)
        self.setVisible(self._indexing.is_running and has_something)
        self.action.setHidden(self._indexing.is_dropping)
        if self._indexing.is_dropping:
            self.report(self.tr("Removing what was not indexed yet…"), None)
            return
        if maintenance:
            self.report(self._maintenance_text(maintenance), maintenance.fraction)
            return
        if not self._indexing.is_running or not files:
            self.report(self.tr("Looking for files…"), 0)
            return
        done = sum(file.is_settled for file in files)
        current = next((file for file in files if not file.is_settled), files[-1])
        share = sum(map(_share, files)) / len(files)
        self.report(files_indexed(done, len(files), current.path), share)

    def _maintenance_text(self, maintenance: VectorsProgress | ReadingAgain) -> str:
        name = maintenance.collection
        if isinstance(maintenance, VectorsProgress):
            return self.tr("Preparing “{name}” for search by meaning").format(name=name)
        text = self.tr("Re-reading “{name}”, as this version may read more · {file}")
        return text.format(name=name, file=Path(maintenance.path).name)


def files_indexed(done: int, every: int, path: str) -> str:
    """How many files are indexed, and the name of the current one."""
    text = translate("IndexingStrip", "{done} of {all} files indexed · {name}")
    return text.format(done=integer(done), all=integer(every), name=Path(path).name)


def _share(file: FileState) -> float:
    """The share of a file that is done, 0..1; reading counts as the first half."""
    if file.is_settled:
        return 1.0
    return {"reading": 0.5 * file.fraction, "embedding": 0.5 + 0.5 * file.fraction}.get(
        file.stage, 0.0
    )


class LockedFiles(QScrollArea):
    """Files that need a password, with a field to enter it.

    One line per encrypted file of the shown collection; hidden if there are none.

    A password is used for its file and never stored.
    """

    def __init__(self, library: LibraryViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "lockedFiles", kind="plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._library = library
        self._shown: tuple[str, ...] = ()
        self._lines: list[QFrame] = []
        self._column = vbox(spacing=6, margins=0)
        self.setWidget(holding(self._column, "page"))
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
        discard(self._column, *self._lines)
        self._lines = [self._line(path) for path in locked]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # otherwise it is shown later, and has no height yet
        self.setFixedHeight(min(self._column.sizeHint().height(), scaled(_MAX_HEIGHT)))

    def _line(self, path: str) -> QFrame:
        frame = card("strip")
        needs = label(self.tr("needs a password"), "muted", wraps=False)
        enter = button(self.tr("Enter password…"), on_click=lambda: self.ask(path))
        enter.setAccessibleDescription(Path(path).name)
        picture = Picture("lock", "warning", ICON_SIZE.width())
        parts = (picture, (ElidedLabel(Path(path).name), 1), needs, enter)
        hbox(*parts, parent=frame, spacing=8, margins=(12, 4, 6, 4))
        return frame

    def ask(self, path: str) -> None:
        """Ask for the password of a file in the shown collection, and read the file with it."""
        title = self.tr("Password of {file}").format(file=Path(path).name)
        dialog = NameDialog(title, self.tr("Password"), self.tr("Open the file"), self)
        dialog.setObjectName("filePassword")
        dialog.field.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.accepted.connect(lambda: self._library.read_again([path], dialog.field.text()))
        dialog.present()


class BetterEmbedder(QFrame):
    """Offers an embedding model for languages of the shown collection that the one in use lacks."""

    def __init__(self, library: LibraryViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "betterEmbedder", kind="strip")
        self._library = library
        self._dismissed: set[str] = set()
        text = self.tr("Many of these documents are in languages that the embedding model lacks.")
        self._use = button(self.tr("Use another embedding model"))
        self._use.setToolTip(
            self.tr("Downloaded if necessary, and used for all collections; Settings shows it")
        )
        self._use.clicked.connect(library.use_better_embedder)
        picture = Picture("search", "muted", ICON_SIZE.width())
        dismiss = icon_button("x", self.tr("Dismiss"), on_click=self._dismiss)
        parts = (picture, (label(text, "muted"), 1), self._use, dismiss)
        hbox(*parts, parent=self, spacing=8, margins=(12, 4, 6, 4))
        library.documents_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        better = self._library.better_embedder
        self.setVisible(better is not None and self._library.collection_id not in self._dismissed)
        if better:
            name = self.tr("Use {model}").format(model=better.name)
            rename(self._use, name)

    def _dismiss(self) -> None:
        self._dismissed.add(self._library.collection_id)
        self._show()


class WatchedFolders(QWidget):
    """The watched folders of a collection, shown above its files.

    One line per folder; hidden if there are none.
    """

    def __init__(self, watching: WatchingViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("watchedFolders")
        self._watching = watching
        self._lines: list[QFrame] = []
        self._states: dict[WatchedFolder, ElidedLabel] = {}
        self._column = vbox(parent=self, spacing=6, margins=0)
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
        picture = Picture("refresh-cw", "muted", ICON_SIZE.width())
        watching = label(self.tr("Watching"), "muted", wraps=False)
        self._states[folder] = state = ElidedLabel("", "muted")
        name = self.tr("Stop watching {folder}").format(folder=Path(folder.path).name)
        stop = icon_button("x", name, on_click=lambda: self._watching.unwatch(folder))
        told = (picture, watching, (ElidedLabel(folder.path), 1), (state, 1))
        controls = (self._exclusions(folder), stop)
        hbox(*told, *controls, parent=frame, spacing=8, margins=(12, 4, 6, 4))
        return frame

    def _exclusions(self, folder: WatchedFolder) -> QLineEdit:
        """Patterns separated by commas; applied on Enter or when the field loses focus."""
        field = named(QLineEdit(", ".join(folder.exclude)), "leftOut")
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
