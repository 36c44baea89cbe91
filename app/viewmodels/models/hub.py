"""The model hub: nothing is asked of it until the user says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.model_spec import MemoryEstimate, ModelSpec
from app.viewmodels.models.downloads import DownloadsViewModel
from app.viewmodels.models.sharing import SharingViewModel
from app.viewmodels.tasks.runner import Task, TaskRunner

if TYPE_CHECKING:
    from app.hub.hub_search import HubFile as HubFile
    from app.hub.hub_search import HubRepository as HubRepository
    from app.services.models.hub import HubService


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
        self._searching: Task | None = None
        self.sharing = SharingViewModel(service, runner, self)
        self.downloads = DownloadsViewModel(service.downloads, runner, self)
        self.repositories: tuple[HubRepository, ...] | None = None
        self.files: dict[str, tuple[HubFile, ...]] = {}
        self.has_token: bool | None = None

    @property
    def host(self) -> str:
        """The host that searches and downloads connect to."""
        return self._service.host

    @property
    def free_bytes(self) -> int:
        """Free space on the disk that downloads go to."""
        return self._service.free_bytes()

    @property
    def is_searching(self) -> bool:
        return self._searching is not None

    def search(self, text: str) -> None:
        """Search the hub for repositories with GGUF files; cancels a search in progress."""
        if self._searching:
            self._searching.abandon()
        self.files = {}
        self._searching = self._runner.run(
            lambda _token: self._service.search(text),
            self._on_found,
            on_failure=self.failed.emit,
            on_settled=self._on_search_settled,
        )
        self.found_changed.emit()

    def stop_search(self) -> None:
        """Cancel the search."""
        if self._searching:
            self._searching.abandon()
            self._on_search_settled()

    def read_files(self, repository: str) -> None:
        """List the files of a repository."""

        def keep(files: "tuple[HubFile, ...]") -> None:
            self.files[repository] = files
            self.files_read.emit(repository)

        self._runner.run(
            lambda _token: self._service.files(repository), keep, on_failure=self.failed.emit
        )

    def fetch(self, name: str) -> None:
        """Download `name`: an id of the catalogue, or a repository."""
        self._runner.run(
            lambda _token: self._service.find(name),
            self.downloads.add,
            on_failure=self.failed.emit,
        )

    def estimate(self, file: "HubFile") -> MemoryEstimate:
        """Estimate how much memory the file will take on this machine."""
        return self._service.estimate(file)

    def estimate_entry(self, spec: ModelSpec) -> MemoryEstimate:
        """Estimate it for a catalogue entry, without asking the hub."""
        return self._service.estimate_entry(spec)

    def read_token(self) -> None:
        """Check whether there is an access token; the keyring may take a while to answer."""
        self._runner.run(lambda _token: self._service.token() is not None, self._on_token_read)

    def save_token(self, token: str) -> None:
        """Store an access token in the keyring; an empty one deletes the stored token."""
        work: Callable[[], None] = self._service.forget_token
        if token:

            def work() -> None:
                self._service.save_token(token)

        self._runner.run(
            lambda _token: work(), on_failure=self.failed.emit, on_settled=self.read_token
        )

    def _on_found(self, repositories: "tuple[HubRepository, ...]") -> None:
        self.repositories = repositories

    def _on_search_settled(self) -> None:
        self._searching = None
        self.found_changed.emit()

    def _on_token_read(self, has_token: bool) -> None:
        self.has_token = has_token
        self.token_changed.emit()
