"""PDF: the text of its pages, also of those that are pictures."""

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pypdf
import pypdfium2
from pypdfium2 import raw as pdfium

from app.core.languages import words_of
from app.core.wording import translatable
from app.index.limits import step_done
from app.index.loaders.page import (
    A_PART_IS_DAMAGED,
    DamagedParts,
    LoadedFile,
    Page,
    missing_pages,
    sound,
)
from app.index.loaders.pdf.headings import Headings, Line, drawn_lines, utf16_offsets
from app.index.loaders.pdf.notes import shown_page
from app.index.loaders.pdf.pdf_attachments import UnreadFiles, attached_pages
from app.index.loaders.pdf.pdf_opening import (
    HiddenLayers,
    hidden_layers,
    is_cut_off,
    open_pdf,
    open_with_pypdf,
    unlocked,
)
from app.index.ocr import ReadPicture, read_picture, reading_scale
from app.index.tables.finding import grids_on
from app.index.tables.grid import Grid
from app.index.tables.page_words import laid_out, laid_out_picture

_MOST_FILES = 100
_MIN_LETTERS = 16
"""A page with a picture and fewer letters than this is treated as a scan."""

_MOST_STAMPED, _MOSTLY = 120, 0.8
"""Also a page with fewer letters than this, all in its margins, and a picture that covers this
share of it."""

_MOST_GARBLED = 0.3
"""Where a larger share of a page's letters is in no word of any script, a font says wrongly which
letters its glyphs are. No page of 70 test files and 23 filings that is read well has more."""

_FEWEST_LETTERS, _FEWEST_VOWELS = 60, 0.25
"""A page with so many Latin letters has at least this share of vowels, in every language."""

_VOWELS = frozenset("aeiouyæœøı")
_MICRO = "\u00b5"
_UNREADABLE = frozenset(("Co", "Cn", "Cs", "Cc"))
_MIXED = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"})
"""Scripts that are written without spaces, together with letters of others."""

_SCAN_SCALE = 200 / 72
"""200 dpi are enough for print."""

_TURNED = re.compile("[اأإآٱ]ل|هلل(?:ا)?")
"""Lam and alef, a single glyph in every font, and the name of God, in reversed order."""

# PDFium writes U+FFFE for the hyphen of a word that continues on the next line.
_HYPHENATED = re.compile(r"(\w+-)?(\w+)\ufffe(?=(?:\r?\n)?(\w))")
_NOISE = re.compile(r"\ufffe\r?\n|\r|[\x00\ufffe\ufffd]")


def load(path: Path, password: str) -> LoadedFile:
    """One page of text per page of the file, then one per attached file."""
    document, is_mended = open_pdf(path, password)
    hidden = partial(hidden_layers, path, password)
    reading = _Reading(
        document, hidden, is_mended, is_cut_off(path), partial(open_with_pypdf, path, password)
    )
    count = document.count_attachments()
    unread = UnreadFiles()

    def pages() -> Iterator[Page]:
        with document:
            yield from reading.pages()
            listed = [document.get_attachment(n).get_name() for n in range(min(count, _MOST_FILES))]
        if count or reading.pinned:
            read_pdf = partial(_text_of_pdf, password)
            yield from attached_pages(path, password, listed, reading.pinned, read_pdf, unread)

    return LoadedFile(
        len(document) + count,
        pages(),
        lambda: reading.missing() or unread.missing(),
        lambda: bool(unread.locked),
    )


