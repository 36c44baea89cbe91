"""Keyboard shortcuts: their table, the sheet that shows it, and the section to change them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QKeySequenceEdit,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from app.gui.controls.buttons import button, icon_button, native_keys
from app.gui.controls.labels import hidden, label, show_text
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.layouts.on_screen import Dialog
from app.gui.layouts.pages import grid
from app.gui.look.theme import scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.translated import translate

Shortcut = tuple[str, str]

# The room for the window's frame, the title and the button.
_AROUND = QSize(120, 240)

CHANGEABLE = frozenset(
    (
        "Ctrl+N", "Ctrl+K", "Ctrl+M", "Ctrl+,", "F1", "Ctrl+D", "Alt+Left", "Alt+Right", "Ctrl+R",
        "Ctrl+Shift+N", "Ctrl+Shift+R", "Ctrl+F", "Ctrl+B", "Ctrl+Shift+Space", "Ctrl+Shift+A",
        "Ctrl+Shift+C", "Ctrl+Q",
    )
)  # fmt: skip
"""The window-wide shortcuts that can be changed in the settings, by their default keys."""

_WITH_A_LETTER = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)
_FIELD_WIDTH = 150


def usable(chosen: Mapping[str, str]) -> dict[str, str]:
    """The stored choices that are still allowed; those of an older version may not be."""
    return {
        default: keys
        for default, keys in chosen.items()
        if default in CHANGEABLE and keys and not works_in_text(keys)
    }


def chosen_keys(default: str, chosen: Mapping[str, str]) -> str:
    """The keys of the action with the default `default`, after the user's choice."""
    return usable(chosen).get(default, default)


def works_in_text(keys: str) -> bool:
    """Whether they type, move or edit in text fields; F1 and the like alone do not."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return True
    pressed: QKeyCombination = sequence[0]  # type: ignore[index]  # unknown to its types
    is_function_key = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    is_alone = not pressed.keyboardModifiers() & _WITH_A_LETTER and not is_function_key
    return is_alone or any(sequence in QKeySequence.keyBindings(one) for one in _EDITING)


def shortcuts() -> tuple[tuple[str, tuple[Shortcut, ...]], ...]:
    """Groups of (keys, what they do), the keys in Qt's portable notation."""
    return (
        (
            translate("Shortcuts", "Window"),
            (
                ("Ctrl+N", translate("Shortcuts", "New chat")),
                ("Ctrl+Shift+N", translate("Shortcuts", "Temporary window")),
                ("Ctrl+K", translate("Shortcuts", "Search all text")),
                ("Ctrl+B", translate("Shortcuts", "Show or hide the sidebar")),
                ("F2", translate("Shortcuts", "Rename the selected chat")),
                ("Del", translate("Shortcuts", "Delete the selected chats")),
                ("Ctrl+M", translate("Shortcuts", "Choose a model")),
                ("Ctrl+,", translate("Shortcuts", "Settings")),
                ("Ctrl+Shift+Space", translate("Shortcuts", "Quick question")),
                ("F1", translate("Shortcuts", "Keyboard shortcuts")),
                ("Ctrl+Q", translate("Shortcuts", "Quit Inglenook")),
            ),
        ),
        (
            translate("Shortcuts", "Writing"),
            (
                ("Return", translate("Shortcuts", "Send, or Ctrl+Enter: see the settings")),
                ("Shift+Return", translate("Shortcuts", "New line")),
                ("Esc", translate("Shortcuts", "Stop the answer, or go back to the chat")),
                ("Up", translate("Shortcuts", "Edit the last message, in an empty field")),
                ("Ctrl+D", translate("Shortcuts", "Attach files")),
                ("/", translate("Shortcuts", "Commands and saved prompts")),
                ("@", translate("Shortcuts", "Mention a document or a collection")),
                ("Tab", translate("Shortcuts", "Next placeholder of a prompt")),
            ),
        ),
        (
            translate("Shortcuts", "Answers"),
            (
                ("Alt+Left", translate("Shortcuts", "Earlier variant")),
                ("Alt+Right", translate("Shortcuts", "Later variant")),
                ("Ctrl+R", translate("Shortcuts", "Regenerate")),
                ("Ctrl+Shift+R", translate("Shortcuts", "Regenerate with another model")),
                ("Ctrl+F", translate("Shortcuts", "Find in this chat")),
                ("Ctrl+Shift+A", translate("Shortcuts", "Copy the whole chat")),
                ("Ctrl+Shift+C", translate("Shortcuts", "Copy the answer")),
            ),
        ),
        (
            translate("Shortcuts", "Source page"),
            (
                ("PgUp", translate("Shortcuts", "Previous page")),
                ("PgDown", translate("Shortcuts", "Next page")),
                ("+", translate("Shortcuts", "Larger")),
                ("-", translate("Shortcuts", "Smaller")),
                ("F8", translate("Shortcuts", "Next change between two documents")),
                ("Shift+F8", translate("Shortcuts", "Previous change between two documents")),
            ),
        ),
    )


