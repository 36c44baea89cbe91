"""The real window with long chats, timed: `inglenook --transcript-probe PART HOME MESSAGES`.

Everything is real, including the encrypted store; only the tokens of the answers are generated, at
a steady rate. Prints one JSON object of `inglenook bench transcript`.
"""

import gc
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from app.answers.assembly import AnswerRecorder
from app.answers.pipeline import Answering
from app.answers.request import AnswerTask
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.chat_archive import ChatArchive, ConversationTree
from app.core.events import AnswerFinished, AnswerStarted, ChatEvent, TextAppended
from app.core.identifiers import new_id
from app.core.messages import ConversationSummary, Message, Role, TextPart
from app.core.paths import AppPaths
from app.gui.chat.chat_screen import ChatScreen
from app.gui.lifecycle.interpreter import GuiThreadCollector, settle
from app.gui.look.theme import apply_theme, new_application
from app.gui.window.main_window import MainWindow
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel

Report = dict[str, Any]
TOKENS_PER_S = 100.0
_STREAMED = 2000
_OPENINGS = 7
_SEARCHES = 40
_PER_CHAT = 200
_PARTS = ("ba", "den", "fi", "gol", "hum", "jor", "kla", "mor", "nes", "pel", "qui", "rus", "tri")
_CODE = (
    "```python\ndef area(width: float, height: float) -> float:\n    return width * height\n```\n"
)


