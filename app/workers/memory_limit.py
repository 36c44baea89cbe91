"""A limit on the memory of a worker while it handles untrusted input."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LEAST_EXTRA_BYTES = 1 << 29
"""What the input may take in any case, above what the process has."""


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
