"""Python's own `import`, which PySide replaces when it is imported."""

import builtins

import PySide6.QtCore  # noqa: F401 - after it, the other one is in place


def restore_import() -> None:
    """Import as Python does from now on.

    PySide's `import` reads the source of every module, to find out whether `from __feature__
    import` may concern it (see shibokensupport/feature.py): 45 ms for the modules behind the
    window. Nothing here uses these features.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
