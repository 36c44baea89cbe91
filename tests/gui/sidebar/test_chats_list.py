"""The chats of the side bar: searched, chosen, deleted."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.core.messages import TextPart
from app.gui.look.theme import LIGHT
from app.gui.sidebar.conversation_list import ConversationListView
from tests.gui.hands import click, find, press, texts, write
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import scripted_services


def test_searching_finds_jumps_and_escape_clears(qtbot: QtBot, lived_in: Opened) -> None:
    QTest.keyClick(lived_in.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = find(lived_in.window, QLineEdit, "searchInput")
    assert field.hasFocus()
    write(field, "running number")
    chats = find(lived_in.window, QListView, "sidebarList")
    qtbot.waitUntil(lambda: chats.model().rowCount() == 1)
    QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    qtbot.waitUntil(lambda: bool(lived_in.transcript.answers))
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_deleted_chat_can_be_brought_back(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    chats.setFocus()
    press(chats, Qt.Key.Key_Delete)
    assert not lived_in.state.conversation.items, "it is no longer shown"
    assert "Existing backups keep it for up to a year." in texts(lived_in.window)
    click(lived_in.control("undoDelete"))
    assert "Regex for invoice numbers" in [r.title for r in lived_in.state.conversations.list.rows]


def test_the_side_bar_marks_no_chat_beside_a_new_one(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    assert len(chats.selectedIndexes()) == 1
    QTest.keyClick(lived_in.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not chats.selectedIndexes()


def test_ctrl_chooses_several_chats_without_the_open_one(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    others = ["Why is my sourdough flat?", "Compare the three lease offers"]
    for title in others:
        _click_chat(chats, title, Qt.KeyboardModifier.ControlModifier)
    assert _chosen(chats) == others
    lived_in.state.conversation.stored.emit()  # as when an answer ends
    lived_in.services.chat.start("Something new")
    lived_in.state.conversations.refresh()
    rows = lived_in.state.conversations.list
    qtbot.waitUntil(lambda: "Something new" in [row.title for row in rows.rows])
    assert _chosen(chats) == others, "a list that is read again leaves the choice"
    _click_chat(chats, "Regex for invoice numbers", Qt.KeyboardModifier.ControlModifier)
    assert sorted(_chosen(chats)) == sorted([*others, "Regex for invoice numbers"])


def test_the_open_chat_is_one_of_several_once_it_is_meant(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    both = ["Regex for invoice numbers", "Why is my sourdough flat?"]
    for title in both:
        _click_chat(chats, title, Qt.KeyboardModifier.ControlModifier)
    assert _chosen(chats) == both
    open_chat(qtbot, lived_in, "Compare the three lease offers")
    assert _chosen(chats) == ["Compare the three lease offers"]


def _click_chat(chats: ConversationListView, title: str, modifier: Qt.KeyboardModifier) -> None:
    rows = range(chats.model().rowCount())
    indexes = [chats.model().index(row, 0) for row in rows]
    (index,) = [one for one in indexes if one.data() == title]
    place = chats.visualRect(index).center()
    QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def _chosen(chats: ConversationListView) -> list[str]:
    return [index.data() for index in sorted(chats.selectedIndexes(), key=lambda one: one.row())]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The contract that we signed last summer names the lighthouse keeper once.", "keeper"),
        ("العقد الذي وقعناه في الصيف الماضي يذكر حارس المنارة مرة واحدة فقط", "المنارة"),
    ],
)
def test_the_found_word_of_a_long_text_is_in_sight(
    qtbot: QtBot, open_window: Open, text: str, word: str
) -> None:
    services = scripted_services()
    services.chat.add(services.chat.start("Contract"), "user", (TextPart(text),))
    app = open_window(services)
    chats = find(app.window, QListView, "sidebarList")
    find(app.window, QLineEdit, "searchInput").setText(word)
    qtbot.waitUntil(lambda: bool(chats.model().rowCount()) and _accents(chats) > 20)


def _accents(chats: QListView) -> int:
    """How many pixels of the first row have the colour of found words."""
    row = chats.visualRect(chats.model().index(0, 0))
    image = chats.viewport().grab(row).toImage()
    places = product(range(image.width()), range(image.height()))
    return sum(image.pixelColor(x, y).name() == LIGHT.accent for x, y in places)
