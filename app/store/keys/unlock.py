"""Chooses how to obtain the database key, and what to ask the user if that fails."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from app.core.errors import UserError
from app.core.paths import AppPaths
from app.store.keys import slot_file, slots
from app.store.keys.slot_file import SealedKey, SlotFile
from app.store.keys.slots import (
    KeySlots,
    open_with_keyring,
    open_with_passphrase,
    open_with_recovery_code,
)
from app.store.store_errors import (
    FolderNotWritableError,
    KeyLostError,
    KeyringLockedError,
    NoKeyringError,
    PassphraseNeeded,
    WrongPassphraseError,
)


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
        return slots.create(paths.key_slots, passphrase)
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
