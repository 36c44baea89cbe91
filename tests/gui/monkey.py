"""Uses the window at random while answers stream: `python -m tests.gui.monkey --events N --seed S`.

Every event is real (QTest, QApplication.postEvent) and goes to whatever is visible at that moment:
the window, a dialog or a menu. The same seed makes the same choices; what they meet depends on the
time as well, since answers go on meanwhile.
"""

import argparse
import contextlib
import gc
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import overload

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from app.core.errors import UserError
from app.core.events import ChatEvent, ReasoningAppended, TextAppended
from app.core.look import ThemeMode
from app.gui.look.theme import apply_theme
from app.gui.window.main_window import MainWindow
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.scripted_services import CODE_ANSWER, MARGIN_ANSWER, MATH_ANSWER, lived_in_services
from tests.gui.scripted_services import as_services as as_real

# What the offscreen platform cannot do is no fault of the program.
# What the offscreen platform cannot do; and QTest's own word for a click on what went away or takes
# no clicks, which is nothing wrong with the window.
_EXPECTED = (
    "This plugin does not support",
    'Mouse event "MousePress" not accepted',
    'Mouse event "MouseDClick" not accepted',
)
_KEYS = [
    *(Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F2),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Menu),
    *(Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Slash, Qt.Key.Key_At, Qt.Key.Key_F1),
]
_CHORDS = "NKDMRFACVXZ,"
_PACE_S = 0.004


class _Stream(Sequence[ChatEvent]):
    """The events of an answer, at the pace at which a model makes them."""

    def __init__(self) -> None:
        text = f"{MARGIN_ANSWER}\n\n{CODE_ANSWER}\n\n{MATH_ANSWER}"
        pieces = [TextAppended(text[start : start + 4]) for start in range(0, len(text), 4)]
        self._events: list[ChatEvent] = [ReasoningAppended("Let me think. "), *pieces]

    def __len__(self) -> int:
        return len(self._events)

    @overload
    def __getitem__(self, index: int) -> ChatEvent: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ChatEvent]: ...
    def __getitem__(self, index: int | slice) -> ChatEvent | Sequence[ChatEvent]:
        return self._events[index]

    def __iter__(self) -> Iterator[ChatEvent]:
        for event in self._events:
            time.sleep(_PACE_S)
            yield event


@dataclass
class Outcome:
    """What went wrong: warnings of Qt, exceptions in slots, what was left behind."""

    events: int = 0
    problems: list[str] = field(default_factory=list)


