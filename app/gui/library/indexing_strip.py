"""How far the indexing of files is, and the button that stops it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.events import ReadingAgain, VectorsProgress
from app.gui.controls.progress_card import ProgressCard
from app.viewmodels.library.indexing import FileState, IndexingViewModel
from app.viewmodels.quantities import integer


class IndexingStrip(ProgressCard):
    """Shown while files are being indexed; finished documents are usable already."""

    def __init__(self, indexing: IndexingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indexing = indexing
        self.bar.setAccessibleName(self.tr("Indexing"))
        self.action.setText(self.tr("Cancel"))
        self.action.setAccessibleName(self.tr("Cancel"))
        self.action.setToolTip(self.tr("Stop; indexed files stay, and the rest can be added again"))
        self.action.clicked.connect(indexing.cancel)
        indexing.files_changed.connect(self._show_progress)
        indexing.settled.connect(self._show_progress)
        self._show_progress()

    def _show_progress(self) -> None:
        files = self._indexing.files
        upkeep = self._indexing.upkeep
        has_something = bool(files or upkeep or not self._indexing.is_resuming)
        self.setVisible(self._indexing.is_running and has_something)
        if upkeep:
            self.words.setText(self._told(upkeep))
            self.show_fraction(upkeep.fraction)
            return
        if not self._indexing.is_running or not files:
            self.words.setText(self.tr("Looking for files…"))
            self.show_fraction(0)
            return
        done = sum(file.is_settled for file in files)
        current = next((file for file in files if not file.is_settled), files[-1])
        self.words.setText(files_indexed(done, len(files), current.path))
        self.show_fraction(sum(map(_share, files)) / len(files))

    def _told(self, upkeep: VectorsProgress | ReadingAgain) -> str:
        name = upkeep.collection
        if isinstance(upkeep, VectorsProgress):
            return self.tr("Preparing “{name}” for search by meaning").format(name=name)
        text = self.tr("Re-reading “{name}”, as this version may read more · {file}")
        return text.format(name=name, file=Path(upkeep.path).name)


def files_indexed(done: int, every: int, path: str) -> str:
    """How many files are indexed, and the name of the current one."""
    text = QCoreApplication.translate("IndexingStrip", "{done} of {all} files indexed · {name}")
    return text.format(done=integer(done), all=integer(every), name=Path(path).name)


def _share(file: FileState) -> float:
    """The share of a file that is done, 0..1; reading counts as the first half."""
    if file.is_settled:
        return 1.0
    return {"reading": 0.5 * file.fraction, "embedding": 0.5 + 0.5 * file.fraction}.get(
        file.stage, 0.0
    )
