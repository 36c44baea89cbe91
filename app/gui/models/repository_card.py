"""A repository of the hub, and its files once the user opens it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.frames import hairline
from app.gui.controls.labels import ElidedLabel, label
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.models.model_card import fit_label
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.labels import fit_name, rough_memory
from app.viewmodels.quantities import data_size, integer, own_digits

if TYPE_CHECKING:
    from app.viewmodels.models.hub import HubFile, HubRepository

_LEAST_WORDS = 240


class RepositoryCard(QFrame):
    """Name, licence and popularity; below them the files, with size and fit."""

    def __init__(
        self, repository: "HubRepository", hub: HubViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._repository = repository
        self._rows: list[FileRow] = []
        self.setProperty("kind", "card")
        self.setAccessibleName(repository.repository)
        self._show_files = button(self.tr("Show files"))
        self._show_files.setAccessibleName(
            self.tr("Show files: {name}").format(name=repository.repository)
        )
        self._show_files.clicked.connect(self._on_show_clicked)
        self._column = vbox(self, spacing=6, margins=(16, 12, 12, 12))
        self._column.addLayout(self._head())
        hub.files_read.connect(self._on_files_read)
        hub.failed.connect(self._on_failed)
        hub.downloads.rows_changed.connect(self._show_states)

    def _head(self) -> BesideLayout:
        repository = self._repository
        words = vbox(spacing=4)
        words.addWidget(ElidedLabel(repository.repository, "heading"))
        words.addWidget(ElidedLabel(" · ".join(self._facts()), "faint"))
        return BesideLayout(words, self._show_files, _LEAST_WORDS, 12)

    def _facts(self) -> list[str]:
        found = self._repository
        facts = [found.license or self.tr("licence not given")]
        facts.append(self.tr("{count} downloads").format(count=integer(found.downloads)))
        if found.updated:
            facts.append(self.tr("updated {date}").format(date=own_digits(found.updated)))
        if found.is_gated:
            facts.append(self.tr("requires an access token"))
        return facts

    def _on_show_clicked(self) -> None:
        self._show_files.setEnabled(False)
        self._show_files.setText(self.tr("Asking…"))
        self._hub.read_files(self._repository.repository)

    def _on_failed(self, _error: Exception) -> None:
        self._show_files.setEnabled(True)
        self._show_files.setText(self.tr("Show files"))

    def _on_files_read(self, repository: str) -> None:
        if repository != self._repository.repository:
            return
        self._show_files.hide()
        files = self._hub.files[repository]
        if not files:
            self._column.addWidget(label(self.tr("It contains no GGUF model."), "faint"))
        for file in files:
            row = FileRow(file, self._hub)
            self._rows.append(row)
            self._column.addWidget(hairline())
            self._column.addWidget(row)

    def _show_states(self) -> None:
        for row in self._rows:
            row.show_state()


class FileRow(QWidget):
    """One quantization: its size, whether it fits, and its download."""

    def __init__(self, file: "HubFile", hub: HubViewModel) -> None:
        super().__init__()
        self._file, self._hub = file, hub
        estimate = hub.estimate(file)
        self._fetch = button(self.tr("Download"), icon_name="download")
        self._fetch.setAccessibleName(self.tr("Download: {name}").format(name=file.name))
        self._fetch.clicked.connect(lambda: hub.downloads.add(file))
        facts = FlowLayout(12)
        facts.addWidget(_column(label(file.quantization or "GGUF", "heading"), "UD-IQ3_XXS"))
        facts.addWidget(_column(label(data_size(file.total_bytes)), "888.8 MB"))
        facts.addWidget(_column(fit_label(estimate), fit_name("no")))
        facts.addWidget(label(rough_memory(estimate), "faint", wraps=False))
        facts.addWidget(ElidedLabel(file.name, "faint"))
        row = BesideLayout(facts, self._fetch, _LEAST_WORDS, 12)
        row.setContentsMargins(0, 2, 0, 2)
        self.setLayout(row)
        self.show_state()

    def show_state(self) -> None:
        state = self._hub.downloads.state_of(self._file)
        words = {
            "": self.tr("Download"),
            "done": self.tr("Downloaded"),
            "failed": self.tr("Try again"),
            "paused": self.tr("Resume"),
        }
        self._fetch.setText(words.get(state, self.tr("Downloading…")))
        can_start = state in ("", "failed", "paused")
        self._fetch.setEnabled(can_start)
        self._fetch.setToolTip("" if can_start else self.tr("See the downloads above."))


def _column(shown: QLabel, widest: str) -> QLabel:
    """As wide as the longest of its kind, so that the rows form columns."""
    shown.setWordWrap(False)
    shown.setMinimumWidth(shown.fontMetrics().horizontalAdvance(widest) + 8)
    return shown
