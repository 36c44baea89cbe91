"""The dataset screen: rated answers, and the way to a bundle."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListView, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.core.errors import UserError
from app.core.feedback import Feedback
from app.core.messages import Message, TextPart
from app.gui.dataset.bundle_export import ExportDialog, RedactionDialog
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.rated_answers import FilterBar
from app.gui.dialogs.feedback_form import FeedbackForm
from app.gui.dialogs.share_dialog import ShareDialog
from app.services.training.feedback import FeedbackService
from app.services.training.training_export import ExportService
from app.viewmodels.chat.ratings import CorrectionCheck
from app.viewmodels.dataset.dataset import AnswerFilter, DatasetViewModel
from app.viewmodels.dataset.jobs import DatasetJobsViewModel
from app.viewmodels.dataset.judging import BlindVotingViewModel, JudgeViewModel
from app.viewmodels.dataset.rating_queue import RatingQueueViewModel
from app.viewmodels.dataset.training import TrainingViewModel
from app.viewmodels.models.adapters import ModelChoices
from app.viewmodels.models.hub import SharingViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import (
    answer_dialog,
    button,
    click,
    exposed,
    find,
    press,
    texts,
    visible,
    write,
)
from tests.gui.scripted_services import scripted_services
from tests.viewmodels.scripted_feedback import ScriptedExport, ScriptedFeedback, filled_feedback


@pytest.fixture
def feedback() -> ScriptedFeedback:
    return filled_feedback()


@pytest.fixture
def export() -> ScriptedExport:
    return ScriptedExport()


@pytest.fixture
def dataset(
    feedback: ScriptedFeedback, export: ScriptedExport, runner: TaskRunner
) -> DatasetViewModel:
    return DatasetViewModel(cast(FeedbackService, feedback), cast(ExportService, export), runner)


@pytest.fixture
def screen(dataset: DatasetViewModel, runner: TaskRunner, qtbot: QtBot) -> Iterator[DatasetScreen]:
    screen = exposed(screen_of(dataset, runner), qtbot, 1100, 760)
    qtbot.waitUntil(lambda: dataset.is_loaded)
    yield screen


def screen_of(dataset: DatasetViewModel, runner: TaskRunner) -> DatasetScreen:
    """What stands in the other tabs has tests of its own."""
    services: Any = scripted_services()
    models = ModelsViewModel(services.models, runner, dataset)
    choices = ModelChoices(services.models, services.adapters, runner, dataset)
    voting = BlindVotingViewModel(services.blind_voting, choices, runner, dataset)
    judge = JudgeViewModel(services.judging, runner, dataset)
    jobs = DatasetJobsViewModel(services, choices, runner, dataset)
    sharing = SharingViewModel(services.hub, runner, dataset)
    queue = RatingQueueViewModel(services.feedback, runner, dataset)
    training = TrainingViewModel(services.trainings, services.assistants, choices, runner, dataset)
    return DatasetScreen(dataset, queue, voting, judge, jobs, training, models, sharing)


def choose(screen: DatasetScreen, row: int) -> None:
    answers = find(screen, QListView, "ratedAnswers")
    answers.setCurrentIndex(answers.model().index(row, 0))


def test_the_newest_answer_is_shown_first_with_the_counts(screen: DatasetScreen) -> None:
    assert "Why is my sourdough flat?" in texts(screen)
    assert "3 of 3 go into the bundle" in texts(screen)
    assert [button(screen, name).text() for name in ("All 3", "Good 2", "Bad 1")]


def test_filtering_by_thumb(screen: DatasetScreen) -> None:
    click(button(screen, "Bad 1"))
    assert find(screen, QListView, "ratedAnswers").model().rowCount() == 1
    assert "The margin was fine." in texts(screen)


def test_leaving_an_answer_out_is_remembered(
    screen: DatasetScreen, dataset: DatasetViewModel, feedback: ScriptedFeedback, qtbot: QtBot
) -> None:
    box = next(one for one in visible(screen, QCheckBox) if one.text() == "Include in the bundle")
    press(box, Qt.Key.Key_Space)
    assert dataset.excluded == {"a3"}
    assert "2 of 3 go into the bundle" in texts(screen)
    qtbot.waitUntil(lambda: feedback.excluded() == {"a3"})


def test_all_that_a_filter_shows_is_left_out_and_taken_in_at_once(
    screen: DatasetScreen, dataset: DatasetViewModel, feedback: ScriptedFeedback, qtbot: QtBot
) -> None:
    shown = find(screen, QPushButton, "shownInBundle")
    assert not shown.isVisible()
    dataset.set_filter(AnswerFilter(conversation_id="chat", rating="up"))
    assert shown.text() == "Exclude these"
    click(shown)
    qtbot.waitUntil(lambda: feedback.excluded() == {"a1", "a3"})
    assert "1 of 3 go into the bundle" in texts(screen) and shown.text() == "Include these"
    click(shown)
    qtbot.waitUntil(lambda: not feedback.excluded())
    dataset.set_consent("chat", False)
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_a_chat_can_be_kept_out_of_every_bundle(
    screen: DatasetScreen, feedback: ScriptedFeedback, qtbot: QtBot
) -> None:
    press(find(screen, QCheckBox, "consent"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: feedback.withheld_conversations() == {"chat"})
    qtbot.waitUntil(lambda: "0 of 3 go into the bundle" in texts(screen))
    assert not find(screen, QCheckBox, "included").isEnabled()


def test_changing_the_reasons_of_a_rating(
    screen: DatasetScreen, feedback: ScriptedFeedback, qtbot: QtBot
) -> None:
    choose(screen, 1)
    click(button(screen, "Too long"))
    click(button(screen, "Unsafe"))
    click(button(screen, "Save"))
    qtbot.waitUntil(lambda: reasons(feedback, "a2") == ("wrong", "unsafe"))


def reasons(feedback: ScriptedFeedback, message_id: str) -> tuple[str, ...]:
    known = feedback.of(message_id)
    return known.reasons if known else ()


def test_taking_a_rating_back(screen: DatasetScreen, qtbot: QtBot) -> None:
    click(button(screen, "Remove the rating"))
    qtbot.waitUntil(lambda: "2 of 2 go into the bundle" in texts(screen))


def test_exporting_says_what_was_written(
    screen: DatasetScreen, export: ScriptedExport, qtbot: QtBot, tmp_path: Path
) -> None:
    export.warnings = ("2 rated answers are incomplete and left out.",)

    def fill_in(dialog: ExportDialog) -> None:
        assert not dialog.export.isEnabled()
        assert dialog.export.toolTip() == "Choose a folder first."
        write(dialog.folder.line, str(tmp_path))
        click(dialog.export)
        qtbot.waitUntil(lambda: "Places hidden: 3." in texts(dialog))
        assert "SFT 2, DPO 2, KTO 2" in texts(dialog)
        assert "2 rated answers are incomplete" in texts(dialog)
        assert "KTO needs" not in texts(dialog)
        click(dialog.cancel)

    with answer_dialog(ExportDialog, fill_in):
        click(find(screen, QPushButton, "exportBundle"))
    assert export.requests[0].redact


def test_a_failed_export_says_why_and_a_running_one_can_be_cancelled(
    screen: DatasetScreen, export: ScriptedExport, qtbot: QtBot, tmp_path: Path
) -> None:
    export.error = UserError("The disk is full.", "Free some space.")

    def try_twice(dialog: ExportDialog) -> None:
        write(dialog.folder.line, str(tmp_path))
        click(dialog.export)
        qtbot.waitUntil(lambda: "The disk is full." in texts(dialog))
        export.gate.clear()
        qtbot.waitUntil(dialog.export.isEnabled)
        click(dialog.export)
        assert dialog.cancel.text() == "Cancel"
        click(dialog.cancel)
        qtbot.waitUntil(lambda: dialog.cancel.text() == "Close")
        click(dialog.cancel)

    with answer_dialog(ExportDialog, try_twice):
        click(find(screen, QPushButton, "exportBundle"))


def test_nothing_rated_leads_to_the_chat(
    export: ScriptedExport, runner: TaskRunner, qtbot: QtBot
) -> None:
    empty = DatasetViewModel(
        cast(FeedbackService, ScriptedFeedback()), cast(ExportService, export), runner
    )
    screen = screen_of(empty, runner)
    qtbot.addWidget(screen)
    screen.show()
    assert "No rated answers yet" in texts(screen)
    assert not find(screen, QPushButton, "exportBundle").isEnabled()
    with qtbot.waitSignal(screen.screen_requested) as requested:
        click(button(screen, "Go to the chat"))
    assert requested.args == ["chat"]


def unchecked(runner: TaskRunner) -> CorrectionCheck:
    """For an answer in free text."""
    answer = Message("a", "chat", "q", "assistant", (TextPart("It is 4."),), "complete", 0.0)
    return CorrectionCheck(answer, runner)


def shown_form(form: FeedbackForm, qtbot: QtBot) -> FeedbackForm:
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_bad_answer_gets_reasons_a_note_and_a_better_answer(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    form = shown_form(FeedbackForm("down", "It is 4.", unchecked(runner)), qtbot)
    click(button(form, "Wrong"))
    write(form.note, "Two and three.")
    click(button(form, "Write a better answer"))
    better = find(form, QPlainTextEdit, "correction")
    assert better.toPlainText() == "It is 4."
    press(better, Qt.Key.Key_End)
    press(better, Qt.Key.Key_Backspace)
    press(better, Qt.Key.Key_Backspace)
    write(better, "5.")
    with qtbot.waitSignal(form.submitted) as submitted:
        click(button(form, "Save"))
    assert submitted.args == [("wrong",), "Two and three.", "It is 5."]


def test_an_unchanged_better_answer_is_none(qtbot: QtBot, runner: TaskRunner) -> None:
    form = shown_form(FeedbackForm("down", "It is 4.", unchecked(runner)), qtbot)
    click(button(form, "Write a better answer"))
    with qtbot.waitSignal(form.submitted) as submitted:
        press(form.note, Qt.Key.Key_Return)
    assert submitted.args == [(), "", ""]


def test_an_earlier_rating_is_shown_again(qtbot: QtBot, runner: TaskRunner) -> None:
    earlier = Feedback(message_id="a", rating="up", reasons=("helpful",), note="Clear.")
    form = shown_form(FeedbackForm("up", "It is 5.", unchecked(runner), earlier), qtbot)
    assert button(form, "Helpful").isChecked()
    assert form.note.text() == "Clear."
    with qtbot.waitSignal(form.dismissed):
        click(button(form, "Close"))


def test_only_one_kind_of_rating_warns_of_kto(screen: DatasetScreen, qtbot: QtBot) -> None:
    screen._dataset.set_included(("a2",), False)

    def look(dialog: ExportDialog) -> None:
        assert "all of yours are good" in texts(dialog)
        press(dialog.formats.boxes["kto"], Qt.Key.Key_Space)
        assert "all of yours are good" not in texts(dialog)
        click(dialog.cancel)

    with answer_dialog(ExportDialog, look):
        click(find(screen, QPushButton, "exportBundle"))


def test_the_preview_shows_what_will_be_hidden(screen: DatasetScreen, qtbot: QtBot) -> None:
    dialog = ExportDialog(screen._dataset, screen._sharing, screen)
    qtbot.addWidget(dialog)
    dialog.show()
    write(dialog.privacy.hidden, "Grace, ")
    shown: list[str] = []

    def look(preview: RedactionDialog) -> None:
        qtbot.waitUntil(lambda: "2 place" in texts(preview))
        shown.append(preview.places.toPlainText())
        preview.reject()

    with answer_dialog(RedactionDialog, look):
        click(dialog.privacy.preview)
    assert shown[0].splitlines() == [
        "Write to ada@example.org [EMAIL_1] about the margins.",
        "My friend Grace [PRIVATE_1] about the margins.",
    ]


def test_choices_reach_the_export(
    screen: DatasetScreen, export: ScriptedExport, qtbot: QtBot, tmp_path: Path
) -> None:
    def fill_in(dialog: ExportDialog) -> None:
        write(dialog.folder.line, str(tmp_path))
        press(dialog.formats.boxes["reward"], Qt.Key.Key_Space)
        press(dialog.options.context, Qt.Key.Key_Space)
        press(dialog.options.parquet, Qt.Key.Key_Space)
        press(dialog.options.llama_factory, Qt.Key.Key_Space)
        dialog.options.validation.setValue(20)
        click(dialog.export)
        assert not dialog.share.isVisible()
        qtbot.waitUntil(lambda: "Exported." in texts(dialog))
        dialog.folder.line.setText("elsewhere")
        with answer_dialog(ShareDialog, ShareDialog.reject) as shared:
            click(dialog.share)
        assert f"Share {tmp_path.name}" in shared.texts
        click(dialog.cancel)

    with answer_dialog(ExportDialog, fill_in):
        click(find(screen, QPushButton, "exportBundle"))
    (request,) = export.requests
    assert request.formats == ("sft", "dpo", "kto", "reward")
    assert (request.validation, request.parquet, request.includes_context) == (0.2, True, False)
    assert request.llama_factory


def test_words_narrow_the_list_and_everything_comes_back(
    screen: DatasetScreen, qtbot: QtBot
) -> None:
    write(find(screen, FilterBar).text, "sourdough")
    answers = find(screen, QListView, "ratedAnswers")
    qtbot.waitUntil(lambda: answers.model().rowCount() == 1)
    click(button(screen, "Show all"))
    qtbot.waitUntil(lambda: answers.model().rowCount() == 3)
