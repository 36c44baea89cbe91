"""Backup, restore, a new key, and deleting everything."""

from pathlib import Path

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.store import restoring
from app.store.key_rotation import rotate_key
from app.store.key_slots import KeySlots
from app.store.store import Store


class SafekeepingService:
    """What is done to the open data folder as a whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def keys(self) -> KeySlots | None:
        """The ways to the database key; None in a temporary session."""
        return self._store.keys

    @property
    def folder(self) -> Path | None:
        """The data folder; None in a temporary session."""
        file = self._store.database.path
        return file.parent if file else None

    def backup(self, file: Path) -> None:
        """Write an encrypted, verified backup. Raises UserError."""
        backups = self._store.backups
        if backups is None:
            raise _nothing_stored()
        backups.write_to(file)

    def rotate_key(self, passphrase: str | None = None, recovery_code: str | None = None) -> None:
        """Encrypt everything under a fresh key. Raises UserError; then the old one still holds."""
        if self._store.keys is None:
            raise _nothing_stored()
        rotate_key(self._store, passphrase, recovery_code)


def restore(paths: AppPaths, file: Path, passphrase: str | None = None) -> Path:
    """Replace a closed data folder by a backup; returns where the old files are kept."""
    return restoring.restore(paths, file, passphrase)


def wipe(paths: AppPaths) -> None:
    """Delete every chat, document and backup of a closed data folder."""
    restoring.wipe(paths)


def _nothing_stored() -> UserError:
    return UserError("Nothing is stored in a temporary session.", "Leave out --temporary.")
