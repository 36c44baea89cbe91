"""Which documents of the collection are searched: by type, by folder, by when they were changed."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.core.documents import DocumentFilter
from app.gui.controls.fields import ChoiceBox
from app.gui.layouts.boxes import hbox
from app.gui.look.scale import scaled
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.quantities import integer

_DAY_S = 86_400.0
_DAYS = (7, 30, 365)
_MAX_WIDTH = 220


class FilterRow(QWidget):
    """Offers filters for the shown collection; hidden if there is nothing to choose.

    Signals:
        changed: the filter changed.
    """

    changed = Signal()

    def __init__(self, library: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._types = self._box("filterType", self.tr("File type"))
        self._folders = self._box("filterFolder", self.tr("Folder"))
        self._ages = self._box("filterAge", self.tr("Date modified"))
        self._fill(
            self._ages,
            self.tr("Any time"),
            [(self.tr("Last {count} days").format(count=integer(days)), days) for days in _DAYS],
        )
        row = hbox(self, spacing=8, margins=0)
        for box in (self._types, self._folders, self._ages):
            box.setMaximumWidth(scaled(_MAX_WIDTH))
            row.addWidget(box, 1)
        row.addStretch(0)
        library.documents_changed.connect(self._show_documents)
        self._show_documents()

    @property
    def filter(self) -> DocumentFilter:
        type_, folder, days = (
            box.currentData() for box in (self._types, self._folders, self._ages)
        )
        return DocumentFilter(
            types=(type_,) if type_ else (),
            folder=folder or "",
            since=time.time() - days * _DAY_S if days else None,
        )

    def _box(self, name: str, meaning: str) -> QComboBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(meaning)
        box.setToolTip(meaning)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(10)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box

    def _show_documents(self) -> None:
        paths = [Path(path) for path in self._library.document_paths]
        types = sorted({path.suffix.lower().lstrip(".") for path in paths} - {""})
        folders = sorted({str(path.parent) for path in paths})
        before = self.filter
        self._fill(self._types, self.tr("All file types"), [(t.upper(), t) for t in types])
        named = [(Path(folder).name or folder, folder) for folder in folders]
        self._fill(self._folders, self.tr("All folders"), named)
        self._types.setVisible(len(types) > 1)
        self._folders.setVisible(len(folders) > 1)
        self.setVisible(bool(paths))
        if (before.types, before.folder) != (self.filter.types, self.filter.folder):
            self.changed.emit()

    def _fill(self, box: QComboBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(everything, None)
            for name, value in choices:
                box.addItem(name, value)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
