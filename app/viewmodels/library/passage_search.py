"""What retrieval finds for a question, with its scores, without asking the model."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, DocumentFilter, Hit, SearchMethod
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner
from app.viewmodels.translated import translate

if TYPE_CHECKING:
    from app.services.documents.document_library import LibraryService


def method_name(method: SearchMethod) -> str:
    return {
        "hybrid": translate("SearchMethod", "Words and meaning"),
        "dense": translate("SearchMethod", "Meaning"),
        "lexical": translate("SearchMethod", "Words"),
    }[method]


_PASSAGES = 20


class PassageSearchViewModel(QObject):
    """The passages found for the latest query; results of older queries are dropped.

    Signals:
        hits_changed: `hits`, `is_searching`, `prepared` or `error` changed.
    """

    hits_changed = Signal()

    def __init__(self, library: "LibraryService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._task = NO_TASK
        self.query = ""
        self.method: SearchMethod = "hybrid"
        self.hits: tuple[Hit, ...] = ()
        self.prepared: float | None = None
        """How much of the vectors that are missing is made, 0..1; None where none has to be."""
        self.error: Exception | None = None

    @property
    def unranked_because(self) -> str:
        """Why the chosen reranker did not order the passages; "" if it did."""
        return self._library.reranking_problem if self.method == "hybrid" else ""

    @property
    def words_only_because(self) -> str:
        """Why only words were compared although a search by meaning was requested; "" if not so."""
        return self._library.vector_problem if self.method == "hybrid" else ""

    @property
    def is_searching(self) -> bool:
        return self._task.is_running

    def search(
        self,
        query: str,
        collection_id: str,
        method: SearchMethod,
        only: DocumentFilter = EVERYTHING,
    ) -> None:
        """Search for the passages closest to `query`; an empty query clears the results."""
        self.query, self.method, self.error = query.strip(), method, None
        self._task.abandon()
        self.prepared = None
        if self.query and collection_id:
            self._start(self.query, collection_id, only)
        else:
            self.hits = ()
        self.hits_changed.emit()

    def _start(self, query: str, collection_id: str, only: DocumentFilter) -> None:
        method = self.method

        def work(token: CancelToken) -> Iterator[float | tuple[Hit, ...]]:
            if method != "lexical":
                yield from self._library.preparing(collection_id, token)
            yield self._library.search(query, collection_id, _PASSAGES, method, only, token)

        self._task = self._runner.stream(
            work, self._on_events, on_failure=self._on_search_failed, on_settled=self._on_settled
        )

    def _on_events(self, events: Sequence[float | tuple[Hit, ...]]) -> None:
        for event in events:
            if isinstance(event, tuple):
                self.hits = event
            else:
                self.prepared = event
        self.hits_changed.emit()

    def _on_search_failed(self, error: Exception) -> None:
        self.hits, self.error = (), error

    def _on_settled(self) -> None:
        self.prepared = None
        self.hits_changed.emit()
