"""The files attached to a chat: they belong to it, are searched only in it, and go with it.

Pictures for a model to look at are read by a confined worker: upright, small, without EXIF.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app.core.documents import Collection, Document
from app.core.errors import UserError, VectorServerError
from app.core.identifiers import new_id
from app.core.messages import ImagePart
from app.index.index_client import IndexClient
from app.services.documents.document_library import LibraryService
from app.store.documents.collection_records import UNSENT_PICTURES
from app.store.store import Store

_PICTURE_WIDTH = 1280
"""More than current projectors use, except those that split a page into tiles."""


class AttachmentService:
    """Each chat with attached files has a collection of its own, which no list shows.

    A fork shares the files of its source. The chat id "" is that of a chat not stored yet.
    """

    def __init__(self, store: Store, library: LibraryService, index: IndexClient) -> None:
        self._attachments = store.attachments
        self._private = store.private_values
        self._store = store.library
        self._library = library
        self._index = index

    def collection(self, conversation_id: str) -> Collection:
        """The collection with the files of a chat, created if needed."""
        collection_id = self._attachments.attached(conversation_id)
        if collection_id is None:
            # Nobody sees the name; it only has to differ from those that people choose.
            collection_id = self._library.create(f"attachments {new_id()}").id
            self._attachments.attach(conversation_id, collection_id)
        return self._store.collection(collection_id)

    def documents(self, conversation_id: str) -> tuple[Document, ...]:
        """The files attached to a chat, in the order in which they were added."""
        collection_id = self._attachments.attached(conversation_id)
        found = self._store.documents(collection_id) if collection_id else ()
        return tuple(sorted(found, key=lambda document: document.added))

    def unsent(self, conversation_id: str) -> tuple[ImagePart, ...]:
        """The pictures of the message that is being written in a chat."""
        stored = self._private.text(UNSENT_PICTURES + conversation_id)
        return msgspec.json.decode(stored, type=tuple[ImagePart, ...]) if stored else ()

    def save_unsent(self, conversation_id: str, pictures: Sequence[ImagePart]) -> None:
        """Store them until the message is sent, as its text is."""
        text = msgspec.json.encode(pictures).decode() if pictures else ""
        self._private.save(UNSENT_PICTURES + conversation_id, text)

    def read_picture(self, path: Path, page: int = 1) -> ImagePart:
        """A picture, or a page of a PDF, as PNG, named after its file.

        Raises UserError if it is not a picture.
        """
        if not path.is_file():
            raise UserError(f"There is no file {path}.", "Choose a picture that exists.")
        drawn = self._index.render_page(path.absolute(), page, _PICTURE_WIDTH)
        if not drawn.png:
            raise UserError(
                f"{path.name} is not a picture that can be read.",
                "Choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.",
            )
        if not drawn.is_whole:  # a model would see the missing part as grey
            raise UserError(f"“{path.name}” is damaged.", "Save the picture again and add that.")
        return ImagePart(data=drawn.png, media_type="image/png", description=path.name)

    def remove(self, document_id: str) -> None:
        """Remove a file from its chat: its text, vectors and index entries; the file stays."""
        collection_id = self._store.document(document_id).collection_id
        self._library.remove(document_id)
        if not self._store.documents(collection_id):
            self._library.delete(collection_id)

    def forget(self, conversation_id: str) -> None:
        """Erase the files of a chat that is erased, unless a fork of it has them too.

        If a vector server cannot be reached now, they are erased at a later start.
        """
        if self.unsent(conversation_id):
            self.save_unsent(conversation_id, ())
        collection_id = self._attachments.detach(conversation_id)
        if collection_id is None:
            return
        try:
            self._library.delete(collection_id)
        except VectorServerError:
            self._attachments.attach(conversation_id, collection_id)

    def forget_unowned(self) -> None:
        """Erase the files of chats that exist no more."""
        for conversation_id in self._attachments.unowned():
            with suppress(KeyError):
                self.forget(conversation_id)
