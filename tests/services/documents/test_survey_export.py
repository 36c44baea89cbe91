"""Saved surveys: values stay exact, every quote has its source, and nothing in them runs."""

import csv
import errno
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
import python_calamine

from app.core.errors import UserError
from app.core.surveys import CellItem, CellState, SurveyCell, SurveyColumn, SurveyRow
from app.services.documents.survey_export import cell_object, row_object, save_survey
from app.services.documents.table_export import workbook
from app.store.store import Store
from tests.services.documents.conftest import COLUMNS, Surveys, add

HEADS = ["Document", "Supplier", "Total", "Total (unit)", "Due date"]
NORTH = ["/docs/north.txt", "North Mill Ltd", 1250, "USD", "2024-05-03"]
SOUTH = ["/docs/south.txt", "unclear", 830.5, "EUR", "not there"]


@pytest.fixture
def survey_id(surveys: Surveys, collection: str) -> str:
    survey = surveys.service.create("<Bills>", collection, COLUMNS)
    surveys.run(survey.id)
    return survey.id


def test_workbook_has_values_and_a_sheet_of_sources(
    surveys: Surveys, survey_id: str, tmp_path: Path
) -> None:
    surveys.service.correct(survey_id, "north", "Supplier", "=1+1")
    save_survey(surveys.service, survey_id, tmp_path / "out.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    rows = book.get_sheet_by_name("Survey").to_python()
    assert rows[:3] == [HEADS, [NORTH[0], "=1+1", *NORTH[2:4], date(2024, 5, 3)], SOUTH]
    sources = book.get_sheet_by_name("Sources").to_python()
    assert sources[1] == [
        "/docs/north.txt", "Supplier", "found", "North Mill Ltd", "=1+1",
        "Invoice 7 of North Mill Ltd for June.", 1, "file:///docs/north.txt#page=1", "",
        "Scripted",
    ]  # fmt: skip
    told = "3 of 3 documents read; 1 answered, 2 unclear; read with Scripted"
    assert book.get_sheet_by_name("Coverage").to_python() == [["<Bills>", told]]


def test_the_sources_of_a_workbook_open_their_pages(
    surveys: Surveys, survey_id: str, tmp_path: Path
) -> None:
    save_survey(surveys.service, survey_id, tmp_path / "out.xlsx")
    with ZipFile(tmp_path / "out.xlsx") as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet2.xml"))
        targets = ElementTree.fromstring(book.read("xl/worksheets/_rels/sheet2.xml.rels"))
    links = [each.attrib for each in sheet.iter() if each.tag.endswith("}hyperlink")]
    assert [(each["ref"], each["location"]) for each in links[:2]] == [
        ("H2", "page=1"), ("H3", "page=1")
    ]  # fmt: skip
    assert targets[0].get("Target", "").lower() == "file:///docs/north.txt"


@pytest.mark.parametrize("day", ["1850-05-03", "1900-02-28", "2026-02-30", "3/4/2020"])
def test_days_that_programs_count_otherwise_are_text(
    surveys: Surveys, survey_id: str, tmp_path: Path, day: str
) -> None:
    surveys.service.correct(survey_id, "north", "Due date", day)
    save_survey(surveys.service, survey_id, tmp_path / "out.xlsx")
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    assert book.get_sheet_by_name("Survey").to_python()[1][-1] == day


def test_csv_holds_the_values_and_no_formula(
    surveys: Surveys, survey_id: str, tmp_path: Path
) -> None:
    surveys.service.correct(survey_id, "north", "Supplier", "=1+1")
    save_survey(surveys.service, survey_id, tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()))
    assert rows[:3] == [
        HEADS,
        [NORTH[0], "'=1+1", "1250", "USD", "2024-05-03"],
        list(map(str, SOUTH)),
    ]


