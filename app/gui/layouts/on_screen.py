"""Windows and dialogs fit the screen they are on, together with their frames."""

from PySide6.QtCore import QEvent, QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QScrollArea, QWidget

from app.gui.controls.labels import label
from app.gui.layouts.boxes import Part, vbox
from app.gui.look.theme import scaled, scaled_size

# A frame is known only once the window is shown. This is about the largest that desktops draw.
_LIKELY_FRAME = QMargins(8, 40, 8, 8)


def on_screen(width_px: int) -> int:
    """`width_px`, given at 100 %, at the current scale, limited to the screen's width."""
    return min(scaled(width_px), room_on_screen(None).width())


def size_on_screen(width_px: int, height_px: int) -> QSize:
    """A window size, given at 100 %, at the current scale, limited to the screen."""
    return scaled_size(QSize(width_px, height_px)).boundedTo(room_on_screen(None).size())


def keep_on_screen(window: QWidget) -> None:
    """Make a window fit its screen: another one, or another scale, may have less room."""
    if window.isMaximized() or window.isFullScreen():
        return
    room, place = room_on_screen(window), window.geometry()
    place.setSize(place.size().boundedTo(room.size()))
    place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
    place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
    if place != window.geometry():
        window.setGeometry(place)


class Dialog(QDialog):
    """A dialog that is never larger than its screen: what does not fit is scrolled."""

    _scroll: QScrollArea | None = None

    def lay_out(self, *parts: Part) -> None:
        """Show its title, and `parts` below it."""
        title = label(self.windowTitle(), "title")
        vbox(title, *parts, parent=self, spacing=12, margins=(24, 20, 24, 16))

    def ask(self, *parts: Part, spacing: int = 8) -> None:
        """Show its title as the heading of a question, and `parts` below it."""
        heading = label(self.windowTitle(), "heading")
        vbox(heading, *parts, parent=self, spacing=spacing, margins=(24, 20, 24, 20))

    def answers(self, action: QPushButton, cancel: QPushButton) -> QDialogButtonBox:
        """A row of `action`, which accepts, and `cancel`, in the order of this system."""
        box = QDialogButtonBox()
        box.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def run(self) -> bool:
        """Show it until it is closed, then delete it; whether it was accepted."""
        is_accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return is_accepted

    def present(self) -> None:
        """Show it and return at once; it is deleted when it is closed."""
        self.finished.connect(self.deleteLater)
        self.open()

    def showEvent(self, event: QShowEvent) -> None:
        # Before Qt places the dialog by its size, which it does next.
        self._fit_screen()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_screen()
            keep_on_screen(self)
        return is_handled

    def _fit_screen(self) -> None:
        room = room_on_screen(self).size()
        wanted = self.size()
        layout = self.layout()
        if layout and not self._scroll:
            least = layout.totalMinimumSize()
            wanted = wanted.expandedTo(least)
            if layout.hasHeightForWidth():
                least.setHeight(layout.totalMinimumHeightForWidth(wanted.width()))
            if least.boundedTo(room) != least:
                self._scroll_contents()
                wanted = wanted.expandedTo(least)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(wanted.boundedTo(room))

    def _scroll_contents(self) -> None:
        """Move everything into a scroll area."""
        focused, contents = self.focusWidget(), QWidget()
        layout = self.layout()
        assert layout, "there is something to scroll"
        contents.setLayout(layout)  # which takes the widgets along
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setProperty("kind", "plain")
        self._scroll.setWidget(contents)
        vbox(parent=self, margins=0).addWidget(self._scroll)
        if focused:
            focused.setFocus()


def room_on_screen(window: QWidget | None) -> QRect:
    """The part of its screen, or of the first one, that a window may cover without its frame."""
    screen = window.screen() if window else QGuiApplication.primaryScreen()
    handle = window.windowHandle() if window else None
    frame = handle.frameMargins() if handle and handle.isExposed() else _LIKELY_FRAME
    return screen.availableGeometry().marginsRemoved(frame)
