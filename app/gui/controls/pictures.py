"""Pictures that a tool drew or the user gave: in the text, as a thumbnail, and in a dialog."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QMessageBox, QSizePolicy, QStyle, QWidget

from app.core.errors import UserError
from app.core.messages import ImagePart
from app.core.text_files import save_file
from app.gui.controls.buttons import button
from app.gui.controls.labels import named
from app.gui.dialogs.simple_dialogs import ask_target, file_name
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import Dialog
from app.gui.look.icons import icon
from app.gui.look.theme import scaled, scaled_size, tokens
from app.viewmodels.composer.attachments import THUMBNAIL_WIDTH, PicturesViewModel
from app.viewmodels.translated import translate, translated

_SHARE = 0.9
_MIN_SIDE = 240
_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/webp": b"webp"}
_MAX_SIDE = 8000
_MAX_WIDTH = 640
_MAX_PROPORTION = 2
"""Higher pictures, as of long web pages, would take too much of the transcript."""

_RADIUS = 8
_THUMBNAIL_RADIUS = 6
# The full-size picture, in device pixels.
_LARGE = 1600


class PictureDialog(Dialog):
    """A picture by itself, as large as the window allows.

    Esc closes it; the picture is never enlarged beyond its own pixels.
    """

    def __init__(self, image: QImage, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(name)
        self._canvas = _Canvas(image, name)
        copy = button(self.tr("Copy picture"), icon_name="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setImage(self._canvas.image))
        save = button(self.tr("Save picture…"), icon_name="download", name="savePicture")
        save.clicked.connect(lambda: save_picture(self, _png(self._canvas.image, name)))
        close = button(self.tr("Close"), "primary", on_click=self.accept)
        close.setDefault(True)
        row = hbox(copy, save, "stretch", close)
        vbox((self._canvas, 1), row, parent=self, spacing=12, margins=(16, 16, 16, 14))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._room = parent.window().size() * _SHARE
        self._fit()

    def show_image(self, image: QImage) -> None:
        """Replace it by a sharper picture."""
        self._canvas.image = image
        self._canvas.updateGeometry()
        self._canvas.update()
        self._fit()

    def _fit(self) -> None:
        """As large as the picture, within the window."""
        wanted = self.sizeHint().boundedTo(self._room)
        self.resize(wanted.expandedTo(QSize(_MIN_SIDE, _MIN_SIDE)))


class _Canvas(QWidget):
    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self.image = image
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return self.image.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw_fitting(painter, self.image, self.rect(), self.devicePixelRatioF())


def save_picture(parent: QWidget, part: ImagePart) -> None:
    """Ask for a file, named after the picture, and write the bytes of `part` to it."""
    title = translate("PictureDialog", "Save picture")
    otherwise = translate("PictureDialog", "Picture")
    ending = part.media_type.rsplit("/", 1)[-1]
    suggested = f"{file_name(part.description, otherwise)}.{ending}"
    chosen = ask_target(parent, title, suggested)
    if not chosen:
        return
    try:
        save_file(chosen, part.data)
    except UserError as error:
        QMessageBox.warning(parent, title, translated(str(error)))


def _png(image: QImage, name: str) -> ImagePart:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return ImagePart(bytes(buffer.data().data()), description=name)


def draw_fitting(painter: QPainter, image: QImage, room: QRect, pixel_ratio: float) -> None:
    """Draw the whole picture, sharp and centred in `room`, at most at its own size."""
    if image.isNull():
        return
    size = image.size()
    if size.width() > room.width() or size.height() > room.height():
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    sharp = image.scaled(
        size * pixel_ratio,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    target = QRect(0, 0, size.width(), size.height())
    target.moveCenter(room.center())
    painter.drawImage(target, sharp)


class ToolPicture(QWidget):
    """Draws the bytes of a part, never wider than the column; nothing is loaded from elsewhere.

    It grows with the text of the window, whose labels a chart would otherwise have in small print.
    """

    def __init__(self, part: ImagePart, max_width: int = _MAX_WIDTH) -> None:
        super().__init__()
        self._max_width = max_width
        self.setObjectName("toolPicture")
        self._part = part
        self._image = decoded(part)
        words = part.description or self.tr("Picture")
        self.setAccessibleName(words if not self._image.isNull() else self.tr("Broken picture"))
        self.setToolTip(part.description)
        if not self._image.isNull():
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._shown(width).height()

    def sizeHint(self) -> QSize:
        return self._shown(scaled(self._max_width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = QRect(QPoint(), self._shown(self.width()))
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        with _framed(self, room, _RADIUS) as painter:
            if self._image.isNull():
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
            else:
                draw_fitting(painter, self._image, room, self.devicePixelRatioF())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._open()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = partial(QGuiApplication.clipboard().setImage, self._image)
        menu.addAction(icon("copy"), self.tr("Copy picture"), copy)
        save = partial(save_picture, self, self._part)
        menu.addAction(icon("download"), self.tr("Save picture…"), save)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _open(self) -> None:
        """Show it in full size."""
        if not self._image.isNull():
            PictureDialog(self._image, self.accessibleName(), self).open()

    def _shown(self, width: int) -> QSize:
        """The picture's size in the available space; never enlarged."""
        if self._image.isNull():
            return QSize(width, 40)
        size = self._image.size()
        limit = min(width, scaled(self._max_width))
        room = QSize(limit, _MAX_PROPORTION * limit)
        if size == size.boundedTo(room):
            return size
        return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


@contextmanager
def _framed(widget: QWidget, frame: QRect, radius: float) -> Iterator[QPainter]:
    """Paint a picture within `frame` of a widget, which also shows its focus."""
    painter = QPainter(widget)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setClipPath(shape)
    yield painter
    painter.setClipping(False)
    is_focused = widget.hasFocus()
    color = tokens().accent if is_focused else tokens().line
    painter.setPen(QPen(QColor(color), 2 if is_focused else 1))
    painter.drawPath(shape)


def decoded(part: ImagePart) -> QImage:
    """The picture; a null image if it is damaged, too large, or not of the declared type."""
    if part.media_type not in _FORMATS:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(part.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_FORMATS[part.media_type]))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MAX_SIDE:
        return QImage()
    return reader.read()


class Thumbnail(QAbstractButton):
    """A small picture of a file; choosing it shows it large.

    Takes no space until there is a picture.

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
        named(self, "thumbnail", self.tr("Picture {0}").format(name))
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
        with _framed(self, self.rect(), _THUMBNAIL_RADIUS) as painter:
            painter.drawImage(self.rect(), self._image)

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
