"""Reading a model from the disk without making other programs wait."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil


@contextmanager
def low_disk_priority() -> Iterator[None]:
    """Lower the loading thread's disk priority during the block. Does nothing on macOS."""
    process = psutil.Process()
    if sys.platform == "linux":  # a process id means its main thread, which loads
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
