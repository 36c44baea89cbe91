"""Protects the memory of processes that hold the user's text.

The window imports it before anything else, so it is apart from `confinement`, which loads slowly.
"""

import sys

_PR_SET_DUMPABLE = 4


def shield() -> None:
    """Protect this process's memory from core dumps and from the user's other programs."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
