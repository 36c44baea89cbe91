"""The keyboard in the window: shortcuts, and the order in which Tab visits widgets.

Qt's tab order is the order of creation, which would put messages after the composer below them, and
an answer's buttons before its text. Here it is the visual order, however late a widget was created.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QWidget,
)

LAST = "tabsLast"
"""A property of widgets that Tab reaches after their siblings."""
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


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


def focus_next(window: QWidget, *, is_next: bool) -> bool:
    """Focus the next, or previous, widget and scroll it into view."""
    order = list(_seen(window))
    place = _place(order, QApplication.focusWidget())
    stops = [one for one in order if _is_stop(one)]
    stops = [one for one in stops if not _holds_one_of(one, stops)]
    ring = [*order[place + 1 :], *order[: max(place, 0)]]
    target = next((one for one in (ring if is_next else reversed(ring)) if one in stops), None)
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _bring_into_view(target)
    return True


def focus_counterpart(focused: QWidget, old: QWidget, new: QWidget) -> None:
    """Focus the widget in `new` that is what `focused` is in `old`, made by the same code."""
    before, after = (each.findChildren(type(focused)) for each in (old, new))
    if focused in before and len(before) == len(after):
        target = after[before.index(focused)]
        target.setFocus()
        # Deferred: a new page has no layout yet.
        QTimer.singleShot(0, target, lambda: _bring_into_view(target))


def _seen(widget: QWidget) -> Iterator[QWidget]:
    """The widget and its visible descendants, in reading order."""
    yield widget
    if not isinstance(widget, _WHOLE):
        inside = [one for one in _children(widget) if one.isVisible() and not one.isWindow()]
        for one in sorted(inside, key=lambda one: bool(one.property(LAST))):
            yield from _seen(one)


def _children(widget: QWidget) -> list[QWidget]:
    """Children in a layout, in layout order; then the others."""
    laid_out: Sequence[QWidget | None]
    if isinstance(widget, QScrollArea):
        laid_out = [widget.widget()]
    elif isinstance(widget, QSplitter):
        laid_out = [widget.widget(index) for index in range(widget.count())]
    else:
        laid_out = laid_out_in(widget)
    known = set(laid_out)
    others = [
        one
        for one in widget.children()
        if isinstance(one, QWidget)
        and one not in known
        and not (isinstance(widget, QScrollArea) and one is widget.viewport())
    ]
    return [one for one in (*laid_out, *others) if one]


def _place(order: list[QWidget], focused: QWidget | None) -> int:
    """The index of the focused widget, or of the one that contains it; -1 for none."""
    while focused and focused not in order:
        focused = focused.parentWidget()
    return order.index(focused) if focused else -1


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None


def _holds_one_of(area: QWidget, stops: list[QWidget]) -> bool:
    """A scroll area itself is focused only if nothing in it can be."""
    return isinstance(area, QScrollArea) and any(area.isAncestorOf(one) for one in stops)


def _bring_into_view(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


class WindowKeys:
    """The shortcuts of a window, each identified by its default keys."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._shortcuts: dict[str, QShortcut] = {}

    def add(self, actions: Mapping[str, Callable[[], object]]) -> None:
        for keys, action in actions.items():
            shortcut = QShortcut(QKeySequence(keys), self._window)
            shortcut.activated.connect(action)
            self._shortcuts[keys] = shortcut

    def follow(self, chosen: Mapping[str, str]) -> None:
        """Use the keys that the user chose, given by their defaults."""
        for default, shortcut in self._shortcuts.items():
            shortcut.setKey(QKeySequence(chosen.get(default, default)))