def shortcuts_grid(groups: Sequence[tuple[str, Sequence[Shortcut]]]) -> QGridLayout:
    """One line per shortcut, under the heading of its group."""
    rows = grid(None, 24, 6)
    for title, lines in groups:
        row = rows.rowCount()
        rows.setRowMinimumHeight(row, 8 if row > 1 else 0)
        rows.addWidget(label(title, "section"), row + 1, 0)
        for offset, (keys, what) in enumerate(lines, row + 2):
            rows.addWidget(label(what, wraps=False), offset, 0)
            rows.addWidget(
                label(native_keys(keys), "key", wraps=False),
                offset,
                1,
                Qt.AlignmentFlag.AlignLeading,
            )
    return rows


class ShortcutsSheet(Dialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        close = button(self.tr("Close"), on_click=self.accept)
        close.setDefault(True)
        columns = hbox(spacing=40, margins=0)
        groups = shortcuts()
        for half in (groups[:2], groups[2:]):
            columns.addLayout(vbox(shortcuts_grid(half), "stretch"))
        page = holding(columns, "page")
        if page.sizeHint().width() > _room().width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
        self.lay_out((_fitting(page), 1), hbox("stretch", close))


def _room() -> QSize:
    return QGuiApplication.primaryScreen().availableGeometry().size() - _AROUND


def _fitting(page: QWidget) -> QScrollArea:
    """The whole page if the screen has room, otherwise scrollable."""
    scroll = QScrollArea(widgetResizable=True)
    scroll.setWidget(page)
    whole = page.sizeHint() + QSize(scroll.verticalScrollBar().sizeHint().width(), 0)
    scroll.setMinimumSize(whole.boundedTo(_room()))
    scroll.setMaximumSize(_room())
    return scroll


class KeyField(QKeySequenceEdit):
    """The keys of one action, recorded when pressed."""

    def __init__(self, settings: SettingsViewModel, default: str, what: str) -> None:
        super().__init__()
        self._settings, self._default = settings, default
        self.setObjectName(f"keys {default}")
        self.setMaximumSequenceLength(1)
        self.setFixedWidth(scaled(_FIELD_WIDTH))
        self.setAccessibleName(what)
        for field in self.findChildren(QLineEdit):  # read by screen readers
            field.setAccessibleName(what)
        self.reset = icon_button("undo-2", translate("Settings", "Reset the shortcut for: {action}")
                                 .format(action=what))  # fmt: skip
        self.reset.clicked.connect(lambda: self._choose(default))
        self.reset.setParent(self)  # until it is in its row: alone it would be a window
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.refusal = hidden(label("", "error"))
        self.editingFinished.connect(self._on_edited)
        settings.settings_changed.connect(self._show_keys)
        self._show_keys()

    def _on_edited(self) -> None:
        keys = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        refusal = self._refusal(keys) if keys else ""
        if not keys or refusal:
            self._show_keys()
            show_text(self.refusal, refusal)
        else:
            self._choose(keys)

    def _refusal(self, keys: str) -> str:
        """Why these keys cannot be used; "" if they can."""
        if works_in_text(keys):
            text = translate("Settings", "{keys} is needed for typing. Add Ctrl or Alt.")
            return text.format(keys=native(keys))
        taken = action_with(keys, self._default, self._settings.settings.shortcuts)
        text = translate("Settings", "{keys} is already used for: {action}")
        return text.format(keys=native(keys), action=taken) if taken else ""

    def _choose(self, keys: str) -> None:
        self.refusal.hide()
        chosen = dict(self._settings.settings.shortcuts)
        chosen.pop(self._default, None)
        if keys != self._default:
            chosen[self._default] = keys
        self._settings.update(shortcuts=chosen)

    def _show_keys(self) -> None:
        keys = chosen_keys(self._default, self._settings.settings.shortcuts)
        with QSignalBlocker(self):
            self.setKeySequence(QKeySequence(keys))
        self.reset.setVisible(keys != self._default)


def shortcuts_section(settings: SettingsViewModel) -> SettingSection:
    """One row per shortcut; those of single fields and lists are read-only."""
    reset_all = button(translate("Settings", "Reset all"), name="resetShortcuts")
    reset_all.clicked.connect(lambda: settings.update(shortcuts={}))
    meaning = translate("Settings", "Click a field and press the keys you want to use.")
    synonyms = translate("Settings", "hotkeys, key bindings", "search words")
    rows = [
        SettingRow(translate("Settings", "Custom shortcuts"), meaning, reset_all, synonyms=synonyms)
    ]
    rows.append(
        SettingRow(
            translate("Settings", "From any program"),
            translate(
                "Settings",
                "Assign a desktop shortcut to the command “inglenook quick”: it opens a small "
                "window above the others.",
            ),
            None,
        )
    )
    for group, lines in shortcuts():
        for keys, what in lines:
            rows.append(_row(settings, keys, what, group))
    return SettingSection(translate("Settings", "Shortcuts"), rows)


def action_with(keys: str, apart_from: str, chosen: Mapping[str, str]) -> str:
    """The action `keys` already trigger, ignoring the one with default `apart_from`; or ""."""
    for _group, lines in shortcuts():
        for default, what in lines:
            if default != apart_from and chosen_keys(default, chosen) == keys:
                return what
    return ""


def native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _row(settings: SettingsViewModel, keys: str, what: str, group: str) -> SettingRow:
    if keys not in CHANGEABLE:
        return SettingRow(what, group, label(native(keys), "key", wraps=False))
    field = KeyField(settings, keys, what)
    row = hbox(field.refusal, field, field.reset, spacing=8, margins=0)
    return SettingRow(what, group, holding(row))
