"""How far the indexing of files is, and the button that stops it."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.gui.widgets import ElidedLabel, button, card
from app.viewmodels.indexing import FileState, IndexingViewModel
from app.viewmodels.quantities import integer

_STEPS = 1000


class IndexingStrip(QWidget):
    """Shown while files are being indexed; the documents done so far are usable already."""

    def __init__(self, indexing: IndexingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indexing = indexing
        self._words = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Indexing"))
        self.cancel = button(self.tr("Cancel"))
        self.cancel.setToolTip(
            self.tr("Stop; what is indexed stays and the rest can be added again")
        )
        self.cancel.clicked.connect(indexing.cancel)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._words)
        words.addWidget(self._bar)
        frame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        indexing.files_changed.connect(self._show_progress)
        indexing.settled.connect(self._show_progress)
        self._show_progress()

    def _show_progress(self) -> None:
        files = self._indexing.files
        self.setVisible(self._indexing.is_running)
        if not self._indexing.is_running or not files:
            self._words.setText(self.tr("Looking for files…"))
            self._bar.setValue(0)
            return
        done = sum(file.is_settled for file in files)
        current = next((file for file in files if not file.is_settled), files[-1])
        text = self.tr("{done} of {all} files indexed · {name}")
        self._words.setText(
            text.format(done=integer(done), all=integer(len(files)), name=Path(current.path).name)
        )
        self._bar.setValue(round(_STEPS * sum(map(_share, files)) / len(files)))


def _share(file: FileState) -> float:
    """How much of a file is done, 0..1; reading is counted as its first half."""
    if file.is_settled:
        return 1.0
    return {"reading": 0.5 * file.fraction, "embedding": 0.5 + 0.5 * file.fraction}.get(
        file.stage, 0.0
    )
