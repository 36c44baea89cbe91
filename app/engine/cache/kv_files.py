"""KV cells on disk: one encrypted file per chat, discarded rather than trusted.

A file consists of the magic, 32 random bytes, and the contents in chunks under AES-256-GCM, each
preceded by its length in 4 bytes. The file's key is derived (HKDF-SHA256) from the chat's key and
those random bytes, so no key is used for two files and the chunk number can serve as nonce. Which
chunk is the last is authenticated too (the STREAM construction,
https://eprint.iacr.org/2015/189). The first chunk describes the rest: the model, the tokens, the
number of bytes. A file that does not match is deleted: losing a cache only costs reading again.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.cancellation import Cancelled, CancelToken
from app.core.text_files import private
from app.engine.cache.kv_snapshot import Checkpoint, Snapshot

KEY_BYTES = 32

_MAGIC = b"inglenook kv 1\n"
_SALT_BYTES = 32
_TAG_BYTES = 16
_CHUNK_BYTES = 1024 * 1024
_SUFFIX, _NEW_SUFFIX = ".kv", ".kv-new"
_LEAST_TOKENS = 128
_FREE_BYTES = 2 * 1024**3


class KvFiles:
    """The snapshots of one loaded model in `folder`, which must exist.

    Args:
        model: identifies the weights and settings that the cells belong to.
        capacity: maximum total size in bytes; the least recently used are evicted first.
    """

    def __init__(self, folder: Path, model: str, capacity: int) -> None:
        self._folder = folder
        self._model = model
        self._capacity = capacity

    def write(self, chat_id: str, key: bytes, snapshot: Snapshot, cancel: CancelToken) -> bool:
        """Replace the file of `chat_id`; false if not worthwhile or the disk is full.

        Raises Cancelled; the old file then stays.
        """
        if len(snapshot.tokens) < _LEAST_TOKENS or not self._has_space_for(snapshot.size):
            return False
        path = snapshot_path(self._folder, chat_id)
        new = path.with_suffix(_NEW_SUFFIX)
        try:
            with open(new, "wb", opener=private) as stream:
                _write(stream, key, self._header(snapshot), snapshot, cancel)
            # Not synced: a file torn by a power failure fails to authenticate.
            new.replace(path)
        except OSError:
            new.unlink(missing_ok=True)
            return False
        except Cancelled:
            new.unlink()
            raise
        self._trim(path)
        return True

    def read(self, chat_id: str, key: bytes) -> Snapshot | None:
        """The stored snapshot of `chat_id`; None, deleting its file, if it is unusable."""
        path = snapshot_path(self._folder, chat_id)
        try:
            with path.open("r+b") as stream:
                snapshot = _read(stream, key, self._model)
                _mark_as_used(stream)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, InvalidTag, msgspec.DecodeError, MemoryError):
            snapshot = None
        if snapshot is None:
            self.forget(chat_id)
        return snapshot

    def forget(self, chat_id: str) -> None:
        forget_snapshot(self._folder, chat_id)

    def _header(self, snapshot: Snapshot) -> "_Header":
        return _Header(
            model=self._model,
            tokens=snapshot.tokens,
            size=len(snapshot.state),
            checkpoints=[(p.position, len(p.state)) for p in snapshot.checkpoints],
        )

    def _has_space_for(self, size: int) -> bool:
        try:
            return size <= self._capacity and shutil.disk_usage(self._folder).free > (
                size + _FREE_BYTES
            )
        except OSError:
            return False

    def _trim(self, kept: Path) -> None:
        with suppress(OSError):
            found = sorted(
                ((path.stat().st_mtime, path.stat().st_size, path) for path in _all(self._folder)),
                reverse=True,
            )
            total = 0
            for _, size, path in found:
                total += size
                if total > self._capacity and path != kept:
                    path.unlink(missing_ok=True)


class _Header(msgspec.Struct, frozen=True, kw_only=True):
    model: str
    tokens: list[int]
    size: int
    checkpoints: list[tuple[int, int]]


def snapshot_path(folder: Path, chat_id: str) -> Path:
    """The path of a chat's file. Raises ValueError if the id is invalid."""
    if not chat_id.replace("-", "").isalnum():
        raise ValueError(f"{chat_id!r} is not a chat id")
    return folder / f"{chat_id}{_SUFFIX}"


