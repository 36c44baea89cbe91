"""The key slots of a data folder: which way to the database key to take, and how to change them.

Also what to ask the user if no way leads to the key.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec.structs import replace

from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.paths import AppPaths
from app.store.keys import slot_file, system_keyring
from app.store.keys.slot_file import (
    KEY_BYTES,
    SALT_BYTES,
    Argon2Params,
    KeyringSlot,
    PassphraseSlot,
    RecoverySlot,
    SealedKey,
    SlotFile,
    new_recovery_code,
    passphrase_key,
    recovery_key,
    seal,
    unseal,
)
from app.store.store_errors import (
    FolderNotWritableError,
    KeyLostError,
    KeyringLockedError,
    NoKeyringError,
    PassphraseNeeded,
    WrongPassphraseError,
)


class KeySlots:
    """The ways to the database key. Every change is durable when its method returns.

    `keys` are the keys the database may have: the active one and, after an interrupted rotation,
    the pending one. `settle` records which it is.
    """

    def __init__(self, path: Path, content: SlotFile, keys: tuple[bytes, ...]) -> None:
        self._path = path
        self.content = content
        """The key slots as they were read or last written."""
        self.keys = keys

    @property
    def key(self) -> bytes:
        return self.keys[0]

    def derived(self, purpose: str) -> bytes:
        """Derive a key for another purpose that does not reveal the database key (HKDF-SHA256)."""
        return HKDF(SHA256(), KEY_BYTES, None, f"inglenook {purpose}".encode()).derive(self.key)

    @property
    def has_keyring(self) -> bool:
        return self.content.active.keyring is not None

    @property
    def has_passphrase(self) -> bool:
        return self.content.active.passphrase is not None

    @property
    def has_recovery(self) -> bool:
        return self.content.active.recovery is not None

    def settle(self, key: bytes) -> None:
        """The database opens with `key`: drop all others, and earlier ways to it, from the file."""
        self.keys = (key,)
        active, pending = self.content.active, self.content.pending
        if pending:
            self._store(active if slot_file.fits(key, active) else pending)
        elif slot_file.has_earlier(self._path, self.content):
            self._drop_earlier()

    def record_opening(self) -> None:
        """The database is open: from now on it is missed if it is no longer there."""
        if not self.content.has_opened:
            self._drop_earlier()

    def set_passphrase(self, passphrase: str, current: str | None = None) -> None:
        """Let `passphrase` open the store, replacing the previous one, which must be `current` if
        that is given. Raises WrongPassphraseError or another UserError.
        """
        _refuse_empty(passphrase)
        active = self.content.active
        if active.passphrase and current is not None:
            _check_passphrase(active, current)
        self._store(replace(active, passphrase=_passphrase_slot(self.key, active.id, passphrase)))

    def strengthen(self, passphrase: str) -> None:
        """Rehash the passphrase, which has just opened the store, at today's default cost."""
        slot = self.content.active.passphrase
        if (
            slot
            and passphrase.strip()
            and not self.content.pending
            and slot.params.cost < Argon2Params().cost
        ):
            self.set_passphrase(passphrase)

    def new_recovery_code(self) -> str:
        """Issue a new recovery code, to be shown once; the previous one stops working."""
        code, active = new_recovery_code(), self.content.active
        self._store(replace(active, recovery=_recovery_slot(self.key, active.id, code)))
        return code

    def begin_rotation(self, passphrase: str | None, recovery_code: str | None) -> bytes:
        """Store a new pending key, which opens in the same ways as the active one, and return it.

        A passphrase slot needs its passphrase again; without its code the recovery slot is dropped.
        Raises PassphraseNeeded, WrongPassphraseError, NoKeyringError or KeyringLockedError.
        """
        active = self.content.active
        _check_secrets(active, passphrase, recovery_code)
        key, key_id = os.urandom(KEY_BYTES), new_id()
        pending = _sealed(
            key,
            key_id,
            _same_keyring_slot(key, key_id, active.keyring) if active.keyring else None,
            passphrase if active.passphrase else None,
            recovery_code if active.recovery else None,
        )
        self._store(active, pending)
        return key

    def copy_to(self, path: Path) -> None:
        """Write the same key slots to another file, to open a backup."""
        slot_file.write(path, self.content)

    def _store(self, active: SealedKey, pending: SealedKey | None = None) -> None:
        """Unless a key is pending, what opened the store before is in no generation of the file."""
        content = replace(
            self.content, generation=self.content.generation + 1, active=active, pending=pending
        )
        slot_file.write(self._path, content)
        self.content = content
        if not pending:
            self._drop_earlier()

    def _drop_earlier(self) -> None:
        """If that fails, the next `settle` does it."""
        content = replace(self.content, generation=self.content.generation + 1)
        with suppress(FolderNotWritableError):
            slot_file.write(self._path, content)
            self.content = content


