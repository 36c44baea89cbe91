"""A token that stops what watches it, and nothing else."""

import threading

import pytest

from app.core.cancellation import Cancelled, CancelToken, holding


def test_callbacks_run_once_in_the_thread_that_cancels() -> None:
    cancel, ran = CancelToken(), list[int]()
    cancel.on_cancel(lambda: ran.append(threading.get_ident()))
    cancel.cancel()
    cancel.cancel()
    assert ran == [threading.get_ident()]
    cancel.on_cancel(lambda: ran.append(0))
    assert ran[1:] == [0], "at once where it is cancelled already"


def test_a_removed_callback_does_not_run() -> None:
    cancel, ran = CancelToken(), list[str]()
    forget = cancel.on_cancel(lambda: ran.append("removed"))
    cancel.on_cancel(lambda: ran.append("kept"))
    forget()
    cancel.cancel()
    assert ran == ["kept"]


def test_a_callback_for_a_block_runs_only_during_it() -> None:
    cancel, ran = CancelToken(), list[str]()
    with cancel.calling(lambda: ran.append("before")):
        pass
    with cancel.calling(lambda: ran.append("during")):
        cancel.cancel()
    assert ran == ["during"]


def test_the_removal_waits_for_a_callback_that_is_running() -> None:
    """What it stops may be at work for the next one as soon as the removal has returned."""
    cancel, entered, may_end = CancelToken(), threading.Event(), threading.Event()
    order: list[str] = []

    def stop() -> None:
        entered.set()
        may_end.wait()
        order.append("stopped")

    def remove() -> None:
        forget()
        order.append("removed")

    forget = cancel.on_cancel(stop)
    threads = [threading.Thread(target=cancel.cancel), threading.Thread(target=remove)]
    threads[0].start()
    entered.wait()
    threads[1].start()
    threads[1].join(0.05)
    may_end.set()
    for thread in threads:
        thread.join()
    assert order == ["stopped", "removed"]


def test_one_callback_may_remove_itself_and_the_next() -> None:
    cancel, ran = CancelToken(), list[str]()

    def first() -> None:
        ran.append("first")
        forget_first()
        forget_second()

    forget_first = cancel.on_cancel(first)
    forget_second = cancel.on_cancel(lambda: ran.append("second"))
    cancel.cancel()
    assert ran == ["first"]


def test_a_callback_that_fails_keeps_nobody_waiting() -> None:
    cancel = CancelToken()

    def fail() -> None:
        raise ValueError

    forget = cancel.on_cancel(fail)
    with pytest.raises(ValueError):
        cancel.cancel()
    forget()


def test_a_lock_is_waited_for_until_it_is_cancelled() -> None:
    lock, cancel = threading.Lock(), CancelToken()
    with holding(lock, cancel):
        waiting = CancelToken()
        threading.Timer(0.05, waiting.cancel).start()
        with pytest.raises(Cancelled), holding(lock, waiting):
            pass
    with holding(lock, cancel):
        assert lock.locked()
