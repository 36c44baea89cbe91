"""A picture from the clipboard as a part of a message."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from app.core.messages import ImagePart

_MAX_WIDTH = 1280
_MAX_BYTES = 3 << 20


def pasted_picture(image: QImage, name: str) -> ImagePart:
    """As PNG, scaled down until it fits into a message to the engine."""
    width = min(image.width(), _MAX_WIDTH)
    while True:
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = image if width == image.width() else image.scaledToWidth(width, smooth)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        scaled.save(buffer, "PNG")  # type: ignore[call-overload]
        if data.size() <= _MAX_BYTES or width <= 1:
            return ImagePart(data=bytes(data.data()), media_type="image/png", description=name)
        width = width * 3 // 4
