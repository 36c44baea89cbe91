"""The middle of the window: what answers, the conversation, and where to write."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.core.unicode_text import visible_text
from app.gui.chat.pickers import AssistantPicker, CollectionPicker, ModelPicker, ToolsPicker
from app.gui.composer.composer import Composer
from app.gui.controls.buttons import button, icon_button
from app.gui.controls.labels import ElidedLabel, card, named
from app.gui.controls.panes import Picture, UndoBar
from app.gui.controls.search_field import FindBar
from app.gui.layouts.boxes import ShrinkingFlowLayout, hbox, stacked, vbox
from app.gui.look.icons import ICON_BESIDE_TEXT
from app.gui.look.theme import COLUMN_WIDTH, scaled
from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.view import TranscriptView
from app.gui.transcript.welcome import WelcomePane
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.find import FindInChatViewModel
from app.viewmodels.settings.remembered_facts import FactOffersViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.window import WindowViewModel


class FactOffer(QFrame):
    """Offers to remember what the user just said; nothing is saved without consent.

    Hidden unless there is an offer.
    """

    def __init__(self, offers: FactOffersViewModel, settings: SettingsViewModel) -> None:
        super().__init__()
        named(self, "factOffer", kind="file")
        self._offers, self._settings = offers, settings
        self._words = ElidedLabel()
        self.remember = button(
            self.tr("Remember"), "chip", name="rememberOffer", on_click=offers.accept
        )
        self.never = button(self.tr("Don't offer"), "link", name="neverOffer")
        self.never.setToolTip(self.tr("You can turn these offers back on in the settings."))
        self.never.clicked.connect(self._on_never_clicked)
        self.close_offer = icon_button(
            "x", self.tr("Not this one"), name="declineOffer", on_click=offers.decline
        )
        picture = Picture("bookmark", "muted", ICON_BESIDE_TEXT.width())
        parts = (picture, (self._words, 1), self.remember, self.never, self.close_offer)
        hbox(*parts, parent=self, spacing=8, margins=(10, 4, 6, 4))
        offers.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        text = visible_text(self._offers.text)
        self.setVisible(bool(text))
        self._words.setText(self.tr("Remember in all chats: {fact}").format(fact=text))
        self.setAccessibleName(self._words.text())

    def _on_never_clicked(self) -> None:
        self._settings.update(suggests_facts=False)
        self._offers.decline()


class _TopBar(QScrollArea):
    """The pickers, in as many lines as they need.

    A window too short for all lines and the composer leaves one line, which scrolls.
    """

    def __init__(self, pickers: Sequence[QWidget]) -> None:
        super().__init__()
        page = card("topbar")
        self._flow = ShrinkingFlowLayout(8)
        for picker in pickers:
            self._flow.addWidget(picker)
        self._column = hbox(self._flow, parent=page, margins=(16, 8, 16, 8))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.setWidgetResizable(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._column.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        least = self._column.totalMinimumSize()
        return least.boundedTo(QSize(least.width(), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()


class ChatScreen(QWidget):
    """One conversation at a time.

    Signals:
        screen_requested: another screen is requested, by name.
        temporary_requested: a temporary window is requested.
        tools_requested: the tool settings are requested.
        quit_requested: the program should quit.
    """

    screen_requested = Signal(str)
    temporary_requested = Signal()
    tools_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: WindowViewModel) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._conversation: ConversationViewModel = window.conversation
        self.model_picker = ModelPicker(window.models, window.adapters)
        self._collections = CollectionPicker(window.library)
        self._tools = ToolsPicker()
        self._assistants = AssistantPicker(window.assistants)
        self._chosen = window.assistants
        self.transcript = TranscriptView(window)
        self._welcome = WelcomePane(window.models, window.security)
        self.composer = Composer(window)
        self._find = FindInChatViewModel(window.conversation, self)
        self.find_bar = FindBar(self.tr("Find in this chat"))
        self._undo = UndoBar("undoTurn")
        self._offer = FactOffer(window.fact_offers, window.settings)
        self._branches = window.branches
        self._memory = window.memory
        self._settings = window.settings
        self._middle = stacked(self._welcome, self.transcript)
        self._lay_out()
        self._connect()
        self._show_middle()
        self._show_assistant()

    def edit_last(self) -> None:
        self.transcript.show_end()
        if self.transcript.questions:
            self.transcript.questions[-1].edit()

    def answer_keys(self) -> dict[str, Callable[[], None]]:
        """What keys do with the last answer."""
        return {
            "Ctrl+R": partial(self._with_last, AnswerWidget.regenerate),
            "Ctrl+Shift+R": partial(self._with_last, AnswerWidget.choose_variation),
            "Ctrl+Shift+C": partial(self._with_last, AnswerWidget.copy),
            "Alt+Left": partial(self._with_last, lambda answer: answer.step_variant(-1)),
            "Alt+Right": partial(self._with_last, lambda answer: answer.step_variant(1)),
        }

    def _with_last(self, act: Callable[[AnswerWidget], object]) -> None:
        self.transcript.show_end()
        if self.transcript.answers:
            act(self.transcript.answers[-1])

    def fork_last(self) -> None:
        """Continue in a new chat that starts as a copy of this one."""
        if (answer := self._conversation.transcript.last_answer) and self._conversation.run is None:
            self._branches.fork(answer.message.id)

    def find_words(self) -> None:
        if self._conversation.transcript.items:
            self.find_bar.open_bar()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """If the focused widget disappears, the composer gets the focus, not the next widget."""
        focused = QApplication.focusWidget()
        is_here = focused is not None and self.isVisible() and self.isAncestorOf(focused)
        if not focused or not is_here or (focused.isVisible() and focused.isEnabled()):
            return super().focusNextPrevChild(is_next)
        self.composer.input.setFocus()
        return True

    def _lay_out(self) -> None:
        self._middle.setMinimumHeight(1)  # gives way to the composer, which does not scroll
        pickers = (self._assistants, self.model_picker, self._collections, self._tools)
        column = vbox(
            _TopBar(pickers), self.find_bar, (self._middle, 1), parent=self, spacing=0, margins=0
        )
        holder = hbox(margins=(24, 0, 24, 14))
        # The composer is slightly wider than the column, so that its text aligns with the messages.
        writing = vbox(spacing=8)
        for widget in (self._undo, self._offer, self.composer):
            widget.setMaximumWidth(scaled(COLUMN_WIDTH) + 28)
            writing.addWidget(widget)
        holder.addStretch(1)
        holder.addLayout(writing, 1000)
        holder.addStretch(1)
        column.addLayout(holder)

    def _connect(self) -> None:
        self._welcome.documents_requested.connect(self.composer.choose_files)
        self._welcome.temporary_requested.connect(self.temporary_requested)
        self._welcome.models_requested.connect(lambda: self.screen_requested.emit("models"))
        self.model_picker.manage_requested.connect(lambda: self.screen_requested.emit("models"))
        self._collections.manage_requested.connect(lambda: self.screen_requested.emit("documents"))
        self._collections.collection_chosen.connect(
            lambda chosen: self._conversation.set_sources(collection_id=chosen)
        )
        self._assistants.manage_requested.connect(lambda: self.screen_requested.emit("assistants"))
        self._chosen.current_changed.connect(self._show_assistant)
        self._tools.mode_chosen.connect(lambda mode: self._conversation.set_sources(mode=mode))
        self._tools.manage_requested.connect(self.tools_requested)
        self.composer.input.last_edit_requested.connect(self.edit_last)
        self.composer.completion.command_chosen.connect(self._on_command_chosen)
        self._conversation.transcript.changed.connect(self._show_middle)
        self._conversation.opened.connect(self.find_bar.close_bar)
        self._conversation.opened.connect(self._offer.hide)
        self.find_bar.searched.connect(self._find.search)
        self.find_bar.step_requested.connect(self._find.step)
        self.find_bar.closed.connect(self._on_find_closed)
        self._find.changed.connect(self._show_found)
        self._branches.turn_deleted.connect(self._on_turn_deleted)
        self._branches.undo_ended.connect(self._undo.hide)
        self._undo.undo_requested.connect(self._branches.undo_delete)
        self._conversation.sources_changed.connect(self._show_sources)

    def _on_turn_deleted(self, had_ratings: bool) -> None:
        self._undo.offer(
            self.tr("Question and answer deleted, with the rating")
            if had_ratings
            else self.tr("Question and answer deleted")
        )

    def _on_command_chosen(self, name: str) -> None:
        commands: dict[str, Callable[[], None]] = {
            "new": self._conversation.new_chat,
            "regenerate": partial(self._with_last, AnswerWidget.regenerate),
            "find": self.find_words,
            "fork": self.fork_last,
            "copy": self.transcript.copy_all,
            "attach": self.composer.choose_files,
            "remember": self._remember,
            "settings": lambda: self.screen_requested.emit("settings"),
            "quit": self.quit_requested.emit,
        }
        commands[name]()

    def _remember(self) -> None:
        # Imported here: the first frame shows no memories.
        from app.gui.dialogs.memory_dialog import MemoryDialog

        MemoryDialog(self._memory, self._settings, self).present()

    def _show_middle(self) -> None:
        wanted = self.transcript if self._conversation.transcript.items else self._welcome
        if self._middle.currentWidget() is wanted:
            return
        # When a stack hides the focused widget, it focuses the first control of the new page.
        focused = QApplication.focusWidget()
        if focused and self._middle.isAncestorOf(focused):
            self.composer.input.setFocus()
        self._middle.setCurrentWidget(wanted)

    def _show_found(self) -> None:
        self.find_bar.show_count(self._find.place, len(self._find.matches))
        if current := self._find.current:
            self.transcript.show_found(current.message_id, self._find.query, current.nth)
        else:
            self.transcript.clear_found()

    def _on_find_closed(self) -> None:
        self._find.clear()
        self.composer.input.setFocus()

    def _show_assistant(self) -> None:
        self.model_picker.show_assistant(self._chosen.current)

    def _show_sources(self) -> None:
        self._collections.select(self._conversation.collection_id)
        self._tools.select(self._conversation.mode)