def test_page_escapes_what_the_documents_say(
    surveys: Surveys, store: Store, collection: str, tmp_path: Path
) -> None:
    add(store, collection, "north", "<script>Invoice 7</script> of North Mill Ltd", sha256="new")
    survey = surveys.service.create("<Bills>", collection, COLUMNS)
    surveys.run(survey.id)
    save_survey(surveys.service, survey.id, tmp_path / "out.html")
    page = (tmp_path / "out.html").read_text("utf-8")
    assert "<h1>&lt;Bills&gt;</h1>" in page and "3 of 3 documents read" in page
    assert "<script>" not in page and "&lt;script&gt;Invoice 7&lt;/script&gt;" in page
    assert '<a href="file:///docs/north.txt#page=1">north.txt, page 1</a>' in page


def test_json_has_every_row_and_the_coverage(
    surveys: Surveys, survey_id: str, tmp_path: Path
) -> None:
    save_survey(surveys.service, survey_id, tmp_path / "out.json")
    saved = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [row["document"] for row in saved["rows"]] == ["north.txt", "south.txt", "yes.txt"]
    total = saved["rows"][1]["cells"]["Total"]
    assert (total["value"], total["unit"], total["state"]) == (830.5, "EUR", "found")
    assert total["quote"] == "The total is 830.50 EUR."
    assert (saved["coverage"]["read"], saved["coverage"]["models"]) == (3, ["Scripted"])
    assert total["model"] == "Scripted"


def test_cells_without_a_value_have_no_quote_either(
    surveys: Surveys, survey_id: str, store: Store
) -> None:
    column = SurveyColumn(name="A", type="list")
    shown = cell_object(SurveyCell(state="absent"), column)
    assert (shown.value, shown.unit, shown.quote) == (None, "", None)
    assert (shown.page, shown.char_start) == (None, None)
    survey = surveys.service.get(survey_id)
    assert row_object(SurveyRow("d", "/docs/d.txt", {}), survey).cells == {}


def test_another_kind_of_file_is_refused(surveys: Surveys, survey_id: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="neither XLSX, CSV, HTML nor JSON"):
        save_survey(surveys.service, survey_id, tmp_path / "out.pdf")
    with pytest.raises(UserError, match="cannot be written"):
        save_survey(surveys.service, survey_id, tmp_path / "nowhere" / "out.csv")


@pytest.mark.parametrize("suffix", ["csv", "html", "json", "xlsx"])
def test_a_file_that_cannot_be_written_whole_is_left_as_it_was(
    surveys: Surveys, survey_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    (file := tmp_path / f"out.{suffix}").write_text("last week's")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.services.documents.survey_export._write_json", full)
    monkeypatch.setattr("app.services.documents.survey_export._write_html", full)
    monkeypatch.setattr("app.services.documents.survey_export.write_csv", full)
    monkeypatch.setattr("app.services.documents.survey_export.workbook", full)
    with pytest.raises(UserError, match="no space left"):
        save_survey(surveys.service, survey_id, file)
    assert file.read_text() == "last week's"
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    ("state", "correction", "value", "final"),
    [
        ("found", None, ["North"], "found"),
        ("found", "", None, "absent"),
        ("unclear", "South", ["South"], "found"),
    ],
)
def test_a_corrected_cell_has_the_state_of_its_value(
    state: CellState, correction: str | None, value: object, final: CellState
) -> None:
    item = CellItem("North", "", "North pays.", 1, 0, 11, 0, 5)
    cell = SurveyCell(state=state, items=(item,), correction=correction)
    shown = cell_object(cell, SurveyColumn(name="Payers", type="list"))
    assert (shown.value, shown.state, shown.correction) == (value, final, correction)


def test_more_than_a_sheet_holds_is_refused_rather_than_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(UserError, match="too large for an XLSX file"):
        workbook({"Survey": [["x" * 40_000]]})
    monkeypatch.setattr("app.services.documents.table_export._MOST_ROWS", 2)
    assert workbook({"Survey": [["a"], ["b"]]})
    with pytest.raises(UserError, match="too large for an XLSX file"):
        workbook({"Survey": [["a"], ["b"], ["c"]]})
