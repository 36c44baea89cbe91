"""Writes a training bundle: where, in which formats, redacted or not, and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.gui.panes import ErrorCard
from app.gui.scale import scaled
from app.gui.widgets import button, card, label
from app.viewmodels.dataset import DatasetViewModel
from app.viewmodels.quantities import integer

if TYPE_CHECKING:
    from app.core.feedback import BundleFormat

_WIDTH = 480


class ExportDialog(QDialog):
    """Stays open until the bundle is written, then says how many rows each file has."""

    def __init__(self, dataset: DatasetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export a training bundle"))
        self.setFixedWidth(scaled(_WIDTH))
        self._dataset = dataset
        self._formats: dict[BundleFormat, QCheckBox] = {}
        self._build()
        dataset.export_changed.connect(self._show_state)
        dataset.exported.connect(self._on_exported)
        dataset.export_failed.connect(self._error.show_error)
        self._show_state()

    def reject(self) -> None:
        """Cancel a running export first; nothing half-written stays behind."""
        if self._dataset.is_exporting:
            self._dataset.cancel_export()
        else:
            super().reject()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(label(self._count_text(), "muted"))
        column.addLayout(self._folder_row())
        column.addWidget(self._format_boxes())
        self.redact = QCheckBox(self.tr("Hide personal data (names, addresses, numbers, keys)"))
        self.redact.setChecked(True)
        column.addWidget(self.redact)
        self._error = ErrorCard()
        column.addWidget(self._error)
        self._summary = label("", "ok")
        self._summary.hide()
        column.addWidget(self._summary)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Writing the bundle"))
        column.addWidget(self._bar)
        column.addLayout(self._buttons())

    def _count_text(self) -> str:
        text = self.tr("{included} of {rated} rated answers go into the bundle.")
        return text.format(
            included=integer(self._dataset.included), rated=integer(self._dataset.rated)
        )

    def _folder_row(self) -> QHBoxLayout:
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(self.tr("Folder for the bundle"))
        self.folder.setAccessibleName(self.tr("Folder for the bundle"))
        self.folder.textChanged.connect(self._show_state)
        choose = button(self.tr("Choose…"))
        choose.clicked.connect(self._on_choose_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _format_boxes(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        formats: tuple[tuple[BundleFormat, str], ...] = (
            ("sft", self.tr("SFT: good answers to imitate")),
            ("dpo", self.tr("DPO: pairs of a better and a worse answer")),
            ("kto", self.tr("KTO: answers with a thumb up or down")),
        )
        for name, text in formats:
            box = QCheckBox(text)
            box.setChecked(True)
            box.toggled.connect(self._show_state)
            self._formats[name] = box
            column.addWidget(box)
        return frame

    def _buttons(self) -> QHBoxLayout:
        self.cancel = button("")
        self.cancel.clicked.connect(self.reject)
        self.export = button(self.tr("Export"), "primary")
        self.export.setDefault(True)
        self.export.clicked.connect(self._on_export_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.export)
        return row

    @property
    def _chosen(self) -> "tuple[BundleFormat, ...]":
        return tuple(name for name, box in self._formats.items() if box.isChecked())

    def _why_not(self) -> str:
        """Why there is nothing to export yet; empty when all is set."""
        if not self.folder.text().strip():
            return self.tr("Choose a folder first.")
        if not self._chosen:
            return self.tr("Choose a format first.")
        return "" if self._dataset.included else self.tr("Every answer is left out.")

    def _show_state(self) -> None:
        is_busy = self._dataset.is_exporting
        why_not = self._why_not()
        self._bar.setVisible(is_busy)
        self.export.setEnabled(not is_busy and not why_not)
        self.export.setToolTip(why_not)
        self.cancel.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        for widget in (self.folder, self.redact, *self._formats.values()):
            widget.setEnabled(not is_busy)

    def _on_choose_clicked(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Folder for the bundle")):
            self.folder.setText(name)

    def _on_export_clicked(self) -> None:
        self._error.show_error(None)
        self._summary.hide()
        folder = Path(self.folder.text().strip()).expanduser()
        self._dataset.export(folder, self._chosen, self.redact.isChecked())

    def _on_exported(self, rows: dict[str, int], redacted: int) -> None:
        counts = ", ".join(f"{name.upper()} {integer(count)}" for name, count in rows.items())
        text = self.tr("Written. Rows: {rows}. Places redacted: {redacted}.")
        self._summary.setText(text.format(rows=counts, redacted=integer(redacted)))
        self._summary.show()
