"""A supervised worker: replies, failures, cancellation, death, junk, restart."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import app.workers.process as process_module
from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import BugError, UserError, WorkerStoppedError
from app.workers.confinement import Confinement
from app.workers.messages import Done
from app.workers.process import Worker
from tests.workers.echo_worker import Act, Echo, Echoed, EchoReply

COMMAND = [sys.executable, "-m", "tests.workers.echo_worker"]
MakeWorker = Callable[..., Worker[EchoReply]]


@pytest.fixture
def make_worker() -> Iterator[MakeWorker]:
    workers: list[Worker[EchoReply]] = []
    before = set(threading.enumerate())

    def make(*arguments: str) -> Worker[EchoReply]:
        workers.append(Worker("echo", EchoReply, command=[*COMMAND, *arguments]))
        return workers[-1]

    yield make
    for worker in workers:
        worker.stop()
    assert set(threading.enumerate()) <= before


@pytest.fixture
def worker(make_worker: MakeWorker) -> Worker[EchoReply]:
    return make_worker()


def test_replies_come_in_order_and_end_with_the_final_one(worker: Worker[EchoReply]) -> None:
    replies = list(worker.request(Echo(text="\N{GRINNING FACE} ok", times=3)))
    assert [type(reply) for reply in replies] == [Echoed, Echoed, Echoed, Done]
    assert isinstance(replies[0], Echoed) and replies[0].text == "\N{GRINNING FACE} ok"


def test_text_that_utf_8_has_no_bytes_for_arrives_marked(worker: Worker[EchoReply]) -> None:
    reply, *_ = worker.request(Echo(text="half \ud83e, whole \N{GRINNING FACE}, \0"))
    assert isinstance(reply, Echoed)
    assert reply.text == "half \N{REPLACEMENT CHARACTER}, whole \N{GRINNING FACE}, \0"


def test_requests_from_several_threads_keep_their_own_replies(worker: Worker[EchoReply]) -> None:
    seen: dict[str, list[str]] = {}

    def ask(text: str) -> None:
        replies = worker.request(Echo(text=text, times=50))
        seen[text] = [reply.text for reply in replies if isinstance(reply, Echoed)]

    threads = [threading.Thread(target=ask, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {str(number): [str(number)] * 50 for number in range(4)}


def test_a_failure_says_what_happened_and_what_to_do(worker: Worker[EchoReply]) -> None:
    with pytest.raises(UserError, match=r"^The file is broken\. Choose another one\.$"):
        worker.call(Act(what="fail"))
    with pytest.raises(BugError, match="ZeroDivisionError"):
        worker.call(Act(what="bug"))
    assert isinstance(worker.call(Echo(text="still here")), Done)


def test_what_is_printed_never_reaches_the_channel(worker: Worker[EchoReply]) -> None:
    assert isinstance(worker.call(Act(what="print")), Done)
    assert isinstance(worker.call(Echo(text="fine")), Done)


def test_cancel_ends_the_request_and_keeps_the_process(worker: Worker[EchoReply]) -> None:
    cancel = CancelToken()
    replies = worker.request(Act(what="wait"), cancel)
    assert isinstance(next(replies), Echoed)
    pid = worker.pid
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(replies)
    assert isinstance(worker.call(Echo(text="next")), Done)
    assert worker.pid == pid


def test_a_request_waiting_its_turn_can_be_cancelled(worker: Worker[EchoReply]) -> None:
    first, second = CancelToken(), CancelToken()
    running = worker.request(Act(what="wait"), first)
    next(running)
    second.cancel()
    with pytest.raises(Cancelled):
        worker.call(Echo(text="never"), second)
    running.close()  # type: ignore[attr-defined]
    assert isinstance(worker.call(Echo(text="next")), Done)


def test_a_cancelled_request_in_the_queue_spares_the_one_at_work(
    worker: Worker[EchoReply], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_module, "STOP_GRACE_S", 0.2)
    working = worker.request(Act(what="wait"))
    next(working)
    pid, cancel = worker.pid, CancelToken()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(worker.call, Echo(text="never"), cancel)
        stopping = threading.Timer(0.1, cancel.cancel)
        stopping.start()
        with pytest.raises(Cancelled):
            waiting.result()
    working.close()  # type: ignore[attr-defined]
    assert worker.pid == pid


def test_an_answer_that_is_too_large_fails_and_the_worker_lives(worker: Worker[EchoReply]) -> None:
    assert isinstance(worker.call(Echo(text="first")), Done)
    pid = worker.pid
    with pytest.raises(BugError):
        worker.call(Act(what="too large"))
    assert isinstance(worker.call(Echo(text="next")), Done) and worker.pid == pid


@pytest.mark.skipif(sys.platform == "win32", reason="processes of a group are POSIX")
def test_a_program_that_outlives_the_worker_holds_nobody_up() -> None:
    freely = Confinement(starts_programs=True)
    worker: Worker[EchoReply] = Worker("echo", EchoReply, freely, COMMAND)
    replies = worker.request(Act(what="leave a program behind"))
    started = next(replies)
    assert isinstance(started, Echoed)
    try:
        with pytest.raises(WorkerStoppedError):
            next(replies)
    finally:
        os.kill(int(started.text), signal.SIGKILL)


def test_closing_the_iterator_cancels_the_request(worker: Worker[EchoReply]) -> None:
    replies = worker.request(Act(what="wait"))
    next(replies)
    replies.close()  # type: ignore[attr-defined]
    assert isinstance(worker.call(Echo(text="next")), Done)


def test_a_hung_worker_is_killed_after_the_grace_and_the_next_request_works(
    worker: Worker[EchoReply], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_module, "STOP_GRACE_S", 0.2)
    cancel = CancelToken()
    replies = worker.request(Act(what="hang"), cancel)
    next(replies)
    cancel.cancel()
    with pytest.raises(WorkerStoppedError, match="did not stop when asked"):
        next(replies)
    assert isinstance(worker.call(Echo(text="next")), Done)


def test_a_death_is_a_visible_state_with_its_signal_and_the_next_request_works(
    worker: Worker[EchoReply],
) -> None:
    states: list[tuple[str, str]] = []
    worker.on_state(lambda state, reason: states.append((state, reason)))
    with pytest.raises(WorkerStoppedError, match="SIGABRT"):
        list(worker.request(Act(what="die")))
    assert isinstance(worker.call(Echo(text="next")), Done)
    assert [state for state, _ in states] == ["running", "failed", "running"]
    assert "SIGABRT: last words" in states[1][1]


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (signal.SIGKILL, "signal SIGKILL, perhaps for lack of memory"),
        (signal.SIGILL, "SIGILL, perhaps because this processor lacks an instruction"),
    ],
)
def test_killed_from_outside(worker: Worker[EchoReply], end: signal.Signals, reason: str) -> None:
    replies = worker.request(Act(what="wait"))
    next(replies)
    assert worker.pid
    os.kill(worker.pid, end)
    with pytest.raises(WorkerStoppedError, match=reason):
        next(replies)


@pytest.mark.parametrize(
    "junk",
    ["00000005c16a756e6b", "80000000", "0000000781a474797065a3"],
    ids=["not MessagePack", "a frame of 2 GiB", "another type"],
)
def test_junk_ends_the_worker_not_the_window(make_worker: MakeWorker, junk: str) -> None:
    with pytest.raises(WorkerStoppedError):
        make_worker(junk).call(Echo(text="hello"))


def test_a_command_that_cannot_start_is_a_user_error() -> None:
    missing: Worker[EchoReply] = Worker("echo", EchoReply, command=["/nonexistent/program"])
    with pytest.raises(UserError, match="could not be started"):
        missing.call(Echo(text="hello"))


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are POSIX")
def test_no_child_outlives_a_killed_parent(tmp_path: Path) -> None:
    script = (
        "import sys; from app.workers.process import Worker;"
        "from tests.workers.echo_worker import *;"
        f"worker = Worker('echo', EchoReply, command={COMMAND!r});"
        "replies = worker.request(Act(what='hang')); next(replies);"
        "print(worker.pid, flush=True); sys.stdin.read()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert parent.stdout and parent.stdin
    child = int(parent.stdout.readline())
    with subprocess.Popen(
        ["tail", "--pid", str(child), "-f", "/dev/null"]  # ends when the child does
    ) as watch:
        parent.kill()
        parent.wait()
        assert watch.wait(3) == 0
    parent.stdout.close()
    parent.stdin.close()


def test_a_worker_reads_what_it_was_allowed_and_starts_again_for_more(
    worker: Worker[EchoReply], tmp_path: Path
) -> None:
    (tmp_path / "one").write_text("first")
    (tmp_path / "two").write_text("second")
    worker.allow([str(tmp_path / "one")])
    one, *_ = worker.request(Act(what=f"read {tmp_path / 'one'}"))
    assert isinstance(one, Echoed) and one.text == "first"
    if worker.confinement != "full":
        pytest.skip(f"this kernel confines less: {worker.confinement}")
    pid = worker.pid
    with pytest.raises(BugError, match="PermissionError"):
        worker.call(Act(what=f"read {tmp_path / 'two'}"))
    worker.allow([str(tmp_path / "one")])
    assert worker.pid == pid
    worker.allow([str(tmp_path)])
    two, *_ = worker.request(Act(what=f"read {tmp_path / 'two'}"))
    assert isinstance(two, Echoed) and two.text == "second"
    assert worker.pid != pid


def test_more_is_allowed_only_once_what_runs_has_ended(
    worker: Worker[EchoReply], tmp_path: Path
) -> None:
    replies = worker.request(Act(what="wait"))
    assert isinstance(next(replies), Echoed)
    allowing = threading.Thread(target=worker.allow, args=([str(tmp_path)],))
    allowing.start()
    pid = worker.pid
    assert worker.pid == pid and allowing.is_alive()
    replies.close()  # type: ignore[attr-defined]
    allowing.join(30)
    assert not allowing.is_alive() and worker.pid is None