@dataclass(eq=False)
class _Reading:
    """Reads a document page by page, and records what was damaged."""

    _document: pypdfium2.PdfDocument
    _hidden: HiddenLayers
    _is_mended: bool = False
    _is_cut_off: bool = False
    _other_reader: Callable[[], pypdf.PdfReader] | None = None

    def __post_init__(self) -> None:
        self._hidden = cache(self._hidden)
        self._other_reader = cache(self._other_reader) if self._other_reader else None
        self._damaged = DamagedParts(missing_pages)
        self._garbled = DamagedParts(
            lambda pages: translatable(
                f"Pages whose fonts do not tell which letters they show: {pages}."
            )
        )
        self._last = 0
        self.pinned: list[int] = []
        """The pages, from 0, that files are pinned to."""

    def pages(self) -> Iterator[Page]:
        headings = Headings(self._document)
        for number in range(len(self._document)):
            read = self._read(number)
            found = headings.of_page(number, read.text, read.lines)
            text = _with_comments(read.text, read.comments)
            if text.strip():
                self._last = number + 1
            yield Page(text, found, read.tables)

    def missing(self) -> str:
        """For `LoadedFile.missing`. The last pages of a truncated file may exist but be empty."""
        if self._is_cut_off and self._last > 1:
            return translatable(f"Pages 1–{self._last} could be read; the file is cut off.")
        if self._is_cut_off:
            return translatable("Only its first page could be read; the file is cut off.")
        damaged = self._damaged.missing() or self._garbled.missing()
        return damaged or (A_PART_IS_DAMAGED if self._is_mended else "")

    def _read(self, number: int) -> "_PageRead":
        """A page (from 0), by OCR if it is a scan."""
        try:
            read = _page_text(self._document, number, self._hidden)
        except pypdfium2.PdfiumError:  # a broken page does not affect the others
            self._damaged.add(str(number + 1))
            return _PageRead("")
        if read.has_files:
            self.pinned.append(number)
        if is_scan(self._document, number, read.text):
            recognised = _recognised(self._document, number)
            if _letters(recognised.text) <= _letters(read.text):
                return read._replace(lines=(), tables=())
            tables = grids_on(laid_out_picture(recognised))  # the text layer is in them, too
            return read._replace(text=recognised.text, lines=(), tables=tables)
        if read.is_garbled:
            return read._replace(text=self._legible(number, read.text), lines=(), tables=())
        return read

    def _legible(self, number: int, text: str) -> str:
        """The text of a page as pypdf reads it or by OCR; `text` if neither makes sense."""
        least = sum(map(_is_letter, text)) / 2
        for read in (self._other_text, lambda at: _recognised(self._document, at).text):
            other = read(number)
            if not is_garbled(other) and _letters(other) >= least:
                return other
        self._garbled.add(str(number + 1))
        return text

    def _other_text(self, number: int) -> str:
        reader = sound(self._other_reader) if self._other_reader else None
        if reader is None:
            return ""
        return sound(lambda: str(reader.pages[number].extract_text())) or ""


class _PageRead(NamedTuple):
    """A page as PDFium reads it; `has_files`: files are attached to it."""

    text: str
    lines: Sequence[Line] = ()
    comments: tuple[str, ...] = ()
    has_files: bool = False
    is_garbled: bool = False
    tables: tuple[Grid, ...] = ()


def raw_indices(raw: str) -> list[int]:
    """For each character kept from PDFium's text `raw`: its index there, in UTF-16 code units."""
    units = utf16_offsets(raw)
    kept = bytearray(b"\1") * len(raw)
    for noise in _NOISE.finditer(_with_own_hyphens(raw)):
        kept[noise.start() : noise.end()] = bytes(len(noise[0]))
    return [units[index] for index in range(len(raw)) if kept[index]]


def _text_of_pdf(password: str, name: str, content: bytes) -> str:
    """The text of an attached document, without its own attachments."""
    texts: list[str] = []
    with unlocked(Path(name), content, password) as document:
        hidden = partial(hidden_layers, io.BytesIO(content), password)
        for page in _Reading(document, hidden).pages():
            texts.append(page.text)
            step_done()
    return "\n\n".join(texts)


def _with_comments(text: str, comments: Iterable[str]) -> str:
    words = " ".join(text.split())
    return "\n".join((text, *(comment for comment in comments if comment not in words)))


def is_scan(document: pypdfium2.PdfDocument, number: int, text: str) -> bool:
    """Whether a page (from 0) with text layer `text` is a scan without a proper text layer.

    The layer may have a stamp or a page number in the margin and nothing else.
    """
    letters = _letters(text)
    if letters >= _MOST_STAMPED:
        return False
    try:
        with closing(document[number]) as page:
            pictures = list(page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4))
            if letters < _MIN_LETTERS:
                return bool(pictures)
            return _is_covered(page, pictures) and not _has_hidden_text(page)
    except pypdfium2.PdfiumError:
        return False


def is_garbled(text: str) -> bool:
    """Whether the letters of a page make no words: its fonts map glyphs to wrong characters.

    Its characters are then private or unassigned, scripts are mixed within words, or Latin words
    have hardly any vowels.
    """
    text = text.replace("\ufffe", "")  # PDFium's hyphen at the end of a line
    runs = ["".join(run) for is_word, run in groupby(text, _is_letter) if is_word]
    garbled = sum(len(run) for run in runs if _is_no_word(run))
    return garbled > _MOST_GARBLED * sum(map(len, runs)) or _lacks_vowels(text)


