"""The widgets in a layout, in its order."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget


def laid_out_in(widget: QWidget) -> list[QWidget]:
    """The widgets in the layout of `widget`, including nested layouts.

    Does not use `QLayout.itemAt`: PySide's wrapper of an item outlives it unnoticed, and is later
    reused for whatever is at the same address, which crashes the program.
    """
    layout = widget.layout()
    return list(_in_order(layout, widget)) if layout else []


def _in_order(layout: QLayout, parent: QWidget) -> Iterator[QWidget]:
    held = {layout.indexOf(each): each for each in parent.children() if isinstance(each, QWidget)}
    inner = {layout.indexOf(each): each for each in layout.children() if isinstance(each, QLayout)}
    for place in range(layout.count()):
        if place in held:
            yield held[place]
        elif place in inner:
            yield from _in_order(inner[place], parent)
