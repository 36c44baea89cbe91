"""Writes a training bundle: where, in which formats, redacted or not, and what came of it."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QWidget,
)

from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.labels import label
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.dataset.export_choices import FormatChoices, OptionChoices, PrivacyChoices
from app.gui.dataset.redaction_dialog import RedactionDialog
from app.gui.dialogs.share import share, share_button
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog, size_on_screen
from app.viewmodels.dataset.answers import DatasetViewModel
from app.viewmodels.dataset.bundle import BundleChoices
from app.viewmodels.models.sharing import SharingViewModel, on_disk
from app.viewmodels.quantities import integer
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.viewmodels.dataset.bundle import BundleSummary

_SIZE = (560, 680)


class ExportDialog(Dialog):
    """Stays open until the bundle is written, then shows the number of rows per file."""

    def __init__(
        self,
        dataset: DatasetViewModel,
        sharing: SharingViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export a training bundle"))
        self.resize(size_on_screen(*_SIZE))
        self._dataset, self._sharing = dataset, sharing
        self._written: Path | None = None
        self._build()
        bundle = dataset.bundle
        bundle.changed.connect(self._show_state)
        bundle.exported.connect(self._on_exported)
        bundle.failed.connect(self._error.show_error)
        self._show_state()

    def reject(self) -> None:
        """Cancel a running export first; no partial bundle is left behind."""
        if self._dataset.bundle.is_exporting:
            self._dataset.bundle.cancel()
        else:
            super().reject()

    @property
    def choices(self) -> BundleChoices:
        """The current choices."""
        return BundleChoices(
            folder=Path(self.folder.text().strip()).expanduser(),
            formats=self.formats.chosen,
            redacts=self.privacy.redact.isChecked(),
            hidden_words=self.privacy.words,
            validation=self.options.validation.value() / 100,
            writes_parquet=self.options.parquet.isChecked(),
            keeps_context=self.options.context.isChecked(),
            keeps_tools=self.options.tools.isChecked(),
        )

    def _build(self) -> None:
        self.formats = FormatChoices()
        self.formats.changed.connect(self._show_state)
        self.options = OptionChoices(can_write_parquet=find_spec("pyarrow") is not None)
        self.privacy = PrivacyChoices()
        self.privacy.preview.clicked.connect(self._on_preview_clicked)
        self._warning = label("", "warning")
        self._error = ErrorCard()
        self._summary = label("", "ok")
        self._found = label("", "warning")
        self.share = share_button("shareBundle")
        self.share.clicked.connect(self._on_share_clicked)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Writing the bundle"))
        self._progress = label("", "muted")
        column = vbox(self, spacing=12, margins=(24, 20, 24, 20))
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(label(self._count_text(), "muted"))
        column.addLayout(self._folder_row())
        column.addWidget(scrolled(self.formats, self.options, self.privacy), 1)
        column.addWidget(self._warning)
        column.addWidget(self._error)
        column.addLayout(self._summary_row())
        column.addWidget(self._found)
        column.addWidget(self._bar)
        column.addWidget(self._progress)
        column.addLayout(self._buttons())

    def _count_text(self) -> str:
        text = self.tr("{included} of {rated} rated answers go into the bundle.")
        return text.format(
            included=integer(self._dataset.included), rated=integer(self._dataset.rated)
        )

    def _folder_row(self) -> QHBoxLayout:
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(self.tr("Bundle folder"))
        self.folder.setAccessibleName(self.tr("Bundle folder"))
        self.folder.textChanged.connect(self._show_state)
        choose = button(self.tr("Choose…"))
        choose.clicked.connect(self._on_choose_clicked)
        row = hbox(spacing=8)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _summary_row(self) -> QHBoxLayout:
        row = hbox(spacing=8)
        row.addWidget(self._summary, 1)
        row.addWidget(self.share)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.cancel = button("")
        self.cancel.clicked.connect(self.reject)
        self.export = button(self.tr("Export"), "primary")
        submit_with_keys(self, self.export)
        self.export.setDefault(True)
        self.export.clicked.connect(self._on_export_clicked)
        row = hbox(spacing=8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.export)
        return row

    def _why_not(self) -> str:
        """Why exporting is not possible yet; empty if it is."""
        if not self.folder.text().strip():
            return self.tr("Choose a folder first.")
        if not self.formats.chosen:
            return self.tr("Choose a format first.")
        return "" if self._dataset.included else self.tr("All answers are excluded.")

    def _show_state(self) -> None:
        is_busy = self._dataset.bundle.is_exporting
        why_not = self._why_not()
        self._bar.setVisible(is_busy)
        self._progress.setVisible(is_busy)
        self.export.setEnabled(not is_busy and not why_not)
        self.export.setToolTip(why_not)
        self.cancel.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        for widget in (self.folder, self.formats, self.options, self.privacy):
            widget.setEnabled(not is_busy)
        self._summary.setVisible(self._written is not None)
        self._found.setVisible(self._written is not None and bool(self._found.text()))
        self.share.setVisible(self._written is not None)
        self._show_warning()
        self._show_progress()

    def _show_warning(self) -> None:
        """KTO needs both labels to learn from."""
        only = self._dataset.only_rating
        self._warning.setVisible(only is not None and "kto" in self.formats.chosen)
        if only == "up":
            self._warning.setText(self.tr("KTO needs bad answers too: all of yours are good."))
        elif only == "down":
            self._warning.setText(self.tr("KTO needs good answers too: all of yours are bad."))

    def _show_progress(self) -> None:
        done, known = self._dataset.bundle.answers, self._dataset.included
        # Unrated variants are read as well, so the end may come later than expected.
        self._bar.setRange(0, known if 0 < done <= known else 0)
        self._bar.setValue(done)
        self._progress.setText(self.tr("%n answer(s) read", "", done))

    def _on_choose_clicked(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Bundle folder")):
            self.folder.setText(name)

    def _on_preview_clicked(self) -> None:
        dialog = RedactionDialog(self._dataset.bundle, self)
        self._dataset.preview(self.choices)
        dialog.exec()
        dialog.deleteLater()

    def _on_export_clicked(self) -> None:
        self._error.show_error(None)
        self._written = None
        self._dataset.export(self.choices)

    def _on_share_clicked(self) -> None:
        if self._written:
            share(self._sharing, on_disk(self._written), self)

    def _on_exported(self, summary: "BundleSummary") -> None:
        counts = ", ".join(f"{name.upper()} {integer(n)}" for name, n in summary.rows.items())
        text = self.tr("Exported. Rows: {rows}. Places hidden: {redacted}.")
        shown = text.format(rows=counts, redacted=integer(summary.redacted))
        if kept_apart := sum(summary.validation_rows.values()):
            shown += " " + self.tr("Held out for validation: {0}.").format(integer(kept_apart))
        self._summary.setText(shown)
        self._found.setText("\n".join(map(translated, summary.warnings)))
        self._written = summary.folder
        self._show_state()