class Monkey(QObject):
    """Does one thing in each turn of the event loop, also in that of a menu or a dialog."""

    def __init__(self, seed: int, events: int) -> None:
        super().__init__()
        self.random = random.Random(seed)
        self.left = events
        self._acting = 0
        self.outcome = Outcome()
        services = lived_in_services()
        services.chat.events = _Stream()
        self.services = services
        self.runner = TaskRunner(self)
        self.runner.failed.connect(self._on_failed)
        self.state = WindowViewModel(as_real(services), self.runner, self)
        self.window = MainWindow()
        self.state.refresh()
        self.window.bind(self.state)
        self.window.show()

    def run(self) -> Outcome:
        for scheme in ("http", "https", "mailto", "file"):
            QDesktopServices.setUrlHandler(scheme, self, "ignore_url")  # type: ignore[arg-type]
        QTimer.singleShot(1, self, self._act)
        while self._acting or self.left > 0:
            QTest.qWait(1)
        self._put_away()
        return self.outcome

    @Slot(QUrl)
    def ignore_url(self, _url: QUrl) -> None:
        """No browser is started for a monkey."""

    def _act(self) -> None:
        # A new timer each time: one whose slot still runs does not fire in a dialog's own loop.
        if self.left > 0 or self._acting:
            QTimer.singleShot(1, self, self._act)
        self._acting += 1
        try:
            self._act_once()
        finally:
            self._acting -= 1

    def _act_once(self) -> None:
        if self.left <= 0:
            self._leave()
            return
        self.left -= 1
        self.outcome.events += 1
        if self.left % 100 == 0 and not self.state.conversation.runs.conversation_ids:
            self.state.conversation.send("And then?")
        top = self._top()
        if top is not self.window and self.random.random() < 0.2:
            top.close()
            return
        often: list[Callable[[QWidget], None]] = [self._click, self._key, self._wheel]
        seldom: list[Callable[[QWidget], None]] = [self._focus, self._hover, self._menu, self._drag]
        seldom += [self._switch, self._resize, self._dress]
        acts = often if self.random.random() < 0.7 else seldom
        self.random.choice(acts)(top)

    def _top(self) -> QWidget:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return top if top and top.isVisible() else self.window

    def _pick(self, top: QWidget, kind: type[QWidget] = QWidget) -> QWidget:
        shown = [one for one in top.findChildren(kind) if one.isVisible() and not one.isWindow()]
        return self.random.choice(shown) if shown else top

    def _click(self, top: QWidget) -> None:
        kind = QAbstractButton if self.random.random() < 0.6 else QWidget
        target = self._pick(top, kind)
        place = self._place(target)
        if isinstance(top, QMenu):
            actions = [one for one in top.actions() if one.isEnabled() and one.isVisible()]
            if actions:
                target, place = top, top.actionGeometry(self.random.choice(actions)).center()
        press = self.random.choice([QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick])
        press(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _menu(self, top: QWidget) -> None:
        target = self._pick(top)
        button = Qt.MouseButton.RightButton
        QTest.mouseClick(target, button, Qt.KeyboardModifier.NoModifier, self._place(target))

    def _key(self, top: QWidget) -> None:
        target = QApplication.focusWidget() or top
        if self.random.random() < 0.25:
            key = Qt.Key(ord(self.random.choice(_CHORDS)))
            QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(target, self.random.choice(_KEYS))

    def _wheel(self, top: QWidget) -> None:
        target = self._pick(top)
        place = QPointF(self._place(target))
        event = QWheelEvent(
            place,
            target.mapToGlobal(place),
            QPoint(0, 0),
            QPoint(0, self.random.choice((-1, 1)) * self.random.choice((40, 120, 1200))),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, event)

    def _drag(self, top: QWidget) -> None:
        """Press somewhere, move to somewhere else, let go: selections, splitters, bars."""
        target, other = self._pick(top), self._pick(top)
        start, end = self._place(target), target.mapFrom(top, other.mapTo(top, QPoint(1, 1)))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, place, button, held in (
            (QEvent.Type.MouseButtonPress, start, left, left),
            (QEvent.Type.MouseMove, (start + end) / 2, none, left),
            (QEvent.Type.MouseMove, end, none, left),
            (QEvent.Type.MouseButtonRelease, end, left, none),
        ):
            where, there = QPointF(place), QPointF(target.mapToGlobal(place))
            keys = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(target, QMouseEvent(kind, where, there, button, held, keys))

    def _focus(self, top: QWidget) -> None:
        self._pick(top).setFocus(Qt.FocusReason.OtherFocusReason)

    def _hover(self, top: QWidget) -> None:
        target = self._pick(top)
        QTest.mouseMove(target, self._place(target))

    def _switch(self, _top: QWidget) -> None:
        chats = self.services.chat.conversations()
        if chats:
            self.state.conversation.open(self.random.choice(chats).id)

    def _resize(self, _top: QWidget) -> None:
        self.window.resize(self.random.randint(600, 1600), self.random.randint(400, 1100))

    def _dress(self, _top: QWidget) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self.random.random() < 0.2:
            modes: list[ThemeMode] = ["light", "dark"]
            mode, scale = self.random.choice(modes), self.random.choice([100, 150])
            apply_theme(app, mode, scale, compact=self.random.random() < 0.5)

    def _place(self, widget: QWidget) -> QPoint:
        width, height = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self.random.randrange(width), self.random.randrange(height))

    def _leave(self) -> None:
        """Nothing modal may keep the loop."""
        if (top := self._top()) is not self.window:
            top.close()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):  # which is what the user is told
            self.outcome.problems.append("".join(traceback.format_exception(error)))

    def _put_away(self) -> None:
        for _ in range(20):
            self._leave()
            QTest.qWait(5)
        self.state.flush()
        self.window.close()
        if not self.runner.shut_down(10_000):
            self.outcome.problems.append("work did not stop in time")
        self.window.deleteLater()


def run_monkey(seed: int, events: int) -> Outcome:
    """Let the monkey loose; needs a QApplication."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = set(QApplication.topLevelWidgets())
    threads = set(threading.enumerate())
    said: list[str] = []

    def on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(_EXPECTED):
            said.append(f"Qt: {message}")

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        said.append("".join(traceback.format_exception(kind, error, trace)))

    earlier, hook = qInstallMessageHandler(on_message), sys.excepthook
    sys.excepthook = on_error
    try:
        monkey = Monkey(seed, events)
        outcome = monkey.run()
        monkey.deleteLater()
        del monkey
        _settle()
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(earlier)
    left = [one for one in QApplication.topLevelWidgets() if one not in before]
    outcome.problems += said
    outcome.problems += [f"left: {type(one).__name__} {one.objectName()}" for one in left]
    # Python keeps a stand-in for each thread of a Qt pool, also after the pool is gone.
    ours = [one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)]
    outcome.problems += [f"left: {one.name}" for one in ours if one not in threads]
    return outcome


def _settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(20)
        gc.collect()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    app = QApplication([])
    apply_theme(app, "light")
    with TemporaryDirectory(prefix="inglenook-monkey-") as folder, contextlib.chdir(folder):
        outcome = run_monkey(options.seed, options.events)  # it exports chats, too
    print(f"{outcome.events} events, {len(outcome.problems)} problems")
    for problem in dict.fromkeys(outcome.problems):
        print(problem)
    os._exit(1 if outcome.problems else 0)


if __name__ == "__main__":
    main()
