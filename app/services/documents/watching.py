"""Watched folders: what is added, changed, renamed or deleted in them shows in their collection."""

import sys
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import watchfiles

from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Document, WatchedFolder
from app.core.errors import UserError
from app.core.events import FileFailed, FileRemoved, IndexEvent
from app.core.identifiers import content_sha256
from app.core.wording import translatable
from app.services.documents.document_library import LibraryService
from app.services.documents.file_discovery import discover, folders_below
from app.store.documents.collection_records import WatchedFolderRepository
from app.store.documents.library_rows import LibraryRepository

_QUIET_MS = 1000
"""Changes are processed after a pause of this length: files are written in several pieces."""

_AT_MOST_MS = 15_000
"""A folder that changes constantly is updated this often."""


_LOOK_MS = 200
"""How often to check whether the folders themselves still, or again, exist."""

_FOLLOWS_LINKS = sys.platform == "linux"
"""Whether recursive watching follows links, as it does with inotify.

A link to the whole disk would then be watched, so each folder is named individually.
"""


@dataclass(eq=False)
class WatchService:
    """Keeps collections in sync with the folders they watch.

    Every update compares all files of a folder with the store, first by time and size, then by
    content if those differ. So it does not depend on seeing every event, and changes made while the
    program was not running are found at the next start.
    """

    _library: LibraryService
    _documents: LibraryRepository
    _folders: WatchedFolderRepository

    def __post_init__(self) -> None:
        self._looked_at: dict[str, tuple[int, int]] = {}

    def watch(self, folder: Path, collection_id: str, exclude: Sequence[str] = ()) -> WatchedFolder:
        """Watch a folder from now on, also across restarts; `follow` does the work.

        Args:
            exclude: patterns of names or of paths relative to `folder`, such as `*.log` or
                `drafts/*`.

        Raises UserError if it is not a folder.
        """
        if not folder.is_dir():
            raise UserError(f"{folder} is not a folder.", "Choose a folder to watch.")
        return self._folders.save(collection_id, str(folder.resolve()), tuple(exclude))

    def unwatch(self, folder: Path, collection_id: str) -> None:
        """Stop watching it; its documents stay."""
        self._folders.remove(collection_id, str(folder.resolve()))

    def watched(self) -> tuple[WatchedFolder, ...]:
        return self._folders.all()

    def follow(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Update every watched folder, then again whenever something in it changes.

        Ends when `cancel` is set, or at once if no folder is watched. It must be restarted after
        `watch` and `unwatch`. Each update with something to index ends with IndexFinished; a failed
        one, as with a full disk, is reported and retried at the next change.
        """
        try:
            while self.watched() and not cancel.is_cancelled:
                yield from self._follow_until_moved(cancel)
        except Cancelled:
            return

    def _follow_until_moved(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Ends when the set of watched folders and their subfolders changes."""
        folders = self.watched()
        watched, roots = _to_watch(folders), _roots(folders)
        # Watching starts before the first update, so that no change is missed in between.
        changes = watchfiles.watch(
            *watched,
            recursive=not _FOLLOWS_LINKS,
            watch_filter=None,
            step=_QUIET_MS,
            debounce=_AT_MOST_MS,
            rust_timeout=_LOOK_MS,
            yield_on_timeout=True,
            stop_event=_StopEvent(cancel),
            ignore_permission_denied=True,
            raise_interrupt=False,
        )
        next(changes, None)
        for folder in folders:
            yield from self._update_or_report(folder, cancel)
        for batch in changes:
            changed = [Path(path) for _, path in batch]
            if _roots(folders) != roots or _is_remade(batch, watched):
                return
            if changed and _to_watch(folders) != watched:
                return
            for folder in self.watched() if changed else ():  # a deleted collection has none
                if any(path.is_relative_to(folder.path) for path in changed):
                    yield from self._update_or_report(folder, cancel)

    def _update_or_report(self, folder: WatchedFolder, cancel: CancelToken) -> Iterator[IndexEvent]:
        try:
            yield from self.update(folder, cancel)
        except UserError as error:
            yield FileFailed(folder.path, str(error))
        except KeyError:  # the collection was deleted meanwhile
            return

    def update(self, folder: WatchedFolder, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Bring a collection up to date with one folder. Raises Cancelled.

        A missing folder, as of an unplugged drive, changes nothing; nor does one that is found
        empty, such as an unused mount point.
        """
        root = Path(folder.path)
        if not root.is_dir():
            return
        if self._is_perhaps_unplugged(folder, root):
            reason = translatable(
                "This folder is empty, as without its drive; its documents are kept."
                " Remove them from the collection if they are gone for good."
            )
            yield FileFailed(folder.path, reason)
            return
        files = [file for file in discover([root], folder.exclude) if file.is_relative_to(root)]
        known = self._below(folder)
        new = [file for file in files if str(file) not in known]
        gone = [known[path] for path in sorted(known.keys() - set(map(str, files)))]
        lost = [document for document in gone if not self._find_again(document, new)]
        self._library.remove_all(lost)
        yield from (FileRemoved(document.path) for document in lost)
        known = self._below(folder)
        if changed := [file for file in files if not _is_settled(known.get(str(file)), file)]:
            yield from self._library.add_files(changed, folder.collection_id, cancel)

    def _is_perhaps_unplugged(self, folder: WatchedFolder, root: Path) -> bool:
        """Whether it is empty and was never seen otherwise: it may be an unused mount point."""
        status = root.stat()
        identity = (status.st_dev, status.st_ino)
        if self._looked_at.get(folder.path) == identity or any(root.iterdir()):
            self._looked_at[folder.path] = identity
            return False
        return bool(self._below(folder))

    def _find_again(self, document: Document, new: list[Path]) -> bool:
        """Whether the file was only moved to another folder; its text and vectors are kept then.

        A renamed file is indexed again: passages are also found by their file's name.
        """
        for file in new:
            if file.name == Path(document.path).name and _is_content(document, file):
                self._documents.move_document(document.id, str(file))
                new.remove(file)
                return True
        return False

    def _below(self, folder: WatchedFolder) -> dict[str, Document]:
        documents = self._documents.documents(folder.collection_id)
        return {
            each.path: each for each in documents if Path(each.path).is_relative_to(folder.path)
        }


def _to_watch(folders: Sequence[WatchedFolder]) -> set[Path]:
    there = [each for each in folders if Path(each.path).is_dir()]
    if not _FOLLOWS_LINKS:
        return {Path(each.path) for each in there}
    return {below for each in there for below in folders_below(Path(each.path), each.exclude)}


def _is_remade(batch: Set[watchfiles.main.FileChange], watched: Set[Path]) -> bool:
    """Whether a watched folder was deleted: even if recreated, it is not watched any more."""
    return any(what is watchfiles.Change.deleted and Path(path) in watched for what, path in batch)


def _roots(folders: Sequence[WatchedFolder]) -> list[int]:
    """The inodes of the folders at these paths, which change if one is moved or recreated."""
    return [_file_number(Path(each.path)) for each in folders]


def _file_number(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


class _StopEvent:
    """A CancelToken with the interface of the event that watchfiles expects."""

    def __init__(self, cancel: CancelToken) -> None:
        self._cancel = cancel

    def is_set(self) -> bool:
        return self._cancel.is_cancelled


def _is_settled(document: Document | None, file: Path) -> bool:
    """Whether a file is unchanged since it was indexed or found to be unreadable."""
    if document is None or document.state not in ("ready", "failed"):
        return False
    try:
        status = file.stat()
    except OSError:  # already gone again
        return True
    return (document.size_bytes, document.modified) == (status.st_size, status.st_mtime)


def _is_content(document: Document, file: Path) -> bool:
    try:
        return file.stat().st_size == document.size_bytes and (
            content_sha256(file) == document.sha256
        )
    except OSError:
        return False
