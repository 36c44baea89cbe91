"""The models screen, with the downloads above its pages."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.gui.controls.buttons import allow, button, icon_button
from app.gui.controls.labels import ElidedLabel, card, label, set_kind
from app.gui.controls.panes import ErrorCard
from app.gui.dialogs.simple_dialogs import ask_file
from app.gui.layouts.boxes import discard, hbox, vbox
from app.gui.layouts.pages import ScreenPage
from app.gui.models.hub_page import HubPage
from app.gui.models.local_models_page import HerePage
from app.gui.models.workshop_page import WorkshopPage
from app.viewmodels.models.hub import DownloadsViewModel, HubViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import TuningViewModel, WorkshopViewModel
from app.viewmodels.quantities import data_size, duration, percent
from app.viewmodels.translated import translate, translated

_STEPS = 1000


class DownloadRow(QWidget):
    """One download; updated in place for each progress report."""

    def __init__(self, downloads: DownloadsViewModel, download_id: str) -> None:
        super().__init__()
        self._downloads, self._id = downloads, download_id
        self._name = ElidedLabel(download_id, "heading")
        self._state = label("", "faint")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(download_id)
        self.pause = icon_button(
            "pause", translate("Downloads", "Pause: {name}").format(name=download_id)
        )
        self.resume = icon_button(
            "play", translate("Downloads", "Resume: {name}").format(name=download_id)
        )
        self.remove = icon_button("x", "", on_click=lambda: downloads.remove(download_id))
        self.pause.clicked.connect(lambda: downloads.pause(download_id))
        self.resume.clicked.connect(lambda: downloads.resume(download_id))
        self._lay_out()

    def show_progress(self) -> None:
        row = next((one for one in self._downloads.rows if one.id == self._id), None)
        if row is None:
            return
        total = max(row.file.size_bytes, 1)
        self._bar.setValue(round(_STEPS * row.done / total))
        self._bar.setVisible(row.state != "done")
        self.pause.setVisible(row.state in ("queued", "running"))
        self.resume.setVisible(row.state in ("paused", "failed"))
        name = (
            self.tr("Remove from the list")
            if row.state == "done"
            else self.tr("Cancel and delete the partial download")
        )
        self.remove.setToolTip(name)
        self.remove.setAccessibleName(f"{name}: {self._id}")
        self._state.setText(self._words(row.state, row.done / total))
        if row.state == "running":
            self._state.setText(_pace(row.done, total, row.bytes_per_s, row.seconds_left))
        elif row.state == "failed":
            self._state.setText(translated(row.problem))
        set_kind(self._state, "error" if row.state == "failed" else "faint")

    def _lay_out(self) -> None:
        words = vbox(self._name, self._bar, self._state, spacing=4)
        parts = ((words, 1), self.pause, self.resume, self.remove)
        hbox(*parts, parent=self, spacing=8, margins=(16, 10, 12, 10))

    def _words(self, state: str, fraction: float) -> str:
        text = {
            "queued": self.tr("Waiting for the previous download."),
            "paused": self.tr("Paused at {percent}; it resumes from there."),
            "done": self.tr("On this machine; its checksum is verified."),
        }.get(state, "")
        return text.format(percent=percent(fraction))


class DownloadsList(QWidget):
    """The model downloads: progress, speed, time left, and actions.

    Hidden while there are none.
    """

    def __init__(self, downloads: DownloadsViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._downloads = downloads
        self._rows: dict[str, DownloadRow] = {}
        frame = card()
        self._column = vbox(parent=frame, spacing=0, margins=0)
        vbox(frame, parent=self, margins=0)
        self.setAccessibleName(self.tr("Downloads"))
        downloads.rows_changed.connect(self._show_rows)
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = [row.id for row in self._downloads.rows]
        for gone in self._rows.keys() - set(wanted):
            row = self._rows.pop(gone)
            discard(self._column, row)
        for download_id in wanted:
            if download_id not in self._rows:
                self._rows[download_id] = DownloadRow(self._downloads, download_id)
                self._column.addWidget(self._rows[download_id])
            self._rows[download_id].show_progress()
        self.setVisible(bool(wanted))


def _pace(done: int, total: int, bytes_per_s: float, seconds_left: float | None) -> str:
    text = translate("Downloads", "{done} of {total}").format(
        done=data_size(done), total=data_size(total)
    )
    if bytes_per_s <= 0 or seconds_left is None:
        return text
    pace = translate("Downloads", "{speed} a second · {time} left")
    return (
        f"{text} · {pace.format(speed=data_size(round(bytes_per_s)), time=duration(seconds_left))}"
    )


class ModelsScreen(ScreenPage):
    """Installed models, the hub, and the workshop, with downloads above."""

    scrolls_out = True

    def __init__(
        self,
        models: ModelsViewModel,
        hub: HubViewModel,
        workshop: WorkshopViewModel,
        tuning: TuningViewModel,
    ) -> None:
        super().__init__()
        self.set_title(
            self.tr("Models"),
            self.tr("Models run on this machine. Larger ones know more and need more memory."),
        )
        self.setObjectName("modelsScreen")
        self.setAcceptDrops(True)
        self._models = models
        self._import = button(self.tr("Import a GGUF file…"), "primary", name="importModel")
        self._import.clicked.connect(self._on_import_clicked)
        self.actions_row.addWidget(self._import)
        self._error = ErrorCard()
        self.body.addWidget(self._error)
        self.body.addWidget(DownloadsList(hub.downloads, self))
        self._tabs = self.add_pages(
            "modelsTabs",
            (self.tr("On this machine"), lambda: HerePage(models, hub, tuning, workshop)),
            (self.tr("Find on the hub"), lambda: HubPage(hub)),
            (self.tr("Make smaller or measure"), lambda: WorkshopPage(workshop, models)),
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
        allow(self._import, not is_importing, self.tr("A file is being read."))

    def _on_import_clicked(self) -> None:
        kinds = self.tr("GGUF models (*.gguf);;All files (*)")
        if file := ask_file(self, self.tr("Import a model"), kinds):
            self._import_file(file)

    def _import_file(self, path: Path) -> None:
        self._error.show_error(None)
        self._models.import_file(path)
