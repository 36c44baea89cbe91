"""Watched folders in memory, and a follower that reports each change it is told of."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue

from app.core.cancellation import CancelToken
from app.core.documents import WatchedFolder
from app.core.events import IndexEvent


class ScriptedWatching:
    """What is put into `changes` is what `follow` yields; `following` counts those that run."""

    def __init__(self) -> None:
        self.changes: Queue[IndexEvent] = Queue()
        self.following = 0
        self._folders: list[WatchedFolder] = []

    def watched(self) -> tuple[WatchedFolder, ...]:
        return tuple(self._folders)

    def watch(self, folder: Path, collection_id: str, exclude: Sequence[str] = ()) -> WatchedFolder:
        added = WatchedFolder(collection_id, str(folder), tuple(exclude))
        self._folders = [
            f for f in self._folders if (f.collection_id, f.path) != (collection_id, str(folder))
        ]
        self._folders.append(added)
        return added

    def unwatch(self, folder: Path, collection_id: str) -> None:
        self._folders = [
            f for f in self._folders if (f.collection_id, f.path) != (collection_id, str(folder))
        ]

    def follow(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        self.following += 1
        try:
            while not cancel.is_cancelled:
                try:
                    yield self.changes.get(timeout=0.02)
                except Empty:
                    continue
        finally:
            self.following -= 1
