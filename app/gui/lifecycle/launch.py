"""Speeds up the launch, before anything else of the window is imported."""

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - installs its own `import`


def hasten_launch() -> None:
    """Make imports and allocations as fast as plain Python's.

    PySide's `import` reads the source of every module to see whether it has `from __feature__
    import` (see shibokensupport/feature.py): 45 ms for the window's modules, which use no features.
    Objects made at launch stay, so there is nothing to collect: the window's own collector takes
    over afterwards.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
