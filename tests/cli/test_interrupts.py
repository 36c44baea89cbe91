"""Ctrl+C while a command is working."""

import signal
import threading

from app.cli.console import stops_on_interrupt


def test_ctrl_c_does_not_wait_for_what_the_interrupted_thread_holds() -> None:
    lock, took, is_done = threading.Lock(), list[bool](), threading.Event()

    def take() -> None:
        took.append(lock.acquire(timeout=5))
        is_done.set()

    with stops_on_interrupt() as cancel:
        cancel.on_cancel(take)
        with lock:
            signal.raise_signal(signal.SIGINT)
        cancel.wait_until_cancelled()
        is_done.wait()
    assert took == [True]
