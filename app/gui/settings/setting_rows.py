"""Sections and rows of the settings, with controls that follow and change a stored setting."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QLocale, QObject, QSignalBlocker
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.generation import GenerationParams
from app.core.parameters import Parameter, offered_by
from app.core.settings import SETTINGS
from app.core.unicode_text import visible_text
from app.gui.controls.fields import ChoiceBox, DecimalBox, WholeBox
from app.gui.controls.labels import card, hairline, label, show_text
from app.gui.layouts.boxes import vbox
from app.gui.layouts.pages import BesideLayout
from app.gui.lifecycle.tray import Tray
from app.gui.look.theme import scaled
from app.gui.look.translations import language_in_use, language_name, languages
from app.viewmodels.quantities import own_digits, percent
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.tasks.runner import Throttle
from app.viewmodels.translated import translate, translated

_LEAST_WORDS = 220
_CONTROL_WIDTH = 180
_LINE_WIDTH = 260
_TEXT_HEIGHT = 96
# Text is stored when typing pauses, not for each letter.
_TEXT_AFTER_MS = 400
_MOST_OF_A_VALUE = 40
_SCALES = (100, 110, 125, 150, 175, 200, 225, 250)


class SettingRow(QWidget):
    """A name and its explanation at the start; the control at the end or, if wide, below.

    Args:
        synonyms: further words that find the row in a search.
    """

    def __init__(
        self,
        name: str,
        meaning: str,
        control: QWidget | None,
        *,
        synonyms: str = "",
        is_wide: bool = False,
    ) -> None:
        super().__init__()
        self._control = control
        self._words = f"{name} {synonyms}"
        words = vbox(label(name), spacing=2)
        self.meaning = label(meaning, "faint")
        # Only ever hide it here: showing it without a parent would open a window.
        if not meaning:
            self.meaning.hide()
        words.addWidget(self.meaning)
        if control and not isinstance(control, QPushButton):
            # A button's text says what it does; other controls are named by their row.
            control.setAccessibleName(name)
            control.setAccessibleDescription(meaning)
        if control and not is_wide:
            row: QLayout = BesideLayout(words, control, _LEAST_WORDS, 24)
            self.setLayout(row)
        else:
            row = column = QVBoxLayout(self)
            column.setSpacing(8)
            column.addLayout(words)
            if control:
                column.addWidget(control)
        row.setContentsMargins(16, 12, 16, 12)

    def disable(self, reason: str) -> None:
        """Disable the control and show why."""
        if self._control:
            self._control.setEnabled(False)
            self._control.setToolTip(reason)

    def explain(self, meaning: str) -> None:
        """Change the explanation below the name."""
        show_text(self.meaning, meaning)

    def matches(self, words: str) -> bool:
        """Whether all of `words` are in the row, among the values it offers or its synonyms."""
        text = " ".join((self._words, *self._shown_words())).casefold()
        return all(word in text for word in words.casefold().split())

    def _shown_words(self) -> Iterator[str]:
        yield self.meaning.text()
        for button in self.findChildren(QAbstractButton):
            yield button.text()
        for number in self.findChildren(QAbstractSpinBox):
            yield number.specialValueText()
        for choice in self.findChildren(QComboBox):
            yield from map(choice.itemText, range(choice.count()))


class SettingSection(QWidget):
    """A titled card of rows, separated by hairlines."""

    def __init__(self, title: str, rows: Sequence[SettingRow]) -> None:
        super().__init__()
        self.title = title
        self.rows = tuple(rows)
        self._lines: list[QWidget] = []
        frame = card()
        inner = vbox(parent=frame, spacing=0, margins=0)
        for position, row in enumerate(self.rows):
            line = hairline()
            if position == 0:
                line.hide()
            self._lines.append(line)
            inner.addWidget(line)
            inner.addWidget(row)
        vbox(label(title, "heading"), frame, parent=self, spacing=8, margins=0)

    def show_matching(self, words: str) -> bool:
        """Show only rows that match `words`, or all if the title does; false if none is left."""
        fits_title = words.casefold() in self.title.casefold()
        shown = 0
        for row, line in zip(self.rows, self._lines, strict=True):
            is_shown = fits_title or row.matches(words)
            row.setVisible(is_shown)
            line.setVisible(is_shown and shown > 0)
            shown += is_shown
        self.setVisible(shown > 0)
        return shown > 0


class _Following(QObject):
    """Passes the value of a setting to `show`, now and when it changes, while `control` exists."""

    def __init__(
        self,
        control: QWidget,
        settings: SettingsViewModel,
        field: str,
        show: Callable[[Any], object],
    ) -> None:
        super().__init__(control)
        self._settings, self._field, self._show = settings, field, show
        control.setObjectName(field)
        settings.settings_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._show(self._settings.value(self._field))


def _choice(settings: SettingsViewModel, field: str, choices: Sequence[tuple[str, Any]]) -> QWidget:
    box = ChoiceBox()
    box.offer(choices)
    box.setMinimumWidth(scaled(_CONTROL_WIDTH))
    box.activated.connect(lambda _index: settings.set_value(field, box.currentData()))

    def show(value: Any) -> None:
        if box.findData(value) < 0:  # from the settings file
            box.addItem(_name_of_other(field, value), value)
        box.setCurrentIndex(box.findData(value))

    _Following(box, settings, field, show)
    return box


def switch(settings: SettingsViewModel, field: str) -> QCheckBox:
    result = QCheckBox()
    result.clicked.connect(lambda is_on: settings.set_value(field, is_on))
    _Following(result, settings, field, result.setChecked)
    return result


def _number(settings: SettingsViewModel, field: str, declared: Parameter) -> QWidget:
    """An integer, or a number with two decimals."""
    lowest, highest = declared.minimum or 0, declared.maximum or 0
    box: WholeBox | DecimalBox
    if declared.kind == "number":
        box = DecimalBox(minimum=lowest, maximum=highest)
    else:
        box = WholeBox(minimum=int(lowest), maximum=int(highest), groupSeparatorShown=True)
        box.setSpecialValueText(translated(declared.lowest))
    box.setProperty("singleStep", declared.step)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(scaled(_CONTROL_WIDTH))
    box.valueChanged.connect(lambda value: settings.set_value(field, round(value, 2)))

    def show(value: float) -> None:
        with QSignalBlocker(box):
            box.setProperty("value", value)

    _Following(box, settings, field, show)
    return box


def _line(settings: SettingsViewModel, field: str) -> QWidget:
    """A line of text, stored when it loses focus; rejected values are undone."""
    line = QLineEdit()
    line.setMinimumWidth(scaled(_LINE_WIDTH))
    line.editingFinished.connect(lambda: settings.set_value(field, line.text().strip()))

    def show(value: str) -> None:
        if line.text() != value:
            line.setText(value)
            line.setCursorPosition(0)

    _Following(line, settings, field, show)
    return line


def _text(settings: SettingsViewModel, field: str, placeholder: str) -> QWidget:
    text = QPlainTextEdit(placeholderText=placeholder, tabChangesFocus=True)
    text.setFixedHeight(scaled(_TEXT_HEIGHT))
    store_soon = Throttle(
        _TEXT_AFTER_MS, lambda: settings.set_value(field, text.toPlainText()), text
    )
    text.textChanged.connect(store_soon.request)

    def show(value: str) -> None:
        if value != text.toPlainText() and not store_soon.is_pending:
            with QSignalBlocker(text):
                text.setPlainText(value)

    _Following(text, settings, field, show)
    return text


def setting_row(settings: SettingsViewModel, name: str) -> SettingRow:
    """The row of a setting: its label, its help and the control that suits its type."""
    declared = SETTINGS[name]
    return SettingRow(
        translated(declared.label),
        own_digits(translated(declared.text)),
        _control(settings, declared),
        synonyms=translated(declared.synonyms),
        is_wide=name == "system_prompt",
    )


def setting_rows(settings: SettingsViewModel, section: str) -> list[SettingRow]:
    names = [each.name for each in SETTINGS.values() if each.section == section]
    return [setting_row(settings, name) for name in names]


def general_section(settings: SettingsViewModel) -> SettingSection:
    section = SettingSection(translate("Settings", "General"), setting_rows(settings, "general"))
    if not Tray.is_available():
        tray = next(row for row in section.rows if row.findChild(QCheckBox, "stays_in_tray"))
        tray.disable(translate("Settings", "This desktop has no system tray."))
    return section


def appearance_section(settings: SettingsViewModel) -> SettingSection:
    return SettingSection(translate("Settings", "Appearance"), setting_rows(settings, "appearance"))


def models_section(settings: SettingsViewModel) -> SettingSection:
    return SettingSection(translate("Settings", "Models"), setting_rows(settings, "models"))


def generation_section(settings: SettingsViewModel) -> SettingSection:
    return SettingSection(
        translate("Settings", "Generation"),
        [setting_row(settings, each.name) for each in offered_by(GenerationParams, "window")],
    )


def _control(settings: SettingsViewModel, declared: Parameter) -> QWidget:
    name = declared.name
    if choices := _choices(declared):
        return _choice(settings, name, choices)
    if declared.kind == "switch":
        return switch(settings, name)
    if name == "system_prompt":
        hint = translate("Settings", "For example: Answer briefly, in plain words.")
        return _text(settings, name, hint)
    if declared.minimum is None or declared.maximum is None:
        return _line(settings, name)
    return _number(settings, name, declared)


def _choices(declared: Parameter) -> list[tuple[str, Any]]:
    """The named values of a setting that has few, or whose values this machine decides."""
    match declared.name:
        case "language":
            return _language_choices()
        case "font_family":
            return _font_choices()
        case "scale_percent":
            return [(percent(scale / 100), scale) for scale in _SCALES]
    return [(translated(text), value) for value, text in declared.names.items()]


def _name_of_other(field: str, value: Any) -> str:
    """What is used for a value that is not offered, and if that is something else, why."""
    if field == "scale_percent":
        return percent(value / 100)
    shown = visible_text(value[:_MOST_OF_A_VALUE])
    if field == "font_family":
        why = translate("Settings", "{used} (“{name}” is not installed)")
        return why.format(used=_usual_font(), name=shown)
    used = language_in_use()
    if QLocale(value).language() == QLocale(used).language():
        return language_name(value)
    why = translate("Settings", "{used} (“{name}” is not available)")
    return why.format(used=language_name(used), name=shown)


def _usual_font() -> str:
    return translate("Settings", "Inter, or the system's")


def _font_choices() -> list[tuple[str, Any]]:
    families = [name for name in QFontDatabase.families() if not name.startswith(".")]
    return [(_usual_font(), ""), *zip(families, families, strict=True)]


def _language_choices() -> list[tuple[str, Any]]:
    named = [(language_name(code), code) for code in languages()]
    return [(translate("Settings", "Same as system"), ""), *named]
