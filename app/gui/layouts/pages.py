"""A screen's page with its title and tabs, and parts side by side where there is room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from app.gui.controls.labels import label, named
from app.gui.layouts.boxes import FlowLayout, ItemLayout, vbox
from app.gui.look.theme import scaled

_NO_LIMIT = 16_777_215  # Qt's own: no maximum
_LEAST_TITLE = 150
_LEAST_HEIGHT = 380
_ROOMY = QSize(620, 520)
_WIDEST = 1200
END_ROOM = 24
"""Below the last item on a page that scrolls to the edge."""


class BesideLayout(ItemLayout):
    """Text that takes the available room, and a control at the far end.

    Args:
        words: wraps; on the leading side.
        control: keeps its own width, up to the full width; vertically centred.
        least_px: the width that the text needs, at 100 %; with less, the control goes below. None:
            its full size hint, as for tabs, which would otherwise get arrows.
        spacing: between both, in pixels.
    """

    def __init__(
        self,
        words: QWidget | QLayout,
        control: QWidget | QLayout,
        least_px: int | None,
        spacing: int = 16,
    ) -> None:
        super().__init__(spacing)
        self._least_px = least_px
        for part in (words, control):
            if isinstance(part, QLayout):
                self.addChildLayout(part)
                self.addItem(part)
            else:
                self.addWidget(part)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        words, control = (item.sizeHint() for item in self.items)
        width = words.width() + self.spacing() + control.width()
        return self.with_margins(QSize(width, max(words.height(), control.height())))

    def minimumSize(self) -> QSize:
        words, control = (item.minimumSize() for item in self.items)
        return self.with_margins(words.expandedTo(control))

    def place(self, room: QRect, *, is_trial: bool) -> int:
        words, control = self.items
        if control.isEmpty():
            return _give(words, room, is_trial=is_trial)
        wide = max(min(control.sizeHint().width(), room.width()), control.minimumSize().width())
        left = room.width() - wide - self.spacing()
        if words.isEmpty() or left < max(self._asked(words), words.minimumSize().width()):
            return self._place_below(room, wide, is_trial=is_trial)
        words_height, control_height = _height(words, left), _height(control, wide)
        height = max(words_height, control_height, room.height())
        if not is_trial:
            top = room.top() + (height - words_height) // 2
            first = QRect(room.left(), top, left, words_height)
            top = room.top() + (height - control_height) // 2
            last = QRect(room.right() + 1 - wide, top, wide, control_height)
            words.setGeometry(self.mirrored(first, room))
            control.setGeometry(self.mirrored(last, room))
        return height

    def _asked(self, words: QLayoutItem) -> int:
        if self._least_px is not None:
            return scaled(self._least_px)
        widget = words.widget()  # the widget itself: its policy may ignore its size hint
        return (widget or words).sizeHint().width()

    def _place_below(self, room: QRect, wide: int, *, is_trial: bool) -> int:
        words, control = self.items
        used = _give(words, room, is_trial=is_trial)
        top = room.top() + used + (min(self.spacing(), 8) if used else 0)
        if control.expandingDirections() & Qt.Orientation.Horizontal:
            wide = room.width()
        height = _height(control, wide)
        if not is_trial:
            control.setGeometry(self.mirrored(QRect(room.left(), top, wide, height), room))
        return top + height - room.top()


class MasterDetail(QWidget):
    """A list beside its selected item or, in a narrow window, above it.

    Args:
        stretch: how the width is divided when both are side by side.
        narrow_px: the width, at 100 %, below which the list is above.
        height_px: the height of the list when above, at 100 %.
        hides: a part of the list that is hidden in a narrow window.
    """

    def __init__(
        self,
        master: QWidget,
        detail: QWidget | QLayout,
        stretch: tuple[int, int],
        *,
        narrow_px: int = 560,
        height_px: int = 132,
        hides: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._master, self._stretch, self._hides = master, stretch, hides
        self._narrow_px, self._height_px = narrow_px, height_px
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(master)
        if isinstance(detail, QLayout):
            self._box.addLayout(detail)
        else:
            self._box.addWidget(detail)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_narrow = self.width() < scaled(self._narrow_px)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._box.setSpacing(12 if is_narrow else 24)
        self._master.setMaximumHeight(scaled(self._height_px) if is_narrow else _NO_LIMIT)
        if self._hides:
            self._hides.setHidden(is_narrow)
        for place, share in enumerate((0, 1) if is_narrow else self._stretch):
            self._box.setStretch(place, share)


def grid(
    parent: QWidget | None,
    across: int,
    down: int,
    *,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
    wide: tuple[int, ...] = (0,),
) -> QGridLayout:
    """A grid with these gaps, whose columns `wide` take the remaining width."""

    result = QGridLayout(parent) if parent else QGridLayout()
    result.setContentsMargins(*margins)
    result.setHorizontalSpacing(across)
    result.setVerticalSpacing(down)
    for column in wide:
        result.setColumnStretch(column, 1)
    return result


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()


def _give(item: QLayoutItem, room: QRect, *, is_trial: bool) -> int:
    """Give it the full width of `room`; returns the height used."""
    if item.isEmpty():
        return 0
    height = _height(item, room.width())
    if not is_trial:
        item.setGeometry(QRect(room.left(), room.top(), room.width(), max(height, 0)))
    return height


class Page(QWidget):
    """A page, which reads what it shows again when it is shown.

    Signals:
        shown: it has come into view.
    """

    shown = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()


class LatePages(QStackedWidget):
    """Shows one page at a time, at first the first.

    Each is built when it is first shown: a screen opens sooner without the others.

    Args:
        builders: make the pages.
    """

    def __init__(self, *builders: Callable[[], QWidget]) -> None:
        super().__init__()
        self._builders = builders
        self._built: dict[int, QWidget] = {}
        self.show_page(0)

    def show_page(self, number: int) -> None:
        if number not in self._built:
            self._built[number] = self._builders[number]()
            self.addWidget(self._built[number])
        self.setCurrentWidget(self._built[number])


class ScreenPage(Page):
    """A screen of the window: title, a line about its purpose, and actions on the right."""

    scrolls_out = False
    """Whether its content scrolls to the edge and leaves room at its own end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._subtitle = label("", "muted")
        self.actions_row = FlowLayout(8)
        self._inside = named(QWidget(), "", kind="page")
        self.body = vbox(self._header(), parent=self._inside)
        self._outside = QScrollArea()
        self._outside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outside.setWidget(self._inside)
        vbox(self._outside, parent=self, margins=0)
        self._inside.installEventFilter(self)
        self._fit_inside()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._fit_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_inside()

    def _fit_inside(self) -> None:
        """Explanations give way to controls."""
        is_small = self.width() < scaled(_ROOMY.width()) or self.height() < scaled(_ROOMY.height())
        self._subtitle.setVisible(not is_small)
        side, top = (16, 12) if is_small else (32, 24)
        # On a wide screen, related things would be too far apart.
        side = max(side, (self.width() - scaled(_WIDEST)) // 2)
        self.body.setContentsMargins(side, top, side, 0 if self.scrolls_out else top)
        self.body.setSpacing(10 if is_small else 16)
        self._fit_height()

    def _fit_height(self) -> None:
        # As wide as the window allows: contents wrap. In a low window the page scrolls instead,
        # since a list without height is useless.
        bar = self._outside.verticalScrollBar().sizeHint().width()
        least = max(scaled(_LEAST_HEIGHT), self.body.minimumHeightForWidth(self.width() - bar))
        width = self.width() - (bar if least > self.height() else 0)
        self._inside.resize(width, max(self.height(), least))

    def set_title(self, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)

    def add_pages(self, object_name: str, *pages: tuple[str, Callable[[], QWidget]]) -> QTabBar:
        """Show one of these pages at a time, below tabs with their names."""
        tabs, stack = QTabBar(), LatePages(*(build for _, build in pages))
        named(tabs, object_name, self._title.text())
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for name, _ in pages:
            tabs.addTab(name)

        def show_page(index: int) -> None:
            tabs.setFocus()  # otherwise the widget after the hidden page gets focus
            stack.show_page(index)

        show_page(0)
        tabs.currentChanged.connect(show_page)
        self.body.addWidget(tabs)
        self.body.addWidget(stack, 1)
        return tabs

    def _header(self) -> BesideLayout:
        words = vbox(self._title, self._subtitle, spacing=4)
        return BesideLayout(words, self.actions_row, _LEAST_TITLE)
