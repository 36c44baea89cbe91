"""The downloads: progress, and pausing, resuming and cancelling them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.throttle import Throttle

if TYPE_CHECKING:
    from app.hub.download_queue import DownloadQueue, QueuedDownload
    from app.hub.hub_search import HubFile

_SHOW_AFTER_MS = 100


class DownloadsViewModel(QObject):
    """The download queue, in download order.

    Signals:
        rows_changed: `rows` changed.
        fetched: the path of a downloaded model.
    """

    rows_changed = Signal()
    fetched = Signal(str)
    _reported = Signal(object)

    def __init__(
        self, queue: "DownloadQueue", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._runner = runner
        self.rows: tuple[QueuedDownload, ...] = queue.downloads()
        # A fast connection reports every megabyte, more often than anyone can read.
        self._show_soon = Throttle(_SHOW_AFTER_MS, self._show, self)
        # The queue reports in its own thread; a signal passes the report to this one.
        self._reported.connect(self._on_reported)
        queue.on_change(self._reported.emit)

    def add(self, file: "HubFile") -> None:
        """Queue a file for download."""
        self._do(lambda: self._queue.add(file))

    def pause(self, download_id: str) -> None:
        """Pause; what was downloaded is kept."""
        self._do(lambda: self._queue.pause(download_id))

    def resume(self, download_id: str) -> None:
        """Resume a paused or failed download."""
        self._do(lambda: self._queue.resume(download_id))

    def remove(self, download_id: str) -> None:
        """Remove a download from the list; an incomplete file is deleted."""
        self._do(lambda: self._queue.remove(download_id))

    def state_of(self, file: "HubFile") -> str:
        """The state of this file's download; "" if there is none."""
        names = ((row.file.repository, row.file.name, row.state) for row in self.rows)
        wanted = (file.repository, file.name)
        return next((state for *name, state in names if tuple(name) == wanted), "")

    def _do(self, work: Callable[[], object]) -> None:
        self._runner.run(lambda _token: work(), on_settled=self._show)

    def _on_reported(self, row: "QueuedDownload") -> None:
        if row.state == "running":
            self._show_soon.request()
            return
        self._show()
        if row.state == "done":
            self.fetched.emit(row.path)

    def _show(self) -> None:
        self._show_soon.cancel()
        rows = self._queue.downloads()
        if rows != self.rows:
            self.rows = rows
            self.rows_changed.emit()
