"""What stands side by side in the window: the side bar, one screen, the source page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.gui.early_composer import EarlyComposer
from app.gui.scale import scaled
from app.gui.sidebar.sidebar import Sidebar
from app.gui.theme import SIDEBAR_WIDTH, SOURCE_WIDTH

if TYPE_CHECKING:
    # What the first frame does not show is imported when it is wanted.
    from app.core.documents import Citation
    from app.gui.source_page.panel import SourcePanel
    from app.viewmodels.window import WindowViewModel

_MAX_SIDEBAR = 380
_MIN_SIDEBAR = 180
_MIN_CENTRE = 420
_MIN_SOURCE = 300


class WindowBody(QSplitter):
    """The source page is made when a citation is opened for the first time.

    Signals:
        source_closed: the middle is all there is again.
    """

    source_closed = Signal()

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source: SourcePanel | None = None
        self.setHandleWidth(1)
        # Each in its parent from the start: whatever moves is styled again with all it holds.
        self.sidebar = Sidebar(self)
        self.sidebar.setMinimumWidth(_MIN_SIDEBAR)
        self.sidebar.setEnabled(False)
        self._centre = QStackedWidget(self)
        self._centre.setMinimumWidth(_MIN_CENTRE)
        self.early = EarlyComposer(self._centre)
        self._centre.addWidget(self.early)
        side = min(scaled(SIDEBAR_WIDTH), _MAX_SIDEBAR)
        self.setSizes([side, width - side])
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)

    def show_pane(self, pane: QWidget) -> None:
        """Show this in the middle."""
        if self._centre.indexOf(pane) < 0:
            self._centre.addWidget(pane)
        self._centre.setCurrentWidget(pane)
        if self._source and self._centre.isHidden():
            self._close_source()

    def show_source(self, window: "WindowViewModel", citation: "Citation") -> None:
        """Show the source page with the cited words highlighted."""
        source = self._source or self._make_source(window)
        if source.isHidden() or self.sizes()[2] == 0:
            source.show()
            self._fit_source()
        source.show_citation(citation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        source = self._source
        if source and not source.isHidden() and self._has_room() == self._centre.isHidden():
            self._fit_source()

    def _has_room(self) -> bool:
        """Whether the source page can be read beside the chat."""
        needed = self.sizes()[0] + _MIN_CENTRE + scaled(_MIN_SOURCE)
        return self.width() >= needed

    def _fit_source(self) -> None:
        """Put the source page beside the chat, or in its place where there is no room for both."""
        source = self._source
        assert source, "there is one to be fitted"
        has_room = self._has_room()
        source.stand_alone(not has_room)
        self._centre.setVisible(has_room)
        left, wanted = self.sizes()[0], scaled(SOURCE_WIDTH)
        middle = max(self.width() - left - wanted, _MIN_CENTRE) if has_room else 0
        self.setSizes([left, middle, self.width() - left - middle])

    def _close_source(self) -> None:
        assert self._source, "there is one to be closed"
        self._source.hide()
        self._centre.show()
        self.source_closed.emit()

    def _make_source(self, window: "WindowViewModel") -> "SourcePanel":
        from app.gui.source_page.panel import SourcePanel

        self._source = SourcePanel(window)
        self._source.closed.connect(self._close_source)
        self.addWidget(self._source)
        self._source.hide()  # it is fitted in when it is shown
        self.setStretchFactor(2, 0)
        return self._source
