"""The chats section: in from other programs, out to a file that comes back without loss."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.controls.buttons import button
from app.gui.dialogs.import_chats import ImportChatsDialog, ask_import_file, ask_import_folder
from app.gui.layouts.boxes import hbox
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel

translate = QCoreApplication.translate


class ChatsSection(SettingSection):
    """Import and export of whole chats."""

    def __init__(
        self, transfer: ChatTransferViewModel, conversations: ConversationListViewModel
    ) -> None:
        self._transfer = transfer
        self._conversations = conversations
        self._out = self._export_row()
        super().__init__(translate("Settings", "Chats"), (self._import_row(), self._out))
        transfer.exported.connect(self._on_exported)
        transfer.imported.connect(conversations.refresh)

    def _import_row(self) -> SettingRow:
        file = button(translate("Settings", "From a file…"))
        file.setObjectName("importChatsFile")
        file.clicked.connect(lambda: self._bring(ask_import_file))
        folder = button(translate("Settings", "From a folder…"))
        folder.clicked.connect(lambda: self._bring(ask_import_folder))
        meaning = translate(
            "Settings",
            "Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All "
            "and Inglenook. You see what is in the file before anything is stored.",
        )
        return SettingRow(translate("Settings", "Import chats"), meaning, _both(file, folder))

    def _export_row(self) -> SettingRow:
        save = button(translate("Settings", "Export all…"))
        save.setObjectName("exportChats")
        save.clicked.connect(self._on_export_clicked)
        meaning = translate(
            "Settings", "Every branch, rating and detail, as one file. It is not encrypted."
        )
        return SettingRow(translate("Settings", "Export chats"), meaning, save)

    def _bring(self, ask: Callable[[QWidget], Path | None]) -> None:
        path = ask(self)
        if path:
            self.show_import(path)

    def show_import(self, path: Path) -> None:
        """Read a file and show the import dialog."""
        dialog = ImportChatsDialog(self._transfer, path, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_export_clicked(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, translate("Settings", "Export chats to"), "inglenook-chats.json"
        )
        if name:
            self._transfer.export_all(Path(name))

    def _on_exported(self, file: Path) -> None:
        self._out.explain(translate("Settings", "Written: {file}").format(file=file))


def _both(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = hbox(holder, spacing=8, margins=0)
    row.addWidget(first)
    row.addWidget(second)
    return holder
