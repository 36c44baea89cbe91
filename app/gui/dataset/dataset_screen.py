"""The dataset screen: ratings, comparisons, a judge, data that models make, and trainings."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.core.trainings import Training
from app.gui.controls.buttons import allow, button
from app.gui.controls.panes import EmptyState
from app.gui.dataset.bundle_export import ExportDialog
from app.gui.dataset.job_forms import (
    AdapterForm,
    ComparisonForm,
    DistillForm,
    LabelForm,
    MergeForm,
    ReviseForm,
    SafetyForm,
    ToxicityForm,
)
from app.gui.dataset.jobs_page import JobsPage
from app.gui.dataset.judge_page import JudgePage
from app.gui.dataset.rated_answers import AnswerDetail, AnswersList, FilterBar
from app.gui.dataset.rating_queue import RatingQueuePage
from app.gui.dataset.training_cards import AdapterUses
from app.gui.dataset.training_page import TrainedList, TrainingPage
from app.gui.dataset.voting_page import VotingPage
from app.gui.dialogs.share_dialog import share
from app.gui.layouts.boxes import holding, stacked, vbox
from app.gui.layouts.pages import MasterDetail, ScreenPage
from app.viewmodels.dataset.dataset import ANSWER_ROLE, DatasetViewModel
from app.viewmodels.dataset.jobs import DatasetJobsViewModel
from app.viewmodels.dataset.judging import BlindVotingViewModel, JudgeViewModel
from app.viewmodels.dataset.rating_queue import RatingQueueViewModel
from app.viewmodels.dataset.training import TrainingViewModel
from app.viewmodels.models.hub import SharingViewModel, on_disk
from app.viewmodels.models.local_models import ModelsViewModel

_ANSWERS, _COMPARE, _TRAIN = 0, 1, 4


class DatasetScreen(ScreenPage):
    """Rated answers and the way to a bundle, a blind vote, a judge, data by models, trainings.

    Signals:
        screen_requested: the name of the screen where answers can be rated.
        try_requested: a training whose adapter the user wants to ask in a new chat.
    """

    screen_requested = Signal(str)
    try_requested = Signal(object)

    def __init__(
        self,
        dataset: DatasetViewModel,
        queue: RatingQueueViewModel,
        voting: BlindVotingViewModel,
        judge: JudgeViewModel,
        jobs: DatasetJobsViewModel,
        training: TrainingViewModel,
        models: ModelsViewModel,
        sharing: SharingViewModel,
    ) -> None:
        super().__init__()
        self.set_title(
            self.tr("Dataset"),
            self.tr(
                "Your ratings and corrected answers. An exported bundle can be used for training "
                "as it is."
            ),
        )
        self.setObjectName("datasetScreen")
        self._dataset, self._sharing, self._voting = dataset, sharing, voting
        self._jobs, self._training = jobs, training
        self._uses = AdapterUses(self.try_requested.emit, self._vote)
        self.export = button(
            self.tr("Export…"), "primary", name="exportBundle", on_click=self._on_export_clicked
        )
        self.rate = button(self.tr("Rate unrated answers"), icon_name="thumbs-up")
        self.rate.setObjectName("rateUnrated")
        self.rate.clicked.connect(self._on_rate_clicked)
        self.actions_row.addWidget(self.rate)
        self.actions_row.addWidget(self.export)
        self.queue = RatingQueuePage(queue)
        self.queue.closed.connect(self._on_queue_closed)
        self._build()
        self.tabs = self.add_pages(
            "datasetTabs",
            (self.tr("Ratings"), lambda: self._stack),
            (self.tr("Compare"), lambda: VotingPage(voting)),
            (self.tr("Judge"), lambda: JudgePage(judge, models)),
            (self.tr("Make data"), self._making_page),
            (self.tr("Train"), self._training_page),
            (self.tr("Models trained"), self._trained_page),
        )
        jobs.finished.connect(dataset.forget_quality)
        self.tabs.currentChanged.connect(self._show_actions)
        dataset.answers_changed.connect(self._show_answers)
        self._show_answers()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dataset.is_shown = True
        self._dataset.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._dataset.is_shown = False

    def _build(self) -> None:
        self._empty = EmptyState(
            "thumbs-up",
            self.tr("No rated answers yet"),
            self.tr(
                "Rate an answer in a chat with a thumb up or down. From ratings and better "
                "answers, a bundle teaches a model what you prefer."
            ),
            self.tr("Go to the chat"),
            self._show_chat,
        )
        self._stack = stacked(self._empty, self._content(), self.queue)

    def _content(self) -> QWidget:
        self._list = AnswersList(self._dataset.list)
        self._list.selectionModel().currentChanged.connect(self._show_detail)
        self._detail = AnswerDetail(self._dataset)
        columns = MasterDetail(self._list, self._detail, (2, 3))
        return holding(vbox(FilterBar(self._dataset), (columns, 1), spacing=12, margins=0))

    def _making_page(self) -> QWidget:
        forms = (DistillForm(), ReviseForm(), MergeForm(), LabelForm())
        self.making = JobsPage(self._jobs, forms, self._share_made)
        return self.making

    def _training_page(self) -> QWidget:
        self.training = TrainingPage(self._training, self._uses, self._show_chat)
        return self.training

    def _trained_page(self) -> QWidget:
        trained = TrainedList(self._training, self._uses, lambda: self.tabs.setCurrentIndex(_TRAIN))
        forms = (AdapterForm(), ComparisonForm(), SafetyForm(), ToxicityForm())
        first = (self.tr("Trained here"), trained)
        self.measuring = JobsPage(self._jobs, forms, self._share_made, first=first)
        return self.measuring

    def _show_chat(self) -> None:
        self.screen_requested.emit("chat")

    def _show_answers(self) -> None:
        dataset = self._dataset
        if self._stack.currentWidget() is not self.queue:
            self._stack.setCurrentIndex(1 if dataset.rated else 0)
        why = "" if dataset.rated else self.tr("Rate an answer first.")
        allow(self.export, bool(dataset.answers), why)
        self._select_something()
        if self.isVisible():
            dataset.check_quality()

    def _show_actions(self, tab: int) -> None:
        for action in (self.rate, self.export):
            action.setVisible(tab == _ANSWERS)

    def _on_rate_clicked(self) -> None:
        self._stack.setCurrentWidget(self.queue)
        self.queue.begin()

    def _on_queue_closed(self) -> None:
        self._stack.setCurrentIndex(1 if self._dataset.rated else 0)
        self._dataset.refresh()

    def _select_something(self) -> None:
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._dataset.list.index(0))
        self._show_detail(self._list.currentIndex())

    def _show_detail(self, index: QModelIndex) -> None:
        self._detail.setVisible(index.isValid())
        if index.isValid():
            self._detail.show_answer(index.data(ANSWER_ROLE))

    def _on_export_clicked(self) -> None:
        ExportDialog(self._dataset, self._sharing, self).run()

    def _vote(self, training: Training) -> None:
        """Votes on other models are kept: they are shown, and to be finished or discarded first."""
        self.tabs.setCurrentIndex(_COMPARE)
        if self._voting.state == "empty":
            self._voting.begin_on(training)

    def _share_made(self, made: Path) -> None:
        share(self._sharing, on_disk(made), self)
