"""The image of a PDF page, and where on it given characters of its text are."""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache, partial
from pathlib import Path

import pypdfium2
from PIL import Image
from pypdfium2 import raw as pdfium

from app.core.documents import Box
from app.core.errors import UserError
from app.index.index_protocol import PagePicture, RenderPage
from app.index.loaders.pdf.notes import shown_page
from app.index.loaders.pdf.pdf_loader import is_garbled, is_scan, raw_indices
from app.index.loaders.pdf.pdf_opening import hidden_layers, open_pdf
from app.index.loaders.picture import (
    as_far_as_it_is_there,
    is_on_its_side,
    open_picture,
    shrunk,
    upright,
)
from app.index.tables.page_words import around, bounds, to_device
from app.workers.messages import MAX_FRAME_BYTES

_MAX_PNG_BYTES = MAX_FRAME_BYTES - 64 * 1024
_MAX_WIDTH, _MAX_HEIGHT = 4096, 8000
_PIXELS_PER_POINT = 96 / 72


def render_page(request: RenderPage) -> PagePicture:
    """Render a page of a PDF, or a picture; other files have no pages to render."""
    path = Path(request.path)
    try:
        document = open_pdf(path, "").document
    except pypdfium2.PdfiumError:
        return _picture(path, request)
    with document:
        if not 1 <= request.page <= len(document):
            raise UserError(
                f"“{path.name}” has no page {request.page}.", "It has changed: add it again."
            )
        page = shown_page(document, request.page - 1, cache(partial(hidden_layers, path, ""))).page
        boxes = _boxes(document, page, request)
        return PagePicture(
            png=_png(
                lambda width: page.render(scale=width / max(page.get_width(), 1.0)).to_pil(),
                _fitting(request.width, page.get_width(), page.get_height()),
            ),
            pages=len(document),
            actual_width=page.get_width() * _PIXELS_PER_POINT,
            boxes=boxes,
        )


def _picture(path: Path, request: RenderPage) -> PagePicture:
    try:
        picture = open_picture(path)
    except OSError:
        return PagePicture(png=b"", pages=1)
    with picture:
        pages = getattr(picture, "n_frames", 1)
        try:
            picture.seek(min(request.page, pages) - 1)
            across, down = picture.size
            # Pillow reads a whole PNG for it, since it may stand at the end.
            is_turned, is_read = as_far_as_it_is_there(lambda: is_on_its_side(picture))
            if is_turned:
                across, down = down, across
            width = min(_fitting(request.width, across, down), across)
            shown, is_drawn = as_far_as_it_is_there(
                lambda: upright(shrunk(picture, width / across))
            )
        except (OSError, ValueError, SyntaxError) as error:  # raised by decoders
            raise UserError(
                f"“{path.name}” is damaged.", "Save the picture again and add that."
            ) from error

    def drawn(width: int) -> Image.Image:
        return shown.resize((width, max(1, width * shown.height // shown.width)))

    png = _png(drawn, min(width, shown.width))
    is_whole = is_read and is_drawn
    return PagePicture(png=png, pages=pages, actual_width=across, is_whole=is_whole)


def _fitting(width: int, across: float, down: float) -> int:
    """At most `width`: how many pixels wide a page of these proportions is drawn."""
    return max(1, min(width, _MAX_WIDTH, int(_MAX_HEIGHT * across / max(down, 1.0))))


def _png(drawn: Callable[[int], Image.Image], width: int) -> bytes:
    """What is `drawn` in a width, as PNG: at most `width` pixels wide, within the message limit."""
    while True:
        png = io.BytesIO()
        drawn(width).save(png, "PNG")
        if png.tell() <= _MAX_PNG_BYTES:
            return png.getvalue()
        width = width * 3 // 4  # a photograph: PNG hardly compresses it


def _boxes(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, request: RenderPage
) -> tuple[Box, ...]:
    """One box for each line of each span, clipped to this page."""
    with closing(page.get_textpage()) as text_page:
        raw = text_page.get_text_range()
        if is_scan(document, request.page - 1, raw) or is_garbled(raw):
            return ()  # its text is from elsewhere: spans do not refer to the text layer
        indices = raw_indices(raw)
        boxes: list[Box] = []
        for start, end in request.spans:
            first, last = start - request.page_start, end - request.page_start
            inside = indices[max(0, first) : max(0, last)]
            boxes += _lines(_character_boxes(page, text_page, inside))
        return tuple(boxes)


def _character_boxes(
    page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, indices: Iterable[int]
) -> Iterator[Box]:
    for index in indices:
        char = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, index)
        if char < 0 or pdfium.FPDFText_IsGenerated(text_page, char) == 1:
            continue
        left, bottom, right, top = text_page.get_charbox(char, loose=True)
        if right > left and top > bottom:
            yield Box(*bounds(to_device(page, left, bottom), to_device(page, right, top)))


def _lines(boxes: Iterable[Box]) -> list[Box]:
    lines: list[Box] = []
    for box in boxes:
        if lines and _is_same_line(lines[-1], box):
            lines[-1] = around([lines[-1], box]) or box
        else:
            lines.append(box)
    return lines


def _is_same_line(line: Box, box: Box) -> bool:
    """They share most of their height, and are no more than a few letters apart."""
    height = min(line.bottom - line.top, box.bottom - box.top)
    shared = min(line.bottom, box.bottom) - max(line.top, box.top)
    gap = max(box.left - line.right, line.left - box.right)
    return shared > height / 2 and gap < 4 * height
