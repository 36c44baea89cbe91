"""What a user does and sees: typed wrappers over QTest, widgets found as a user names them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def exposed(widget: W, qtbot: QtBot, width: int = 0, height: int = 0) -> W:
    """The widget, shown until the end of the test, at this size if one is given."""
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def click(widget: QWidget) -> None:
    """A left click in the middle; a disabled widget fails the test with its reason."""
    assert widget.isEnabled(), f"disabled: {widget.toolTip()}"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, modifier)


def write(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def drop(widget: QWidget, *paths: str) -> None:
    """Let files fall onto a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    widget.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def find(parent: QWidget, kind: type[W], name: str = "") -> W:
    """The descendant with this object name, or the only one of its kind."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def visible(parent: QWidget, kind: type[W]) -> list[W]:
    """Those on the screen once what is due was done: Qt shows what a layout gets a turn later."""
    QCoreApplication.sendPostedEvents()
    return [one for one in parent.findChildren(kind) if one.isVisible()]


def button(parent: QWidget, name: str) -> QAbstractButton:
    """The visible button that is read aloud as `name`."""
    found = [one for one in visible(parent, QAbstractButton) if _name(one) == name]
    assert len(found) == 1, f"{len(found)} buttons are named {name}"
    return found[0]


def offers(parent: QWidget, name: str) -> bool:
    """Whether a button that is read aloud as `name` is visible."""
    return any(_name(one) == name for one in visible(parent, QAbstractButton))


def _name(one: QAbstractButton) -> str:
    return one.accessibleName() or one.text()


def texts(parent: QWidget) -> str:
    """Every visible label, one a line."""
    return "\n".join(one.text() for one in visible(parent, QLabel))


class Seen:
    """What a dialog said while it was open."""

    texts = ""


def turn_wheel(widget: QWidget) -> QWheelEvent:
    """One notch down, with the pointer in the middle of `widget`; whether it took it is told."""
    at = widget.rect().center()
    wheel = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    return wheel


@contextmanager
def answer_dialog(kind: type[W], answer: Callable[[W], None]) -> Iterator[Seen]:
    """Answer the modal dialog of this kind that the block opens; it must open and be closed.

    Where `answer` fails the dialog is closed, since the test would wait for it for ever.
    """
    seen = Seen()
    failures: list[Exception] = []
    timer = QTimer()
    timer.setInterval(10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            timer.stop()
            seen.texts = texts(dialog)
            try:
                answer(dialog)
            except Exception as error:  # noqa: BLE001 (raised below, out of the event loop)
                failures.append(error)
                dialog.close()

    timer.timeout.connect(look)
    timer.start()
    yield seen
    for failure in failures:
        raise failure
    assert not timer.isActive(), f"no {kind.__name__} was opened"
