"""Form fields and comments of a PDF page, which are not part of its own text."""

import ctypes
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

from app.index.loaders.pdf.pdf_opening import HiddenLayers, remove_hidden

_MAX_ON_A_PAGE = 1000
_MAX_COMMENT = 20_000  # UTF-16 units

_BOXES = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}
_WORD = re.compile(r"[^\W\d_]{3}")
_DRAWN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
_WITHOUT_WORDS = {
    pdfium.FPDF_ANNOT_WIDGET,
    pdfium.FPDF_ANNOT_LINK,
    pdfium.FPDF_ANNOT_POPUP,
}


class ShownPage(NamedTuple):
    """A page with its form fields and text annotations drawn in, without hidden layers.

    What is drawn becomes ordinary text with a position on the page. Text annotations without an
    appearance stream are among the comments.
    """

    page: pypdfium2.PdfPage
    comments: tuple[str, ...]
    has_files: bool


def shown_page(document: pypdfium2.PdfDocument, number: int, hidden: HiddenLayers) -> ShownPage:
    """The page `number` (from 0) as displayed; only the document in memory is changed."""
    page = document[number]
    notes = [*map(_comment, _annotations(page)), *_ticks(document, page)]
    comments = tuple(dict.fromkeys(filter(None, notes)))
    kinds = set(map(pdfium.FPDFAnnot_GetSubtype, _annotations(page)))
    has_files = pdfium.FPDF_ANNOT_FILEATTACHMENT in kinds
    is_drawn_on = not kinds.isdisjoint(_DRAWN)
    if is_drawn_on and (
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    ):
        page.close()
        page = document[number]
    remove_hidden(page, hidden)
    return ShownPage(page, comments, has_files)


def _ticks(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """The names of ticked boxes and chosen buttons: their marks are pictures."""
    form = document.formenv
    for annotation in _annotations(page) if form else ():
        kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
        if kind not in _BOXES or not pdfium.FPDFAnnot_IsChecked(form, annotation):
            continue
        shown = _text(partial(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation))
        own = _text(partial(pdfium.FPDFAnnot_GetFormFieldName, form, annotation))
        chosen = _text(partial(pdfium.FPDFAnnot_GetFormFieldExportValue, form, annotation))
        name = shown or own.rpartition(".")[2]
        if _WORD.search(name):
            is_one_of_many = kind == pdfium.FPDF_FORMFIELD_RADIOBUTTON and chosen
            yield f"☒ {name}: {chosen}" if is_one_of_many else f"☒ {name}"


def _annotations(page: pypdfium2.PdfPage) -> Iterator[pdfium.FPDF_ANNOTATION]:
    """The page's annotations (PDF 32000-1:2008, 12.5), each valid until the next is requested."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_ON_A_PAGE)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            yield annotation
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _comment(annotation: pdfium.FPDF_ANNOTATION) -> str:
    """The text of a comment, for example on a highlighted sentence."""
    if pdfium.FPDFAnnot_GetSubtype(annotation) in _WITHOUT_WORDS:
        return ""
    return _text(partial(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"))


def _text(read: Callable[[Any, int], int]) -> str:
    """What PDFium writes into a buffer of a given size, in bytes; "" if it is longer."""
    buffer = (ctypes.c_ushort * _MAX_COMMENT)()
    size = read(buffer, ctypes.sizeof(buffer))
    if size > ctypes.sizeof(buffer):
        return ""
    text = bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "ignore")
    return re.sub(r"\s+", " ", text).strip()
