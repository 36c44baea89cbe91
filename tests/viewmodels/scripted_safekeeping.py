"""The protection of a data folder in memory, for tests of the window."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.core.cancellation import CancelToken
from app.store.backups.backup_writing import Backup
from app.store.store_errors import WrongPassphraseError

_NEWEST = datetime(2026, 3, 15, 12, tzinfo=UTC)
RECOVERY_CODE = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567"


class ScriptedKeys:
    """Key slots with the key in the keyring, until told otherwise."""

    def __init__(self) -> None:
        self.has_keyring, self.has_passphrase, self.has_recovery = True, False, False
        self.passphrase = ""

    def set_passphrase(self, passphrase: str, current: str) -> None:
        if self.has_passphrase and current != self.passphrase:
            raise WrongPassphraseError("This passphrase is not correct.", "Enter it again.")
        self.passphrase, self.has_passphrase = passphrase, True

    def new_recovery_code(self) -> str:
        self.has_recovery = True
        return RECOVERY_CODE


class ScriptedSafekeeping:
    """As SafekeepingService: `keys` is None in a temporary session."""

    def __init__(self, keys: ScriptedKeys | None = None) -> None:
        self.keys = keys
        self.folder = Path("/home/ada/.local/share/inglenook") if keys else None
        self.backups: list[Path] = []
        self.daily = tuple(
            Backup(Path(f"{day}.inglenook-backup"), _NEWEST - timedelta(days=day), 4_000_000)
            for day in range(3 if keys else 0)
        )

    def on_backup_failed(self, listener: Callable[[Exception], None]) -> None:
        pass

    def on_disk_full(self, listener: Callable[[bool], None]) -> None:
        """The disk is never full."""

    def backup(self, file: Path) -> None:
        self.backups.append(file)

    def kept_backups(self) -> tuple[Backup, ...]:
        return self.daily

    def renew_backups(self, _cancel: CancelToken) -> int:
        erased = len(self.daily)
        self.daily = self.daily[:1]
        return erased
