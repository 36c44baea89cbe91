"""What a file may take of the machine while it is parsed."""

import faulthandler
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

STEP_SECONDS = 60
"""A step that takes longer ends the worker: no parser can be interrupted otherwise."""

EXTRA_BYTES = 3 << 29
"""How much memory a file may add to what the worker already has."""


@contextmanager
def parsing_limits() -> Iterator[Callable[[], None]]:
    """Within it, memory and time are bounded; call what it yields after each step done."""

    def step_done() -> None:
        faulthandler.dump_traceback_later(STEP_SECONDS, exit=True)

    step_done()
    try:
        with _memory_limit():
            yield step_done
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextmanager
def _memory_limit() -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * os.sysconf("SC_PAGE_SIZE") + EXTRA_BYTES
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
