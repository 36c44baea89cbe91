"""Folders that the shown collection follows, read again as they change while the window is open."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import WatchedFolder
from app.core.events import IndexEvent
from app.viewmodels.library import LibraryViewModel
from app.viewmodels.task_runner import Task, TaskRunner
from app.viewmodels.throttle import Throttle

if TYPE_CHECKING:
    from app.services.documents.watching import WatchService

_REFRESH_MS = 500


class WatchingViewModel(QObject):
    """One task follows all folders; it starts anew when there is another set of them.

    Signals:
        folders_changed: `folders` of the shown collection are others.
    """

    folders_changed = Signal()

    def __init__(
        self,
        service: "WatchService",
        library: LibraryViewModel,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._library = library
        self._runner = runner
        self._following: Task | None = None
        self._every: Sequence[WatchedFolder] = ()
        self._refresh_soon = Throttle(_REFRESH_MS, library.refresh, self)
        library.collection_chosen.connect(self.folders_changed)

    @property
    def folders(self) -> Sequence[WatchedFolder]:
        """Those of the shown collection."""
        shown = self._library.collection_id
        return [folder for folder in self._every if folder.collection_id == shown]

    def start(self) -> None:
        """Follow every folder that is stored, from now until the window closes."""
        self._change(lambda: None)

    def watch(self, folder: Path) -> None:
        """Follow another folder in the shown collection."""
        collection_id = self._library.collection_id
        self._change(lambda: self._service.watch(folder, collection_id))

    def leave_out(self, folder: WatchedFolder, patterns: Sequence[str]) -> None:
        """Leave out what fits these patterns from now on; documents that do are forgotten."""
        path, collection_id = Path(folder.path), folder.collection_id
        self._change(lambda: self._service.watch(path, collection_id, patterns))

    def unwatch(self, folder: WatchedFolder) -> None:
        """Follow it no longer; its documents stay, and those that wait are read as added files."""
        self._change(
            lambda: self._service.unwatch(Path(folder.path), folder.collection_id),
            self._library.indexing.resume,
        )

    def _change(self, work: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        def change_and_read() -> Sequence[WatchedFolder]:
            work()
            return self._service.watched()

        def on_read(folders: Sequence[WatchedFolder]) -> None:
            self._on_read(folders)
            if then:
                then()

        self._runner.run(lambda _token: change_and_read(), on_read)

    def _on_read(self, folders: Sequence[WatchedFolder]) -> None:
        self._every = folders
        if self._following:
            self._following.abandon()
            self._following = None
        if folders:
            self._following = self._runner.stream(self._service.follow, self._on_events)
        self.folders_changed.emit()

    def _on_events(self, _events: Sequence[IndexEvent]) -> None:
        self._refresh_soon.request()
