"""Speeds up the launch, before anything else of the window is imported."""

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - after it, its own `import` is in place


def hasten_launch() -> None:
    """Import and allocate as fast as Python can.

    PySide's `import` reads the source of every module, to find out whether `from __feature__
    import` may concern it (see shibokensupport/feature.py): 45 ms for the modules behind the
    window, which use no such feature. And what a launch makes stays, so that there is nothing to
    collect: the window's own collector takes over after it.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
