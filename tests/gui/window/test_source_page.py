"""The source page beside the screen from which it was opened."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QStackedWidget
from pytestqt.qtbot import QtBot

from app.gui.transcript.markdown.prose import ProseView
from app.gui.window.window_body import WindowBody
from tests.gui.hands import button, click, find, texts
from tests.gui.opened import Opened, open_chat
from tests.gui.window.test_small_windows import cut_off
from tests.viewmodels.scripted_library import citation_of


def open_source(qtbot: QtBot, lived_in: Opened) -> QFrame:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    cited = lived_in.transcript.answers[0]
    lived_in.transcript.ensureWidgetVisible(cited)
    QTest.qWait(1)
    view = next(one for one in cited.findChildren(ProseView) if one.citation_rects())
    _number, rect = view.citation_rects()[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    panel = find(lived_in.window, QFrame, "sourcePanel")
    qtbot.waitUntil(lambda: "10-Q third quarter.pdf" in texts(panel))
    return panel


def test_a_citation_opens_its_page(qtbot: QtBot, lived_in: Opened) -> None:
    panel = open_source(qtbot, lived_in)
    assert lived_in.transcript.isVisible()
    click(button(panel, "Close source"))
    assert not panel.isVisible()


def test_widening_the_page_leaves_room_for_the_chat(qtbot: QtBot, lived_in: Opened) -> None:
    lived_in.window.resize(1366, 768)
    panel = open_source(qtbot, lived_in)
    panes = find(lived_in.window, WindowBody).panes
    side, *_ = panes.sizes()
    panes.setSizes([side, 1, 3000])
    chat = find(lived_in.window, QStackedWidget, "centre")
    assert chat.width() >= 420
    qtbot.waitUntil(lambda: not cut_off(chat))
    panes.setSizes([side, 3000, 1])
    assert panel.width() >= 300
    qtbot.waitUntil(lambda: not cut_off(panel))
    click(button(panel, "Close source"))
    lived_in.window.resize(640, 480)
    assert lived_in.window.width() == 640


def test_page_opens_with_half_of_the_room(qtbot: QtBot, lived_in: Opened) -> None:
    lived_in.window.resize(1366, 768)
    panel = open_source(qtbot, lived_in)
    chat = find(lived_in.window, QStackedWidget, "centre")
    assert abs(panel.width() - chat.width()) <= 2


def test_in_a_narrow_window_the_page_takes_the_place_of_the_chat(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    assert panel.isVisible() and not lived_in.transcript.isVisible()
    assert lived_in.window.width() == 700
    assert panel.width() > 500
    click(button(panel, "Back"))
    assert not panel.isVisible() and lived_in.transcript.isVisible()
    assert lived_in.input.hasFocus()


def test_escape_leaves_a_page_that_took_the_place_of_the_chat(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    QTest.keyClick(lived_in.window, Qt.Key.Key_Escape)
    assert not panel.isVisible() and lived_in.transcript.isVisible()
    lived_in.window.resize(1440, 900)
    open_source(qtbot, lived_in)
    QTest.keyClick(lived_in.window, Qt.Key.Key_Escape)
    assert panel.isVisible(), "beside the chat, Esc stops the answer"


def test_a_page_that_took_the_place_of_the_chat_makes_room_again(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    lived_in.window.resize(1440, 900)
    qtbot.waitUntil(lived_in.transcript.isVisible)
    assert panel.isVisible()
    lived_in.window.resize(700, 600)
    qtbot.waitUntil(lambda: not lived_in.transcript.isVisible())
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    assert lived_in.transcript.isVisible() and not panel.isVisible()


def test_the_page_goes_with_the_chat_and_comes_back_as_it_was(
    qtbot: QtBot, lived_in: Opened
) -> None:
    panel = open_source(qtbot, lived_in)
    click(button(panel, "Next page"))
    qtbot.waitUntil(lambda: "page 22 of 28" in texts(panel))
    width = panel.width()
    for name in ("settings", "documents"):
        lived_in.window.show_screen(name)
        assert not panel.isVisible(), name
    lived_in.window.show_screen("chat")
    assert panel.isVisible() and panel.width() == width
    assert "page 22 of 28" in texts(panel)
    click(button(panel, "Close source"))
    lived_in.window.show_screen("settings")
    lived_in.window.show_screen("chat")
    assert not panel.isVisible(), "it was closed"


def test_every_screen_has_a_page_of_its_own(qtbot: QtBot, lived_in: Opened) -> None:
    panel = open_source(qtbot, lived_in)
    lived_in.window.show_screen("documents")
    library = lived_in.services.library
    (document,) = library.documents(library.collections()[0].id)
    lived_in.window.open_citation(citation_of(document, page=3))
    qtbot.waitUntil(lambda: "page 3 of 28" in texts(panel))
    lived_in.window.show_screen("chat")
    qtbot.waitUntil(lambda: "page 21 of 28" in texts(panel))
    lived_in.window.show_screen("documents")
    qtbot.waitUntil(lambda: "page 3 of 28" in texts(panel))


def test_in_a_window_made_narrow_meanwhile_the_chat_comes_back(
    qtbot: QtBot, lived_in: Opened
) -> None:
    panel = open_source(qtbot, lived_in)
    lived_in.window.show_screen("settings")
    lived_in.window.resize(700, 600)
    lived_in.window.show_screen("chat")
    assert lived_in.transcript.isVisible() and not panel.isVisible()
