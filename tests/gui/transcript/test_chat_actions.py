"""What can be done in a conversation beyond asking, with the hands of a user."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.core.events import TextAppended
from app.core.messages import ReadingPlace, TextPart
from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.answer.compare_dialog import CompareDialog
from app.gui.transcript.markdown.prose import ProseView
from app.viewmodels.chat.thread import message_of
from tests.gui.hands import button, click, find, offers, press, texts, visible, write
from tests.gui.opened import Opened, ask, choose, open_chat, thread_texts

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_context_meter_stays_when_an_answer_was_edited(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("editAnswer"))
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    editor.setPlainText("four " * 70)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: app.answer.answer.message.variants == 2)
    model = app.state.models.current
    assert model and model.estimate
    assert app.state.conversation.context_usage == (101, model.estimate.context_length)
    status = find(app.window, QFrame, "statusBar")
    assert find(status, QProgressBar).isVisible()
    ask(qtbot, app, "And then?")
    assert app.state.conversation.context_usage == (3120, 8192), "counted by the model"


@pytest.mark.parametrize("turns", [1, 2])
def test_a_deleted_turn_leaves_the_focus_near(qtbot: QtBot, app: Opened, turns: int) -> None:
    for number in range(turns):
        ask(qtbot, app, f"Question {number}")
    question = app.transcript.questions[0]
    QTest.mouseMove(question, question.rect().center())
    QTest.mouseClick(question, Qt.MouseButton.LeftButton)
    click(next(one for one in visible(question, QToolButton) if one.objectName() == "deleteTurn"))
    qtbot.waitUntil(lambda: len(thread_texts(app)) == 2 * (turns - 1))
    qtbot.waitUntil(lambda: len(app.transcript.questions) == turns - 1)
    assert app.transcript.hasFocus() if turns > 1 else app.input.hasFocus()


def test_regenerating_with_another_temperature_and_model(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    QTest.keyClick(app.window, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    choose("variationMenu", app, "1.3")
    qtbot.waitUntil(lambda: app.answer.answer.message.variants == 2)
    qtbot.waitUntil(lambda: offers(app.window, "Regenerate with…"))
    click(app.control("regenerateWith"))
    model = [one.spec for one in app.state.models.models if not one.problem][-1]
    choose("variationMenu", app, model.name)
    qtbot.waitUntil(lambda: app.answer.answer.message.variants == 3)
    assert app.services.chat.variations == [("", 1.3), (model.id, None)]


def test_text_typed_after_a_button_is_a_question(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    copy = app.control("copyAnswer")
    click(copy)
    copy.setFocus()
    press(copy, Qt.Key.Key_X, CTRL)
    assert app.input.toPlainText() == "" and not app.input.hasFocus()
    write(copy, "And")
    assert app.input.toPlainText() == "And" and app.input.hasFocus()


def test_two_variants_side_by_side_and_one_is_taken(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    app.services.chat.events = (TextAppended("Someone else."),)
    click(app.control("regenerate"))
    qtbot.waitUntil(lambda: app.answer.answer.message.variants == 2)
    qtbot.waitUntil(lambda: offers(app.window, "More"))
    click(app.control("moreActions"))
    choose("moreMenu", app, "Compare")
    qtbot.waitUntil(lambda: bool(visible(app.window, CompareDialog)))
    (dialog,) = visible(app.window, CompareDialog)
    assert len([one for one in visible(dialog, QLabel) if "tokens/s" in one.text()]) == 2
    (default,) = [one.text() for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert default == "Close", "Enter rates nothing"
    first = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Better")
    click(first)
    side = first.parentWidget()
    assert side
    click(button(side, "Show this one in the chat"))
    qtbot.waitUntil(lambda: thread_texts(app) == ["Who?", "Hello there."])
    first_id, second_id = (
        one.id for one in app.services.branches.variants(app.answer.answer.message.id)
    )
    rated = app.services.feedback.of
    qtbot.waitUntil(lambda: bool(rated(first_id) and rated(second_id)))
    up, down = rated(first_id), rated(second_id)
    assert up and down and (up.rating, down.rating) == ("up", "down")


def test_a_fork_is_a_chat_of_its_own(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    source = app.state.conversation.conversation_id
    click(app.control("moreActions"))
    choose("moreMenu", app, "new chat")
    qtbot.waitUntil(lambda: app.state.conversation.conversation_id != source)
    assert thread_texts(app) == ["Who?", "Hello there."]
    qtbot.waitUntil(lambda: len(app.services.chat.conversations()) == 2)


def test_a_turn_is_kept_in_the_context_and_let_go_again(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    question = app.transcript.questions[0]

    def choose_pin() -> bool:
        click(app.control("moreActions"))
        with qtbot.waitSignal(app.state.conversation.transcript.renewed):
            choose("moreMenu", app, "Keep in the context")
        stored = app.services.branches.conversation(question.message.conversation_id)
        assert stored.thread[0].is_pinned == question.message.is_pinned
        return "Stays in the context" in texts(question)

    assert choose_pin()
    assert not choose_pin()


def test_a_deleted_turn_comes_back(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "One")
    ask(qtbot, app, "Two")
    click(app.control("moreActions"))
    choose("moreMenu", app, "Delete")
    qtbot.waitUntil(lambda: thread_texts(app) == ["One", "Hello there."])
    qtbot.waitUntil(lambda: len(app.transcript.answers) == 1)
    click(app.control("undoDelete"))
    qtbot.waitUntil(lambda: len(app.transcript.answers) == 2)
    assert thread_texts(app) == ["One", "Hello there.", "Two", "Hello there."]


def test_find_counts_steps_and_marks(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.events = (TextAppended("A comet, the *comet*, no `Comet`."),)
    ask(qtbot, app, "What is a comet?")
    QTest.keyClick(app.window, Qt.Key.Key_F, CTRL)
    field = find(app.window, QLineEdit, "findField")
    assert field.hasFocus()
    write(field, "comet")
    count = find(app.window, QLabel, "findCount")
    assert count.text() == "4 of 4"
    (body,) = app.answer.sections.bodies
    (prose,) = body.prose
    assert len(prose.extraSelections()) == 3
    press(field, Qt.Key.Key_Return)
    assert count.text() == "1 of 4"
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == "4 of 4"
    press(field, Qt.Key.Key_Escape)
    assert not field.isVisible() and prose.extraSelections() == []
    assert app.input.hasFocus()


def test_the_whole_chat_is_copied_as_markdown(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(app.window, Qt.Key.Key_A, CTRL | shift)
    copied = QGuiApplication.clipboard().text()
    assert copied == "**You**\n\nWho?\n\n**Qwen3 4B Instruct**\n\nHello there."
    assert "<strong>You</strong>" in QGuiApplication.clipboard().mimeData().html()


def test_what_is_asked_again_is_still_only_from_documents(qtbot: QtBot, lived_in: Opened) -> None:
    conversation, chat = lived_in.state.conversation, lived_in.services.chat
    open_chat(qtbot, lived_in, "10-Q: services margin")
    conversation.set_sources(
        collection_id=conversation.collection_id, mode="pal", is_only_from_documents=True
    )
    conversation.regenerate(message_of(conversation.transcript.items[-1]).id)
    qtbot.waitUntil(lambda: conversation.run is None and bool(chat.again_only_from_documents))
    conversation.edit(message_of(conversation.transcript.items[0]).id, "Another one?")
    qtbot.waitUntil(lambda: len(chat.again_only_from_documents) == 2)
    assert chat.again_only_from_documents == [True, True]
    assert chat.again_modes == ["pal", "pal"], "what the tools switch says"


def test_a_chat_is_renamed_in_its_row(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    chats.setFocus()
    press(chats, Qt.Key.Key_F2)
    field = find(chats, QLineEdit, "renameField")
    field.selectAll()
    write(field, "Invoices")
    press(field, Qt.Key.Key_Return)
    id_ = lived_in.state.conversation.conversation_id
    assert id_
    qtbot.waitUntil(lambda: lived_in.services.chat.open(id_).summary.title == "Invoices")
    assert lived_in.services.chat.open(id_).summary.has_own_title


def test_several_chats_are_chosen_and_deleted_at_once(qtbot: QtBot, lived_in: Opened) -> None:
    chats = find(lived_in.window, QListView, "sidebarList")
    before = len(lived_in.services.chat.conversations())
    shown = lived_in.state.conversation.conversation_id

    def click_on(title: str, keys: Qt.KeyboardModifier) -> None:
        index = lived_in.state.conversations.list.index_of(
            next(c.id for c in lived_in.services.chat.conversations() if c.title == title)
        )
        place = chats.visualRect(index).center()
        QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, keys, place)

    click_on("Why is my sourdough flat?", CTRL)
    click_on("Compare the three lease offers", CTRL)
    assert lived_in.state.conversation.conversation_id == shown, "nothing was opened"
    press(chats, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(lived_in.services.chat.conversations()) == before - 2)


def test_a_chat_is_reopened_where_it_was_read(qtbot: QtBot, app: Opened) -> None:
    chat = app.services.chat
    long, other = chat.start("Long"), chat.start("Other")
    for number in range(30):
        chat.add(long, "user", (TextPart(f"Question {number}\n" * 4),))
        chat.add(long, "assistant", (TextPart(f"Answer {number}. " * 60),))
    bar = app.transcript.verticalScrollBar()

    def open_(id_: str, is_ready: Callable[[], bool]) -> None:
        app.state.conversation.open(id_)
        qtbot.waitUntil(lambda: app.state.conversation.conversation_id == id_ and is_ready())

    open_(long, lambda: bar.maximum() > 2000 and bar.value() == bar.maximum())
    bar.setSliderDown(True)
    bar.setSliderPosition(bar.maximum() - 900)
    bar.setSliderDown(False)
    open_(other, lambda: True)
    qtbot.waitUntil(lambda: chat.reading_place(long) is not None)
    place = chat.reading_place(long)
    open_(long, lambda: bar.maximum() > 2000)

    def is_there_again() -> bool:
        # By message: how many are drawn above it, and so the bar's value, is another matter.
        shown = app.transcript._place()
        assert place
        return bool(
            shown and shown.message_id == place.message_id and abs(shown.offset - place.offset) < 60
        )

    qtbot.waitUntil(is_there_again)
    assert bar.value() < bar.maximum() - 500


@pytest.mark.parametrize("messages", [1, 30])
def test_who_asks_sees_the_answer_wherever_they_read(
    qtbot: QtBot, app: Opened, messages: int
) -> None:
    chat, conversation, bar = (
        app.services.chat,
        app.state.conversation,
        app.transcript.verticalScrollBar(),
    )
    read = chat.start("Read")
    for number in range(messages):
        first = chat.add(read, "user", (TextPart(f"Question {number}"),))
        chat.add(read, "assistant", (TextPart(f"Answer {number}.\n\n" * 40),))
    chat.save_reading_place(read, ReadingPlace(first.id, 0))
    conversation.reopen(read)
    qtbot.waitUntil(lambda: conversation.conversation_id == read and bar.maximum() > 100)
    QTest.qWait(50)
    assert bar.value() < bar.maximum()
    chat.events = ()
    chat.gate.clear()
    write(app.input, "And now?")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.transcript.questions[-1].message.text == "And now?")
    QTest.qWait(50)
    assert bar.value() == bar.maximum()
    chat.gate.set()
    qtbot.waitUntil(lambda: conversation.run is None)


def test_a_source_is_called_wrong_on_its_chip_and_taken_back(
    qtbot: QtBot, lived_in: Opened
) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    cited = next(one for one in lived_in.transcript.answers if one.answer.citations)
    message_id = cited.answer.message.id
    view = next(one for one in prose_of(cited) if one.citation_rects())
    qtbot.waitUntil(view.isVisible)
    lived_in.transcript.ensureWidgetVisible(view)
    number, rect = view.citation_rects()[0]
    place = rect.center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    choose("sourceMenu", lived_in, "This source is wrong")
    wrong = lived_in.services.feedback.wrong_sources
    qtbot.waitUntil(lambda: wrong(message_id) == {number})
    menu = cited._source_menu()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["This source is wrong"]
    next(one for one in menu.actions() if one.isChecked()).trigger()
    qtbot.waitUntil(lambda: not wrong(message_id))


def prose_of(answer: AnswerWidget) -> list[ProseView]:
    return [view for body in answer.sections.bodies for view in body.prose]


def test_variants_are_put_in_order_by_keyboard_or_by_a_judge(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    app.services.chat.events = (TextAppended("Someone else."),)
    click(app.control("regenerate"))
    qtbot.waitUntil(lambda: app.answer.answer.message.variants == 2)
    app.state.branches.read_variants(app.answer.answer.message.id)
    qtbot.waitUntil(lambda: bool(visible(app.window, CompareDialog)))
    (dialog,) = visible(app.window, CompareDialog)
    first, second = app.state.ranking.order
    ranking = find(dialog, QListWidget, "ranking")
    ranking.setFocus()
    qtbot.waitUntil(ranking.hasFocus)  # once the dialog is the active window
    press(ranking, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert app.state.ranking.order == (second, first)
    click(button(dialog, "Keep this order"))
    feedback = app.services.feedback
    qtbot.waitUntil(lambda: feedback.ranked == (second, first))
    click(button(dialog, "Suggest an order"))
    qtbot.waitUntil(lambda: app.state.ranking.state == "suggested")
    assert app.state.ranking.order == (first, second)
    best = ranking.currentItem()
    assert best.text().startswith("1 ") and dialog._sides[0].message.id == first
    assert feedback.ranked == (second, first), "a machine's order is not the user's"
    dialog.reject()
