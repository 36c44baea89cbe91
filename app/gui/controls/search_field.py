"""A field to search with: a magnifier at the leading side, keys at the trailing one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.controls.labels import label
from app.gui.controls.panes import Picture
from app.gui.layouts.boxes import hbox
from app.gui.look.icons import ICON_SIZE
from app.gui.look.scale import scaled

_EDGE, _GAP = 8, 8


class SearchField(QLineEdit):
    """The shortcut gives way to the text, and is hidden if there is no room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        # Not an action of the field: its icon would stay small with large type.
        picture = Picture("search", "faint", ICON_SIZE.width())
        self._keys = label("", "key", wraps=False)
        row = hbox(self, margins=(scaled(_EDGE), 0, scaled(_EDGE), 0))
        row.addWidget(picture)
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (picture, self._keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keep_free()
        self.textChanged.connect(lambda _text: self._fit_keys())

    def show_keys(self, keys: str) -> None:
        """Show the shortcut for this field."""
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
