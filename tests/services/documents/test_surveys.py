"""Running surveys over stored documents; see `Surveys`."""

import gc
import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.answers.modes.survey import TOGETHER
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Document
from app.core.engine_options import EngineOptions, Tuning, TuningTry
from app.core.errors import UserError
from app.core.surveys import SurveyCell, SurveyColumn, SurveyProgress, SurveyRow
from app.engine.engine_client import WorkerModel
from app.engine.engine_protocol import GenerateSamples, LoadModel, SampleText, SamplingEvent
from app.store.database import disk_full
from app.store.store import Store
from app.store.store_errors import DiskFullError
from tests.services.documents.conftest import COLUMNS, INVOICES, Surveys, add, ask_all, table


def test_every_document_gets_a_row_of_what_it_says(surveys: Surveys, collection: str) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    events = surveys.run(survey.id)
    assert table(surveys, survey.id) == {
        "north": ["found North Mill Ltd", "found 1250 USD", "found 2024-05-03"],
        "south": ["unclear", "found 830.5 EUR", "absent"],
        "yes": ["unclear", "absent", "absent"],
    }
    shown = surveys.row(survey.id, "north").cells["Total"].items[0]
    assert shown.quote == "Total: $ 1,250.00."
    text = INVOICES["north"]
    assert text[shown.char_start : shown.char_end] == shown.quote
    assert text[shown.value_start : shown.value_end] == "$ 1,250.00"
    assert [event.document_id for event in events if isinstance(event, SurveyRow)] == [*INVOICES]
    told = [event for event in events if isinstance(event, SurveyProgress)]
    assert (told[0].done, told[0].total, told[0].remaining_s) == (0, 3, None)
    assert (told[-1].done, told[-1].fraction) == (3, 1.0)
    covered = "3 of 3 documents read; 1 answered, 2 unclear; read with Scripted"
    assert str(surveys.service.coverage(survey.id)) == covered
    assert surveys.service.get(survey.id).state == "finished"


def test_only_what_changed_is_asked_again(surveys: Surveys, store: Store, collection: str) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    surveys.run(survey.id)
    assert not surveys.service.changes(survey.id)
    surveys.run(survey.id)
    assert surveys.asked == 3
    add(store, collection, "south", "Invoice 7, now of North Mill Ltd.", sha256="other")
    surveys.run(survey.id)
    assert surveys.asked == 4
    changes = surveys.service.changes(survey.id)
    # Nor is the due date that the model names, which stands nowhere, a change.
    assert [
        (each.document_id, each.column, each.before and each.before.value, each.after.value)
        for each in changes
    ] == [
        ("south", "Supplier", "", "North Mill Ltd"),
        ("south", "Total", "830.5", ""),
    ]
    surveys.service.set_columns(survey.id, [*COLUMNS, SurveyColumn(name="Currency")])
    surveys.run(survey.id)
    assert surveys.asked == 7
    surveys.sha256 = "b" * 64
    surveys.run(survey.id)
    assert surveys.asked == 10


def test_changes_that_nobody_may_have_seen_are_kept(
    surveys: Surveys, store: Store, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS[:1])
    surveys.run(survey.id)

    def changed(name: str, *, keeps_changes: bool) -> list[str]:
        add(store, collection, name, "Invoice 7, by North Mill Ltd.", sha256=f"new {name}")
        for _ in surveys.service.run(survey.id, CancelToken(), keeps_changes=keeps_changes):
            pass
        return [each.document_id for each in surveys.service.changes(survey.id)]

    assert changed("south", keeps_changes=True) == ["south"]
    assert changed("yes", keeps_changes=True) == ["south", "yes"]
    assert changed("new", keeps_changes=False) == ["new"]


def test_the_same_question_in_another_survey_is_not_asked_again(
    surveys: Surveys, collection: str
) -> None:
    first = surveys.service.create("Bills", collection, COLUMNS)
    surveys.run(first.id)
    second = surveys.service.create("Suppliers", collection, COLUMNS[:1])
    surveys.run(second.id)
    assert surveys.asked == 3
    assert table(surveys, second.id)["north"] == ["found North Mill Ltd"]


