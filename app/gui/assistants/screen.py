"""The assistants screen: a list, and the one that is edited."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app.core.assistants import Assistant
from app.gui.assistants.editor import AssistantEditor
from app.gui.assistants.picker import assistant_icon
from app.gui.controls.buttons import button
from app.gui.controls.labels import ElidedLabel
from app.gui.controls.panes import EmptyState
from app.gui.dialogs.confirm import confirm
from app.gui.dialogs.share import share
from app.gui.layouts.beside import MasterDetail
from app.gui.layouts.screen_page import ScreenPage
from app.gui.look.icons import ICON_SIZE, icon
from app.viewmodels.chat.assistants import AssistantsViewModel
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.models.library import ModelsViewModel
from app.viewmodels.models.sharing import SharingViewModel


class AssistantsScreen(ScreenPage):
    """The assistants on the left, the settings of the selected one on the right."""

    def __init__(
        self,
        assistants: AssistantsViewModel,
        models: ModelsViewModel,
        library: LibraryViewModel,
        sharing: SharingViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_title(
            self.tr("Assistants"),
            self.tr("Instructions, model, sampling, documents and tools under one name."),
        )
        self.setObjectName("assistantsScreen")
        self._assistants, self._sharing = assistants, sharing
        self._wanted = ""
        self._drafts: dict[str, Assistant] = {}
        self._actions: dict[str, QPushButton] = {}
        self._add_actions()
        self._list = QListWidget()
        self._list.setObjectName("assistantsList")
        self._list.setAccessibleName(self.tr("Assistants"))
        self._list.setIconSize(ICON_SIZE)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._editor = AssistantEditor(models, library)
        self._editor.saved.connect(assistants.save)
        self._editor.delete_requested.connect(self._on_delete_requested)
        self._editor.share_requested.connect(self._on_share_requested)
        self._empty = EmptyState(
            "message-square",
            self.tr("No assistant yet"),
            self.tr("An assistant answers with its own instructions, model and documents."),
            self.tr("New assistant"),
        )
        self._empty.action_requested.connect(self._on_new_clicked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(MasterDetail(self._list, self._editor, (1, 3)))
        self._written = ElidedLabel(kind="ok")
        self._written.setObjectName("assistantsWritten")
        self._written.hide()
        self.body.addWidget(self._written)
        self.body.addWidget(self._stack, 1)
        assistants.assistants_changed.connect(self._show_assistants)
        assistants.saved.connect(self._on_saved)
        assistants.save_failed.connect(self._editor.show_error)
        assistants.exported.connect(self._on_exported)
        self._show_assistants()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._written.hide()
        self._assistants.refresh()

    def _add_actions(self) -> None:
        for text, name, slot in (
            (self.tr("Import…"), "importAssistants", self._on_import_clicked),
            (self.tr("Export all…"), "exportAssistants", self._on_export_clicked),
            (self.tr("New assistant"), "newAssistant", self._on_new_clicked),
        ):
            action = button(text, "primary" if name == "newAssistant" else "")
            action.setObjectName(name)
            action.clicked.connect(slot)
            self.actions_row.addWidget(action)
            self._actions[name] = action

    def _show_assistants(self) -> None:
        self._keep_draft()
        wanted = self._wanted or self._editor.assistant.id
        is_writing_new = not wanted and "" in self._drafts
        with QSignalBlocker(self._list):
            self._list.clear()
            for assistant in self._assistants.assistants:
                item = QListWidgetItem(icon(assistant_icon(assistant)), assistant.name)
                item.setData(Qt.ItemDataRole.UserRole, assistant)
                self._list.addItem(item)
                if assistant.id == wanted:
                    self._list.setCurrentItem(item)
            if not self._list.currentItem() and not is_writing_new:
                self._list.setCurrentRow(0)
        self._on_chosen(self._list.currentItem())
        has_some = self._list.count() > 0
        self._stack.setCurrentIndex(1 if has_some or is_writing_new else 0)
        for name in ("exportAssistants", "newAssistant"):
            self._actions[name].setVisible(has_some)  # the empty screen has a button for it

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item:
            self._wanted = ""
            self._show(item.data(Qt.ItemDataRole.UserRole))

    def _show(self, assistant: Assistant) -> None:
        self._keep_draft()
        self._editor.show_assistant(assistant, self._drafts.get(assistant.id))

    def _keep_draft(self) -> None:
        """Keep unsaved changes until their assistant is shown again."""
        edited = self._editor.edited()
        if edited == self._editor.assistant:
            self._drafts.pop(edited.id, None)
        else:
            self._drafts[edited.id] = edited

    def _on_new_clicked(self) -> None:
        self._list.setCurrentRow(-1)
        self._stack.setCurrentIndex(1)
        self._show(Assistant(id="", name=""))
        self._editor.name.setFocus()

    def _on_saved(self, assistant: Assistant) -> None:
        self._drafts.pop(self._editor.assistant.id, None)
        self._wanted = assistant.id
        self._editor.show_assistant(assistant)

    def _on_exported(self, file: Path) -> None:
        self._written.setText(self.tr("Saved to {file}").format(file=file))
        self._written.show()

    def _on_delete_requested(self, assistant: Assistant) -> None:
        if confirm(
            self,
            self.tr("Delete “{name}”?").format(name=assistant.name),
            self.tr("Its chats continue without an assistant."),
            self.tr("Delete"),
            is_dangerous=True,
        ):
            self._assistants.delete(assistant.id)

    def _on_share_requested(self, assistant: Assistant) -> None:
        share(self._sharing, self._assistants.shareable(assistant), self)

    def _on_import_clicked(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Import assistants"), "", self.tr("Assistants (*.json *.zip)")
        )
        if name:
            self._assistants.bring(Path(name))

    def _on_export_clicked(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export assistants to"), "inglenook-assistants.json"
        )
        if name:
            self._assistants.export(Path(name))
