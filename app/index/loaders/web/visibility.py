"""What of a web page is shown, or appears with a click, and what nobody sees.

Inactive tabs and folded answers are saved with the attributes that hide them; a reader opens them,
so they are read. What no control of the page opens stays out: it is left over by scripts, written
for search engines, or meant for the model alone. Only an element's own attributes and inline
styles tell; style sheets are not applied. So this keeps out noise and is no protection against
planted text, which `app.retrieval.instruction_text` points out wherever it stands.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from lxml import html

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FONT_SIZE = re.compile(r"(?<![\w-])font-size\s*:\s*([^;]*)", re.IGNORECASE)
_NO_SIZE = re.compile(r"0*\.?0+\s*(?:px|pt|r?em|%)?\s*(?:!important)?\s*", re.IGNORECASE)

_OPENING = ("aria-controls", "data-target", "data-bs-target", "popovertarget", "commandfor")
"""Attributes of a control that contain the ids of what it opens."""

_ASIDE = {"navigation", "menu", "menubar", "listbox", "tooltip", "dialog", "alertdialog", "search"}
"""Roles of what a page opens to be operated rather than read."""


class Visibility:
    """Judges the elements of a page by themselves, not by what contains them."""

    def __init__(self, root: html.HtmlElement) -> None:
        self._root = root

    def is_hidden(self, element: html.HtmlElement) -> bool:
        """Whether its contents cannot be seen, except those that say otherwise.

        A page whose whole body is hidden is made visible by its script.
        """
        style = element.get("style", "")
        is_marked = element.get("hidden", "until-found") != "until-found"
        if element.tag == "body" or not (is_marked or _HIDING.search(style)):
            return False
        return not self._opens_with_a_click(element)

    def _opens_with_a_click(self, element: html.HtmlElement) -> bool:
        role = element.get("role", "").lower()
        if role in _ASIDE or element.tag in ("nav", "dialog"):
            return False
        if role == "tabpanel" or element.get("id") in self._opened:
            return True
        before = element.getprevious()
        return before is not None and any(
            each.get("aria-expanded") is not None for each in before.iter()
        )

    @cached_property
    def _opened(self) -> frozenset[str]:
        """The ids that controls and links of the page refer to."""
        return frozenset(self._targets())

    def _targets(self) -> Iterator[str]:
        for element in self._root.iter():
            for name in _OPENING:
                yield from (each.lstrip("#") for each in element.get(name, "").split())
            if element.tag == "a" and (target := element.get("href", "")).startswith("#"):
                yield target[1:]

    def text_in(self, element: html.HtmlElement, text: str | None) -> str:
        """`text` that stands in an element, unless it has no size there."""
        return "" if not text or (self._has_no_sizes and _has_no_size(element)) else text

    @cached_property
    def _has_no_sizes(self) -> bool:
        return any(_size(element) == 0 for element in self._root.iter())


def _has_no_size(element: html.HtmlElement) -> bool:
    """As the nearest inline style says: containers have none, to close the gaps in them."""
    sizes = map(_size, (element, *element.iterancestors()))
    return next((size for size in sizes if size is not None), 1) == 0


def _size(element: html.HtmlElement) -> int | None:
    """0 if an element's own style lets its text have no size, None if it says nothing of it."""
    sizes = _FONT_SIZE.findall(element.get("style", ""))
    return None if not sizes else int(_NO_SIZE.fullmatch(sizes[-1].strip()) is None)
