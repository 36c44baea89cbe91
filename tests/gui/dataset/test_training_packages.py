"""The packages for training in the window: offered with their size, installed, stopped, removed."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.training_page import TrainingPage
from app.gui.dialogs.simple_dialogs import ConfirmDialog
from tests.gui.hands import answer_dialog, button, click, find, offers, texts
from tests.gui.opened import Opened
from tests.viewmodels.scripted_trainings import ScriptedPackages

_TRAIN = 4
_INSTALL = "Install the packages (71.0 MB)…"
_REMOVE = "Remove the packages for training"


@pytest.fixture
def packages(lived_in: Opened) -> ScriptedPackages:
    scripted: ScriptedPackages = lived_in.services.trainings.packages
    scripted.size = 71_000_000
    return scripted


@pytest.fixture
def page(lived_in: Opened, packages: ScriptedPackages, qtbot: QtBot) -> TrainingPage:
    lived_in.window.show_screen("dataset")
    screen = find(lived_in.window, DatasetScreen)
    screen.tabs.setCurrentIndex(_TRAIN)
    qtbot.waitUntil(lambda: offers(screen.training, _INSTALL))
    return screen.training


def install(page: TrainingPage, qtbot: QtBot) -> list[str]:
    """Agree to it; returns what was asked."""
    asked: list[str] = []

    def agree(dialog: ConfirmDialog) -> None:
        asked.append(texts(dialog))
        click(dialog.action)

    with answer_dialog(ConfirmDialog, agree):
        click(button(page, _INSTALL))
        qtbot.waitUntil(lambda: bool(asked))
    return asked


def test_they_are_installed_after_their_size_and_source_were_told(
    page: TrainingPage, qtbot: QtBot
) -> None:
    assert not button(page, "Train").isEnabled() and not offers(page, _REMOVE)
    (asked,) = install(page, qtbot)
    assert "71.0 MB are downloaded from packages.example with pip" in asked and "284.0 MB" in asked
    qtbot.waitUntil(lambda: button(page, "Train").isEnabled())
    assert not offers(page, _INSTALL)
    qtbot.waitUntil(lambda: offers(page, _REMOVE))
    click(button(page, _REMOVE))
    qtbot.waitUntil(lambda: not offers(page, _REMOVE))


def test_progress_is_shown_until_it_is_cancelled(
    page: TrainingPage, packages: ScriptedPackages, qtbot: QtBot
) -> None:
    packages.gate.clear()
    install(page, qtbot)
    qtbot.waitUntil(lambda: "Downloading 35.5 MB of 71.0 MB" in texts(page))
    assert not offers(page, _INSTALL)
    click(button(page, "Cancel"))
    qtbot.waitUntil(lambda: offers(page, _INSTALL))
    assert packages.folder is None


def test_what_went_wrong_is_said(
    page: TrainingPage, packages: ScriptedPackages, qtbot: QtBot
) -> None:
    packages.error = UserError("The connection to packages.example failed.", "Check the network.")
    install(page, qtbot)
    qtbot.waitUntil(lambda: "The connection to packages.example failed." in texts(page))
    assert offers(page, _INSTALL)
