"""The shortcuts section: keys that can be changed; refused in words where they cannot be had."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QWidget

from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import label
from app.gui.dialogs.shortcuts import CHANGEABLE, chosen_keys, shortcuts, works_in_text
from app.gui.layouts.boxes import hbox
from app.gui.look.scale import scaled
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.settings.values import SettingsViewModel

translate = QCoreApplication.translate

_FIELD_WIDTH = 150


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
        self.reset.setParent(self)  # until it is in its row: alone it would be a window
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(lambda: self._choose(default))
        self.refusal = label("", "error")
        self.refusal.hide()
        self.editingFinished.connect(self._on_edited)
        settings.settings_changed.connect(self._show_keys)
        self._show_keys()

    def _on_edited(self) -> None:
        keys = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        refusal = self._refusal(keys) if keys else ""
        if not keys or refusal:
            self._show_keys()
            self.refusal.setText(refusal)
            self.refusal.setVisible(bool(refusal))
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
    reset_all = button(translate("Settings", "Reset all"))
    reset_all.setObjectName("resetShortcuts")
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
    holder = QWidget()
    row = hbox(holder, spacing=8, margins=0)
    for widget in (field.refusal, field, field.reset):
        row.addWidget(widget)
    return SettingRow(what, group, holder)
