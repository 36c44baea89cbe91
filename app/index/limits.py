"""Resource limits for parsing a file."""

import faulthandler
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STEP_SECONDS = 60
"""A longer step terminates the worker: parsers cannot be interrupted otherwise."""

MOST_BYTES = 13 << 27
"""1.6 GiB: the maximum memory of the worker while parsing, including what earlier files left,
which is reused. A picture of 200 million pixels needs most of it."""

_LEAST_EXTRA_BYTES = 1 << 29
"""What a file may take in any case, above what earlier files left."""

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


@contextmanager
def memory_limit(most: int) -> Iterator[None]:
    """Limits this process to `most` bytes during the block, or to the least extra if it has more.

    Only Linux has such a limit.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = map(int, Path("/proc/self/statm").read_text().split()[:2])
    mapped, resident = (count * os.sysconf("SC_PAGE_SIZE") for count in pages)
    limit = mapped + max(most - resident, _LEAST_EXTRA_BYTES)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
