"""Jobs on datasets: the form that starts one, its progress, and its outcome."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.core.unicode_text import visible_text
from app.gui.controls.buttons import allow, button, rename
from app.gui.controls.fields import ChoiceBox
from app.gui.controls.labels import Card, card, label, show_text
from app.gui.controls.panes import ErrorCard, ProgressCard, scrolled
from app.gui.dataset.form_fields import CARD_WIDTH, FormCard, choice_box, offer_models
from app.gui.dialogs.share_dialog import share_button
from app.gui.layouts.boxes import FlowLayout, hbox, vbox
from app.gui.layouts.pages import Page, grid
from app.services.training.teaching import TeachingRequest
from app.viewmodels.dataset.job_outcomes import JobOutcome
from app.viewmodels.dataset.jobs import DatasetJobsViewModel, Job
from app.viewmodels.models.adapters import ModelChoice
from app.viewmodels.quantities import integer


class JobForm(FormCard):
    """The form of a job on datasets; subclasses add fields and build the job from them."""

    kind: type[Job]
    """The jobs of this form."""

    def __init__(self, name: str, heading: str, explanation: str, begin: str) -> None:
        super().__init__(heading, explanation, begin)
        self.name = name
        self._is_busy = False
        self._models: list[tuple[ChoiceBox, str, bool]] = []

    @property
    def job(self) -> Job:
        """The job described by the form; requires an empty `why_not`."""
        raise NotImplementedError

    @property
    def why_not(self) -> str:
        """Why it cannot start yet; empty if it can."""
        has_models = all(box.count() for box, *_ in self._models)
        return "" if has_models else self.tr("There are no models yet.")

    def makes(self, job: Job | None) -> bool:
        return isinstance(job, self.kind)

    def add_model(self, name: str, first: str = "", *, takes_adapted: bool = False) -> ChoiceBox:
        """Add a choice of a model; see `offer_models`."""
        box = choice_box(name)
        self.rows.add(box)
        self._models.append((box, first, takes_adapted))
        return box

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        for box, first, takes_adapted in self._models:
            offer_models(box, choices, first, takes_adapted=takes_adapted)
        self.show_state()

    def show_state(self, *, is_busy: bool | None = None) -> None:
        """`is_busy`: another job is running."""
        if is_busy is not None:
            self._is_busy = is_busy
        why_not = self.tr("Wait for the running job, or stop it.") if self._is_busy else ""
        why_not = why_not or self.why_not
        allow(self.begin, not why_not, why_not)


class JobOutcomeCard(Card):
    """What a job resulted in: sentences, a small table, and actions for what was made.

    Hidden until there is an outcome.

    Args:
        share_made: called with the path of the result to share it.
    """

    def __init__(self, share_made: Callable[[Path], object]) -> None:
        super().__init__("jobOutcome")
        self._share_made = share_made
        self._outcome: JobOutcome | None = None
        self._title = label("", "heading")
        self._lines = label("", "muted", selectable=True)
        self._tables: list[QWidget] = []
        self._open = button(self.tr("Open the folder"), icon_name="folder-open")
        self._open.clicked.connect(self._on_open_clicked)
        self._share = share_button("shareMade")
        self._share.clicked.connect(self._on_share_clicked)
        buttons = hbox(self._open, self._share, "stretch", spacing=8)
        self._column = vbox(
            self._title, self._lines, buttons, parent=self, spacing=8, margins=(16, 14, 16, 14)
        )
        self.hide()

    def show_outcome(self, outcome: JobOutcome | None) -> None:
        """None hides the card."""
        self.setVisible(outcome is not None)
        if outcome is None or outcome == self._outcome:
            return
        self._outcome = outcome
        lines = "\n".join((*outcome.lines, *map(visible_text, outcome.quoted)))
        self._title.setText(outcome.title)
        show_text(self._lines, lines)
        for action in (self._open, self._share):
            action.setVisible(outcome.made is not None)
        self.setAccessibleName(outcome.title)
        self.setAccessibleDescription(lines)
        self._show_tables(outcome.table, outcome.answers)

    def _show_tables(self, *tables: Sequence[Sequence[str]]) -> None:
        for shown in self._tables:
            shown.deleteLater()
        self._tables = [_table(rows) for rows in tables if rows]
        for place, table in zip((1, 3), self._tables, strict=False):  # answers below the lines
            self._column.insertWidget(place, table)

    def _on_open_clicked(self) -> None:
        if self._outcome and (made := self._outcome.made):
            folder = made.parent if made.is_file() else made
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_share_clicked(self) -> None:
        if self._outcome and (made := self._outcome.made):
            self._share_made(made)


def _table(rows: Sequence[Sequence[str]]) -> QWidget:
    """The first row and the first column are headers."""
    result = card("plain")
    shown = grid(result, 24, 6, margins=(0, 4, 0, 4), wide=tuple(range(len(rows[0]))))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            kind = "section" if row == 0 else ""
            cell = label(visible_text(text), kind, selectable=True)
            shown.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
    return result


class JobsPage(Page):
    """A chip for each kind of job, its form below, and above them the running or last job.

    Args:
        share_made: shares the result of a job.
        first: the name and the contents of a chip before those of the jobs.
    """

    def __init__(
        self,
        jobs: DatasetJobsViewModel,
        forms: Sequence[JobForm],
        share_made: Callable[[Path], object],
        *,
        first: tuple[str, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self._jobs, self.forms, self._chosen = jobs, forms, forms[0]
        self._first = first
        self._chips: dict[JobForm | None, QPushButton] = {}
        self._error = ErrorCard()
        self._progress = ProgressCard(self.tr("Progress"), on_click=self._on_progress_action)
        self._discard = button(self.tr("Discard the results"), "ghost", icon_name="trash-2")
        self._discard.clicked.connect(jobs.discard)
        self.outcome = JobOutcomeCard(share_made)
        column = vbox(self._chip_row(), parent=self, spacing=12, margins=0)
        for widget in (self._error, self._progress):
            column.addWidget(widget)
        column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        self._jobs_area = scrolled(self.outcome, *forms, width=CARD_WIDTH)
        column.addWidget(self._jobs_area, 1)
        if first:
            column.addWidget(first[1], 1)
        for form in forms:
            form.begin.clicked.connect(lambda _checked, chosen=form: self._begin(chosen.job))
        jobs.changed.connect(self._show)
        jobs.failed.connect(self._on_failed)
        jobs.choices.changed.connect(self._show_choices)
        self._show_choices()
        self.choose(forms[0])
        if first:
            self.choose(None)
        self.shown.connect(jobs.refresh)

    def _chip_row(self) -> FlowLayout:
        group = QButtonGroup(self)
        row = FlowLayout(6)
        pages = [(form.name, form) for form in self.forms]
        for name, page in [(self._first[0], None), *pages] if self._first else pages:
            chip = self._chips[page] = button(name, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked, chosen=page: self.choose(chosen))
            group.addButton(chip)
            row.addWidget(chip)
        return row

    def choose(self, chosen: JobForm | None) -> None:
        """Show a form, or None: what is before them."""
        self._chips[chosen].setChecked(True)
        if self._first:
            self._first[1].setVisible(chosen is None)
            self._jobs_area.setVisible(chosen is not None)
        if chosen:
            for form in self.forms:
                form.setVisible(form is chosen)
            self._chosen = chosen
            self._show()

    def _is_mine(self, job: Job | None) -> bool:
        return any(form.makes(job) for form in self.forms)

    def _show_choices(self) -> None:
        for form in self.forms:
            form.show_choices(self._jobs.choices.all)

    def _show(self) -> None:
        jobs = self._jobs
        is_mine = self._is_mine(jobs.job)
        for form in self.forms:
            form.show_state(is_busy=jobs.is_running)
        self._progress.setVisible(is_mine and (jobs.is_running or jobs.goes_on))
        self._discard.setVisible(is_mine and jobs.goes_on and isinstance(jobs.job, TeachingRequest))
        self.outcome.show_outcome(jobs.outcome if self._chosen.makes(jobs.job) else None)
        fraction = jobs.done / jobs.total if jobs.total else None
        self._progress.report(self._progress_words(), fraction)
        text = self.tr("Stop") if jobs.is_running else self.tr("Resume")
        rename(self._progress.action, text)

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
