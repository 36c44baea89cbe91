"""The Surveys tab: a survey is made, fills while it runs, is checked, corrected and run again."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabBar, QTableWidget
from pytestqt.qtbot import QtBot

from app.core.documents import Citation, Document
from app.core.errors import UserError
from app.core.surveys import CellChange, SurveyCell, SurveyColumn, check_columns, survey_templates
from app.gui.controls.panes import ProgressCard
from app.gui.controls.table_grid import TableGrid
from app.gui.dialogs.simple_dialogs import NameDialog
from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.survey_cell import SurveyCellCard
from app.gui.library.survey_form import SurveyForm
from app.gui.library.survey_page import SurveyPage
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.library.table_grid import USED_ROLE
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import answer_dialog, button, click, find, press, texts, write
from tests.gui.library.conftest import surveys_of
from tests.viewmodels.scripted_library import ScriptedLibrary
from tests.viewmodels.scripted_surveys import ScriptedSurveys, cell

_COLUMNS = (SurveyColumn(name="Total", type="money", unit="EUR"), SurveyColumn(name="Payer"))


@pytest.fixture
def scripted(service: ScriptedLibrary) -> ScriptedSurveys:
    scripted = ScriptedSurveys(service)
    scripted.answer = lambda _document, column: (
        cell(value="1250.5", unit="EUR", page=4) if column.name == "Total" else cell("absent")
    )
    return scripted


@pytest.fixture
def surveys(
    library: LibraryViewModel, runner: TaskRunner, scripted: ScriptedSurveys
) -> SurveysViewModel:
    return surveys_of(library, runner, scripted)


@pytest.fixture
def screen(
    screen: DocumentsScreen, library: LibraryViewModel, surveys: SurveysViewModel, qtbot: QtBot
) -> DocumentsScreen:
    """At its Surveys tab."""
    qtbot.waitUntil(lambda: bool(library.table.rows))
    find(screen, QTabBar, "documentsTabs").setCurrentIndex(2)
    qtbot.waitUntil(lambda: surveys.is_loaded)
    return screen


def begin(screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot) -> TableGrid:
    surveys.create("Invoices of May", _COLUMNS)
    qtbot.waitUntil(lambda: surveys.opened is not None)
    return find(screen, TableGrid, "surveyGrid")


def run(screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot) -> TableGrid:
    grid = begin(screen, surveys, qtbot)
    qtbot.waitUntil(lambda: grid.model.rowCount() > 0 and not surveys.running_id)
    qtbot.waitUntil(lambda: bool(grid.model.table.rows[0].cells[0]))
    return grid


def first_row(grid: TableGrid) -> list[str | None]:
    return [grid.model.index(0, column).data() for column in range(grid.model.columnCount())]


def test_templates_can_be_asked() -> None:
    templates = survey_templates()
    assert [each.name for each in templates] == [
        "Invoices",
        "Contracts",
        "Filings",
        "Papers",
        "CVs",
    ]
    for template in templates:
        check_columns(template.columns)


def test_form_keeps_what_it_does_not_show(screen: DocumentsScreen) -> None:
    click(button(screen, "New survey"))
    form = find(screen, SurveyForm)
    columns = (*_COLUMNS, SurveyColumn(name="Dach", type="mention", language="de"))
    form.show_columns("Minutes", columns)
    assert form.columns() == columns


def test_survey_from_a_template_fills_a_grid(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    assert "No surveys yet" in texts(screen)
    click(button(screen, "New survey"))
    start = find(screen, QPushButton, "startSurvey")
    assert not start.isEnabled()
    assert start.toolTip() == "Name the survey and at least one column."
    template = find(screen, QComboBox, "surveyTemplate")
    template.setCurrentIndex(1)
    template.activated.emit(1)
    assert find(screen, QLineEdit, "surveyName").text() == "Invoices"
    click(start)
    qtbot.waitUntil(lambda: surveys.opened is not None and not surveys.running_id)
    assert surveys.opened and surveys.opened.columns == survey_templates()[0].columns
    grid = find(screen, TableGrid, "surveyGrid")
    qtbot.waitUntil(lambda: "documents read" in find(screen, QLabel, "surveyCoverage").text())
    count = len(surveys.rows)
    assert grid.model.rowCount() == count
    qtbot.waitUntil(
        lambda: (
            find(screen, QLabel, "surveyCoverage")
            .text()
            .startswith(f"{count} of {count} documents read")
        )
    )


def test_columns_can_be_typed_in_with_choices(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    click(button(screen, "New survey"))
    write(find(screen, QLineEdit, "surveyName"), "Payments")
    table = find(screen, QTableWidget, "surveyColumns")
    for column, text in ((0, "Paid by"), (2, "how it is paid"), (4, "card, transfer")):
        item = table.item(0, column)
        assert item
        item.setText(text)
    types = table.cellWidget(0, 1)
    assert isinstance(types, QComboBox)
    types.setCurrentIndex(types.findData("choice"))
    click(find(screen, QPushButton, "startSurvey"))
    qtbot.waitUntil(lambda: surveys.opened is not None)
    assert surveys.opened and surveys.opened.columns == (
        SurveyColumn(
            name="Paid by",
            type="choice",
            instruction="how it is paid",
            choices=("card", "transfer"),
        ),
    )


def test_columns_that_cannot_be_asked_are_an_error_in_the_form(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    click(button(screen, "New survey"))
    write(find(screen, QLineEdit, "surveyName"), "Twice")
    table = find(screen, QTableWidget, "surveyColumns")
    click(find(screen, QPushButton, "addSurveyColumn"))
    for row in range(2):
        item = table.item(row, 0)
        assert item
        item.setText("Total")
    click(find(screen, QPushButton, "startSurvey"))
    qtbot.waitUntil(lambda: "Two columns are named “Total”." in texts(screen))
    click(find(screen, QPushButton, "cancelSurvey"))
    assert "No surveys yet" in texts(screen)


def test_running_survey_shows_what_is_found_and_can_be_paused(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    scripted.gate.clear()
    scripted.free = 1
    grid, page = begin(screen, surveys, qtbot), find(screen, SurveyPage)
    qtbot.waitUntil(lambda: bool(grid.model.table.rows) and bool(grid.model.table.rows[0].cells[0]))
    assert first_row(grid)[1:] == ["1,250.50", "not there"]
    assert grid.model.index(1, 1).data() is None
    progress = find(page, ProgressCard)
    qtbot.waitUntil(lambda: progress.words.text().startswith("1 of "))
    assert "left" in progress.words.text()
    click(progress.action)
    scripted.gate.set()
    qtbot.waitUntil(lambda: not surveys.running_id)
    assert scripted.paused == [surveys.opened and surveys.opened.id]
    assert button(page, "Go on").isEnabled() and not progress.isVisible()
    click(button(page, "Go on"))
    qtbot.waitUntil(lambda: surveys.coverage().read == len(surveys.rows))
    qtbot.waitUntil(lambda: "read with Scripted" in find(page, QLabel, "surveyCoverage").text())


def test_filter_and_chosen_cell_stay_while_rows_arrive(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    scripted.gate.clear()
    scripted.free = 1
    grid = begin(screen, surveys, qtbot)
    qtbot.waitUntil(
        lambda: len(grid.model.table.rows) > 1 and bool(grid.model.table.rows[0].cells[0])
    )
    name = grid.model.table.rows[1].label
    grid.model.show_only(name)
    grid.select(1, 1)
    scripted.gate.set()
    qtbot.waitUntil(lambda: not surveys.running_id)
    qtbot.waitUntil(lambda: bool(grid.model.table.rows[1].cells[0]))
    assert [row[0] for row in [first_row(grid)]] == [name]
    assert grid.view.currentIndex().column() == 2


def test_cell_shows_its_quote_and_opens_its_page(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    grid = run(screen, surveys, qtbot)
    grid.select(0, 0)
    card = find(screen, SurveyCellCard)
    assert "“It says 1250.5 there.”" in texts(card) and "1,250.50 EUR" in texts(card)
    with qtbot.waitSignal(screen.citation_opened) as opened:
        press(grid.view, Qt.Key.Key_Return)
    assert opened.args and isinstance(citation := opened.args[0], Citation)
    assert (citation.page, citation.text) == (4, "It says 1250.5 there.")


def test_empty_cell_says_what_was_read(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    absent = cell("absent", note="No sentence speaks of it.")
    scripted.answer = lambda _document, _column: type(absent)(
        state="absent", note=absent.note, pages=(1, 2, 7)
    )
    run(screen, surveys, qtbot).select(0, 0)
    told = texts(find(screen, SurveyCellCard))
    assert "Nothing was found. No sentence speaks of it. Read: p. 1, 2, 7." in told


def test_unclear_cells_are_marked_until_they_are_corrected(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    scripted.answer = lambda _document, _column: cell("unclear")
    grid = run(screen, surveys, qtbot)
    grid.select(0, 0)
    assert grid.model.index(0, 1).data(USED_ROLE)
    card = find(screen, SurveyCellCard)

    def type_in(dialog: NameDialog) -> None:
        dialog.field.setText("99")
        dialog.accept()

    with answer_dialog(NameDialog, type_in):
        click(find(card, QPushButton, "correctCell"))
    width = grid.view.columnWidth(1)
    qtbot.waitUntil(lambda: first_row(grid)[1] == "99 (corrected)")
    assert grid.view.columnWidth(1) > width
    assert not grid.model.index(0, 1).data(USED_ROLE)
    assert surveys.coverage().unclear == len(surveys.rows)  # the other column is
    grid.select(0, 1)
    click(find(card, QPushButton, "cellNotThere"))
    qtbot.waitUntil(lambda: surveys.coverage().unclear == len(surveys.rows) - 1)
    assert f"{len(surveys.rows) - 1} unclear" in find(screen, QLabel, "surveyCoverage").text()
    grid.select(0, 0)
    assert "You corrected it; what was read: nothing." in texts(card)
    click(find(card, QPushButton, "undoCorrection"))
    qtbot.waitUntil(lambda: first_row(grid)[1] == "unclear")


def test_columns_can_be_hidden(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    grid = run(screen, surveys, qtbot)
    menu = find(screen, QPushButton, "hideColumns").menu()
    assert [action.text() for action in menu.actions()] == ["Total", "Payer"]
    menu.actions()[0].trigger()
    assert grid.view.isColumnHidden(1) and not grid.view.isColumnHidden(2)


def test_survey_that_cannot_run_says_why(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    scripted.error = UserError("There is no model.", "Install one first.")
    surveys.create("Invoices of May", _COLUMNS)
    qtbot.waitUntil(lambda: "There is no model." in texts(screen))
    assert not surveys.running_id


def test_rerun_tells_what_is_found_otherwise(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    change = CellChange("d", "/a/7.pdf", "Total", cell(value="500"), cell(value="1600", unit="USD"))
    doubt = CellChange("d", "/a/7.pdf", "Payer", cell("absent"), cell("unclear"))
    scripted.found_otherwise = (change, doubt)
    run(screen, surveys, qtbot)
    shown = find(screen, QLabel, "surveyChanges")
    told = "7.pdf, Total: 500 → 1,600 USD; 7.pdf, Payer: not there → unclear"
    qtbot.waitUntil(lambda: told in shown.text())


def test_interrupted_survey_goes_on_by_itself(
    screen: DocumentsScreen,
    library: LibraryViewModel,
    surveys: SurveysViewModel,
    scripted: ScriptedSurveys,
    qtbot: QtBot,
) -> None:
    survey = scripted.create("Invoices of May", library.collection_id, _COLUMNS)
    scripted._set(survey.id, state="running")
    surveys.resume()
    qtbot.waitUntil(lambda: scripted.get(survey.id).state == "finished")


def test_survey_is_saved_as_json(
    screen: DocumentsScreen, surveys: SurveysViewModel, tmp_path: Path, qtbot: QtBot
) -> None:
    run(screen, surveys, qtbot)
    path = tmp_path / "survey.json"
    surveys.save(path)
    qtbot.waitUntil(lambda: path.exists() and path.read_text().rstrip().endswith("}"))
    assert json.loads(path.read_text())["rows"][0]["cells"]["Total"]["value"] == 1250.5


def test_deleted_survey_is_gone_from_the_list(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    run(screen, surveys, qtbot)
    assert surveys.opened
    surveys.delete(surveys.opened)
    assert not find(screen, SurveyPage).isVisible()
    qtbot.waitUntil(lambda: not scripted.all() and not surveys.surveys)


@pytest.mark.parametrize("deleted", ["survey", "collection"])
def test_a_survey_that_a_command_deleted_is_left(
    screen: DocumentsScreen,
    surveys: SurveysViewModel,
    scripted: ScriptedSurveys,
    qtbot: QtBot,
    deleted: str,
) -> None:
    surveys.create("Invoices of May", _COLUMNS)
    qtbot.waitUntil(lambda: surveys.opened is not None and not surveys.running_id)
    opened = surveys.opened
    assert opened and find(screen, SurveyPage).isVisible()
    if deleted == "survey":
        scripted.delete(opened.id)
        surveys.read_again()
    else:
        surveys.forget(opened.collection_id)
    qtbot.waitUntil(lambda: surveys.opened is None)
    assert not find(screen, SurveyPage).isVisible()


def test_the_survey_of_an_answer_is_opened_and_a_deleted_one_is_told(
    screen: DocumentsScreen, surveys: SurveysViewModel, qtbot: QtBot
) -> None:
    run(screen, surveys, qtbot)
    assert surveys.opened
    survey = surveys.opened
    surveys.close()
    with qtbot.waitSignal(surveys.found, check_params_cb=lambda id_: id_ == survey.collection_id):
        surveys.open_from_answer(survey.id)
    assert surveys.opened == survey
    assert find(screen, SurveyPage).isVisible()
    surveys.delete(survey)
    with qtbot.waitSignal(surveys.missing) as told:
        surveys.open_from_answer(survey.id)
    assert "This survey was deleted." in str(told.args[0])


def test_rows_are_grouped_by_a_column_and_a_group_filters_them(
    screen: DocumentsScreen,
    surveys: SurveysViewModel,
    scripted: ScriptedSurveys,
    qtbot: QtBot,
) -> None:
    def said(document: Document, column: SurveyColumn) -> SurveyCell:
        if column.name == "Payer":
            return cell(value="Ada") if document.path.endswith(".pdf") else cell("absent")
        return cell(value="1250.5", unit="EUR", page=4)

    scripted.answer = said
    grid = run(screen, surveys, qtbot)
    groups = find(screen, TableGrid, "surveyGroups")
    assert not groups.isVisible()
    by = {each.text(): each for each in find(screen, QPushButton, "groupSurvey").menu().actions()}
    by["Payer"].trigger()
    assert groups.isVisible()
    pdfs = sum(row.path.endswith(".pdf") for row in surveys.rows)
    others = len(surveys.rows) - pdfs
    rows = {row.label: [each.text for each in row.cells if each] for row in groups.model.table.rows}
    assert rows == {
        "Ada": [str(pdfs), f"{pdfs * Decimal('1250.5'):,.2f} EUR"],
        "not there": [str(others), f"{others * Decimal('1250.5'):,.2f} EUR"],
    }
    at = [row.label for row in groups.model.table.rows].index("Ada")
    groups.cell_opened.emit(at, 0)
    assert grid.model.rowCount() == pdfs
    by["Nothing"].trigger()
    assert not groups.isVisible()
    assert grid.model.rowCount() == len(surveys.rows)


def test_a_group_has_no_rows_that_only_have_its_words_in_another_column(
    screen: DocumentsScreen, surveys: SurveysViewModel, scripted: ScriptedSurveys, qtbot: QtBot
) -> None:
    def said(document: Document, column: SurveyColumn) -> SurveyCell:
        is_told = (column.name == "Payer") == document.path.endswith(".pdf")
        return cell(value="Ada") if is_told else cell("absent")

    scripted.answer = said
    grid = run(screen, surveys, qtbot)
    groups = find(screen, TableGrid, "surveyGroups")
    by = {each.text(): each for each in find(screen, QPushButton, "groupSurvey").menu().actions()}
    by["Payer"].trigger()
    others = [row for row in surveys.rows if not row.path.endswith(".pdf")]
    assert 0 < len(others) < len(surveys.rows)
    at = [row.label for row in groups.model.table.rows].index("not there")
    groups.cell_opened.emit(at, 0)
    assert [surveys.rows[each.row] for each in grid.model.shown] == others
    groups.cell_opened.emit(at, 0)
    assert grid.model.rowCount() == len(surveys.rows)


def test_a_complete_survey_asks_changed_files_of_a_watched_folder(
    screen: DocumentsScreen,
    surveys: SurveysViewModel,
    scripted: ScriptedSurveys,
    library: LibraryViewModel,
    qtbot: QtBot,
) -> None:
    run(screen, surveys, qtbot)
    assert surveys.opened
    surveys.ask_changes("another collection")
    row = surveys.rows[0]
    before, after = cell(value="1250.5"), cell(value="1300")
    scripted.found_otherwise = (CellChange(row.document_id, row.path, "Total", before, after),)
    with qtbot.waitSignals([surveys.listed, surveys.rows_changed]):
        surveys.ask_changes(library.collection_id)
    qtbot.waitUntil(lambda: not surveys.running_id and bool(surveys.changes))
    qtbot.waitUntil(lambda: surveys.changed == {surveys.surveys[0].id: 1})
    assert "1,250.50 → 1,300" in find(screen, QLabel, "surveyChanges").text()
    assert scripted.kept_changes == [False, True]
    surveys.close()
    listed = find(screen, TableGrid, "surveysList").model.table
    assert listed.rows[0].cells[-1] and listed.rows[0].cells[-1].text == "1"
