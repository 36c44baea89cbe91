"""A copy of the few pages of a database without which none of the others can be read.

Page 1 has the salt of the encryption and the root of the schema, which says where each table
begins: one flipped bit there would cost everything. The pages of the schema are therefore kept in a
file apart, as they are on disk, that is encrypted. They change only with the schema and the key.

The format of the pages is SQLCipher 4's (https://www.zetetic.net/sqlcipher/design/): AES-256-CBC,
and at the end of each page its initialization vector and an HMAC-SHA512 over both and the page
number. Page 1 begins with the salt in plain, from which the key of the HMAC is derived.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.store.durable_files import write_file

PAGE = 4096
"""Bytes of a page; there is no database of less than one."""

_SALT, _VECTOR, _HMAC = 16, 16, 64
_RESERVED = _VECTOR + _HMAC
_SALT_MASK, _ITERATIONS = 0x3A, 2

# Offsets into page 1: https://www.sqlite.org/fileformat2.html
_HEADER = 100
_CHANGES, _SIZE, _FREE_PAGES, _SCHEMA_VERSION, _VALID_FOR = 24, 28, 32, 40, 92
_INTERIOR, _LEAF = 5, 13
_MOST_PAGES = 64  # the schema has about ten


class _Kept(msgspec.Struct, frozen=True):
    """Pages as they are on disk, by their numbers; page 1 is among them."""

    pages: dict[int, bytes]


class _Codec:
    """Encrypts and decrypts the pages of one file."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        self._key = key
        self._salt = salt
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        self._hmac_key = hashlib.pbkdf2_hmac("sha512", key, masked, _ITERATIONS, len(key))

    def is_sound(self, number: int, page: bytes) -> bool:
        """Whether the page is as it was written, under this key and salt."""
        is_salted = number != 1 or page[:_SALT] == self._salt
        return is_salted and hmac.compare_digest(page[-_HMAC:], self._hmac(number, page[:-_HMAC]))

    def plain(self, number: int, page: bytes) -> bytes:
        """The content of a sound page, in page 1 with zeros in place of the salt."""
        start = self._start(number)
        vector = page[-_RESERVED:-_HMAC]
        decryptor = Cipher(AES(self._key), CBC(vector)).decryptor()
        return bytes(start) + decryptor.update(page[start:-_RESERVED]) + decryptor.finalize()

    def encrypted(self, number: int, content: bytes) -> bytes:
        """The reverse of `plain`."""
        start = self._start(number)
        vector = os.urandom(_VECTOR)
        encryptor = Cipher(AES(self._key), CBC(vector)).encryptor()
        body = encryptor.update(content[start:]) + encryptor.finalize()
        page = self._salt[:start] + body + vector
        return page + self._hmac(number, page)

    def _start(self, number: int) -> int:
        return _SALT if number == 1 else 0

    def _hmac(self, number: int, page: bytes) -> bytes:
        signed = page[self._start(number) :] + number.to_bytes(4, "little")
        return hmac.digest(self._hmac_key, signed, "sha512")


def save(database: Path, key: bytes, copy: Path) -> None:
    """Copy the schema's pages of a closed database to `copy`, unless they are there already.

    Does nothing if they cannot be read or written: an earlier copy stays then.
    """
    with suppress(OSError):
        first = _page(database, 1)
        codec = _Codec(key, first[:_SALT])
        if len(first) < PAGE or not codec.is_sound(1, first):
            return
        kept = _read(copy)
        if kept and codec.is_sound(1, kept.pages[1]):
            is_current = _version(codec, kept.pages[1]) == _version(codec, first)
            if is_current:
                return
        if pages := _schema_pages(database, codec):
            write_file(copy, msgspec.msgpack.encode(_Kept(pages)))


def are_damaged(database: Path, key: bytes, copy: Path) -> bool:
    """Whether `mend` would change the database."""
    kept = _read(copy)
    return bool(kept and any(True for _ in _replacements(database, key, kept)))


def mend(database: Path, key: bytes, copy: Path) -> None:
    """Replace damaged pages of the schema by those kept in `copy`. Raises OSError.

    What page 1 says about the size of the file is brought up to date; the free pages are forgotten,
    so the result is for reading only.
    """
    if kept := _read(copy):
        replacements = dict(_replacements(database, key, kept))
        with database.open("rb+") as file:
            for number, page in replacements.items():
                file.seek((number - 1) * PAGE)
                file.write(page)


def _replacements(database: Path, key: bytes, kept: _Kept) -> Iterator[tuple[int, bytes]]:
    codec = _Codec(key, kept.pages[1][:_SALT])
    size = database.stat().st_size // PAGE
    for number, page in kept.pages.items():
        if not codec.is_sound(number, page) or codec.is_sound(number, _page(database, number)):
            continue
        yield number, _resized(codec, page, size) if number == 1 else page


def _resized(codec: _Codec, first: bytes, size: int) -> bytes:
    content = bytearray(codec.plain(1, first))
    content[_SIZE : _SIZE + 4] = size.to_bytes(4, "big")
    content[_FREE_PAGES : _FREE_PAGES + 8] = bytes(8)
    content[_VALID_FOR : _VALID_FOR + 4] = content[_CHANGES : _CHANGES + 4]
    return codec.encrypted(1, bytes(content))


def _schema_pages(database: Path, codec: _Codec) -> dict[int, bytes]:
    """The pages of the table of tables, a B-tree with its root in page 1; empty if one is bad."""
    found: dict[int, bytes] = {}
    waiting = [1]
    while waiting and len(found) < _MOST_PAGES:
        number = waiting.pop()
        page = _page(database, number)
        if not codec.is_sound(number, page):
            return {}
        found[number] = page
        content = codec.plain(number, page)
        header = _HEADER if number == 1 else 0
        if content[header] == _INTERIOR:
            waiting += _children(content, header)
        elif content[header] != _LEAF:
            return {}
    return found


def _children(content: bytes, header: int) -> Iterator[int]:
    yield _number(content, header + 8, 4)
    for cell in range(_number(content, header + 3, 2)):
        yield _number(content, _number(content, header + 12 + 2 * cell, 2), 4)


def _number(content: bytes, offset: int, length: int) -> int:
    return int.from_bytes(content[offset : offset + length], "big")


def _version(codec: _Codec, first: bytes) -> int:
    return _number(codec.plain(1, first), _SCHEMA_VERSION, 4)


def _page(database: Path, number: int) -> bytes:
    with database.open("rb") as file:
        file.seek((number - 1) * PAGE)
        return file.read(PAGE)


def _read(copy: Path) -> _Kept | None:
    try:
        kept = msgspec.msgpack.decode(copy.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None
    is_whole = 1 in kept.pages and all(len(page) == PAGE for page in kept.pages.values())
    return kept if is_whole else None
