"""Files on their way into a collection: one queue, with the state of each file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FileRemoved,
    FilesFound,
    FileSkipped,
    IndexEvent,
    IndexFinished,
    ReadingAgain,
    VectorsProgress,
)
from app.core.messages import ImagePart
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner

if TYPE_CHECKING:
    from app.services.documents.document_library import LibraryService
    from app.services.documents.unfinished import UnfinishedWork

FileStage = Literal["waiting", "reading", "embedding", "ready", "skipped", "failed"]


class FileState(msgspec.Struct, frozen=True, kw_only=True):
    """A file being added. `fraction` (0..1) is of its stage; `reason` is why it failed.

    It becomes a `document`, or a `picture` for a vision model. `is_named`: the document was
    chosen after an @.
    """

    path: str
    collection_id: str = ""
    stage: FileStage = "waiting"
    fraction: float = 0.0
    reason: str = ""
    document: Document | None = None
    picture: ImagePart | None = None
    is_picture: bool = False
    needs_password: bool = False
    is_named: bool = False

    @property
    def problem(self) -> str:
        """Why it failed, or which parts of its document are damaged or missing."""
        return self.reason or (self.document.error if self.document else "")

    @property
    def is_settled(self) -> bool:
        return self.stage in ("ready", "skipped", "failed")


class _Batch(msgspec.Struct, frozen=True):
    """Files for a collection or, without one, whatever an earlier run left unfinished."""

    paths: tuple[Path, ...] = ()
    collection_id: str = ""
    password: str = ""
    is_retry: bool = False


class IndexingViewModel(QObject):
    """Indexes batches of files one after the other; `files` are those of the latest batch.

    Signals:
        files_changed: the state of a file changed, or a batch started.
        finished: a batch is done; carries its IndexFinished.
        failed: a batch could not be processed at all; carries the exception.
        settled: all files that the user added are done, failed or cancelled.
    """

    files_changed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    settled = Signal()

    def __init__(
        self,
        library: "LibraryService",
        unfinished: "UnfinishedWork",
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._unfinished = unfinished
        self._runner = runner
        self._waiting: list[_Batch] = []
        self._files: dict[str, FileState] = {}
        self._locked: dict[str, FileState] = {}
        self._task = NO_TASK
        self._is_cancelled = False
        self._is_dropping = False
        self.collection_id = ""
        self.maintenance: VectorsProgress | ReadingAgain | None = None

    @property
    def is_running(self) -> bool:
        return self._task.is_running

    @property
    def is_resuming(self) -> bool:
        """Whether it is working on what an earlier run left, in any collection; often nothing."""
        return self.is_running and not self.collection_id

    @property
    def is_dropping(self) -> bool:
        """Whether it was cancelled, and what was not done is being removed."""
        return self.is_running and (self._is_cancelled or self._is_dropping)

    @property
    def files(self) -> tuple[FileState, ...]:
        return tuple(self._files.values())

    @property
    def locked(self) -> tuple[FileState, ...]:
        """The files of this and earlier batches that still need a password."""
        return tuple(self._locked.values())

    def forget(self, paths: Sequence[str]) -> None:
        """These files were removed from their collection; stop reporting on them."""
        for path in paths:
            self._files.pop(path, None)
            self._locked.pop(path, None)
        self.files_changed.emit()

    def add(self, paths: Sequence[Path], collection_id: str) -> None:
        """Queue files and folders to be indexed into a collection."""
        self._enqueue(_Batch(tuple(paths), collection_id))

    def retry(self, paths: Sequence[Path], collection_id: str, password: str = "") -> None:
        """Queue files that failed or are partly read to be indexed again."""
        self._enqueue(_Batch(tuple(paths), collection_id, password, is_retry=True))

    def resume(self) -> None:
        """Finish in the background what an earlier run left unfinished."""
        self._enqueue(_Batch())

    def cancel(self) -> None:
        """Stop; finished files stay, the others are dropped and can be added again."""
        self._waiting.clear()
        if self.is_running and not self.is_dropping:
            self._is_cancelled = True
            self._task.cancel()
            self.files_changed.emit()

    def _enqueue(self, batch: _Batch) -> None:
        if self.is_resuming:
            self._waiting += [batch, _Batch()]  # what the user adds goes first
            self._task.cancel()
        elif self.is_running:
            self._waiting.append(batch)
        else:
            self._begin(batch)

    def _begin(self, batch: _Batch) -> None:
        self.collection_id = batch.collection_id
        files = [path for path in batch.paths if not path.is_dir()]
        self._files = {str(path): FileState(path=str(path)) for path in files}

        def work(token: CancelToken) -> Iterator[IndexEvent]:
            if not batch.collection_id:
                return self._unfinished.resume(token)
            return self._library.add(
                batch.paths,
                batch.collection_id,
                token,
                batch.password,
                retries_partial=batch.is_retry,
            )

        self._task = self._runner.stream(
            work, self._on_events, on_failure=self._on_failure, on_settled=self._on_settled
        )
        self.files_changed.emit()

    def _on_events(self, events: Sequence[IndexEvent]) -> None:
        for event in events:
            self.maintenance = event if isinstance(event, VectorsProgress | ReadingAgain) else None
            if isinstance(event, IndexFinished):
                self.finished.emit(event)
            elif isinstance(event, FilesFound):
                self._expect(event)
            elif isinstance(event, FileRemoved):
                self._locked.pop(event.path, None)
            elif not isinstance(event, VectorsProgress | ReadingAgain):
                self._note(_state_after(event))
        self.files_changed.emit()

    def _expect(self, found: FilesFound) -> None:
        """Show the files found: added paths may be folders, and resuming spans collections."""
        before = self._files if self.is_resuming else {}
        home = found.collection_id
        self._files = before | {
            path: FileState(path=path, collection_id=home) for path in found.paths
        }

    def _note(self, state: FileState) -> None:
        known = self._files.get(state.path)
        home = known.collection_id if known else self.collection_id
        if state.document:
            home = state.document.collection_id
        state = msgspec.structs.replace(state, collection_id=home)
        self._files[state.path] = state
        if state.needs_password:
            self._locked[state.path] = state
        elif state.is_settled and state.stage != "skipped":
            self._locked.pop(state.path, None)

    def _on_failure(self, error: Exception) -> None:
        for state in self.files:
            if not state.is_settled:
                failed = msgspec.structs.replace(state, stage="failed", reason=str(error))
                self._files[state.path] = failed
        self.failed.emit(error)
        self.files_changed.emit()

    def _on_settled(self) -> None:
        self.maintenance = None
        self._is_dropping = self._is_cancelled
        if self._is_cancelled:
            self._is_cancelled = False
            cancelled = self.collection_id
            self._task = self._runner.run(
                lambda _token: self._unfinished.discard(cancelled), on_settled=self._on_settled
            )
            return
        self._files = {path: state for path, state in self._files.items() if state.is_settled}
        self.files_changed.emit()
        is_over = not any(batch.collection_id for batch in self._waiting)
        if self.collection_id and is_over:
            self.settled.emit()
        if self._waiting and not self.is_running:
            self._begin(self._waiting.pop(0))


def _state_after(event: FileProgress | FileIndexed | FileSkipped | FileFailed) -> FileState:
    match event:
        case FileProgress(path, stage, fraction):
            return FileState(path=path, stage=stage, fraction=fraction)
        case FileFailed(path, reason, needs_password):
            return FileState(
                path=path, stage="failed", reason=reason, needs_password=needs_password
            )
    return FileState(
        path=event.document.path,
        stage="ready" if isinstance(event, FileIndexed) else "skipped",
        fraction=1.0,
        document=event.document,
        needs_password=event.needs_password,
    )
