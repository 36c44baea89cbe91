"""Widgets: layout and bindings only."""

import builtins

# PySide replaces `__import__` to look for `from __feature__ import` in the source of every module
# that is imported from then on, which takes a tenth of the launch. Nothing here asks for a feature.
_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - which is what replaces it

builtins.__import__ = _plain_import
