"""The find bar: a search field with a match count and buttons for next and previous."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import icon_button
from app.gui.controls.claimed_keys import claims_escape
from app.gui.controls.labels import label
from app.gui.controls.search_field import SearchField
from app.gui.layouts.boxes import hbox
from app.gui.look.scale import scaled
from app.viewmodels.quantities import integer

_FIELD_WIDTH = 360


class FindBar(QFrame):
    """Enter goes to the next match, Shift+Enter to the previous one, Esc closes.

    Signals:
        searched: the query, at each change.
        step_requested: +1 for the next match, -1 for the previous one.
        closed: the bar was closed.
    """

    searched = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setProperty("kind", "topbar")
        self.field = SearchField(name)
        self.field.setObjectName("findField")
        self.field.textChanged.connect(self.searched)
        self._count = label("", "muted", wraps=False)
        self._count.setObjectName("findCount")
        self._back = icon_button("chevron-up", self.tr("Previous match"), "Shift+Return")
        self._on = icon_button("chevron-down", self.tr("Next match"), "Return")
        close = icon_button("x", self.tr("Close"), "Esc")
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        close.clicked.connect(self.close_bar)
        row = hbox(self, spacing=6, margins=(16, 6, 16, 6))
        self.field.setMaximumWidth(scaled(_FIELD_WIDTH))
        row.addStretch(1)
        row.addWidget(self.field, 1000)
        for widget in (self._count, self._back, self._on, close):
            row.addWidget(widget)
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
