"""The watched folders of the shown collection, re-indexed on changes while the window is open."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.documents import WatchedFolder
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FilesFound,
    FileSkipped,
    IndexEvent,
    IndexFinished,
)
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle

if TYPE_CHECKING:
    from app.services.documents.watching import WatchService

_REFRESH_MS = 500


class FollowProgress(msgspec.Struct, frozen=True):
    """How many of the new and changed files of a watched folder are indexed.

    `path` is the file being read.
    """

    folder: WatchedFolder
    done: int
    all: int
    path: str


class WatchingViewModel(QObject):
    """One task follows all folders; it restarts when the set of folders changes.

    Signals:
        folders_changed: the `folders` of the shown collection changed.
        progress_changed: `progress` changed.
        updated: files of a collection (an id) were read because they are new or changed.
    """

    folders_changed = Signal()
    progress_changed = Signal()
    updated = Signal(str)

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
        self._following = NO_TASK
        self._collection_id = ""
        self._every: Sequence[WatchedFolder] = ()
        self.progress: FollowProgress | None = None
        self._refresh_soon = Throttle(_REFRESH_MS, library.refresh, self)
        library.collection_chosen.connect(self.folders_changed)

    @property
    def folders(self) -> Sequence[WatchedFolder]:
        shown = self._library.collection_id
        return [folder for folder in self._every if folder.collection_id == shown]

    def start(self) -> None:
        """Follow every stored folder from now until the window closes."""
        self._change(lambda: None)

    def watch(self, folder: Path) -> None:
        collection_id = self._library.collection_id
        self._change(lambda: self._service.watch(folder, collection_id))

    def leave_out(self, folder: WatchedFolder, patterns: Sequence[str]) -> None:
        """Exclude files that match these patterns; their documents are deleted."""
        path, collection_id = Path(folder.path), folder.collection_id
        self._change(lambda: self._service.watch(path, collection_id, patterns))

    def unwatch(self, folder: WatchedFolder) -> None:
        """Stop watching a folder; its documents stay, pending ones as if they were added."""
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
        self._following.abandon()
        self._show(None)
        if folders:
            self._following = self._runner.stream(
                self._service.follow, self._on_events, on_settled=lambda: self._show(None)
            )
        self.folders_changed.emit()

    def _on_events(self, events: Sequence[IndexEvent]) -> None:
        progress = self.progress
        for event in events:
            progress = self._progress_after(event, progress)
            if isinstance(event, FilesFound):
                self._collection_id = event.collection_id
            elif isinstance(event, IndexFinished) and event.indexed:
                self.updated.emit(self._collection_id)
        self._show(progress)
        self._refresh_soon.request()

    def _show(self, progress: FollowProgress | None) -> None:
        if progress != self.progress:
            self.progress = progress
            self.progress_changed.emit()

    def _progress_after(
        self, event: IndexEvent, before: FollowProgress | None
    ) -> FollowProgress | None:
        match event:
            case FilesFound(collection_id=collection_id, paths=(first, *_) as paths):
                folder = self._folder_of(first, collection_id)
                return FollowProgress(folder, 0, len(paths), first) if folder else None
            case FileProgress(path=path) if before:
                return msgspec.structs.replace(before, path=path)
            case FileIndexed() | FileSkipped() | FileFailed() if before:
                return msgspec.structs.replace(before, done=before.done + 1)
            case IndexFinished():
                return None
        return before

    def _folder_of(self, path: str, collection_id: str) -> WatchedFolder | None:
        return next(
            (
                folder
                for folder in self._every
                if folder.collection_id == collection_id and Path(path).is_relative_to(folder.path)
            ),
            None,
        )
