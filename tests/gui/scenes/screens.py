"""The screens beside the chat."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from app.core.feedback import ExportRequest, Feedback
from app.core.surveys import CellChange
from app.core.trainings import VerdictReason
from app.gui.controls.table_grid import TableGrid
from app.gui.dataset.bundle_export import ExportDialog, RedactionDialog
from app.gui.dataset.dataset_screen import DatasetScreen
from app.gui.dataset.job_forms import DistillForm, SafetyForm
from app.gui.dataset.jobs_page import JobsPage
from app.gui.library.files_page import DocumentsView
from app.gui.library.survey_page import SurveysPage
from tests.gui.picture_services import (
    SURVEY_COLUMNS,
    add_contracts,
    known_answers,
    pictured_services,
    survey_answer,
)
from tests.gui.scenes.stage import Stage


def screen(name: str) -> Stage:
    stage = Stage(pictured_services())
    stage.window.show_screen(name)
    stage.settle()
    return stage


def tab(screen: str, tabs: str, number: int) -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab(screen, tabs, number)
    return stage


def passages() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("documents", "documentsTabs", 3)
    if field := stage.window.findChild(QLineEdit, "passageQuery"):
        field.setText("What drove the margin of services?")
    stage.settle()
    return stage


def tables(*, is_open: bool) -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("documents", "documentsTabs", 1)
    if is_open:
        stage.view_model.library.tables.open(stage.view_model.library.tables.summaries[0])
        stage.settle()
    return stage


def changes() -> Stage:
    services = pictured_services()
    add_contracts(services)
    stage = Stage(services)
    stage.window.show_screen("documents")
    stage.settle()
    stage.view_model.library.choose(services.library.collections()[-1].id)
    stage.settle()
    if view := stage.window.findChild(DocumentsView):
        view.selectAll()
    stage.press("compareDocuments")
    stage.settle(1.0)
    return stage


def survey_form() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("documents", "documentsTabs", 2)
    if page := stage.window.findChild(SurveysPage):
        page.make_new()
    if box := stage.window.findChild(QComboBox, "surveyTemplate"):
        box.setCurrentIndex(1)
        box.activated.emit(1)
    stage.settle()
    return stage


def survey(*, is_done: bool) -> Stage:
    services = pictured_services()
    services.surveys.answer = survey_answer
    services.surveys.free = 5
    if not is_done:
        services.surveys.gate.clear()
    stage = Stage(services)
    stage.show_tab("documents", "documentsTabs", 2)
    stage.view_model.surveys.create("Quarterly figures", SURVEY_COLUMNS)
    stage.settle(1.5)
    if grid := stage.window.findChild(TableGrid, "surveyGrid"):
        grid.select(1, 1 if is_done else 2)
    stage.settle()
    return stage


def survey_rerun() -> Stage:
    stage = survey(is_done=True)
    surveys, column = stage.view_model.surveys, SURVEY_COLUMNS[1]
    checked, changed = surveys.rows[1], surveys.rows[2]
    surveys.correct(checked, column, "97300")
    after = changed.cells[column.name]
    item = msgspec.structs.replace(after.items[0], value="97002")
    before = msgspec.structs.replace(after, items=(item,))
    stage.services.surveys.found_otherwise = (
        CellChange(changed.document_id, changed.path, column.name, before, after),
    )
    surveys.run()
    stage.settle(1.5)
    return stage


def survey_groups() -> Stage:
    stage = survey(is_done=True)
    if by := stage.window.findChild(QPushButton, "groupSurvey"):
        by.menu().actions()[1].trigger()
    stage.settle()
    return stage


def trial() -> Stage:
    services = pictured_services()
    collection = services.library.collections()[0]
    services.library_evaluation.save_questions(collection.id, known_answers())
    stage = Stage(services)
    stage.show_tab("documents", "documentsTabs", 4)
    for method in ("lexical", "hybrid"):
        if box := stage.window.findChild(QComboBox, "trialMethod"):
            box.setCurrentIndex(box.findData(method))
        stage.press("measureKnown")
    return stage


def dataset() -> Stage:
    services = pictured_services()
    asked = "Draft a mail to ada@example.org about the invoice from 3 March."
    services.feedback.save(asked, "Dear Ada, <|im_end|> …", Feedback(message_id="a9", rating="up"))
    stage = Stage(services)
    stage.window.show_screen("dataset")
    stage.settle(1.0)
    return stage


def export() -> Stage:
    stage = dataset()
    stage.view_model.dataset.set_included("r2", False)
    ExportDialog(stage.view_model.dataset, stage.view_model.hub.sharing, stage.window).open()
    stage.settle()
    return stage


def redaction() -> Stage:
    stage = dataset()
    RedactionDialog(stage.view_model.dataset.bundle, stage.window).open()
    words = ExportRequest(folder=Path(), formats=("sft",), redact=True, redacted_terms=("Grace",))
    stage.view_model.dataset.preview(words)
    stage.settle()
    return stage


def vote() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 1)
    stage.press("beginVote")
    stage.settle()
    return stage


def vote_setup() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 1)
    return stage


def vote_result() -> Stage:
    stage = vote()
    for side in ("vote-left", "vote-right", "vote-left", "vote-right"):
        stage.press(side)
    stage.press("showVotes")
    return stage


def judge() -> Stage:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 2)
    stage.press("beginJudging")
    stage.settle()
    return stage


def jobs(*, measures: bool, form: int) -> tuple[Stage, JobsPage]:
    stage = Stage(pictured_services())
    stage.show_tab("dataset", "datasetTabs", 5 if measures else 3)
    screen = stage.window.findChild(DatasetScreen)
    assert screen
    page = screen.measuring if measures else screen.making
    page.choose(page.forms[form])
    stage.settle()
    return stage, page


def form(*, measures: bool, form: int) -> Stage:
    return jobs(measures=measures, form=form)[0]


def making(*, is_done: bool) -> Stage:
    stage, page = jobs(measures=False, form=0)
    form = page.findChild(DistillForm)
    assert form
    form.keep.setCurrentIndex(1)
    form.folder.line.setText("/home/ada/Datasets/answers")
    if not is_done:
        stage.services.teaching.gate.clear()
    form.begin.click()
    stage.settle()
    return stage


def training(*, is_done: bool = True, reason: VerdictReason = "better") -> Stage:
    stage = Stage(pictured_services())
    stage.services.trainings.reason = reason
    stage.services.trainings.free = 16
    if not is_done:
        stage.services.trainings.gate.clear()
    stage.show_tab("dataset", "datasetTabs", 4)
    stage.press("beginTraining")
    return stage


def trained() -> Stage:
    stage = training(reason="forgets")
    stage.services.trainings.reason = "better"
    stage.press("beginTraining")
    stage.show_tab("dataset", "datasetTabs", 5)
    return stage


def rating_queue() -> Stage:
    stage = Stage(pictured_services())
    feedback = stage.services.feedback
    feedback.unrated = tuple(
        msgspec.structs.replace(one, feedback=None, is_unclear=number == 0)
        for number, one in enumerate(feedback.all()[3:9])
    )
    stage.window.show_screen("dataset")
    stage.settle()
    stage.press("rateUnrated")
    return stage


def safety() -> Stage:
    stage, page = jobs(measures=True, form=2)
    form = page.findChild(SafetyForm)
    assert form
    form.second.setCurrentIndex(2)
    form.begin.click()
    stage.settle()
    return stage
