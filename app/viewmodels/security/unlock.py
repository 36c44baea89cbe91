"""Opens, locks and rescues the encrypted history: with a key, passphrase, code, or backup."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
from app.store.store_errors import DatabaseDamagedError, FolderInUseError, WrongPassphraseError
from app.store.store_errors import KeyLostError as KeyLostError
from app.store.store_errors import PassphraseNeeded as PassphraseNeeded
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.startup import Services
    from app.store.backups.backup_writing import Backup as Backup
    from app.store.backups.restoring import Salvage as Salvage

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_PATIENCE_S = 10.0
"""How long to wait for a command that has the data folder open: most take less."""
_LOOK_S = 0.2
_LOOK_MS, _LATE_MS = 10_000, 20


class IdleLock(QObject):
    """Locks the history when nobody has touched the program for a while.

    Watches the input of the whole application while it is enabled. The time that the machine sleeps
    counts, during which timers stand still.

    Signals:
        due: the time is up; whether running work prevents locking is up to the receiver.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._limit_s = 0.0
        self._touched = _clocks()
        self._is_watching = False

    def set_minutes(self, minutes: float) -> None:
        """Set how long to wait and restart the wait; 0 never locks."""
        app = QCoreApplication.instance()
        assert app, "an application is there before its view models"
        # Installed only while needed: every event of the program passes through the filter.
        if minutes > 0 and not self._is_watching:
            app.installEventFilter(self)
        elif minutes <= 0 and self._is_watching:
            app.removeEventFilter(self)
        self._is_watching = minutes > 0
        self._limit_s = 60 * minutes
        if self._is_watching:
            self.restart()
        else:
            self._timer.stop()

    def restart(self) -> None:
        """Wait once more."""
        self._touched = _clocks()
        self._look_later()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            if self._is_over:  # the machine has just woken up
                self._timer.start(0)  # nothing is taken away while an event is handled
            else:
                self.restart()
        return False

    @property
    def _is_over(self) -> bool:
        now = zip(_clocks(), self._touched, strict=True)
        return max(each - touched for each, touched in now) >= self._limit_s

    def _look(self) -> None:
        self._look_later()
        if self._is_over:
            self.due.emit()

    def _look_later(self) -> None:
        self._timer.start(min(round(1000 * self._limit_s), _LOOK_MS) + _LATE_MS)


def _clocks() -> tuple[float, float]:
    """Seconds: the first clock is never set, the second goes on while the machine sleeps."""
    return time.monotonic(), time.time()


class OpenServices(Protocol):
    """Opens the data folder; blocks, and raises the errors of app.store.store_errors."""

    def __call__(
        self, *, passphrase: str | None = None, recovery_code: str | None = None
    ) -> "Services": ...


