"""The middle of the window: what answers, the conversation, and where to write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.gui.composer.composer import Composer
from app.gui.library.picker import CollectionPicker
from app.gui.models.picker import ModelPicker
from app.gui.models.tools_picker import ToolsPicker
from app.gui.theme import COLUMN_WIDTH
from app.gui.transcript.view import TranscriptView
from app.gui.transcript.welcome import WelcomePane
from app.gui.widgets import card
from app.viewmodels.conversation import ConversationViewModel
from app.viewmodels.window import WindowViewModel


class ChatScreen(QWidget):
    """One conversation at a time.

    Signals:
        citation_opened: a citation was chosen, as a Citation.
        screen_requested: another screen is wanted, by name.
    """

    citation_opened = Signal(object)
    screen_requested = Signal(str)

    def __init__(self, window: WindowViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._conversation: ConversationViewModel = window.conversation
        self.model_picker = ModelPicker(window.models)
        self._collections = CollectionPicker(window.library)
        self._tools = ToolsPicker()
        self.transcript = TranscriptView(window.conversation, window.ratings)
        self._welcome = WelcomePane(window.models)
        self.composer = Composer(window.conversation, window.settings)
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_middle()

    def edit_last(self) -> None:
        """Change the last question in place."""
        if self.transcript.questions:
            self.transcript.questions[-1].edit()

    def regenerate_last(self) -> None:
        if self.transcript.answers:
            self.transcript.answers[-1].regenerate()

    def copy_last(self) -> None:
        if self.transcript.answers:
            self.transcript.answers[-1].copy()

    def step_variant(self, step: int) -> None:
        if self.transcript.answers:
            self.transcript.answers[-1].step_variant(step)

    def _lay_out(self) -> None:
        self._middle.addWidget(self._welcome)
        self._middle.addWidget(self.transcript)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        column.addWidget(self._middle, 1)
        holder = QHBoxLayout()
        holder.setContentsMargins(24, 0, 24, 14)
        # The composer is a little wider than the column, so that its text stands under the text.
        self.composer.setMaximumWidth(COLUMN_WIDTH + 28)
        holder.addStretch(1)
        holder.addWidget(self.composer, 1000)
        holder.addStretch(1)
        column.addLayout(holder)

    def _top_bar(self) -> QFrame:
        bar = card("topbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for picker in (self.model_picker, self._collections, self._tools):
            row.addWidget(picker)
        row.addStretch(1)
        return bar

    def _connect(self) -> None:
        self.transcript.citation_opened.connect(self.citation_opened)
        self._welcome.documents_requested.connect(self.composer.choose_files)
        self._welcome.models_requested.connect(lambda: self.screen_requested.emit("models"))
        self.model_picker.manage_requested.connect(lambda: self.screen_requested.emit("models"))
        self._collections.manage_requested.connect(lambda: self.screen_requested.emit("documents"))
        self._collections.collection_chosen.connect(self._on_collection_chosen)
        self._tools.mode_chosen.connect(self._on_mode_chosen)
        self.composer.last_edit_requested.connect(self.edit_last)
        self._conversation.items_changed.connect(self._show_middle)
        self._conversation.sources_changed.connect(self._show_sources)

    def _show_middle(self) -> None:
        is_empty = not self._conversation.items
        self._middle.setCurrentWidget(self._welcome if is_empty else self.transcript)

    def _show_sources(self) -> None:
        self._collections.select(self._conversation.collection_id)
        self._tools.select(self._conversation.mode)

    def _on_collection_chosen(self, collection_id: str | None) -> None:
        self._conversation.set_sources(
            collection_id=collection_id,
            mode=self._conversation.mode,
            is_only_from_documents=self._conversation.is_only_from_documents,
        )

    def _on_mode_chosen(self, _mode: str) -> None:
        self._conversation.set_sources(
            collection_id=self._conversation.collection_id,
            mode=self._tools.mode,
            is_only_from_documents=self._conversation.is_only_from_documents,
        )
