"""Adds a tool server: by the command that starts it, or by a configuration that came with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from app.core.errors import UserError
from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.look.scale import scaled
from app.gui.look.theme import code_font
from app.viewmodels.settings.tools import ToolsViewModel
from app.viewmodels.translated import translated

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
    """Stays open until the input is valid, and shows what is wrong with it."""

    def __init__(self, tools: ToolsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.setObjectName("toolServerDialog")
        self.setWindowTitle(self.tr("Add a tool server"))
        self.setMinimumWidth(on_screen(_WIDTH))
        self.name = QLineEdit()
        self.name.setObjectName("serverName")
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText("time")
        self.command = QLineEdit()
        self.command.setObjectName("serverCommand")
        self.command.setPlaceholderText("mcp-server-time --local-timezone=Europe/Berlin")
        self.configuration = QPlainTextEdit()
        self.configuration.setObjectName("serverConfiguration")
        self.configuration.setFont(code_font())
        self.configuration.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.configuration.setPlaceholderText(_FORM)
        self.configuration.setTabChangesFocus(True)
        self.configuration.setMinimumHeight(scaled(_HEIGHT))
        self.tabs = QTabBar()
        self._pages = QStackedWidget()
        self._problem = label("", "error")
        self._problem.setObjectName("serverProblem")
        self._problem.hide()
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
        buttons = QDialogButtonBox()
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(button(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.take.setDefault(True)
        column = vbox(self, spacing=12, margins=(24, 20, 24, 20))
        column.addWidget(label(self.windowTitle(), "heading"))
        for widget in (self.tabs, self._pages, self._problem, buttons):
            column.addWidget(widget)

    def _add_page(self, title: str, *fields: tuple[str, QWidget, str]) -> None:
        page = QWidget()
        column = vbox(page, spacing=6, margins=0)
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
        self.take.setEnabled(bool(written.strip()))
        missing = self.tr("Enter a name and a command first.")
        if not self._is_command:
            missing = self.tr("Paste a configuration first.")
        self.take.setToolTip("" if self.take.isEnabled() else missing)
