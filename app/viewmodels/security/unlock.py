"""Opening the encrypted history: with the keyring's key, a passphrase or a recovery code."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from app.store.errors import (
    DatabaseDamagedError,
    KeyLostError,
    PassphraseNeeded,
    WrongPassphraseError,
)
from app.viewmodels.security.rescue import Rescue
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.startup import Services


class OpenServices(Protocol):
    """Opens the data folder; blocks, and raises the errors of app.store.errors."""

    def __call__(
        self, *, passphrase: str | None = None, recovery_code: str | None = None
    ) -> "Services": ...


class UnlockViewModel(QObject):
    """Asks for what is needed, step by step, until the services are open.

    Signals:
        passphrase_asked: a PassphraseNeeded: choose a new one or enter the existing one.
        passphrase_refused: a WrongPassphraseError: what was entered does not open the history.
        key_lost: a KeyLostError: there is a history, but its key cannot be obtained as usual.
        recovery_issued: the recovery code to print; call `go_on` once it was shown.
        opened: the Services.
        damaged: a DatabaseDamagedError and the available backups.
        failed: any other exception.
        busy_changed: `is_busy` changed: an attempt began or ended.
    """

    passphrase_asked = Signal(object)
    passphrase_refused = Signal(object)
    key_lost = Signal(object)
    recovery_issued = Signal(str)
    opened = Signal(object)
    damaged = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(
        self,
        open_services: OpenServices,
        runner: TaskRunner,
        rescue: Rescue | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_services = open_services
        self._runner = runner
        self._rescue = rescue
        self._given: dict[str, str] = {}
        self._services: Services | None = None
        self.is_busy = False

    def open(self) -> None:
        """Open with the key in the keyring, if there is one."""
        self._given = {}
        self._start(lambda: (self._open_services(), ""))

    def open_with_passphrase(self, passphrase: str) -> None:
        """Open with the existing passphrase, or protect a new data folder with it."""
        self._given = {"passphrase": passphrase}
        self._start(lambda: _with_recovery_code(self._open_services(passphrase=passphrase)))

    def open_with_recovery_code(self, code: str) -> None:
        """Open with the recovery code."""
        self._given = {"recovery_code": code}
        self._start(lambda: (self._open_services(recovery_code=code), ""))

    def restore(self, backup: Path) -> None:
        """Restore a backup and open it with the same credentials."""
        rescue, given = self._rescue, self._given
        assert rescue, "backups are only offered where there is a data folder"

        def work() -> "tuple[Services, str]":
            rescue.restore(backup, **given)
            return self._open_services(**given), ""

        self._start(work)

    def salvage(self) -> None:
        """Salvage what can be read and open it with the same credentials."""
        rescue, given = self._rescue, self._given
        assert rescue, "salvaging is only offered where there is a data folder"

        def work() -> "tuple[Services, str]":
            rescue.salvage(**given)
            return self._open_services(**given), ""

        self._start(work)

    def go_on(self) -> None:
        """The recovery code was saved: let the window open."""
        if self._services:
            services, self._services = self._services, None
            self.opened.emit(services)

    def _start(self, work: Callable[[], "tuple[Services, str]"]) -> None:
        if self.is_busy:
            return
        self._set_busy(True)
        self._runner.run(
            lambda _token: work(),
            self._on_opened,
            on_failure=self._on_failed,
        )

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()

    def _on_opened(self, result: "tuple[Services, str]") -> None:
        self._set_busy(False)
        self._given = {}
        self._services, code = result
        if code:
            self.recovery_issued.emit(code)
        else:
            self.go_on()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        match error:
            case PassphraseNeeded():
                self.passphrase_asked.emit(error)
            case WrongPassphraseError():
                self.passphrase_refused.emit(error)
            case KeyLostError():
                self.key_lost.emit(error)
            case DatabaseDamagedError() if self._rescue:
                self.damaged.emit(error, self._rescue.backups())
            case _:
                self.failed.emit(error)


def _with_recovery_code(services: "Services") -> "tuple[Services, str]":
    """Issue a recovery code if only a passphrase opens the history: it can be forgotten."""
    keys = services.safekeeping.keys
    needs_code = keys is not None and not keys.has_recovery
    return services, keys.new_recovery_code() if keys and needs_code else ""
