"""The strip at the top of the window, for errors that no other place shows."""

from PySide6.QtWidgets import QFrame, QWidget

from app.gui.controls.buttons import icon_button
from app.gui.controls.labels import label
from app.gui.controls.panes import Picture, explain
from app.gui.layouts.boxes import hbox, vbox


class Banner(QFrame):
    """Visible until closed, left, or replaced by another error; empty at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setObjectName("banner")
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
        close = icon_button("x", self.tr("Close"))
        close.clicked.connect(self.hide)
        words = vbox(spacing=2)
        words.addWidget(self._what)
        words.addWidget(self._remedy)
        row = hbox(self, spacing=12, margins=(16, 8, 8, 8))
        row.addWidget(Picture("triangle-alert", "danger", 20))
        row.addLayout(words, 1)
        row.addWidget(close)
