"""keyslots.json: the database key, sealed once for every way to open it, on disk."""

import contextlib
import hashlib
import hmac
import os
from pathlib import Path
from typing import Literal

import msgspec

from app.store.passphrase_key import Argon2Params


class KeyringSlot(msgspec.Struct, frozen=True, kw_only=True):
    """Opens with a secret that the keyring `backend` keeps under the name `item`."""

    item: str
    backend: str
    sealed: bytes


class PassphraseSlot(msgspec.Struct, frozen=True, kw_only=True):
    """Opens with a passphrase."""

    params: Argon2Params
    salt: bytes
    sealed: bytes


class RecoverySlot(msgspec.Struct, frozen=True, kw_only=True):
    """Opens with the recovery code."""

    salt: bytes
    sealed: bytes


class SealedKey(msgspec.Struct, frozen=True, kw_only=True):
    """One database key. `check` tells whether a key is this one, without the database."""

    check: bytes
    keyring: KeyringSlot | None = None
    passphrase: PassphraseSlot | None = None
    recovery: RecoverySlot | None = None


class SlotFile(msgspec.Struct, frozen=True, kw_only=True):
    """The content of keyslots.json. `pending` is the next key while the key is being changed."""

    format: Literal[1] = 1
    database_id: str
    generation: int
    active: SealedKey
    pending: SealedKey | None = None


class _Envelope(msgspec.Struct, frozen=True):
    sha256: str
    content: msgspec.Raw


def check_value(key: bytes, database_id: str) -> bytes:
    """What is stored to recognise `key` by: HMAC-SHA256, which gives nothing away about it."""
    return hmac.digest(key, f"check {database_id}".encode(), "sha256")


def fits(key: bytes, sealed: SealedKey, database_id: str) -> bool:
    """Whether `key` is the one that was sealed."""
    return hmac.compare_digest(check_value(key, database_id), sealed.check)


def read(path: Path) -> SlotFile | None:
    """The newest intact generation, or None when there is none."""
    found = [slots for file in (path, _previous(path)) if (slots := _read_one(file))]
    return max(found, key=lambda slots: slots.generation, default=None)


def exists(path: Path) -> bool:
    """Whether there are key slots at `path`, intact or not."""
    return path.exists() or _previous(path).exists()


def write(path: Path, slots: SlotFile) -> None:
    """Store the next generation atomically and durably, and keep the one before it.

    Raises OSError; the file is then as it was.
    """
    content = msgspec.json.encode(slots)
    envelope = _Envelope(hashlib.sha256(content).hexdigest(), msgspec.Raw(content))
    temporary = path.with_suffix(".new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(envelope)))
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileNotFoundError):
        path.replace(_previous(path))
    temporary.replace(path)
    _sync_folder(path.parent)


def _previous(path: Path) -> Path:
    return path.with_suffix(".previous.json")


def _read_one(path: Path) -> SlotFile | None:
    try:
        envelope = msgspec.json.decode(path.read_bytes(), type=_Envelope)
        content = msgspec.json.decode(envelope.content, type=SlotFile)
    except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    compact = msgspec.json.encode(content)
    return content if hashlib.sha256(compact).hexdigest() == envelope.sha256 else None


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows has no such call, and renames durably
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
