"""The packages for training in the window: their size first, then installed, and removed again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.trainings import PackagesOffer, PackagesProgress
from app.viewmodels.quantities import data_size, translate
from app.viewmodels.tasks.runner import TaskRunner, WorkingViewModel

if TYPE_CHECKING:
    from app.services.training.training_packages import TrainingPackages


class TrainingPackagesViewModel(WorkingViewModel):
    """`progress` is that of an installation; `are_removable` whether they were installed here.

    Nothing of a stopped installation stays.

    Signals:
        changed: a property changed.
        offered: what an installation would do, after `ask`: a PackagesOffer.
        settled: they were installed or removed, or not.
        failed: the exception that ended it.
    """

    offered = Signal(object)
    settled = Signal()

    def __init__(self, service: "TrainingPackages", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(runner, parent)
        self._service = service
        self.progress: PackagesProgress | None = None
        self.are_removable = False

    @property
    def downloaded(self) -> float | None:
        """The share that is downloaded; None while something else is done."""
        at = self.progress
        return at.done_bytes / at.total_bytes if at and at.phase == "downloading" else None

    def refresh(self) -> None:
        self._runner.run(lambda _token: self._service.folder is not None, self._on_read)

    def ask(self) -> None:
        """Find out what an installation would do; it begins with `install`."""
        self._runner.run(
            lambda _token: self._service.offer(), self.offered.emit, on_failure=self.failed.emit
        )

    def install(self) -> None:
        self.progress = None
        self._task.run(
            self._service.install, on_failure=self.failed.emit, on_settled=self._on_settled
        )

    def remove(self) -> None:
        self._runner.run(
            lambda _token: self._service.remove(),
            on_failure=self.failed.emit,
            on_settled=self._on_settled,
        )

    def _on_read(self, are_removable: bool) -> None:
        if are_removable != self.are_removable:
            self.are_removable = are_removable
            self.changed.emit()

    def _on_reported(self, progress: PackagesProgress) -> None:
        self.progress = progress

    def _on_settled(self) -> None:
        self.refresh()
        self.settled.emit()


def offer_text(offer: PackagesOffer) -> str:
    """What the user agrees to."""
    return translate(
        "TrainingPackages",
        "{size} are downloaded from {host} with pip, and checked by their hashes. They take about "
        "{space} in the data folder, where you can remove them again.",
    ).format(
        size=data_size(offer.download_bytes),
        host=offer.host,
        space=data_size(offer.disk_bytes),
    )


def progress_words(progress: PackagesProgress | None) -> str:
    """What an installation is doing; "" before its first report."""
    if progress is None:
        return ""
    return {
        "downloading": translate("TrainingPackages", "Downloading {done} of {total}"),
        "unpacking": translate("TrainingPackages", "Unpacking"),
        "checking": translate("TrainingPackages", "Checking that they work"),
    }[progress.phase].format(
        done=data_size(progress.done_bytes), total=data_size(progress.total_bytes)
    )
