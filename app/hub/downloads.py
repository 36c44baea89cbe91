"""Downloads one file from the hub: resumable, and verified before it gets its final name."""

import hashlib
import os
import shutil
import time
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.wording import translatable
from app.hub.hub_client import Hub, HubError
from app.hub.hub_search import HubFile
from app.hub.model_files import digest_of

_BLOCK_BYTES = 1 << 20
_SPARE_BYTES = 256 << 20
"""The space that stays free on the disk after a download."""

_BACK_OFF_S = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
_SPEED_WINDOW_S = 5.0
_TOLD_EVERY_S = 0.2


class DownloadProgress(msgspec.Struct, frozen=True):
    """`done` of `total` bytes are downloaded; `bytes_per_s` is over the last seconds.

    `waiting` is the number of seconds before the next attempt after a failure.
    """

    done: int
    total: int
    bytes_per_s: float = 0.0
    waiting: float = 0.0


class Downloaded(msgspec.Struct, frozen=True):
    """The file is in place, and its size and SHA-256 are as the hub stated."""

    path: str
    sha256: str


DownloadEvent = DownloadProgress | Downloaded


def local_path(folder: Path, file: HubFile) -> Path:
    """The path of a hub file below `folder`. Raises UserError for a name that escapes it."""
    parts = [*PurePosixPath(file.repository).parts, *PurePosixPath(file.name).parts]
    if any(part in ("..", "/") or "\\" in part or ":" in part for part in parts):
        raise UserError(f"{file.name} is not a name for a file.", "Choose another file.")
    return folder.joinpath(*parts)


