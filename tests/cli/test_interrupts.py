"""Ctrl+C, or a closed terminal, while a command is working."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

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


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_only_a_detached_command_goes_on_when_its_terminal_is_closed() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stops_on_interrupt() as cancel:
            signal.raise_signal(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN and not cancel.is_cancelled
    finally:
        signal.signal(signal.SIGHUP, before)


_COMMAND = """
import signal
import subprocess

from app.cli import command_line


@command_line.inglenook.command()
def work() -> None:
    try:
        signal.raise_signal(signal.SIGHUP)
    finally:
        print("cleaned up")


command_line.run(["work"], lambda *_: 0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.usefixtures("terminal_can_close")
def test_any_command_cleans_up_when_its_terminal_is_closed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (-signal.SIGHUP, "cleaned up\n"), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_output_that_cannot_be_written_is_one_sentence_and_1() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app", "--help"],
            env={name: each for name, each in os.environ.items() if name != "PYTHONUNBUFFERED"},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("inglenook: No space left") and done.stderr.count("\n") == 1
