"""What can be set, section by section."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from app.core.generation import GenerationParams
from app.core.parameters import Parameter, offered_by
from app.core.settings import SETTINGS
from app.gui.lifecycle.tray import Tray
from app.gui.look.translations import language_name, languages
from app.gui.settings.controls import Choice, Decimal, Line, Number, Switch, Text
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.quantities import own_digits, percent
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.translated import translated

translate = QCoreApplication.translate

_SCALES = (100, 110, 125, 150, 175, 200, 225, 250)


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
    """The rows of the settings that are declared for `section`."""
    names = [each.name for each in SETTINGS.values() if each.section == section]
    return [setting_row(settings, name) for name in names]


def general_section(settings: SettingsViewModel) -> SettingSection:
    section = SettingSection(translate("Settings", "General"), setting_rows(settings, "general"))
    if not Tray.is_available():
        tray = next(row for row in section.rows if row.findChild(Switch, "stays_in_tray"))
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
        return Choice(settings, name, choices)
    if declared.kind == "switch":
        return Switch(settings, name)
    if name == "system_prompt":
        hint = translate("Settings", "For example: Answer briefly, in plain words.")
        return Text(settings, name, hint)
    if declared.minimum is None or declared.maximum is None:
        return Line(settings, name)
    if declared.kind == "number":
        return Decimal(settings, name, (declared.minimum, declared.maximum), declared.step)
    bounds = int(declared.minimum), int(declared.maximum)
    return Number(settings, name, bounds, int(declared.step), translated(declared.lowest))


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


def _font_choices() -> list[tuple[str, Any]]:
    families = [name for name in QFontDatabase.families() if not name.startswith(".")]
    return [
        (translate("Settings", "Inter, or the system's"), ""),
        *zip(families, families, strict=True),
    ]


def _language_choices() -> list[tuple[str, Any]]:
    named = [(language_name(code), code) for code in languages()]
    return [(translate("Settings", "Same as system"), ""), *named]
