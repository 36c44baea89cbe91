"""The assistant picker of the top bar."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.core.assistants import Assistant
from app.gui.controls.picker_button import PickerButton, add_choice
from app.gui.look.icons import icon
from app.viewmodels.chat.assistants import AssistantsViewModel

translate = QCoreApplication.translate


class AssistantPicker(PickerButton):
    """The assistant of this chat.

    Signals:
        manage_requested: the user wants to edit the assistants.
    """

    manage_requested = Signal()

    def __init__(self, assistants: AssistantsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(translate("AssistantPicker", "Assistant"), parent=parent)
        self.setObjectName("assistantPicker")
        self.setToolTip(self.tr("Instructions, model, documents and tools under one name"))
        self._assistants = assistants
        assistants.current_changed.connect(self._show_chosen)
        self._show_chosen()

    def fill(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        current = self._assistants.current
        none = add_choice(menu, group, self.tr("No assistant"), "", is_checked=current is None)
        none.triggered.connect(lambda: self._assistants.choose(None))
        for assistant in self._assistants.assistants:
            is_current = current is not None and current.id == assistant.id
            action = add_choice(menu, group, assistant.name, assistant.model, is_checked=is_current)
            action.setIcon(icon(assistant_icon(assistant)))
            action.triggered.connect(lambda _=False, one=assistant: self._assistants.choose(one))
        menu.addSeparator()
        menu.addAction(self.tr("Edit assistants…"), self.manage_requested.emit)

    def _show_chosen(self) -> None:
        current = self._assistants.current
        self.show_choice(current.name if current else self.tr("No assistant"), "")


ICONS = (
    "message-square", "pencil", "calculator", "file-search", "bookmark", "cpu", "database",
    "folder", "shield-check", "wrench",
)  # fmt: skip


def assistant_icon(assistant: Assistant) -> str:
    """The name of its icon, or of the default one if its own is not available."""
    return assistant.icon if assistant.icon in ICONS else ICONS[0]
