"""The window's contents: a banner, the side bar, one screen, the source page; and its memory."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QStackedWidget, QWidget

from app.gui.composer.input import EarlyComposer
from app.gui.controls.buttons import icon_button
from app.gui.controls.labels import hidden, label, named
from app.gui.controls.panes import Picture, explain
from app.gui.layouts.boxes import hbox, vbox
from app.gui.layouts.on_screen import keep_on_screen
from app.gui.look.theme import SIDEBAR_WIDTH, SOURCE_WIDTH, scaled
from app.gui.sidebar.sidebar import Drawer, Rail, Sidebar

if TYPE_CHECKING:
    from app.core.documents import Citation
    from app.gui.source_panel import SourcePanel
    from app.viewmodels.window import WindowViewModel
    # Imported when needed: not part of the first frame.


_MAX_SIDEBAR = 380
_MIN_SIDEBAR = 180
_MIN_CENTRE = 420
_MIN_SOURCE = 300
_LEAST = 1  # not 0, with which the widest screen would decide
_ROOMY_CENTRE = 600
"""If less than this, at 100 %, remains beside it, the side bar is hidden automatically."""
_GEOMETRY, _SPLITTER, _CHAT, _SIDEBAR = "geometry", "splitter", "chat", "sidebar"
_TRAY = "tray"


class Banner(QFrame):
    """The strip at the top of the window, for errors that no other place shows.

    Visible until closed, left, or replaced by another error; empty at first.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "banner", kind="banner")
        self.hide()
        self._is_general = False

    def show_error(self, error: Exception, *, is_general: bool = False) -> None:
        """`is_general`: it concerns the whole program, not only what is done on one screen."""
        self._is_general = is_general
        if self.layout() is None:
            self._lay_out()
        what, remedy = explain(error)
        self._what.setText(what)
        self._remedy.setText(remedy)
        self.setAccessibleName(f"{what} {remedy}")
        self.show()

    def leave(self) -> None:
        """The user moved on to where the error is irrelevant."""
        if not self._is_general:
            self.hide()

    def _lay_out(self) -> None:
        self._what = label("", "heading")
        self._remedy = label("")
        close = icon_button("x", self.tr("Close"), on_click=self.hide)
        words = vbox(self._what, self._remedy, spacing=2)
        parts = (Picture("triangle-alert", "danger", 20), (words, 1), close)
        hbox(*parts, parent=self, spacing=12, margins=(16, 8, 8, 8))


