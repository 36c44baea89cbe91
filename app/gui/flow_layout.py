"""Lays widgets out in lines like words, so that chips wrap in a narrow window."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """From the leading edge to the trailing one, then on the next line."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, room: QRect, *, is_trial: bool) -> int:
        """Place the items into `room`, or only find out the height they need."""
        place, line_height = QPoint(0, 0), 0
        for item in self._items:
            size = item.sizeHint()
            size.setWidth(max(min(size.width(), room.width()), item.minimumSize().width()))
            if place.x() and place.x() + size.width() > room.width():
                place, line_height = QPoint(0, place.y() + line_height + self.spacing()), 0
            if not is_trial:
                item.setGeometry(self._mirrored(QRect(room.topLeft() + place, size), room))
            place.setX(place.x() + size.width() + self.spacing())
            line_height = max(line_height, size.height())
        return place.y() + line_height

    def _mirrored(self, rectangle: QRect, room: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rectangle
        mirrored = QRect(rectangle)
        mirrored.moveRight(room.right() - (rectangle.left() - room.left()))
        return mirrored
