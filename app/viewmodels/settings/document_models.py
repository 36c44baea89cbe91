"""The models that search documents, and where their vectors are kept: what is used, and changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.model_spec import HubSource, ModelKind
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.hub.download_queue import QueuedDownload
    from app.services.documents.document_library import LibraryService
    from app.services.documents.document_models import DocumentModel, DocumentModels


class DocumentModelsViewModel(QObject):
    """Embedders and rerankers. A missing one is downloaded first, then used.

    `changing` is the kind being changed, `awaited` the ids being downloaded, `is_moving` is true
    while vectors move to or from a server, and `problem` is why the last change failed.

    Signals:
        changed: any of these values changed.
        vectors_outdated: the vectors of all collections must be recomputed.
    """

    changed = Signal()
    vectors_outdated = Signal()

    def __init__(
        self,
        service: "DocumentModels",
        library: "LibraryService",
        hub: HubViewModel,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._library = library
        self._hub = hub
        self._runner = runner
        self._reading = runner.in_order()
        self._task = NO_TASK
        self.changing: ModelKind | None = None
        self.is_moving = False
        self.awaited: set[str] = set()
        self._queued: set[str] = set()
        self.models: tuple[DocumentModel, ...] = ()
        self.problem = ""
        hub.downloads.fetched.connect(self.refresh)
        hub.downloads.rows_changed.connect(self._follow_downloads)
        hub.failed.connect(self._on_hub_failed)

    @property
    def search_problem(self) -> str:
        """Why searches run without vectors or without the chosen reranker; "" if all is well."""
        return self._library.vector_problem or self._library.reranking_problem

    @property
    def vector_server(self) -> str:
        """The address of the server that stores the vectors; "" for this machine."""
        return self._library.vector_server

    def of_kind(self, kind: ModelKind) -> tuple["DocumentModel", ...]:
        return tuple(model for model in self.models if model.spec.kind == kind)

    def used_id(self, kind: ModelKind) -> str:
        """The id of the model in use; "" for none."""
        return next((model.spec.id for model in self.of_kind(kind) if model.is_used), "")

    def refresh(self) -> None:
        self._reading.run(lambda _token: self._service.all(), self._on_read)

    def choose(self, kind: ModelKind, model_id: str) -> None:
        """Use this model; "" for none. A missing one is downloaded: the user asked for it."""
        model = next((each for each in self.of_kind(kind) if each.spec.id == model_id), None)
        if self.changing or self.is_moving or model_id == self.used_id(kind):
            return
        self.problem = ""
        if model and not model.path:
            self.awaited.add(model_id)
            self._hub.fetch(model_id)
            self.changed.emit()
            return
        self._change(kind, model_id)

    def change_vector_server(self, address: str) -> None:
        """Store the vectors on this Chroma server if it answers; "" for this machine."""
        if self.changing or self.is_moving:
            return
        self.problem, self.is_moving = "", True
        self._task = self._runner.run(
            lambda token: self._library.change_vector_server(address, token),
            lambda _: self.vectors_outdated.emit(),
            on_failure=self._on_failed,
            on_settled=self._on_settled,
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Cancel a preparation, a download, or a request to a server."""
        self._task.cancel()
        for row in [row for row in map(self._download_of, self.awaited) if row]:
            self._hub.downloads.remove(row.id)
        self._await_no_longer(set(self.awaited))

    def _change(self, kind: ModelKind, model_id: str) -> None:
        is_embedder = kind == "embedding"
        use = self._library.change_embedder if is_embedder else self._service.reranking.choose
        self.changing = kind
        self._task = self._runner.run(
            lambda token: use(model_id, token),
            lambda _: self.vectors_outdated.emit() if is_embedder else None,
            on_failure=self._on_failed,
            on_settled=self._on_settled,
        )
        self.changed.emit()

    def _on_read(self, models: tuple["DocumentModel", ...]) -> None:
        self.models = models
        arrived = [m for m in models if m.path and m.spec.id in self.awaited]
        self.awaited.difference_update(model.spec.id for model in arrived)
        self.changed.emit()
        for model in arrived:
            self.choose(model.spec.kind, model.spec.id)

    def _download_of(self, model_id: str) -> "QueuedDownload | None":
        sources = {model.spec.id: model.spec.source for model in self.models}
        source = sources.get(model_id)
        if not isinstance(source, HubSource):
            return None
        name = (source.repository, source.file)
        rows = self._hub.downloads.rows
        return next((row for row in rows if (row.file.repository, row.file.name) == name), None)

    def _follow_downloads(self) -> None:
        """Stop waiting for downloads that failed or were removed on the Models screen."""
        rows = {model_id: self._download_of(model_id) for model_id in self.awaited}
        self._queued |= {model_id for model_id, row in rows.items() if row}
        failed = {model_id for model_id, row in rows.items() if row and row.state == "failed"}
        gone = {model_id for model_id, row in rows.items() if not row} & self._queued
        for model_id in failed:
            row = rows[model_id]
            self.problem = translated(row.problem) if row else ""
        self._await_no_longer(failed | gone)

    def _await_no_longer(self, model_ids: set[str]) -> None:
        if model_ids & self.awaited:
            self.awaited -= model_ids
            self._queued -= model_ids
            self.changed.emit()

    def _on_hub_failed(self, error: Exception) -> None:
        if self.awaited:
            self.awaited.clear()
            self._on_failed(error)
            self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.problem = translated(str(error))

    def _on_settled(self) -> None:
        self.changing, self.is_moving = None, False
        self.refresh()
