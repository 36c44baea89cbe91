"""Sharing: as one file, or to the user's own repository on the hub."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.viewmodels.tasks.long_task import LongTask, Report
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.models.hub import HubService


@dataclass(frozen=True)
class Shareable:
    """Something to share.

    `opened` is a context manager for its file or folder: what is stored in the database is written
    to a temporary file. `license` is "" if unknown.
    """

    name: str
    opened: Callable[[], AbstractContextManager[Path]]
    license: str = ""


def on_disk(path: Path, name: str = "", license_name: str = "") -> Shareable:
    """A file or folder, named after itself unless `name` is given."""
    return Shareable(
        name or (path.name if path.is_dir() else path.stem), lambda: nullcontext(path), license_name
    )


class SharingViewModel(QObject):
    """One export or upload at a time.

    Signals:
        progress_changed: `is_running` or `detail`, the current file, changed.
        shared: where it went: the path of the file, or the name of the repository.
        failed: the exception that it failed with.
    """

    progress_changed = Signal()
    shared = Signal(str)
    failed = Signal(object)

    def __init__(
        self, hub: "HubService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._work = LongTask(runner, self)
        self._work.changed.connect(self.progress_changed)
        self._work.reported.connect(self._on_reported)
        self.detail = ""

    @property
    def is_running(self) -> bool:
        return self._work.is_running

    @property
    def host(self) -> str:
        """The host that uploads connect to."""
        return self._hub.host

    def pack(self, what: Shareable, target: Path, title: str, license_name: str) -> None:
        """Write it to a single file, `target`, with hashes and a card."""
        from app.services.training.sharing import pack

        def work(cancel: CancelToken, _report: Report) -> str:
            with what.opened() as source:
                pack(source, target, title, license_name, cancel)
            return str(target)

        self.detail = target.name
        self._work.run(work, self.shared.emit, self.failed.emit)

    def upload(self, what: Shareable, repository: str, is_private: bool) -> None:
        """Upload it to the user's own repository, which is created if needed."""

        def work(cancel: CancelToken, report: Report) -> str:
            with what.opened() as source:
                for name in self._hub.upload(source, repository, is_private, cancel):
                    report(name)
            return repository

        self.detail = what.name
        self._work.run(work, self.shared.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stop; a partial file is deleted, what was uploaded stays."""
        self._work.stop()

    def _on_reported(self, name: str) -> None:
        self.detail = name
