"""A chat as PDF, typeset by Qt from the page that HTML export writes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.core.errors import UserError

translate = QCoreApplication.translate

_MARGIN_MM = 18.0
_RESOLUTION = 144  # dots per inch, the unit of Qt's text layout


def write_pdf(page: str, title: str, file: Path) -> None:
    """Write an HTML page as PDF on A4. Raises UserError; may run in any thread.

    Nothing is loaded: the page embeds its pictures, and Qt fetches none.
    """
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Inglenook")
    try:
        file.touch()
    except OSError as error:
        raise UserError(
            translate("ChatPdf", "The file {file} cannot be written ({reason}).").format(
                file=file, reason=error.strerror
            ),
            translate("ChatPdf", "Choose another location."),
        ) from None
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(page)
    document.setPageSize(writer.pageLayout().paintRectPixels(_RESOLUTION).size().toSizeF())
    document.print_(writer)