class MadeText:
    """Words, sentences and answers; `seed` makes them the same every time."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self.words = ["".join(self._random.choices(_PARTS, k=k % 3 + 1)) for k in range(4000)]

    def sentence(self) -> str:
        words = self._random.choices(self.words, k=self._random.randint(6, 18))
        return f"{' '.join(words).capitalize()}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._random.randint(2, 5)))

    def answer(self, blocks: int) -> str:
        return "\n\n".join(self._block() for _ in range(blocks))

    def tokens(self, count: int) -> Iterator[str]:
        """A long answer in pieces of four characters, roughly the size of a token."""
        text = ""
        while len(text) < 4 * count:
            text += self._block() + "\n\n"
        return (text[start : start + 4] for start in range(0, 4 * count, 4))

    def _block(self) -> str:
        match self._random.randrange(8):
            case 0:
                return "\n".join(f"- **{self.words[n]}**: {self.sentence()}" for n in range(4))
            case 1:
                return _CODE
            case 2:
                row = f"| {self.words[1]} | 71.5 % |\n"
                return f"| name | share |\n|---|---:|\n{row * 5}"
            case 3:
                return f"### {self.sentence()}"
            case _:
                return self.paragraph()


def make_chat(made: MadeText, messages: int) -> ConversationTree:
    """A conversation of alternating questions and answers."""
    return chat_of(
        made.sentence(),
        [made.answer(n % 4 + 1) if n % 2 else made.sentence() for n in range(messages)],
    )


def chat_of(title: str, texts: Sequence[str]) -> ConversationTree:
    """A conversation of these texts, alternating between questions and answers."""
    id_, now = new_id(), time.time()
    thread: list[Message] = []
    for number, text in enumerate(texts):
        role: Role = "assistant" if number % 2 else "user"
        parent = thread[-1].id if thread else None
        parts = (TextPart(text),)
        thread.append(Message(new_id(), id_, parent, role, parts, "complete", now + number / 1000))
    summary = ConversationSummary(id_, title, now, now, len(thread))
    return ConversationTree(summary=summary, messages=tuple(thread), head_id=thread[-1].id)


def store_chats(
    transfer: ChatTransferService, trees: Iterator[ConversationTree], folder: Path
) -> None:
    """Store chats the way a user does: by importing a file."""
    file = folder / "made.json"
    file.write_bytes(msgspec.json.encode(ChatArchive(conversations=tuple(trees))))
    transfer.run(transfer.look(file, CancelToken()), CancelToken())
    file.unlink()


class PacedChat(ChatService):
    """Everything is real, including the store; only the tokens come from `pieces`."""

    def __init__(self, real: ChatService, pieces: Sequence[str], per_s: float) -> None:
        vars(self).update(vars(real))
        self._answering = cast(Answering, self)
        self.pieces = pieces
        self.per_s = per_s

    def prefill(self, *_given: object, **_named: object) -> bool:
        return False

    def run(self, task: AnswerTask) -> Iterator[ChatEvent]:
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
    """Median, 95th and 99th percentile, maximum, and the samples, in the unit of `samples`."""
    ordered = sorted(samples)
    last = len(ordered) - 1
    points = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    figures = {name: round(ordered[round(last * share)], 2) for name, share in points.items()}
    return {**figures, "count": len(ordered), "samples": [round(one, 2) for one in samples]}


_PASSPHRASE = "of a folder that lasts as long as the benchmark"  # noqa: S105
_TIMEOUT_S = 60.0


class Stage:
    """An open window, and the waiting functions a probe needs."""

    def __init__(self, home: Path, chats: Iterator[ConversationTree]) -> None:
        self.application = QApplication.instance() or new_application([])
        assert isinstance(self.application, QApplication)
        apply_theme(self.application, "light")
        self._collector = GuiThreadCollector(
            self.application, lambda: bool(self.state.conversation.runs.conversation_ids)
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

    def ask(self, text: str, pieces: Sequence[str], per_s: float) -> None:
        """Ask in the chat on screen and wait until the answer ends."""
        self.chat.pieces, self.chat.per_s = pieces, per_s
        self.state.conversation.send(text)
        self.until(lambda: self.state.conversation.run is None)

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


def probe_chat(home: Path, messages: int) -> Report:
    """Open a chat with this many messages, then stream an answer into it."""
    made = MadeText(1)
    tree = make_chat(made, messages)
    stage = Stage(home, iter([tree, make_chat(made, 4)]))
    openings = [round(1000 * stage.open(tree.summary.id), 1) for _ in range(_OPENINGS)]
    pieces = list(made.tokens(_STREAMED))
    streaming = measured(lambda: stage.ask("Go on.", pieces, TOKENS_PER_S))
    stage.strike()
    return {
        "messages": messages,
        "first_paint_ms": {"median": statistics.median(openings), "samples": openings},
        "streaming": streaming,
    }


def probe_search(home: Path, messages: int) -> Report:
    """Type words into the side bar's search field; each letter is a search."""
    made = MadeText(2)
    chats = (make_chat(made, _PER_CHAT) for _ in range(messages // _PER_CHAT))
    stage = Stage(home, chats)
    field = stage.window.findChild(QLineEdit, "searchInput")
    found = stage.window.findChild(QListView, "sidebarList")
    assert isinstance(field, QLineEdit)
    assert isinstance(found, QListView)
    times: list[float] = []
    for number in range(_SEARCHES):
        word = made.words[number * 7]
        typed = (word[:length] for length in range(2, len(word) + 1))
        times += [1000 * _search(stage, field, query) for query in typed]
    stage.strike()
    return {"messages": messages, "search_ms": spread(times)}


def measured(work: Callable[[], None]) -> Report:
    """The gaps between the GUI thread's turns during `work`."""
    beat = Heartbeat()
    beat.start()
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    gaps = beat.stop()
    away = sum(gap for gap in gaps if gap > 4) / 1000
    over = {f"over_{limit}_ms": sum(gap > limit for gap in gaps) for limit in (16, 50)}
    return {"gaps_ms": spread(gaps), **over, "away_s": round(away, 2), "seconds": round(seconds, 1)}


def _search(stage: Stage, field: QLineEdit, query: str) -> float:
    """The time from the key press to the list of results, which is painted in the next turn."""
    done: list[float] = []
    connection = stage.state.conversations.rows_changed.connect(
        lambda: done.append(time.perf_counter())
    )
    started = time.perf_counter()
    field.setText(query)
    stage.until(lambda: done)
    stage.state.conversations.rows_changed.disconnect(connection)
    return done[0] - started


_PROBES = {"chat": probe_chat, "search": probe_search}


def main(part: str, home: str, messages: str) -> None:
    report = _PROBES[part](Path(home), int(messages))
    sys.stdout.write(json.dumps(report) + "\n")
    sys.stdout.flush()
    os._exit(0)  # the exit is not measured
