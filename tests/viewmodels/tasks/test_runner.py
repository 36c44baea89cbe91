"""Work in threads, its results in the GUI thread, and throttled calls."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.viewmodels.tasks.runner import TaskRunner, Throttle


def test_the_work_runs_elsewhere_and_its_result_comes_home(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(_token: CancelToken) -> int:
        threads.append(threading.get_ident())
        return 42

    def take(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    runner.run(work, take)
    qtbot.waitUntil(lambda: results == [42])
    assert threads[0] != threads[1] == threading.get_ident()


def test_events_arrive_complete_in_order_and_in_batches(qtbot: QtBot, runner: TaskRunner) -> None:
    received: list[int] = []
    calls: list[int] = []
    settled: list[bool] = []

    def take(events: object) -> None:
        batch = list(events)  # type: ignore[call-overload]
        received.extend(batch)
        calls.append(len(batch))

    runner.stream(lambda _token: range(5000), take, on_settled=lambda: settled.append(True))
    qtbot.waitUntil(lambda: bool(settled))
    assert received == list(range(5000))
    assert len(calls) < 5000, "an event loop turn takes what has gathered"


def test_a_failure_reaches_its_handler(qtbot: QtBot, runner: TaskRunner) -> None:
    errors: list[Exception] = []

    def work(_token: CancelToken) -> None:
        raise UserError("The disk is full.", "Free some space.")

    runner.run(work, on_failure=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "The disk is full. Free some space."


def test_a_failure_nobody_handles_is_told(qtbot: QtBot, runner: TaskRunner) -> None:
    def work(_token: CancelToken) -> None:
        raise UserError("The disk is full.", "Free some space.")

    with qtbot.waitSignal(runner.failed):
        runner.run(work)


def test_a_bug_is_logged_without_the_text_it_carries(
    qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture
) -> None:
    text_of_the_user = "my secret question"

    def work(_token: CancelToken) -> None:
        raise ValueError(text_of_the_user)

    with qtbot.waitSignal(runner.failed):
        runner.run(work)
    assert "ValueError" in caplog.text
    assert text_of_the_user not in caplog.text


def test_cancelling_is_no_failure(qtbot: QtBot, runner: TaskRunner) -> None:
    settled: list[bool] = []
    errors: list[Exception] = []

    def work(token: CancelToken) -> Iterator[int]:
        while True:
            token.raise_if_cancelled()
            yield 1

    task = runner.stream(
        work, lambda _: None, on_failure=errors.append, on_settled=lambda: settled.append(True)
    )
    task.cancel()
    qtbot.waitUntil(lambda: bool(settled))
    assert not errors and not task.is_running


def test_an_abandoned_task_says_nothing_any_more(qtbot: QtBot, runner: TaskRunner) -> None:
    gate = threading.Event()
    said: list[str] = []
    task = runner.run(
        lambda _token: gate.wait(5),
        lambda _: said.append("result"),
        on_settled=lambda: said.append("settled"),
    )
    task.abandon()
    gate.set()
    marker: list[bool] = []
    runner.run(lambda _token: True, marker.append)
    qtbot.waitUntil(lambda: bool(marker))
    assert runner.shut_down()
    assert not said


def test_shutting_down_stops_what_runs(runner: TaskRunner) -> None:
    started = threading.Event()

    def work(token: CancelToken) -> None:
        started.set()
        token.wait(30)

    runner.run(work)
    assert started.wait(5)
    assert runner.shut_down(2000)


def test_nothing_starts_after_shutting_down(runner: TaskRunner, qtbot: QtBot) -> None:
    assert runner.shut_down()
    done: list[bool] = []
    task = runner.run(lambda _token: done.append(True))
    assert not task.is_running
    assert runner.shut_down()
    assert not done


def test_work_in_order_is_done_one_after_the_other(qtbot: QtBot, runner: TaskRunner) -> None:
    lane = runner.in_order()
    gate = threading.Event()
    stored: list[str] = []
    shown: list[str] = []

    def slow(_token: CancelToken) -> str:
        gate.wait(5)
        stored.append("older")
        return "older"

    def quick(_token: CancelToken) -> str:
        stored.append("newer")
        return "newer"

    lane.run(slow, shown.append)
    lane.run(quick, shown.append)
    runner.run(lambda _token: gate.set())  # what has no order does not wait
    qtbot.waitUntil(lambda: shown == ["older", "newer"])
    assert stored == ["older", "newer"]


def test_a_lane_ends_with_its_runner(qtbot: QtBot, runner: TaskRunner) -> None:
    lane = runner.in_order()
    started = threading.Event()
    stored: list[bool] = []

    def work(token: CancelToken) -> None:
        started.set()
        token.wait(30)

    lane.run(work)
    lane.run(lambda _token: stored.append(True))
    assert started.wait(5)
    assert runner.shut_down(2000)
    assert stored, "a change that was asked for is made"
    assert not lane.run(lambda _token: stored.append(True)).is_running
    assert stored == [True]


def test_a_failure_in_a_lane_is_told_by_the_runner(qtbot: QtBot, runner: TaskRunner) -> None:
    def work(_token: CancelToken) -> None:
        raise UserError("The disk is full.", "Free some space.")

    lane = runner.in_order()
    with qtbot.waitSignal(runner.failed):
        lane.run(work)


def test_many_requests_are_one_call(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(10, lambda: calls.append(1), owner)
    for _ in range(100):
        throttle.request()
    assert not calls
    qtbot.waitUntil(lambda: calls == [1])
    assert not throttle.is_pending


def test_flush_makes_the_pending_call_now(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(10_000, lambda: calls.append(1), owner)
    throttle.flush()
    assert not calls
    throttle.request()
    throttle.flush()
    assert calls == [1]


def test_cancel_forgets_it(qtbot: QtBot) -> None:
    calls: list[int] = []
    owner = QObject()
    throttle = Throttle(0, lambda: calls.append(1), owner)
    throttle.request()
    throttle.cancel()
    assert not throttle.is_pending
