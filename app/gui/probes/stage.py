"""The real window over a real, encrypted store of its own."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import open_services
from app.core.chat_archive import ConversationTree
from app.core.paths import AppPaths
from app.gui.chat.chat_screen import ChatScreen
from app.gui.lifecycle.interpreter import GuiThreadCollector, settle
from app.gui.look.theme import apply_theme, new_application
from app.gui.probes.made_chats import store_chats
from app.gui.probes.paced_chat import PacedChat
from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.window.main_window import MainWindow
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel

_PASSPHRASE = "of a folder that lasts as long as the benchmark"  # noqa: S105 - guards nothing
_TIMEOUT_S = 60.0


class Stage:
    """An open window, and the waiting functions a probe needs."""

    def __init__(self, home: Path, chats: Iterator[ConversationTree]) -> None:
        self.application = QApplication.instance() or new_application([])
        assert isinstance(self.application, QApplication)
        apply_theme(self.application, "light")
        self._collector = GuiThreadCollector(
            self.application, lambda: bool(self.state.conversation.running_ids)
        )
        self.services = open_services(AppPaths(home), _PASSPHRASE)
        store_chats(self.services.transfer, chats, home)
        gc.collect()
        self.chat = PacedChat(self.services.chat, (), 100.0)
        self.services.chat = self.chat
        self._runner = TaskRunner()
        self.state = WindowViewModel(self.services, self._runner)
        self.window = MainWindow()
        self.window.bind(self.state)
        self.state.refresh()
        self.window.show()
        self.until(lambda: self.state.conversations.is_loaded)
        screen = self.window.findChild(ChatScreen)
        assert isinstance(screen, ChatScreen)
        self.transcript = screen.transcript
        self.rest(0.3)
        settle()

    def until(self, is_reached: Callable[[], object]) -> None:
        """Run the event loop until `is_reached`."""
        loop, timer = QEventLoop(), QTimer()
        timer.setInterval(1)
        timer.timeout.connect(lambda: loop.exit(0) if is_reached() else None)
        timer.start()
        QTimer.singleShot(round(1000 * _TIMEOUT_S), timer, lambda: loop.exit(1))
        if loop.exec():
            raise TimeoutError("the window did not get there")

    def rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def open(self, conversation_id: str) -> float:
        """Open a chat; returns the seconds until its messages are first painted."""
        painted = _Painted(self.window)
        self.state.conversation.new_chat()
        self.rest(0.1)
        started = time.perf_counter()
        self.state.conversation.open(conversation_id)
        self.until(self.transcript.isVisible)
        shown = time.perf_counter()
        self.until(lambda: painted.at > shown)
        painted.deleteLater()
        return painted.at - started

    def read(self, conversation_id: str) -> None:
        """Open a chat and wait until all its texts are drawn."""
        self.open(conversation_id)
        bodies = [one for one in self.transcript.findChildren(MarkdownBody) if one.isVisible()]
        self.until(lambda: not any(body.is_drawing for body in bodies))
        self.rest(0.3)
        settle()

    def ask(self, text: str, pieces: Sequence[str], per_s: float) -> None:
        """Ask in the chat on screen and wait until the answer ends."""
        self.chat.pieces, self.chat.per_s = pieces, per_s
        self.state.conversation.send(text)
        self.until(lambda: self.state.conversation.run is None)

    def resident_mib(self) -> float:
        return round(float(psutil.Process().memory_info().rss) / 2**20, 1)

    def strike(self) -> None:
        self.state.flush()
        self._runner.shut_down()
        self.services.close()


class _Painted(QObject):
    """When a window was last painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.at = 0.0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self, self._note)  # after this event was handled
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()