class Download:
    """Downloads `file` into `folder`; cancel it to pause, run a new one to resume.

    Args:
        back_off: seconds to wait after each consecutive failure; gives up after the last.
    """

    def __init__(
        self,
        hub: Hub,
        file: HubFile,
        folder: Path,
        back_off: tuple[float, ...] = _BACK_OFF_S,
    ) -> None:
        self._hub = hub
        self._file = file
        self._beside = [Download(hub, each, folder, back_off) for each in file.beside]
        self._back_off = back_off
        self.path = local_path(folder, file)
        # The name includes the hash, so that a part of another version is never resumed.
        pin = (file.sha256 or file.revision)[:16]
        self.part = self.path.with_name(f"{self.path.name}.{pin}.part")
        self._speed = _Speed()

    def run(self, cancel: CancelToken) -> Iterator[DownloadEvent]:
        """Yields progress and finally Downloaded.

        Raises UserError (no space, refused by the hub, wrong bytes) and Cancelled. Downloaded data
        is kept for the next time unless it is wrong. Accompanying files come first: the file gets
        its name only once everything it needs is in place.
        """
        for other in self._beside:
            for event in other.run(cancel):
                if isinstance(event, DownloadProgress):  # small: reported as waiting only
                    yield DownloadProgress(0, self._file.size_bytes, waiting=event.waiting)
        if self.path.exists():
            yield Downloaded(str(self.path), self._file.sha256)
            return
        self._check_space()
        # Includes closing, which retries writing what did not fit.
        with _write_errors():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with self.part.open("ab+") as part:
                    digest = yield from self._received(part, cancel)
                    part.flush()
                    os.fsync(part.fileno())
            except BaseException:
                if self.part.exists() and not self.part.stat().st_size:  # nothing came
                    self.part.unlink()
                raise
        self._check(digest)
        self.part.replace(self.path)
        yield Downloaded(str(self.path), digest)

    def _received(self, part: BinaryIO, cancel: CancelToken) -> Generator[DownloadEvent, None, str]:
        """Returns the SHA-256 of the complete file; retries after each transient failure."""
        failures = 0
        part.seek(0)
        digest = digest_of(part, cancel)  # of what an earlier run downloaded
        while True:
            before = part.tell()
            try:
                with self._hub.visit(f"download {self._file.repository}/{self._file.name}"):
                    digest = yield from self._streamed(part, digest, cancel)
                if part.tell() >= self._file.size_bytes:
                    return digest.hexdigest()
                raise HubError("The download was cut off.", "Try again.", is_passing=True)
            except HubError as error:
                cancel.raise_if_cancelled()
                failures = 1 if part.tell() > before else failures + 1
                if not error.is_passing or failures > len(self._back_off):
                    raise
            pause = self._back_off[failures - 1]
            yield DownloadProgress(part.tell(), self._file.size_bytes, waiting=pause)
            if cancel.wait(pause):
                cancel.raise_if_cancelled()

    def _streamed(
        self, part: BinaryIO, digest: "hashlib._Hash", cancel: CancelToken
    ) -> Generator[DownloadEvent, None, "hashlib._Hash"]:
        from huggingface_hub import hf_hub_url

        file = self._file
        start = part.tell()
        if start >= file.size_bytes > 0:
            return digest
        url = hf_hub_url(
            file.repository, file.name, revision=file.revision, endpoint=self._hub.endpoint
        )
        headers = {"range": f"bytes={start}-"} if start else {}
        with self._hub.stream(url, headers, cancel) as response:
            if start and not _continues(response, start):  # the server ignored the range
                part.truncate(0)
                part.seek(0)
                digest = hashlib.sha256()
            for block in response.iter_raw():  # unbuffered: what arrives before a break is kept
                cancel.raise_if_cancelled()
                if part.tell() + len(block) > file.size_bytes:
                    self._discard()
                    raise _wrong_bytes(file, translatable("it is longer than the hub said"))
                part.write(block)
                part.flush()
                digest.update(block)
                if self._speed.is_due(done := part.tell()):
                    yield DownloadProgress(done, file.size_bytes, self._speed.after(done))
        return digest

    def _check_space(self) -> None:
        here = self.part.stat().st_size if self.part.exists() else 0
        folder = next(each for each in self.path.parents if each.exists())
        free = shutil.disk_usage(folder).free
        if free < self._file.size_bytes - here + _SPARE_BYTES:
            raise UserError(
                f"{self._file.name} takes {self._file.size_bytes / 1e9:.1f} GB; "
                f"{free / 1e9:.1f} GB are free at {folder}.",
                "Free some space, or choose a smaller file.",
            )

    def _check(self, digest: str) -> None:
        if self._file.sha256 not in ("", digest):
            self._discard()
            raise _wrong_bytes(self._file, translatable(f"its SHA-256 is {digest}"))
        if not self._file.sha256 and self._file.blob_id not in ("", blob := _blob_id(self.part)):
            self._discard()
            raise _wrong_bytes(self._file, translatable(f"its git object id is {blob}"))

    def discard(self) -> None:
        """Delete the partial download."""
        self._discard()
        for other in self._beside:
            other.discard()
            if not self.path.exists():
                other.path.unlink(missing_ok=True)

    def _discard(self) -> None:
        self.part.unlink(missing_ok=True)


class _Speed:
    """Bytes per second over the last few seconds, reported periodically."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()

    def is_due(self, done: int) -> bool:
        if not self._points:
            return True
        last_time, last_done = self._points[-1]
        return done - last_done >= _BLOCK_BYTES or time.monotonic() - last_time >= _TOLD_EVERY_S

    def after(self, done: int) -> float:
        now = time.monotonic()
        self._points.append((now, done))
        while now - self._points[0][0] > _SPEED_WINDOW_S:
            self._points.popleft()
        first_time, first_done = self._points[0]
        return (done - first_done) / (now - first_time) if now > first_time else 0.0


def _blob_id(part: Path) -> str:
    """The git object id of the contents."""
    content = part.read_bytes()
    header = f"blob {len(content)}\0".encode()
    return hashlib.sha1(header + content, usedforsecurity=False).hexdigest()


def _continues(response: object, start: int) -> bool:
    content_range = getattr(response, "headers", {}).get("content-range", "")
    is_partial = getattr(response, "status_code", 0) == 206
    return is_partial and content_range.startswith(f"bytes {start}-")


@contextmanager
def _write_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            f"The download could not be written: {cause_of(error)}.",
            "Free some space and download it again; it resumes where it stopped.",
        ) from error


def _wrong_bytes(file: HubFile, why: str) -> UserError:
    return UserError(
        f"{file.name} is not the file that the hub describes: {why}.",
        "It was deleted. Download it again; if that happens twice, do not trust the source.",
    )
