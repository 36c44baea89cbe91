"""Rows and columns of widgets, and lines that wrap like words."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

Margins = int | tuple[int, int, int, int]
"""Left, top, right and bottom; a single number for all four."""

Item = QWidget | QLayout

Part = Item | tuple[Item, int] | tuple[Item, int, Qt.AlignmentFlag] | int | Literal["stretch"]
"""A part of a row or column: an item, also with its stretch and alignment, a gap in pixels, or
"stretch" for the remaining room."""

_ANY_SIDE = Qt.AlignmentFlag(0)

_Box = TypeVar("_Box", bound=QBoxLayout)


def vbox(
    *parts: Part,
    parent: QWidget | None = None,
    spacing: int | None = None,
    margins: Margins | None = None,
) -> QVBoxLayout:
    """A column of `parts`. Omitted values come from the style; `parent` gets it as its layout."""
    return _filled(QVBoxLayout(parent) if parent else QVBoxLayout(), parts, spacing, margins)


def hbox(
    *parts: Part,
    parent: QWidget | None = None,
    spacing: int | None = None,
    margins: Margins | None = None,
) -> QHBoxLayout:
    """A row; see `vbox`."""
    return _filled(QHBoxLayout(parent) if parent else QHBoxLayout(), parts, spacing, margins)


def _filled(box: _Box, parts: Iterable[Part], spacing: int | None, margins: Margins | None) -> _Box:
    if spacing is not None:
        box.setSpacing(spacing)
    if margins is not None:
        sides = (margins,) * 4 if isinstance(margins, int) else margins
        box.setContentsMargins(*sides)
    for part in parts:
        if isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, str):
            box.addStretch(1)
        else:
            _add(box, *(part if isinstance(part, tuple) else (part,)))
    return box


def _add(box: QBoxLayout, item: Item, stretch: int = 0, side: Qt.AlignmentFlag = _ANY_SIDE) -> None:
    if isinstance(item, QLayout):
        box.addLayout(item, stretch)
    else:
        box.addWidget(item, stretch, side)


def holding(layout: QLayout, kind: str = "") -> QWidget:
    """A widget with this layout, in the style `kind` (see window.qss)."""
    result = QWidget()
    result.setProperty("kind", kind)
    result.setLayout(layout)
    return result


def discard(box: QLayout, *widgets: QWidget) -> None:
    """Remove widgets from `box` and delete them."""
    for widget in widgets:
        box.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def clear(box: QLayout) -> None:
    """Delete all widgets of a layout."""
    while item := box.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def stacked(*pages: QWidget) -> QStackedWidget:
    """Shows one of `pages` at a time, at first the first."""
    result = QStackedWidget()
    for page in pages:
        result.addWidget(page)
    return result


class ItemLayout(QLayout):
    """The base of our own layouts: everything except placing the items.

    Keeps items whose height depends on the width; subclasses place them.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def place(self, room: QRect, *, is_trial: bool) -> int:
        """Place the items in `room`, or only compute the height they need, which it returns."""
        raise NotImplementedError

    def mirrored(self, rectangle: QRect, room: QRect) -> QRect:
        """The position on screen of `rectangle`, given relative to the leading edge of `room`."""
        # Not for the first frame: PySide makes a type when it is first imported, this one in 5 ms.
        # https://bugreports.qt.io/browse/PYSIDE-2404
        from PySide6.QtWidgets import QStyle

        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(direction, room, rectangle)

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Outer layouts ask some twenty times before they settle.
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            height = self.place(QRect(0, 0, inner, 0), is_trial=True)
            self._heights[width] = height + margins.top() + margins.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.place(self.contentsRect(), is_trial=False)

    def with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


class FlowLayout(ItemLayout):
    """Lays widgets out in lines like words, so that chips wrap in a narrow window.

    From the leading to the trailing edge, then on the next line.
    """

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


def flow(*widgets: QWidget, spacing: int, parent: QWidget | None = None) -> FlowLayout:
    """A FlowLayout of `widgets`; `parent` gets it as its layout."""
    result = FlowLayout(spacing, parent)
    for widget in widgets:
        result.addWidget(widget)
    return result


def _wanted(item: QLayoutItem) -> QSize:
    """The widget's own hint: as an item, one that can be elided would have no width at all."""
    widget = item.widget()
    if widget is None:
        return item.sizeHint()
    wanted = widget.sizeHint().expandedTo(item.minimumSize())
    return wanted.boundedTo(item.maximumSize())
