"""Widgets: layout and bindings only."""

import builtins

# PySide replaces `__import__` to look for `from __feature__ import` in the source of every module
# imported afterwards, which takes a tenth of the launch time. Nothing here uses features.
_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - this replaces it

builtins.__import__ = _plain_import
