"""Two versions of a contract as real PDFs, drawn and searched as every PDF is."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from app.core.documents import PageView
from app.index.index_protocol import RenderPage
from app.index.loaders.format_detection import load
from app.index.page_picture import render_page
from app.index.reader import document_tables
from app.services.documents.compared_text import DocumentText

_TERM = "This agreement begins on 1 January {year} and has a term of {years} years."
_NOTICE = "Either party may end it in writing with a notice of {notice} to the end of a quarter."
_PLACE = "The place of performance is Hamburg. Travel is charged by the day."
_SECRET = "Both parties keep confidential what they learn of the other's business."
_AUDIT = "The customer may audit the supplier's security once a year at its own cost."
_TABLE = """<table width="100%" border="1" cellspacing="0" cellpadding="4">
<tr><th align="left">Service</th><th align="right">Hours</th><th align="right">Fee</th></tr>
<tr><td>Support</td><td align="right">120</td><td align="right">{support}</td></tr>
<tr><td>Maintenance</td><td align="right">80</td><td align="right">7,200</td></tr>
<tr><td>Training</td><td align="right">16</td><td align="right">1,920</td></tr></table>"""


def _html(*paragraphs: str, support: str) -> str:
    texts = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<h3>Service agreement</h3>{texts}<h3>Fees</h3>{_TABLE.format(support=support)}"


_OLD = _html(
    _TERM.format(year=2024, years="two"),
    _NOTICE.format(notice="three months"),
    _PLACE,
    "The supplier is liable for gross negligence only.",
    _SECRET,
    support="9,600",
)
_NEW = _html(
    _SECRET,
    _TERM.format(year=2025, years="three"),
    _NOTICE.format(notice="six months"),
    _PLACE,
    _AUDIT,
    support="10,800",
)


def write_contracts(folder: Path) -> tuple[Path, Path]:
    """The old and the new version. It needs an application."""
    paths = folder / "Service agreement 2024.pdf", folder / "Service agreement 2025.pdf"
    for path, text in zip(paths, (_OLD, _NEW), strict=True):
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        writer.setPageMargins(QMarginsF(6, 4, 6, 4))
        document = QTextDocument()
        font = QFont("DejaVu Serif")
        font.setPointSize(11)
        document.setDefaultFont(font)
        document.setHtml(text)
        document.print_(writer)
    return paths


def contract_text(path: Path) -> DocumentText:
    pages = list(load(path, "").pages)
    return DocumentText(str(path), [(0, pages[0].text)], tuple(document_tables(pages[:1])))


def contract_page(
    path: Path, document_id: str, width: int, spans: Sequence[tuple[int, int]]
) -> PageView:
    request = RenderPage(path=str(path), page=1, width=width, spans=tuple(spans), page_start=0)
    picture = render_page(request)
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range().replace("\r", "")
    return PageView(document_id, 1, 1, picture.png, picture.boxes, text, tuple(spans))
