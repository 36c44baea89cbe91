"""The models screen."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.panes import ErrorCard
from app.gui.layouts.screen_page import ScreenPage
from app.gui.models.downloads_list import DownloadsList
from app.gui.models.here_page import HerePage
from app.gui.models.hub_page import HubPage
from app.gui.models.workshop_page import WorkshopPage
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.tuning import TuningViewModel
from app.viewmodels.models.workshop import WorkshopViewModel


class ModelsScreen(ScreenPage):
    """Installed models, the hub, and the workshop, with downloads above."""

    scrolls_out = True

    def __init__(
        self,
        models: ModelsViewModel,
        hub: HubViewModel,
        workshop: WorkshopViewModel,
        tuning: TuningViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_title(
            self.tr("Models"),
            self.tr("Models run on this machine. Larger ones know more and need more memory."),
        )
        self.setObjectName("modelsScreen")
        self.setAcceptDrops(True)
        self._models = models
        self._import = button(self.tr("Import a GGUF file…"), "primary")
        self._import.setObjectName("importModel")
        self._import.clicked.connect(self._on_import_clicked)
        self.actions_row.addWidget(self._import)
        self._error = ErrorCard()
        self.body.addWidget(self._error)
        self.body.addWidget(DownloadsList(hub.downloads, self))
        self._tabs = self.add_pages(
            "modelsTabs",
            (self.tr("On this machine"), HerePage(models, hub, tuning, workshop)),
            (self.tr("Find on the hub"), HubPage(hub)),
            (self.tr("Make smaller or measure"), WorkshopPage(workshop, models)),
        )
        self._tabs.currentChanged.connect(lambda _index: self._error.show_error(None))
        models.models_changed.connect(self._show_importing)
        models.import_failed.connect(self._error.show_error)
        hub.failed.connect(self._error_of_catalogue)
        self._show_importing()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._import_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _error_of_catalogue(self, error: Exception) -> None:
        if self._tabs.currentIndex() == 0:  # the hub's page shows its own
            self._error.show_error(error)

    def _show_importing(self) -> None:
        is_importing = self._models.is_importing
        self._import.setEnabled(not is_importing)
        self._import.setToolTip(self.tr("A file is being read.") if is_importing else "")

    def _on_import_clicked(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a model"),
            "",
            self.tr("GGUF models (*.gguf);;All files (*)"),
        )
        if name:
            self._import_file(Path(name))

    def _import_file(self, path: Path) -> None:
        self._error.show_error(None)
        self._models.import_file(path)
