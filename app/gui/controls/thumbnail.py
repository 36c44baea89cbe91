"""A small picture of a file; choosing it shows it large."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.core.messages import ImagePart
from app.gui.dialogs.picture import PictureDialog
from app.gui.look.scale import scaled_size
from app.gui.look.theme import tokens
from app.gui.transcript.tool_calls.picture import decoded
from app.viewmodels.composer.pictures import THUMBNAIL_WIDTH, PicturesViewModel

_RADIUS = 6
# The full-size picture, in device pixels.
_LARGE = 1600


class Thumbnail(QAbstractButton):
    """Takes no space until there is a picture.

    Args:
        limit: the maximum size, at 100 %.
    """

    def __init__(self, pictures: PicturesViewModel, name: str, limit: QSize) -> None:
        super().__init__()
        self._pictures = pictures
        self._name = name
        self._limit = limit
        self._document_id = ""
        self._part: ImagePart | None = None
        self._image = QImage()
        self._large: PictureDialog | None = None
        self.setObjectName("thumbnail")
        self.setAccessibleName(self.tr("Picture {0}").format(name))
        self.setToolTip(self.tr("Enlarge"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        pictures.drawn.connect(self._on_drawn)
        self.hide()

    def show_document(self, document_id: str) -> None:
        """Show the picture of this document, now or once it is rendered."""
        if document_id != self._document_id:
            self._document_id = document_id
            self._show(_image(self._pictures.png(document_id)))

    def show_picture(self, part: ImagePart) -> None:
        """Show a picture that is available."""
        if part is not self._part:
            self._part = part
            self._show(decoded(part))

    def sizeHint(self) -> QSize:
        room = scaled_size(self._limit)
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return size

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        painter.drawImage(self.rect(), self._image)
        painter.setClipping(False)
        is_focused = self.hasFocus()
        color = tokens().accent if is_focused else tokens().line
        painter.setPen(QPen(QColor(color), 2 if is_focused else 1))
        painter.drawPath(shape)

    def _show(self, image: QImage) -> None:
        self._image = image
        self.setVisible(not self._image.isNull())
        self.updateGeometry()
        self.update()

    def _on_drawn(self, document_id: str, width: int) -> None:
        if document_id != self._document_id:
            return
        png = self._pictures.png(document_id, width)
        if width == THUMBNAIL_WIDTH:
            self._show(_image(png))
        elif self._large:
            self._large.show_image(_image(png))

    def _on_clicked(self) -> None:
        """Open it at once in the current resolution; a sharper one follows."""
        png = self._pictures.png(self._document_id, _LARGE) if self._document_id else b""
        image = _image(png) if png else self._image
        self._large = PictureDialog(image, self._name, self)
        self._large.finished.connect(self._on_closed)
        self._large.open()

    def _on_closed(self) -> None:
        self._large = None


def _image(png: bytes) -> QImage:
    return decoded(ImagePart(png)) if png else QImage()
