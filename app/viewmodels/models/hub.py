"""The model hub, of which nothing is asked until the user says so: downloads and sharing."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.model_spec import MemoryEstimate, ModelSpec
from app.viewmodels.tasks.runner import NO_TASK, Report, TaskRunner, Throttle, WorkingViewModel

if TYPE_CHECKING:
    from app.hub.download_queue import DownloadQueue, QueuedDownload
    from app.hub.hub_search import HubFile as HubFile
    from app.hub.hub_search import HubRepository as HubRepository
    from app.services.models.hub import HubService

_SHOW_AFTER_MS = 100


@dataclass(frozen=True)
class Shareable:
    """Something to share.

    `opened` is a context manager for its file or folder: what is stored in the database is written
    to a temporary file. `license` is "" if unknown.
    """

    name: str
    opened: Callable[[], AbstractContextManager[Path]]
    license: str = ""


def on_disk(path: Path, name: str = "", license_name: str = "") -> Shareable:
    """A file or folder, named after itself unless `name` is given."""
    return Shareable(
        name or (path.name if path.is_dir() else path.stem), lambda: nullcontext(path), license_name
    )


class SharingViewModel(WorkingViewModel):
    """One export or upload at a time, of which `detail` is the current file.

    Stopped, what was uploaded stays, but no partial file.

    Signals:
        shared: where it went: the path of the file, or the name of the repository.
    """

    shared = Signal(str)

    def __init__(
        self, hub: "HubService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._hub = hub
        self.detail = ""

    @property
    def host(self) -> str:
        """The host that uploads connect to."""
        return self._hub.host

    def pack(self, what: Shareable, target: Path, title: str, license_name: str) -> None:
        """Write it to a single file, `target`, with hashes and a card."""
        from app.services.training.sharing import pack

        def work(cancel: CancelToken, _report: Report) -> str:
            with what.opened() as source:
                pack(source, target, title, license_name, cancel)
            return str(target)

        self.detail = target.name
        self._task.run(work, self.shared.emit)

    def upload(self, what: Shareable, repository: str, is_private: bool) -> None:
        """Upload it to the user's own repository, which is created if needed."""

        def work(cancel: CancelToken, report: Report) -> str:
            with what.opened() as source:
                for name in self._hub.upload(source, repository, is_private, cancel):
                    report(name)
            return repository

        self.detail = what.name
        self._task.run(work, self.shared.emit)

    def _on_reported(self, name: str) -> None:
        self.detail = name


class DownloadsViewModel(QObject):
    """The download queue, in download order.

    Signals:
        rows_changed: `rows` changed.
        fetched: the path of a downloaded model.
    """

    rows_changed = Signal()
    fetched = Signal(str)
    _reported = Signal(object)

    def __init__(self, queue: "DownloadQueue", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._runner = runner
        self.rows: tuple[QueuedDownload, ...] = queue.downloads()
        # A fast connection reports every megabyte, more often than anyone can read.
        self._show_soon = Throttle(_SHOW_AFTER_MS, self._show, self)
        # The queue reports in its own thread; a signal passes the report to this one.
        self._reported.connect(self._on_reported)
        queue.on_change(self._reported.emit)

    def add(self, file: "HubFile") -> None:
        self._do(lambda: self._queue.add(file))

    def pause(self, download_id: str) -> None:
        """Pause; what was downloaded is kept."""
        self._do(lambda: self._queue.pause(download_id))

    def resume(self, download_id: str) -> None:
        self._do(lambda: self._queue.resume(download_id))

    def remove(self, download_id: str) -> None:
        """Remove a download from the list; an incomplete file is deleted."""
        self._do(lambda: self._queue.remove(download_id))

    def state_of(self, file: "HubFile") -> str:
        """The state of this file's download; "" if there is none."""
        names = ((row.file.repository, row.file.name, row.state) for row in self.rows)
        wanted = (file.repository, file.name)
        return next((state for *name, state in names if tuple(name) == wanted), "")

    def _do(self, work: Callable[[], object]) -> None:
        self._runner.run(lambda _token: work(), on_settled=self._show)

    def _on_reported(self, row: "QueuedDownload") -> None:
        if row.state == "running":
            self._show_soon.request()
            return
        self._show()
        if row.state == "done":
            self.fetched.emit(row.path)

    def _show(self) -> None:
        self._show_soon.cancel()
        rows = self._queue.downloads()
        if rows != self.rows:
            self.rows = rows
            self.rows_changed.emit()


class HubViewModel(QObject):
    """The repositories a search found, and the files of those that were opened.

    `repositories` is None before the first search. `files` has the files read so far, by
    repository.

    Signals:
        found_changed: `repositories` or `is_searching` changed.
        files_read: the name of a repository whose files were read.
        failed: the exception that a request to the hub failed with.
        token_changed: an access token was stored or deleted.
    """

    found_changed = Signal()
    files_read = Signal(str)
    failed = Signal(object)
    token_changed = Signal()

    def __init__(
        self, service: "HubService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._runner = runner
        self._in_order = runner.in_order()  # what is read of the token must not be stale
        self._searching = NO_TASK
        self.sharing = SharingViewModel(service, runner, self)
        self.downloads = DownloadsViewModel(service.downloads, runner, self)
        self.repositories: tuple[HubRepository, ...] | None = None
        self.files: dict[str, tuple[HubFile, ...]] = {}
        self.has_token: bool | None = None

    @property
    def host(self) -> str:
        return self._service.host

    @property
    def free_bytes(self) -> int:
        """Free space on the disk that downloads go to."""
        return self._service.free_bytes()

    @property
    def is_searching(self) -> bool:
        return self._searching.is_running

    def search(self, text: str) -> None:
        """Search the hub for repositories with GGUF files; cancels a search in progress."""
        self._searching.abandon()
        self.files = {}
        self._searching = self._runner.run(
            lambda _token: self._service.search(text),
            self._on_found,
            on_failure=self.failed.emit,
            on_settled=self.found_changed.emit,
        )
        self.found_changed.emit()

    def stop_search(self) -> None:
        self._searching.abandon()
        self.found_changed.emit()

    def read_files(self, repository: str) -> None:

        def show(files: "tuple[HubFile, ...]") -> None:
            self.files[repository] = files
            self.files_read.emit(repository)

        self._runner.run(
            lambda _token: self._service.files(repository), show, on_failure=self.failed.emit
        )

    def fetch(self, name: str) -> None:
        """Download `name`: an id of the catalogue, or a repository."""
        self._runner.run(
            lambda _token: self._service.find(name), self.downloads.add, on_failure=self.failed.emit
        )

    def estimate(self, file: "HubFile") -> MemoryEstimate:
        """Estimate how much memory the file will take on this machine."""
        return self._service.estimate(file)

    def estimate_entry(self, spec: ModelSpec) -> MemoryEstimate:
        """Estimate it for a catalogue entry, without asking the hub."""
        return self._service.estimate_entry(spec)

    def read_token(self) -> None:
        """Check whether there is an access token; the keyring may take a while to answer."""
        self._in_order.run(lambda _token: self._service.token() is not None, self._on_token_read)

    def save_token(self, token: str) -> None:
        """Store an access token in the keyring; an empty one deletes the stored token."""
        service = self._service
        self._in_order.run(
            lambda _token: service.save_token(token) if token else service.forget_token(),
            on_failure=self.failed.emit,
            on_settled=self.read_token,
        )

    def _on_found(self, repositories: "tuple[HubRepository, ...]") -> None:
        self.repositories = repositories

    def _on_token_read(self, has_token: bool) -> None:
        self.has_token = has_token
        self.token_changed.emit()
