"""Asks before a link of the text leaves the program, showing where it really leads."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog
from app.gui.transcript.visible_text import visible_text


class LinkDialog(Dialog):
    """Shows the real host, with look-alike letters spelled out; copying is the default action."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a link"))
        self.setObjectName("linkDialog")
        self._url = QUrl(address)
        encoded = self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        host = self._url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        column = vbox(self, spacing=10, margins=(20, 20, 20, 16))
        column.addWidget(label(self.tr("This link leads to"), "muted"))
        column.addWidget(label(host or self._url.path(), "title"))
        column.addWidget(label(visible_text(encoded), "code"))
        column.addLayout(self._buttons(encoded))

    def _buttons(self, encoded: str) -> QHBoxLayout:
        copy = button(self.tr("Copy link"), "primary", icon_name="copy", tone="on_accent")
        copy.setDefault(True)
        copy.clicked.connect(lambda: self._copy(encoded))
        browse = button(self.tr("Open in the browser"), icon_name="external-link")
        browse.clicked.connect(self._open)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(browse)
        row.addWidget(copy)
        return row

    def _copy(self, encoded: str) -> None:
        QGuiApplication.clipboard().setText(encoded)
        self.accept()

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()
