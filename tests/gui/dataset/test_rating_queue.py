"""Unrated answers rated one after the other, with keys."""

from typing import Literal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.messages import Message, TextPart
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.rating_queue import RatingQueuePage
from app.services.training.feedback import RatedAnswer
from tests.gui.hands import button, click, find, press, texts, write
from tests.gui.opened import Opened


def unrated(number: int, *, is_unclear: bool = False) -> RatedAnswer:
    def said(role: Literal["user", "assistant"], text: str) -> Message:
        return Message(f"{role}{number}", "chat", None, role, (TextPart(text),), "complete", 0.0)

    asked, answer = said("user", f"Question {number}?"), said("assistant", f"It is {number}.")
    return RatedAnswer(asked, answer, None, is_unclear=is_unclear)


@pytest.fixture
def page(lived_in: Opened, qtbot: QtBot) -> RatingQueuePage:
    lived_in.services.feedback.unrated = (unrated(1, is_unclear=True), unrated(2), unrated(3))
    lived_in.window.show_screen("dataset")
    screen = find(lived_in.window, DatasetScreen)
    click(screen.rate)
    qtbot.waitUntil(lambda: "Answer 1 of 3" in texts(screen.queue))
    return screen.queue


def rating(app: Opened, number: int) -> str | None:
    found = app.services.feedback.of(f"assistant{number}")
    return found.rating if found else None


def test_keys_rate_skip_and_undo(lived_in: Opened, page: RatingQueuePage, qtbot: QtBot) -> None:
    assert "Question 1?" in texts(page) and "The judge is unsure about this one." in texts(page)
    press(page, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: rating(lived_in, 1) == "up")
    assert "Question 2?" in texts(page) and "unsure" not in texts(page)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rating(lived_in, 3) == "down")
    assert "Nothing left to rate" in texts(page)
    press(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: rating(lived_in, 3) is None)
    assert "Question 3?" in texts(page) and rating(lived_in, 2) is None
    press(page, Qt.Key.Key_Escape)
    assert not page.isVisible() and lived_in.window._screen == "dataset"


@pytest.mark.parametrize("by_keys", [False, True])
def test_a_better_answer_is_a_correction(
    lived_in: Opened, page: RatingQueuePage, qtbot: QtBot, by_keys: bool
) -> None:
    page.correction.setFocus()
    write(page.correction, "It is one.")
    if by_keys:
        assert "(Ctrl+" in page.correction.toolTip()
        press(page.correction, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        click(button(page, "Not good"))
    qtbot.waitUntil(lambda: rating(lived_in, 1) == "down")
    stored = lived_in.services.feedback.of("assistant1")
    assert stored and stored.correction == "It is one."
    assert page.correction.toPlainText() == "" and page.hasFocus()


def test_tab_leads_to_the_better_answer_of_every_answer_and_escape_back(
    page: RatingQueuePage,
) -> None:
    """Not to the answer's text, where keys are lost."""
    for number in (1, 2):
        assert f"Question {number}?" in texts(page)
        press(page, Qt.Key.Key_Tab)
        assert page.correction.hasFocus()
        press(page.correction, Qt.Key.Key_Escape)
        assert page.isVisible() and page.hasFocus()
        press(page, Qt.Key.Key_Space)


def test_keys_in_the_better_answer_rate_nothing(
    lived_in: Opened, page: RatingQueuePage, qtbot: QtBot
) -> None:
    page.correction.setFocus()
    write(page.correction, "It is")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Backspace):
        press(page.correction, key)
    press(page.correction, Qt.Key.Key_Escape)
    assert page.isVisible() and page.hasFocus()
    assert "Question 1?" in texts(page) and page.correction.toPlainText() == "It i"
    press(page, Qt.Key.Key_Escape)
    assert not page.isVisible() and rating(lived_in, 1) is None


def test_a_better_answer_that_was_not_given_is_there_again(
    page: RatingQueuePage, qtbot: QtBot
) -> None:
    write(page.correction, "It is one.")
    click(button(page, "Skip"))
    qtbot.waitUntil(lambda: "Question 2?" in texts(page))
    assert page.correction.toPlainText() == ""
    click(button(page, "Undo"))
    qtbot.waitUntil(lambda: "Question 1?" in texts(page))
    assert page.correction.toPlainText() == "It is one."
