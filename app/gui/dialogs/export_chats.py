"""Asks where chats are to be written, and as what."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.dialogs.file_name import file_name
from app.viewmodels.window import WindowViewModel

if TYPE_CHECKING:
    from app.services.startup import Services

translate = QCoreApplication.translate


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
    title = translate("ExportChats", "Export")
    suggested = file_name(window.conversations.title(ids[0]), "chat")
    name, kind = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(kinds))
    if name:
        file = Path(name)
        if not file.suffix:
            file = file.with_suffix(kind[kind.rindex("*") + 1 :].rstrip(")"))
        _write(window, tuple(ids), file, written)


def _write(
    window: WindowViewModel, ids: Sequence[str], file: Path, written: Callable[[Path], None]
) -> None:
    def work(_token: object) -> Path:
        from app.services.chats.chat_files import write_chats  # late: imports a Markdown renderer

        if file.suffix.lower() == ".pdf" and len(ids) == 1:
            return _write_pdf(window.services, ids[0], file)
        return write_chats(window.services.chat, window.services.transfer, ids, file)

    window.runner.run(work, written)


def _write_pdf(services: "Services", conversation_id: str, file: Path) -> Path:
    from app.gui.chat.pdf import write_pdf
    from app.services.chats.chat_pages import html_page

    conversation = services.chat.open(conversation_id)
    write_pdf(html_page(conversation), conversation.summary.title, file)
    return file
