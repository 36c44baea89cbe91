"""Corrected cells of surveys are rows of training bundles."""

import json
from pathlib import Path

import pytest

from app.agent.approvals import Approvals
from app.agent.registry import ToolRegistry
from app.core.cancellation import CancelToken
from app.core.documents import Chunk, Document
from app.core.feedback import ExportRequest
from app.core.surveys import CellItem, SurveyCell, SurveyColumn
from app.retrieval.passages import PassageSource
from app.services.training.survey_examples import SurveyExamples
from app.services.training.training_export import ExportService
from app.store.store import Store
from app.training.dataset import RatedExample

TEXT = "Invoice of North Mill Ltd. Net 1,100 EUR, total 1,250 EUR. This is a reminder. Oak, tin."
COLUMNS = (
    SurveyColumn(name="Supplier"),
    SurveyColumn(name="Total", type="money"),
    SurveyColumn(name="Reminder", type="yes/no"),
    SurveyColumn(name="Goods", type="list"),
    SurveyColumn(name="Discount", type="money"),
)


def cell(*values: str, quote: str = "Invoice of North Mill Ltd.") -> SurveyCell:
    start = TEXT.index(quote)
    place = (start, start + len(quote), start, start + len(quote))
    items = tuple(CellItem(value, "", quote, 1, *place) for value in values)
    return SurveyCell(state="found" if values else "absent", items=items)


@pytest.fixture
def survey_id(store: Store) -> str:
    collection_id = store.library.create_collection("invoices", "minilm").id
    document = Document("d", collection_id, "/docs/d.txt", "s", 0, 0.0, "ready", 1, 1)
    store.library.put_document(document)
    store.library.replace_text(document, [], [Chunk("c", "d", 0, TEXT, 1, 0, len(TEXT))])
    survey = store.surveys.create("Invoices", collection_id, COLUMNS, "")
    cells = {
        "Supplier": cell("North Mill Ltd"),
        "Total": cell("1100"),
        "Reminder": cell("no", quote="This is a reminder."),
        "Goods": cell("Oak"),
        "Discount": cell(),
    }
    found = {name: ("question", each) for name, each in cells.items()}
    assert store.surveys.put(survey.id, store.library.document("d"), found)
    return survey.id


def examples(store: Store) -> list[RatedExample]:
    return list(SurveyExamples(store.surveys, store.library).all(CancelToken()))


def test_a_correction_makes_an_example_of_what_was_read_and_what_should_be(
    store: Store, survey_id: str
) -> None:
    assert not examples(store)
    store.surveys.correct(survey_id, "d", "Total", "1250")
    store.surveys.correct(survey_id, "d", "Reminder", "yes")
    store.surveys.correct(survey_id, "d", "Goods", "Oak; tin")
    store.surveys.correct(survey_id, "d", "Supplier", "")
    (example,) = examples(store)
    read, wanted = json.loads(example.answer), json.loads(example.correction)
    assert (read["Supplier"], read["Total"], read["Reminder"]) == ("North Mill Ltd", "1100", "no")
    assert (read["Goods"], read["Discount"]) == (["Oak"], None)
    assert (wanted["Supplier"], wanted["Total"], wanted["Reminder"]) == (None, "1250", "yes")
    assert (wanted["Goods"], wanted["Discount"]) == (["Oak", "tin"], None)
    system, user = example.prompt
    assert "- Total: an amount of money" in system.content
    assert f"[{wanted['Reminder line']}] This is a reminder." in user.content


def test_a_correction_that_is_not_in_the_document_is_no_example(
    store: Store, survey_id: str
) -> None:
    store.surveys.correct(survey_id, "d", "Total", "9999")
    assert not examples(store)
    store.surveys.correct(survey_id, "d", "Goods", "tin")
    (example,) = examples(store)
    assert "Total" not in json.loads(example.correction)


def test_bundles_have_the_rows_unless_texts_of_documents_are_left_out(
    store: Store, survey_id: str, tmp_path: Path
) -> None:
    store.surveys.correct(survey_id, "d", "Total", "1250")
    export = ExportService(
        store,
        PassageSource(store.library),
        ToolRegistry([], Approvals()),
        None,
        SurveyExamples(store.surveys, store.library),
    )
    summary = export.export(
        ExportRequest(folder=tmp_path / "bundle", formats=("sft", "dpo"), include_tools=False),
        CancelToken(),
    )
    assert summary.rows == {"sft": 1, "dpo": 1}
    row = json.loads((tmp_path / "bundle" / "dpo.jsonl").read_text().splitlines()[0])
    assert [turn["role"] for turn in row["prompt"]] == ["system", "user"]
    assert json.loads(row["chosen"][0]["content"])["Total"] == "1250"
    assert json.loads(row["rejected"][0]["content"])["Total"] == "1100"
    without = ExportRequest(folder=tmp_path, includes_context=False)
    assert not list(export.with_surveys(without, CancelToken()))
