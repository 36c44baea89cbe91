"""Resource limits for parsing a file."""

import faulthandler
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from app.workers.memory_limit import memory_limit

STEP_SECONDS = 60
"""A step of more processor time terminates the worker: parsers cannot be interrupted otherwise.

On a busy machine, a step of ten seconds may take minutes by the clock, which alone counts on
Windows.
"""

_MOST_WAITING = STEP_SECONDS if sys.platform == "win32" else 600
"""Seconds of a step by the clock, such as one that waits for a network drive."""

MOST_BYTES = 13 << 27
"""1.6 GiB: the maximum memory of the worker while parsing, including what earlier files left,
which is reused. A picture of 200 million pixels needs most of it."""

_is_limited = False


@contextmanager
def parsing_limits() -> Iterator[None]:
    """Limits memory, and the time between two calls of `step_done`, during the block."""
    global _is_limited
    _is_limited = True
    if sys.platform != "win32":
        faulthandler.register(signal.SIGPROF, chain=True)
    step_done()
    try:
        with memory_limit(MOST_BYTES):
            yield
    finally:
        _is_limited = False
        faulthandler.cancel_dump_traceback_later()
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_PROF, 0)


def step_done() -> None:
    """Restart the time limit for the next step; does nothing outside `parsing_limits`."""
    if _is_limited:
        faulthandler.dump_traceback_later(_MOST_WAITING, exit=True)
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_PROF, STEP_SECONDS)
