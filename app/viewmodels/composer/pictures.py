"""Pictures among the files of a chat, drawn by the index worker: the window decodes no file."""

from collections import OrderedDict
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import PageView
from app.core.messages import PICTURE_SUFFIXES
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.documents.library import LibraryService

# Thumbnails in file chips and questions, in device pixels.
THUMBNAIL_WIDTH = 480
_KEPT = 60

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

    def __init__(
        self, library: "LibraryService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
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
                lambda view: self._keep(key, view),
                on_failure=lambda _error: None,  # its name is shown instead
            )
        self._known.move_to_end(key)
        return self._known[key]

    def _keep(self, key: Key, view: PageView) -> None:
        if view.png:
            self._known[key] = view.png
            self.drawn.emit(*key)
