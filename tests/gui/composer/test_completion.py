"""What / and @ offer in the composer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.gui.hands import button, click, find, press, write
from tests.gui.opened import Opened


def suggestions(app: Opened) -> QListWidget:
    return find(app.window, QListWidget)


def test_a_saved_prompt_is_filled_in_place(qtbot: QtBot, app: Opened) -> None:
    app.services.assistants.save_prompt("Translate", "Say {{what}} in {{language}}.")
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
    app.services.assistants.save_prompt("Translate", "Say in {{language}}:")
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


def test_names_that_begin_as_typed_come_first(qtbot: QtBot, lived_in: Opened) -> None:
    service = lived_in.services.library
    collection = service.collections()[0]
    for name in ("Annual report.pdf", "Reports overview.pdf", "Old report.pdf"):
        service.add_document(collection.id, f"/files/{name}")
    lived_in.input.setFocus()
    write(lived_in.input, "@repo")
    qtbot.waitUntil(lambda: suggestions(lived_in).count() >= 3)
    shown = [suggestions(lived_in).item(row).text() for row in range(3)]
    assert "Reports overview.pdf" in shown[0]
    write(lived_in.input, "rt")
    assert "Reports overview.pdf" in suggestions(lived_in).item(0).text()


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
