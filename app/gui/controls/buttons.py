"""Buttons that say their name and keys, and why they are disabled; how keys are displayed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from app.gui.look.icons import ICON_BESIDE_TEXT, ICON_SIZE, Tone, icon
from app.gui.look.theme import scaled_size
from app.viewmodels.translated import translate

SHORTCUT = "shownKeys"
"""The property of a control with its default keys; not "shortcut", which would activate them."""

Clicked = Callable[..., object] | SignalInstance | None
"""What a click calls, or the signal it emits."""

_WORDS = "explained"
_CHOSEN_KEYS = "chosenKeys"


def with_shortcut(text: str, shortcut: str) -> str:
    """`Text (Ctrl+N)`, with the user's keys in the system's notation."""
    if not shortcut:
        return text
    return f"{text} ({native_keys(shortcut)})"


def native_keys(default: str) -> str:
    """The keys of the action with the default `default`, in the system's notation.

    Both keys that end a line are called Enter, as in all texts.
    """
    # Imported here: the first frame shows no keys.
    from PySide6.QtGui import QKeySequence

    app = QCoreApplication.instance()
    chosen = (app.property(_CHOSEN_KEYS) if app else None) or {}
    keys = chosen.get(default, default).replace("Return", "Enter")
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def show_chosen_keys(chosen: Mapping[str, str], window: QWidget) -> None:
    """Display these keys from now on, given by their defaults; also in the tooltips of `window`."""
    app = QCoreApplication.instance()
    assert app, "there are no widgets without an application"
    app.setProperty(_CHOSEN_KEYS, dict(chosen))
    for widget in window.findChildren(QWidget):
        if shortcut := widget.property(SHORTCUT):
            widget.setToolTip(with_shortcut(widget.property(_WORDS), shortcut))


def explain(widget: QWidget, words: str, shortcut: str) -> None:
    """Set a tooltip that follows the user's choice of keys."""
    widget.setToolTip(with_shortcut(words, shortcut))
    widget.setProperty(_WORDS, words)
    widget.setProperty(SHORTCUT, shortcut)


def claims_escape(event: QEvent) -> bool:
    """For a widget's `event`: true if it was Esc, which is then delivered as a key press."""
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    ):
        event.accept()
        return True
    return False


def button(
    text: str,
    kind: str = "",
    *,
    icon_name: str = "",
    tone: Tone = "muted",
    tooltip: str = "",
    shortcut: str = "",
    name: str = "",
    on_click: Clicked = None,
) -> QPushButton:
    """A text button with the object name `name`.

    `shortcut` is only displayed: the window handles shortcuts.
    """
    result = QPushButton(text)
    _set_up(result, text, kind, name, on_click)
    if icon_name:
        result.setIcon(icon(icon_name, tone))
        result.setIconSize(scaled_size(ICON_BESIDE_TEXT))
    if tooltip or shortcut:
        explain(result, tooltip or text, shortcut)
    return result


def icon_button(
    icon_name: str,
    words: str,
    shortcut: str = "",
    *,
    kind: str = "ghost",
    name: str = "",
    on_click: Clicked = None,
) -> QToolButton:
    """An icon-only button with the object name `name`; it is called, and explained by, `words`."""
    result = QToolButton()
    _set_up(result, words, kind, name, on_click)
    result.setIcon(icon(icon_name))
    result.setIconSize(scaled_size(ICON_SIZE))
    explain(result, words, shortcut)
    return result


def _set_up(result: QAbstractButton, words: str, kind: str, name: str, on_click: Clicked) -> None:
    result.setProperty("kind", kind)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAccessibleName(words)
    if name:
        result.setObjectName(name)
    if on_click is not None:
        result.clicked.connect(on_click)


def on_keys(
    widget: QWidget,
    do: Callable[[], object] | SignalInstance,
    *keys: str,
    where: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut,
) -> None:
    """Do this on each of these keys while `widget` has focus, or as `where` says."""
    from PySide6.QtGui import QKeySequence, QShortcut  # the first frame needs none

    for each in keys:
        shortcut = QShortcut(QKeySequence(each), widget)
        shortcut.setContext(where)
        shortcut.activated.connect(do)


def submit_with_keys(form: QWidget, action: QPushButton) -> None:
    """Let Ctrl+Enter anywhere in `form` press `action`, which shows these keys."""
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    on_keys(form, action.click, "Ctrl+Return", "Ctrl+Enter", where=inside)
    explain(action, action.accessibleName(), "Ctrl+Return")


def allow(control: QWidget, is_allowed: bool, reason: str) -> None:
    """Enable a control, or have its tooltip say why it is disabled."""
    control.setEnabled(is_allowed)
    words = with_shortcut(control.property(_WORDS) or "", control.property(SHORTCUT) or "")
    control.setToolTip(words if is_allowed else reason)


def allow_when_idle(control: QWidget, is_idle: bool) -> None:
    """Disable what makes or changes answers while one is in progress."""
    allow(control, is_idle, while_writing())


def while_writing() -> str:
    """Why something cannot be done during an answer."""
    return translate("Buttons", "Not available while an answer is being written")


def rename(control: QAbstractButton, text: str) -> None:
    """Change the text of a button, by which it is called."""
    control.setText(text)
    control.setAccessibleName(text)
