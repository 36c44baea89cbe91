"""A cited quotation is translated on request, marked as a machine's, and never kept."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.documents import Document
from app.core.errors import UserError
from app.gui.source_panel import SourcePanel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import button, click, find, texts
from tests.gui.test_source_panel import shown_panel
from tests.viewmodels.scripted_library import ScriptedLibrary, citation_of
from tests.viewmodels.scripted_translations import ScriptedTranslations

QUOTE = "Die Frist beträgt drei Monate, und sie gilt für alle Verträge, die nach dem 1. Mai."
QUESTION = "What is the notice period of the contracts?"


@pytest.fixture
def translations() -> ScriptedTranslations:
    return ScriptedTranslations()


@pytest.fixture
def library() -> ScriptedLibrary:
    return ScriptedLibrary()


@pytest.fixture
def document(library: ScriptedLibrary, tmp_path: Path) -> Document:
    file = tmp_path / "Vertrag.txt"
    file.write_text(QUOTE)
    return library.add_document(library.create("Reports").id, str(file))


@pytest.fixture
def panel(
    library: ScriptedLibrary, translations: ScriptedTranslations, runner: TaskRunner, qtbot: QtBot
) -> SourcePanel:
    return shown_panel(library, runner, qtbot, quote_translation=translations)


def cite(panel: SourcePanel, document: Document, question: str = QUESTION) -> None:
    cited = msgspec.structs.replace(citation_of(document), text=QUOTE)
    panel.show_citation(cited, question)


def translate_button(panel: SourcePanel) -> QWidget:
    return find(panel, QWidget, "translateQuote")


def test_a_quote_is_translated_and_marked_as_a_machine_translation(
    panel: SourcePanel, document: Document, translations: ScriptedTranslations, qtbot: QtBot
) -> None:
    translations.may_end.set()
    cite(panel, document)
    assert "Machine translation" not in texts(panel)
    click(translate_button(panel))
    qtbot.waitUntil(lambda: "Machine translation by Little Model" in texts(panel))
    qtbot.waitUntil(lambda: find(panel, QLabel, "translatedQuote").text() == "Three months")
    assert translations.asked == [(QUOTE, QUESTION)]
    cite(panel, document)  # another citation: its translation was not asked for
    assert "Machine translation" not in texts(panel)


def test_it_can_be_stopped_and_what_is_there_is_called_incomplete(
    panel: SourcePanel, document: Document, qtbot: QtBot
) -> None:
    cite(panel, document)
    click(translate_button(panel))
    qtbot.waitUntil(lambda: "Three" in texts(panel))
    click(button(panel, "Stop"))
    qtbot.waitUntil(lambda: "Incomplete machine translation by Little Model" in texts(panel))
    click(button(panel, "Dismiss"))
    assert "Three" not in texts(panel)


def test_a_failure_is_shown(
    panel: SourcePanel, document: Document, translations: ScriptedTranslations, qtbot: QtBot
) -> None:
    translations.error = UserError("There is no model.", "Download one.")
    cite(panel, document)
    click(translate_button(panel))
    qtbot.waitUntil(lambda: "There is no model." in texts(panel))


@pytest.mark.parametrize("question", ["", "Wie lange ist die Frist, die für die Verträge gilt?"])
def test_it_is_offered_only_for_a_question_in_another_language(
    panel: SourcePanel, document: Document, question: str
) -> None:
    cite(panel, document)
    assert translate_button(panel).isVisible()
    cite(panel, document, question)
    assert not translate_button(panel).isVisible()
