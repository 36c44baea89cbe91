"""Importing and exporting chats: a preview first, then the import and its report."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.text_files import Skipped
from app.viewmodels.tasks.runner import TaskRunner, WorkingViewModel
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.services.chats.chat_transfer import ChatTransferService, ImportPlan


T = TypeVar("T")


class ChatTransferViewModel(WorkingViewModel):
    """One import at a time; each step can be stopped, and chats already stored stay.

    Signals:
        progressed: files read or chats stored so far, and the total.
        looked: the ImportPlan for a file; nothing is stored yet.
        imported: the ImportReport.
        failed: an exception; nothing further was stored.
        exported: the path of the written file.
        ended: an import or an export ended, also if it was stopped.
    """

    progressed = Signal(int, int)
    looked = Signal(object)
    imported = Signal(object)
    exported = Signal(object)
    ended = Signal()

    def __init__(
        self, service: "ChatTransferService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self._plan: ImportPlan | None = None
        self._next: Callable[[], None] = _nothing

    def stop(self) -> None:
        self._next = _nothing
        super().stop()

    def look(self, path: Path) -> None:
        """Read what a file, folder or archive contains; `looked` follows."""
        self._plan = None
        self._run(
            lambda token: self._service.look(path, token, self.progressed.emit), self._on_looked
        )

    def run(self, chosen: Collection[str]) -> None:
        """Import the chats with these ids from the file that was read."""
        plan = self._plan
        assert plan, "only what was looked at can be imported"
        self._run(
            lambda token: self._service.run(plan, token, self.progressed.emit, frozenset(chosen)),
            self.imported.emit,
        )

    def export_all(self, file: Path) -> None:
        """Write all chats, with all branches, to a file that can be imported again."""
        self._run(lambda _token: self._service.write_archive(file), self.exported.emit)

    def _run(self, work: Callable[[CancelToken], T], on_success: Callable[[T], None]) -> None:
        if self.is_running:  # the one before is being stopped, or an export is written
            self._next = lambda: self._run(work, on_success)
            return
        self._task.run(lambda token, _report: work(token), on_success, on_settled=self._on_ended)

    def _on_ended(self) -> None:
        self.ended.emit()
        start, self._next = self._next, _nothing
        start()

    def _on_looked(self, plan: "ImportPlan") -> None:
        self._plan = plan
        self.looked.emit(plan)


def _nothing() -> None:
    pass


def skipped_lines(skipped: Iterable[Skipped]) -> list[str]:
    """What is not imported and why, one line each."""
    return [f"{translated(each.where)}: {translated(each.reason)}" for each in skipped]
