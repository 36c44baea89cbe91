"""Reading a model from the disk without making other programs wait."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil


@contextmanager
def low_disk_priority() -> Iterator[None]:
    """For the thread that loads, while the block lasts. macOS has no such call: nothing changes."""
    process = psutil.Process()
    if sys.platform == "linux":  # of a process means of its main thread, and that is the one
        process.ionice(psutil.IOPRIO_CLASS_IDLE)
    elif sys.platform == "win32":
        process.ionice(psutil.IOPRIO_LOW)
    try:
        yield
    finally:
        if sys.platform == "linux":
            process.ionice(psutil.IOPRIO_CLASS_NONE)
        elif sys.platform == "win32":
            process.ionice(psutil.IOPRIO_NORMAL)
