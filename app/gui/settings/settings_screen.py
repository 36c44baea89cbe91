"""The settings screen."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui.controls.buttons import button
from app.gui.controls.labels import hidden, named
from app.gui.controls.panes import EmptyState, centred, scroll_area
from app.gui.controls.rows import add_item
from app.gui.dialogs.memory_dialog import MemoryDialog
from app.gui.layouts.boxes import holding, vbox
from app.gui.layouts.pages import END_ROOM, MasterDetail, ScreenPage
from app.gui.settings.chats_section import ChatsSection
from app.gui.settings.documents_section import DocumentsSection
from app.gui.settings.engine_sections import EngineLibrarySection, LocalApiSection, ServerSection
from app.gui.settings.privacy_section import PrivacySection
from app.gui.settings.setting_rows import (
    SettingRow,
    SettingSection,
    appearance_section,
    general_section,
    generation_section,
    models_section,
    setting_rows,
)
from app.gui.settings.shortcuts import shortcuts_section
from app.gui.settings.tools_section import ToolsSection
from app.viewmodels.security.protection import SecurityViewModel
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.engine_sources import (
    EngineLibraryViewModel,
    LocalApiViewModel,
    ServerViewModel,
)
from app.viewmodels.settings.remembered_facts import MemoryViewModel
from app.viewmodels.settings.tools import ToolsViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel
from app.viewmodels.translated import translate

_COLUMN_WIDTH = 720
_BESIDE_NAMES = 32
"""Pixels that the style adds around a section's name."""


class MemorySection(SettingSection):
    """Whether answers know the remembered facts, and what those are.

    Off by default; facts can be viewed and deleted in either case.
    """

    def __init__(self, memory: MemoryViewModel, settings: SettingsViewModel) -> None:
        self._memory, self._settings = memory, settings
        show = button(translate("Settings", "See the facts…"), name="showFacts")
        show.clicked.connect(lambda: MemoryDialog(self._memory, self._settings, self).run())
        rows = (
            *setting_rows(settings, "memory"),
            SettingRow(
                translate("Settings", "Remembered facts"),
                translate("Settings", "Only what you wrote or confirmed; encrypted like chats."),
                show,
            ),
        )
        super().__init__(translate("Settings", "Memory"), rows)


class SettingsScreen(ScreenPage):
    """All settings on one page, with a list of sections and a search.

    Signals:
        conversation_chosen: the id of a chat that should be shown.
    """

    conversation_chosen = Signal(str)
    scrolls_out = True

    def __init__(
        self,
        settings: SettingsViewModel,
        security: SecurityViewModel,
        tools: ToolsViewModel,
        transfer: ChatTransferViewModel,
        conversations: ConversationListViewModel,
        local_api: LocalApiViewModel,
        server: ServerViewModel,
        engine_library: EngineLibraryViewModel,
        memory: MemoryViewModel,
        document_models: DocumentModelsViewModel,
    ) -> None:
        super().__init__()
        self.set_title(self.tr("Settings"), self.tr("Changes apply immediately."))
        self.setObjectName("settingsScreen")
        self._document_models = document_models
        self.search = named(QLineEdit(), "settingsSearch", self.tr("Search settings"))
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.textChanged.connect(self._on_search_changed)
        navigation, column = self._navigation(), vbox(spacing=24)
        columns = MasterDetail(
            navigation, self._page(column), (1, 4), narrow_px=600, hides=self._list
        )
        self.body.addWidget(columns, 1)
        self._sections: tuple[SettingSection | ToolsSection, ...] = (
            general_section(settings),
            appearance_section(settings),
            models_section(settings),
            generation_section(settings),
            DocumentsSection(settings, document_models),
            allowed := ToolsSection(tools),
            ChatsSection(transfer, conversations),
            LocalApiSection(local_api),
            ServerSection(server),
            EngineLibrarySection(engine_library),
            MemorySection(memory, settings),
            PrivacySection(security, settings),
            shortcuts_section(settings),
        )
        allowed.conversation_chosen.connect(self.conversation_chosen)
        self._fill(column)
        self.shown.connect(document_models.refresh)
        # The rows were measured before the style sheet was applied.
        self.shown.connect(self._list.doItemsLayout)

    def show_tools(self) -> None:
        """Scroll to tool permissions and tool servers."""
        self.search.clear()
        number = next(n for n, one in enumerate(self._sections) if isinstance(one, ToolsSection))
        # Deferred: a new page has no layout yet.
        QTimer.singleShot(0, self, lambda: self._choose(number))

    def _choose(self, number: int) -> None:
        self._list.setCurrentRow(number)
        self._on_section_chosen(self._list.item(number))  # even if it was already selected

    def _navigation(self) -> QWidget:
        self._list = named(QListWidget(), "settingsSections", self.tr("Sections"))
        self._list.currentItemChanged.connect(self._on_section_chosen)
        self._list.itemClicked.connect(self._on_section_chosen)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return holding(vbox(self.search, (self._list, 1), spacing=12, margins=0))

    def _page(self, column: QVBoxLayout) -> QScrollArea:
        self._scroll = named(scroll_area(centred(column, _COLUMN_WIDTH)), "settingsPage")
        return self._scroll

    def _fill(self, column: QVBoxLayout) -> None:
        """Add the sections last: whatever holds them would pass on its style to each of them."""
        for section in self._sections:
            add_item(self._list, section.title, section)
            column.addWidget(section)
        self._list.setMinimumWidth(self._list.sizeHintForColumn(0) + _BESIDE_NAMES)
        self._nothing = hidden(
            EmptyState("search", self.tr("No such setting"), self.tr("Try another word."))
        )
        column.addWidget(self._nothing)
        column.addStretch(1)
        column.addSpacing(END_ROOM)

    def _on_section_chosen(self, item: QListWidgetItem | None) -> None:
        if item and (page := self._scroll.widget()):
            section: QWidget = item.data(Qt.ItemDataRole.UserRole)
            top = section.mapTo(page, section.rect().topLeft()).y()
            self._scroll.verticalScrollBar().setValue(top)

    def _on_search_changed(self, words: str) -> None:
        found = [section.show_matching(words.strip()) for section in self._sections]
        for position, is_shown in enumerate(found):
            self._list.item(position).setHidden(not is_shown)
        self._nothing.setVisible(not any(found))
