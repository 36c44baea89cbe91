"""What is shown of something stored while it is being changed."""

import threading

from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.stored_state import Kept


def test_what_was_read_before_a_change_is_not_shown_after_it(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    stored, shown = ["old"], list[list[str]]()
    is_read, may_return = threading.Event(), threading.Event()

    def read() -> list[str]:
        found = list(stored)
        is_read.set()
        assert may_return.wait(30)
        return found

    kept = Kept(runner, read, shown.append)
    kept.refresh()
    assert is_read.wait(30)
    kept.change(lambda: stored.append("new"))
    kept.change(lambda: stored.append("newer"))
    may_return.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [["old", "new", "newer"]]


def test_what_is_stored_is_read_again_after_a_change_that_failed(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    shown: list[str] = []
    errors: list[Exception] = []

    def change() -> None:
        raise UserError("The disk is full.", "Free some space.")

    Kept(runner, lambda: "as it was", shown.append).change(change, on_failure=errors.append)
    qtbot.waitUntil(lambda: shown == ["as it was"])
    assert len(errors) == 1
