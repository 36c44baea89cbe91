"""Questions with known answers, and whether retrieval finds them, before and now."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.core.documents import KnownAnswer, SearchMethod
from app.services.documents.library_evaluation import (
    FigureFate,
    LibraryEvaluation,
    LibraryScore,
)
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.tasks.runner import TaskRunner, WorkingViewModel
from app.viewmodels.tasks.stored_state import StoredState


class LibraryTrialViewModel(WorkingViewModel):
    """Follows the shown collection. `now` is the latest score, `before` the previous one.

    Signals:
        questions_changed: `questions` changed.
        files_changed: `files` changed.
        failed: the exception that storing or asking the questions failed with.
    """

    questions_changed = Signal()
    files_changed = Signal()

    def __init__(
        self,
        service: LibraryEvaluation,
        library: LibraryViewModel,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(runner, parent)
        self._service = service
        self._library = library
        self._kept = StoredState(runner, self._read, self._on_read)
        self.questions: tuple[KnownAnswer, ...] = ()
        self._scores: dict[str, tuple[LibraryScore | None, LibraryScore | None]] = {}
        self.asked = 0
        library.collection_chosen.connect(self._on_collection_chosen)
        library.documents_changed.connect(self.files_changed)

    @property
    def before(self) -> LibraryScore | None:
        return self._scores.get(self._library.collection_id, (None, None))[0]

    @property
    def now(self) -> LibraryScore | None:
        return self._scores.get(self._library.collection_id, (None, None))[1]

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files in the collection that can contain answers."""
        rows = self._library.table.rows
        return tuple(sorted({row.name for row in rows if row.state != "failed"}, key=str.casefold))

    def refresh(self) -> None:
        """Reload the collection's questions."""
        self._kept.refresh()

    def add(self, question: str, file: str, page: int | None, figure: str = "") -> None:
        """`figure` is the one in a table that answers, as it is written there."""
        known = KnownAnswer(question.strip(), file, page, figure.strip())
        self._store((*self.questions, known))

    def remove(self, positions: Sequence[int]) -> None:
        kept = enumerate(self.questions)
        self._store(tuple(one for number, one in kept if number not in positions))

    def measure(self, method: SearchMethod) -> None:
        """Ask every question; the last measurement becomes `before`."""
        collection = self._library.collection_id
        if self.is_running or not collection:
            return
        self.asked = 0
        self._task.run(
            lambda token, report: self._service.evaluate(collection, token, method, report),
            lambda score: self._on_measured(collection, score),
        )

    def fates(self) -> tuple[FigureFate | None, ...] | None:
        """How far the figure of each current question came, as far as it was measured."""
        if self.places(self.now) is None or self.now is None:
            return None
        found = {rank.known: rank.figure for rank in self.now.ranks}
        return tuple(found[one] for one in self.questions)

    def places(self, score: LibraryScore | None) -> tuple[int | None, ...] | None:
        """The rank at which each current question was answered, if the score covers all of them."""
        if score is None:
            return None
        found = {rank.known: rank.rank for rank in score.ranks}
        if any(one not in found for one in self.questions):
            return None
        return tuple(found[one] for one in self.questions)

    def _store(self, wanted: tuple[KnownAnswer, ...]) -> None:
        collection = self._library.collection_id
        self.questions = wanted  # the next question is added to these
        self.questions_changed.emit()
        self._kept.change(
            lambda: self._service.save_questions(collection, wanted), on_failure=self.failed.emit
        )

    def _read(self) -> tuple[str, tuple[KnownAnswer, ...]]:
        collection = self._library.collection_id
        return collection, self._service.questions(collection) if collection else ()

    def _on_collection_chosen(self) -> None:
        self._task.abandon()
        self.questions = ()
        self.questions_changed.emit()
        self.changed.emit()
        self.refresh()

    def _on_read(self, result: tuple[str, tuple[KnownAnswer, ...]]) -> None:
        collection, found = result
        if collection == self._library.collection_id and found != self.questions:
            self.questions = found
            self.questions_changed.emit()

    def _on_measured(self, collection: str, score: LibraryScore) -> None:
        _, last = self._scores.get(collection, (None, None))
        self._scores[collection] = (last, score)

    def _on_reported(self, asked: int) -> None:
        self.asked = asked