def _is_letter(char: str) -> bool:
    is_unreadable = unicodedata.category(char) in _UNREADABLE and not char.isspace()
    return char.isalpha() or is_unreadable


def _is_no_word(run: str) -> bool:
    letters = [char for char in run if unicodedata.category(char) != "Lm" and char != _MICRO]
    scripts = {unicodedata.name(char, "").partition(" ")[0] for char in letters}
    is_mixed = len(scripts) > 1 and not scripts & _MIXED
    return is_mixed or any(unicodedata.category(char) in _UNREADABLE for char in run)


def _lacks_vowels(text: str) -> bool:
    letters = [
        unicodedata.normalize("NFD", char)[0]
        for char in text.casefold()
        if char.isalpha() and unicodedata.name(char, "").startswith("LATIN")
    ]
    vowels = sum(letter in _VOWELS for letter in letters)
    return len(letters) >= _FEWEST_LETTERS and vowels < _FEWEST_VOWELS * len(letters)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_covered(page: pypdfium2.PdfPage, pictures: Iterable[pypdfium2.PdfObject]) -> bool:
    """Whether pictures fill the page; a scan may consist of several strips."""
    boxes = (picture.get_bounds() for picture in pictures)
    area = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
    return bool(area >= _MOSTLY * page.get_width() * page.get_height())


def _has_hidden_text(page: pypdfium2.PdfPage) -> bool:
    """Whether it has invisible text, as scanning programs add for recognised letters."""
    texts = page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4)
    modes = (pdfium.FPDFTextObj_GetTextRenderMode(text.raw) for text in texts)
    return pdfium.FPDF_TEXTRENDERMODE_INVISIBLE in modes


def _recognised(document: pypdfium2.PdfDocument, number: int) -> ReadPicture:
    with closing(document[number]) as page:
        scale = reading_scale(page.get_width(), page.get_height(), _SCAN_SCALE)
        try:
            return read_picture(page.render(scale=scale).to_pil())
        except pypdfium2.PdfiumError:
            return ReadPicture()


def _page_text(document: pypdfium2.PdfDocument, number: int, hidden: HiddenLayers) -> _PageRead:
    """Raises PdfiumError for a damaged page."""
    page, comments, has_files = shown_page(document, number, hidden)
    with closing(page), closing(page.get_textpage()) as text_page:
        raw = text_page.get_text_range()
        lines = tuple(drawn_lines(text_page, raw))
        text = _NOISE.sub("", _with_own_hyphens(_with_ligatures(text_page, raw)))
        text = text.replace("\u00a0", " ")
        garbled = is_garbled(raw)
        tables = () if garbled else grids_on(laid_out(page, text_page, text, raw_indices(raw)))
        return _PageRead(text, lines, comments, has_files, garbled, tables)


def _with_own_hyphens(text: str) -> str:
    """`text`, equally long, with the hyphens of compounds such as state-of-the-art.

    PDFium takes each hyphen at the end of a line for one that only divides the word there.
    """
    return _HYPHENATED.sub(_own_or_dividing, text)


@cache
def _hyphenated() -> frozenset[str]:
    return frozenset(words_of(lambda pack: pack.hyphenated))


def _own_or_dividing(found: re.Match[str]) -> str:
    is_name = found[3].isupper() and found[2][-1].islower()
    is_own = is_name or (found[1] and found[2].lower() in _hyphenated())
    return f"{found[0][:-1]}-" if is_own else found[0]


def _with_ligatures(text_page: pypdfium2.PdfTextPage, text: str) -> str:
    """`text`, of a page, with the letters of Arabic ligatures in the right order.

    PDFium reverses right-to-left lines letter by letter, including the letters of a ligature, which
    share the box of its glyph.
    """
    turned = list(_TURNED.finditer(text))
    units = utf16_offsets(text) if turned else []
    for found in turned:
        at = (
            pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, units[index])
            for index in range(*found.span())
        )
        if len({text_page.get_charbox(index) for index in at}) == 1:
            text = text[: found.start()] + found[0][::-1] + text[found.end() :]
    return text
