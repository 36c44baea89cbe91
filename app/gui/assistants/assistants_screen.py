"""The assistants screen: a list, and the form of the one that is edited."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.core.assistants import Assistant
from app.core.generation import GenerationParams
from app.core.parameters import offered_by
from app.core.unicode_text import visible_text
from app.gui.chat.pickers import ICONS, assistant_icon
from app.gui.controls.buttons import allow, button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import ElidedLabel, hidden, named
from app.gui.controls.panes import EmptyState, ErrorCard, scroll_area
from app.gui.controls.rows import add_item
from app.gui.dialogs.share_dialog import share, share_button
from app.gui.dialogs.simple_dialogs import ask_file, ask_target, confirm
from app.gui.layouts.boxes import hbox, stacked, vbox
from app.gui.layouts.pages import MasterDetail, ScreenPage
from app.gui.look.icons import ICON_SIZE, icon
from app.gui.look.theme import code_font, scaled
from app.gui.models.model_dialog import ParameterForm
from app.gui.settings.setting_rows import SettingRow, SettingSection
from app.viewmodels.models.model_labels import titles
from app.viewmodels.window import WindowViewModel

_FIELD_WIDTH, _TEXT_HEIGHT, _SCHEMA_HEIGHT = 240, 140, 90


class AssistantEditor(QWidget):
    """The form of one assistant.

    Shows one assistant; its buttons act on `edited`, and Delete on `assistant`.
    """

    def __init__(self, window: WindowViewModel) -> None:
        super().__init__()
        self._models, self._library = window.models, window.library
        self.assistant = Assistant(id="", name="")
        self.name = named(QLineEdit(maxLength=80), "assistantName")
        self.name.setMinimumWidth(scaled(_FIELD_WIDTH))
        names = self._icon_names()
        self._icon = self._choice([(names[name], name) for name in ICONS])
        for row, name in enumerate(ICONS):
            self._icon.setItemIcon(row, icon(name))
        self.system = named(QPlainTextEdit(tabChangesFocus=True), "assistantSystem")
        self.system.setFixedHeight(scaled(_TEXT_HEIGHT))
        self._model = self._choice([])
        self._collection = self._choice([])
        self._mode = self._choice(
            [
                (self.tr("Off"), "chat"),
                (self.tr("When needed"), "auto"),
                (self.tr("Step by step"), "react"),
                (self.tr("By program"), "pal"),
            ]
        )
        self._parameters = ParameterForm(
            self.tr("Generation settings"), offered_by(GenerationParams, "assistant"), {}
        )
        self.json_schema = named(QPlainTextEdit(tabChangesFocus=True), "assistantSchema")
        self.json_schema.setFixedHeight(scaled(_SCHEMA_HEIGHT))
        self.json_schema.setFont(code_font())
        self.json_schema.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.save = button(self.tr("Save"), "primary", name="saveAssistant")
        submit_with_keys(self, self.save)
        self.share = share_button("shareAssistant")
        self.delete = button(self.tr("Delete"), "danger")
        self.name.textChanged.connect(self._show_whether_complete)
        self._error = ErrorCard()
        self._lay_out()
        self.show_assistant(self.assistant)

    def show_assistant(self, assistant: Assistant, draft: Assistant | None = None) -> None:
        """Fill the form, with unsaved changes from `draft` if there are any."""
        if assistant.id != self.assistant.id or draft is None:
            self._error.show_error(None)
        self.assistant = assistant
        self._fill_form(draft or assistant)
        for action in (self.delete, self.share):
            action.setVisible(bool(assistant.id))

    def show_error(self, error: Exception) -> None:
        """Say beside the button why it was not saved."""
        self._error.show_error(error)

    def _fill_form(self, assistant: Assistant) -> None:
        self.name.setText(assistant.name)
        self._icon.setCurrentIndex(self._icon.findData(assistant_icon(assistant)))
        self.system.setPlainText(assistant.system)
        self._fill(self._model, self.tr("The current model"), self._model_names(), assistant.model)
        names = {each.name: each.name for each in self._library.collections}
        self._fill(
            self._collection,
            self.tr("The documents chosen in the chat"),
            names,
            next(iter(assistant.collections), ""),
        )
        self._mode.setCurrentIndex(self._mode.findData(assistant.mode))
        self._parameters.show_values(assistant.params or {})
        self.json_schema.setPlainText(assistant.json_schema)
        self._show_whether_complete()

    def edited(self) -> Assistant:
        """The assistant as edited; fields not in the form are kept."""
        stored, collection = self.assistant, self._collection.currentData()
        chosen = (collection,) if collection else ()
        shown_icon = self._icon.currentData()
        return msgspec.structs.replace(
            self.assistant,
            name=self.name.text().strip(),
            icon=stored.icon if shown_icon == assistant_icon(stored) else shown_icon,
            system=self.system.toPlainText(),
            model=self._model.currentData(),
            collections=stored.collections if chosen == stored.collections[:1] else chosen,
            mode=self._mode.currentData(),
            params=self._parameters.given() or None,
            json_schema=self.json_schema.toPlainText().strip(),
        )

    def _lay_out(self) -> None:
        section = SettingSection(
            self.tr("Assistant"),
            (
                SettingRow(self.tr("Name"), "", self.name),
                SettingRow(self.tr("Icon"), "", self._icon),
                SettingRow(
                    self.tr("Instructions"),
                    self.tr("System prompt, used instead of the one in the settings."),
                    self.system,
                    is_wide=True,
                ),
                SettingRow(self.tr("Model"), "", self._model),
                SettingRow(self.tr("Documents"), "", self._collection),
                SettingRow(self.tr("Tools"), self.tr("When it may use tools."), self._mode),
                SettingRow(
                    self.tr("Answer format"),
                    self.tr(
                        "A JSON Schema that every answer must follow. Leave empty for plain text."
                    ),
                    self.json_schema,
                    is_wide=True,
                ),
            ),
        )
        buttons = hbox(self.delete, "stretch", self.share, self.save)
        scroll = scroll_area(
            vbox(section, self._parameters, "stretch", spacing=12, margins=(0, 0, 12, 0))
        )
        column = vbox((scroll, 1), self._error, parent=self, spacing=12, margins=0)
        column.addLayout(buttons)  # below the scrolled form: Save is always in sight

    def _choice(self, choices: list[tuple[str, str]]) -> ChoiceBox:
        result = ChoiceBox()
        result.setMinimumWidth(scaled(_FIELD_WIDTH))
        result.offer(choices)
        return result

    def _fill(self, box: ChoiceBox, nothing: str, names: dict[str, str], chosen: str) -> None:
        """Offer the values of `names`, and `chosen` even if it is not, or no longer, among them."""
        known = ({chosen: chosen} | names if chosen else names).items()
        box.offer([(nothing, ""), *((name, value) for value, name in known)], chosen)

    def _icon_names(self) -> dict[str, str]:
        return {
            "message-square": self.tr("Speech bubble"),
            "pencil": self.tr("Pencil"),
            "calculator": self.tr("Calculator"),
            "file-search": self.tr("Page with a magnifier"),
            "bookmark": self.tr("Bookmark"),
            "cpu": self.tr("Chip"),
            "database": self.tr("Database"),
            "folder": self.tr("Folder"),
            "shield-check": self.tr("Shield"),
            "wrench": self.tr("Wrench"),
        }

    def _model_names(self) -> dict[str, str]:
        models = self._models.models
        ids = [model.spec.id for model in models]
        return dict(zip(ids, titles(models), strict=True))

    def _show_whether_complete(self) -> None:
        is_complete = bool(self.name.text().strip())
        allow(self.save, is_complete, self.tr("Enter a name first."))
        self.share.setEnabled(is_complete)


class AssistantsScreen(ScreenPage):
    """The assistants on the left, the settings of the selected one on the right."""

    def __init__(self, window: WindowViewModel) -> None:
        super().__init__()
        self.set_title(
            self.tr("Assistants"),
            self.tr("Instructions, model, sampling, documents and tools under one name."),
        )
        self.setObjectName("assistantsScreen")
        assistants = self._assistants = window.assistants
        self._sharing = window.hub.sharing
        self._wanted = ""
        self._drafts: dict[str, Assistant] = {}
        self._actions: dict[str, QPushButton] = {}
        self._add_actions()
        self._list = named(QListWidget(), "assistantsList", self.tr("Assistants"))
        self._list.setIconSize(ICON_SIZE)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._editor = AssistantEditor(window)
        self._editor.save.clicked.connect(lambda: assistants.save(self._editor.edited()))
        self._editor.delete.clicked.connect(self._on_delete_clicked)
        self._editor.share.clicked.connect(self._on_share_clicked)
        self._empty = EmptyState(
            "message-square",
            self.tr("No assistant yet"),
            self.tr("An assistant answers with its own instructions, model and documents."),
            self.tr("New assistant"),
            self._on_new_clicked,
        )
        self._stack = stacked(self._empty, MasterDetail(self._list, self._editor, (1, 3)))
        self._written = hidden(ElidedLabel(kind="ok", name="assistantsWritten"))
        self.body.addWidget(self._written)
        self.body.addWidget(self._stack, 1)
        assistants.assistants_changed.connect(self._show_assistants)
        assistants.saved.connect(self._on_saved)
        assistants.save_failed.connect(self._editor.show_error)
        assistants.exported.connect(self._on_exported)
        for renew in (self._written.hide, assistants.refresh):
            self.shown.connect(renew)
        self._show_assistants()

    def _add_actions(self) -> None:
        for text, name, slot in (
            (self.tr("Import…"), "importAssistants", self._on_import_clicked),
            (self.tr("Export all…"), "exportAssistants", self._on_export_clicked),
            (self.tr("New assistant"), "newAssistant", self._on_new_clicked),
        ):
            action = button(
                text, "primary" if name == "newAssistant" else "", name=name, on_click=slot
            )
            self.actions_row.addWidget(action)
            self._actions[name] = action

    def _show_assistants(self) -> None:
        self._keep_draft()
        wanted = self._wanted or self._editor.assistant.id
        is_writing_new = not wanted and "" in self._drafts
        with QSignalBlocker(self._list):
            self._list.clear()
            for assistant in self._assistants.assistants:
                item = add_item(self._list, visible_text(assistant.name), assistant)
                item.setIcon(icon(assistant_icon(assistant)))
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

    def _on_delete_clicked(self) -> None:
        assistant = self._editor.assistant
        if confirm(
            self,
            self.tr("Delete “{name}”?").format(name=assistant.name),
            self.tr("Its chats continue without an assistant."),
            self.tr("Delete"),
        ):
            self._assistants.delete(assistant.id)

    def _on_share_clicked(self) -> None:
        share(self._sharing, self._assistants.shareable(self._editor.edited()), self)

    def _on_import_clicked(self) -> None:
        kinds = self.tr("Assistants (*.json *.zip)")
        if file := ask_file(self, self.tr("Import assistants"), kinds):
            self._assistants.import_file(file)

    def _on_export_clicked(self) -> None:
        title = self.tr("Export assistants to")
        if file := ask_target(self, title, "inglenook-assistants.json"):
            self._assistants.export(file)
