"""The numbers of Word's numbered paragraphs, such as clauses: they are not part of the text."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from app.index.loaders.numerals import numeral

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{WORD}val"
_UNNUMBERED = ("bullet", "none")
_PLACE = re.compile(r"%(\d)")
_DEEPEST = 20
"""The maximum number of styles a style inherits from; damaged ones may form a cycle."""


class _Level(NamedTuple):
    """One level of a list: its first number, and how numbers are written."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    is_legal: bool = False


class Numbering:
    """Counts the numbered paragraphs of a document, which must be asked for in order.

    Args:
        numbering: the root of the numbering part, None if there is none.
        styles: the root of the style part.
    """

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._styles = {each.get(f"{WORD}styleId"): each for each in styles.iter(f"{WORD}style")}
        lists = () if numbering is None else numbering.iter(f"{WORD}abstractNum")
        self._lists = {each.get(f"{WORD}abstractNumId"): each for each in lists}
        uses = () if numbering is None else numbering.iter(f"{WORD}num")
        self._uses = {each.get(f"{WORD}numId"): each for each in uses}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._places: dict[str, tuple[str, str]] = {}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Any) -> str:
        """The number that precedes a paragraph, for example "3.2"; "" for none or a bullet."""
        id_, depth = self._place(paragraph)
        levels = self._levels_of(id_) if id_ in self._uses else {}
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(self._counter(id_), {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if levels[depth].kind in _UNNUMBERED:
            return ""
        return _PLACE.sub(partial(_number, levels, counts, depth), levels[depth].text).strip()

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The id and the level of the list that a paragraph, or its style, belongs to."""
        properties = paragraph.find(f"{WORD}pPr")
        id_, depth = _numbered(properties)
        if not (id_ and depth):
            of_style = self._place_of_style(value_at(properties, f"{WORD}pStyle"))
            id_, depth = id_ or of_style[0], depth or of_style[1]
        return id_, _whole(depth, 0)

    def _place_of_style(self, style: str) -> tuple[str, str]:
        if style not in self._places:
            id_ = depth = ""
            for name, properties in self.inherited(style):
                found, its_depth = _numbered(properties)
                depth = depth or its_depth
                if found:
                    id_, depth = found, depth or self._depth_of_style(found, name)
                    break
            self._places[style] = (id_, depth)
        return self._places[style]

    def inherited(self, style: str) -> Iterator[tuple[str, Any]]:
        """The id and the paragraph properties, None if none, of a style and those it builds on."""
        for _ in range(_DEEPEST):
            if (found := self._styles.get(style)) is None:
                return
            yield style, found.find(f"{WORD}pPr")
            style = value_at(found, f"{WORD}basedOn")

    def _depth_of_style(self, id_: str, style: str) -> str:
        levels = self._list(id_)
        for level in () if levels is None else levels.iter(f"{WORD}lvl"):
            if value_at(level, f"{WORD}pStyle") == style:
                return str(level.get(f"{WORD}ilvl", ""))
        return ""

    def _list(self, id_: str) -> Any:
        """The definition that a list uses, perhaps by way of a list style."""
        for _ in range(_DEEPEST):
            found = self._lists.get(value_at(self._uses.get(id_), f"{WORD}abstractNumId"))
            style = None if found is None else found.find(f"{WORD}numStyleLink")
            if style is None:
                return found
            id_ = next((_numbered(each)[0] for _, each in self.inherited(style.get(_VALUE))), "")
        return None

    def _counter(self, id_: str) -> str:
        """Lists of the same definition count on, unless one starts anew."""
        if self._uses[id_].find(f"{WORD}lvlOverride/{WORD}startOverride") is not None:
            return id_
        found = self._list(id_)
        return "" if found is None else f"definition {found.get(f'{WORD}abstractNumId')}"

    def _levels_of(self, id_: str) -> dict[int, _Level]:
        if id_ not in self._levels:
            found = self._list(id_)
            levels = {} if found is None else dict(map(_level, found.iter(f"{WORD}lvl")))
            for override in self._uses[id_].iter(f"{WORD}lvlOverride"):
                levels |= map(_level, override.iter(f"{WORD}lvl"))
                depth = _whole(override.get(f"{WORD}ilvl", ""), 0)
                start = override.find(f"{WORD}startOverride")
                if start is not None and (known := levels.get(depth)):
                    begun = _whole(start.get(_VALUE, ""), known.start)
                    levels[depth] = known._replace(start=begun)
            self._levels[id_] = levels
        return self._levels[id_]


def value_at(element: Any, path: str) -> str:
    """The value of what is below an element, which may be None; "" if it is not there."""
    found = None if element is None else element.find(path)
    return "" if found is None else found.get(_VALUE, "")


def _numbered(properties: Any) -> tuple[str, str]:
    """The id of the list and the level in `numPr`, "" for what is not said."""
    numbering = f"{WORD}numPr/{WORD}"
    return value_at(properties, f"{numbering}numId"), value_at(properties, f"{numbering}ilvl")


def _level(level: Any) -> tuple[int, _Level]:
    is_legal = level.find(f"{WORD}isLgl") is not None
    start = _whole(value_at(level, f"{WORD}start"), 1)
    kind, text = value_at(level, f"{WORD}numFmt"), value_at(level, f"{WORD}lvlText")
    return _whole(level.get(f"{WORD}ilvl", ""), 0), _Level(start, kind or "decimal", text, is_legal)


def _number(
    levels: dict[int, _Level], counts: dict[int, int], depth: int, place: re.Match[str]
) -> str:
    """The number of one level in the label of a deeper one."""
    at = int(place[1]) - 1
    if at not in levels:
        return ""
    level = levels[at]
    is_plain = levels[depth].is_legal or level.kind in _UNNUMBERED
    return numeral(counts.get(at, level.start), "decimal" if is_plain else level.kind)


def _whole(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else default
