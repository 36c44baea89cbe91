"""A chat over scripted services, used as a person uses it; facts are offered, never taken."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.events import ReasoningAppended, StageProgress, TextAppended, ToolCalled
from app.core.generation import GenerationStats
from app.core.messages import TextPart, ToolCallPart
from app.core.model_spec import ServerSource
from app.core.settings import Settings
from app.gui.chat.chat_screen import FactOffer
from app.gui.chat.pickers import ToolsPicker
from app.gui.composer.composer import Composer
from app.gui.composer.input import MOST_CHARACTERS
from app.gui.controls.panes import ErrorCard
from app.gui.transcript.answer.answer_widget import AnswerWidget
from app.gui.transcript.markdown.code_block import CodeBlock
from app.gui.transcript.question import QuestionWidget
from app.gui.window.main_window import MainWindow
from tests.gui.hands import button, click, find, offers, press, texts, visible, write
from tests.gui.opened import Open, Opened, ask, choose, open_chat
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_chat import PROVENANCE
from tests.viewmodels.scripted_library import filled_library
from tests.viewmodels.scripted_models import NoModels, StarterOnly
from tests.viewmodels.scripted_safekeeping import RECOVERY_CODE


def test_all_of_a_long_chat_counts_in_the_context(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    chat = services.chat.start("Imported")
    for _ in range(60):
        services.chat.add(chat, "user", (TextPart("word " * 70),))
        services.chat.add(chat, "assistant", (TextPart("word " * 70),))
    app = open_window(services)
    app.state.conversation.context_length = 11_000
    open_chat(qtbot, app, "Imported")
    # 120 messages of 350 characters
    qtbot.waitUntil(lambda: "12,000 / 11,000 tokens" in texts(find(app.window, Composer)))
    assert "100 %" in texts(find(app.window, QFrame, "statusBar"))


def test_a_question_is_answered(qtbot: QtBot, app: Opened) -> None:
    ask(qtbot, app, "Who is there?")
    (question,) = app.transcript.questions
    assert question.message.text == "Who is there?"
    assert "Hello there." in _prose(app.answer)
    assert app.input.toPlainText() == ""
    qtbot.waitUntil(lambda: "31 tokens/s" in texts(find(app.window, QFrame, "statusBar")))


def test_text_too_long_for_a_question_is_not_pasted_and_what_was_written_stays(
    app: Opened,
) -> None:
    write(app.input, "About this: ")
    pasted = QMimeData()
    pasted.setText("word " * (MOST_CHARACTERS // 5 + 1))
    app.input.insertFromMimeData(pasted)
    assert app.input.toPlainText() == "About this: "
    assert "Save it as a file and attach that" in texts(find(app.window, QFrame, "banner"))


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
    assert not app.state.conversation.transcript.items
    press(app.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(app.transcript.answers))


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
    assert not app.state.conversation.queue.texts


def test_a_failure_is_a_card_with_the_way_on(qtbot: QtBot, app: Opened) -> None:
    app.services.chat.error = UserError("The engine stopped.", "Ask again.")
    ask(qtbot, app, "Who?")
    card = find(app.answer, ErrorCard)
    qtbot.waitUntil(lambda: offers(card, "Regenerate"))
    assert texts(card) == "The engine stopped.\nAsk again."
    app.services.chat.error = None
    click(button(card, "Regenerate"))
    qtbot.waitUntil(lambda: app.state.conversation.run is None)
    assert app.answer.answer.message.variants == 2
    qtbot.waitUntil(lambda: offers(app.answer, "Previous variant"))
    click(button(app.answer, "Previous variant"))
    qtbot.waitUntil(lambda: app.answer.answer.message.variant == 1)


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


def test_a_chat_uses_its_tools_again_after_a_restart(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    before = open_window(services)
    ask(qtbot, before, "How many eggs are left?")
    picker = find(before.window, ToolsPicker)
    menu = QMenu(picker)
    picker.fill(menu)
    next(one for one in menu.actions() if one.text().startswith("By program")).trigger()
    before.window.new_chat()
    assert picker.accessibleDescription() == "when needed"
    after = open_window(services)
    open_chat(qtbot, after, "How many eggs are left?")
    assert find(after.window, ToolsPicker).accessibleDescription() == "by program"


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
    assert len(request.attachment_ids) == 1 and request.collection_id is None
    assert app.control("onlyFromDocuments").isVisible()
    assert "paper.txt" in texts(chips) and "empty.bad" not in texts(chips)
    library = app.services.library
    assert library.collections() == (), "the file belongs to the chat"
    shared = library.create("Papers")
    app.state.library.refresh()
    qtbot.waitUntil(lambda: bool(app.state.library.collections))
    click(app.control("attachmentMore"))
    choose("attachmentMenu", app, "Papers")
    qtbot.waitUntil(lambda: len(library.documents(shared.id)) == 1)
    click(app.control("attachmentMore"))
    choose("attachmentMenu", app, "Remove")
    qtbot.waitUntil(lambda: not chips.isVisible())


def test_of_very_many_files_a_few_are_shown_and_every_problem(
    qtbot: QtBot, app: Opened, tmp_path: Path
) -> None:
    for number in range(150):
        (tmp_path / f"{number:03}.txt").write_text("x")
    (tmp_path / "empty.bad").write_text("x")
    drop(app.window, [tmp_path])
    qtbot.waitUntil(lambda: not app.state.conversation.attachments.is_busy)
    chips = find(app.window, QWidget, "fileChips")
    qtbot.waitUntil(lambda: "151 of 151 files are ready" in texts(chips))
    shown = [one for one in chips.findChildren(QFrame, "fileChip") if not one.isHidden()]
    assert len(shown) < 100
    assert "empty.bad" in texts(chips) and "000.txt" in texts(chips)


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


def test_a_recovery_code_is_offered_while_only_the_keyring_opens_the_history(
    qtbot: QtBot, app: Opened
) -> None:
    click(app.control("offerRecoveryCode"))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog and RECOVERY_CODE in texts(dialog)
    (box,) = visible(dialog, QCheckBox)
    press(box, Qt.Key.Key_Space)
    click(button(dialog, "Continue"))
    qtbot.waitUntil(lambda: not offers(app.window, "Show a code…"))
    app.window.show_screen("settings")
    assert "You have one. A new one replaces it." in texts(app.window)


def test_the_starter_alone_points_to_larger_models(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    services.models = StarterOnly()
    app = open_window(services)
    offer = find(app.window, QFrame, "modelOffer")
    qtbot.waitUntil(offer.isVisible)
    assert "A very small model answers for now" in texts(offer)
    click(button(offer, "See all models"))
    assert app.control("openModels").isChecked()


@pytest.mark.parametrize("is_by_command", [False, True])
def test_a_chat_does_not_ask_a_collection_that_was_deleted(
    qtbot: QtBot, open_window: Open, is_by_command: bool
) -> None:
    services = scripted_services(library=filled_library())
    app = open_window(services)
    qtbot.waitUntil(lambda: bool(app.state.library.collections))
    (collection, *_) = app.state.library.collections
    app.state.conversation.set_sources(collection_id=collection.id, is_only_from_documents=True)
    ask(qtbot, app, "What grew?")
    if is_by_command:
        services.library.delete(collection.id)
        app.state.read_again()
    else:
        app.state.library.delete(collection.id)
    qtbot.waitUntil(lambda: app.state.conversation.collection_id is None)
    assert not app.state.conversation.is_only_from_documents
    summary = app.state.conversation.summary
    assert summary
    qtbot.waitUntil(lambda: services.chat.open(summary.id, last=1).summary.collection_id is None)


def test_an_empty_chat_says_where_a_question_goes(qtbot: QtBot, open_window: Open) -> None:
    services = scripted_services()
    services.models = StarterOnly()
    (model,) = services.models.models()
    elsewhere = ServerSource("http://lab.local:8080/v1", "big")
    served = msgspec.structs.replace(model.spec, source=elsewhere, is_starter=False)
    welcome = find(open_window(services).window, QWidget, "welcome")
    qtbot.waitUntil(lambda: "Nothing is sent anywhere" in texts(welcome))
    services.models._models = {"smollm2": msgspec.structs.replace(model, spec=served)}
    welcome = find(open_window(services).window, QWidget, "welcome")
    qtbot.waitUntil(lambda: "is sent to the server lab.local" in texts(welcome))
    assert "Nothing is sent anywhere" not in texts(welcome)


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


def _prose(answer: AnswerWidget) -> str:
    return "\n".join(view.toPlainText() for view in answer.findChildren(QTextEdit))


ON = Settings(uses_memory=True, suggests_facts=True)
SAID = "I live in Bergen. What is the weather like?"


def offered(app: Opened, qtbot: QtBot) -> FactOffer:
    offer = find(app.window, FactOffer)
    ask(qtbot, app, SAID)
    qtbot.waitUntil(offer.isVisible)
    assert offer.accessibleName() == "Remember in all chats: I live in Bergen."
    return offer


def test_an_offer_is_remembered_by_a_click_and_not_made_twice(
    open_window: Open, qtbot: QtBot
) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.remember)
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: [one.text for one in app.state.memory.facts] == ["I live in Bergen."])
    assert app.state.memory.facts[0].conversation_id == app.state.conversation.conversation_id
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not offer.isVisible()


def test_a_declined_offer_does_not_come_again(open_window: Open, qtbot: QtBot) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.close_offer)
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not offer.isVisible() and app.services.memory.facts() == ()


def test_offers_can_be_switched_off_where_they_stand(open_window: Open, qtbot: QtBot) -> None:
    app = open_window(scripted_services(ON))
    offer = offered(app, qtbot)
    click(offer.never)
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: not app.services.settings.current.suggests_facts)


def test_nothing_is_offered_unless_asked_for(app: Opened, qtbot: QtBot) -> None:
    ask(qtbot, app, SAID)
    qtbot.wait(50)
    assert not find(app.window, FactOffer).isVisible()
