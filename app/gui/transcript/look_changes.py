"""The events after which what text is drawn with may be another, see `app.gui.theme.look`."""

from PySide6.QtCore import QEvent

LOOK_CHANGES = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)
