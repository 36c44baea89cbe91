"""Jobs on datasets: which one, what it is to do, how far it is, what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.gui.controls.buttons import button
from app.gui.controls.panes import ErrorCard, scrolled
from app.gui.controls.progress_card import ProgressCard
from app.gui.dataset.job_form import JobForm
from app.gui.dataset.job_outcome_card import JobOutcomeCard
from app.gui.layouts.boxes import vbox
from app.gui.layouts.flow import FlowLayout
from app.viewmodels.dataset.jobs import DatasetJobsViewModel, Job, TeachingJob
from app.viewmodels.quantities import integer


class JobsPage(QWidget):
    """A chip for each kind of job, its form below, and above them the running or last job."""

    def __init__(
        self, jobs: DatasetJobsViewModel, forms: Sequence[JobForm], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._forms, self._chosen = jobs, forms, forms[0]
        self._chips: list[QPushButton] = []
        self._error = ErrorCard()
        self._progress = ProgressCard()
        self._progress.bar.setAccessibleName(self.tr("Progress"))
        self._progress.action.clicked.connect(self._on_progress_action)
        self._discard = button(self.tr("Discard the results"), "ghost", icon_name="trash-2")
        self._discard.clicked.connect(jobs.discard)
        self.outcome = JobOutcomeCard()
        column = vbox(self, spacing=12, margins=0)
        column.addLayout(self._chip_row())
        for widget in (self._error, self._progress):
            column.addWidget(widget)
        column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scrolled(self.outcome, *forms), 1)
        for form in forms:
            form.begun.connect(self._begin)
        jobs.changed.connect(self._show)
        jobs.failed.connect(self._on_failed)
        jobs.choices_changed.connect(self._show_choices)
        self._show_choices()
        self.choose(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._jobs.refresh()

    def _chip_row(self) -> FlowLayout:
        group = QButtonGroup(self)
        row = FlowLayout(6)
        for number, form in enumerate(self._forms):
            chip = button(form.name, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, chosen=number: self.choose(chosen))
            group.addButton(chip)
            self._chips.append(chip)
            row.addWidget(chip)
        return row

    def choose(self, number: int) -> None:
        """Show the form at this index."""
        self._chips[number].setChecked(True)
        for other, form in enumerate(self._forms):
            form.setVisible(other == number)
        self._chosen = self._forms[number]
        self._show()

    def _is_mine(self, job: Job | None) -> bool:
        return any(form.makes(job) for form in self._forms)

    def _show_choices(self) -> None:
        for form in self._forms:
            form.show_choices(self._jobs.choices)

    def _show(self) -> None:
        jobs = self._jobs
        is_mine = self._is_mine(jobs.job)
        for form in self._forms:
            form.show_state(is_busy=jobs.is_running)
        self._progress.setVisible(is_mine and (jobs.is_running or jobs.goes_on))
        self._discard.setVisible(is_mine and jobs.goes_on and isinstance(jobs.job, TeachingJob))
        self.outcome.show_outcome(jobs.outcome if self._chosen.makes(jobs.job) else None)
        self._progress.words.setText(self._progress_words())
        self._progress.show_fraction(jobs.done / jobs.total if jobs.total else None)
        text = self.tr("Stop") if jobs.is_running else self.tr("Resume")
        self._progress.action.setText(text)
        self._progress.action.setAccessibleName(text)

    def _progress_words(self) -> str:
        jobs = self._jobs
        if jobs.total:
            text = self.tr("{done} of {total}")
            if not jobs.is_running:
                text = self.tr("Stopped at {done} of {total}; the results so far are kept.")
            return text.format(done=integer(jobs.done), total=integer(jobs.total))
        if jobs.done:
            return self.tr("%n row(s) read", "", jobs.done)
        return self.tr("Starting…")

    def _begin(self, job: Job) -> None:
        self._error.show_error(None)
        self._jobs.begin(job)

    def _on_progress_action(self) -> None:
        if self._jobs.is_running:
            self._jobs.stop()
        elif self._jobs.job:
            self._begin(self._jobs.job)

    def _on_failed(self, error: Exception) -> None:
        if self._is_mine(self._jobs.job):
            self._error.show_error(error)
