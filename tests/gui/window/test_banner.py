"""Errors at the top of the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from tests.gui.hands import find, press, texts, write
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import scripted_services


def test_a_question_nobody_could_store_is_back_in_the_field(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.refusal = UserError("The disk is full.", "Free some space.")
    write(app.input, "Precious")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.input.toPlainText() == "Precious")
    banner = find(app.window, QFrame, "banner")
    qtbot.waitUntil(lambda: "The disk is full." in texts(banner))


def test_an_error_goes_with_what_it_was_about(qtbot: QtBot, lived_in: Opened) -> None:
    app = lived_in
    banner = find(app.window, QFrame, "banner")
    ways: dict[str, Callable[[], None]] = {
        "a screen": lambda: app.window.show_screen("models"),
        "an empty chat": app.window.new_chat,
        "another chat": lambda: open_chat(qtbot, app, "10-Q: services margin"),
    }
    for name, go in ways.items():
        app.state.conversation.failed.emit(UserError("It cannot be sent.", "Try again."))
        assert banner.isVisible()
        go()
        assert not banner.isVisible(), name


def test_an_error_about_everything_stays(qtbot: QtBot, app: Opened) -> None:
    banner = find(app.window, QFrame, "banner")
    for signal in (app.state.storage.filled, app.state.storage.no_backup):
        signal.emit(UserError("The disk is full.", "Free some space."))
        app.window.show_screen("models")
        app.window.new_chat()
        assert banner.isVisible()
        banner.hide()


def test_settings_that_could_not_be_read_are_told_of(open_window: Open) -> None:
    services = scripted_services()
    services.settings.problem = UserError("The settings could not be read.", "They are kept.")
    banner = find(open_window(services).window, QFrame, "banner")
    assert banner.isVisible() and "The settings could not be read." in texts(banner)
