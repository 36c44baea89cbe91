"""What is told while all documents are read, and the way to the survey of an answer."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.events import ModeChosen, StageProgress
from app.gui.transcript.answer.states import StageRow, mode_note, survey_row
from tests.gui.hands import click, find


def test_progress_tells_how_many_documents_are_read_and_how_long_it_takes(qtbot: QtBot) -> None:
    row = StageRow()
    qtbot.addWidget(row)
    row.show_stage(StageProgress("asking_documents", 0.1, "4/41", 362.0))
    assert "Reading all documents (4/41): about 6 minute" in row.accessibleName()
    assert row.accessibleName().endswith(" left, 10 %")
    row.show_stage(StageProgress("asking_documents", 0.0, "0/41"))
    assert row.accessibleName() == "Reading all documents (0/41) 0 %"


def test_the_reason_is_told() -> None:
    chosen = ModeChosen("survey", "The question asks for all of 41 documents.")
    assert mode_note(chosen) == "Document by document. The question asks for all of 41 documents."


def test_the_button_opens_the_survey(qtbot: QtBot) -> None:
    opened: list[str] = []
    row = survey_row(("one",), opened.append)
    qtbot.addWidget(row)
    click(find(row, QPushButton, "openSurvey"))
    assert opened == ["one"]
