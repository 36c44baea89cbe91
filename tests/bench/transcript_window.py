"""The real window over an encrypted store of its own, and how long its thread is blocked."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.answers.assembly import AnswerRecorder
from app.answers.request import AnswerTask
from app.bootstrap import open_services
from app.core.chat_archive import ConversationTree
from app.core.events import AnswerFinished, AnswerStarted, ChatEvent, TextAppended
from app.core.paths import AppPaths
from app.gui.chat.chat_screen import ChatScreen
from app.gui.lifecycle.interpreter import GuiThreadCollector, settle
from app.gui.look.theme import apply_theme, new_application
from app.gui.transcript.markdown.body import MarkdownBody
from app.gui.window.main_window import MainWindow
from app.services.chats.chat import ChatService
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.bench.transcript_inputs import store_chats


class PacedChat(ChatService):
    """Everything is real, including the store; only the tokens come from `pieces`."""

    def __init__(self, real: ChatService, pieces: Sequence[str], per_s: float) -> None:
        vars(self).update(vars(real))
        self.pieces = pieces
        self.per_s = per_s

    def prefill(
        self, conversation_id: str, draft: str = "", collection_id: str | None = None
    ) -> bool:
        return False

    def _run(self, task: AnswerTask) -> Iterator[ChatEvent]:
        recorder = AnswerRecorder(self._conversations, task.answer)
        yield AnswerStarted(task.question, task.answer)
        started = time.monotonic()
        for number, piece in enumerate(self.pieces):
            if task.cancel.is_cancelled:
                break
            time.sleep(max(0.0, started + number / self.per_s - time.monotonic()))
            event = TextAppended(piece)
            recorder.append(event)
            yield event
        yield AnswerFinished(recorder.finish("complete"))


_BEAT_MS = 2


class Heartbeat(QObject):
    """Measures how long a click at any moment would have to wait.

    The timer's interval is 2 ms, so a gap of 2 ms means that the thread was free.
    """

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._gaps = []
        self._last = time.perf_counter()
        self._timer.start(_BEAT_MS)

    def stop(self) -> list[float]:
        """The gaps since `start`, in milliseconds."""
        self._timer.stop()
        return self._gaps

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append(1000 * (now - self._last))
        self._last = now


def spread(samples: list[float]) -> dict[str, Any]:
    """Median, 95th and 99th percentile, and maximum."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    points = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    figures = {name: round(ordered[round(last * share)], 2) for name, share in points.items()}
    return {**figures, "count": len(ordered)}


_PASSPHRASE = "of a folder that lasts as long as the benchmark"
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
