import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QListView, QMenu, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from app.core.look import ThemeMode
from app.core.paths import resource_path
from app.gui.look.icons import icon
from app.gui.look.theme import DARK, LIGHT, Tokens, apply_theme, body_font, tokens
from tests.gui.hands import exposed, find
from tests.gui.opened import Opened, open_chat

TEXT_PAIRS = [
    ("text", "background"),
    ("text", "card"),
    ("text", "panel"),
    ("text", "own_message"),
    ("text", "accent_soft"),
    ("text", "danger_soft"),
    ("muted", "background"),
    ("muted", "card"),
    ("muted", "panel"),
    ("muted", "own_message"),
    ("accent", "background"),
    ("accent", "accent_soft"),
    ("accent", "code"),
    ("on_accent", "accent"),
    ("ok", "card"),
    ("warning", "card"),
    ("danger", "card"),
]


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_is_readable(theme: Tokens, front: str, back: str) -> None:
    assert contrast(getattr(theme, front), getattr(theme, back)) >= 4.5


def test_the_theme_reaches_what_is_on_the_screen(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton("Go")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.show()
    for mode, chosen in (("dark", DARK), ("light", LIGHT)):
        apply_theme(qapp, mode)  # type: ignore[arg-type]
        assert tokens() == chosen
        middle = button.grab().toImage().pixelColor(6, button.height() // 2)
        assert middle.name() == chosen.accent


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_floats_has_a_frame_on_any_ground(
    mode: ThemeMode, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, mode)
    menu, popup = QMenu(), QFrame()
    menu.addAction("Copy picture")
    popup.setProperty("kind", "popup")
    floating: tuple[QWidget, ...] = (menu, popup)
    for one in floating:
        exposed(one, qtbot, 120, 80)
        image, middle = one.grab().toImage(), one.height() // 2
        frame, inside = (image.pixelColor(x, middle).name() for x in (0, 3))
        assert contrast(frame, inside) >= 3, one
        one.close()


def test_a_larger_scale_makes_larger_controls(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton("Go")
    qtbot.addWidget(button)
    button.show()
    small = button.sizeHint()
    apply_theme(qapp, "light", 200)
    large = button.sizeHint()
    assert large.height() > 1.6 * small.height()


def test_the_icons_of_a_menu_grow_with_its_words(qtbot: QtBot, qapp: QApplication) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    apply_theme(qapp, "light", 200)
    menu.ensurePolished()
    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == 32


def test_every_name_in_the_style_sheets_is_known() -> None:
    known = {*Tokens._fields} | {"styles", "check", "menu_check", "name"}
    for sheet in resource_path("styles").glob("*.qss"):
        assert set(re.findall(r"@(\w+)", sheet.read_text("utf-8"))) <= known


def test_icons_follow_the_theme(qapp: QApplication) -> None:
    shown = icon("copy", "text")
    apply_theme(qapp, "light")
    light = shown.pixmap(QSize(32, 32)).toImage()
    apply_theme(qapp, "dark")
    dark = shown.pixmap(QSize(32, 32)).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for image in (light, dark)
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert {LIGHT.text, DARK.text} <= colors


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    for path in resource_path("icons").glob("*.svg"):
        image = icon(path.stem).pixmap(QSize(16, 16)).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), path


def test_the_chosen_font_comes_first_and_can_be_taken_back(qapp: QApplication) -> None:
    apply_theme(qapp, "light", 100, "Noto Serif")
    assert body_font().families()[0] == "Noto Serif"
    apply_theme(qapp, "light")
    assert body_font().families()[0] == "Inter"


def test_density_changes_rows_messages_and_lines(lived_in: Opened, qtbot: QtBot) -> None:
    chats = find(lived_in.window, QListView, "sidebarList")
    open_chat(qtbot, lived_in, "10-Q: services margin")
    qtbot.waitUntil(lambda: bool(lived_in.transcript.answers))
    question = lived_in.transcript.questions[0]

    def measured() -> tuple[int, int, int]:
        first, second = lived_in.transcript.questions[0], lived_in.transcript.answers[0]
        gap = second.y() - first.geometry().bottom()
        return chats.sizeHintForRow(1), gap, question.height()

    before = measured()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", compact=True)
    qtbot.waitUntil(lambda: all(a < b for a, b in zip(measured(), before, strict=True)))
    apply_theme(app, "light")
    qtbot.waitUntil(lambda: measured() == before)
