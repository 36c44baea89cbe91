"""Files attached to a chat, indexed for it alone and named in its next question; its pictures."""

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.documents import Collection, Document, PageView
from app.core.messages import PICTURE_SUFFIXES, ImagePart
from app.viewmodels.library.indexing import FileState, IndexingViewModel
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner

if TYPE_CHECKING:
    from app.services.documents.attachments import AttachmentService
    from app.services.documents.document_library import LibraryService


# Thumbnails in file chips and questions, in device pixels.
THUMBNAIL_WIDTH = 480
_KEPT = 60
_UNFINISHED = ("pending", "indexing")

Key = tuple[str, int]


def is_picture(path: str) -> bool:
    """Whether a file is a picture, judging by its name."""
    return PurePath(path.replace("\\", "/")).suffix.lower() in PICTURE_SUFFIXES


class PicturesViewModel(QObject):
    """The requested pictures, as PNG.

    Signals:
        drawn: the picture of this document is available at this width.
    """

    drawn = Signal(str, int)

    def __init__(self, library: "LibraryService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._known: OrderedDict[Key, bytes] = OrderedDict()

    def png(self, document_id: str, width: int = THUMBNAIL_WIDTH) -> bytes:
        """The document's picture, `width` device pixels wide; empty until `drawn` is emitted.

        It stays empty if the file has been moved, changed or forgotten.
        """
        key = (document_id, width)
        if key not in self._known:
            self._known[key] = b""
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            self._runner.run(
                lambda _token: self._library.page(document_id, 1, width),
                lambda view: self._cache(key, view),
                on_failure=lambda _error: None,  # its name is shown instead
            )
        self._known.move_to_end(key)
        return self._known[key]

    def _cache(self, key: Key, view: PageView) -> None:
        if view.png:
            self._known[key] = view.png
            self.drawn.emit(*key)


class AttachmentsViewModel(QObject):
    """The files attached to the chat on screen, and the pictures of the message being written.

    Args:
        service: stores the attached files; None for a view that shows none.
        read_picture: turns a file into a picture; without it, every file is a document.

    Signals:
        changed: a file was added, removed or progressed, or `sees_pictures` changed.
    """

    changed = Signal()

    def __init__(
        self,
        service: "AttachmentService | None",
        runner: TaskRunner,
        indexing: IndexingViewModel,
        parent: QObject | None = None,
        read_picture: Callable[[Path], ImagePart] | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_picture = read_picture
        self._sees_pictures: bool | None = False
        self._service = service
        self._runner = runner
        self._in_order = runner.in_order()
        self._indexing = indexing
        self._conversation_id = ""
        self._collection_id = ""
        self._asked: set[str] = set()
        self._reading = NO_TASK
        self._roots: list[Path] = []
        self._resumed: set[str] = set()
        self._files: dict[str, FileState] = {}
        self._named: dict[str, dict[str, FileState]] = {}
        self._stored: tuple[ImagePart, ...] = ()
        self.changed.connect(self._store_pictures)
        indexing.files_changed.connect(self._on_files_changed)
        indexing.settled.connect(self._on_indexing_settled)

    @property
    def sees_pictures(self) -> bool | None:
        """Whether the model that answers accepts pictures; None if only its server knows."""
        return self._sees_pictures

    @sees_pictures.setter
    def sees_pictures(self, sees: bool | None) -> None:
        if sees is not self._sees_pictures:
            self._sees_pictures = sees
            self.changed.emit()

    @property
    def files(self) -> tuple[FileState, ...]:
        return tuple(self._files.values())

    @property
    def is_busy(self) -> bool:
        """Whether some file is not searchable yet, or not even known."""
        # The first question of a chat takes its files along: they have to be known.
        is_reading_new = self._reading.is_running and not self._conversation_id
        return is_reading_new or any(not file.is_settled for file in self.files)

    @property
    def document_ids(self) -> tuple[str, ...]:
        """The documents that no question has named yet and that are ready to use."""
        return tuple(
            file.document.id
            for file in self.files
            if file.document and (file.is_named or file.document.id not in self._asked)
        )

    @property
    def has_documents(self) -> bool:
        """Whether the chat has files of its own to answer from."""
        return any(file.document and not file.is_named for file in self.files)

    @property
    def named_ids(self) -> tuple[str, ...]:
        """The ids in `document_ids` that the question is restricted to."""
        return tuple(file.document.id for file in self.files if file.document and file.is_named)

    @property
    def pictures(self) -> tuple[ImagePart, ...]:
        return tuple(file.picture for file in self.files if file.picture)

    def show(self, conversation_id: str) -> None:
        """Show the files of another chat; "" is one that is not stored yet.

        What belongs to an unsent message is there again when its chat is.
        """
        if self._reading.is_running and self.pictures:
            self._add_to_stored(self._conversation_id, self.pictures)
        self._named[self._conversation_id] = {
            path: file for path, file in self._files.items() if file.is_named
        }
        self._conversation_id, self._collection_id = conversation_id, ""
        self._roots.clear()
        self._resumed.clear()
        self._files = self._named.pop(conversation_id, {})
        self._stored = ()
        self._asked.clear()
        self.changed.emit()
        self._reading.abandon()
        if service := self._service:
            self._reading = self._in_order.run(  # after what was removed just now
                lambda _token: (
                    service.documents(conversation_id),
                    service.unsent(conversation_id),
                ),
                lambda read: self._on_read(*read),
                on_settled=self.changed.emit,
            )

    def move_to(self, conversation_id: str) -> None:
        """The new chat got its id."""
        pictures = self._stored
        if pictures and (service := self._service):
            self._in_order.run(lambda _token: service.save_unsent("", ()))
            self._in_order.run(lambda _token: service.save_unsent(conversation_id, pictures))
        self._conversation_id = conversation_id

    def add(self, paths: Sequence[Path]) -> None:
        """Index `paths` for the chat on screen.

        If the model accepts pictures, picture files are read but not indexed.
        """
        pictures = [path for path in paths if self._is_shown(path)]
        for path in pictures:
            self._add_picture(path)
        paths = [path for path in paths if path not in pictures]
        if not paths:
            return
        self._roots += paths
        self._files |= {str(path): FileState(path=str(path)) for path in paths}
        self.changed.emit()
        chat, service = self._conversation_id, self._service
        assert service, "only such a view takes files"
        self._in_order.run(
            lambda _token: service.collection(chat),
            lambda collection: self._index(paths, collection, chat),
        )

    def add_picture(self, picture: ImagePart) -> None:
        """Attach a picture that has no file, such as a pasted one."""
        self._set(_pasted(picture))

    def give_back(self, files: Sequence[FileState]) -> None:
        """Attach again what `mark_asked` took for a question that could not be stored."""
        for file in files:
            self._set(file)

    def add_document(self, document: Document) -> None:
        """Restrict the question to this indexed document and others added like this."""
        self._files[document.path] = FileState(
            path=document.path, stage="ready", document=document, is_named=True
        )
        self.changed.emit()

    def keep_named_in(self, collection_id: str | None) -> None:
        """Drop the named documents outside this collection, which is now the one searched."""
        named = {file.path: file.document for file in self.files if file.is_named and file.document}
        self._drop(path for path, one in named.items() if one.collection_id != collection_id)

    def remove(self, path: str) -> None:
        """Remove a file from the message and, with its text, from the chat."""
        file = self._files.pop(path, None)
        if file is None:
            return
        self._roots = [root for root in self._roots if str(root) != path]
        self.changed.emit()
        if self._service and file.document and not file.is_named:
            remove, document_id = self._service.remove, file.document.id
            self._in_order.run(lambda _token: remove(document_id))

    def mark_asked(self) -> tuple[FileState, ...]:
        """The question has been sent: what belongs to it alone goes, attached files stay.

        Returns what goes.
        """
        attached = [file.document for file in self.files if file.document and not file.is_named]
        self._asked.update(document.id for document in attached)
        sent = tuple(file for file in self.files if file.picture or file.is_named)
        self._files = {
            path: file for path, file in self._files.items() if file.document and not file.is_named
        }
        self.changed.emit()
        return sent

    def _is_shown(self, path: Path) -> bool:
        can_show = self.sees_pictures is True and self._read_picture is not None
        return can_show and path.suffix.lower() in PICTURE_SUFFIXES

    def _add_picture(self, path: Path) -> None:
        read = self._read_picture
        assert read, "only then is a file taken for a picture"
        started = FileState(path=str(path), stage="reading", is_picture=True)
        self._set(started)
        self._runner.run(
            lambda _token: read(path),
            lambda picture: self._set(
                msgspec.structs.replace(started, stage="ready", picture=picture), is_known=True
            ),
            on_failure=lambda error: self._set(
                msgspec.structs.replace(started, stage="failed", reason=str(error)), is_known=True
            ),
        )

    def _set(self, file: FileState, *, is_known: bool = False) -> None:
        """Update a file, unless the user has removed it meanwhile."""
        if not is_known or file.path in self._files:
            self._files[file.path] = file
            self.changed.emit()

    def _index(self, paths: Sequence[Path], collection: Collection, chat: str) -> None:
        if chat == self._conversation_id:
            self._collection_id = collection.id
        self._indexing.add(paths, collection.id)

    def _store_pictures(self) -> None:
        """Store those of the message that is being written, also across restarts."""
        chat, service, pictures = self._conversation_id, self._service, self.pictures
        if service and pictures != self._stored and not self._reading.is_running:
            self._stored = pictures
            self._in_order.run(lambda _token: service.save_unsent(chat, pictures))

    def _add_to_stored(self, chat: str, pictures: Sequence[ImagePart]) -> None:
        """Store those that were added before the stored ones were read."""
        if service := self._service:
            self._in_order.run(
                lambda _token: service.save_unsent(chat, (*service.unsent(chat), *pictures))
            )

    def _on_read(self, documents: Sequence[Document], unsent: Sequence[ImagePart]) -> None:
        if documents:
            self._collection_id = documents[0].collection_id
        kept = {
            document.path: FileState(path=document.path, stage="ready", document=document)
            for document in documents
            if document.state == "ready"
        }
        if self._conversation_id:  # the files of a chat not stored yet go with its first question
            known = [one.id for one in documents if one.path not in self._files]
            self._asked.update(known)
        waiting = {one.description: _pasted(one) for one in unsent}
        self._files = kept | waiting | self._files
        self._stored = tuple(unsent)
        # What an earlier run left unfinished goes on in the background.
        self._resumed = {document.path for document in documents if document.state in _UNFINISHED}
        self._roots += map(Path, self._resumed)
        self._on_files_changed()

    def _on_files_changed(self) -> None:
        ours = [
            file
            for file in self._indexing.files
            if (file.collection_id or self._indexing.collection_id) == self._collection_id
            and (file.path in self._files or self._belongs(Path(file.path)))
        ]
        if ours:
            self._files |= {file.path: file for file in ours}
            self._drop_opened_folders()
            self.changed.emit()
        if not self._indexing.is_running:
            cancelled = (each.path for each in self.files if not each.is_settled)
            self._drop(self._resumed.intersection(cancelled))

    def _drop(self, paths: Iterable[str]) -> None:
        gone = set(paths)
        kept = {path: file for path, file in self._files.items() if path not in gone}
        if len(kept) < len(self._files):
            self._files = kept
            self.changed.emit()

    def _belongs(self, path: Path) -> bool:
        return any(path == root or root in path.parents for root in self._roots)

    def _drop_opened_folders(self) -> None:
        """Drop folders once their first file is known; until then they stand for their files."""
        for folder in {str(root) for root in self._roots}.intersection(self._files):
            if any(path.startswith(f"{folder}{os.sep}") for path in self._files):
                del self._files[folder]

    def _on_indexing_settled(self) -> None:
        """Drop files that are still unsettled: they were cancelled."""
        self._files = {
            path: file for path, file in self._files.items() if file.is_settled or file.is_picture
        }
        self.changed.emit()


def _pasted(picture: ImagePart) -> FileState:
    return FileState(path=picture.description, stage="ready", picture=picture, is_picture=True)
