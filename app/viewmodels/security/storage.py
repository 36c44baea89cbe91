"""Reports when the disk is full, when it no longer is, and when there is no backup of the day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.startup import Services

_PROBE_MS = 3000


class StorageViewModel(QObject):
    """While the disk is full, everything can be read, and a small write is retried periodically.

    Signals:
        filled: a UserError: nothing can be written for now.
        freed: writing works again.
        no_backup: an error: why there is no backup of the day.
    """

    filled = Signal(object)
    freed = Signal()
    _full_changed = Signal(bool)
    no_backup = Signal(object)
    _backup_failed = Signal(object)

    def __init__(
        self,
        services: "Services",
        runner: TaskRunner,
        parent: QObject | None = None,
        probe_ms: int = _PROBE_MS,
    ) -> None:
        super().__init__(parent)
        self._safekeeping = services.safekeeping
        self._runner = runner
        self._timer = QTimer(self, interval=probe_ms)
        self._timer.timeout.connect(self._probe)
        self._full_changed.connect(self._on_full_changed)
        # Called in the store's thread; a signal passes it to this one.
        self._safekeeping.on_disk_full(self._full_changed.emit)
        self._no_backup_because = ""
        self._backup_failed.connect(self._on_backup_failed)
        self._safekeeping.on_backup_failed(self._backup_failed.emit)

    def _on_full_changed(self, is_full: bool) -> None:
        if is_full:
            self._timer.start()
            self.filled.emit(self._safekeeping.disk_full_error())
        else:
            self._timer.stop()
            self.freed.emit()

    def _on_backup_failed(self, error: Exception) -> None:
        """Backups are retried hourly; report a failure only when its reason changed."""
        if str(error) != self._no_backup_because:
            self._no_backup_because = str(error)
            self.no_backup.emit(error)

    def _probe(self) -> None:
        self._runner.run(lambda _token: self._safekeeping.probe_disk())
