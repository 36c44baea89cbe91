"""Protects the memory of processes that hold the user's text."""

import sys

_PR_SET_DUMPABLE = 4


def shield() -> None:
    """Keep this process's memory from core dumps and from other programs of the same user."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
