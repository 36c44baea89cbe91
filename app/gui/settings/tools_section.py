"""The tools section: what there is, what was allowed, and third parties' tool servers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QStackedWidget, QTabBar, QWidget

from app.core.errors import UserError
from app.core.messages import Grant
from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.labels import hidden, label, named
from app.gui.dialogs.simple_dialogs import ask_folder, confirm
from app.gui.layouts.boxes import hbox, holding, vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.layouts.pages import Page
from app.gui.look.theme import code_font, scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.settings.tools import ToolsViewModel, tool_title
from app.viewmodels.translated import translate, translated

_WIDTH, _HEIGHT = 560, 200
_LONGEST_NAME = 64
_FORM = """{
  "mcpServers": {
    "time": {
      "command": "mcp-server-time",
      "args": ["--local-timezone=Europe/Berlin"]
    }
  }
}"""


class ToolServerDialog(Dialog):
    """Adds a tool server: by the command that starts it, or by a configuration file's text.

    Stays open until the input is valid, and shows what is wrong with it.
    """

    def __init__(self, tools: ToolsViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self.setObjectName("toolServerDialog")
        self.setWindowTitle(self.tr("Add a tool server"))
        self.setMinimumWidth(on_screen(_WIDTH))
        self.name = named(QLineEdit(maxLength=_LONGEST_NAME, placeholderText="time"), "serverName")
        self.command = named(QLineEdit(), "serverCommand")
        self.command.setPlaceholderText("mcp-server-time --local-timezone=Europe/Berlin")
        self.configuration = named(QPlainTextEdit(placeholderText=_FORM), "serverConfiguration")
        self.configuration.setFont(code_font())
        self.configuration.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.configuration.setTabChangesFocus(True)
        self.configuration.setMinimumHeight(scaled(_HEIGHT))
        self.tabs = QTabBar()
        self._pages = QStackedWidget()
        self._problem = hidden(label("", "error", name="serverProblem"))
        self.take = button(self.tr("Add"), "primary")
        submit_with_keys(self, self.take)
        self._lay_out()
        self._connect()
        self._allow()
        self.name.setFocus()

    def accept(self) -> None:
        """Add the server if possible, otherwise show why not."""
        try:
            if self._is_command:
                self._tools.add_command(self.name.text().strip(), self.command.text().strip())
            else:
                self._tools.add_servers(self.configuration.toPlainText())
        except UserError as error:
            self._problem.setText(translated(str(error)))
            self._problem.show()
            return
        super().accept()

    @property
    def _is_command(self) -> bool:
        return self.tabs.currentIndex() == 0

    def _lay_out(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("How to add it"))
        self._add_page(
            self.tr("Command"),
            (self.tr("Name"), self.name, ""),
            (
                self.tr("Command"),
                self.command,
                self.tr("As in a terminal, with its arguments. It runs with your rights."),
            ),
        )
        self._add_page(
            self.tr("Configuration"),
            (
                self.tr("Configuration as JSON"),
                self.configuration,
                self.tr("As given in the server's documentation, in the mcpServers format."),
            ),
        )
        buttons = self.answers(self.take, button(self.tr("Cancel")))
        self.take.setDefault(True)
        self.ask(self.tabs, self._pages, self._problem, buttons, spacing=12)

    def _add_page(self, title: str, *fields: tuple[str, QWidget, str]) -> None:
        page = QWidget()
        column = vbox(parent=page, spacing=6, margins=0)
        for number, (name, field, meaning) in enumerate(fields):
            column.addSpacing(8 if number else 0)
            field.setAccessibleName(name)
            field.setAccessibleDescription(meaning)
            column.addWidget(label(name, "muted"))
            column.addWidget(field)
            if meaning:
                column.addWidget(label(meaning, "faint"))
        column.addStretch(1)
        self.tabs.addTab(title)
        self._pages.addWidget(page)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.currentChanged.connect(self._allow)
        for line in (self.name, self.command):
            line.textChanged.connect(self._allow)
        self.configuration.textChanged.connect(self._allow)

    def _allow(self) -> None:
        self._problem.hide()
        written = self.configuration.toPlainText()
        if self._is_command:
            written = self.name.text().strip() and self.command.text()
        missing = self.tr("Enter a name and a command first.")
        if not self._is_command:
            missing = self.tr("Paste a configuration first.")
        allow(self.take, bool(written.strip()), missing)


class ToolsSection(Page):
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
        self._column = vbox(parent=self, spacing=24, margins=0)
        tools.changed.connect(self._fill)
        self._fill()
        self.shown.connect(tools.refresh)

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
            SettingRow(f"{tool_title(tool.name)} · {visible_text(tool.origin)}" if tool.origin
                       else tool_title(tool.name), translated(tool.description), None)
            for tool in self._tools.tools
        ]  # fmt: skip
        title = translate("Settings", "Available tools")
        return SettingSection(title, rows or [SettingRow(reading, "", None)])

    def _grants_card(self) -> SettingSection:
        open_folder = button(translate("Settings", "Allow a folder…"), name="openToolFolder")
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
        return SettingRow(what, where, holding(hbox(show, revoke, margins=0)))

    def _servers_card(self) -> SettingSection:
        add = button(
            translate("Settings", "Add…"), name="addToolServer", on_click=self._on_add_clicked
        )
        meaning = translate(
            "Settings", "Other people's programs (MCP). They run with your rights: add only "
            "those that you trust."
        )  # fmt: skip
        rows = [SettingRow(translate("Settings", "Add a tool server"), meaning, add)]
        for server in self._tools.servers:
            state = translated(server.error) or translate("Settings", "Not running.")
            if server.is_running:
                state = self.tr("Running, with %n tool(s).", "", len(server.tools))
                if server.has_more:
                    more = translate("Settings", "It offers others, which cannot be used.")
                    state = f"{state} {more}"
            elif self._tools.waits_for(server):
                state = translate("Settings", "Starting…")
            controls = self._server_controls(server.name, not server.configuration.disabled)
            rows.append(SettingRow(visible_text(server.name), state, controls))
        return SettingSection(translate("Settings", "Tool servers"), rows)

    def _server_controls(self, name: str, is_enabled: bool) -> QWidget:
        switch = QCheckBox()
        switch.setChecked(is_enabled)
        switch.setAccessibleName(translate("Settings", "Use {server}").format(server=name))
        switch.clicked.connect(lambda is_on: self._tools.enable_server(name, is_on))
        remove = button(translate("Settings", "Remove"))
        remove.setAccessibleDescription(name)
        remove.clicked.connect(lambda: self._on_remove_clicked(name))
        return holding(hbox(switch, remove, margins=0))

    def _on_remove_clicked(self, name: str) -> None:
        title = translate("Settings", "Remove the tool server {server}?")
        title = title.format(server=visible_text(name))
        text = translate("Settings", "Its command and settings are forgotten.")
        if confirm(self, title, text, translate("Settings", "Remove")):
            self._tools.remove_server(name)

    def _on_open_clicked(self) -> None:
        if folder := ask_folder(self, translate("Settings", "Allow tools to use a folder")):
            self._tools.open_folder(folder)

    def _on_add_clicked(self) -> None:
        ToolServerDialog(self._tools, self).present()
