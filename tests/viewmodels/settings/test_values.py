from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.generation import GenerationParams
from app.services.machine.settings_file import SettingsService
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.tasks.runner import TaskRunner


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def settings(file: Path, runner: TaskRunner) -> SettingsViewModel:
    return SettingsViewModel(SettingsService(file), runner)


def test_a_change_applies_at_once_and_is_on_disk_soon(
    settings: SettingsViewModel, file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(settings.settings_changed):
        settings.update(theme="dark")
    assert settings.settings.theme == "dark"
    qtbot.waitUntil(lambda: file.exists() and SettingsService(file).current.theme == "dark")


def test_the_same_value_again_is_no_change(settings: SettingsViewModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(settings.settings_changed):
        settings.update(theme="system")


def test_a_parameter_of_generation_is_a_field_too(settings: SettingsViewModel) -> None:
    settings.set_value("temperature", 0.2)
    assert settings.value("temperature") == 0.2
    assert settings.settings.params.top_k == 40


def test_what_a_command_has_changed_is_shown_and_not_taken_back(
    file: Path, runner: TaskRunner, qtbot: QtBot
) -> None:
    service = SettingsService(file)
    settings = SettingsViewModel(service, runner)
    service.update(theme="dark", params=GenerationParams(temperature=0.2))
    with qtbot.waitSignal(settings.settings_changed):
        settings.read_again()
    assert settings.settings.theme == "dark"
    settings.set_value("top_k", 7)
    qtbot.waitUntil(lambda: service.current.params.top_k == 7)
    assert service.current.params.temperature == 0.2
    with qtbot.assertNotEmitted(settings.settings_changed):
        settings.read_again()


def test_many_changes_are_all_written(
    settings: SettingsViewModel, file: Path, qtbot: QtBot
) -> None:
    for scale in range(100, 200):
        settings.update(scale_percent=scale)
    settings.update(passages=9)
    settings.flush()
    qtbot.waitUntil(lambda: file.exists() and SettingsService(file).current.passages == 9)
    assert SettingsService(file).current.scale_percent == 199


def test_a_change_that_cannot_be_written_is_undone_and_told(
    settings: SettingsViewModel, runner: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(runner.failed) as failed:
        settings.update(passages="many")
    assert "not valid" in str(failed.args[0])
    assert settings.settings.passages == 6
