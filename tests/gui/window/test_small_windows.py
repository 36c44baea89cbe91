"""Nothing is cut or scrolls sideways in a small window, and the side bar gives way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListView,
    QScrollArea,
    QSplitter,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui.composer.composer import Composer
from app.gui.composer.input import ComposerInput
from app.gui.controls.picker_button import PickerButton
from app.gui.layouts.boxes import FlowLayout
from app.gui.look.theme import apply_theme, scaled
from app.gui.settings.shortcuts import ShortcutsSheet
from app.gui.sidebar.sidebar import Sidebar
from app.gui.window.main_window import MainWindow
from app.gui.window.screens import SCREENS
from app.gui.window.window_body import WindowBody, WindowMemory
from tests.gui.hands import find, visible
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.picture_services import pictured_services

_TABS = {"documents": "documentsTabs", "models": "modelsTabs", "dataset": "datasetTabs"}


def _pages(app: Opened) -> Iterator[str]:
    """Every screen on the window, one after the other, each with all of its tabs."""
    yield "chat"
    for name in SCREENS:
        app.window.show_screen(name)
        tabs = find(app.window, QTabBar, _TABS[name]) if name in _TABS else None
        for number in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(number)
            yield f"{name} {number}"


def _faults(window: QWidget) -> list[str]:
    sideways = [
        f"{type(area).__name__} {area.objectName()} scrolls sideways"
        for area in visible(window, QAbstractScrollArea)
        if area.horizontalScrollBar().isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    return sideways + cut_off(window)


def cut_off(window: QWidget) -> list[str]:
    """The buttons that do not show all of their text or, of a picker, a readable part of it."""
    return [
        f"{one.objectName()} {one.text()} is cut"
        for one in visible(window, QAbstractButton)
        if one.width() < _readable(one)
    ]


def _readable(one: QAbstractButton) -> int:
    # A picker shortens what it says by itself.
    return scaled(80) if isinstance(one, PickerButton) else one.sizeHint().width() - 2


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (640, 480, 100),
        pytest.param(800, 600, 100, marks=pytest.mark.nightly),
        pytest.param(1280, 800, 200, marks=pytest.mark.nightly),
    ],
)
def test_every_page_fits_a_small_window(
    open_window: Open, qtbot: QtBot, qapp: QApplication, width: int, height: int, scale: int
) -> None:
    apply_theme(qapp, "light", scale)
    app = open_window(pictured_services())
    app.window.resize(width, height)
    open_chat(qtbot, app, "10-Q: services margin")
    for page in _pages(app):
        qtbot.waitUntil(lambda: not _faults(app.window))
        assert (app.window.width(), app.window.height()) == (width, height), page


def test_the_composer_is_whole_in_a_low_window_with_large_type_and_a_file(
    open_window: Open, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, "light", 225)
    app = open_window(pictured_services())
    app.window.resize(780, 560)
    file = tmp_path / "Quarterly report.pdf"
    file.write_bytes(b"%PDF")
    app.state.conversation.attachments.add([file])
    composer = find(app.window, Composer)
    qtbot.waitUntil(lambda: app.state.conversation.has_documents)

    def cut_parts() -> list[QWidget]:
        inner = composer.contentsRect()
        return [one for one in visible(composer, QWidget) if not inner.contains(_in(composer, one))]

    qtbot.waitUntil(lambda: not cut_parts())
    assert composer.geometry().bottom() < app.window.height()
    assert app.window.height() == 560


def _in(outer: QWidget, inner: QWidget) -> QRect:
    return QRect(inner.mapTo(outer, QPoint()), inner.size())


def test_narrow_top_bar_breaks_its_line_before_names_are_unreadable(
    open_window: Open, qtbot: QtBot
) -> None:
    app = open_window(pictured_services())
    open_chat(qtbot, app, "10-Q: services margin")
    app.window.resize(480, 700)
    qtbot.waitUntil(lambda: not cut_off(app.window))
    pickers = visible(app.window, PickerButton)
    assert len({one.y() for one in pickers}) == 2
    assert all(one.width() >= one.minimumSizeHint().width() for one in pickers)
    page = app.transcript.widget()
    assert page
    qtbot.waitUntil(lambda: page.width() <= app.transcript.viewport().width())


def test_the_side_bar_folds_where_it_has_no_room_and_comes_back(app: Opened) -> None:
    sidebar, rail = find(app.window, Sidebar), find(app.window, QWidget, "rail")
    assert sidebar.isVisible() and not rail.isVisible()
    app.window.resize(800, 600)
    assert not sidebar.isVisible() and rail.isVisible()
    app.window.resize(1200, 800)
    assert sidebar.isVisible() and not rail.isVisible()


def test_a_folded_side_bar_lies_over_the_chat_until_one_is_chosen(
    lived_in: Opened, qtbot: QtBot
) -> None:
    app = lived_in
    app.window.resize(800, 600)
    app.control("openSidebar").click()
    drawer, sidebar = find(app.window, QWidget, "drawer"), find(app.window, Sidebar)
    assert drawer.isVisible() and sidebar.isVisible()
    chats = find(app.window, QListView, "sidebarList")
    qtbot.waitUntil(lambda: chats.hasFocus())
    title = app.state.conversations.list.rows[1].title
    open_chat(qtbot, app, title)
    assert not drawer.isVisible() and not sidebar.isVisible()
    assert app.input.hasFocus()


def test_escape_and_a_click_beside_it_put_the_drawer_away(app: Opened) -> None:
    app.window.resize(800, 600)
    sidebar = find(app.window, Sidebar)
    QTest.keyClick(app.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.isVisible()
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert not sidebar.isVisible() and app.input.hasFocus()
    app.control("openSidebar").click()
    drawer = find(app.window, QWidget, "drawer")
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton, pos=QPoint(drawer.width() - 5, 300))
    assert not sidebar.isVisible() and app.input.hasFocus()


def test_the_search_is_reached_while_the_side_bar_is_folded(app: Opened) -> None:
    app.window.resize(800, 600)
    QTest.keyClick(app.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert find(app.window, QLineEdit, "searchInput").hasFocus()


def test_widening_the_window_puts_an_open_drawer_in_its_place(app: Opened) -> None:
    app.window.resize(800, 600)
    app.control("openSidebar").click()
    app.window.resize(1300, 800)
    sidebar = find(app.window, Sidebar)
    assert sidebar.isVisible() and not find(app.window, QWidget, "drawer").isVisible()
    assert sidebar.x() == 0 and sidebar.width() < 400


def test_a_folded_side_bar_is_remembered(app: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path / "window.ini")
    app.control("foldSidebar").click()
    assert not find(app.window, Sidebar).isVisible()
    memory.save(app.window, find(app.window, WindowBody), None)
    again = MainWindow(memory)
    qtbot.addWidget(again)
    again.resize(1300, 800)
    again.show()
    assert not find(again, Sidebar).isVisible()
    find(again, QAbstractButton, "openSidebar").click()
    assert find(again, Sidebar).isVisible()


def test_what_stands_on_one_line_is_centred_on_it(qtbot: QtBot) -> None:
    holder, low, high, next_line = QWidget(), QWidget(), QWidget(), QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(8, holder)
    for widget, width, height in ((low, 60, 20), (high, 60, 40), (next_line, 60, 20)):
        widget.setFixedSize(width, height)
        row.addWidget(widget)
    holder.resize(140, row.heightForWidth(140))
    row.setGeometry(holder.rect())
    assert low.geometry().center().y() == high.geometry().center().y()
    assert next_line.y() == 48
    assert row.heightForWidth(140) == 68


def test_a_side_bar_narrowed_at_a_smaller_scale_shows_its_words(
    app: Opened, qapp: QApplication
) -> None:
    app.window.resize(1900, 1000)
    find(app.window, QSplitter).setSizes([180, 1720])
    sidebar = find(app.window, Sidebar)
    assert sidebar.width() == 180
    apply_theme(qapp, "light", 250)
    app.window.resize(1901, 1000)
    assert sidebar.width() == 380


def test_the_sheet_of_shortcuts_fits_the_screen_at_every_scale(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, "light", 250)
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    room = qapp.primaryScreen().availableGeometry().size()
    assert sheet.sizeHint().boundedTo(room) == sheet.sizeHint()
    apply_theme(qapp, "light", 125)
    sheet = ShortcutsSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    assert not find(sheet, QScrollArea).horizontalScrollBar().maximum(), "one column of two"


def test_the_invitation_in_the_empty_composer_is_elided_where_it_does_not_fit(
    qtbot: QtBot, qapp: QApplication
) -> None:
    field = ComposerInput()
    qtbot.addWidget(field)
    field.resize(2000, 30)
    field.show()
    whole = field.placeholderText()
    assert whole.endswith("Drop files here.")
    field.resize(200, 30)
    shown = field.placeholderText()
    assert shown.endswith("…") and field.fontMetrics().horizontalAdvance(shown) < 200
    field.resize(2000, 30)
    assert field.placeholderText() == whole
