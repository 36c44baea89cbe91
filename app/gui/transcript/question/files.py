"""The files that a question was sent along with."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.core.messages import AttachmentPart
from app.gui.controls.buttons import button
from app.gui.controls.frames import card
from app.gui.controls.labels import ElidedLabel, label
from app.gui.controls.panes import Picture
from app.gui.controls.thumbnail import Thumbnail
from app.gui.layouts.boxes import hbox
from app.gui.layouts.flow import FlowLayout
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.composer.pictures import PicturesViewModel, is_picture
from app.viewmodels.quantities import integer, pages

_AT_FIRST = 12
_MOST_OF_A_NAME = 240
_THUMBNAIL = QSize(240, 180)


class QuestionFiles(QWidget):
    """A chip for each file, pictures first; of many, only the first until more are requested."""

    def __init__(self, files: Sequence[AttachmentPart], pictures: PicturesViewModel) -> None:
        super().__init__()
        self._pictures = pictures
        self._flow = FlowLayout(6, self)
        # One more chip would take as much room as the button.
        shown = files if len(files) <= _AT_FIRST + 1 else files[:_AT_FIRST]
        self._add(shown)
        if hidden := files[len(shown) :]:
            more = button(self.tr("{0} more").format(integer(len(hidden))), "link")
            more.setObjectName("moreFiles")
            more.clicked.connect(lambda: self._show_all(hidden, more))
            self._flow.addWidget(more)

    def _add(self, files: Sequence[AttachmentPart]) -> None:
        for part in files:
            if is_picture(part.path):
                self._flow.addWidget(self._thumbnail(part))
        for part in files:
            self._flow.addWidget(_file_chip(part))

    def _show_all(self, hidden: Sequence[AttachmentPart], more: QWidget) -> None:
        self._flow.removeWidget(more)
        more.hide()
        more.deleteLater()
        self._add(hidden)

    def _thumbnail(self, part: AttachmentPart) -> Thumbnail:
        thumbnail = Thumbnail(self._pictures, _name(part), _THUMBNAIL)
        thumbnail.show_document(part.document_id)
        return thumbnail


def _name(part: AttachmentPart) -> str:
    return visible_text(PurePath(part.path).name)


def _file_chip(part: AttachmentPart) -> QFrame:
    chip = card("file")
    row = hbox(chip, spacing=6, margins=(10, 5, 10, 5))
    row.addWidget(Picture("at-sign" if part.is_named else "file-text", "muted", 16))
    middle = Qt.TextElideMode.ElideMiddle
    row.addWidget(ElidedLabel(_name(part), most=_MOST_OF_A_NAME, gap=middle))
    if part.pages:
        row.addWidget(label(pages(part.pages, part.path), "faint", wraps=False))
    return chip
