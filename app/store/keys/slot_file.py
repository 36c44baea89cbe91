"""keyslots.json: the database key, sealed once for every way to open it.

The keys that seal it are derived from a passphrase or a recovery code.
"""

import base64
import hashlib
import hmac
import os
import unicodedata
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.errors import cause_of
from app.core.text_files import parse_json
from app.store.durable_files import write_file
from app.store.store_errors import FolderNotWritableError

KEY_BYTES = 32
SALT_BYTES = 16

_NONCE_BYTES = 12
_CODE_BYTES = 17
_CHECKSUM_BYTES = 3
_LOOK_ALIKES = str.maketrans("018", "OIB", "- \t\n")


class Argon2Params(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The cost of Argon2id; the default is the second recommended option of RFC 9106, section 4.

    The bounds keep a tampered file from claiming all memory.
    """

    memory_kib: Annotated[int, msgspec.Meta(ge=8 * 1024, le=1024 * 1024)] = 64 * 1024
    passes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 4

    @property
    def cost(self) -> int:
        """The total memory written over all passes, in KiB."""
        return self.memory_kib * self.passes


def passphrase_key(passphrase: str, salt: bytes, params: Argon2Params) -> bytes:
    """Derive a key from `passphrase`. Takes about 0.2 s at the default cost."""
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode(),
        salt,
        time_cost=params.passes,
        memory_cost=params.memory_kib,
        parallelism=params.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def new_recovery_code() -> str:
    """136 random bits and a checksum, for printing, as eight groups of four letters and digits."""
    code = os.urandom(_CODE_BYTES)
    text = base64.b32encode(code + _checksum(code)).decode()
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def recovery_key(recovery_code: str, salt: bytes) -> bytes | None:
    """Derive a key from `recovery_code`; None if it was mistyped."""
    try:
        data = base64.b32decode(recovery_code.upper().translate(_LOOK_ALIKES))
    except ValueError:
        return None
    code, checksum = data[:_CODE_BYTES], data[_CODE_BYTES:]
    if checksum != _checksum(code):
        return None
    return HKDF(SHA256(), KEY_BYTES, salt, b"inglenook recovery").derive(code)


def seal(wrapping_key: bytes, key: bytes, purpose: str) -> bytes:
    """Encrypt `key` with AES-256-GCM, nonce first; unsealing needs the same `purpose`."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(wrapping_key).encrypt(nonce, key, purpose.encode())


def unseal(wrapping_key: bytes, sealed: bytes, purpose: str) -> bytes | None:
    """The sealed key, or None if the wrapping key or the purpose does not match."""
    nonce, ciphertext = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(wrapping_key).decrypt(nonce, ciphertext, purpose.encode())
    except (InvalidTag, ValueError):
        return None


def _checksum(code: bytes) -> bytes:
    return hashlib.sha256(code).digest()[:_CHECKSUM_BYTES]


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

    @property
    def has_opened(self) -> bool:
        """Whether the database was ever opened: before that there is only the first generation."""
        return self.generation > 1


class _Envelope(msgspec.Struct, frozen=True):
    sha256: str
    content: msgspec.Raw


def check_value(key: bytes, key_id: str) -> bytes:
    """A value that recognises `key` without revealing anything about it (HMAC-SHA256)."""
    return hmac.digest(key, f"check {key_id}".encode(), "sha256")


def fits(key: bytes, sealed: SealedKey) -> bool:
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


def has_earlier(path: Path, slots: SlotFile) -> bool:
    """Whether another generation of the file has other keys, or other ways to them."""
    others = [found for file in generations(path) if (found := _read_one(file))]
    return any((each.active, each.pending) != (slots.active, slots.pending) for each in others)


def unfinished(path: Path) -> tuple[Path, ...]:
    """The files of generations whose writing was cut short."""
    found = (file.with_suffix(".new") for file in generations(path))
    return tuple(file for file in found if file.exists())


def _read_one(path: Path) -> SlotFile | None:
    try:
        envelope = parse_json(path.read_bytes(), _Envelope)
        content = parse_json(bytes(envelope.content), SlotFile)
    except (FileNotFoundError, IsADirectoryError, msgspec.DecodeError):
        return None
    except OSError as error:  # nothing is known of the file then, and nothing may replace it
        raise FolderNotWritableError(
            f"The key file {path} cannot be read: {cause_of(error)}.",
            "Check its permissions, or choose another data folder with --home.",
        ) from error
    compact = msgspec.json.encode(content)
    return content if hashlib.sha256(compact).hexdigest() == envelope.sha256 else None
