"""The application's icon in the forms that each system wants: `icons.py TARGET`.

Writes TARGET/SIZE.png for Linux, inglenook.ico for Windows and inglenook.icns for macOS.
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: TID251 - no part of the program
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
_SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "inglenook.svg"


def main() -> None:
    """Draw every size from the one drawing."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(_SOURCE))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(target / f"{size}.png"))
    largest = Image.open(target / f"{SIZES[-1]}.png")
    largest.save(target / "inglenook.icns")
    largest.save(target / "inglenook.ico", sizes=[(size, size) for size in SIZES if size <= 256])
    application.quit()


if __name__ == "__main__":
    main()
