"""HTML: headings, paragraphs, list items and table rows; scripts and styles are left out."""

import mimetypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html

from app.core.unicode_text import raised, struck
from app.index.loaders.archives.zip_archive import parse_xml
from app.index.loaders.equations import formula
from app.index.loaders.numerals import numeral
from app.index.loaders.page import LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.text import read_text
from app.index.tables.numbers import counts_once

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FONT_SIZE = re.compile(r"(?<![\w-])font-size\s*:\s*([^;]*)", re.IGNORECASE)
_NO_SIZE = re.compile(r"0*\.?0+\s*(?:px|pt|r?em|%)?\s*(?:!important)?\s*", re.IGNORECASE)

_BLANKS = re.compile(r"\s+")
_STRUCK = {"del", "s", "strike"}

_OPENING = ("aria-controls", "data-target", "data-bs-target", "popovertarget", "commandfor")
"""Attributes of a control that contain the ids of what it opens."""

_ASIDE = {"navigation", "menu", "menubar", "listbox", "tooltip", "dialog", "alertdialog", "search"}
"""Roles of what a page opens to be operated rather than read."""


class Visibility:
    """What of a page is shown, or appears with a click; an element is judged by itself.

    Inactive tabs and folded answers are saved with the attributes that hide them; a reader opens
    them, so they are read. What no control of the page opens stays out: it is left over by scripts,
    written for search engines, or meant for the model alone. Only an element's own attributes and
    inline styles tell; style sheets are not applied. So this keeps out noise and is no protection
    against planted text, which `app.retrieval.instruction_text` points out wherever it stands.
    """

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
        """`text` that stands in an element, unless it has no size there.

        Digits above the line as such, and what is struck out with marks.
        """
        if not text or (self._has_no_sizes and _has_no_size(element)):
            return ""
        if not self._has_marks:
            return text
        around = {element.tag, *(each.tag for each in islice(element.iterancestors(), 2))}
        if "sup" in around:
            text = raised(text)
        return struck(text) if around & _STRUCK else text

    @cached_property
    def _has_marks(self) -> bool:
        return next(self._root.iter("sup", *_STRUCK), None) is not None

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


_MOST_SPANNED = 1000
_LONGEST_REPEATED = 200
"""Longer texts stand in the first row only: they are laid out, not labels of rows."""


class _Span(NamedTuple):
    """How many more rows a cell reaches into, and its text; None beside its first column."""

    rows: int
    text: str | None


class SpannedCells:
    """Repeats the cells of a table that span several rows in each of them."""

    def __init__(self) -> None:
        self._open: dict[int, _Span] = {}
        self.spans: list[int] = []
        """How many columns each cell of the latest row spans."""

    def row(self, cells: Iterable[tuple[html.HtmlElement, str]]) -> list[str]:
        """The texts of the next row, whose own cells and their texts are `cells`."""
        texts: list[str] = []
        self.spans = []
        above, self._open = self._open, {}
        column = 0
        for cell, text in cells:
            while column in above:
                self._repeat(column, above.pop(column), texts)
                column += 1
            wide = _span(cell, "colspan")
            texts.append(text)
            self.spans.append(wide)
            self._open |= _spans(column, wide, _span(cell, "rowspan"), text)
            column += wide
        for column in sorted(above):
            self._repeat(column, above[column], texts)
        return texts

    def _repeat(self, column: int, span: _Span, texts: list[str]) -> None:
        if span.text is not None:
            texts.append(span.text)
            self.spans.append(1)
        elif self.spans:
            self.spans[-1] += 1  # beside the first column of the same cell
        if span.rows > 1:
            self._open[column] = span._replace(rows=span.rows - 1)


def _spans(column: int, wide: int, high: int, text: str) -> dict[int, _Span]:
    """What a cell leaves in the columns it covers for the rows below."""
    is_short = len(text) <= _LONGEST_REPEATED
    repeated = text if is_short and not counts_once(text, column) else ""
    columns = range(column, column + wide) if high > 1 else ()
    return {each: _Span(high - 1, None if each > column else repeated) for each in columns}


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "")
    return min(int(value), _MOST_SPANNED) if value.isdecimal() and value.strip("0") else 1


