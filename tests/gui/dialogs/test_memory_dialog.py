"""What is remembered: seen, added to, changed and forgotten; named under answers that knew it."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.gui.dialogs.memory_dialog import MemoryDialog
from tests.gui.hands import button, click, find, press, texts, visible, write
from tests.gui.opened import Opened, ask
from tests.viewmodels.scripted_chat import PROVENANCE


@pytest.fixture
def dialog(app: Opened, qtbot: QtBot) -> Iterator[MemoryDialog]:
    dialog = MemoryDialog(app.state.memory, app.state.settings, app.window)
    dialog.open()
    yield dialog
    dialog.reject()


def shown(dialog: MemoryDialog) -> list[str]:
    facts = find(dialog, QListWidget, "facts")
    return [facts.item(row).text() for row in range(facts.count())]


def test_memory_is_switched_on_where_its_facts_are(app: Opened, dialog: MemoryDialog) -> None:
    switch = find(dialog, QCheckBox, "usesMemory")
    assert not switch.isChecked()
    press(switch, Qt.Key.Key_Space)
    assert app.state.settings.value("uses_memory")


def test_a_fact_is_added_changed_and_forgotten(
    app: Opened, dialog: MemoryDialog, qtbot: QtBot
) -> None:
    memory = app.services.memory
    assert "Existing backups keep them for up to a year" in texts(dialog)
    write(dialog.text, "I live in Bergen.")
    press(dialog.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(dialog) == ["I live in Bergen."])
    facts = find(dialog, QListWidget, "facts")
    facts.setCurrentRow(0)
    click(button(dialog, "Edit"))
    (editor,) = visible(facts, QLineEdit)
    editor.setText("I live in Oslo.")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.text for one in memory.facts()] == ["I live in Oslo."])
    qtbot.waitUntil(lambda: shown(dialog) == ["I live in Oslo."])
    facts.setCurrentRow(0)
    click(button(dialog, "Forget"))
    qtbot.waitUntil(lambda: memory.facts() == () and shown(dialog) == [])


def test_what_is_too_long_says_so(app: Opened, dialog: MemoryDialog, qtbot: QtBot) -> None:
    dialog.text.setText("x" * 500)
    click(button(dialog, "Remember"))
    qtbot.waitUntil(lambda: "too long to remember" in texts(dialog))
    assert shown(dialog) == []


def test_an_answer_names_what_it_knew_until_that_is_forgotten(app: Opened, qtbot: QtBot) -> None:
    fact = app.services.memory.add("I live in Bergen.")
    app.state.memory.refresh()
    qtbot.waitUntil(lambda: app.state.memory.facts == (fact,))
    ask(qtbot, app, "Where do I live?")
    answer = app.answer.answer
    made = msgspec.structs.replace(PROVENANCE, fact_ids=(fact.id,))
    answer.finish(msgspec.structs.replace(answer.message, provenance=made))
    assert "From memory: I live in Bergen." in texts(app.answer)
    app.state.memory.remove(fact.id)
    qtbot.waitUntil(lambda: "From memory" not in texts(app.answer))
