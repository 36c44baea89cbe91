"""Rows and columns of widgets."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

Margins = int | tuple[int, int, int, int]
"""Left, top, right and bottom; a single number for all four."""

_Box = TypeVar("_Box", bound=QBoxLayout)


def vbox(
    parent: QWidget | None = None, *, spacing: int | None = None, margins: Margins | None = None
) -> QVBoxLayout:
    """A column. Omitted values come from the style; `parent` gets it as its layout."""
    return _with_room(QVBoxLayout(parent) if parent else QVBoxLayout(), spacing, margins)


def hbox(
    parent: QWidget | None = None, *, spacing: int | None = None, margins: Margins | None = None
) -> QHBoxLayout:
    """A row; see `vbox`."""
    return _with_room(QHBoxLayout(parent) if parent else QHBoxLayout(), spacing, margins)


def _with_room(box: _Box, spacing: int | None, margins: Margins | None) -> _Box:
    if spacing is not None:
        box.setSpacing(spacing)
    if margins is not None:
        sides = (margins,) * 4 if isinstance(margins, int) else margins
        box.setContentsMargins(*sides)
    return box
