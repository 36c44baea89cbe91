"""The memory section: whether answers know what is remembered, and what that is."""

from PySide6.QtCore import QCoreApplication

from app.gui.controls.buttons import button
from app.gui.dialogs.memory import MemoryDialog
from app.gui.settings.rows import SettingRow, SettingSection
from app.gui.settings.sections import setting_rows
from app.viewmodels.settings.memory import MemoryViewModel
from app.viewmodels.settings.values import SettingsViewModel

translate = QCoreApplication.translate


class MemorySection(SettingSection):
    """Off by default; facts can be viewed and deleted in either case."""

    def __init__(self, memory: MemoryViewModel, settings: SettingsViewModel) -> None:
        self._memory, self._settings = memory, settings
        show = button(translate("Settings", "See the facts…"))
        show.setObjectName("showFacts")
        show.clicked.connect(self._on_show_clicked)
        rows = (
            *setting_rows(settings, "memory"),
            SettingRow(
                translate("Settings", "Remembered facts"),
                translate("Settings", "Only what you wrote or confirmed; encrypted like chats."),
                show,
            ),
        )
        super().__init__(translate("Settings", "Memory"), rows)

    def _on_show_clicked(self) -> None:
        dialog = MemoryDialog(self._memory, self._settings, self)
        dialog.exec()
        dialog.deleteLater()
