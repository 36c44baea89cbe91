"""The window over scripted services, used as a person uses it."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.events import ReasoningAppended, StageProgress, TextAppended, ToolCalled
from app.core.generation import GenerationStats
from app.core.messages import TextPart, ToolCallPart
from app.gui.composer.composer import Composer
from app.gui.dialogs.feedback import FeedbackForm
from app.gui.sidebar.conversation_list import ConversationListView
from app.gui.transcript.answer.widget import AnswerWidget
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.markdown.link_dialog import LinkDialog
from app.gui.transcript.markdown.prose import ProseView
from app.gui.transcript.messages.column_filling import MAX_SHOWN, PAGE
from app.gui.transcript.question.widget import QuestionWidget
from app.gui.transcript.view import TranscriptView
from app.gui.window.main_window import MainWindow
from tests.gui.hands import button, click, find, offers, press, texts, visible, write
from tests.gui.opened import Open, Opened, ask, open_chat
from tests.gui.scripted_services import (
    scripted_services,
)
from tests.viewmodels.scripted_chat import PROVENANCE
from tests.viewmodels.scripted_models import NoModels, StarterOnly


def test_a_question_is_answered(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who is there?")
    (question,) = app.transcript.questions
    assert question.message.text == "Who is there?"
    assert "Hello there." in _prose(app.answer)
    assert app.input.toPlainText() == ""
    qtbot.waitUntil(lambda: "31 tokens/s" in texts(find(app.window, QFrame, "statusBar")))


def test_an_answer_in_json_is_a_block_of_code(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.events = (TextAppended('{"name": "*Anna*", '), TextAppended('"age": 34}'))
    ask(qtbot, app, "Who is there?")
    code = find(app.answer, CodeBlock)
    written = find(code, QPlainTextEdit).toPlainText()
    assert written == '{\n  "name": "*Anna*",\n  "age": 34\n}'
    assert not [prose for prose in app.answer.sections.bodies[0].prose if prose.isVisible()]
    assert app.answer.answer.message.text == '{"name": "*Anna*", "age": 34}', "as it was written"


def test_shift_enter_makes_a_line_and_the_setting_swaps_the_keys(qtbot: QtBot, app: Opened) -> None:
    write(app.input, "one")
    press(app.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert app.input.toPlainText() == "one\n"
    app.state.settings.update(sends_on_enter=False)
    press(app.input, Qt.Key.Key_Return)
    assert not app.state.conversation.items
    press(app.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(app.transcript.answers))


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, app: Opened) -> None:
    dataset = app.control("openDataset")
    dataset.setFocus()
    press(dataset, Qt.Key.Key_Return)
    assert app.window.screen_name == "dataset"
    new = app.control("newChatButton")
    new.setFocus()
    press(new, Qt.Key.Key_Enter)
    qtbot.waitUntil(app.input.hasFocus)


def test_of_an_answer_from_elsewhere_only_the_model_is_told(
    qtbot: QtBot, open_window: Open
) -> None:
    services = scripted_services()
    made = msgspec.structs.replace(PROVENANCE, model_name="gpt-4o", stats=GenerationStats())
    id_ = services.chat.start("From elsewhere")
    services.chat.add(id_, "user", (TextPart("Who?"),))
    services.chat.add(id_, "assistant", (TextPart("Me."),), provenance=made)
    app = open_window(services)
    open_chat(qtbot, app, "From elsewhere")
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    assert offers(app.answer, "gpt-4o")
    assert "tokens/s" not in texts(find(app.window, QFrame, "statusBar"))


def test_send_says_why_it_cannot(app: Opened) -> None:
    send = app.control("sendButton")
    assert not send.isEnabled() and send.toolTip() == "Write a question first"
    write(app.input, "now")
    assert send.isEnabled()


def test_the_wait_has_a_name_and_stop_ends_it(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.events = (StageProgress("loading_model", 0.62),)
    app.services.chat.gate.clear()
    write(app.input, "Who?")
    click(app.control("sendButton"))
    qtbot.waitUntil(lambda: "Loading model 62 %" in texts(app.transcript))
    click(app.control("stopButton"))
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    qtbot.waitUntil(lambda: "Stopped" in texts(app.answer))
    assert app.control("sendButton").isVisible()


def test_a_wait_of_unknown_length_has_no_share(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.events = (StageProgress("reading_prompt", 0.35), StageProgress("thinking"))
    app.services.chat.gate.clear()
    write(app.input, "Who?")
    click(app.control("sendButton"))
    qtbot.waitUntil(lambda: "Thinking…" in texts(app.transcript))
    app.services.chat.gate.set()
    qtbot.waitUntil(lambda: app.state.conversation.run is None)


def test_ctrl_q_and_the_command_ask_for_the_end(qtbot: QtBot, app: Opened) -> None:
    with qtbot.waitSignal(app.window.quit_requested):
        QTest.keyClick(app.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    write(app.input, "/quit")
    with qtbot.waitSignal(app.window.quit_requested):
        press(app.input, Qt.Key.Key_Return)


def test_escape_stops_and_keeps_the_words(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.gate.clear()
    write(app.input, "Who?")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(app.transcript.answers) and "Hello" in _prose(app.answer))
    press(app.input, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert "Hello there." in _prose(app.answer)
    qtbot.waitUntil(lambda: "Stopped" in texts(app.answer))


def test_escape_leaves_a_screen_and_the_answer_behind_it_alone(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.gate.clear()
    write(app.input, "Who?")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    app.window.show_screen("models")
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert app.window.screen_name == "chat" and app.state.conversation.run is not None
    app.services.chat.gate.set()
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.answer.answer.message.status == "complete"


def test_a_question_written_meanwhile_waits_and_can_be_edited(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.gate.clear()
    write(app.input, "One")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(app.transcript.answers))
    write(app.input, "Two")
    press(app.input, Qt.Key.Key_Return)
    click(button(app.window, "Edit the waiting question"))
    assert app.input.toPlainText() == "Two"
    assert not app.state.conversation.queue


def test_a_failure_is_a_card_with_the_way_on(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.error = UserError("The engine stopped.", "Ask again.")
    ask(qtbot, app, "Who?")
    card = find(app.answer, QFrame, "answerError")
    qtbot.waitUntil(lambda: offers(card, "Regenerate"))
    assert texts(card) == "The engine stopped.\nAsk again."
    app.services.chat.error = None
    click(button(card, "Regenerate"))
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.answer.answer.message.variants == 2
    qtbot.waitUntil(lambda: offers(app.answer, "Previous variant"))
    click(button(app.answer, "Previous variant"))
    qtbot.waitUntil(lambda: app.answer.answer.message.variant == 1)


def test_a_question_nobody_could_store_is_back_in_the_field(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.refusal = UserError("The disk is full.", "Free some space.")
    write(app.input, "Precious")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.input.toPlainText() == "Precious")
    banner = find(app.window, QFrame, "banner")
    qtbot.waitUntil(lambda: "The disk is full." in texts(banner))


def test_an_error_goes_with_what_it_was_about(qtbot: QtBot, lived_in: Opened) -> None:
    app = lived_in
    banner = find(app.window, QFrame, "banner")
    ways: dict[str, Callable[[], None]] = {
        "a screen": lambda: app.window.show_screen("models"),
        "an empty chat": app.window.new_chat,
        "another chat": lambda: open_chat(qtbot, app, "10-Q: services margin"),
    }
    for name, go in ways.items():
        app.state.conversation.failed.emit(UserError("It cannot be sent.", "Try again."))
        assert banner.isVisible()
        go()
        assert not banner.isVisible(), name


def test_an_error_about_everything_stays(qtbot: QtBot, app: Opened) -> None:
    banner = find(app.window, QFrame, "banner")
    for signal in (app.state.storage.filled, app.state.storage.no_backup):
        signal.emit(UserError("The disk is full.", "Free some space."))
        app.window.show_screen("models")
        app.window.new_chat()
        assert banner.isVisible()
        banner.hide()


def test_settings_that_could_not_be_read_are_told_of(open_window: Open) -> None:
    services = scripted_services()
    services.settings.problem = UserError("The settings could not be read.", "They are kept.")
    banner = find(open_window(services).window, QFrame, "banner")
    assert banner.isVisible() and "The settings could not be read." in texts(banner)


def test_up_edits_the_last_question_into_a_branch(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")
    press(app.input, Qt.Key.Key_Up)
    editor = find(app.transcript, QPlainTextEdit, "messageEditor")
    editor.setPlainText("")
    write(editor, "What?")
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.transcript.questions[-1].message.text == "What?")
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    qtbot.waitUntil(lambda: "2/2" in texts(app.transcript.questions[-1]))


def test_a_tool_call_shows_its_exact_arguments(qtbot: QtBot, app: Opened) -> None:
    call = ToolCallPart("c", "calculator", {"expression": "6*7"})
    app.services.chat.events = (ReasoningAppended("Hm."), ToolCalled(call), TextAppended("42"))
    app.services.chat.gate.clear()
    write(app.input, "6*7?")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(QFrame, "toolCard")))
    card = find(app.window, QFrame, "toolCard")
    toggle = find(card, QPushButton, "toolToggle")
    qtbot.waitUntil(lambda: toggle.isVisible() and toggle.text() == "Calculator")
    assert "6*7" in texts(card) and "running…" in texts(card)
    click(toggle)
    assert '"expression": "6*7"' in find(card, QPlainTextEdit).toPlainText()


def test_a_tool_of_a_server_is_named_with_it(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.events = (
        ToolCalled(ToolCallPart("c", "shop__stock", {"article": "chair"})),
        StageProgress("running_tool", detail="shop__stock"),
    )
    app.services.chat.gate.clear()
    write(app.input, "How many chairs?")
    press(app.input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Running: stock…" in texts(app.transcript))
    card = find(app.window, QFrame, "toolCard")
    assert find(card, QPushButton, "toolToggle").text() == "stock" and "shop" in texts(card)


def open_source(qtbot: QtBot, lived_in: Opened) -> QFrame:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    cited = lived_in.transcript.answers[0]
    lived_in.transcript.ensureWidgetVisible(cited)
    QTest.qWait(1)
    view = next(one for one in cited.findChildren(ProseView) if one.citation_rects())
    _number, rect = view.citation_rects()[0]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    panel = find(lived_in.window, QFrame, "sourcePanel")
    qtbot.waitUntil(lambda: "10-Q third quarter.pdf" in texts(panel))
    return panel


def test_a_citation_opens_its_page(qtbot: QtBot, lived_in: Opened) -> None:
    panel = open_source(qtbot, lived_in)
    assert lived_in.transcript.isVisible()
    click(button(panel, "Close source"))
    assert not panel.isVisible()


def test_in_a_narrow_window_the_page_takes_the_place_of_the_chat(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    assert panel.isVisible() and not lived_in.transcript.isVisible()
    assert lived_in.window.width() == 700
    assert panel.width() > 500
    click(button(panel, "Back"))
    assert not panel.isVisible() and lived_in.transcript.isVisible()
    assert lived_in.input.hasFocus()


def test_a_page_that_took_the_place_of_the_chat_makes_room_again(
    qtbot: QtBot, lived_in: Opened
) -> None:
    lived_in.window.resize(700, 600)
    panel = open_source(qtbot, lived_in)
    lived_in.window.resize(1440, 900)
    qtbot.waitUntil(lived_in.transcript.isVisible)
    assert panel.isVisible()
    lived_in.window.resize(700, 600)
    qtbot.waitUntil(lambda: not lived_in.transcript.isVisible())
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    assert lived_in.transcript.isVisible() and not panel.isVisible()


def test_a_thumb_up_and_a_thumb_down_with_a_reason(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who?")

    def rating() -> tuple[str, tuple[str, ...]] | None:
        stored = app.services.feedback.of(app.answer.answer.message.id)
        return (stored.rating, stored.reasons) if stored else None

    click(app.control("thumbUp"))
    qtbot.waitUntil(lambda: rating() == ("up", ()))
    click(app.control("thumbDown"))
    qtbot.waitUntil(lambda: offers(app.answer, "Wrong"))
    click(button(app.answer, "Wrong"))
    click(app.control("submitFeedback"))
    qtbot.waitUntil(lambda: rating() == ("down", ("wrong",)))
    assert not visible(app.answer, QLineEdit), "the form is gone"
    click(app.control("thumbDown"))
    qtbot.waitUntil(lambda: rating() is None)


def test_files_dropped_anywhere_go_with_the_question(
    qtbot: QtBot, app: Opened, tmp_path: Path
) -> None:
    good, bad = tmp_path / "paper.txt", tmp_path / "empty.bad"
    for path in (good, bad):
        path.write_text("x")
    drop(app.window, [good, bad])
    qtbot.waitUntil(lambda: not app.state.conversation.attachments.is_busy)
    chips = find(app.window, QWidget, "fileChips")
    qtbot.waitUntil(lambda: "cannot be used: The file is empty." in texts(chips))
    assert "paper.txt" in texts(chips)
    ask(qtbot, app, "What does it say?")
    request = app.services.chat.requests[0]
    assert len(request.attachment_ids) == 1 and request.collection_id
    assert app.control("onlyFromDocuments").isVisible()


def test_searching_finds_jumps_and_escape_clears(qtbot: QtBot, lived_in: Opened) -> None:
    QTest.keyClick(lived_in.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = find(lived_in.window, QLineEdit, "searchInput")
    assert field.hasFocus()
    write(field, "running number")
    chats = find(lived_in.window, QListView, "sidebarList")
    qtbot.waitUntil(lambda: chats.model().rowCount() == 1)
    QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    qtbot.waitUntil(lambda: bool(lived_in.transcript.answers))
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_deleted_chat_can_be_brought_back(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    chats.setFocus()
    press(chats, Qt.Key.Key_Delete)
    assert not lived_in.state.conversation.items, "it is no longer shown"
    assert "Existing backups keep it for up to a year." in texts(lived_in.window)
    click(lived_in.control("undoDelete"))
    assert "Regex for invoice numbers" in [r.title for r in lived_in.state.conversations.list.rows]


def test_the_side_bar_marks_no_chat_beside_a_new_one(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, QListView, "sidebarList")
    assert len(chats.selectedIndexes()) == 1
    QTest.keyClick(lived_in.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not chats.selectedIndexes()


def test_ctrl_chooses_several_chats_without_the_open_one(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    others = ["Why is my sourdough flat?", "Compare the three lease offers"]
    for title in others:
        _click_chat(chats, title, Qt.KeyboardModifier.ControlModifier)
    assert _chosen(chats) == others
    lived_in.state.conversation.stored.emit()  # as when an answer ends
    lived_in.services.chat.start("Something new")
    lived_in.state.conversations.refresh()
    rows = lived_in.state.conversations.list
    qtbot.waitUntil(lambda: "Something new" in [row.title for row in rows.rows])
    assert _chosen(chats) == others, "a list that is read again leaves the choice"
    _click_chat(chats, "Regex for invoice numbers", Qt.KeyboardModifier.ControlModifier)
    assert sorted(_chosen(chats)) == sorted([*others, "Regex for invoice numbers"])


def test_the_open_chat_is_one_of_several_once_it_is_meant(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    chats = find(lived_in.window, ConversationListView, "sidebarList")
    both = ["Regex for invoice numbers", "Why is my sourdough flat?"]
    for title in both:
        _click_chat(chats, title, Qt.KeyboardModifier.ControlModifier)
    assert _chosen(chats) == both
    open_chat(qtbot, lived_in, "Compare the three lease offers")
    assert _chosen(chats) == ["Compare the three lease offers"]


def _click_chat(chats: ConversationListView, title: str, modifier: Qt.KeyboardModifier) -> None:
    rows = range(chats.model().rowCount())
    indexes = [chats.model().index(row, 0) for row in rows]
    (index,) = [one for one in indexes if one.data() == title]
    place = chats.visualRect(index).center()
    QTest.mouseClick(chats.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def _chosen(chats: ConversationListView) -> list[str]:
    return [index.data() for index in sorted(chats.selectedIndexes(), key=lambda one: one.row())]


def test_what_a_full_disk_refused_is_stored_when_it_is_freed(
    qtbot: QtBot, lived_in: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = lived_in.services.chat

    def refuse(_id: str, _text: str) -> None:
        raise UserError("The disk is full.", "Free some space.")

    with monkeypatch.context() as full:
        full.setattr(chat, "save_draft", refuse)
        write(lived_in.input, "half a thought")
        with qtbot.waitSignal(lived_in.state.runner.failed):
            open_chat(qtbot, lived_in, "Regex for invoice numbers")
    lived_in.state.storage.freed.emit()
    qtbot.waitUntil(lambda: chat.drafts.get("") == "half a thought")


def test_a_new_chat_is_empty_and_keeps_its_draft(qtbot: QtBot, lived_in: Opened) -> None:
    write(lived_in.input, "half a thought")
    open_chat(qtbot, lived_in, "Regex for invoice numbers")
    assert lived_in.input.toPlainText() == ""
    QTest.keyClick(lived_in.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: lived_in.input.toPlainText() == "half a thought")
    assert find(lived_in.window, QWidget, "welcome").isVisible()


def test_without_a_model_the_chat_says_what_to_do(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    services.models = NoModels()
    app = open_window(services)
    offer = find(app.window, QFrame, "modelOffer")
    qtbot.waitUntil(lambda: offers(offer, "Get a model"))
    assert "No model is installed yet" in texts(offer)
    click(button(offer, "Get a model"))
    assert app.control("openModels").isChecked()


def test_the_starter_alone_points_to_larger_models(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    services.models = StarterOnly()
    app = open_window(services)
    offer = find(app.window, QFrame, "modelOffer")
    qtbot.waitUntil(offer.isVisible)
    assert "A very small model answers for now" in texts(offer)
    click(button(offer, "See all models"))
    assert app.control("openModels").isChecked()


def test_a_screen_begins_with_no_button_in_focus(app: Opened, qtbot: QtBot) -> None:
    for name in ("documents", "dataset"):
        app.window.show_screen(name)
        qtbot.waitUntil(lambda: not isinstance(app.window.focusWidget(), QAbstractButton))


def test_every_screen_opens_and_comes_back(app: Opened) -> None:
    for name in ("Documents", "Models", "Dataset"):
        click(app.control(f"open{name}"))
        assert app.control(f"open{name}").isChecked()
        assert not app.transcript.isVisible()
    click(app.control("newChatButton"))
    assert app.input.hasFocus()


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
    app.state.conversation.last_answer.apply(TextAppended(long))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bar.maximum() > 4000)
    assert bar.value() == place, "the reader is left alone"
    click(app.control("toTheEnd"))
    assert bar.value() == bar.maximum()


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

    qtbot.waitUntil(is_there_after_a_turn, timeout=20_000)


def test_a_link_is_asked_about_with_its_real_host(qtbot: QtBot) -> None:
    dialog = LinkDialog("https://xn--pple-43d.com/login")
    qtbot.addWidget(dialog)
    lookalike = LinkDialog("https://аpple.com/login")
    qtbot.addWidget(lookalike)
    for one in (dialog, lookalike):
        with qtbot.waitExposed(one):
            one.show()
        assert "xn--pple-43d.com" in texts(one)
    click(button(dialog, "Copy link"))
    assert "xn--pple-43d.com" in QGuiApplication.clipboard().text()
    lookalike.close()


def test_every_control_has_a_name(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    nameless = [
        one
        for one in visible(lived_in.window, QAbstractButton)
        if not (one.accessibleName() or one.text())
        and one.parent() is not None
        and not isinstance(one.parent(), QLineEdit)
    ]
    assert not nameless
    for icon_only in visible(lived_in.window, QToolButton):
        if icon_only.property("kind") == "ghost":
            assert icon_only.toolTip(), icon_only.accessibleName()


def test_no_label_reads_html(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    for one in lived_in.window.findChildren(QLabel):
        assert one.textFormat() == Qt.TextFormat.PlainText, one.text()


def test_tab_leads_from_the_field_to_its_buttons(qtbot: QtBot, app: Opened) -> None:
    app.input.setFocus()
    names = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused
        names.append(focused.objectName())
        press(focused, Qt.Key.Key_Tab)
    assert names[:2] == ["composerInput", "attachButton"]


def test_the_copied_answer_has_its_citations(qtbot: QtBot, lived_in: Opened) -> None:
    open_chat(qtbot, lived_in, "10-Q: services margin")
    lived_in.transcript.answers[0].copy()
    assert "in the quarter [1], while" in QGuiApplication.clipboard().text()


def test_the_composer_grows_with_its_text(qtbot: QtBot, app: Opened) -> None:
    composer = find(app.window, Composer)
    before = composer.height()
    for _ in range(4):
        press(app.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: composer.height() > before + 40)


def test_questions_stand_at_the_trailing_side(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Short")
    question: QuestionWidget = app.transcript.questions[0]
    bubble = next(one for one in visible(question, QFrame) if one.property("kind") == "bubble")
    qtbot.waitUntil(lambda: bubble.width() < 140)
    right = bubble.mapTo(question, QPoint(bubble.width(), 0)).x()
    assert abs(question.width() - right) <= 2


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, none = QPoint(700, 300), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, left, none))


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


def _prose(answer: AnswerWidget) -> str:
    return "\n".join(view.toPlainText() for view in answer.findChildren(QTextEdit))


def test_the_status_line_counts_a_connection_of_any_part(app: Opened, qtbot: QtBot) -> None:
    state = app.control("networkState")
    assert "offline" in state.text()
    network = app.services.network
    with network.connection("nas.local", "list the models of a server", ("nas.local",)):
        qtbot.waitUntil(lambda: "offline" not in state.text())


def test_what_went_wrong_is_asked_where_it_is_seen(qtbot: QtBot, lived_in: Opened) -> None:
    app = lived_in
    app.window.resize(900, 560)
    open_chat(qtbot, app, "10-Q: services margin")
    click(app.control("thumbDown"))
    form = find(app.transcript, FeedbackForm)
    seen = app.transcript.viewport()
    qtbot.waitUntil(lambda: form.mapTo(seen, QPoint(0, form.height())).y() <= seen.height())
