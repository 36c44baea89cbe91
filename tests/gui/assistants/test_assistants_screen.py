"""Assistants in the window: written, chosen for a chat, given away, forgotten."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.core.assistants import Assistant
from app.core.settings import Settings
from app.gui.assistants.assistants_screen import AssistantEditor, AssistantsScreen
from app.gui.chat.pickers import AssistantPicker
from app.gui.controls.panes import ErrorCard
from app.gui.dialogs.share_dialog import ShareDialog
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.window import WindowViewModel
from tests.gui.hands import answer_dialog, button, click, exposed, find, texts, write
from tests.gui.scripted_services import ScriptedServices, as_services, lived_in_services
from tests.hub.hub_server import TOKEN, hub_server


@pytest.fixture
def services() -> ScriptedServices:
    return lived_in_services()


@pytest.fixture
def window(services: ScriptedServices, runner: TaskRunner) -> Iterator[WindowViewModel]:
    view_model = WindowViewModel(as_services(services), runner)
    view_model.refresh()
    yield view_model
    view_model.flush()


@pytest.fixture
def screen(window: WindowViewModel, qtbot: QtBot) -> AssistantsScreen:
    screen = AssistantsScreen(window)
    return exposed(screen, qtbot, 1000, 800)


def test_an_assistant_is_written_and_changed(
    screen: AssistantsScreen, services: ScriptedServices, qtbot: QtBot
) -> None:
    click(button(screen, "New assistant"))
    editor = find(screen, AssistantEditor)
    assert not find(editor, QPushButton, "saveAssistant").isEnabled()
    write(editor.name, "Poet")
    editor.system.setPlainText("Rhyme.")
    click(button(screen, "Save"))
    qtbot.waitUntil(lambda: [a.name for a in services.assistants.all()] == ["Poet"])
    names = find(screen, QListWidget, "assistantsList")
    qtbot.waitUntil(lambda: names.count() == 1)
    editor.system.setPlainText("Rhyme well.")
    editor.json_schema.setPlainText('{"type": "object"}')
    click(button(screen, "Save"))
    qtbot.waitUntil(lambda: services.assistants.named("Poet").system == "Rhyme well.")
    assert services.assistants.named("Poet").params is None
    assert services.assistants.named("Poet").json_schema == '{"type": "object"}'


def test_an_assistant_is_saved_with_keys_and_its_button_stays_in_sight(
    screen: AssistantsScreen, services: ScriptedServices, qtbot: QtBot
) -> None:
    screen.resize(900, 420)
    click(button(screen, "New assistant"))
    editor = find(screen, AssistantEditor)
    save = find(editor, QPushButton, "saveAssistant")
    bottom = save.mapTo(screen, save.rect().bottomRight()).y()
    assert save.isVisible() and bottom <= screen.height()
    assert not save.visibleRegion().isEmpty()
    write(editor.name, "Poet")
    QTest.keyClick(editor.system, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [a.name for a in services.assistants.all()] == ["Poet"])


def test_why_an_assistant_is_not_saved_is_told_in_its_form_until_it_is(
    screen: AssistantsScreen, services: ScriptedServices, qtbot: QtBot
) -> None:
    click(button(screen, "New assistant"))
    editor = find(screen, AssistantEditor)
    write(editor.name, "Clerk")
    editor.json_schema.setPlainText('{"type": "text"}')
    click(button(screen, "Save"))
    error = find(editor, ErrorCard)
    qtbot.waitUntil(error.isVisible)
    assert "The JSON Schema" in texts(error)
    seen = error.visibleRegion().boundingRect()
    assert seen.height() == error.height(), "without scrolling"
    assert editor.json_schema.toPlainText() == '{"type": "text"}'
    editor.json_schema.setPlainText('{"type": "string"}')
    click(button(screen, "Save"))
    qtbot.waitUntil(lambda: [a.name for a in services.assistants.all()] == ["Clerk"])
    qtbot.waitUntil(lambda: not error.isVisible())


def test_what_was_not_saved_is_there_again(
    screen: AssistantsScreen, services: ScriptedServices, qtbot: QtBot
) -> None:
    several = ("Filings", "Letters")
    for assistant in (
        Assistant(id="", name="Clerk", icon="of-tomorrow", collections=several),
        Assistant(id="", name="Poet"),
    ):
        services.assistants.save(assistant)
    screen.hide()
    screen.show()
    names = find(screen, QListWidget, "assistantsList")
    qtbot.waitUntil(lambda: names.count() == 2)
    editor = find(screen, AssistantEditor)
    editor.system.setPlainText("Be brief.")
    names.setCurrentRow(1)
    assert (editor.name.text(), editor.system.toPlainText()) == ("Poet", "")
    click(button(screen, "New assistant"))
    write(editor.name, "Judge")
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: names.count() == 2)
    names.setCurrentRow(0)
    assert editor.system.toPlainText() == "Be brief."
    click(button(screen, "Save"))
    qtbot.waitUntil(lambda: services.assistants.named("Clerk").system == "Be brief.")
    kept = services.assistants.named("Clerk")
    assert (kept.icon, kept.collections) == ("of-tomorrow", several)
    click(button(screen, "New assistant"))
    assert editor.name.text() == "Judge"


def test_the_picker_chooses_for_the_shown_chat(
    window: WindowViewModel, services: ScriptedServices, qtbot: QtBot
) -> None:
    poet = services.assistants.save(Assistant(id="", name="Poet", mode="react"))
    window.assistants.refresh()
    qtbot.waitUntil(lambda: bool(window.assistants.assistants))
    chat = next(c for c in services.chat.conversations() if c.title.startswith("Regex"))
    window.conversation.open(chat.id)
    qtbot.waitUntil(lambda: window.conversation.conversation_id == chat.id)
    picker = AssistantPicker(window.assistants)
    qtbot.addWidget(picker)
    menu = QMenu(picker)
    picker.fill(menu)
    next(action for action in menu.actions() if action.text() == "Poet").trigger()
    qtbot.waitUntil(lambda: services.assistants.of_chat(chat.id) == poet)
    qtbot.waitUntil(lambda: window.conversation.mode == "react")
    qtbot.waitUntil(lambda: picker.accessibleName() == "Assistant: Poet")
    window.conversation.new_chat()
    qtbot.waitUntil(lambda: picker.accessibleName() == "Assistant: No assistant")
    window.conversation.open(chat.id)
    qtbot.waitUntil(lambda: picker.accessibleName() == "Assistant: Poet")


def test_a_chat_asks_without_an_assistant_that_was_deleted(
    window: WindowViewModel, services: ScriptedServices, qtbot: QtBot
) -> None:
    poet = services.assistants.save(Assistant(id="", name="Poet"))
    window.assistants.choose(poet)
    window.assistants.delete(poet.id)
    qtbot.waitUntil(lambda: services.assistants.all() == ())
    assert window.conversation.assistant_id is None
    window.assistants.choose(poet)
    window.assistants.refresh()  # another process had deleted it
    qtbot.waitUntil(lambda: window.conversation.assistant_id is None)


def test_an_assistant_chosen_while_that_of_the_chat_is_read_stays(
    window: WindowViewModel,
    services: ScriptedServices,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    poet = services.assistants.save(Assistant(id="", name="Poet"))
    may_answer, read = threading.Event(), []
    of_chat = services.assistants.of_chat

    def slow(chat_id: str) -> Assistant | None:
        found: Assistant | None = of_chat(chat_id)
        may_answer.wait(10)
        read.append(found)
        return found

    monkeypatch.setattr(services.assistants, "of_chat", slow)
    chat = next(c for c in services.chat.conversations() if c.title.startswith("Regex"))
    window.conversation.open(chat.id)
    with qtbot.waitSignal(window.conversation.opened):
        pass
    window.assistants.choose(poet)
    may_answer.set()
    qtbot.waitUntil(lambda: of_chat(chat.id) == poet)  # stored after the old one was read
    QCoreApplication.processEvents()  # what was read arrives
    assert read == [None] and window.assistants.current == poet


def test_an_export_says_where_it_went(
    screen: AssistantsScreen,
    window: WindowViewModel,
    services: ScriptedServices,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    services.assistants.save(Assistant(id="", name="Poet"))
    window.assistants.export(tmp_path / "poets.json")
    qtbot.waitUntil(lambda: f"Saved to {tmp_path / 'poets.json'}" in texts(screen))
    assert "Poet" in (tmp_path / "poets.json").read_text("utf-8")


# WORKAROUND: huggingface_hub 2.4 still uploads with httpx2's old argument.
@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
def test_an_assistant_goes_to_the_hub_as_it_is_shown_and_only_when_told_to(
    screen: AssistantsScreen,
    services: ScriptedServices,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    services.assistants.save(Assistant(id="", name="Poet"))
    screen.hide()
    screen.show()
    names = find(screen, QListWidget, "assistantsList")
    qtbot.waitUntil(lambda: names.count() == 1)
    find(screen, AssistantEditor).system.setPlainText("Rhyme.")
    with hub_server(b"") as server:
        services.settings.current = Settings(hub_endpoint=server.url)

        def upload(dialog: ShareDialog) -> None:
            write(find(dialog, QLineEdit, "shareRepository"), "me/poet")
            assert not server.requests
            click(find(dialog, QPushButton, "shareUpload"))
            qtbot.waitUntil(lambda: "Shared: me/poet" in texts(dialog), timeout=20_000)
            dialog.reject()

        with answer_dialog(ShareDialog, upload):
            click(button(screen, "Share…"))
        (content,) = server.uploads.values()
    (tmp_path / "poet.json").write_bytes(content)
    services.assistants.import_file(tmp_path / "poet.json")
    assert services.assistants.named("Poet 2").system == "Rhyme."
    click(button(screen, "New assistant"))
    assert not find(screen, QPushButton, "shareAssistant").isVisible()
