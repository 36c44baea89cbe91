"""The search field, and the find bar with a match count around one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from app.gui.controls.buttons import claims_escape, icon_button
from app.gui.controls.labels import label, named
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox
from app.gui.look.icons import ICON_SIZE
from app.gui.look.theme import scaled
from app.viewmodels.quantities import integer

_EDGE, _GAP = 8, 8
_FIELD_WIDTH = 360


class SearchField(QLineEdit):
    """A field to search with: a magnifier at the leading side, keys at the trailing one.

    The shortcut gives way to the text, and is hidden if there is no room.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        # Not an action of the field: its icon would stay small with large type.
        picture = Picture("search", "faint", ICON_SIZE.width())
        self._keys = label("", "key", wraps=False)
        row = hbox(picture, "stretch", parent=self, margins=(scaled(_EDGE), 0, scaled(_EDGE), 0))
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (picture, self._keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keep_free()
        self.textChanged.connect(lambda _text: self._fit_keys())

    def show_keys(self, keys: str) -> None:
        self._keys.setText(keys)
        self._fit_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_free()
        self._fit_keys()

    def _keep_free(self) -> None:
        """Text starts after the magnifier, in either reading direction."""
        taken = scaled(ICON_SIZE.width()) + scaled(_GAP) - 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setTextMargins(0, 0, taken, 0)
        else:
            self.setTextMargins(taken, 0, 0, 0)

    def _fit_keys(self) -> None:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        taken = 2 * scaled(_EDGE) + scaled(ICON_SIZE.width()) + 2 * scaled(_GAP)
        has_room = words + taken + self._keys.sizeHint().width() <= self.width()
        self._keys.setVisible(bool(self._keys.text()) and not self.text() and has_room)


class FindBar(QFrame):
    """A search field with a match count and buttons for the next and the previous match.

    Enter goes to the next match, Shift+Enter to the previous one, Esc closes.

    Signals:
        searched: the query, at each change.
        step_requested: +1 for the next match, -1 for the previous one.
        closed: the bar was closed.
    """

    searched = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, "findBar", kind="topbar")
        self.field = named(SearchField(name), "findField")
        self.field.textChanged.connect(self.searched)
        self._count = label("", "muted", wraps=False, name="findCount")
        self._back = icon_button("chevron-up", self.tr("Previous match"), "Shift+Return")
        self._on = icon_button("chevron-down", self.tr("Next match"), "Return")
        close = icon_button("x", self.tr("Close"), "Esc", on_click=self.close_bar)
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self.field.setMaximumWidth(scaled(_FIELD_WIDTH))
        parts = ((self.field, 1000), self._count, self._back, self._on, close)
        hbox("stretch", *parts, parent=self, spacing=6, margins=(16, 6, 16, 6))
        self.hide()

    def open_bar(self) -> None:
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        if self.field.text():
            self.searched.emit(self.field.text())

    def close_bar(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_count(self, place: int, count: int) -> None:
        """Show match `place` (from 0) of `count`."""
        some = self.tr("{0} of {1}").format(integer(place + 1), integer(count))
        none = self.tr("not found") if self.field.text() else ""
        self._count.setText(some if count else none)
        for step in (self._back, self._on):
            step.setEnabled(count > 0)

    def event(self, event: QEvent) -> bool:
        # Esc goes here before the window's shortcut.
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)