def create(path: Path, passphrase: str | None) -> KeySlots:
    """Create a database key protected by `passphrase` or, without one, by the keyring.

    Raises NoKeyringError, KeyringLockedError, or UserError for an empty passphrase.
    """
    if passphrase is not None:
        _refuse_empty(passphrase)
    key, key_id = os.urandom(KEY_BYTES), new_id()
    keyring = _keyring_slot(key, key_id) if passphrase is None else None
    sealed = _sealed(key, key_id, keyring, passphrase)
    content = SlotFile(generation=1, active=sealed)
    slot_file.write(path, content)
    return KeySlots(path, content, (key,))


def open_with_keyring(sealed: SealedKey) -> bytes | None:
    """The key, if the keyring has the slot's secret. Raises like `system_keyring.load`."""
    if not (slot := sealed.keyring):
        return None
    secret = system_keyring.load(slot.item, slot.backend)
    return unseal(secret, slot.sealed, sealed.id) if secret else None


def open_with_passphrase(sealed: SealedKey, passphrase: str) -> bytes | None:
    if not (slot := sealed.passphrase):
        return None
    return unseal(passphrase_key(passphrase, slot.salt, slot.params), slot.sealed, sealed.id)


def open_with_recovery_code(sealed: SealedKey, code: str) -> bytes | None:
    if not (slot := sealed.recovery):
        return None
    wrapping_key = recovery_key(code, slot.salt)
    return unseal(wrapping_key, slot.sealed, sealed.id) if wrapping_key else None


def unlock(
    paths: AppPaths, passphrase: str | None = None, recovery_code: str | None = None
) -> KeySlots:
    """Open the key slots of a data folder; a new data folder gets its key here.

    The given credentials are tried before the keyring. A database whose key is lost never gets a
    new one, which would make the loss final.

    Raises PassphraseNeeded, WrongPassphraseError, KeyringLockedError or KeyLostError.
    """
    content = slot_file.read(paths.key_slots)
    if content:
        return _open(paths, content, passphrase, recovery_code)
    if slot_file.exists(paths.key_slots) or has_content(paths):
        raise KeyLostError(
            "The key file of this data folder is missing or damaged.",
            f"Put {paths.key_slots.name} back from a copy, or restore a backup.",
        )
    return _create(paths, passphrase)


def has_content(paths: AppPaths) -> bool:
    """Whether there is a database; the file of one that was just being made is empty."""
    return paths.database.exists() and paths.database.stat().st_size > 0


def _create(paths: AppPaths, passphrase: str | None) -> KeySlots:
    try:
        return create(paths.key_slots, passphrase)
    except (NoKeyringError, KeyringLockedError) as error:
        raise PassphraseNeeded(
            "No keyring can protect your conversations here.",
            "Choose a passphrase, which you enter at each start.",
            is_new=True,
        ) from error


def _open(
    paths: AppPaths, content: SlotFile, passphrase: str | None, recovery_code: str | None
) -> KeySlots:
    keys = _opened_keys(content, passphrase, recovery_code)
    opened = KeySlots(paths.key_slots, content, keys)
    if passphrase is not None and recovery_code is None:
        with suppress(FolderNotWritableError):
            opened.strengthen(passphrase)
    return opened


def authenticate(keys: KeySlots, passphrase: str | None, recovery_code: str | None) -> None:
    """Check that these credentials, or the keyring, open the store that `keys` has opened.

    Not by the file of the key slots, which others could replace. Raises what `unlock` raises.
    """
    _opened_keys(keys.content, passphrase, recovery_code)


def _opened_keys(
    content: SlotFile, passphrase: str | None, recovery_code: str | None
) -> tuple[bytes, ...]:
    if recovery_code is not None:
        keys = _keys(content, partial(open_with_recovery_code, code=recovery_code))
        if not keys:
            raise WrongPassphraseError(
                "This is not the recovery code of this data folder.",
                "Check it letter by letter against the printed one.",
            )
    elif passphrase is not None and content.active.passphrase:
        keys = _keys(content, partial(open_with_passphrase, passphrase=passphrase))
        if not keys:
            raise WrongPassphraseError("This passphrase is not correct.", "Enter it again.")
    else:
        keys = _keys_by_keyring(content)
    return keys


