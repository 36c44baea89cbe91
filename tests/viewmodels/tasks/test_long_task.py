"""Long work: one piece at a time, told of as it goes."""

import threading

from pytestqt.qtbot import QtBot

from app.core.cancellation import CancelToken
from app.viewmodels.tasks.runner import LongTask, Report, TaskRunner


def test_one_at_a_time_tells_how_far_it_is(qtbot: QtBot, runner: TaskRunner) -> None:
    gate = threading.Event()
    reports: list[str] = []
    results: list[str] = []
    states: list[tuple[bool, int]] = []
    task = LongTask(runner, runner)
    task.reported.connect(reports.append)
    task.changed.connect(lambda: states.append((task.is_running, len(reports))))

    def work(_token: CancelToken, report: Report) -> str:
        report("half")
        gate.wait(10)
        return "done"

    task.run(work, results.append, runner.failed.emit)
    task.run(work, results.append, runner.failed.emit)  # while the first is running: not begun
    qtbot.waitUntil(lambda: (True, 1) in states)
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert (reports, results) == (["half"], ["done"])
    assert states == [(True, 0), (True, 1), (False, 1)]


def test_what_is_abandoned_comes_to_nothing(qtbot: QtBot, runner: TaskRunner) -> None:
    results: list[str] = []
    begun, gate = threading.Event(), threading.Event()
    task = LongTask(runner, runner)

    def work(_token: CancelToken, _report: Report) -> str:
        begun.set()
        gate.wait(10)
        return "stale"

    task.run(work, results.append, runner.failed.emit)
    assert begun.wait(10)
    task.abandon()
    assert not task.is_running
    task.run(lambda _token, _report: "fresh", results.append, runner.failed.emit)
    gate.set()
    qtbot.waitUntil(lambda: not task.is_running)
    assert results == ["fresh"]


def test_a_stopped_one_only_ends(qtbot: QtBot, runner: TaskRunner) -> None:
    results: list[None] = []
    task = LongTask(runner, runner)

    def work(token: CancelToken, _report: Report) -> None:
        token.wait(10)
        token.raise_if_cancelled()

    task.run(work, results.append, runner.failed.emit)
    task.stop()
    qtbot.waitUntil(lambda: not task.is_running)
    assert results == []
