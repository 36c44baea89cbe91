"""Events that may change how text is drawn; see `app.gui.look.theme.look`."""

from PySide6.QtCore import QEvent

LOOK_CHANGES = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)
