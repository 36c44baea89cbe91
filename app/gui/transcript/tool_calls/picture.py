"""A picture that a tool drew or the user gave, never wider than the column.

It grows with the text of the window, whose labels a chart would otherwise have in small print.
"""

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
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QWidget

from app.core.messages import ImagePart
from app.gui.dialogs.picture import PictureDialog, draw_fitting, save_picture
from app.gui.look.icons import icon
from app.gui.look.scale import scaled
from app.gui.look.theme import tokens

_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/webp": b"webp"}
_MAX_SIDE = 8000
_MAX_WIDTH = 640
_RADIUS = 8


class ToolPicture(QWidget):
    """Draws the bytes of a part; nothing is loaded from elsewhere."""

    def __init__(
        self, part: ImagePart, parent: QWidget | None = None, max_width: int = _MAX_WIDTH
    ) -> None:
        super().__init__(parent)
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
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        room = QRect(QPoint(), self._shown(self.width()))
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self._image.isNull():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
        else:
            painter.setClipPath(shape)
            draw_fitting(painter, self._image, room, self.devicePixelRatioF())
            painter.setClipping(False)
        is_focused = self.hasFocus()
        color = tokens().accent if is_focused else tokens().line
        painter.setPen(QPen(QColor(color), 2 if is_focused else 1))
        painter.drawPath(shape)

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
        copy = menu.addAction(icon("copy"), self.tr("Copy picture"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setImage(self._image))
        save = menu.addAction(icon("download"), self.tr("Save picture…"))
        save.triggered.connect(lambda: save_picture(self, self._part))
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
        return (
            size
            if size.width() <= limit
            else size.scaled(limit, size.height(), Qt.AspectRatioMode.KeepAspectRatio)
        )


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
