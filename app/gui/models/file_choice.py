"""An optional file: a line that says which, and buttons that choose it and let go of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel
from app.gui.layouts.boxes import hbox


class FileChoice(QWidget):
    """`path` is None until a file is chosen.

    Args:
        what: what the file is, in a word or two.
        otherwise: what applies without one.
        filters: the file types for the file dialog.

    Signals:
        changed: another file, or none, was chosen.
    """

    changed = Signal()

    def __init__(self, what: str, otherwise: str, filters: str) -> None:
        super().__init__()
        self._what, self._otherwise, self._filters = what, otherwise, filters
        self.path: Path | None = None
        self._words = ElidedLabel("", "faint")
        self._choose = button(self.tr("Choose…"))
        self._choose.setAccessibleName(f"{self._choose.text()} {what}")
        self._choose.clicked.connect(self._on_choose_clicked)
        self._forget = icon_button("x", self.tr("Use none"))
        self._forget.clicked.connect(lambda: self.choose(None))
        row = hbox(self, spacing=8, margins=0)
        row.addWidget(self._words, 1)
        row.addWidget(self._forget)
        row.addWidget(self._choose)
        self.choose(None)

    def choose(self, path: Path | None) -> None:
        """Use this file; None for none."""
        self.path = path
        self._words.setText(f"{self._what}: {path.name if path else self._otherwise}")
        self._words.setToolTip(str(path or ""))
        self._forget.setVisible(path is not None)
        self.changed.emit()

    def _on_choose_clicked(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self._what, "", self._filters)
        if name:
            self.choose(Path(name))
