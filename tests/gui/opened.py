"""An open window in the hands of a test, and what a user does in it first."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.view import TranscriptView
from app.gui.window.main_window import MainWindow
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import find, press, visible, write
from tests.gui.scripted_services import ScriptedServices


class Opened(NamedTuple):
    services: ScriptedServices
    state: WindowViewModel
    window: MainWindow

    @property
    def input(self) -> QTextEdit:
        return find(self.window, QTextEdit, "composerInput")

    @property
    def transcript(self) -> TranscriptView:
        return find(self.window, TranscriptView)

    @property
    def answer(self) -> AnswerWidget:
        return self.transcript.answers[-1]

    def control(self, name: str) -> QAbstractButton:
        """The visible control with this object name, the last one if there are several."""
        return [one for one in visible(self.window, QAbstractButton) if one.objectName() == name][
            -1
        ]


Open = Callable[[ScriptedServices], Opened]


def ask(qtbot: QtBot, app: Opened, text: str) -> None:
    write(app.input, text)
    before = len(app.transcript.answers)
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: app.state.conversation.run is None and len(app.transcript.answers) > before
    )
    # What was added is shown when the layout gets its turn.
    texts = [prose for body in app.answer.sections.bodies for prose in body.prose]
    qtbot.waitUntil(lambda: all(shown.isVisible() for shown in (*texts, app.answer)))


def open_chat(qtbot: QtBot, app: Opened, title: str) -> None:
    chats = find(app.window, QListView, "sidebarList")
    row = next(
        index
        for index in (chats.model().index(n, 0) for n in range(chats.model().rowCount()))
        if index.data() == title
    )
    QTest.mouseClick(
        chats.viewport(), Qt.MouseButton.LeftButton, pos=chats.visualRect(row).center()
    )
    qtbot.waitUntil(
        lambda: (
            app.state.conversation.summary is not None
            and app.state.conversation.summary.title == title
        )
    )


def choose(menu_name: str, app: Opened, text: str) -> None:
    """Choose an entry of the menu that is open."""
    (menu,) = [one for one in app.window.findChildren(QMenu, menu_name) if one.isVisible()]
    entries: list[QAction] = list(menu.actions())
    for submenu in menu.findChildren(QMenu):
        entries += submenu.actions()
    (entry,) = [one for one in entries if text in one.text()]
    assert entry.isEnabled()
    entry.trigger()
    menu.close()


def thread_texts(app: Opened) -> list[str]:
    id_ = app.state.conversation.conversation_id
    assert id_
    return [message.text for message in app.services.chat.open(id_).thread]
