"""Files to import from: one file, a folder, or a zip archive, read within limits."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

import msgspec

from app.core.errors import UserError, cause_of
from app.core.text_files import is_special
from app.core.unicode_text import encodable
from app.core.wording import translatable

MEBIBYTE = 1024 * 1024
# A real export of ten years is a few hundred MiB, and JSON takes several times that decoded.
MAX_CHAT_FILE = 512 * MEBIBYTE
MAX_PICTURE = 16 * MEBIBYTE
MAX_FILES = 50_000
MAX_UNPACKED = 2048 * MEBIBYTE
_MAX_RATIO = 100  # chats compress to a twentieth at best
_ANY_UNPACKED = 64 * MEBIBYTE
# A value takes several times its text when it is decoded. In exports, commas and brackets are 30
# bytes apart and more.
_ANY_VALUES = 500_000
_LEAST_BYTES_APART = 18
_CHAT_SUFFIXES = {".json", ".jsonl", ".chat", ""}  # AI Studio's files have no suffix
_ZIP_START = b"PK\x03\x04"


class Source(Protocol):
    """Named files; names use "/" and are relative to what the user chose."""

    @property
    def names(self) -> tuple[str, ...]: ...

    def read(self, name: str, limit: int) -> bytes:
        """The contents of a file. Raises UserError if it is missing, too large or damaged."""
        ...


class FolderSource:
    """The files of a folder, or a single file. Links are not followed."""

    def __init__(self, path: Path) -> None:
        self._path = path if path.is_dir() else path.parent
        files = (
            [path]
            if path.is_file()
            else sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
        )
        _check_count(len(files))
        self.names = tuple(file.relative_to(self._path).as_posix() for file in files)

    def read(self, name: str, limit: int) -> bytes:
        file = self._path / name
        try:
            with file.open("rb") as stream:
                content = stream.read(limit + 1)
        except OSError as error:
            raise UserError(
                f"The file {name} cannot be read ({cause_of(error)}).", "Check its permissions."
            ) from None
        return _checked(content, name, limit)


class ZipSource:
    """The files of a zip archive, whose declared sizes are not trusted."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        self._archive = archive
        self._unpacked = 0
        most = max(_ANY_UNPACKED, _MAX_RATIO * size)
        self._most = min(most, MAX_UNPACKED)
        names = [info.filename for info in archive.infolist() if not info.is_dir()]
        _check_count(len(names))
        self.names = tuple(names)

    def read(self, name: str, limit: int) -> bytes:
        try:
            with self._archive.open(name) as stream:
                content = stream.read(min(limit, self._most - self._unpacked) + 1)
        except KeyError:
            raise UserError(
                f"There is no {name} in the archive.", "Export the chats again."
            ) from None
        except RuntimeError:  # zipfile's way to say that a password is needed
            raise UserError(
                f"The file {name} in the archive is protected by a password.",
                "Unpack the archive yourself and import the folder.",
            ) from None
        except (
            zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError
        ) as error:  # fmt: skip
            raise _damaged_archive(f"{name}: {error}") from None
        self._unpacked += len(content)
        if self._unpacked > self._most:
            raise UserError(
                f"The archive unpacks to more than {self._most // MEBIBYTE} MiB.",
                "Unpack it yourself and import its chat files one by one.",
            )
        return _checked(content, name, limit)


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """What can be read at `path`. Raises UserError."""
    if not path.exists():
        raise UserError(f"There is no file {path}.", "Check the path.")
    if is_special(path):
        raise UserError(
            f"{path} is a pipe or a device, and not a file.", "Write the chats to a file first."
        )
    if path.is_dir() or not _is_zip(path):
        yield FolderSource(path)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _damaged_archive(error) from None
    with archive:
        yield ZipSource(archive, path.stat().st_size)


def may_hold_chats(name: str) -> bool:
    """Whether the file name is that of a chat export of some program."""
    path = PurePosixPath(name)
    is_system_file = path.name.startswith((".", "__MACOSX")) or "__MACOSX" in path.parts
    return path.suffix.lower() in _CHAT_SUFFIXES and not is_system_file


def decode_json(content: bytes, name: str) -> tuple[Any, tuple[int, ...]]:
    """The value in `content`, or the list of values in JSON Lines and the numbers of bad lines.

    Deep nesting, invalid UTF-8 and lone surrogates must not crash: what is readable is read, the
    rest is reported. No string in the value has a lone surrogate. Raises UserError.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    _check_values(content, name)
    try:
        return msgspec.json.decode(content), ()
    except RecursionError:
        raise _unreadable(name, translatable("it is nested too deeply")) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _decode_leniently(content, name)


def _check_values(content: bytes, name: str) -> None:
    """Raise UserError if decoding would take far more memory than a chat export of this size."""
    values = sum(content.count(mark) for mark in (b",", b"[", b"{"))
    if values > _ANY_VALUES + len(content) // _LEAST_BYTES_APART:
        raise UserError(
            f"The file {name} contains more values than a chat export of its size.",
            "Choose a file that a chat program exported.",
        )


def _decode_leniently(content: bytes, name: str) -> tuple[Any, tuple[int, ...]]:
    """Decode what strict decoding rejects but programs write: JSON Lines, NaN, lone surrogates."""
    import json

    text = content.decode("utf-8", "replace")
    try:
        return encodable(json.loads(text)), ()
    except RecursionError:
        raise _unreadable(name, translatable("it is nested too deeply")) from None
    except ValueError as error:
        values, bad = _lines(text)
        if not values or len(values) < len(bad):
            raise _unreadable(name, translatable(f"it is not valid JSON: {error}")) from None
    return values, bad


def _lines(text: str) -> tuple[list[Any], tuple[int, ...]]:
    """The objects of JSON Lines and the numbers of bad lines, such as a truncated last one.

    Only a line feed ends a line: strings may contain other line separators.
    """
    import json

    values: list[Any] = []
    bad: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = encodable(json.loads(line))
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            values.append(value)
        else:
            bad.append(number)
    return values, tuple(bad)


def too_large(name: str) -> UserError:
    """Reading it took more memory than it may take."""
    return UserError(f"The file {name} is too large to read.", "Export fewer chats at a time.")


def _unreadable(name: str, why: str) -> UserError:
    return UserError(f"The file {name} cannot be read; {why}.", "Export the chats again.")


def _damaged_archive(error: object) -> UserError:
    return UserError(
        f"The archive is damaged ({error}).", "Download or export it again, then import that."
    )


def _checked(content: bytes, name: str, limit: int) -> bytes:
    if len(content) > limit:
        raise UserError(
            f"The file {name} is larger than {limit // MEBIBYTE} MiB.",
            "Export fewer chats at a time.",
        )
    return content


def _check_count(count: int) -> None:
    if count > MAX_FILES:
        raise UserError(
            f"There are {count:,} files, more than the {MAX_FILES:,} that are looked through.",
            "Choose the file or folder that holds the chats.",
        )


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) == _ZIP_START
    except OSError as error:
        raise UserError(
            f"The file {path} cannot be read ({cause_of(error)}).", "Check its permissions."
        ) from None
