"""Reading and writing files that people may have written or damaged."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copymode
from typing import Any, TypeVar, overload

import msgspec

from app.core.errors import UserError, cause_of


class Skipped(msgspec.Struct, frozen=True):
    """Something in a file that was not taken from it, and why."""

    where: str
    reason: str


def read_text(file: Path) -> str:
    """The file's text, as UTF-8, without a byte order mark. Raises UserError."""
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(
            f"The file {file} cannot be read: {cause_of(error)}.", "Choose another file."
        ) from None
    except UnicodeDecodeError:
        raise UserError(f"The file {file} is not text in UTF-8.", "Choose another file.") from None


_Value = TypeVar("_Value")

_DEEPEST = 200
"""More nested brackets than anything sensible has, and few enough for recursive code everywhere."""

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(rb"[\[\]{}]")


@overload
def parse_json(content: bytes | str) -> Any: ...


@overload
def parse_json(content: bytes | str, type_: type[_Value]) -> _Value: ...


def parse_json(content: bytes | str, type_: Any = Any) -> Any:
    """`content` as a value of `type_`, whatever it contains.

    Raises msgspec.DecodeError, also for what msgspec reports otherwise: deep nesting
    (RecursionError, depending on the caller's stack), bytes that are not UTF-8, and lone surrogates
    (UnicodeError).
    """
    if is_nested_too_deeply(content):
        raise msgspec.DecodeError("JSON is nested too deeply")
    try:
        return msgspec.json.decode(content, type=type_)
    except UnicodeError as error:
        raise msgspec.DecodeError(f"JSON is malformed: {error}") from None


def is_nested_too_deeply(json: bytes | str) -> bool:
    """Whether brackets outside strings are nested so deeply that recursive code would fail."""
    content = json.encode("utf-8", "surrogatepass") if isinstance(json, str) else json
    if content.count(b"[") + content.count(b"{") <= _DEEPEST:
        return False  # almost always, and fast
    depth = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", content)):
        depth += 1 if bracket in b"[{" else -1
        if depth > _DEEPEST:
            return True
    return False


def save_file(file: Path, content: bytes | str) -> None:
    """Write a file that the user named; see `replacing`."""
    with replacing(file) as fresh:
        fresh.write_bytes(content.encode() if isinstance(content, str) else content)


def linked(file: Path) -> Path:
    """The file that `file` leads to if it is a link, which stays when that file is replaced.

    What is to take its place is written beside it: a file does not move to another disk.
    """
    return Path(os.path.realpath(file))


def is_special(path: Path) -> bool:
    """Whether `path` is a pipe or a device, which may have to be waited for without end."""
    return path.exists() and not path.is_file() and not path.is_dir()


def private(path: str, flags: int) -> int:
    """An `opener` for files that only the user may read."""
    return os.open(path, flags, 0o600)


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A new file beside `file`, which takes its place after the block.

    Raises UserError if it cannot be written, and then leaves a file of this name as it was.
    """
    target = linked(file)
    fresh = target.with_name(f".{target.name}.new")
    try:
        if file.exists() and not file.is_file():  # such as /dev/stdout, which cannot be replaced
            yield file
            return
        if target.exists():
            fresh.touch()
            copymode(target, fresh)  # before it has content: perhaps nobody else may read the file
        yield fresh
        fresh.replace(target)
    except OSError as error:
        raise write_error(file, error) from None
    finally:
        with suppress(OSError):
            fresh.unlink()


def write_error(file: Path, error: OSError) -> UserError:
    """Why `file` could not be written; only a full disk is said to lack space."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            f"There is no space left to write {file}.",
            "Free some space or choose another location.",
        )
    return UserError(f"{file} cannot be written: {cause_of(error)}.", "Choose another location.")
