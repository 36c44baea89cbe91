"""Makes paths written by a model safe: canonical, without tricks, opened without following links.

The path that is asked about, granted and opened is the same canonical path. Part of it may be
replaced by a link between asking and opening; opening it component by component refuses that.
"""

import contextlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath, PureWindowsPath

from app.agent.tool import Access, RunTool, Tier, ToolError
from app.core.errors import cause_of

MAX_READ_BYTES = 8 * 1024 * 1024
_MAX_PATH = 1024
_KERNEL_FOLDERS = ("/proc", "/dev", "/sys")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b-\u200f]")
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_DIRECTORY = getattr(os, "O_DIRECTORY", 0)
_READ_FLAGS = (
    os.O_RDONLY
    | _NO_FOLLOW
    | getattr(os, "O_NONBLOCK", 0)  # do not block on a pipe before we know what it is
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# Traversing a folder does not require the right to read it, which a confined process may lack.
_WALK_FLAGS = (
    getattr(os, "O_PATH", os.O_RDONLY) | _DIRECTORY | _NO_FOLLOW | getattr(os, "O_CLOEXEC", 0)
)
_HAS_DIR_FD = os.open in os.supports_dir_fd


def canonical(text: str, folders: Sequence[str] = ()) -> Path:
    """The absolute path, with links resolved, that `text` names; it need not exist.

    A relative path is tried in each of `folders`. Raises ToolError for `..`, control characters,
    network paths, device names and overlong paths.
    """
    _refuse_tricks(text)
    try:
        path = Path(text).expanduser()
    except RuntimeError:
        raise ToolError(
            f"{text} names the home folder of a user who does not exist here."
        ) from None
    if not path.is_absolute():
        if not folders:
            raise ToolError("Give the full path: no folder has been opened to tools.")
        candidates = [Path(folder) / path for folder in folders]
        path = next((one for one in candidates if os.path.lexists(one)), candidates[0])
    real = Path(os.path.realpath(path))
    if any(real.is_relative_to(folder) for folder in _KERNEL_FOLDERS):
        raise ToolError(f"{real} is not one of the user's files.")
    return real


def is_below(path: PurePath, folders: Sequence[str]) -> bool:
    """Whether canonical `path` is one of `folders` or inside one."""
    return any(path.is_relative_to(folder) for folder in folders)


def read_file(path: Path, limit: int = MAX_READ_BYTES) -> bytes:
    """The contents of the regular file at canonical `path`. Raises ToolError."""
    with _opened(path) as descriptor:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ToolError(f"{path} is not a regular file.")
        if status.st_size > limit:
            raise ToolError(f"{path} is too large ({status.st_size} bytes, at most {limit}).")
        try:
            with os.fdopen(os.dup(descriptor), "rb") as stream:
                return stream.read(limit)
        except OSError as error:
            raise ToolError(f"{path} cannot be read ({cause_of(error)}).") from None


def list_folder(path: Path) -> list[tuple[str, bool, int]]:
    """(name, is folder, bytes) of each entry in the folder at canonical `path`, except links."""
    entries: list[tuple[str, bool, int]] = []
    with (
        _opened_folder(path) as descriptor,
        os.scandir(path if descriptor is None else descriptor) as found,
    ):
        for entry in found:
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder or entry.is_file(follow_symlinks=False):
                size = 0 if is_folder else entry.stat(follow_symlinks=False).st_size
                entries.append((entry.name, is_folder, size))
    return sorted(entries, key=lambda one: (not one[1], one[0].casefold()))


def write_file(path: Path, content: bytes, expected: bytes | None) -> None:
    """Write `content` to canonical `path` atomically.

    Args:
        expected: the required current contents; None: no file. Anything else is never overwritten.
    """
    existing = read_file(path) if os.path.lexists(path) else None
    if existing != expected:
        raise ToolError(f"{path} changed while it waited; nothing was written.")
    with _opened_folder(path.parent) as folder:
        base = "" if folder is not None else f"{path.parent}{os.sep}"
        name, temporary = f"{base}{path.name}", f"{base}.{secrets.token_hex(8)}.part"
        made: list[str] = []
        try:
            if existing is None:  # reserve it, so that a new file is not replaced
                os.close(_created(name, folder))
                made.append(name)
            descriptor = _created(temporary, folder)
            made.append(temporary)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            if existing is not None:
                mode = os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
                os.chmod(temporary, stat.S_IMODE(mode), dir_fd=folder)
            os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
        except OSError as error:
            for one in made:
                with contextlib.suppress(OSError):
                    os.unlink(one, dir_fd=folder)
            raise ToolError(f"{path} cannot be written ({cause_of(error)}).") from None


def _created(name: str, folder: int | None) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | getattr(os, "O_BINARY", 0)
    return os.open(name, flags, 0o600, dir_fd=folder)


@contextlib.contextmanager
def _opened_folder(path: Path) -> Iterator[int | None]:
    """Like `_opened`, for a folder; None if the system cannot open folders (Windows)."""
    if not _HAS_DIR_FD:
        if os.path.realpath(path) != str(path) or not path.is_dir():
            raise ToolError(f"{path} is not a folder.")
        yield None
        return
    with _opened(path) as descriptor:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise ToolError(f"{path} is not a folder.")
        yield descriptor


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A descriptor of canonical `path`, opened component by component without following links."""
    descriptor = _open_parts(path)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _open_parts(path: Path) -> int:
    try:
        if not _HAS_DIR_FD:
            if os.path.realpath(path) != str(path):
                raise ToolError(f"{path} now leads somewhere else.")
            return os.open(path, _READ_FLAGS)
        is_root = len(path.parts) == 1
        current = os.open(path.anchor, _READ_FLAGS if is_root else _WALK_FLAGS)
        for index, part in enumerate(path.parts[1:], start=1):
            is_last = index == len(path.parts) - 1
            try:
                after = os.open(part, _READ_FLAGS if is_last else _WALK_FLAGS, dir_fd=current)
            finally:
                os.close(current)
            current = after
        return current
    except OSError as error:
        raise ToolError(f"{path} cannot be opened ({cause_of(error)}).") from None


def _refuse_tricks(text: str) -> None:
    if not text.strip() or len(text) > _MAX_PATH:
        raise ToolError("That is not a usable path.")
    if _CONTROL.search(text):
        raise ToolError("A path must not contain control characters.")
    if text.startswith(("\\\\", "//")) or re.match(r"[a-z][a-z0-9+.-]+:", text, re.IGNORECASE):
        raise ToolError("Only files on this machine can be used, by their path.")
    if ".." in re.split(r"[\\/]", text):
        raise ToolError("A path must not contain '..'.")
    if os.name == "nt" and PureWindowsPath(text).is_reserved():
        raise ToolError("That is a device, not a file.")


class Folders:
    """The folders that the user opened to tools, read anew for each call."""

    def __init__(self, granted: Callable[[], Sequence[str]]) -> None:
        self._granted = granted

    def __call__(self) -> Sequence[str]:
        return self._granted()

    def reading(self, path: Path, folder: Path, run: RunTool) -> Access:
        """Access that reads canonical `path`: free in opened folders, else asking for `folder`."""
        is_granted = is_below(path, self())
        return Access(
            tier=Tier.READ_GRANTED if is_granted else Tier.READ_OUTSIDE,
            run=run,
            touches=(str(path),),
            folder="" if is_granted else str(folder),
        )
