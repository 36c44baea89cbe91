"""A screen of the window: a titled page that fits itself to the room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.gui.controls.labels import label
from app.gui.layouts.beside import BesideLayout
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.gui.look.scale import scaled

_LEAST_TITLE = 150
_LEAST_HEIGHT = 380
_ROOMY = QSize(620, 520)
_WIDEST = 1200
END_ROOM = 24
"""Below the last item on a page that scrolls to the edge."""


class ScreenPage(QWidget):
    """A screen of the window: title, a line about its purpose, and actions on the right."""

    scrolls_out = False
    """Whether its content scrolls to the edge and leaves room at its own end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title")
        self._subtitle = label("", "muted")
        self.actions_row = FlowLayout(8)
        self._inside = QWidget()
        self._inside.setProperty("kind", "page")
        self.body = QVBoxLayout(self._inside)
        self.body.addLayout(self._header())
        self._outside = QScrollArea()
        self._outside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outside.setWidget(self._inside)
        outer = vbox(self, margins=0)
        outer.addWidget(self._outside)
        self._fit_inside()

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
        # As wide as the window allows: contents wrap. In a low window the page scrolls instead,
        # since a list without height is useless.
        height = max(self.height(), scaled(_LEAST_HEIGHT))
        bar = self._outside.verticalScrollBar().sizeHint().width()
        width = self.width() - (bar if height > self.height() else 0)
        self._inside.resize(width, height)

    def set_title(self, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)

    def add_pages(self, object_name: str, *pages: tuple[str, QWidget]) -> QTabBar:
        """Show one of these pages at a time, below tabs with their names."""
        tabs, stack = QTabBar(), QStackedWidget()
        tabs.setObjectName(object_name)
        tabs.setAccessibleName(self._title.text())
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for name, page in pages:
            tabs.addTab(name)
            stack.addWidget(page)

        def show_page(index: int) -> None:
            tabs.setFocus()  # otherwise the widget after the hidden page gets focus
            stack.setCurrentIndex(index)

        tabs.currentChanged.connect(show_page)
        self.body.addWidget(tabs)
        self.body.addWidget(stack, 1)
        return tabs

    def _header(self) -> BesideLayout:
        words = vbox(spacing=4)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        return BesideLayout(words, self.actions_row, _LEAST_TITLE)
