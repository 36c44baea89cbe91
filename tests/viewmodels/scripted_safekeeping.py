"""The protection of a data folder in memory, for tests of the window."""

from collections.abc import Callable
from pathlib import Path

RECOVERY_CODE = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567"


class ScriptedKeys:
    """Key slots with the key in the keyring, until told otherwise."""

    def __init__(self) -> None:
        self.has_keyring, self.has_passphrase, self.has_recovery = True, False, False
        self.passphrase = ""

    def set_passphrase(self, passphrase: str) -> None:
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

    def on_disk_full(self, listener: Callable[[bool], None]) -> None:
        """The disk is never full."""

    def backup(self, file: Path) -> None:
        self.backups.append(file)