_SKIPPED = {
    *("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object"),
    *("rt", "rp"),  # how to pronounce the word before, syllable by syllable
}
_SHADOW = {"shadowrootmode", "shadowroot"}
"""Attributes of templates that are drawn where they stand, as in pages saved to one file."""

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
    "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
    "tbody", "textarea", "tfoot", "thead", "title", "tr", "ul",
}  # fmt: skip
_TYPED = {"text", "email", "tel", "url", "search", "number", "date", "datetime-local", "time"}
_HEADING = re.compile(r"h([1-6])$")
_LIST_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_HEAD_BYTES = 1 << 16
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def load(path: Path, _password: str) -> LoadedFile:
    with path.open("rb") as file:
        declared = declared_encoding(file.read(_HEAD_BYTES))
    return in_memory([html_page(read_text(path, declared), has_title=True)])


def load_svg(path: Path, _password: str) -> LoadedFile:
    """What is written in a drawing, and what describes it."""
    root = parse_xml(path.read_bytes())
    builder = PageBuilder()
    for element in root.iter("{*}title", "{*}desc", "{*}text", "{*}foreignObject"):
        builder.paragraph(" ".join(" ".join(element.itertext()).split()))
    return in_memory([builder.build()])


def declared_encoding(content: bytes) -> str:
    """The encoding that a page declares, if any."""
    declared = _DECLARED.search(content[:_HEAD_BYTES])
    return declared[1].decode() if declared else ""


def html_page(source: str, has_title: bool = False) -> Page:
    """The visible text of an HTML document or fragment. Nothing it links to is fetched.

    Args:
        has_title: whether the page's title precedes its text.
    """
    # WORKAROUND for https://github.com/lxml/lxml/pull/261:
    # files are not huge, but without huge_tree libxml2 drops deeply nested elements.
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    builder = PageBuilder()
    try:
        root = html.document_fromstring(_XML_DECLARATION.sub("", source), parser=parser)
    except (etree.ParserError, ValueError):
        return builder.build()
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        builder.paragraph(_flat_text(source))
    else:
        if has_title and (title := _title(root)):
            builder.heading(1, title)
        _Walk(builder, Visibility(root)).run(root)
    return builder.build()


def _title(root: html.HtmlElement) -> str:
    """Empty if the page repeats it as a heading."""
    title = " ".join(root.findtext("head/title", "").split())
    headings = (" ".join(each.text_content().split()) for each in root.iter("h1", "h2"))
    return "" if title in headings else title


def _flat_text(source: str) -> str:
    """The text of a document nested too deeply for libxml2, without its structure."""
    parser = _FlatText()
    parser.feed(source)
    parser.close()
    return "".join(parser.pieces)


