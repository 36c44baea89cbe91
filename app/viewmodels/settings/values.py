"""The user's settings: applied at once, saved in the background."""

from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.settings import Settings, setting_change, setting_value
from app.viewmodels.tasks.runner import TaskRunner, Throttle

if TYPE_CHECKING:
    from app.core.errors import UserError
    from app.services.machine.settings_file import SettingsService

# Long enough to coalesce a slider's changes, short enough to be written before a quit.
_WRITE_AFTER_MS = 150


class SettingsViewModel(QObject):
    """The current settings. A change that cannot be saved is reverted, and the error shown.

    Signals:
        settings_changed: `settings` changed.
        lock_requested: the user wants to lock the history until the key is entered again.
    """

    settings_changed = Signal()
    lock_requested = Signal()

    def __init__(
        self, service: "SettingsService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._pending: dict[str, Any] = {}
        self._is_writing = False
        self._write_soon = Throttle(_WRITE_AFTER_MS, self._write, self)
        self.settings: Settings = service.current

    @property
    def problem(self) -> "UserError | None":
        """Why the settings of the last session are not those of this one."""
        return self._service.problem

    def update(self, **changes: Any) -> None:
        changed = msgspec.structs.replace(self.settings, **changes)
        if changed == self.settings:
            return
        self.settings = changed
        self._pending |= changes
        self._write_soon.request()
        self.settings_changed.emit()

    def value(self, name: str) -> Any:
        """The value of a setting, see `app.core.settings.SETTINGS`."""
        return setting_value(self.settings, name)

    def set_value(self, name: str, value: Any) -> None:
        self.update(**setting_change(self.settings, name, value))

    def read_again(self) -> None:
        """Show what another process has changed, and apply it."""
        if not self._pending and not self._is_writing and self.settings != self._service.current:
            self.settings = self._service.current
            self.settings_changed.emit()

    def flush(self) -> None:
        """Start saving pending changes before the window closes."""
        self._write_soon.flush()

    def _write(self) -> None:
        if self._is_writing or not self._pending:
            return
        changes, self._pending = self._pending, {}
        self._is_writing = True
        self._runner.run(
            lambda _token: self._service.update(**changes),
            on_failure=self._on_write_failed,
            on_settled=self._on_write_settled,
        )

    def _on_write_failed(self, error: Exception) -> None:
        self.settings = self._service.current
        self._pending = {}
        self.settings_changed.emit()
        self._runner.failed.emit(error)

    def _on_write_settled(self) -> None:
        self._is_writing = False
        self._write()
