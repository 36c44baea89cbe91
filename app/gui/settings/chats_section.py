"""The chats section: import from other programs, export to a file that comes back without loss."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from app.gui.controls.buttons import allow, button, rename, submit_with_keys
from app.gui.controls.labels import hidden, label, named
from app.gui.controls.panes import ErrorCard
from app.gui.dialogs.simple_dialogs import ask_file, ask_folder, ask_target
from app.gui.layouts.boxes import hbox, holding
from app.gui.layouts.on_screen import Dialog, on_screen
from app.gui.look.theme import scaled
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.quantities import integer
from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel, skipped_lines
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.translated import translate, translated

if TYPE_CHECKING:
    from app.services.chats.chat_transfer import ImportCandidate, ImportPlan, ImportReport


_ON = Qt.CheckState.Checked
_WIDTH, _LIST_HEIGHT, _REPORT_HEIGHT = 620, 260, 120


class ImportChatsDialog(Dialog):
    """Imports chats: what a file holds, what of it to import, and what could not be.

    Shows a plan with a checkbox for each chat, then the report of the import. Cancel stops an
    import, and says what has been imported.
    """

    def __init__(self, transfer: ChatTransferViewModel, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importChats")
        self.setWindowTitle(self.tr("Import chats"))
        self.setMinimumWidth(on_screen(_WIDTH))
        self._transfer = transfer
        self._summary = label(self.tr("Reading the file…"), "muted")
        self._progress = named(QProgressBar(textVisible=False), "", self.tr("Progress"))
        self._error = ErrorCard()
        self._is_importing = False
        self._all = hidden(named(QCheckBox(self.tr("All")), "allCandidates"))
        self._all.clicked.connect(self._on_all_clicked)
        self._list = self._make_list()
        self._report = self._make_report()
        self._import = button(self.tr("Import"), "primary", on_click=self._on_import_clicked)
        submit_with_keys(self, self._import)
        allow(self._import, False, self.tr("The file is still being read."))
        self._close = button(self.tr("Cancel"), on_click=self.reject)
        self._lay_out()
        self._follow()
        transfer.look(path)

    def reject(self) -> None:
        self._transfer.stop()
        if not self._is_importing:
            super().reject()

    def _make_list(self) -> QListWidget:
        result = named(QListWidget(), "importCandidates", self.tr("Chats in the file"))
        result.setMinimumHeight(scaled(_LIST_HEIGHT))
        result.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        result.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        result.itemChanged.connect(self._show_chosen)
        result.hide()
        return result

    def _make_report(self) -> QPlainTextEdit:
        result = hidden(named(QPlainTextEdit(), "importReport", self.tr("What is not imported")))
        result.setReadOnly(True)
        result.setTabChangesFocus(True)
        result.setFixedHeight(scaled(_REPORT_HEIGHT))
        return result

    def _lay_out(self) -> None:
        parts = (self._summary, self._progress, self._error, self._all, self._list, self._report)
        self.lay_out(*parts, hbox("stretch", self._close, self._import))

    def _follow(self) -> None:
        transfer = self._transfer
        transfer.progressed.connect(self._on_progressed)
        transfer.looked.connect(self._on_looked)
        transfer.imported.connect(self._on_imported)
        transfer.failed.connect(self._on_failed)
        transfer.ended.connect(self._on_ended)

    def _on_progressed(self, done: int, found: int) -> None:
        self._progress.setRange(0, found)
        self._progress.setValue(done)

    def _on_looked(self, plan: "ImportPlan") -> None:
        self._progress.hide()
        for candidate in plan.candidates:
            self._list.addItem(self._row(candidate))
        self._list.setVisible(bool(plan.candidates))
        self._all.setVisible(len(plan.candidates) > 1)
        text = self.tr("%n chat(s) from {programs} in this file.", "", len(plan.candidates))
        self._summary.setText(
            text.format(programs=", ".join(plan.programs))
            if plan.candidates
            else self.tr("There is nothing to import in this file.")
        )
        lines = skipped_lines(plan.skipped)
        if plan.up or plan.down:
            rated = self.tr("Ratings: {up} up, {down} down.")
            lines.insert(0, rated.format(up=integer(plan.up), down=integer(plan.down)))
        if plan.findings:
            lines = [self.tr("Look before you import:"), *map(translated, plan.findings), *lines]
        self._report.setPlainText("\n".join(lines))
        self._report.setVisible(bool(lines))
        self._show_chosen()
        if self._close.hasFocus() and not plan.findings:
            self._import.setFocus()  # while the file was read, only Cancel could have it
        self._fit_height()

    def _row(self, candidate: "ImportCandidate") -> QListWidgetItem:
        summary = candidate.summary
        states = {
            "new": self.tr("messages: {messages}"),
            "grown": self.tr("new messages: {messages}"),
            "known": self.tr("already here"),
        }
        about = states[candidate.state].format(messages=integer(candidate.new_messages))
        date = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(summary.updated)).date(),
            QLocale.FormatType.ShortFormat,
        )
        # Some programs do not store a chat's date; show none rather than a day in 1970.
        about = "  ·  ".join((about, date) if summary.updated else (about,))
        item = QListWidgetItem(f"{summary.title}  ·  {about}")
        item.setData(Qt.ItemDataRole.UserRole, summary.id)
        is_new = candidate.state != "known"
        item.setCheckState(Qt.CheckState.Checked if is_new else Qt.CheckState.Unchecked)
        if not is_new:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _offered(self) -> list[QListWidgetItem]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled]

    def _chosen(self) -> list[str]:
        checked = (item for item in self._offered() if item.checkState() == _ON)
        return [item.data(Qt.ItemDataRole.UserRole) for item in checked]

    def _on_all_clicked(self) -> None:
        """Choose all, or none if all are chosen."""
        offered = self._offered()
        state = _ON if len(self._chosen()) < len(offered) else Qt.CheckState.Unchecked
        with QSignalBlocker(self._list):
            for item in offered:
                item.setCheckState(state)
        self._list.viewport().update()
        self._show_chosen()

    def _show_chosen(self) -> None:
        count = len(self._chosen())
        some = Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked
        self._all.setCheckState(_ON if count == len(self._offered()) else some)
        text = self.tr("Import ({chats})").format(chats=integer(count))
        rename(self._import, text)
        allow(self._import, count > 0, self.tr("Choose at least one chat."))

    def _on_import_clicked(self) -> None:
        self._is_importing = True
        self._list.setEnabled(False)
        self._all.setEnabled(False)
        allow(self._import, False, self.tr("The chats are being imported."))
        self._progress.show()
        self._transfer.run(self._chosen())

    def _on_imported(self, report: "ImportReport") -> None:
        self._show_end()
        text = self.tr("Imported. Chats: {chats}, messages: {messages}.")
        self._summary.setText(
            text.format(chats=integer(report.chats), messages=integer(report.messages))
        )
        self._report.setPlainText("\n".join(skipped_lines(report.skipped)))
        self._report.setVisible(bool(report.skipped))
        self._fit_height()

    def _on_failed(self, error: Exception) -> None:
        self._summary.setVisible(self._is_importing)
        self._on_ended()
        self._show_end()
        self._error.show_error(error)
        self._fit_height()

    def _on_ended(self) -> None:
        """Say what an import that did not come to its end has stored."""
        if self._is_importing:
            self._show_end()
            self._report.hide()
            text = self.tr("Stopped. Chats imported so far: {chats}.")
            self._summary.setText(text.format(chats=integer(self._progress.value())))
            self._fit_height()

    def _show_end(self) -> None:
        self._is_importing = False
        for control in (self._progress, self._all, self._list, self._import):
            control.hide()
        rename(self._close, self.tr("Close"))

    def _fit_height(self) -> None:
        """As high as its current content needs, which for wrapped text depends on the width."""
        layout = self.layout()
        assert layout, "it was laid out"
        layout.activate()
        self.resize(self.width(), layout.heightForWidth(self.width()))


def ask_import_file(parent: QWidget) -> Path | None:
    return ask_file(
        parent,
        translate("ImportChatsDialog", "Import chats"),
        translate("ImportChatsDialog", "Chat exports (*.json *.jsonl *.zip *.chat);;All files (*)"),
    )


def ask_import_folder(parent: QWidget) -> Path | None:
    return ask_folder(parent, translate("ImportChatsDialog", "Import chats"))


class ChatsSection(SettingSection):
    """Import and export of whole chats."""

    def __init__(
        self, transfer: ChatTransferViewModel, conversations: ConversationListViewModel
    ) -> None:
        self._transfer = transfer
        self._out = self._export_row()
        super().__init__(translate("Settings", "Chats"), (self._import_row(), self._out))
        transfer.exported.connect(self._on_exported)
        transfer.ended.connect(conversations.refresh)

    def _import_row(self) -> SettingRow:
        file = button(translate("Settings", "From a file…"), name="importChatsFile")
        file.clicked.connect(lambda: self._bring(ask_import_file))
        folder = button(translate("Settings", "From a folder…"))
        folder.clicked.connect(lambda: self._bring(ask_import_folder))
        meaning = translate(
            "Settings",
            "Exports from ChatGPT, Claude, Grok, AI Studio, Open WebUI, LM Studio, Jan, GPT4All "
            "and Inglenook. You see what is in the file before anything is stored.",
        )
        return SettingRow(
            translate("Settings", "Import chats"),
            meaning,
            holding(hbox(file, folder, spacing=8, margins=0)),
        )

    def _export_row(self) -> SettingRow:
        save = button(translate("Settings", "Export all…"), name="exportChats")
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
        ImportChatsDialog(self._transfer, path, self).present()

    def _on_export_clicked(self) -> None:
        title = translate("Settings", "Export chats to")
        if file := ask_target(self, title, "inglenook-chats.json"):
            self._transfer.export_all(file)

    def _on_exported(self, file: Path) -> None:
        self._out.explain(translate("Settings", "Written: {file}").format(file=file))
