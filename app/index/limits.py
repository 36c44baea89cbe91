"""Resource limits for parsing a file."""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager

from app.workers.memory_limit import memory_limit

STEP_SECONDS = 60
"""A longer step terminates the worker: parsers cannot be interrupted otherwise."""

MOST_BYTES = 13 << 27
"""1.6 GiB: the maximum memory of the worker while parsing, including what earlier files left,
which is reused. A picture of 200 million pixels needs most of it."""

_is_limited = False


@contextmanager
def parsing_limits() -> Iterator[None]:
    """Limits memory, and the time between two calls of `step_done`, during the block."""
    global _is_limited
    _is_limited = True
    step_done()
    try:
        with memory_limit(MOST_BYTES):
            yield
    finally:
        _is_limited = False
        faulthandler.cancel_dump_traceback_later()


def step_done() -> None:
    """Restart the time limit for the next step; does nothing outside `parsing_limits`."""
    if _is_limited:
        faulthandler.dump_traceback_later(STEP_SECONDS, exit=True)
