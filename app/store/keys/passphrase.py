"""Keys from a passphrase or recovery code, and sealing the database key with any of them."""

import base64
import hashlib
import os
import unicodedata
from typing import Annotated

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

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
