"""A page of a quarterly filing as a real PDF, drawn and searched as every PDF is."""

import re
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from app.core.documents import PageView
from app.index.index_protocol import RenderPage
from app.index.page_picture import render_page

PAGE, PAGES = 21, 28
SERVICES = "Services gross margin percentage increased due primarily to a different Services mix"
_HTML = f"""
<h3 align="center">Gross Margin</h3>
<p>Products and Services gross margin and gross margin percentage for the three- and nine-month
periods were as follows (dollars in millions):</p>
<table width="100%" cellpadding="5" style="border-collapse: collapse">
<tr><td></td><td align="right"><b>Three months</b></td><td align="right"><b>Prior year</b></td></tr>
<tr><td>Products</td><td align="right">$ 21,867</td><td align="right">$ 23,038</td></tr>
<tr><td>Services</td><td align="right">14,020</td><td align="right">12,204</td></tr>
<tr><td>Total gross margin</td><td align="right">$ 35,887</td><td align="right">$ 35,242</td></tr>
<tr><td colspan="3">Gross margin percentage:</td></tr>
<tr><td>Products</td><td align="right">34.5 %</td><td align="right">36.0 %</td></tr>
<tr><td>Services</td><td align="right">71.5 %</td><td align="right">69.8 %</td></tr>
</table>
<p><b>Products Gross Margin</b></p>
<p>Products gross margin decreased during the quarter compared to the same quarter a year earlier,
due primarily to weakness in foreign currencies and a different mix.</p>
<p><b>Services Gross Margin</b></p>
<p>Services gross margin increased during the quarter, due primarily to higher sales, partially
offset by higher costs. {SERVICES}, partially offset by higher Services costs.</p>
<p><b>Operating Expenses</b></p>
<p>Research and development expense grew in the quarter with headcount. Selling, general and
administrative expense grew with variable selling expenses and professional services.</p>
"""


def write_filing(path: Path) -> None:
    """Write the page as a PDF. It needs an application."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(6, 4, 6, 4))
    document = QTextDocument()
    font = QFont("DejaVu Serif")
    font.setPointSize(14)
    document.setDefaultFont(font)
    document.setHtml(_HTML)
    document.print_(writer)


def filing_page(path: Path, document_id: str, width: int, cited: str) -> PageView:
    """The page with every place of the `cited` lines marked, as the index worker draws it."""
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range().replace("\r", "")
    places = (
        re.search(re.escape(line).replace(r"\ ", r"\s+"), text) for line in cited.splitlines()
    )
    spans = tuple(place.span() for place in places if place)
    request = RenderPage(path=str(path), page=1, width=width, spans=spans, page_start=0)
    picture = render_page(request)
    return PageView(document_id, PAGE, PAGES, picture.png, picture.boxes, text, spans)
