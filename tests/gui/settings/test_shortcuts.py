"""Keys that are changed, refused and reset."""

from pytestqt.qtbot import QtBot

from app.gui.settings.settings_screen import SettingsScreen
from app.gui.settings.shortcuts import KeyField, usable
from app.viewmodels.settings.values import SettingsViewModel
from tests.gui.hands import click, find


def test_keys_can_be_changed_and_reset(
    screen: SettingsScreen, settings: SettingsViewModel, qtbot: QtBot
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence("Ctrl+Alt+N")
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {"Ctrl+N": "Ctrl+Alt+N"}
    click(field.reset)
    assert settings.settings.shortcuts == {}
    assert field.keySequence().toString() == "Ctrl+N"


def test_keys_that_are_taken_are_refused_in_words(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    field.setKeySequence("Ctrl+K")
    field.editingFinished.emit()
    assert settings.settings.shortcuts == {}
    assert field.keySequence().toString() == "Ctrl+N"
    assert "is already used for: Search all text" in field.refusal.text()


def test_keys_that_writing_needs_are_refused(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    for pressed in ("n", "Shift+N", "Backspace", "Up", "Ctrl+C", "Ctrl+Z"):
        field.setKeySequence(pressed)
        field.editingFinished.emit()
        assert settings.settings.shortcuts == {}, pressed
        assert "is needed for typing" in field.refusal.text(), pressed


def test_keys_stored_before_such_were_refused_are_not_obeyed(
    screen: SettingsScreen, settings: SettingsViewModel
) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    for stored in ("N", "Backspace", "Ctrl+C", ""):
        settings.update(shortcuts={"Ctrl+N": stored, "Ctrl+K": "Ctrl+Alt+K"})
        assert usable(settings.settings.shortcuts) == {"Ctrl+K": "Ctrl+Alt+K"}
        assert field.keySequence().toString() == "Ctrl+N", stored
        assert field.reset.isHidden(), stored


def test_function_keys_need_no_other(screen: SettingsScreen, settings: SettingsViewModel) -> None:
    field = find(screen, KeyField, "keys Ctrl+N")
    for pressed in ("F9", "Shift+F2", "Alt+N"):
        field.setKeySequence(pressed)
        field.editingFinished.emit()
        assert settings.settings.shortcuts == {"Ctrl+N": pressed}
