"""A blind vote by keyboard and mouse: names stay hidden, votes count for models."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QFrame, QTabBar
from pytestqt.qtbot import QtBot

from app.core.blind import BlindComparison
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.voting_page import VotingPage
from app.training.evaluation.pair_scores import read_preferences
from app.viewmodels.dataset.judging import BlindVotingViewModel
from tests.gui.hands import button, click, find, offers, press, texts, visible
from tests.gui.opened import Opened
from tests.viewmodels.scripted_trials import SAID, ScriptedCompletions

BETTER, WORSE = SAID["qwen3-4b"], SAID["smollm2"]


@pytest.fixture
def page(lived_in: Opened, qtbot: QtBot) -> Iterator[VotingPage]:
    lived_in.window.show_screen("dataset")
    find(lived_in.window, QTabBar, "datasetTabs").setCurrentIndex(1)
    page = find(lived_in.window, VotingPage)
    qtbot.waitUntil(lambda: len(voting(page).choices.all) == 3)
    yield page
    qtbot.waitUntil(lambda: voting(page).state != "answering")


def voting(page: VotingPage) -> BlindVotingViewModel:
    return page._voting


def completions(app: Opened) -> ScriptedCompletions:
    return cast(ScriptedCompletions, app.services.blind_voting._completions)


def begin(page: VotingPage, qtbot: QtBot) -> None:
    click(button(page, "Let both answer"))
    qtbot.waitUntil(lambda: page.ballot.isVisible() and page.ballot.hasFocus())


def left_is_better(page: VotingPage) -> bool:
    pair = voting(page).pair
    assert pair and pair.shown
    return "1.7 points" in pair.shown[0]


def _voted(page: VotingPage) -> int:
    comparison = voting(page).comparison
    assert comparison
    return comparison.voted


def vote(page: VotingPage, key: Qt.Key, qtbot: QtBot) -> None:
    voted = _voted(page)
    press(page.ballot, key)
    qtbot.waitUntil(lambda: _voted(page) != voted)  # Backspace takes one back
    qtbot.waitUntil(lambda: not voting(page)._storing.is_running)


def test_voting_by_keyboard_tells_the_winner_at_the_end(page: VotingPage, qtbot: QtBot) -> None:
    begin(page, qtbot)
    while voting(page).state == "voting":
        assert "Qwen3" not in texts(page) and "SmolLM2" not in texts(page)
        vote(page, Qt.Key.Key_Left if left_is_better(page) else Qt.Key.Key_Right, qtbot)
    outcome = voting(page).outcome
    assert outcome and outcome.losses == 2 and outcome.wins == outcome.ties == 0
    assert "Undecided" in texts(page)  # two votes prove nothing
    assert "SmolLM2 135M Instruct · Q4_1 wins 0\u00a0% of the decided votes" in texts(page)


def test_a_vote_is_taken_back_and_given_again(page: VotingPage, qtbot: QtBot) -> None:
    begin(page, qtbot)
    first = voting(page).pair
    vote(page, Qt.Key.Key_Space, qtbot)
    assert voting(page).pair != first
    vote(page, Qt.Key.Key_Backspace, qtbot)
    assert voting(page).pair == first
    click(button(page, "The right one is better"))
    qtbot.waitUntil(lambda: voting(page).pair != first)
    assert page.ballot.hasFocus()
    click(button(page, "Show the result now"))
    assert "Qwen3 4B" in texts(page)
    click(button(page, "Continue voting"))
    qtbot.waitUntil(lambda: voting(page).pair == first and page.ballot.isVisible())


def test_a_vote_stays_although_the_comparison_is_still_read(
    lived_in: Opened, page: VotingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = voting(page)._runner

    def is_idle() -> bool:
        return not any(one._tasks for one in (runner, *runner._lanes))

    begin(page, qtbot)
    qtbot.waitUntil(is_idle)
    read: Callable[[], BlindComparison | None] = lived_in.services.blind_voting.current
    shown = Event()

    def slowly() -> BlindComparison | None:
        found = read()
        shown.wait(0.5)
        return found

    monkeypatch.setattr(lived_in.services.blind_voting, "current", slowly)
    voting(page).changed.connect(lambda: shown.set() if _voted(page) else None)
    voting(page).refresh()
    press(page.ballot, Qt.Key.Key_Space)
    qtbot.waitUntil(is_idle)
    assert _voted(page) == 1


def test_a_stopped_comparison_goes_on(lived_in: Opened, page: VotingPage, qtbot: QtBot) -> None:
    gate = completions(lived_in).gate
    gate.clear()
    click(button(page, "Let both answer"))
    qtbot.waitUntil(lambda: bool(completions(lived_in).requests))
    click(button(page, "Stop"))
    qtbot.waitUntil(lambda: voting(page).state == "waiting")
    assert "0 of 4 answers" in texts(page) and offers(page, "Discard this comparison")
    gate.set()
    click(button(page, "Resume"))
    qtbot.waitUntil(lambda: voting(page).state == "voting")
    assert {one.params.temperature for one in completions(lived_in).requests} == {0.0}


def test_the_votes_become_pairs_to_train_on(
    page: VotingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(page, qtbot)
    vote(page, Qt.Key.Key_1 if left_is_better(page) else Qt.Key.Key_2, qtbot)
    click(button(page, "Show the result now"))
    target = str(tmp_path / "votes.jsonl")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    click(button(page, "Save as pairs to train on…"))
    qtbot.waitUntil(lambda: "1 pair(s) written" in texts(page))
    (pair,) = read_preferences(Path(target))
    assert (pair.chosen[0].content, pair.rejected[0].content) == (BETTER, WORSE)
    click(button(page, "New comparison"))
    qtbot.waitUntil(lambda: offers(page, "Let both answer"))
    assert voting(page).comparison is None


def test_what_cannot_be_compared_says_why(page: VotingPage, qtbot: QtBot) -> None:
    first, second = (find(page, QComboBox, "voteFirst"), find(page, QComboBox, "voteSecond"))
    second.setCurrentIndex(first.currentIndex())
    assert button(page, "Let both answer").toolTip() == "Choose two different models or adapters."
    second.setCurrentIndex(1)
    source = find(page, QComboBox, "voteSource")
    source.setCurrentIndex(source.findData("held-out"))
    click(button(page, "Let both answer"))
    qtbot.waitUntil(lambda: "None of your pairs of rated answers is held out." in texts(page))
    qtbot.waitUntil(lambda: bool(visible(page, QComboBox)))  # what was chosen is there still


def test_the_ballot_says_its_keys_aloud(page: VotingPage, qtbot: QtBot) -> None:
    begin(page, qtbot)
    assert page.ballot.accessibleName().startswith("Question 1 of 2: ")
    assert "Left arrow" in page.ballot.accessibleDescription()
    frames = [one for one in visible(page, QFrame) if one.property("kind") == "current-card"]
    assert len(frames) == 2  # that the keys vote is seen as well
    screen = page.window().findChild(DatasetScreen)
    assert screen and not screen.export.isVisible()


def test_left_is_left_wherever_reading_begins(
    page: VotingPage, qapp: QApplication, qtbot: QtBot
) -> None:
    begin(page, qtbot)
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        left, right = page.ballot._answers
        qtbot.waitUntil(lambda: page.ballot.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        assert left.mapToGlobal(left.pos()).x() < right.mapToGlobal(right.pos()).x()
        assert button(page, "The left one is better").x() < button(page, "No difference").x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
