"""The form of one assistant."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.core.assistants import Assistant
from app.core.generation import GenerationParams
from app.core.parameters import offered_by
from app.gui.assistants.picker import ICONS, assistant_icon
from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.panes import ErrorCard
from app.gui.dialogs.share import share_button
from app.gui.layouts.boxes import vbox
from app.gui.look.icons import icon
from app.gui.look.scale import scaled
from app.gui.look.theme import code_font
from app.gui.models.parameter_form import ParameterForm
from app.gui.settings.rows import SettingRow, SettingSection
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.models.labels import titles
from app.viewmodels.models.library import ModelsViewModel

_FIELD_WIDTH, _TEXT_HEIGHT, _SCHEMA_HEIGHT = 240, 140, 90


class AssistantEditor(QWidget):
    """Shows one assistant; nothing is stored before Save.

    Signals:
        saved: the Assistant in the form; one without an id is new.
        share_requested: the Assistant in the form, which the user wants to share.
        delete_requested: the Assistant that the user wants to delete.
    """

    saved = Signal(object)
    share_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, models: ModelsViewModel, library: LibraryViewModel) -> None:
        super().__init__()
        self._models = models
        self._library = library
        self.assistant = Assistant(id="", name="")
        self.name = QLineEdit()
        self.name.setObjectName("assistantName")
        self.name.setMaxLength(80)
        self.name.setMinimumWidth(scaled(_FIELD_WIDTH))
        names = self._icon_names()
        self._icon = self._choice([(names[name], name) for name in ICONS])
        for row, name in enumerate(ICONS):
            self._icon.setItemIcon(row, icon(name))
        self.system = QPlainTextEdit()
        self.system.setObjectName("assistantSystem")
        self.system.setTabChangesFocus(True)
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
        self.json_schema = QPlainTextEdit()
        self.json_schema.setObjectName("assistantSchema")
        self.json_schema.setTabChangesFocus(True)
        self.json_schema.setFixedHeight(scaled(_SCHEMA_HEIGHT))
        self.json_schema.setFont(code_font())
        self.json_schema.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._save = button(self.tr("Save"), "primary")
        self._save.setObjectName("saveAssistant")
        self._save.clicked.connect(self._on_save_clicked)
        submit_with_keys(self, self._save)
        self._share = share_button("shareAssistant")
        self._share.clicked.connect(lambda: self.share_requested.emit(self.edited()))
        self._delete = button(self.tr("Delete"), "danger")
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self.assistant))
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
        for action in (self._delete, self._share):
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
        buttons = QHBoxLayout()
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._share)
        buttons.addWidget(self._save)
        holder = QWidget()
        holder.setProperty("kind", "page")
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inner = vbox(holder, spacing=12, margins=(0, 0, 12, 0))
        inner.addWidget(section)
        inner.addWidget(self._parameters)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        column = vbox(self, spacing=12, margins=0)
        column.addWidget(scroll, 1)
        column.addWidget(self._error)
        column.addLayout(buttons)  # below the scrolled form: Save is always in sight

    def _choice(self, choices: list[tuple[str, str]]) -> QComboBox:
        result = ChoiceBox()
        result.setMinimumWidth(scaled(_FIELD_WIDTH))
        for text, value in choices:
            result.addItem(text, value)
        return result

    def _fill(self, box: QComboBox, nothing: str, names: dict[str, str], chosen: str) -> None:
        """Offer the values of `names`, and `chosen` even if it is not, or no longer, among them."""
        box.clear()
        box.addItem(nothing, "")
        for value, name in ({chosen: chosen} | names if chosen else names).items():
            box.addItem(name, value)
        box.setCurrentIndex(box.findData(chosen))

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
        self._save.setEnabled(is_complete)
        self._save.setToolTip("" if is_complete else self.tr("Enter a name first."))
        self._share.setEnabled(is_complete)

    def _on_save_clicked(self) -> None:
        self.saved.emit(self.edited())
