"""Rated answers on their way to a bundle."""

from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app.core.feedback import ExportRequest, Feedback
from app.services.training.feedback import FeedbackService
from app.services.training.training_export import ExportService
from app.viewmodels.dataset import dataset as module
from app.viewmodels.dataset.dataset import (
    ANSWER_ROLE,
    EXCLUDED_ROLE,
    AnswerFilter,
    DatasetViewModel,
)
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_feedback import ScriptedExport, filled_feedback


@pytest.fixture
def export() -> ScriptedExport:
    return ScriptedExport()


@pytest.fixture
def dataset(export: ScriptedExport, runner: TaskRunner, qtbot: QtBot) -> DatasetViewModel:
    dataset = DatasetViewModel(
        cast(FeedbackService, filled_feedback()), cast(ExportService, export), runner
    )
    dataset.refresh()
    qtbot.waitUntil(lambda: dataset.is_loaded)
    return dataset


def shown(dataset: DatasetViewModel) -> list[str]:
    rows = range(dataset.list.rowCount())
    return [dataset.list.index(row).data(ANSWER_ROLE).answer.id for row in rows]


def test_rated_answers_are_listed_newest_first_and_counted(dataset: DatasetViewModel) -> None:
    assert shown(dataset) == ["a3", "a2", "a1"]
    assert [dataset.count(rating) for rating in ("all", "up", "down")] == [3, 2, 1]


def test_answers_are_read_only_where_they_are_shown(runner: TaskRunner, qtbot: QtBot) -> None:
    feedback = filled_feedback()
    dataset = DatasetViewModel(
        cast(FeedbackService, feedback), cast(ExportService, ScriptedExport()), runner
    )
    with qtbot.waitSignal(dataset.counts_changed):
        dataset.follow()
    assert dataset.rated == 3 and not dataset.answers
    dataset.is_shown = True
    feedback.clear("a1")
    dataset.follow()
    qtbot.waitUntil(lambda: shown(dataset) == ["a3", "a2"])
    assert dataset.rated == 2


def test_of_very_many_answers_the_latest_are_listed_and_all_counted(
    dataset: DatasetViewModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_LISTED", 2)
    assert not dataset.is_cut
    dataset.set_included(("a1",), False)
    qtbot.waitUntil(lambda: dataset.is_cut)
    assert shown(dataset) == ["a3", "a2"]
    assert [dataset.count(rating) for rating in ("all", "up", "down")] == [3, 2, 1]
    assert (dataset.included, dataset.rated, dataset.only_rating) == (2, 3, None)


def test_an_excluded_answer_stays_listed_and_out_of_the_bundle(
    dataset: DatasetViewModel, export: ScriptedExport, qtbot: QtBot, tmp_path: Path
) -> None:
    dataset.set_included(("a3",), False)
    assert dataset.list.index(0).data(EXCLUDED_ROLE)
    assert (dataset.included, dataset.rated) == (2, 3)
    with qtbot.waitSignal(dataset.bundle.exported) as exported:
        dataset.export(ExportRequest(folder=tmp_path, formats=("sft", "kto"), redact=True))
    (summary,) = exported.args
    assert (summary.folder, summary.rows, summary.redacted) == (tmp_path, {"sft": 2, "kto": 2}, 3)
    (request,) = export.requests
    assert request.excluded == {"a3"}
    assert (request.folder, request.formats, request.redact) == (tmp_path, ("sft", "kto"), True)
    dataset.set_included(("a3",), True)
    assert dataset.included == 3


def test_a_changed_rating_is_stored_and_read_again(dataset: DatasetViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dataset.answers_changed):
        dataset.rate(Feedback(message_id="a1", rating="down", note="Outdated."))
    qtbot.waitUntil(lambda: dataset.count("down") == 2)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (AnswerFilter(reason="wrong"), ["a2"]),
        (AnswerFilter(text="SOURDOUGH"), ["a3"]),
        (AnswerFilter(text="no numbers"), ["a2"]),
        (AnswerFilter(days=1), []),
        (AnswerFilter(model="m"), []),
        (AnswerFilter(conversation_id="chat", rating="up"), ["a3", "a1"]),
        (AnswerFilter(conversation_id="other"), []),
    ],
)
def test_each_filter_shows_the_answers_that_fit_it(
    dataset: DatasetViewModel, wanted: AnswerFilter, ids: list[str]
) -> None:
    dataset.set_filter(wanted)
    assert shown(dataset) == ids


def test_quality_hints_can_be_filtered_by(runner: TaskRunner, qtbot: QtBot) -> None:
    feedback = filled_feedback()
    feedback.save("Who?", "Ask eve@example.org", Feedback(message_id="a4", rating="up"))
    export = cast(ExportService, ScriptedExport())
    dataset = DatasetViewModel(cast(FeedbackService, feedback), export, runner)
    dataset.refresh()
    qtbot.waitUntil(lambda: dataset.is_loaded)
    dataset.check_quality()
    qtbot.waitUntil(lambda: dataset.hints_of("a4") == ("personal",))
    dataset.set_filter(AnswerFilter(hint="any"))
    assert shown(dataset) == ["a4"]
    dataset.set_filter(AnswerFilter(hint="too_long"))
    assert shown(dataset) == []
