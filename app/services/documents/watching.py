"""Watched folders: what is added, changed, renamed or deleted in them shows in their collection."""

import sys
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

import watchfiles

from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Document, WatchedFolder
from app.core.errors import UserError
from app.core.events import FileFailed, FileRemoved, IndexEvent
from app.core.wording import translatable
from app.services.documents.file_discovery import content_sha256, discover, folders_below
from app.services.documents.library import LibraryService
from app.store.documents.library import LibraryRepository
from app.store.documents.watched_folders import WatchedFolderRepository

_QUIET_MS = 1000
"""Changes are taken up when there was none for so long: a file is written in many pieces."""

_AT_MOST_MS = 15_000
"""A folder that never rests is looked at this often."""


_LOOK_MS = 200
"""How often it is looked whether the folders themselves are still, or again, there."""

_FOLLOWS_LINKS = sys.platform == "linux"
"""Whether watching a folder with what is below it goes through links, as that by inotify does.

One to the whole disk would then be watched; so each folder is named."""


class WatchService:
    """Keeps collections equal to the folders they follow.

    Every look at a folder compares all of its files with what is stored, by time and size first
    and by content where those differ. So nothing depends on having seen each event, and what
    happened while the program was not running is found at the next start.
    """

    def __init__(
        self,
        library: LibraryService,
        documents: LibraryRepository,
        folders: WatchedFolderRepository,
    ) -> None:
        self._library = library
        self._documents = documents
        self._folders = folders
        self._looked_at: dict[str, tuple[int, int]] = {}

    def watch(self, folder: Path, collection_id: str, exclude: Sequence[str] = ()) -> WatchedFolder:
        """Follow a folder from now on, also after a restart; `follow` does the work.

        Args:
            exclude: patterns of names or of paths below `folder`, such as `*.log` or `drafts/*`.

        Raises UserError if it is not a folder.
        """
        if not folder.is_dir():
            raise UserError(f"{folder} is not a folder.", "Choose a folder to watch.")
        return self._folders.put(collection_id, str(folder.resolve()), tuple(exclude))

    def unwatch(self, folder: Path, collection_id: str) -> None:
        """Follow it no longer; its documents stay."""
        self._folders.remove(collection_id, str(folder.resolve()))

    def watched(self) -> tuple[WatchedFolder, ...]:
        """The folders that any collection follows."""
        return self._folders.all()

    def follow(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Bring every followed folder up to date, then whenever something changes in one.

        Ends when `cancel` is set, or at once if no folder is followed. After `watch` and
        `unwatch` it has to be started again. Each look at a folder with something to index ends
        with IndexFinished; one that fails, as with a full disk, is told of and done again with the
        next change.
        """
        try:
            while self.watched() and not cancel.is_cancelled:
                yield from self._follow_until_moved(cancel)
        except Cancelled:
            return

    def _follow_until_moved(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Ends when other folders are to be watched: the followed ones and all below them."""
        folders = self.watched()
        watched, roots = _to_watch(folders), _roots(folders)
        # Watching begins before the first look, so that no change falls in between.
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
            yield from self._update_or_tell(folder, cancel)
        for batch in changes:
            changed = [Path(path) for _, path in batch]
            if _roots(folders) != roots or _is_remade(batch, watched):
                return
            if changed and _to_watch(folders) != watched:
                return
            for folder in self.watched() if changed else ():  # a deleted collection has none
                if any(path.is_relative_to(folder.path) for path in changed):
                    yield from self._update_or_tell(folder, cancel)

    def _update_or_tell(self, folder: WatchedFolder, cancel: CancelToken) -> Iterator[IndexEvent]:
        try:
            yield from self.update(folder, cancel)
        except UserError as error:
            yield FileFailed(folder.path, str(error))
        except KeyError:  # what the store says of a collection that was deleted meanwhile
            return

    def update(self, folder: WatchedFolder, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Make a collection equal to one folder as it is now. Raises Cancelled.

        A folder that is not there at all, as that of a drive without its disk, changes nothing;
        nor does one that is found empty, as the place where a drive would be.
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
        """Whether it is empty and was not looked at before: what emptied it was seen by nobody."""
        status = root.stat()
        identity = (status.st_dev, status.st_ino)
        if self._looked_at.get(folder.path) == identity or any(root.iterdir()):
            self._looked_at[folder.path] = identity
            return False
        return bool(self._below(folder))

    def _find_again(self, document: Document, new: list[Path]) -> bool:
        """Whether the file was only moved to another folder; its text and vectors then stay.

        One with another name is indexed again: passages are also found by the name of their file.
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
    """Whether a watched folder went, which is watched no longer if it is there again."""
    return any(what is watchfiles.Change.deleted and Path(path) in watched for what, path in batch)


def _roots(folders: Sequence[WatchedFolder]) -> list[int]:
    """Which folders lie at these paths; another one after a folder was moved or made anew."""
    return [_file_number(Path(each.path)) for each in folders]


def _file_number(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


class _StopEvent:
    """A CancelToken in the shape of the event that watchfiles asks."""

    def __init__(self, cancel: CancelToken) -> None:
        self._cancel = cancel

    def is_set(self) -> bool:
        return self._cancel.is_cancelled


def _is_settled(document: Document | None, file: Path) -> bool:
    """Whether a file is as it was when it was indexed, or found to be unreadable."""
    if document is None or document.state not in ("ready", "failed"):
        return False
    try:
        status = file.stat()
    except OSError:  # gone again already
        return True
    return (document.size_bytes, document.modified) == (status.st_size, status.st_mtime)


def _is_content(document: Document, file: Path) -> bool:
    try:
        return file.stat().st_size == document.size_bytes and (
            content_sha256(file) == document.sha256
        )
    except OSError:
        return False
