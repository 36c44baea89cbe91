"""Controls that show a setting, change it at once and follow it when it changes elsewhere."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
)

from app.gui.controls.fields import ChoiceBox, DecimalBox, WholeBox, dress_number
from app.gui.look.scale import scaled
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.tasks.throttle import Throttle

_CONTROL_WIDTH = 180
_LINE_WIDTH = 260
_TEXT_HEIGHT = 96
# Text is stored when typing pauses, not for each letter.
_TEXT_AFTER_MS = 400


class Choice(ChoiceBox):
    """A choice among a few named values."""

    def __init__(
        self, settings: SettingsViewModel, field: str, choices: Sequence[tuple[str, Any]]
    ) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        for name, value in choices:
            self.addItem(name, value)
        self.setMinimumWidth(scaled(_CONTROL_WIDTH))
        self.activated.connect(lambda _index: settings.set_value(field, self.currentData()))
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _show_value(self) -> None:
        self.setCurrentIndex(self.findData(self._settings.value(self._field)))


class Switch(QCheckBox):
    """A switch."""

    def __init__(self, settings: SettingsViewModel, field: str) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        self.clicked.connect(lambda is_on: settings.set_value(field, is_on))
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _show_value(self) -> None:
        self.setChecked(self._settings.value(self._field))


class Number(WholeBox):
    """An integer. `special` is shown for the lowest value if that has a special meaning."""

    def __init__(
        self,
        settings: SettingsViewModel,
        field: str,
        bounds: tuple[int, int],
        step: int = 1,
        special: str = "",
    ) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        self.setRange(*bounds)
        self.setSingleStep(step)
        self.setSpecialValueText(special)
        self.setGroupSeparatorShown(True)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(scaled(_CONTROL_WIDTH))
        dress_number(self)
        self.valueChanged.connect(lambda value: settings.set_value(field, value))
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _show_value(self) -> None:
        with QSignalBlocker(self):
            self.setValue(self._settings.value(self._field))


class Decimal(DecimalBox):
    """A number with two decimals."""

    def __init__(
        self, settings: SettingsViewModel, field: str, bounds: tuple[float, float], step: float
    ) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        self.setRange(*bounds)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(scaled(_CONTROL_WIDTH))
        dress_number(self)
        self.valueChanged.connect(lambda value: settings.set_value(field, round(value, 2)))
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _show_value(self) -> None:
        with QSignalBlocker(self):
            self.setValue(self._settings.value(self._field))


class Line(QLineEdit):
    """A line of text, stored when it loses focus; rejected values are undone."""

    def __init__(self, settings: SettingsViewModel, field: str) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        self.setMinimumWidth(scaled(_LINE_WIDTH))
        self.editingFinished.connect(lambda: settings.set_value(field, self.text().strip()))
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _show_value(self) -> None:
        if self.text() != (value := self._settings.value(self._field)):
            self.setText(value)
            self.setCursorPosition(0)


class Text(QPlainTextEdit):
    """Multi-line text."""

    def __init__(self, settings: SettingsViewModel, field: str, placeholder: str) -> None:
        super().__init__()
        self._settings, self._field = settings, field
        self.setObjectName(field)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(scaled(_TEXT_HEIGHT))
        self._store_soon = Throttle(_TEXT_AFTER_MS, self._store, self)
        self.textChanged.connect(self._store_soon.request)
        settings.settings_changed.connect(self._show_value)
        self._show_value()

    def _store(self) -> None:
        self._settings.set_value(self._field, self.toPlainText())

    def _show_value(self) -> None:
        value = self._settings.value(self._field)
        if value != self.toPlainText() and not self._store_soon.is_pending:
            with QSignalBlocker(self):
                self.setPlainText(value)
