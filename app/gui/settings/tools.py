"""The tools section: what there is, what was allowed, and third parties' tool servers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from app.core.messages import Grant
from app.gui.controls.buttons import button
from app.gui.dialogs.confirm import confirm
from app.gui.dialogs.tool_server import ToolServerDialog
from app.gui.layouts.boxes import hbox, vbox
from app.gui.settings.rows import SettingRow, SettingSection
from app.gui.transcript.visible_text import visible_text
from app.viewmodels.settings.tool_titles import tool_title
from app.viewmodels.settings.tools import ToolsViewModel
from app.viewmodels.translated import translated

translate = QCoreApplication.translate


class ToolsSection(QWidget):
    """Three cards, filled when the page is first shown.

    Signals:
        conversation_chosen: the id of a chat that should be shown.
    """

    conversation_chosen = Signal(str)

    def __init__(self, tools: ToolsViewModel) -> None:
        super().__init__()
        self.title = translate("Settings", "Tools")
        self._tools = tools
        self._words = ""
        self._cards: list[SettingSection] = []
        self._column = vbox(self, spacing=24, margins=0)
        tools.changed.connect(self._fill)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tools.refresh()

    def show_matching(self, words: str) -> bool:
        """Show only rows that match `words`; false if none is left."""
        self._words = words
        found = [card.show_matching(words) for card in self._cards]
        self.setVisible(any(found))
        return any(found)

    def _fill(self) -> None:
        for old in self._cards:
            old.deleteLater()
        # The read-only list is last: it grows when a server has started.
        self._cards = [self._grants_card(), self._servers_card(), self._tools_card()]
        for each in self._cards:
            self._column.addWidget(each)
        if self._words:
            self.show_matching(self._words)

    def _tools_card(self) -> SettingSection:
        reading = translate("Settings", "Listing the tools…")
        rows = [
            SettingRow(f"{tool_title(tool.name)} · {tool.origin}" if tool.origin
                       else tool_title(tool.name), translated(tool.description), None)
            for tool in self._tools.tools
        ]  # fmt: skip
        title = translate("Settings", "Available tools")
        return SettingSection(title, rows or [SettingRow(reading, "", None)])

    def _grants_card(self) -> SettingSection:
        open_folder = button(translate("Settings", "Allow a folder…"))
        open_folder.setObjectName("openToolFolder")
        open_folder.clicked.connect(self._on_open_clicked)
        meaning = translate(
            "Settings", "Tools can read it without asking, in every chat, and write to it when you "
                        "approve the change. They never write elsewhere."
        )  # fmt: skip
        rows = [SettingRow(translate("Settings", "Folder for tools"), meaning, open_folder)]
        rows += map(self._grant_row, self._tools.grants)
        if not self._tools.grants:
            nothing = translate("Settings", "Nothing is allowed beyond a single call.")
            listed = translate(
                "Settings", "What you allow for a whole chat or a folder is listed here."
            )
            rows.append(SettingRow(nothing, listed, None))
        return SettingSection(self.title, rows)

    def _grant_row(self, grant: Grant) -> SettingRow:
        what = grant.folder or tool_title(grant.tool)
        revoke = button(translate("Settings", "Revoke"))
        revoke.setAccessibleDescription(what)
        revoke.clicked.connect(lambda: self._tools.revoke(grant.id))
        chat_id = grant.conversation_id
        if not chat_id:
            return SettingRow(what, translate("Settings", "In every chat."), revoke)
        chat = grant.chat_title or translate("Settings", "New chat")
        where = translate("Settings", "In the chat “{chat}”.").format(chat=visible_text(chat))
        show = button(translate("Settings", "Show chat"))
        show.setAccessibleDescription(chat)
        show.clicked.connect(lambda: self.conversation_chosen.emit(chat_id))
        return SettingRow(what, where, _side_by_side(show, revoke))

    def _servers_card(self) -> SettingSection:
        add = button(translate("Settings", "Add…"))
        add.setObjectName("addToolServer")
        add.clicked.connect(self._on_add_clicked)
        meaning = translate(
            "Settings", "Other people's programs (MCP). They run with your rights: add only "
            "those that you trust."
        )  # fmt: skip
        rows = [SettingRow(translate("Settings", "Add a tool server"), meaning, add)]
        for server in self._tools.servers:
            state = translated(server.error) or translate("Settings", "Not running.")
            if server.is_running:
                state = self.tr("Running, with %n tool(s).", "", len(server.tools))
            elif self._tools.waits_for(server):
                state = translate("Settings", "Starting…")
            controls = self._server_controls(server.name, not server.configuration.disabled)
            rows.append(SettingRow(server.name, state, controls))
        return SettingSection(translate("Settings", "Tool servers"), rows)

    def _server_controls(self, name: str, is_enabled: bool) -> QWidget:
        switch = QCheckBox()
        switch.setChecked(is_enabled)
        switch.setAccessibleName(translate("Settings", "Use {server}").format(server=name))
        switch.clicked.connect(lambda is_on: self._tools.enable_server(name, is_on))
        remove = button(translate("Settings", "Remove"))
        remove.setAccessibleDescription(name)
        remove.clicked.connect(lambda: self._on_remove_clicked(name))
        return _side_by_side(switch, remove)

    def _on_remove_clicked(self, name: str) -> None:
        title = translate("Settings", "Remove the tool server {server}?").format(server=name)
        text = translate("Settings", "Its command and settings are forgotten.")
        if confirm(self, title, text, translate("Settings", "Remove"), is_dangerous=True):
            self._tools.remove_server(name)

    def _on_open_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, translate("Settings", "Allow tools to use a folder")
        )
        if folder:
            self._tools.open_folder(Path(folder))

    def _on_add_clicked(self) -> None:
        dialog = ToolServerDialog(self._tools, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _side_by_side(*controls: QWidget) -> QWidget:
    holder = QWidget()
    row = hbox(holder, margins=0)
    for control in controls:
        row.addWidget(control)
    return holder
