"""Buttons that say their name and their keys, and why they are disabled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.gui.controls.shown_keys import SHORTCUT, explain, with_shortcut
from app.gui.look.icons import ICON_BESIDE_TEXT, ICON_SIZE, Tone, icon
from app.gui.look.scale import scaled_size


def button(
    text: str,
    kind: str = "",
    *,
    icon_name: str = "",
    tone: Tone = "muted",
    tooltip: str = "",
    shortcut: str = "",
) -> QPushButton:
    """A text button. `shortcut` is only displayed: the window handles shortcuts."""
    result = QPushButton(text)
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAccessibleName(text)
    if icon_name:
        result.setIcon(icon(icon_name, tone))
        result.setIconSize(scaled_size(ICON_BESIDE_TEXT))
    if tooltip or shortcut:
        explain(result, tooltip or text, shortcut)
    return result


def icon_button(
    icon_name: str, name: str, shortcut: str = "", *, kind: str = "ghost"
) -> QToolButton:
    """An icon-only button; `name` is its accessible name and tooltip."""
    result = QToolButton()
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setIcon(icon(icon_name))
    result.setIconSize(scaled_size(ICON_SIZE))
    result.setAccessibleName(name)
    explain(result, name, shortcut)
    return result


def submit_with_keys(form: QWidget, action: QPushButton) -> None:
    """Let Ctrl+Enter anywhere in `form` press `action`, which shows these keys."""
    from PySide6.QtGui import QKeySequence, QShortcut  # the first frame has no form

    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action.click)
    explain(action, action.accessibleName(), "Ctrl+Return")


def allow(control: QWidget, is_allowed: bool, reason: str) -> None:
    """Enable a control, or have its tooltip say why it is disabled."""
    control.setEnabled(is_allowed)
    words = with_shortcut(control.accessibleName(), control.property(SHORTCUT) or "")
    control.setToolTip(words if is_allowed else reason)
