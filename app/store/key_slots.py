"""The opened key slots: the database key and the ways to it, which can be added and changed."""

import os
from pathlib import Path

from msgspec.structs import replace

from app.core.errors import BugError
from app.core.identifiers import new_id
from app.store import keyring_key, slot_file
from app.store.passphrase_key import (
    KEY_BYTES,
    SALT_BYTES,
    Argon2Params,
    new_recovery_code,
    passphrase_key,
    recovery_key,
    seal,
    unseal,
)
from app.store.slot_file import KeyringSlot, PassphraseSlot, RecoverySlot, SealedKey, SlotFile


class KeySlots:
    """The ways to the database key. Every change is on disk when its method returns.

    `keys` are the keys the database may have: the active one, then the pending one that a
    change of key has left behind. `settle` says which one it was.
    """

    def __init__(self, path: Path, content: SlotFile, keys: tuple[bytes, ...]) -> None:
        self._path = path
        self._content = content
        self.keys = keys

    @property
    def key(self) -> bytes:
        return self.keys[0]

    @property
    def database_id(self) -> str:
        return self._content.database_id

    @property
    def has_keyring(self) -> bool:
        return self._content.active.keyring is not None

    @property
    def has_passphrase(self) -> bool:
        return self._content.active.passphrase is not None

    @property
    def has_recovery(self) -> bool:
        return self._content.active.recovery is not None

    def settle(self, key: bytes) -> None:
        """The database opened with `key`: forget any other, in both generations of the file."""
        if self._content.pending:
            is_active = slot_file.fits(key, self._content.active, self.database_id)
            active = self._content.active if is_active else self._content.pending
            self.keys = (key,)
            for _ in range(2):
                self._store(active, None)

    def set_passphrase(self, passphrase: str) -> None:
        """Let `passphrase` open the store, in place of the one before."""
        slot = passphrase_slot(self.key, self.database_id, passphrase)
        self._store(replace(self._content.active, passphrase=slot))

    def set_keyring(self) -> None:
        """Let the operating system's keyring open the store. Raises NoKeyringError."""
        slot = keyring_slot(self.key, self.database_id)
        self._store(replace(self._content.active, keyring=slot))

    def remove_keyring(self) -> None:
        """From now on the passphrase has to be entered each time."""
        active = self._content.active
        if not active.passphrase:
            raise BugError("the last everyday way to the key must stay")
        if active.keyring:
            self._store(replace(active, keyring=None))
            keyring_key.forget(active.keyring.item, active.keyring.backend)

    def new_recovery_code(self) -> str:
        """A fresh recovery code, to be shown once; the one before no longer opens anything."""
        code = new_recovery_code()
        slot = recovery_slot(self.key, self.database_id, code)
        self._store(replace(self._content.active, recovery=slot))
        return code

    def _store(self, active: SealedKey, pending: SealedKey | None = None) -> None:
        self._content = replace(
            self._content,
            generation=self._content.generation + 1,
            active=active,
            pending=pending,
        )
        slot_file.write(self._path, self._content)


def create(path: Path, passphrase: str | None) -> KeySlots:
    """A new database key behind `passphrase` or, without one, behind the keyring.

    Raises NoKeyringError or KeyringLockedError.
    """
    key, database_id = os.urandom(KEY_BYTES), new_id()
    sealed = SealedKey(
        check=slot_file.check_value(key, database_id),
        keyring=None if passphrase else keyring_slot(key, database_id),
        passphrase=passphrase_slot(key, database_id, passphrase) if passphrase else None,
    )
    content = SlotFile(database_id=database_id, generation=1, active=sealed)
    slot_file.write(path, content)
    return KeySlots(path, content, (key,))


def keyring_slot(key: bytes, database_id: str) -> KeyringSlot:
    secret, item = os.urandom(KEY_BYTES), new_id()
    backend = keyring_key.save(item, secret)
    return KeyringSlot(item=item, backend=backend, sealed=seal(secret, key, database_id))


def passphrase_slot(key: bytes, database_id: str, passphrase: str) -> PassphraseSlot:
    params, salt = Argon2Params(), os.urandom(SALT_BYTES)
    sealed = seal(passphrase_key(passphrase, salt, params), key, database_id)
    return PassphraseSlot(params=params, salt=salt, sealed=sealed)


def recovery_slot(key: bytes, database_id: str, code: str) -> RecoverySlot:
    salt = os.urandom(SALT_BYTES)
    wrapping_key = recovery_key(code, salt)
    assert wrapping_key, "a new code has a right checksum"
    return RecoverySlot(salt=salt, sealed=seal(wrapping_key, key, database_id))


def open_with_keyring(slot: KeyringSlot, database_id: str) -> bytes | None:
    """Raises NoKeyringError or KeyringLockedError."""
    secret = keyring_key.load(slot.item, slot.backend)
    return unseal(secret, slot.sealed, database_id) if secret else None


def open_with_passphrase(slot: PassphraseSlot, database_id: str, passphrase: str) -> bytes | None:
    wrapping_key = passphrase_key(passphrase, slot.salt, slot.params)
    return unseal(wrapping_key, slot.sealed, database_id)


def open_with_recovery(slot: RecoverySlot, database_id: str, code: str) -> bytes | None:
    wrapping_key = recovery_key(code, slot.salt)
    return unseal(wrapping_key, slot.sealed, database_id) if wrapping_key else None