class WindowBody(QWidget):
    """The source page is created when a citation is first opened.

    Each screen has its own: it is hidden with the screen from which it was opened.

    Attributes:
        panes: the splitter of all three, whose state is stored.
        wants_sidebar: the user's choice, applied if there is room.

    Signals:
        source_closed: the source page was closed.
    """

    source_closed = Signal()

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._source: SourcePanel | None = None
        self._questions: dict[QWidget, str] = {}
        self._shown: Citation | None = None
        self._cited: dict[QWidget, Citation] = {}
        self._drawer: Drawer | None = None
        self.wants_sidebar = True
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes.setHandleWidth(1)
        self.rail = hidden(Rail(self))
        # Created with the right parent: reparenting restyles a widget and all its children.
        self.sidebar = Sidebar(self.panes)
        self.sidebar.setEnabled(False)
        self._centre = named(QStackedWidget(self.panes), "centre")
        self._centre.setMinimumWidth(_LEAST)
        self.early = EarlyComposer(self._centre)
        self._centre.addWidget(self.early)
        self.panes.setSizes([_sidebar_width(), width - _sidebar_width()])
        self.panes.setStretchFactor(0, 0)
        self.panes.setStretchFactor(1, 1)
        self.panes.setChildrenCollapsible(False)
        hbox(self.rail, (self.panes, 1), parent=self, spacing=0, margins=0)
        self.rail.open_requested.connect(self.toggle_sidebar)

    @property
    def is_sidebar_shown(self) -> bool:
        return not self.sidebar.isHidden()

    def show_pane(self, pane: QWidget) -> None:
        if self._centre.indexOf(pane) < 0:
            self._centre.addWidget(pane)
        self._centre.setCurrentWidget(pane)
        if self._source and self._centre.isHidden():
            self._close_source()
        elif self._source:
            self._show_source_of(pane)

    def show_source(self, window: "WindowViewModel", citation: "Citation") -> None:
        """Show the source page with the cited words highlighted."""
        source = self._source or self._make_source(window)
        if source.isHidden() or source.width() == 0:
            source.show()
            self._fit_source()
        if pane := self._centre.currentWidget():
            self._cited[pane] = citation
            self._questions[pane] = _question(window)
        self._shown = citation
        source.show_citation(citation, _question(window))

    def leave_source(self) -> bool:
        """Close the source page if it is in the place of a screen; false if it is not."""
        if self._source is None or not self._centre.isHidden():
            return False
        self._source.leave()
        return True

    def toggle_sidebar(self) -> None:
        """Hide the side bar, or show it: beside the rest or, without room, over it."""
        if self._drawer and not self._drawer.isHidden():
            self.close_drawer()
        elif self._has_room_for_sidebar():
            self.wants_sidebar = not self.is_sidebar_shown
            self.fit_sidebar()
        else:
            self._open_drawer()

    def show_sidebar(self) -> None:
        """Show the side bar if it is hidden."""
        if not self.is_sidebar_shown:
            self.toggle_sidebar()

    def close_drawer(self) -> bool:
        """Close the side bar if it covers the rest; false if it does not."""
        if self._drawer is None or self._drawer.isHidden():
            return False
        self._drawer.put_away()
        self.sidebar.hide()
        self.panes.insertWidget(0, self.sidebar)
        self.panes.setStretchFactor(0, 0)
        self.fit_sidebar()
        return True

    def fit_sidebar(self) -> None:
        """Show the side bar if it is wanted and fits, otherwise the rail."""
        if self._drawer and not self._drawer.isHidden():
            if not self._has_room_for_sidebar():
                self._drawer.fit(_sidebar_width())
                return
            self.close_drawer()
        # Its width is stored in pixels, possibly from a smaller scale.
        self.sidebar.setMinimumWidth(min(scaled(_MIN_SIDEBAR), _sidebar_width()))
        is_shown = self.wants_sidebar and self._has_room_for_sidebar()
        self.rail.setHidden(is_shown)
        if is_shown != self.is_sidebar_shown:
            self.sidebar.setVisible(is_shown)
            if self._source and not self._source.isHidden():
                self._fit_source()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_sidebar()
        source = self._source
        if source and not source.isHidden() and self._has_room() == self._centre.isHidden():
            self._fit_source()

    def _has_room_for_sidebar(self) -> bool:
        return self.width() >= _sidebar_width() + scaled(_ROOMY_CENTRE)

    def _open_drawer(self) -> None:
        if self._drawer is None:
            self._drawer = Drawer(self)
            self._drawer.left.connect(self.close_drawer)
        self._drawer.pull_out(self.sidebar, _sidebar_width())
        self.sidebar.focus_first()

    def _sidebar_room(self) -> int:
        """The width that the side bar takes from the other panes."""
        return self.panes.sizes()[0] if self.is_sidebar_shown else 0

    def _has_room(self) -> bool:
        """Whether there is room for the source page beside the chat."""
        return self.panes.width() >= self._sidebar_room() + scaled(_MIN_CENTRE) + scaled(
            _MIN_SOURCE
        )

    def _fit_source(self) -> None:
        """Show the source page beside the chat, or in its place if there is not enough room."""
        source = self._source
        assert source, "there is one to be fitted"
        has_room = self._has_room()
        source.set_alone(not has_room)
        self._centre.setVisible(has_room)
        left = self._sidebar_room()
        rest = self.panes.width() - left
        # Half of it, so that a page that fits its width can be read.
        wanted = max(scaled(SOURCE_WIDTH), rest // 2)
        middle = max(rest - wanted, scaled(_MIN_CENTRE)) if has_room else 0
        self._limit_widths()
        self.panes.setSizes([left, middle, rest - middle])

    def _limit_widths(self) -> None:
        """Do not let one pane squeeze another until its contents are cut off."""
        source = self._source
        is_beside = source is not None and not source.isHidden() and not self._centre.isHidden()
        self._centre.setMinimumWidth(scaled(_MIN_CENTRE) if is_beside else _LEAST)
        if source:
            source.setMinimumWidth(scaled(_MIN_SOURCE) if is_beside else _LEAST)

    def _show_source_of(self, pane: QWidget) -> None:
        """Show the page opened from this screen as it was left; hide that of another one."""
        assert self._source, "there is one to be shown or hidden"
        citation = self._cited.get(pane)
        self._source.setVisible(citation is not None and self._has_room())
        self._limit_widths()
        if citation and citation != self._shown:
            self._shown = citation
            self._source.show_citation(citation, self._questions[pane])

    def _close_source(self) -> None:
        assert self._source, "there is one to be closed"
        self._cited = {pane: one for pane, one in self._cited.items() if one != self._shown}
        self._shown = None
        self._source.hide()
        self._centre.show()
        self._limit_widths()
        self.source_closed.emit()

    def _make_source(self, window: "WindowViewModel") -> "SourcePanel":
        from app.gui.source_panel import SourcePanel

        self._source = SourcePanel(window)
        self._source.closed.connect(self._close_source)
        self.panes.addWidget(self._source)
        self._source.hide()  # laid out when shown
        self.panes.setStretchFactor(2, 0)
        return self._source


def _question(window: "WindowViewModel") -> str:
    """The newest question of the shown chat; "" if it has none."""
    from app.viewmodels.chat.thread import message_of

    messages = (message_of(item) for item in reversed(window.conversation.transcript.items))
    return next((message.text for message in messages if message.role == "user"), "")


def _sidebar_width() -> int:
    return min(scaled(SIDEBAR_WIDTH), _MAX_SIDEBAR)


class WindowMemory:
    """Remembers the window's geometry, the split of its panes and the open chat.

    Stored beside the settings: needed before the history is unlocked, and without any text.

    Args:
        path: the file, or None to store nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat) if path else None
        self._knows_tray = bool(self._file and self._file.value(_TRAY))

    def forget(self) -> None:
        """Store nothing from now on."""
        self._file = None

    @property
    def conversation_id(self) -> str:
        """The chat that was open, or ""."""
        return str(self._file.value(_CHAT, "")) if self._file else ""

    def remember_chat(self, conversation_id: str) -> None:
        """Record which chat is open, in case the program crashes."""
        if self._file and conversation_id not in ("", self.conversation_id):
            self._file.setValue(_CHAT, conversation_id)

    @property
    def knows_tray(self) -> bool:
        """Whether the user was told where the window goes when closed."""
        return self._knows_tray

    def remember_tray(self) -> None:
        self._knows_tray = True
        if self._file:
            self._file.setValue(_TRAY, "told")

    def restore(self, window: QMainWindow, body: WindowBody) -> None:
        """Restore the window's position, as far as the screen still exists."""
        if self._file is None:
            return
        for key, restore in (
            (_GEOMETRY, window.restoreGeometry),
            (_SPLITTER, body.panes.restoreState),
        ):
            value = self._file.value(key)
            if isinstance(value, QByteArray):
                restore(value)
        keep_on_screen(window)
        body.panes.setChildrenCollapsible(False)  # a state from an older version may differ
        body.wants_sidebar = self._file.value(_SIDEBAR, "shown") == "shown"
        body.fit_sidebar()

    def save(self, window: QMainWindow, body: WindowBody, conversation_id: str | None) -> None:
        if self._file is None:
            return
        self._file.setValue(_GEOMETRY, window.saveGeometry())
        # The source page is closed at the next start, so its room goes to the middle.
        if body.panes.count() == 2 and body.is_sidebar_shown:
            self._file.setValue(_SPLITTER, body.panes.saveState())
        self._file.setValue(_SIDEBAR, "shown" if body.wants_sidebar else "folded")
        self._file.setValue(_CHAT, conversation_id or "")
        self._file.sync()