def _keys_by_keyring(content: SlotFile) -> tuple[bytes, ...]:
    problem: UserError | None = None
    try:
        if keys := _keys(content, open_with_keyring):
            return keys
    except (NoKeyringError, KeyringLockedError) as error:
        problem = error
    raise _question(content.active, problem) from problem


def _keys(content: SlotFile, way: Callable[[SealedKey], bytes | None]) -> tuple[bytes, ...]:
    """The keys in the file that `way` opens and the check confirms, active before pending."""
    return tuple(
        key
        for each in (content.active, content.pending)
        if each and (key := way(each)) and slot_file.fits(key, each)
    )


def _question(active: SealedKey, problem: UserError | None) -> UserError:
    has_recovery = active.recovery is not None
    if active.passphrase:
        return PassphraseNeeded(
            "Your conversations are locked.",
            "Enter your passphrase.",
            is_new=False,
            has_recovery=has_recovery,
        )
    if isinstance(problem, KeyringLockedError):
        return KeyringLockedError(problem.what, problem.remedy)
    return KeyLostError(
        "The keyring no longer has the key to your conversations.",
        "Enter your recovery code."
        if has_recovery
        else "Log in as you did before, with the keyring that holds it, or restore a backup.",
        has_recovery=has_recovery,
    )


def _refuse_empty(passphrase: str) -> None:
    if not passphrase.strip():
        raise UserError("An empty passphrase protects nothing.", "Choose one of several words.")


def _check_secrets(active: SealedKey, passphrase: str | None, recovery_code: str | None) -> None:
    if active.passphrase:
        if passphrase is None:
            raise PassphraseNeeded(
                "The new key is kept behind your passphrase too.",
                "Enter your passphrase.",
                is_new=False,
            )
        _check_passphrase(active, passphrase)
    if recovery_code is not None and not open_with_recovery_code(active, recovery_code):
        raise WrongPassphraseError("This is not the recovery code.", "Check it letter by letter.")


def _check_passphrase(active: SealedKey, passphrase: str) -> None:
    if not open_with_passphrase(active, passphrase):
        raise WrongPassphraseError("This passphrase is not correct.", "Enter it again.")


def _sealed(
    key: bytes,
    key_id: str,
    keyring: KeyringSlot | None,
    passphrase: str | None,
    recovery_code: str | None = None,
) -> SealedKey:
    return SealedKey(
        id=key_id,
        check=slot_file.check_value(key, key_id),
        keyring=keyring,
        passphrase=_passphrase_slot(key, key_id, passphrase) if passphrase is not None else None,
        recovery=_recovery_slot(key, key_id, recovery_code) if recovery_code is not None else None,
    )


def _keyring_slot(key: bytes, key_id: str) -> KeyringSlot:
    secret, item = os.urandom(KEY_BYTES), new_id()
    backend = system_keyring.save(item, secret)
    return KeyringSlot(item=item, backend=backend, sealed=seal(secret, key, key_id))


def _same_keyring_slot(key: bytes, key_id: str, slot: KeyringSlot) -> KeyringSlot:
    # The secret stays the same across keys: it also opens the backups made under older ones.
    secret = system_keyring.load(slot.item, slot.backend)
    if not secret:
        raise NoKeyringError(
            "The keyring no longer has the secret of this data folder.",
            "Store the key in the keyring again, then change it.",
        )
    return replace(slot, sealed=seal(secret, key, key_id))


def _passphrase_slot(key: bytes, key_id: str, passphrase: str) -> PassphraseSlot:
    params, salt = Argon2Params(), os.urandom(SALT_BYTES)
    sealed = seal(passphrase_key(passphrase, salt, params), key, key_id)
    return PassphraseSlot(params=params, salt=salt, sealed=sealed)


def _recovery_slot(key: bytes, key_id: str, code: str) -> RecoverySlot:
    salt = os.urandom(SALT_BYTES)
    wrapping_key = recovery_key(code, salt)
    assert wrapping_key, "only a code with a right checksum gets here"
    return RecoverySlot(salt=salt, sealed=seal(wrapping_key, key, key_id))
