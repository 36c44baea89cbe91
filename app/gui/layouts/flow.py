"""Lays widgets out in lines like words, so that chips wrap in a narrow window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem

from app.gui.layouts.base import ItemLayout


class FlowLayout(ItemLayout):
    """From the leading to the trailing edge, then on the next line."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [_wanted(item) for item in self.items if not item.isEmpty()]
        width = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self.items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def place(self, room: QRect, *, is_trial: bool) -> int:
        top = 0
        for line in self._lines(room.width()):
            height = max(size.height() for _item, size in line)
            if not is_trial:
                self._place_line(line, QRect(room.x(), room.y() + top, room.width(), height), room)
            top += height + self.spacing()
        return max(0, top - self.spacing())

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """The items of each line, with their sizes."""
        line: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self.items:
            if item.isEmpty():
                continue
            size = self._size(item)
            size.setWidth(max(min(size.width(), width), item.minimumSize().width()))
            if line and used + size.width() > width:
                yield line
                line, used = [], 0
            line.append((item, size))
            used += size.width() + self.spacing()
        if line:
            yield line

    def _size(self, item: QLayoutItem) -> QSize:
        """The size that an item should at least have before a new line is begun."""
        return _wanted(item)

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], strip: QRect, room: QRect) -> None:
        """Side by side, each vertically centred in the line."""
        left = strip.left()
        for item, size in line:
            top = strip.top() + (strip.height() - size.height()) // 2
            item.setGeometry(self.mirrored(QRect(QPoint(left, top), size), room))
            left += size.width() + self.spacing()


class ShrinkingFlowLayout(FlowLayout):
    """Its items shrink to their minimum width before a line is broken, as in a top bar."""

    def _size(self, item: QLayoutItem) -> QSize:
        return QSize(item.minimumSize().width(), _wanted(item).height())

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        for line in super()._lines(width):
            free = width - sum(size.width() for _, size in line) - self.spacing() * (len(line) - 1)
            missing = [max(_wanted(item).width() - size.width(), 0) for item, size in line]
            share = min(max(free, 0) / max(sum(missing), 1), 1.0)
            for (_, size), lacking in zip(line, missing, strict=True):
                size.setWidth(size.width() + int(lacking * share))
            yield line


def _wanted(item: QLayoutItem) -> QSize:
    """The widget's own hint: as an item, one that can be elided would have no width at all."""
    widget = item.widget()
    if widget is None:
        return item.sizeHint()
    wanted = widget.sizeHint().expandedTo(item.minimumSize())
    return wanted.boundedTo(item.maximumSize())