def test_a_correction_stands_beside_what_was_read_until_the_document_changes(
    surveys: Surveys, store: Store, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    surveys.run(survey.id)
    surveys.service.correct(survey.id, "north", "Total", "1300")
    surveys.sha256 = "b" * 64
    surveys.run(survey.id)
    cell = surveys.row(survey.id, "north").cells["Total"]
    assert (cell.value, cell.read_value) == ("1300", "1250")
    assert surveys.service.coverage(survey.id).unclear == 2
    surveys.service.correct(survey.id, "south", "Supplier", "South Quay Ltd")
    surveys.service.correct(survey.id, "yes", "Supplier", "")
    assert surveys.service.coverage(survey.id).unclear == 0
    surveys.service.correct(survey.id, "north", "Total", None)
    assert surveys.row(survey.id, "north").cells["Total"].value == "1250"
    surveys.service.correct(survey.id, "north", "Total", "1300")
    add(store, collection, "north", INVOICES["north"] + " Thank you.", sha256="other")
    surveys.run(survey.id)
    assert surveys.row(survey.id, "north").cells["Total"].value == "1250"


def test_a_document_that_cannot_be_asked_does_not_stop_the_others(
    surveys: Surveys, store: Store, collection: str
) -> None:
    add(store, collection, "broken", "Breaks the model.")
    add(store, collection, "empty")
    failed = Document("torn", collection, "/docs/torn.pdf", "t", 0, 0.0, "failed", error="Torn.")
    store.library.put_document(failed)
    survey = surveys.service.create("Bills", collection, COLUMNS[:1])
    surveys.run(survey.id)
    rows = {row.document_id: row.cells["Supplier"] for row in surveys.service.rows(survey.id)}
    assert rows["broken"].note == "It does not fit. Change the script."
    assert rows["empty"].note.startswith("This document has no text.")
    assert rows["torn"].note == "Torn."
    assert rows["north"].state == "found"
    assert surveys.service.coverage(survey.id).failed == 3


def test_a_run_ends_if_no_document_can_be_asked(
    surveys: Surveys, store: Store, collection: str
) -> None:
    for name in "abc":
        add(store, collection, name, "Breaks the model.")
    survey = surveys.service.create("Bills", collection, COLUMNS)
    with pytest.raises(UserError, match="does not fit"):
        surveys.run(survey.id)
    assert surveys.service.get(survey.id).state == "paused"


def test_a_run_that_was_stopped_goes_on_with_the_next_documents(
    surveys: Surveys, store: Store, collection: str
) -> None:
    for number in range(4):
        add(store, collection, f"x{number}", f"{number}: Invoice 7 is of North Mill Ltd.")
    survey = surveys.service.create("Bills", collection, COLUMNS)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for event in surveys.service.run(survey.id, cancel, goes_on=True):
            if isinstance(event, SurveyRow):
                cancel.cancel()
    assert surveys.service.unfinished() == (surveys.service.get(survey.id),)
    assert surveys.service.coverage(survey.id).read == TOGETHER == surveys.asked
    first = next(surveys.service.run(survey.id, CancelToken()))
    assert isinstance(first, SurveyProgress)
    assert (first.done, first.fraction) == (TOGETHER, TOGETHER / 7)
    surveys.run(survey.id)
    assert surveys.asked == 7
    assert not surveys.service.unfinished()


def test_nothing_is_asked_twice_wherever_a_run_is_stopped(
    surveys: Surveys, store: Store, collection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [f"Page {n}. " + "Nothing of note is said here. " * 120 for n in range(4)]
    add(store, collection, "long", *texts, "Invoice 7 is of North Mill Ltd.")
    survey = surveys.service.create("Long", collection, COLUMNS[:1])
    generate = WorkerModel.generate_samples
    answered: list[object] = []
    cancel = CancelToken()

    def stopping(
        model: WorkerModel, request: GenerateSamples, stop: CancelToken
    ) -> Iterator[SamplingEvent]:
        for event in generate(model, request, stop):
            yield event
            if isinstance(event, SampleText):
                answered.append(request.conversations[event.number])
                cancel.cancel()

    monkeypatch.setattr(WorkerModel, "generate_samples", stopping)
    stops = 0
    while surveys.service.get(survey.id).state != "finished":
        cancel = CancelToken()
        try:
            for _ in surveys.service.run(survey.id, cancel):
                pass
        except Cancelled:
            stops += 1
    assert table(surveys, survey.id)["long"] == ["found North Mill Ltd"]
    assert stops
    assert len(answered) == len(set(answered)) == surveys.asked
    assert not store.database.rows("SELECT * FROM part_note")


def test_the_part_is_read_next_that_has_most_words_of_what_is_still_missing(
    surveys: Surveys, store: Store, collection: str
) -> None:
    filler = "Nothing of note is said here. " * 120
    texts = [f"Page {n}: the due date, the total of the supplier. {filler}" for n in range(9)]
    add(store, collection, "long", *texts, f"The buyer of this mill is Ada Hill. {filler}")
    answers = [
        {"when": "Ada Hill", "text": '{"Buyer": "Ada Hill", "Supplier": null}'},
        {"when": "Page", "text": '{"Buyer": null, "Supplier": "supplier"}'},
        {"when": "", "text": '{"Buyer": null, "Supplier": null}'},
    ]
    surveys.script.write_text(json.dumps({"answers": answers}))
    columns = [SurveyColumn(name="Buyer"), SurveyColumn(name="Supplier")]
    survey = surveys.service.create("Long", collection, columns)
    surveys.run(survey.id)
    assert table(surveys, survey.id)["long"] == ["found Ada Hill", "found supplier"]
    assert surveys.asked == 2 + len(INVOICES)


def test_the_beginning_of_a_document_is_read_first_unless_only_figures_are_missing(
    surveys: Surveys, store: Store, collection: str
) -> None:
    filler = "The company of the group. " * 150
    pages = [f"The company that reports: a company. {filler}" for _ in range(10)]
    add(store, collection, "long", f"Halden Marine Ltd {filler}", *pages)
    answers = [
        {"when": "Halden", "text": '{"Company that reports": "Halden Marine Ltd"}'},
        {"when": "", "text": '{"Company that reports": null}'},
    ]
    surveys.script.write_text(json.dumps({"answers": answers}))
    survey = surveys.service.create("Long", collection, [SurveyColumn(name="Company that reports")])
    surveys.run(survey.id)
    assert table(surveys, survey.id)["long"] == ["found Halden Marine Ltd"]
    assert surveys.asked == 1 + len(INVOICES)


def test_a_part_without_a_word_of_the_figures_that_are_missing_is_not_read(
    surveys: Surveys, store: Store, collection: str
) -> None:
    filler = "Nothing of note is said here about the weather of the day. " * 80
    add(store, collection, "long", f"Staff is ours. {filler}", *[filler] * 8, f"Staffing. {filler}")
    column = SurveyColumn(name="Staff", type="number", instruction="how many people work there now")
    surveys.script.write_text(json.dumps({"answers": [{"when": "", "text": '{"Staff": null}'}]}))
    survey = surveys.service.create("Long", collection, [column])
    surveys.run(survey.id)
    assert table(surveys, survey.id)["long"] == ["unclear"]
    assert surveys.asked == 2 + len(INVOICES)


def test_an_answer_does_not_wait_for_a_survey_that_gives_way_to_it(
    surveys: Surveys, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    run = surveys.service.run(survey.id, CancelToken())
    next(run)
    with surveys.gate.answering():
        asked = ask_all(surveys, collection, COLUMNS[0])
    told = "3 of 3 documents read; 1 answered, 2 unclear; read with Scripted"
    assert str(asked.coverage) == told
    assert dict(asked.tally.counts) == {"North Mill Ltd": 1}
    for _ in run:
        pass
    assert surveys.service.coverage(survey.id).read == len(INVOICES)


def test_a_document_that_changes_while_it_is_asked_is_asked_again(
    surveys: Surveys, store: Store, collection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    put = store.surveys.put

    def late(survey_id: str, document: Document, *more: Any) -> bool:
        if document.id == "south" and document.sha256 == "south":
            add(store, collection, "south", "Invoice 7 is of North Mill Ltd now.", sha256="new")
        return put(survey_id, document, *more)

    monkeypatch.setattr(store.surveys, "put", late)
    surveys.run(survey.id)
    assert table(surveys, survey.id)["south"][0] == "found North Mill Ltd"
    assert surveys.asked == len(INVOICES) + 1


def test_a_document_that_is_indexed_while_others_are_asked_is_asked_too(
    surveys: Surveys, store: Store, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    for event in surveys.service.run(survey.id, CancelToken()):
        if isinstance(event, SurveyRow) and event.document_id == "yes":
            add(store, collection, "late", "Invoice 7 is of North Mill Ltd.")
            add(store, collection, "broken", "Breaks the model.")
    assert table(surveys, survey.id)["late"][0] == "found North Mill Ltd"
    assert str(surveys.service.coverage(survey.id)).startswith("4 of 5 documents read")


def test_a_full_disk_pauses_a_survey_and_loses_nothing(
    surveys: Surveys, store: Store, collection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)

    def full(*_: object) -> bool:
        raise disk_full()

    with monkeypatch.context() as patched:
        patched.setattr(store.surveys, "put", full)
        with pytest.raises(DiskFullError):
            surveys.run(survey.id)
    assert surveys.service.get(survey.id).state == "paused"
    surveys.run(survey.id)
    assert surveys.service.coverage(survey.id).read == len(INVOICES) == surveys.asked


def test_a_survey_gives_way_to_an_answer_and_begins_the_document_again(
    surveys: Surveys, collection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate = WorkerModel.generate_samples
    is_stopped: list[bool] = []

    def interrupted(
        model: WorkerModel, request: GenerateSamples, cancel: CancelToken
    ) -> Iterator[SamplingEvent]:
        if not is_stopped:
            with surveys.gate.answering():
                is_stopped.append(cancel.is_cancelled)
        return generate(model, request, cancel)

    monkeypatch.setattr(WorkerModel, "generate_samples", interrupted)
    survey = surveys.service.create("Bills", collection, COLUMNS)
    surveys.run(survey.id)
    assert is_stopped == [True]
    assert table(surveys, survey.id)["north"][0] == "found North Mill Ltd"


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ([], "at least one column"),
        ([SurveyColumn(name=" ")], "cannot be the name of a column"),
        ([SurveyColumn(name="A"), SurveyColumn(name="a")], "Two columns"),
        ([SurveyColumn(name="A", type="choice")], "has no choices"),
        ([SurveyColumn(name="A", choices=("b",))], "another type"),
        ([SurveyColumn(name="A", type="choice", choices=("b", "B"))], "cannot be told apart"),
        ([SurveyColumn(name="A", type="choice", choices=("b", ""))], "cannot be told apart"),
        ([SurveyColumn(name="A", type="choice", choices=("b" * 81,))], "are too long"),
        ([SurveyColumn(name="A", instruction="b" * 1001)], "is too long"),
        ([SurveyColumn(name="A line"), SurveyColumn(name="A", type="yes/no")], "what the line"),
        ([SurveyColumn(name=str(n)) for n in range(41)], "at most 40"),
    ],
)
def test_columns_that_cannot_be_asked_are_refused(
    surveys: Surveys, collection: str, columns: list[SurveyColumn], message: str
) -> None:
    with pytest.raises(UserError, match=message):
        surveys.service.create("Bills", collection, columns)


def test_an_empty_collection_is_refused(surveys: Surveys, store: Store) -> None:
    empty = store.library.create_collection("empty", "minilm").id
    with pytest.raises(UserError, match="no documents"):
        surveys.service.create("Bills", empty, COLUMNS)


def test_nothing_of_a_deleted_document_or_survey_stays(
    surveys: Surveys, store: Store, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    surveys.run(survey.id)
    store.library.remove_documents("north")
    kept = store.database.rows("SELECT body FROM survey_cell")
    assert kept and not any("North Mill" in body for (body,) in kept)
    surveys.service.delete(survey.id)
    assert not store.database.rows("SELECT * FROM survey_cell")
    assert not surveys.service.all()


def test_nothing_of_a_half_read_document_stays_when_its_survey_is_deleted(
    surveys: Surveys, store: Store, collection: str
) -> None:
    filler = "Nothing of note is said here. " * 400
    add(store, collection, "long", f"Invoice 7. {filler}", filler, filler)
    survey = surveys.service.create("Long", collection, [SurveyColumn(name="Goods", type="list")])
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for _ in surveys.service.run(survey.id, cancel):
            if store.database.rows("SELECT * FROM part_note"):
                cancel.cancel()
    surveys.service.delete(survey.id)
    assert not store.database.rows("SELECT * FROM part_note")


def test_a_run_ends_with_a_reason_if_its_survey_is_deleted(
    surveys: Surveys, store: Store, collection: str
) -> None:
    survey = surveys.service.create("Bills", collection, COLUMNS)
    run = surveys.service.run(survey.id, CancelToken())
    next(run)
    store.library.delete_collection(collection)
    with pytest.raises(UserError, match="deleted while it ran"):
        list(run)


def test_asking_all_keeps_what_a_user_added_to_its_survey(
    surveys: Surveys, collection: str
) -> None:
    first = ask_all(surveys, collection, COLUMNS[0])
    (survey_id,) = first.survey_ids
    surveys.service.set_columns(survey_id, COLUMNS)
    again = ask_all(surveys, collection, COLUMNS[0])
    assert again.survey_ids == (survey_id,)
    assert surveys.service.get(survey_id).columns == COLUMNS
    assert all(set(row.cells) == {"Supplier"} for row in again.rows)
    other = SurveyColumn(name="Supplier", type="mention")
    (other_id,) = ask_all(surveys, collection, other).survey_ids
    assert surveys.service.get(other_id).name == "invoices: Supplier (2)"


def test_asking_all_returns_what_was_read_before_it_was_stopped(
    surveys: Surveys, collection: str
) -> None:
    cancel = CancelToken()
    cancel.cancel()
    asked = ask_all(surveys, collection, COLUMNS[0], cancel)
    assert str(asked.coverage) == "0 of 3 documents read; 0 answered"
    assert not surveys.service.unfinished()  # it would go on at the next start
    asking = surveys.service.ask_all([collection], COLUMNS[1], "", CancelToken())
    next(asking)
    asking.close()
    assert [each.state for each in surveys.service.all()] == ["paused", "paused"]


def test_the_time_is_estimated_by_the_speed_of_the_model_before_a_document_is_read(
    surveys: Surveys, collection: str
) -> None:
    options = EngineOptions()
    speed = TuningTry(
        options=options, load_s=0, prompt_tokens_per_s=100, generation_tokens_per_s=10
    )
    surveys.tuning = Tuning(tries=(speed,), chosen=options, seconds=1)
    survey = surveys.service.create("Bills", collection, COLUMNS)
    first = next(surveys.service.run(survey.id, CancelToken()))
    assert isinstance(first, SurveyProgress)
    # Three documents of one passage (200 tokens), and three cells (15 tokens) of each.
    assert (first.fraction, first.remaining_s) == (0.0, 3 * 200 / 100 + 9 * 15 / 10)


def test_many_documents_are_not_kept_in_memory_and_the_rest_is_estimated(
    surveys: Surveys, store: Store, collection: str
) -> None:
    for number in range(9 * TOGETHER):
        add(store, collection, f"x{number:02}", f"{number}: Invoice 7 is of North Mill Ltd.")
    survey = surveys.service.create("Bills", collection, COLUMNS)
    of_other_tests = _cells_in_memory()
    others = set(map(id, of_other_tests))
    for event in surveys.service.run(survey.id, CancelToken()):
        if isinstance(event, SurveyProgress):
            assert (event.remaining_s is not None) == (event.fraction > 0)
        elif event.document_id == f"x{9 * TOGETHER - 1:02}":
            kept = [each for each in _cells_in_memory() if id(each) not in others]
            assert 0 < len(kept) <= 4 * TOGETHER * len(COLUMNS)
    del of_other_tests  # until now, no identity of theirs was given to another cell


def _cells_in_memory() -> list[SurveyCell]:
    # Not isinstance: some objects of PyTorch warn when they are asked for their class.
    return [each for each in gc.get_objects() if type(each) is SurveyCell]


def test_a_survey_goes_on_with_its_own_model_when_another_is_loaded_meanwhile(
    surveys: Surveys, store: Store, collection: str
) -> None:
    for number in range(2 * TOGETHER):
        add(store, collection, f"x{number}", f"{number}: Invoice 7 is of North Mill Ltd.")
    other = surveys.script.with_name("other.json")
    other.write_text(json.dumps({"answers": [{"when": "", "text": "{}"}]}))
    survey = surveys.service.create("Bills", collection, COLUMNS)
    for event in surveys.service.run(survey.id, CancelToken()):
        if isinstance(event, SurveyRow):
            surveys.engine.load(LoadModel(path=str(other)))
    values = {name: cells[0] for name, cells in table(surveys, survey.id).items()}
    assert values[f"x{2 * TOGETHER - 1}"] == "found North Mill Ltd"
