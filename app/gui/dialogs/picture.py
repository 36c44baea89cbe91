"""A picture by itself, as large as the window allows."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QSizePolicy,
    QWidget,
)

from app.core.errors import cause_of
from app.core.messages import ImagePart
from app.gui.controls.buttons import button
from app.gui.dialogs.file_name import file_name
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog

translate = QCoreApplication.translate

_SHARE = 0.9
_MIN_SIDE = 240


class PictureDialog(Dialog):
    """Esc closes it; the picture is never enlarged beyond its own pixels."""

    def __init__(self, image: QImage, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(name)
        self._canvas = _Canvas(image, name)
        copy = button(self.tr("Copy picture"), icon_name="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setImage(self._canvas.image))
        save = button(self.tr("Save picture…"), icon_name="download")
        save.setObjectName("savePicture")
        save.clicked.connect(lambda: save_picture(self, _png(self._canvas.image, name)))
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(save)
        row.addStretch(1)
        row.addWidget(close)
        column = vbox(self, spacing=12, margins=(16, 16, 16, 14))
        column.addWidget(self._canvas, 1)
        column.addLayout(row)
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
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, suggested)
    if not chosen:
        return
    try:
        Path(chosen).write_bytes(part.data)
    except OSError as error:
        reason = translate("PictureDialog", "{0} cannot be written: {1}.")
        QMessageBox.warning(parent, title, reason.format(chosen, cause_of(error)))


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