class UnlockViewModel(QObject):
    """Asks for what is needed, step by step, until the services are open.

    With `paths`, a damaged or lost database can be replaced first; the replaced files are set
    aside, never deleted.

    Signals:
        passphrase_asked: a PassphraseNeeded: choose a new one or enter the existing one.
        passphrase_refused: a WrongPassphraseError: what was entered does not open the history.
        key_lost: a KeyLostError: there is a history, but its key cannot be obtained as usual; and
            the available backups, if no recovery code opens it.
        recovery_issued: the recovery code to print; call `go_on` once it was shown.
        salvaged: the Salvage; call `go_on` once it was shown.
        opened: the Services.
        damaged: a DatabaseDamagedError and the available backups.
        failed: any other exception.
        busy_changed: `is_busy` changed: an attempt began or ended.
    """

    passphrase_asked = Signal(object)
    passphrase_refused = Signal(object)
    key_lost = Signal(object, object)
    recovery_issued = Signal(str)
    salvaged = Signal(object)
    opened = Signal(object)
    damaged = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(
        self,
        open_services: OpenServices,
        runner: TaskRunner,
        paths: AppPaths | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_services = open_services
        self._runner = runner
        self._paths = paths
        self._given: dict[str, str] = {}
        self._backup: Path | None = None
        self._is_damaged = False
        self.kept: Path | None = None
        """Once open: the folder with the files that a restored backup replaced, if one did."""
        self._services: Services | None = None
        self.is_busy = False

    @property
    def is_restoring(self) -> bool:
        """Whether what is asked for opens a backup rather than the data folder."""
        return self._backup is not None

    def open(self) -> None:
        """Open with the key in the keyring, if there is one."""
        self._open_with()

    def open_with_passphrase(self, passphrase: str) -> None:
        """Open with the existing passphrase, or protect a new data folder with it."""
        self._open_with(passphrase=passphrase)

    def open_with_recovery_code(self, code: str) -> None:
        self._open_with(recovery_code=code)

    def restore(self, backup: Path) -> None:
        """Restore a backup and open it, first with the credentials given so far."""
        self._backup = backup
        self._open_with(**self._given)

    def cancel_restore(self) -> None:
        """Open the data folder as it is."""
        self._backup = None
        self.open()

    def salvage(self) -> None:
        """Salvage what can be read and open it with the same credentials."""
        paths, given = self._paths, self._given
        assert paths, "salvaging is only offered where there is a data folder"

        def work() -> _Opened:
            from app.store.backups.restoring import salvage  # rarely needed

            salvaged = salvage(paths, **given)
            return _Opened(self._open_services(**given), salvaged=salvaged)

        self._start(work)

    def go_on(self) -> None:
        """The recovery code or what was salvaged was shown: let the window open."""
        if self._services:
            services, self._services = self._services, None
            self.opened.emit(services)

    def _open_with(self, **given: str) -> None:
        self._given = given
        paths, backup = self._paths, self._backup

        def work() -> _Opened:
            kept = None
            if paths and backup:
                from app.store.backups.restoring import restore  # rarely needed

                kept = restore(paths, backup, **given)
            services = self._open_services(**given)
            needs_code = "passphrase" in given and not kept
            return _Opened(services, _needed_code(services) if needs_code else "", kept)

        self._start(work)

    def _start(self, work: "Callable[[], _Opened]") -> None:
        if self.is_busy:
            return
        self._set_busy(True)
        self._runner.run(
            lambda token: _patiently(work, token), self._on_opened, on_failure=self._on_failed
        )

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()

    def _on_opened(self, opened: "_Opened") -> None:
        self._set_busy(False)
        self._given = {}
        self._backup = None
        self._services = opened.services
        self.kept = opened.kept
        if opened.recovery_code:
            self.recovery_issued.emit(opened.recovery_code)
        elif opened.salvaged:
            self.salvaged.emit(opened.salvaged)
        else:
            self.go_on()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        was_restoring = self.is_restoring
        asks_for_key = isinstance(error, PassphraseNeeded | WrongPassphraseError) or (
            isinstance(error, KeyLostError) and error.has_recovery
        )
        if not asks_for_key:
            self._backup = None  # it was not restored: the next attempt opens what is there
        match error:
            case PassphraseNeeded():
                self.passphrase_asked.emit(error)
            case WrongPassphraseError():
                self.passphrase_refused.emit(error)
            case KeyLostError():
                self.key_lost.emit(error, () if error.has_recovery else self._backups())
            case DatabaseDamagedError() if self._paths and (self._is_damaged or not was_restoring):
                self._is_damaged = True
                self.damaged.emit(error, self._backups())
            case _:
                self.failed.emit(error)

    def _backups(self) -> "tuple[Backup, ...]":
        from app.store.backups.backup_writing import backups  # rarely needed

        return backups(self._paths.backups) if self._paths else ()


@dataclass(frozen=True)
class _Opened:
    """What an attempt led to; `kept` is where a backup that was restored moved the files."""

    services: "Services"
    recovery_code: str = ""
    kept: Path | None = None
    salvaged: "Salvage | None" = None


def _patiently(work: "Callable[[], _Opened]", token: CancelToken) -> "_Opened":
    """What `work` returns, once no other process has the data folder open."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return work()
        except FolderInUseError:
            if time.monotonic() > deadline or token.wait(_LOOK_S):
                raise


def _needed_code(services: "Services") -> str:
    """A new recovery code if only a passphrase opens the history, which can be forgotten."""
    keys = services.safekeeping.keys
    return keys.new_recovery_code() if keys and not keys.has_recovery else ""
