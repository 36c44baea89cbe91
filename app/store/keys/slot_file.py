"""keyslots.json: the database key, sealed once for every way to open it, on disk."""

import hashlib
import hmac
from pathlib import Path
from typing import Literal

import msgspec

from app.core.errors import cause_of
from app.core.text_files import parse_json
from app.store.durable_files import write_file
from app.store.errors import FolderNotWritableError
from app.store.keys.passphrase import Argon2Params


class KeyringSlot(msgspec.Struct, frozen=True, kw_only=True):
    """Opens with a secret stored in the keyring `backend` under the name `item`."""

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
    """One database key, identified by `id`; `check` recognises it without the database."""

    id: str
    check: bytes
    keyring: KeyringSlot | None = None
    passphrase: PassphraseSlot | None = None
    recovery: RecoverySlot | None = None


class SlotFile(msgspec.Struct, frozen=True, kw_only=True):
    """The content of keyslots.json. `pending` is the new key during a rotation."""

    format: Literal[1] = 1
    generation: int
    active: SealedKey
    pending: SealedKey | None = None


class _Envelope(msgspec.Struct, frozen=True):
    sha256: str
    content: msgspec.Raw


def check_value(key: bytes, key_id: str) -> bytes:
    """A value that recognises `key` without revealing anything about it (HMAC-SHA256)."""
    return hmac.digest(key, f"check {key_id}".encode(), "sha256")


def fits(key: bytes, sealed: SealedKey) -> bool:
    """Whether `key` is the one that was sealed."""
    return hmac.compare_digest(check_value(key, sealed.id), sealed.check)


def read(path: Path) -> SlotFile | None:
    """The newest intact generation, or None if there is none."""
    found = [slots for file in generations(path) if (slots := _read_one(file))]
    return max(found, key=lambda slots: slots.generation, default=None)


def exists(path: Path) -> bool:
    """Whether there are key slots at `path`, intact or not."""
    return any(file.exists() for file in generations(path))


def write(path: Path, slots: SlotFile) -> None:
    """Write the next generation atomically and durably, and keep the previous one.

    Raises FolderNotWritableError; an earlier generation is then still in place.
    """
    content = msgspec.json.encode(slots)
    envelope = _Envelope(hashlib.sha256(content).hexdigest(), msgspec.Raw(content))
    try:
        if _read_one(path):
            write_file(generations(path)[1], path.read_bytes())
        write_file(path, msgspec.json.format(msgspec.json.encode(envelope)))
    except OSError as error:
        raise FolderNotWritableError(
            f"The key file {path} cannot be written: {cause_of(error)}.",
            "Check the folder's permissions and free space, or choose another with --home.",
        ) from error


def generations(path: Path) -> tuple[Path, Path]:
    """The file of the newest generation and that of the previous one."""
    return path, path.with_suffix(".previous.json")


def unfinished(path: Path) -> tuple[Path, ...]:
    """The files of generations whose writing was cut short."""
    found = (file.with_suffix(".new") for file in generations(path))
    return tuple(file for file in found if file.exists())


def _read_one(path: Path) -> SlotFile | None:
    try:
        envelope = parse_json(path.read_bytes(), _Envelope)
        content = parse_json(bytes(envelope.content), SlotFile)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    compact = msgspec.json.encode(content)
    return content if hashlib.sha256(compact).hexdigest() == envelope.sha256 else None