def forget_snapshot(folder: Path, chat_id: str) -> None:
    path = snapshot_path(folder, chat_id)
    path.unlink(missing_ok=True)
    path.with_suffix(_NEW_SUFFIX).unlink(missing_ok=True)


def forget_snapshots(folder: Path) -> None:
    for path in _all(folder):
        path.unlink(missing_ok=True)


def snapshots_size(folder: Path) -> int:
    """The total size in bytes of all chats' files."""
    sizes = 0
    for path in _all(folder):
        with suppress(OSError):  # deleted meanwhile
            sizes += path.stat().st_size
    return sizes


def _mark_as_used(stream: BinaryIO) -> None:
    """Renew the file's time by writing its first byte anew: a confined worker may not set times."""
    stream.seek(0)
    first = stream.read(1)
    stream.seek(0)
    stream.write(first)


def _all(folder: Path) -> list[Path]:
    return [*folder.glob(f"*{_SUFFIX}"), *folder.glob(f"*{_NEW_SUFFIX}")]


def _write(
    stream: BinaryIO, key: bytes, header: _Header, snapshot: Snapshot, cancel: CancelToken
) -> None:
    salt = os.urandom(_SALT_BYTES)
    cipher = _cipher(key, salt)
    stream.write(_MAGIC + salt)
    chunks = [memoryview(msgspec.msgpack.encode(header)), *_chunks(snapshot)]
    for number, chunk in enumerate(chunks):
        cancel.raise_if_cancelled()
        sealed = cipher.encrypt(_nonce(number), chunk, _place(number, len(chunks)))
        stream.write(len(sealed).to_bytes(4, "big"))
        stream.write(sealed)


def _chunks(snapshot: Snapshot) -> Iterator[memoryview]:
    for state in (snapshot.state, *(point.state for point in snapshot.checkpoints)):
        for start in range(0, len(state), _CHUNK_BYTES):
            yield state[start : start + _CHUNK_BYTES]


def _read(stream: BinaryIO, key: bytes, model: str) -> Snapshot | None:
    """Raises ValueError or InvalidTag if the file was not written under `key`."""
    if stream.read(len(_MAGIC)) != _MAGIC:
        raise ValueError("no KV file")
    cipher = _cipher(key, stream.read(_SALT_BYTES))
    left = os.fstat(stream.fileno()).st_size
    first = _sealed(stream)
    # The number of chunks is in the first one, which is never the last.
    head = cipher.decrypt(_nonce(0), first, _place(0, 2))
    header = msgspec.msgpack.decode(head, type=_Header)
    sizes = [header.size, *(size for _, size in header.checkpoints)]
    if header.model != model or sum(sizes) > left:
        return None
    count = 1 + sum(-(-size // _CHUNK_BYTES) for size in sizes)
    number = 1
    states: list[memoryview] = []
    for size in sizes:
        state = bytearray(size)
        for start in range(0, size, _CHUNK_BYTES):
            opened = cipher.decrypt(_nonce(number), _sealed(stream), _place(number, count))
            state[start : start + _CHUNK_BYTES] = opened
            number += 1
        if len(state) != size:
            raise ValueError("a chunk of the wrong size")
        states.append(memoryview(state))
    points = zip(header.checkpoints, states[1:], strict=True)
    checkpoints = tuple(Checkpoint(position, state) for (position, _), state in points)
    return Snapshot(header.tokens, states[0], checkpoints)


def _sealed(stream: BinaryIO) -> bytes:
    length = int.from_bytes(stream.read(4), "big")
    if not _TAG_BYTES <= length <= 64 * _CHUNK_BYTES:
        raise ValueError("a chunk of an impossible size")
    return stream.read(length)


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt, b"inglenook kv file").derive(key))


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _place(number: int, count: int) -> bytes:
    return _MAGIC + (b"last" if number == count - 1 else b"more")
