"""The window in each language: nothing cut off, and mirrored where the language is."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.gui.controls.labels import ElidedLabel
from app.gui.controls.picker_button import PickerButton
from app.gui.look.theme import apply_theme
from tests.gui.opened import Open
from tests.gui.scripted_services import lived_in_services

_SCREENS = ("chat", "documents", "models", "dataset", "settings")
_OTHERS = [pytest.param(code, marks=pytest.mark.nightly) for code in ("de", "es", "zh_CN")]
_GIVES_WAY = (PickerButton, ElidedLabel)


@pytest.fixture(params=["ar", "fr", *_OTHERS])
def language(speak: Callable[[str], None], request: pytest.FixtureRequest) -> str:
    code: str = request.param
    speak(code)
    return code


def _is_cut(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget, _GIVES_WAY):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.minimumSizeHint().width()


def _cut_words(window: QWidget) -> list[str]:
    words: list[QLabel | QPushButton] = [
        *window.findChildren(QLabel),
        *window.findChildren(QPushButton),
    ]
    return [each.text() for each in words if _is_cut(each)]


@pytest.mark.parametrize("scale", [pytest.param(100, marks=pytest.mark.nightly), 200])
def test_no_label_and_no_button_is_cut(
    language: str,
    scale: int,
    qapp: QApplication,
    qtbot: QtBot,
    open_window: Open,
) -> None:
    apply_theme(qapp, "light", scale)
    window = open_window(lived_in_services()).window
    window.resize(1440, 900)
    for screen in _SCREENS:
        window.show_screen(screen)
        tabs = next((one for one in window.findChildren(QTabBar) if one.isVisible()), None)
        for tab in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(tab)

            def nothing_is_cut(place: tuple[str, int] = (screen, tab)) -> None:
                assert not _cut_words(window), place

            qtbot.waitUntil(nothing_is_cut)


def test_the_side_bar_stands_where_reading_begins(language: str, open_window: Open) -> None:
    window = open_window(lived_in_services()).window
    sidebar = window.findChild(QWidget, "sidebar")
    assert sidebar
    is_at_right = sidebar.mapTo(window, sidebar.rect().center()).x() > window.width() / 2
    assert is_at_right == (language == "ar")
