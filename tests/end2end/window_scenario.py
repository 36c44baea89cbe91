"""The main job in the real window, told once for simulated events and for a real display.

Run as a program it plays the scenario with real keys and a real mouse on the X display at DISPLAY,
or with simulated ones offscreen; its arguments are the data folder and the document.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.core.paths import AppPaths
from app.gui.lifecycle.program import Program
from app.gui.look.theme import apply_theme
from app.gui.source_panel import SourcePanel
from app.gui.transcript.markdown.prose import ProseView
from app.gui.window.main_window import MainWindow

PASSPHRASE = "correct horse battery staple"
QUESTION = "When was the lighthouse of Port Ellan first lit?"
_PATIENCE_MS = 180_000

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Hands(Protocol):
    """Someone at keyboard and mouse; what is typed goes where the focus is."""

    def click(self, widget: QWidget, at: QPoint) -> None: ...

    def type(self, text: str) -> None: ...

    def press_return(self) -> None: ...


class SimulatedHands:
    """Qt's own event injection, which works without a display."""

    def click(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def type(self, text: str) -> None:
        QTest.keyClicks(_focused(), text)

    def press_return(self) -> None:
        QTest.keyClick(_focused(), Qt.Key.Key_Return)


class RealHands:
    """xdotool: the events take the way through the X server that a user's take."""

    def click(self, widget: QWidget, at: QPoint) -> None:
        place = widget.mapToGlobal(at)
        _xdotool("mousemove", "--sync", str(place.x()), str(place.y()), "click", "1")

    def type(self, text: str) -> None:
        _xdotool("type", "--delay", "12", text)

    def press_return(self) -> None:
        _xdotool("key", "Return")


def play(home: Path, document: Path, hands: Hands) -> None:
    """First start: a passphrase, a file, a question, its citation, a thumb. Then once more."""
    program = _start(home, (document,))
    _unlock(program.window, hands)
    _wait_for(lambda: _is_indexed(program.window))
    _write(program.window, hands, QUESTION)
    answer = _wait_for(lambda: _cited_answer(program.window))
    text = answer.toPlainText()
    assert "1871" in text
    _follow_citation(program.window, answer, hands)
    thumb = _wait_for(lambda: _shown(program.window, QAbstractButton, "thumbUp"))
    _click(hands, thumb)
    _wait_for(thumb.isChecked)
    _close(program)

    program = _start(home, ())
    _unlock(program.window, hands)
    _open_first_chat(program.window, hands)
    assert _wait_for(lambda: _cited_answer(program.window)).toPlainText() == text
    thumb = _wait_for(lambda: _shown(program.window, QAbstractButton, "thumbUp"))
    _wait_for(thumb.isChecked)
    _close(program)


def _start(home: Path, files: tuple[Path, ...]) -> Program:
    program = Program(AppPaths(home), is_temporary=False)
    program.start(files)
    return program


def _unlock(window: MainWindow, hands: Hands) -> None:
    """Type the passphrase into each field that asks for it, then wait for the composer."""
    fields = _wait_for(lambda: _fields(window))
    for field in fields:
        _focus(hands, field)
        hands.type(PASSPHRASE)
        _wait_for(lambda field=field: field.text() == PASSPHRASE)  # type: ignore[misc]
    hands.press_return()
    if len(fields) > 1:  # it was chosen just now, and there is a recovery code to keep
        kept = _wait_for(lambda: next(iter(_visible(window, QCheckBox)), None))
        hands.click(kept, QPoint(10, kept.height() // 2))
        go_on = next(one for one in _visible(window, QAbstractButton) if one.text() == "Continue")
        _wait_for(go_on.isEnabled)
        _click(hands, go_on)
    _wait_for(lambda: _shown(window, QTextEdit, "composerInput"))


def _write(window: MainWindow, hands: Hands, text: str) -> None:
    field = _wait_for(lambda: _shown(window, QTextEdit, "composerInput"))
    _focus(hands, field)
    hands.type(text)
    _wait_for(lambda: field.toPlainText() == text)
    hands.press_return()


def _follow_citation(window: MainWindow, answer: ProseView, hands: Hands) -> None:
    number, place = answer.citation_rects()[0]
    assert number == 1
    hands.click(answer.viewport(), place.center())
    panel = _wait_for(lambda: _shown(window, SourcePanel, "sourcePanel"))
    page = _wait_for(lambda: _shown(panel, QPlainTextEdit, "sourceText"))
    _wait_for(lambda: "first lit on 14 March 1871" in page.toPlainText())
    marked = "".join(selection.cursor.selectedText() for selection in page.extraSelections())
    assert "first lit on 14 March 1871" in marked


def _open_first_chat(window: MainWindow, hands: Hands) -> None:
    folded = _wait_for(
        lambda: (
            _shown(window, QListView, "sidebarList")
            or _shown(window, QAbstractButton, "openSidebar")
        )
    )
    if isinstance(folded, QAbstractButton):  # on a screen that is too small for the side bar
        _click(hands, folded)
    chats = _wait_for(lambda: _shown(window, QListView, "sidebarList"))
    _wait_for(lambda: chats.model().rowCount() >= 2)  # a date and the chat below it
    hands.click(chats.viewport(), chats.visualRect(chats.model().index(1, 0)).center())


def _is_indexed(window: MainWindow) -> bool:
    chip = _shown(window, QFrame, "fileChip")
    return chip is not None and "1 page" in chip.accessibleName()


def _cited_answer(window: MainWindow) -> ProseView | None:
    """The answer's text once it is complete and a citation stands in it."""
    if _shown(window, QAbstractButton, "thumbUp") is None:
        return None
    texts = [one for one in window.findChildren(ProseView) if one.citation_rects()]
    return texts[0] if texts else None


def _fields(window: MainWindow) -> list[QLineEdit]:
    is_secret = QLineEdit.EchoMode.Password
    return [one for one in _visible(window, QLineEdit) if one.echoMode() == is_secret]


def _shown(parent: QWidget, kind: type[W], name: str) -> W | None:
    return next(iter(_visible(parent, kind, name)), None)


def _visible(parent: QWidget, kind: type[W], name: str = "") -> list[W]:
    return [
        one
        for one in parent.findChildren(kind)
        if one.isVisible() and name in (one.objectName(), "")
    ]


def _click(hands: Hands, widget: QWidget) -> None:
    hands.click(widget, widget.rect().center())


def _focus(hands: Hands, field: QWidget) -> None:
    """Click into a field and wait until what is typed goes there."""
    _click(hands, field.viewport() if isinstance(field, QAbstractScrollArea) else field)
    _wait_for(field.hasFocus)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget, "nothing has the focus"
    return widget


def _close(program: Program) -> None:
    program.end()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _wait_for(condition: Callable[[], T | None]) -> T:
    """The first true result of `condition`, while the window lives on."""
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not (result := condition()):
        assert not patience.hasExpired(), "waited in vain"
        pause = QEventLoop()  # not QTest.qWait, which keeps other threads from running meanwhile
        QTimer.singleShot(20, pause.quit)
        pause.exec()
    return result


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    apply_theme(application, "light")
    is_real = application.platformName() == "xcb"
    play(Path(sys.argv[1]), Path(sys.argv[2]), RealHands() if is_real else SimulatedHands())
