"""Rated answers on their way to a training bundle: filtered, corrected, left out, exported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from app.core.feedback import BundleFormat, Feedback
from app.viewmodels.rated_answers import RatedAnswersListModel
from app.viewmodels.task_runner import Task, TaskRunner

if TYPE_CHECKING:
    from app.services.export import ExportService
    from app.services.feedback import FeedbackService, RatedAnswer
    from app.training.bundle import BundleSummary

    _Found = tuple[tuple[RatedAnswer, ...], frozenset[str], frozenset[str]]

RatingFilter = Literal["all", "up", "down"]


class DatasetViewModel(QObject):
    """Every rated answer, which of them are shown and which go into the bundle.

    Signals:
        counts_changed: the number of rated answers changed.
        answers_changed: `shown` has other rows or another row is left out.
        export_changed: an export started or ended; see `is_exporting`.
        exported: rows by format of a bundle that was written, and how many places were redacted.
        export_failed: the exception that ended an export.
    """

    counts_changed = Signal()
    answers_changed = Signal()
    export_changed = Signal()
    exported = Signal(object, int)
    export_failed = Signal(object)

    def __init__(
        self,
        feedback: "FeedbackService",
        export: "ExportService",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._export = export
        self._runner = runner
        self._exporting: Task | None = None
        self.answers: tuple[RatedAnswer, ...] = ()
        self.filter: RatingFilter = "all"
        self.excluded: frozenset[str] = frozenset()
        self.withheld: frozenset[str] = frozenset()
        self.is_loaded = False
        self.list = RatedAnswersListModel(self)

    @property
    def rated(self) -> int:
        return len(self.answers)

    @property
    def is_exporting(self) -> bool:
        return self._exporting is not None

    @property
    def shown(self) -> tuple["RatedAnswer", ...]:
        """The rows that pass the filter, the newest first."""
        wanted = ("up", "down") if self.filter == "all" else (self.filter,)
        return tuple(one for one in self.answers if _rating(one) in wanted)

    def count(self, rating: RatingFilter) -> int:
        if rating == "all":
            return self.rated
        return sum(_rating(one) == rating for one in self.answers)

    @property
    def included(self) -> int:
        """How many rated answers go into the bundle."""
        return sum(one.answer.id not in self.excluded for one in self.answers)

    def refresh(self) -> None:
        """Read the rated answers again."""
        self._runner.run(lambda _token: self._read(), self._on_answers_read)

    def show_only(self, rating: RatingFilter) -> None:
        if rating != self.filter:
            self.filter = rating
            self._show_answers()

    def set_included(self, message_id: str, is_included: bool) -> None:
        """Let an answer into the bundle or leave it out, for good; its rating stays either way."""
        self.excluded = (
            self.excluded - {message_id} if is_included else self.excluded | {message_id}
        )
        self._show_answers()
        self._runner.run(
            lambda _token: self._feedback.exclude(message_id, not is_included),
            on_settled=self.refresh,
        )

    def set_consent(self, conversation_id: str, may_train: bool) -> None:
        """Whether anything of a chat may go into bundles."""
        self._runner.run(
            lambda _token: self._feedback.set_consent(conversation_id, may_train),
            on_settled=self.refresh,
        )

    def rate(self, feedback: Feedback) -> None:
        """Store a changed rating."""
        self._runner.run(lambda _token: self._feedback.rate(feedback), on_settled=self.refresh)

    def clear(self, message_id: str) -> None:
        """Take a rating back."""
        self._runner.run(lambda _token: self._feedback.clear(message_id), on_settled=self.refresh)

    def export(self, folder: Path, formats: "Sequence[BundleFormat]", redact: bool) -> None:
        """Write a training bundle of the included answers into `folder`."""
        # The exporter brings heavy imports that the window must not pay for at its start.
        from app.services.export import ExportRequest

        request = ExportRequest(
            folder=folder,
            formats=tuple(formats),
            redact=redact,
            excluded=self.excluded,
        )
        self._exporting = self._runner.run(
            lambda token: self._export.export(request, token),
            self._on_exported,
            on_failure=self.export_failed.emit,
            on_settled=self._on_export_settled,
        )
        self.export_changed.emit()

    def cancel_export(self) -> None:
        if self._exporting:
            self._exporting.cancel()

    def _read(self) -> "_Found":
        feedback = self._feedback
        return feedback.all(), feedback.excluded(), feedback.withheld_conversations()

    def _on_answers_read(self, found: "_Found") -> None:
        answers, self.excluded, self.withheld = found
        self.answers = answers[::-1]
        self.is_loaded = True
        self.counts_changed.emit()
        self._show_answers()

    def _show_answers(self) -> None:
        self.list.set_answers(self.shown, self.excluded)
        self.answers_changed.emit()

    def _on_exported(self, summary: "BundleSummary") -> None:
        self.exported.emit(summary.rows, summary.redacted)

    def _on_export_settled(self) -> None:
        self._exporting = None
        self.export_changed.emit()


def _rating(one: "RatedAnswer") -> str:
    return one.feedback.rating if one.feedback else ""
