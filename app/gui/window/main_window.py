"""The window: side bar, one screen in the middle, the source page, the status line."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from app.gui.controls.buttons import show_chosen_keys
from app.gui.layouts.boxes import vbox
from app.gui.layouts.on_screen import keep_on_screen, room_on_screen
from app.gui.sidebar.sidebar import FOLD_KEYS
from app.gui.window.screens import build_screen
from app.gui.window.status_bar import StatusBar
from app.gui.window.window_body import Banner, WindowBody, WindowMemory

if TYPE_CHECKING:
    # Imported when needed: not part of the first frame.
    from PySide6.QtCore import QTimer

    from app.core.documents import Citation
    from app.gui.chat.chat_screen import ChatScreen
    from app.gui.controls.drop_overlay import DropOverlay
    from app.gui.layouts.keyboard import WindowKeys
    from app.viewmodels.window import WindowViewModel

_SIZE = QSize(1440, 900)
_MIN_SIZE = (480, 400)
_WATCH_MS = 2000
"""A hidden window looks this often whether the training goes on."""
CHAT = "chat"


class MainWindow(QMainWindow):
    """Shown at once; `bind` fills it once the history is open.

    Signals:
        painted: the first frame was painted.
        closed: the window is closing.
        hide_requested: the window should be hidden, and the program stay.
        quick_requested: the quick-ask window is requested.
        temporary_requested: a temporary window is requested.
        quit_requested: the program should quit, even if closing its window would only hide it.
    """

    painted = Signal()
    closed = Signal()
    hide_requested = Signal()
    quick_requested = Signal()
    temporary_requested = Signal()
    quit_requested = Signal()
    hides_on_close = False
    _is_painted = False
    _was_given_files = False

    def __init__(self, memory: WindowMemory | None = None) -> None:
        super().__init__()
        self._memory = memory or WindowMemory(None)
        self._view_model: WindowViewModel | None = None
        self._chat: ChatScreen | None = None
        self._screens: dict[str, QWidget] = {}
        self._screen = CHAT
        self._wanted_message = ""
        self._waiting_files: list[Path] = []
        self._keys: WindowKeys | None = None
        self._page = QWidget(self)
        self._banner = Banner(self._page)
        self._body = WindowBody(_SIZE.width(), self._page)
        self._sidebar = self._body.sidebar
        self._status = StatusBar(self._page)
        self._overlay: DropOverlay | None = None
        self._lay_out()
        self._connect()
        self._memory.restore(self, self._body)
        self._body.early.input.setFocus()

    def remember(self) -> None:
        """Save the window's position and contents for the next start."""
        open_id = self._view_model.conversation.conversation_id if self._view_model else None
        self._memory.save(self, self._body, open_id)

    @property
    def screen_name(self) -> str:
        return self._screen

    @property
    def has_typed(self) -> bool:
        """Whether a question was started, or given files, before the history was open."""
        return bool(self._body.early.typed.text) or self._was_given_files

    def bind(self, view_model: "WindowViewModel") -> None:
        """Show this history from now on."""
        # Imported here: the empty window is on screen before this is needed.
        from app.gui.chat.chat_screen import ChatScreen

        self._view_model = view_model
        self._chat = ChatScreen(view_model)
        self._add_screen(CHAT, self._chat)
        self._sidebar.bind(view_model.conversations, is_temporary=view_model.is_temporary)
        self._sidebar.setEnabled(True)
        self._body.rail.offer_chats()
        if view_model.is_temporary:
            self.setWindowTitle(self.tr("Inglenook, temporary"))
        self._status.bind(view_model)
        for general in (view_model.storage.filled, view_model.storage.no_backup):
            general.connect(partial(self._banner.show_error, is_general=True))
        view_model.storage.freed.connect(self._banner.hide)
        self._follow(view_model, self._chat)
        self.show_screen(CHAT)
        if problem := view_model.settings.problem:
            self._banner.show_error(problem, is_general=True)
        self._chat.composer.continue_with(self._body.early.typed)
        self.add_files(self._waiting_files)

    def show_pane(self, pane: QWidget) -> None:
        """Show `pane` in the middle while there is no history to show."""
        self._body.show_pane(pane)

    def show_screen(self, name: str) -> None:
        """Show the chat or another screen."""
        if self._view_model is None:
            return
        if name not in self._screens:
            self._add_screen(name, build_screen(name, self._view_model))
        focused = self.focusWidget()
        was_here = focused is not None and self._screens[name].isAncestorOf(focused)
        if name != self._screen:
            self._banner.leave()
        self._screen = name
        self._body.close_drawer()
        self._body.show_pane(self._screens[name])
        self._show_open()
        if name == CHAT and self._chat:
            self._chat.composer.input.setFocus()
        elif not was_here:
            # Otherwise the next widget in the chain, some button of the screen, would get it.
            self._screens[name].setFocus()

    def take_focus_from(self, old: "MainWindow") -> None:
        """Focus, and scroll to, the control that has the focus in the window this one replaces."""
        from app.gui.layouts.keyboard import focus_counterpart

        focused = old.focusWidget()
        if focused and self._screen != CHAT:
            focus_counterpart(focused, old._screens[self._screen], self._screens[self._screen])

    def open_citation(self, citation: "Citation") -> None:
        """Show the source page with the cited words highlighted."""
        if self._view_model:
            self._body.show_source(self._view_model, citation)

    def open_chat(self, conversation_id: str) -> None:
        self._on_conversation_chosen(conversation_id, "")

    def show_error(self, error: Exception) -> None:
        self._banner.show_error(error)

    def show_note(self, words: str) -> None:
        """Say in the status bar, for a while, what was done."""
        self._status.show_note(words)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Drop files into the chat, now or once it exists."""
        if self._chat is None:
            self._waiting_files += paths
            self._was_given_files |= bool(paths)
            return
        self._waiting_files = []
        if paths:
            self.show_screen(CHAT)
            self._chat.composer.add_files(paths)

    def come_forward(self) -> None:
        """Bring the window to the front and give it keyboard focus."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not an event filter: the first event that Python sees takes 3 ms, for all event types.
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Do not block the end of the user's session.
        app = QGuiApplication.instance()
        is_ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self.hides_on_close and not is_ending:
            event.ignore()
            self.hide_requested.emit()
            return
        if not is_ending and not self._may_quit():
            event.ignore()
            return
        if not is_ending and self._view_model and self._view_model.is_training:
            event.ignore()
            self._train_on()
            return
        self.closed.emit()
        super().closeEvent(event)

    def _train_on(self) -> None:
        """Hide the window, if the user agrees, until the training in progress is over."""
        from PySide6.QtCore import QTimer

        from app.gui.dialogs.simple_dialogs import confirm

        if confirm(
            self,
            self.tr("The training goes on without the window"),
            self.tr(
                "Inglenook ends when the training is done; until then, starting it again shows "
                "this window. To end it now, pause the training first: Dataset › Train."
            ),
            self.tr("Close the window"),
            is_dangerous=False,
        ):
            self.remember()
            self.hide()
            watch = QTimer(self)
            watch.timeout.connect(partial(self._on_training_watched, watch))
            watch.start(_WATCH_MS)

    def _on_training_watched(self, watch: "QTimer") -> None:
        if self.isVisible():
            watch.deleteLater()
        elif not (self._view_model and self._view_model.is_training):
            watch.deleteLater()
            self.quit()

    def quit(self) -> None:
        """End the program, unless something would be lost and the user does not want that."""
        if self._may_quit():
            self.quit_requested.emit()

    def _may_quit(self) -> bool:
        """Whether nothing would be lost, or the user agrees."""
        if self._view_model is None or not self._view_model.has_unstored:
            return True
        from app.gui.dialogs.simple_dialogs import confirm

        return confirm(
            self,
            self.tr("Quit and lose what could not be stored?"),
            self.tr(
                "The disk is full or failing. Drafts, edits and ratings since then are only in "
                "this window. Free some space first, and they are stored by themselves."
            ),
            self.tr("Quit and lose them"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unhandled keys: Enter presses a button, as in dialogs, and text starts a question."""
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif not (self._screen == CHAT and self._chat and self._chat.composer.type_on(event)):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        # Imported here: in the first frame the focus is right already.
        from app.gui.layouts.keyboard import focus_next

        return focus_next(self, is_next=is_next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from app.gui.controls.drop_overlay import DropOverlay

        if _dropped_paths(event):
            event.acceptProposedAction()
            self._overlay = self._overlay or DropOverlay(self)
            self._overlay.cover(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_drag()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._end_drag()
        event.acceptProposedAction()
        self.add_files(_dropped_paths(event))

    def _end_drag(self) -> None:
        if self._overlay:
            self._overlay.hide()

    def _lay_out(self) -> None:
        self.setWindowTitle("Inglenook")
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.resize(_SIZE.boundedTo(room_on_screen(self).size()))
        self.setMinimumSize(*_MIN_SIZE)
        self._page.setProperty("kind", "page")
        vbox(self._banner, (self._body, 1), self._status, parent=self._page, spacing=0, margins=0)
        self.setCentralWidget(self._page)

    def _connect(self) -> None:
        self._sidebar.new.clicked.connect(self.new_chat)
        self._sidebar.conversation_chosen.connect(self._on_conversation_chosen)
        self._sidebar.screen_requested.connect(self.show_screen)
        self._sidebar.export_requested.connect(self._on_export_requested)
        self._sidebar.fold.clicked.connect(self._body.toggle_sidebar)
        self._body.rail.new_chat_requested.connect(self.new_chat)
        self._body.rail.search_requested.connect(self._on_search_requested)
        self._status.network.clicked.connect(self._on_network_requested)
        self._body.source_closed.connect(lambda: self.show_screen(self._screen))
        self._body.early.input.files_pasted.connect(self.add_files)
        self._body.early.input.refused.connect(self.show_error)
        self._status.api.clicked.connect(lambda: self.show_screen("settings"))

    def listen(self) -> None:
        """Enable the window's shortcuts, after the first frame: nobody can react earlier."""
        if self._keys:
            return
        keep_on_screen(self)  # its frame is known now
        from app.gui.layouts.keyboard import WindowKeys

        self._keys = WindowKeys(self)
        self._keys.add(
            {
                "Ctrl+N": self.new_chat,
                "Ctrl+K": self._on_search_requested,
                FOLD_KEYS: self._body.toggle_sidebar,
                "Ctrl+,": lambda: self.show_screen("settings"),
                "Esc": self._on_escape,
                "F1": self._on_help_requested,
                "Ctrl+/": self._on_help_requested,
                "Ctrl+Shift+Space": self.quick_requested.emit,
                "Ctrl+Shift+N": self.temporary_requested.emit,
                "Ctrl+Q": self.quit,
            }
        )

    def _show_keys(self) -> None:
        """Use the keys that the user chose, and show them."""
        if self._view_model and self._keys:
            from app.gui.settings.shortcuts import usable

            chosen = usable(self._view_model.settings.settings.shortcuts)
            self._keys.follow(chosen)
            show_chosen_keys(chosen, self)
            self._sidebar.show_keys()

    def _follow(self, view_model: "WindowViewModel", chat: "ChatScreen") -> None:
        self._listen_for_chat(chat)
        self._show_keys()
        view_model.settings.settings_changed.connect(self._show_keys)
        chat.transcript.citation_opened.connect(self.open_citation)
        chat.screen_requested.connect(self.show_screen)
        chat.temporary_requested.connect(self.temporary_requested)
        chat.tools_requested.connect(self._on_tools_requested)
        chat.quit_requested.connect(self.quit)
        view_model.conversation.failed.connect(self.show_error)
        view_model.surveys.found.connect(lambda _collection_id: self.show_screen("documents"))
        view_model.surveys.missing.connect(self.show_error)
        view_model.conversation.opened.connect(self._on_opened)
        view_model.conversation.transcript.changed.connect(self._show_open)
        view_model.conversations.rows_changed.connect(self._show_open)
        view_model.dataset.counts_changed.connect(self._show_rated)

    def _listen_for_chat(self, chat: "ChatScreen") -> None:
        self.listen()
        assert self._keys, "it listens by now"
        self._keys.add(
            {
                "Ctrl+D": chat.composer.choose_files,
                "Ctrl+M": chat.model_picker.click,
                "Ctrl+F": chat.find_words,
                "Ctrl+Shift+A": chat.transcript.copy_all,
                **chat.answer_keys(),
            }
        )

    def _add_screen(self, name: str, screen: QWidget) -> None:
        self._screens[name] = screen
        # Screens offer links to others; not every one links to all.
        ways = {
            "screen_requested": self.show_screen,
            "citation_opened": self.open_citation,
            "chat_requested": self._on_chat_requested,
            "conversation_chosen": self.open_chat,
        }
        for signal, slot in ways.items():
            if name != CHAT and hasattr(screen, signal):
                getattr(screen, signal).connect(slot)

    def _show_open(self) -> None:
        if self._view_model:
            open_id = self._view_model.conversation.conversation_id or ""
            self._sidebar.show_open(self._screen, open_id)
            self._memory.remember_chat(open_id)

    def _on_opened(self) -> None:
        self._show_open()
        self._show_wanted()

    def _show_wanted(self) -> None:
        """Scroll to the message found by a search once its conversation is shown."""
        if self._chat and self._wanted_message:
            words = self._view_model.conversations.query.split() if self._view_model else []
            longest = max(words, key=len, default="")
            self._chat.transcript.scroll_to_message(self._wanted_message, longest)
        self._wanted_message = ""

    def _show_rated(self) -> None:
        if self._view_model:
            self._sidebar.show_rated(self._view_model.dataset.rated)

    def new_chat(self) -> None:
        if self._view_model:
            self._banner.leave()
            self._view_model.conversation.new_chat()
            self.show_screen(CHAT)

    def _on_conversation_chosen(self, conversation_id: str, message_id: str) -> None:
        if self._view_model and self._chat:
            self._wanted_message = message_id
            is_shown = conversation_id == self._view_model.conversation.conversation_id
            if is_shown:
                self._show_wanted()
            else:
                self._banner.leave()
            if message_id or not is_shown:
                self._view_model.conversation.open(conversation_id, message_id)
            self.show_screen(CHAT)

    def _on_chat_requested(self, collection_id: str) -> None:
        if self._view_model:
            self._view_model.conversation.new_chat()
            self._view_model.conversation.set_sources(
                collection_id=collection_id, mode="auto", is_only_from_documents=False
            )
            self.show_screen(CHAT)

    def _on_export_requested(self, ids: list[str]) -> None:
        if self._view_model:
            from app.gui.dialogs.export_chats import export_chats

            export_chats(self, self._view_model, ids, self._on_chats_written)

    def _on_chats_written(self, file: Path) -> None:
        self.show_note(self.tr("Saved to {file}").format(file=file))

    def _on_network_requested(self) -> None:
        if self._view_model:
            from app.gui.dialogs.network_log import NetworkLogDialog

            network = self._view_model.services.network
            NetworkLogDialog(network.made(), network.listeners(), self).open()

    def _on_tools_requested(self) -> None:
        from app.gui.settings.settings_screen import SettingsScreen

        self.show_screen("settings")
        settings = self._screens["settings"]
        assert isinstance(settings, SettingsScreen), "it was just shown"
        settings.show_tools()

    def _on_help_requested(self) -> None:
        from app.gui.settings.shortcuts import ShortcutsSheet

        ShortcutsSheet(self).open()

    def _on_search_requested(self) -> None:
        self._body.show_sidebar()
        self._sidebar.focus_search()

    def _on_escape(self) -> None:
        leave = (self._sidebar.leave_search, self._body.close_drawer, self._body.leave_source)
        if any(each() for each in leave):
            return
        if self._screen != CHAT:
            self.show_screen(CHAT)  # Esc must not stop an answer out of sight
        elif self._view_model:
            self._view_model.conversation.stop()


def _dropped_paths(event: QDropEvent) -> list[Path]:
    """The local files and folders being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
