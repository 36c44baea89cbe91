"""Exporting a training bundle: its contents, progress, and what redaction would hide."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.feedback import ExportRequest, RedactedPlace
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, WorkingViewModel

if TYPE_CHECKING:
    from app.services.training.training_export import ExportService
    from app.training.bundles.bundle_writing import BundleProgress
    from app.training.bundles.bundle_writing import BundleSummary as BundleSummary


class BundleViewModel(WorkingViewModel):
    """One export at a time, and one preview, beside the lists by `recogniser` ("" for none).

    A stopped export leaves no partial bundle behind.

    Signals:
        changed: `is_running` or `answers` changed.
        exported: the BundleSummary of the written bundle.
        failed: the exception that an export or a preview failed with.
        places_found: a further tuple of RedactedPlace.
        previewed: the preview is complete or was stopped.
    """

    exported = Signal(object)
    places_found = Signal(tuple)
    previewed = Signal()

    def __init__(
        self, export: "ExportService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._export = export
        self._previewing = NO_TASK
        self.answers = 0
        self.recogniser = ""

    def export(self, request: ExportRequest) -> None:
        """Write the bundle."""
        self.answers = 0
        self._task.run(
            lambda token, report: self._export.export(request, token, report),
            self.exported.emit,
            self.failed.emit,
        )

    def preview(self, request: ExportRequest) -> None:
        """Find what redaction would change; `places_found` follows in batches."""
        self.stop_preview()
        self.recogniser = self._export.coverage(request).recogniser
        self._previewing = self._runner.stream(
            lambda token: self._export.redacted_places(request, token),
            self._on_places,
            on_failure=self.failed.emit,
            on_settled=self.previewed.emit,
        )

    def stop_preview(self) -> None:
        self._previewing.abandon()

    def _on_reported(self, progress: "BundleProgress") -> None:
        # Both stages go through all answers; the bar fills once.
        before = progress.total if progress.stage == "writing" else 0
        self.answers = (before + progress.done) // 2

    def _on_places(self, places: "Sequence[RedactedPlace]") -> None:
        self.places_found.emit(tuple(places))
