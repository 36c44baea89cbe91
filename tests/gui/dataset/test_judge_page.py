"""A model judges what the user rated: shown as a machine's, compared, never stored as theirs."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QTabBar
from pytestqt.qtbot import QtBot

from app.core.feedback import Feedback
from app.gui.dataset.judge_page import JudgedCard, JudgePage
from tests.gui.hands import button, click, find, texts, visible
from tests.gui.opened import Opened


@pytest.fixture
def page(lived_in: Opened) -> JudgePage:
    lived_in.window.show_screen("dataset")
    find(lived_in.window, QTabBar, "datasetTabs").setCurrentIndex(2)
    return find(lived_in.window, JudgePage)


def test_grades_stand_beside_the_users_own(lived_in: Opened, page: JudgePage, qtbot: QtBot) -> None:
    save = lived_in.services.feedback.save
    save(
        "How much?",
        "It rose from 69.8 % to 71.5 %, a full 1.7.",
        Feedback(message_id="a1", rating="up"),
    )
    save("Why?", "Because of the mix.", Feedback(message_id="a2", rating="up"))
    qtbot.waitUntil(lambda: page.rubric.toPlainText().startswith("5: right"))
    save("When?", "In the quarter.", Feedback(message_id="a3", rating="down"))
    page.rubric.setPlainText("5: short.")
    chosen = find(page, QComboBox, "judgeModel").currentData()
    click(button(page, "Grade my rated answers"))
    qtbot.waitUntil(lambda: find(page, QLabel, "judgeVerdict").isVisible())
    assert find(page, QLabel, "judgeVerdict").text() == "Too few ratings to tell."
    assert "In 75 % of 2 pairs the answer you liked has the higher grade" in texts(page)
    qtbot.waitUntil(lambda: len(visible(page, JudgedCard)) == 3)
    cards = [card.accessibleName() for card in visible(page, JudgedCard)]
    assert cards == [
        "Machine: 2 of 5 Why?",
        "Machine: 4 of 5 How much?",
        "Machine: 2 of 5 When?",
    ]  # at odds first
    assert lived_in.services.judging.asked == [(chosen, "5: short.")]
    assert lived_in.services.judging.rubric == "5: short."
    click(button(page, "Restore the default rubric"))
    assert page.rubric.toPlainText().startswith("5: right")
    qtbot.waitUntil(lambda: lived_in.services.judging.rubric.startswith("5: right"))


def test_what_the_scores_mean_is_kept_without_grading(
    lived_in: Opened, page: JudgePage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.rubric.toPlainText().startswith("5: right"))
    page.rubric.setPlainText("5: kind.")
    lived_in.window.show_screen("chat")
    qtbot.waitUntil(lambda: lived_in.services.judging.rubric == "5: kind.")


def test_nothing_rated_says_what_to_do(page: JudgePage, qtbot: QtBot) -> None:
    click(button(page, "Grade my rated answers"))
    qtbot.waitUntil(lambda: "No answer is rated yet." in texts(page))
    assert not visible(page, JudgedCard)
