"""Pages of screens in windows that are too low for them."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.layouts.boxes import FlowLayout
from app.gui.layouts.pages import ScreenPage


def test_what_becomes_higher_than_a_low_window_scrolls_and_covers_nothing(qtbot: QtBot) -> None:
    page = ScreenPage()
    qtbot.addWidget(page)
    row, below = FlowLayout(8), QLabel("12 rows")
    below.setFixedHeight(300)
    page.body.addLayout(row)
    page.body.addWidget(below)
    page.resize(300, 200)
    page.show()
    buttons = [QPushButton(f"Button {number}") for number in range(12)]
    for button in buttons:
        row.addWidget(button)
    qtbot.waitUntil(lambda: buttons[-1].y() > buttons[0].y())
    qtbot.waitUntil(lambda: below.y() > buttons[-1].geometry().bottom())
