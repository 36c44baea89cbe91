"""What can be done in a conversation beyond asking, with the hands of a user."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.agent.router import choose_mode
from app.core.events import ApprovalChanged, ModeChosen, TextAppended, ToolCalled, ToolReturned
from app.core.messages import ApprovalPart, ReadingPlace, TextPart, ToolCallPart, ToolResultPart
from app.gui.models.tools_picker import ToolsPicker
from app.gui.transcript.answer.compare_dialog import CompareDialog
from app.gui.transcript.answer.widget import AnswerWidget
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.markdown.prose import ProseView
from app.gui.transcript.tool_calls.card import ToolCard
from app.viewmodels.chat.answer import ToolSection
from app.viewmodels.chat.thread import message_of
from tests.gui.hands import button, click, find, offers, press, texts, visible, write
from tests.gui.opened import Open, Opened, ask, open_chat

CTRL = Qt.KeyboardModifier.ControlModifier

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_LEFT = f"\N{LEFT-TO-RIGHT MARK}{_ISOLATE}"


def choose(menu_name: str, app: Opened, text: str) -> None:
    """Choose an entry of the menu that is open."""
    (menu,) = [one for one in app.window.findChildren(QMenu, menu_name) if one.isVisible()]
    entries: list[QAction] = list(menu.actions())
    for submenu in menu.findChildren(QMenu):
        entries += submenu.actions()
    (entry,) = [one for one in entries if text in one.text()]
    assert entry.isEnabled()
    entry.trigger()
    menu.close()


def thread_texts(app: Opened) -> list[str]:
    id_ = app.state.conversation.conversation_id
    assert id_
    return [message.text for message in app.services.chat.open(id_).thread]


def test_an_answer_is_edited_beside_the_models_and_kept_as_a_correction(
    qtbot: QtBot, app: Opened
) -> None:
    ask(qtbot, app, "2 + 2?")
    original = app.answer.answer.message
    click(app.control("editAnswer"))
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    assert editor.toPlainText() == "Hello there."
    editor.setPlainText("4")
    find(app.transcript, QCheckBox, "useAsCorrection").setChecked(True)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: thread_texts(app) == ["2 + 2?", "4"])
    qtbot.waitUntil(lambda: app.answer.answer.message.text == "4")
    assert app.answer.answer.message.variants == 2
    qtbot.waitUntil(lambda: app.services.feedback.of(original.id) is not None)
    feedback = app.services.feedback.of(original.id)
    assert feedback and (feedback.rating, feedback.correction) == ("down", "4")


def test_escape_leaves_an_answer_as_it_was(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    click(app.control("editAnswer"))
    press(find(app.transcript, QPlainTextEdit, "messageEditor"), Qt.Key.Key_Escape)
    assert thread_texts(app) == ["2 + 2?", "Hello there."]
    assert app.control("editAnswer").isVisible()


@pytest.mark.parametrize("edited", ["question", "answer"])
def test_a_change_left_by_escape_is_there_when_the_message_is_edited_again(
    qtbot: QtBot, app: Opened, edited: str
) -> None:
    ask(qtbot, app, "2 + 2?")

    def edit() -> QPlainTextEdit:
        if edited == "answer":
            click(app.control("editAnswer"))
        else:
            press(app.input, Qt.Key.Key_Up)
        editor = find(app.transcript, QPlainTextEdit, "messageEditor")
        qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
        return editor

    editor = edit()
    before = editor.toPlainText()
    write(editor, " More.")
    press(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(app.input.hasFocus)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    editor = edit()
    assert editor.toPlainText() == before + " More."
    click(app.control("startAgain"))
    assert editor.toPlainText() == before and not offers(app.window, "Restart")
    press(editor, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    edit()
    assert not offers(app.window, "Restart")
    assert thread_texts(app) == ["2 + 2?", "Hello there."]


@pytest.mark.parametrize("edited", ["question", "answer"])
def test_a_change_that_the_end_of_the_program_cut_off_is_offered_again(
    qtbot: QtBot, app: Opened, open_window: Open, edited: str
) -> None:
    ask(qtbot, app, "2 + 2?")
    if edited == "answer":
        click(app.control("editAnswer"))
    else:
        press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
    before = editor.toPlainText()
    write(editor, " More.")
    app.state.flush()
    id_ = app.state.conversation.conversation_id
    assert id_
    again = open_window(app.services)
    again.state.conversation.open(id_)
    qtbot.waitUntil(lambda: offers(again.transcript, "Continue your unfinished edit"))
    click(again.control("unfinishedEdit"))
    editor = find(again.transcript, QPlainTextEdit, "messageEditor")
    assert editor.toPlainText() == before + " More."
    assert not offers(again.transcript, "Continue your unfinished edit")
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: again.state.conversation.run is None)
    again.state.flush()
    qtbot.waitUntil(lambda: again.services.branches.unfinished_edits(id_) == {})


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


def test_the_editor_grows_and_leaves_the_focus_to_the_composer(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "2 + 2?")
    app.input.clear()
    app.input.setFocus()
    press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    qtbot.waitUntil(lambda: editor.isVisible() and editor.hasFocus())
    write(editor, " in words that need some lines" * 20)
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() == 0)
    press(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(app.input.hasFocus)


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
        with qtbot.waitSignal(app.state.conversation.renewed):
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


def waiting_call(app: Opened) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart(
        "c1",
        3,
        touches=("/tmp/a.csv",),
        tainted=("content",),
        reason="tainted",
        offers=("once", "chat"),
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))


@pytest.mark.parametrize("decision", ["once", "chat", "denied"])
def test_a_tool_waits_for_the_users_word(qtbot: QtBot, app: Opened, decision: str) -> None:
    waiting_call(app)
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    shown = "\n".join(one.text() for one in visible(app.transcript, QLabel))
    assert "/tmp/a.csv" in shown and "content" in shown and "Write to your files?" in shown
    assert "this request may come from it" in shown
    card = find(app.transcript, ToolCard)
    arguments = find(card, CodeBlock, "callArguments")
    assert card.is_open and '"content": "1,2"' in find(arguments, QPlainTextEdit).toPlainText()
    app.services.chat.events = (TextAppended("Done."),)
    control = app.control(f"approve-{decision}")
    control.setFocus()
    press(control, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: app.answer.answer.message.text == "Done.")
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.services.chat.decisions == [("c1", decision)]
    assert not offers(app.window, "Deny"), "asked once only"
    card = find(app.transcript, ToolCard)
    assert not card.is_open and not visible(app.transcript, CodeBlock)
    click(find(card, QPushButton, "toolToggle"))
    said = "You denied this." if decision == "denied" else "You allowed this"
    assert said in texts(card), "what was said is part of what folds away"


def test_a_call_that_was_refused_is_no_failure(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "list_folder", {"path": "/tmp/a"})
    approval = ApprovalPart("c1", 2, touches=("/tmp/a",), decision="denied")
    refused = ToolReturned(ToolResultPart("c1", "The user did not allow this.", is_error=True))
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval), refused)
    ask(qtbot, app, "What is there?")
    card = find(app.transcript, ToolCard)
    assert "not allowed" in texts(card) and "failed" not in texts(card)
    assert "The user did not" not in texts(card), "that is for the model"


def test_a_result_follows_its_call_in_the_direction_of_the_window(qtbot: QtBot) -> None:
    call = ToolCallPart("c1", "shop__stock", {"article": "chair"})
    section = ToolSection(call, ToolResultPart("c1", "17 pieces"))
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        card = ToolCard(section)
        qtbot.addWidget(card)
        right = "\N{RIGHT-TO-LEFT MARK}\N{FIRST STRONG ISOLATE}"
        assert any(
            one.text() == f"{right}chair{_END} ← {_ISOLATE}17 pieces{_END}"
            for one in card.findChildren(QLabel)
        ), "else Latin text is read from the left, and the arrow points from the result to the call"
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_how_many_programs_agreed_is_said_in_the_language_of_the_window(
    qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    call = ToolCallPart("c1", "python", {"code": "1"})
    result = ToolResultPart("c1", "29\n2 of 3 programs gave this value.")
    speak("de")
    card = ToolCard(ToolSection(call, result))
    qtbot.addWidget(card)
    assert any("29 · 2 von 3 Programmen" in one.text() for one in card.findChildren(QLabel))


def test_what_a_chart_tells_the_model_is_not_told_to_the_user(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "plot", {"kind": "bar", "title": "Profits"})
    drawn = ToolReturned(ToolResultPart("c1", "The chart is shown to the user: Profits."))
    app.services.chat.events = (ToolCalled(call), drawn)
    ask(qtbot, app, "Draw it")
    card = find(app.transcript, ToolCard)
    qtbot.waitUntil(lambda: "done" in texts(card))
    assert "bar · Profits" in texts(card)


def test_a_changed_tool_is_a_warning(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "shop__stock", {"article": "desk"})
    approval = ApprovalPart(
        "c1", 4, origin="shop", reason="changed", description="Tells the stock to Mallory."
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "How many desks?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    assert "Run stock from shop?" in texts(card)
    assert "Tells the stock to Mallory." in texts(card), "what the user says yes to now"
    (told,) = [one for one in visible(card, QLabel) if "has changed" in one.text()]
    assert told.property("kind") == "warning"


def test_a_call_that_is_asked_about_again_says_why(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart("c1", 3, touches=("/tmp/a.csv",), preview="-1\n+2", reason="outdated")
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    (told,) = [one for one in visible(card, QLabel) if "since you allowed it" in one.text()]
    assert told.property("kind") == "warning"


def test_a_description_without_spaces_is_shown_in_full(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "shop__stock", {})
    approval = ApprovalPart(
        "c1", 4, origin="shop", description=f"Buys {'W' * 390}.", reason="tainted"
    )
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "How many desks?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    qtbot.waitUntil(lambda: card.height() > 200)
    labels = visible(card, QLabel)
    assert any("Buys" in one.text() for one in labels)
    for one in labels:
        assert one.height() >= one.heightForWidth(one.width())
        assert one.fontMetrics().horizontalAdvance("W" * 30) < one.width() or "W" not in one.text()


def test_the_arguments_are_not_told_twice(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "list_folder", {"path": "/tmp/a"})
    approval = ApprovalPart("c1", 2, touches=("/tmp/a",), offers=("once", "chat"))
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "What is there?")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    assert not find(app.transcript, ToolCard).is_open


@pytest.mark.parametrize(
    ("preview", "title", "shown"),
    [
        ("--- /dev/null\n+++ then\n@@ -0,0 +1 @@\n+1,2", "Write a new file?", "+1,2"),
        (
            "--- now\n+++ then\n@@ -1 +1 @@\n-1,1\n+1,2",
            "Write to your files?",
            "@@ -1 +1 @@\n-1,1\n+1,2",
        ),
    ],
)
def test_a_change_of_a_file_is_shown_below_its_path(
    qtbot: QtBot, app: Opened, preview: str, title: str, shown: str
) -> None:
    call = ToolCallPart("c1", "write_file", {"path": "/tmp/a.csv", "content": "1,2"})
    approval = ApprovalPart("c1", 3, touches=("/tmp/a.csv",), preview=preview)
    app.services.chat.events = (ToolCalled(call), ApprovalChanged(approval))
    ask(qtbot, app, "Save it")
    qtbot.waitUntil(lambda: offers(app.window, "Deny"))
    card = find(app.transcript, ToolCard)
    assert [one.toPlainText() for one in visible(card, QPlainTextEdit)] == [shown]
    words = texts(card).splitlines()
    assert words.index(title) < words.index("/tmp/a.csv")


def test_the_tools_menu_leads_to_what_tools_may_do(qtbot: QtBot, app: Opened) -> None:
    menu = find(app.window, ToolsPicker).menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert app.window.screen_name == "settings"
    page = find(app.window, QScrollArea, "settingsPage")
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    opening = find(app.window, QPushButton, "openToolFolder")
    assert page.viewport().rect().contains(opening.mapTo(page.viewport(), QPoint(0, 0)))


def test_the_way_that_was_chosen_is_named_with_its_reason(qtbot: QtBot, app: Opened) -> None:
    reason = choose_mode("What is 12 * 12?", has_documents=False).reason
    app.services.chat.events = (ModeChosen("react", reason), TextAppended("144"))
    ask(qtbot, app, "What is 12 * 12?")
    assert find(app.answer, QLabel, "modeNote").text() == f"Step by step, with tools. {reason}"
    app.services.chat.events = (ModeChosen("chat", "No."), TextAppended("Hello."))
    ask(qtbot, app, "Hello?")
    assert app.answer.findChild(QLabel, "modeNote") is None
    asked = "Draw a chart of 3 and 5"
    route = choose_mode(asked, has_documents=False, offered=("calculator",))
    app.services.chat.events = (ModeChosen(route.mode, route.reason), TextAppended("I cannot."))
    ask(qtbot, app, asked)
    assert "too small to draw charts" in find(app.answer, QLabel, "modeNote").text()


def test_a_program_is_folded_beside_its_result(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c1", "python", {"code": "def solution():\n    return 6 * 7\n"})
    result = ToolReturned(ToolResultPart("c1", "42"))
    app.services.chat.events = (ToolCalled(call), result, TextAppended("42"))
    ask(qtbot, app, "6 * 7?")
    card = find(app.transcript, ToolCard)
    assert not card.is_open and not card.findChildren(CodeBlock), "made when it is wanted"
    assert f"{_LEFT}2 line(s){_END} → {_ISOLATE}42{_END}" in texts(card) and "done" in texts(card)
    click(find(card, QPushButton, "toolToggle"))
    code, shown = (one.toPlainText() for one in visible(card, QPlainTextEdit))
    assert (code, shown) == ("def solution():\n    return 6 * 7", "42")
    click(find(card, QPushButton, "toolToggle"))
    assert not visible(card, QPlainTextEdit)


def test_a_long_result_is_shown_to_its_last_line(qtbot: QtBot, app: Opened) -> None:
    long = "\n".join(f"article {number}: {1.5 * number:.2f} euros" for number in range(150))
    result = ToolReturned(ToolResultPart("c1", long))
    call = ToolCallPart("c1", "shop__full_catalogue", {})
    app.services.chat.events = (ToolCalled(call), result, TextAppended("Many."))
    ask(qtbot, app, "What is there?")
    card = find(app.transcript, ToolCard)
    click(find(card, QPushButton, "toolToggle"))
    (shown,) = visible(card, QPlainTextEdit)
    qtbot.waitUntil(lambda: shown.height() > 1000)
    assert shown.verticalScrollBar().maximum() == 0
    bar = app.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    assert bar.value() == 0, "it is read from its top"
    ask(qtbot, app, "And now?")
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())  # the next answer is followed


def test_a_question_about_a_tool_outlives_a_restart(qtbot: QtBot, app: Opened) -> None:
    waiting_call(app)
    ask(qtbot, app, "Save it")
    id_ = app.state.conversation.conversation_id
    assert id_
    app.state.conversation.new_chat()
    app.state.conversation.open(id_)
    qtbot.waitUntil(lambda: offers(app.window, "Allow once"))
    assert find(app.transcript, ToolCard)


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


def suggestions(app: Opened) -> QListWidget:
    return find(app.window, QListWidget)


def test_a_saved_prompt_is_filled_in_place(qtbot: QtBot, app: Opened) -> None:
    app.services.prompts.save("Translate", "Say {{what}} in {{language}}.")
    app.state.prompts.refresh()
    qtbot.waitUntil(lambda: bool(app.state.prompts.prompts))
    app.input.setFocus()
    write(app.input, "/transl")
    assert suggestions(app).isVisible() and suggestions(app).count() == 1
    press(app.input, Qt.Key.Key_Return)
    assert app.input.textCursor().selectedText() == "{{what}}"
    write(app.input, "yes")
    press(app.input, Qt.Key.Key_Tab)
    write(app.input, "German")
    assert app.input.toPlainText() == "Say yes in German."
    assert not app.services.chat.requests


def test_esc_takes_back_what_a_button_has_begun(app: Opened) -> None:
    field = app.input
    field.setFocus()
    write(field, "Hello")
    click(button(app.window, "Prompts"))
    assert field.toPlainText() == "/Hello"
    press(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "Hello"
    field.clear()
    write(field, "/")
    press(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "/", "what was typed stays"


def test_a_prompt_is_put_before_what_is_written(qtbot: QtBot, app: Opened) -> None:
    app.services.prompts.save("Translate", "Say in {{language}}:")
    app.state.prompts.refresh()
    qtbot.waitUntil(lambda: bool(app.state.prompts.prompts))
    app.input.setFocus()
    write(app.input, "Good morning")
    click(button(app.window, "Prompts"))
    write(app.input, "transl")
    press(app.input, Qt.Key.Key_Return)
    assert app.input.toPlainText() == "Say in {{language}}:\nGood morning"


def test_escape_closes_the_suggestions_and_nothing_else(qtbot: QtBot, app: Opened) -> None:
    app.input.setFocus()
    write(app.input, "/")
    qtbot.waitUntil(lambda: suggestions(app).isVisible())
    press(app.input, Qt.Key.Key_Escape)
    assert not suggestions(app).isVisible() and app.input.toPlainText() == "/"


def test_a_document_is_named_with_at(qtbot: QtBot, lived_in: Opened) -> None:
    lived_in.input.setFocus()
    write(lived_in.input, "Look at @10-Q")
    qtbot.waitUntil(lambda: suggestions(lived_in).isVisible())
    press(lived_in.input, Qt.Key.Key_Return)
    assert lived_in.input.toPlainText() == "Look at "
    assert len(lived_in.state.conversation.attachments.document_ids) == 1
    assert lived_in.state.conversation.collection_id


def test_a_document_with_spaces_in_its_name_is_found_in_another_collection(
    qtbot: QtBot, lived_in: Opened
) -> None:
    library, conversation = lived_in.services.library, lived_in.state.conversation
    other = library.create("Reports")
    document = library.add_document(other.id, "/reports/2023 Q1 report.pdf")
    filing = library.documents(library.collections()[0].id)[0]
    conversation.attachments.add_document(filing)
    lived_in.input.setFocus()
    write(lived_in.input, "Look at @2023 q1")
    qtbot.waitUntil(lambda: suggestions(lived_in).isVisible())
    assert "in Reports" in suggestions(lived_in).item(0).text()
    write(lived_in.input, " rep")
    press(lived_in.input, Qt.Key.Key_Return)
    assert lived_in.input.toPlainText() == "Look at "
    assert conversation.attachments.named_ids == (document.id,), "one collection is searched"
    assert conversation.collection_id == other.id
    write(lived_in.input, "@2023 q1 margins")
    assert not suggestions(lived_in).isVisible(), "that is the question"


def test_what_is_asked_again_is_still_only_from_documents(qtbot: QtBot, lived_in: Opened) -> None:
    conversation, chat = lived_in.state.conversation, lived_in.services.chat
    open_chat(qtbot, lived_in, "10-Q: services margin")
    conversation.set_sources(
        collection_id=conversation.collection_id, mode="pal", is_only_from_documents=True
    )
    conversation.regenerate(message_of(conversation.items[-1]).id)
    qtbot.waitUntil(lambda: conversation.run is None and bool(chat.again_only_from_documents))
    conversation.edit(message_of(conversation.items[0]).id, "Another one?")
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
    lived_in.state.conversations.flush()
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
    press(find(dialog, QListWidget, "ranking"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert app.state.ranking.order == (second, first)
    click(button(dialog, "Keep this order"))
    feedback = app.services.feedback
    qtbot.waitUntil(lambda: feedback.ranked == (second, first))
    click(button(dialog, "Suggest an order"))
    qtbot.waitUntil(lambda: app.state.ranking.state == "suggested")
    assert app.state.ranking.order == (first, second)
    best = find(dialog, QListWidget, "ranking").currentItem()
    assert best.text().startswith("1 ") and dialog._sides[0].message.id == first
    assert feedback.ranked == (second, first), "a machine's order is not the user's"
    dialog.reject()
