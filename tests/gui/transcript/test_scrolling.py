"""Reading a chat: its end is followed until the reader leaves it, long ones are paged in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.core.events import TextAppended
from app.core.messages import TextPart
from app.gui.dialogs.feedback_form import FeedbackForm
from app.gui.transcript.message_column import MAX_SHOWN, PAGE
from app.gui.transcript.view import TranscriptView
from tests.gui.hands import click, find, press, write
from tests.gui.opened import Open, Opened, open_chat
from tests.gui.scripted_services import scripted_services


def test_reading_further_up_lets_go_of_the_end(qtbot: QtBot, app: Opened) -> None:
    long = "\n\n".join(f"Paragraph {n}." for n in range(120))
    app.services.chat.events = (TextAppended(long),)
    app.services.chat.gate.clear()
    write(app.input, "Tell me")
    press(app.input, Qt.Key.Key_Return)
    bar = app.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500 and bar.value() == bar.maximum())
    wheel(app.transcript, 120 * 5)
    qtbot.waitUntil(lambda: bar.value() < bar.maximum() - 50)
    place = bar.value()
    app.state.conversation.transcript.last_answer.apply(TextAppended(long))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bar.maximum() > 4000)
    assert bar.value() == place, "the reader is left alone"
    click(app.control("toTheEnd"))
    assert bar.value() == bar.maximum()


@pytest.mark.nightly
def test_a_long_chat_opens_with_its_end_and_pages_in(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    id_ = services.chat.start("Long one")
    for number in range(90):
        services.chat.add(id_, "user", (TextPart(f"Question {number}"),))
        services.chat.add(id_, "assistant", (TextPart(f"Answer {number}"),))
    app = open_window(services)
    open_chat(qtbot, app, "Long one")
    view = app.transcript
    qtbot.waitUntil(lambda: len(view.questions) + len(view.answers) == PAGE)
    assert view.questions[-1].message.text == "Question 89"
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    _wheel_until(qtbot, view, 120 * 20, lambda: view.questions[0].message.text == "Question 0")
    shown = [one.message.text for one in view.questions]
    assert shown == [f"Question {n}" for n in range(len(shown))]
    assert len(shown) <= MAX_SHOWN // 2, "what is far away takes no memory"
    _wheel_until(qtbot, view, -120 * 20, lambda: view.questions[-1].message.text == "Question 89")
    _wheel_until(qtbot, view, -120 * 20, lambda: bar.value() == bar.maximum())


def _wheel_until(
    qtbot: QtBot, view: TranscriptView, angle: int, is_reached: Callable[[], bool]
) -> None:
    def is_there_after_a_turn() -> bool:
        wheel(view, angle)
        return is_reached()

    qtbot.waitUntil(is_there_after_a_turn, timeout=120_000)


def wheel(view: TranscriptView, up: int) -> None:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, up),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_way_to_the_end_covers_nothing_where_the_end_is_near(
    qtbot: QtBot, lived_in: Opened
) -> None:
    app = lived_in
    app.window.resize(900, 560)
    open_chat(qtbot, app, "10-Q: services margin")
    bar = app.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200 and bar.value() == bar.maximum())
    to_end = find(app.transcript, QAbstractButton, "toTheEnd")
    wheel(app.transcript, 30)
    qtbot.waitUntil(lambda: bar.value() < bar.maximum())
    assert bar.maximum() - bar.value() < to_end.height() and not to_end.isVisible()
    _wheel_until(qtbot, app.transcript, 240, to_end.isVisible)


def test_what_went_wrong_is_asked_where_it_is_seen(qtbot: QtBot, lived_in: Opened) -> None:
    app = lived_in
    app.window.resize(900, 560)
    open_chat(qtbot, app, "10-Q: services margin")
    click(app.control("thumbDown"))
    form = find(app.transcript, FeedbackForm)
    seen = app.transcript.viewport()
    qtbot.waitUntil(lambda: form.mapTo(seen, QPoint(0, form.height())).y() <= seen.height())
    click(form.correct)
    qtbot.waitUntil(form.correction.isVisible)
    save = form.submit
    qtbot.waitUntil(lambda: save.mapTo(seen, QPoint(0, save.height())).y() <= seen.height())
    form.correction.setPlainText("A better one.")
    QTest.keyClick(form.correction, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rated = app.answer.answer.message.id
    store = app.services.feedback
    qtbot.waitUntil(lambda: getattr(store.of(rated), "correction", "") == "A better one.")
