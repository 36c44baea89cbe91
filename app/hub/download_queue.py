"""Downloads one after the other, each of which can be paused, resumed and taken out."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.core.listeners import Listeners
from app.hub.downloads import Download, Downloaded, DownloadProgress
from app.hub.hub_search import HubFile
from app.hub.model_records import read_records, write_records

DownloadState = Literal["queued", "running", "paused", "done", "failed"]


class QueuedDownload(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the queue. `problem` is why it failed, `path` is the file once it is done."""

    file: HubFile
    state: DownloadState
    done: int = 0
    bytes_per_s: float = 0.0
    problem: str = ""
    path: str = ""

    @property
    def id(self) -> str:
        return f"{self.file.repository}/{self.file.name}"

    @property
    def seconds_left(self) -> float | None:
        """At the current speed; None if there is none."""
        if self.bytes_per_s <= 0:
            return None
        return (self.file.size_bytes - self.done) / self.bytes_per_s


class DownloadQueue:
    """Runs one download at a time in a thread of its own, which exists while there is work.

    Downloads that a session did not finish are paused in the next one, however it ended: nothing is
    downloaded without a request.

    Args:
        start: creates the download of a file, without contacting the hub yet.
        kept: the file that stores the queue; None keeps it only for the session.

    Threads: any method may be called from any thread; listeners are called in the queue's thread.
    """

    def __init__(self, start: Callable[[HubFile], Download], kept: Path | None = None) -> None:
        self._start = start
        self._kept = kept
        self._lock = threading.RLock()
        self._rows = {
            id_: self._paused(row) for id_, row in read_records(kept, QueuedDownload).items()
        }
        self._cancel: CancelToken | None = None
        self._running = ""
        self._thread: threading.Thread | None = None
        self.on_change = Listeners[QueuedDownload]()
        """Hear of each new state, and of progress."""

    def downloads(self) -> tuple[QueuedDownload, ...]:
        """In download order."""
        with self._lock:
            return tuple(self._rows.values())

    def add(self, file: HubFile) -> str:
        """Queue `file`, or resume it if paused or failed; returns its id.

        Its projector and other parts go first, so that a listed model is complete.
        """
        for other in file.needed[:-1]:
            self.add(other)
        row = QueuedDownload(file=file, state="queued")
        with self._lock:
            known = self._rows.get(row.id)
            if known and known.state in ("queued", "running"):
                return known.id
            self._set(msgspec.structs.replace(row, done=known.done if known else 0))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="downloads", daemon=True)
                self._thread.start()
        return row.id

    def pause(self, download_id: str) -> None:
        """Pause; what was downloaded is kept."""
        with self._lock:
            row = self._rows[download_id]
            if row.state == "running" and self._cancel:
                self._cancel.cancel()
            elif row.state == "queued":
                self._set(msgspec.structs.replace(row, state="paused"))

    def resume(self, download_id: str) -> None:
        self.add(self._rows[download_id].file)

    def remove(self, download_id: str) -> None:
        """Remove it from the queue and delete what was downloaded, unless it is complete."""
        self.pause(download_id)
        self._wait_until_idle(download_id)
        with self._lock:
            row = self._rows.pop(download_id)
            self._write()
        if row.state != "done":
            self._start(row.file).discard()

    def close(self) -> None:
        """Stop; what was downloaded is kept."""
        with self._lock:
            for row in self._rows.values():
                if row.state in ("queued", "running"):
                    self.pause(row.id)
            thread = self._thread
        if thread:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                row = next((r for r in self._rows.values() if r.state == "queued"), None)
                if row is None:
                    self._thread = None
                    return
                self._cancel, self._running = CancelToken(), row.id
                self._set(msgspec.structs.replace(row, state="running"))
                cancel = self._cancel
            self._fetch(row, cancel)

    def _fetch(self, row: QueuedDownload, cancel: CancelToken) -> None:
        row = msgspec.structs.replace(row, state="running", problem="")
        try:
            for event in self._start(row.file).run(cancel):
                match event:
                    case DownloadProgress(done=done, bytes_per_s=speed):
                        row = msgspec.structs.replace(row, done=done, bytes_per_s=speed)
                        self._set(row)
                    case Downloaded(path=path):
                        row = msgspec.structs.replace(
                            row, state="done", done=row.file.size_bytes, path=path
                        )
        except Cancelled:
            row = msgspec.structs.replace(row, state="paused")
        except UserError as error:
            row = msgspec.structs.replace(
                row, state="failed", problem=str(error), done=self._kept_bytes(row.file)
            )
        except Exception as error:  # noqa: BLE001 - the queue continues with the next file
            row = msgspec.structs.replace(row, state="failed", problem=type(error).__name__)
        with self._lock:  # a waiting `remove` sees the final state
            self._running = ""
            self._set(msgspec.structs.replace(row, bytes_per_s=0.0))

    def _set(self, row: QueuedDownload) -> None:
        with self._lock:
            before = self._rows.get(row.id)
            self._rows[row.id] = row
            if before is None or before.state != row.state:
                self._write()
        self.on_change.tell(row)

    def _write(self) -> None:
        ongoing = {id_: row for id_, row in self._rows.items() if row.state != "done"}
        write_records(self._kept, ongoing)

    def _paused(self, row: QueuedDownload) -> QueuedDownload:
        """As left by the last session; progress is determined from the file on disk."""
        return msgspec.structs.replace(
            row,
            state="failed" if row.state == "failed" else "paused",
            done=self._kept_bytes(row.file),
            bytes_per_s=0.0,
        )

    def _kept_bytes(self, file: HubFile) -> int:
        """The size of an incomplete file on disk; 0 if its bytes were wrong."""
        part = self._start(file).part
        return part.stat().st_size if part.is_file() else 0

    def _wait_until_idle(self, download_id: str) -> None:
        thread = self._thread
        while thread and thread.is_alive() and self._running == download_id:
            thread.join(0.02)
