"""The chats of the side bar: searched, chosen, deleted."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from app.core.feedback import Feedback
from app.core.messages import TextPart
from app.gui.look.theme import LIGHT
from app.gui.sidebar import conversation_list_view
from app.gui.sidebar.conversation_list_view import ConversationListView
from app.gui.sidebar.sidebar import Sidebar
from app.gui.transcript.question import QuestionWidget
from tests.gui.hands import click, find, press, texts, write
from tests.gui.opened import Open, Opened, choose, open_chat
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


def test_hit_in_another_branch_of_the_open_chat_opens_that_branch(
    qtbot: QtBot, lived_in: Opened
) -> None:
    chat = lived_in.services.chat
    id_ = chat.start("Branches")
    hidden = chat.add(id_, "user", (TextPart("About lighthouses"),))
    chat.add(id_, "user", (TextPart("About ladders"),), parent=None)
    lived_in.state.conversations.refresh()
    lived_in.window.open_chat(id_)
    qtbot.waitUntil(lambda: [q.message.text for q in _questions(lived_in)] == ["About ladders"])
    write(find(lived_in.window, QLineEdit, "searchInput"), "lighthouses")
    chats = find(lived_in.window, QListView, "sidebarList")
    qtbot.waitUntil(lambda: chats.model().rowCount() == 1)
    QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    qtbot.waitUntil(lambda: [q.message.id for q in _questions(lived_in)] == [hidden.id])


def _questions(app: Opened) -> list[QuestionWidget]:
    return app.transcript.questions


def test_a_deleted_chat_can_be_brought_back(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    chats.setFocus()
    press(chats, Qt.Key.Key_Delete)
    assert not lived_in.state.conversation.transcript.items, "it is no longer shown"
    assert "In the bin for 30 days, with its ratings." in texts(lived_in.window)
    click(lived_in.control("undoDelete"))
    qtbot.waitUntil(lambda: "Regex for invoice numbers" in _titles(lived_in))
    assert lived_in.services.chat.store.bin.chats() == ()
    qtbot.waitUntil(lambda: bool(lived_in.state.conversation.transcript.items))


def test_delete_leads_to_the_next_chat_not_to_the_open_one(qtbot: QtBot, lived_in: Opened) -> None:
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    names = [name for name in _titles(lived_in) if name]
    shown, *others = [each.title for each in lived_in.services.chat.conversations()]
    others.sort(key=names.index)
    open_chat(qtbot, lived_in, shown)
    _click_chat(chats, others[0], Qt.KeyboardModifier.ControlModifier)
    press(chats, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: others[0] not in _titles(lived_in))
    (index,) = chats.selectedIndexes()
    assert index.data() == others[1]
    press(chats, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: others[1] not in _titles(lived_in))
    assert shown in _titles(lived_in) and lived_in.state.conversation.conversation_id


def test_a_chat_of_a_temporary_window_is_in_the_bin_until_that_is_closed(
    qtbot: QtBot, lived_in: Opened
) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.bind(lived_in.state.conversations, is_temporary=True)
    sidebar.show()
    lived_in.state.conversations.deleted.emit(1, "Regex")
    assert "In the bin until this window is closed." in texts(sidebar)


def test_chat_in_the_bin_is_restored_or_erased_from_its_menu(
    qtbot: QtBot, lived_in: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer_yes(
        _parent: object, title: str, text: str, _action: str, *, is_dangerous: bool = True
    ) -> bool:
        asked.extend([title, text])
        return is_dangerous

    monkeypatch.setattr(conversation_list_view, "confirm", answer_yes)
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    names = ["Regex for invoice numbers", "Why is my sourdough flat?"]
    service = lived_in.services.chat
    (id_,) = [each.id for each in service.conversations() if each.title == names[1]]
    answer = service.add(id_, "assistant", (TextPart("The starter is young."),))
    service.store.feedback.save(Feedback(message_id=answer.id, rating="up"))
    _click_chat(chats, names[0], Qt.KeyboardModifier.ControlModifier)
    _click_chat(chats, names[1], Qt.KeyboardModifier.ControlModifier)
    press(chats, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Bin" in _titles(lived_in))
    _click_chat(chats, "Bin", Qt.KeyboardModifier.NoModifier)
    _right_click(chats, names[0])
    choose("binMenu", lived_in, "Restore")
    chat = lived_in.services.chat
    qtbot.waitUntil(lambda: names[0] in [each.title for each in chat.conversations()])
    _right_click(chats, names[1])
    choose("binMenu", lived_in, "Erase now")
    qtbot.waitUntil(lambda: "Bin" not in _titles(lived_in))
    title, text = asked
    assert title == f"Erase “{names[1]}”?"
    assert "1 rating(s). Existing backups keep it for up to a year" in text
    qtbot.waitUntil(lambda: lived_in.services.chat.store.bin.chats() == ())


def test_right_click_leaves_the_highlight_on_the_chat_that_is_shown(
    qtbot: QtBot, lived_in: Opened
) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    _right_click(chats, "Why is my sourdough flat?")
    (menu,) = [one for one in lived_in.window.findChildren(QMenu) if one.isVisible()]
    assert _chosen(chats) == ["Why is my sourdough flat?"], "while its menu is open"
    menu.close()
    assert _chosen(chats) == ["Regex for invoice numbers"]
    _right_click(chats, "Why is my sourdough flat?")
    choose("conversationMenu", lived_in, "Pin")
    qtbot.waitUntil(lambda: _titles(lived_in)[1] == "Why is my sourdough flat?")
    assert _chosen(chats) == ["Regex for invoice numbers"]


def _titles(app: Opened) -> list[str]:
    return [row.title for row in app.state.conversations.list.rows]


def _right_click(chats: ConversationListView, title: str) -> None:
    _click_chat(chats, title, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.RightButton)
    # Offscreen, Qt sends no context menu event after a right click.
    rows = range(chats.model().rowCount())
    (index,) = [one for one in (chats.model().index(row, 0) for row in rows) if one.data() == title]
    chats.customContextMenuRequested.emit(chats.visualRect(index).center())


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


def _click_chat(
    chats: ConversationListView,
    title: str,
    modifier: Qt.KeyboardModifier,
    mouse_button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    rows = range(chats.model().rowCount())
    indexes = [chats.model().index(row, 0) for row in rows]
    (index,) = [one for one in indexes if one.data() == title]
    place = chats.visualRect(index).center()
    QTest.mouseClick(chats.viewport(), mouse_button, modifier, place)


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
