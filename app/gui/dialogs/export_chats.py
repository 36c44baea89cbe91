"""Exports chats: asks where and as what, and lets Qt typeset the HTML export as PDF."""

import base64
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.core.errors import UserError, cause_of
from app.gui.dialogs.simple_dialogs import ask_target, file_name
from app.viewmodels.translated import translate
from app.viewmodels.window import WindowViewModel

if TYPE_CHECKING:
    from app.services.startup import Services


_MARGIN_MM = 18.0
_TALLEST = 0.9  # of a page, so that a picture does not touch its edges
_USUAL_DPI = 96.0
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
                file=file, reason=cause_of(error)
            ),
            translate("ChatPdf", "Choose another location."),
        ) from None
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(_unfolded(page))
    size = writer.pageLayout().paintRectPixels(_RESOLUTION).size().toSizeF()
    document.setPageSize(size)
    _fit_pictures(document, size)
    document.print_(writer)


def _unfolded(page: str) -> str:
    """Without folds, which Qt does not know: it puts what they hold into the line before them.

    Lines of code are broken where the page ends.

    The text of the page has no tags, they are escaped there.
    """
    for tag, shown in (
        ("<details><summary>", "<p><b>"),
        ("</summary>", "</b></p>"),
        ("</details>", ""),
        ("<pre", '<pre style="white-space: pre-wrap"'),
    ):
        page = page.replace(tag, shown)
    return page


def _fit_pictures(document: QTextDocument, page: QSizeF) -> None:
    """Shrink pictures that are larger than a page; Qt cuts them off."""
    # Qt takes sizes for those of a screen, and scales them to what it prints on.
    room = QSizeF(page.width(), page.height() * _TALLEST) * _screen_dpi() / _RESOLUTION
    for position, size in list(_pictures(document)):
        if size.width() <= room.width() and size.height() <= room.height():
            continue
        fitting = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        picture = cursor.charFormat().toImageFormat()
        picture.setWidth(fitting.width())
        picture.setHeight(fitting.height())
        cursor.setCharFormat(picture)


def _screen_dpi() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else _USUAL_DPI


def _pictures(document: QTextDocument) -> Iterator[tuple[int, QSizeF]]:
    """Where each picture stands, and its size."""
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isImageFormat():
                data = fragment.charFormat().toImageFormat().name().partition(";base64,")[2]
                size = QImage.fromData(base64.b64decode(data)).size()
                for place in range(fragment.position(), fragment.position() + fragment.length()):
                    yield place, QSizeF(size)
            fragments += 1
        block = block.next()


def export_chats(
    parent: QWidget, window: WindowViewModel, ids: Sequence[str], written: Callable[[Path], None]
) -> None:
    """Ask for a file and write the chats to it in the background; then call `written`."""
    pages = [
        translate("ExportChats", "Markdown (*.md)"),
        translate("ExportChats", "Web page (*.html)"),
        translate("ExportChats", "PDF (*.pdf)"),
    ]
    archive = translate("ExportChats", "Archive with every branch (*.json)")
    kinds = [*pages, archive] if len(ids) == 1 else [archive]
    suggested = file_name(window.conversations.title(ids[0]), "chat")
    if file := ask_target(parent, translate("ExportChats", "Export"), suggested, *kinds):
        _write(window, tuple(ids), file, written)


def _write(
    window: WindowViewModel, ids: Sequence[str], file: Path, written: Callable[[Path], None]
) -> None:
    def work(_token: object) -> Path:
        from app.services.chats.chat_pages import write_chats  # late: imports a Markdown renderer

        if file.suffix.lower() == ".pdf" and len(ids) == 1:
            return _write_pdf(window.services, ids[0], file)
        return write_chats(window.services.chat, window.services.transfer, ids, file)

    window.runner.run(work, written)


def _write_pdf(services: "Services", conversation_id: str, file: Path) -> Path:
    from app.services.chats.chat_pages import html_page

    conversation = services.chat.open(conversation_id)
    write_pdf(html_page(conversation), conversation.summary.title, file)
    return file
