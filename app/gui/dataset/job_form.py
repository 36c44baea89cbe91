"""What every form for a job on datasets has: a heading, rows of fields, a button that begins."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QPushButton, QWidget

from app.gui.controls.buttons import button, submit_with_keys
from app.gui.controls.labels import label
from app.gui.layouts.boxes import vbox
from app.gui.look.scale import scaled
from app.viewmodels.dataset.jobs import Job
from app.viewmodels.models.choices import ModelChoice

_WIDTH = 680


class JobForm(QFrame):
    """A card; subclasses add fields and build the job from them.

    Signals:
        begun: the job that the user asked for.
    """

    begun = Signal(object)
    kind: type[Job]
    """The jobs of this form."""

    def __init__(self, name: str, heading: str, explanation: str, begin: str) -> None:
        super().__init__()
        self.name = name
        self.setProperty("kind", "card")
        self.setMaximumWidth(scaled(_WIDTH))
        self.setAccessibleName(heading)
        self._is_busy = False
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.begin: QPushButton = button(begin, "primary")
        self.begin.clicked.connect(self._on_begin_clicked)
        submit_with_keys(self, self.begin)
        column = vbox(self, spacing=12, margins=(16, 14, 16, 14))
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(explanation, "muted"))
        column.addLayout(self._rows)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def job(self) -> Job:
        """The job described by the form; requires an empty `why_not`."""
        raise NotImplementedError

    @property
    def why_not(self) -> str:
        """Why it cannot start yet; empty if it can."""
        raise NotImplementedError

    def makes(self, job: Job | None) -> bool:
        """Whether `job` belongs to this form."""
        return isinstance(job, self.kind)

    def show_choices(self, choices: Sequence[ModelChoice]) -> None:
        """Offer these models."""

    def show_state(self, *, is_busy: bool | None = None) -> None:
        """`is_busy`: another job is running."""
        if is_busy is not None:
            self._is_busy = is_busy
        why_not = self.tr("Wait for the running job, or stop it.") if self._is_busy else ""
        why_not = why_not or self.why_not
        self.begin.setEnabled(not why_not)
        self.begin.setToolTip(why_not)

    def _add_row(self, name: str, field: QWidget) -> None:
        self._rows.addRow(label(name, wraps=False), field)

    def _on_begin_clicked(self) -> None:
        self.begun.emit(self.job)