class _FlatText(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:  # inside a script or a style
            self.pieces.append(data)


class _Walk:
    """Collects inline text until a block starts or ends, then emits it as a paragraph."""

    def __init__(self, builder: PageBuilder, visibility: Visibility) -> None:
        self._builder = builder
        self._visibility = visibility
        self._inline: list[str] = []
        self._depth_of_pre = 0
        self._label = ""
        self._items: Counter[html.HtmlElement] = Counter()
        self._tables: dict[html.HtmlElement, SpannedCells] = {}

    def run(self, root: html.HtmlElement) -> None:
        skipped: html.HtmlElement | None = None
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start" and not self._starts(element):
                skipped = element
                walk.skip_subtree()
            elif element is skipped:
                self._add_tail(element)
            elif event == "end":
                self._end(element)
        self._flush()

    def _starts(self, element: html.HtmlElement) -> bool:
        """Whether to go on with what is in an element, which is not done yet."""
        tag = str(element.tag).lower()
        if self._visibility.is_hidden(element):
            return False
        if _is_skipped(element):
            self._add(_instead(element))
            return False
        if tag == "tr" and not element.xpath(".//table"):
            self._flush()
            self._add_row(element)
            return False
        if _HEADING.match(tag) or tag in _BLOCKS:
            self._flush()
        if tag == "li":
            self._label = self._number(element)
        self._depth_of_pre += tag == "pre"
        self._add(_value_of(element) or self._visibility.text_in(element, element.text))
        return True

    def _end(self, element: html.HtmlElement) -> None:
        tag = str(element.tag).lower()
        if match := _HEADING.match(tag):
            self._builder.heading(int(match[1]), self._taken_text())
        elif tag in _BLOCKS:
            self._flush()
        self._depth_of_pre -= tag == "pre"
        if tag == "li":
            self._label = ""
        if tag == "table":
            self._builder.end_table()
        self._add_tail(element)

    def _add_tail(self, element: html.HtmlElement) -> None:
        self._add(_tail(element, self._visibility))

    def _add_row(self, row: html.HtmlElement) -> None:
        table = next(row.iterancestors("table"), row)
        spanned = self._tables.setdefault(table, SpannedCells())
        cells = [(cell, _inner_text(cell, self._visibility)) for cell in row.iter("td", "th")]
        texts = spanned.row(cells)
        is_head = all(cell.tag == "th" for cell, _ in cells)
        self._builder.row(texts, spanned.spans, is_head=is_head)

    def _number(self, item: html.HtmlElement) -> str:
        """That of an item in an ordered list."""
        numbered = item.getparent()
        if numbered is None or numbered.tag != "ol":
            return ""
        self._items[numbered] += 1
        start = numbered.get("start", "1")
        first = int(start) if start.isdecimal() and len(start) < 6 else 1
        kind = _LIST_KINDS.get(numbered.get("type", "1"), "decimal")
        return f"{numeral(first + self._items[numbered] - 1, kind)}. "

    def _add(self, text: str | None) -> None:
        if text and self._label and text.strip():
            self._inline.append(self._label)
            self._label = ""
            text = text.lstrip()
        if text:
            self._inline.append(text if self._depth_of_pre else _BLANKS.sub(" ", text))

    def _taken_text(self) -> str:
        text = "".join(self._inline)
        self._inline.clear()
        return text if self._depth_of_pre else re.sub(r"[ \t]+", " ", text)

    def _flush(self) -> None:
        self._builder.paragraph(self._taken_text())


def _inner_text(cell: html.HtmlElement, visibility: Visibility) -> str:
    pieces: list[str] = []
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            pieces.append("\n" if element.tag in _BLOCKS else "")
            pieces.append("" if element is cell else _flat(_tail(element, visibility)))
        elif visibility.is_hidden(element):
            walk.skip_subtree()
        elif _is_skipped(element):
            pieces.append(_instead(element))
            walk.skip_subtree()
        else:
            shown = _value_of(element) or visibility.text_in(element, element.text)
            pieces.append(_flat(shown))
    return "".join(pieces)


def _flat(text: str) -> str:
    """Line breaks in the source of a page are spaces."""
    return _BLANKS.sub(" ", text) if "\n" in text else text


def _tail(element: html.HtmlElement, visibility: Visibility) -> str:
    """The text between the end of an element and what follows it."""
    parent = element.getparent()
    return element.tail or "" if parent is None else visibility.text_in(parent, element.tail)


def _is_skipped(element: html.HtmlElement) -> bool:
    is_drawn = element.tag == "template" and _SHADOW.intersection(element.keys())
    return element.tag in _SKIPPED and not is_drawn


def _instead(element: html.HtmlElement) -> str:
    """What is read of an element whose contents are no running text."""
    if element.tag == "math":
        return formula(element)
    if element.tag == "svg":  # a chart; icons have no text
        return " ".join(" ".join(each.text_content().split()) for each in element.iter("text"))
    if element.tag == "iframe" and (framed := element.get("srcdoc")):
        return f" {html_page(framed).text} "
    return ""


def _value_of(element: html.HtmlElement) -> str:
    """The alternative text of a picture, or the value of a field."""
    if element.tag == "img":
        shown: str = element.get("alt", "")
        return "" if mimetypes.guess_type(shown)[0] else shown
    kind = element.get("type", "text").lower() if element.tag == "input" else ""
    if kind in ("checkbox", "radio"):
        return "☒ " if element.get("checked") is not None else "☐ "
    return element.get("value", "") if kind in _TYPED else ""
