"""Surveys: the same columns asked of every document of a collection, in the background."""

import hashlib
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count

import msgspec

from app.answers.model_access import ReadyModel
from app.answers.modes.survey import TOGETHER, VERSION, AskedDocument, SurveyAsking, rough_tokens
from app.core.cancellation import Cancelled, CancelToken, holding
from app.core.documents import Document
from app.core.engine_options import Tuning
from app.core.errors import UserError
from app.core.events import StageProgress
from app.core.surveys import (
    AskedAll,
    CellChange,
    Coverage,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyProgress,
    SurveyRow,
    check_columns,
    coverage,
)
from app.store.documents.library_rows import LibraryRepository
from app.store.documents.survey_rows import SurveyRepository, content_key
from app.store.store_errors import DiskFullError

SHORT = 8
"""Documents of so many passages fit into one part, and are read together with others."""

_MOST_FAILURES = 3
"""After so many documents in a row that cannot be asked, a run ends."""

_LONGEST_NAME = 120

FindModel = Callable[[str, CancelToken], ReadyModel]
"""Maps an id or a file, "" for the current model, to a loadable model."""

FindTuning = Callable[[str], Tuning | None]
"""Maps the hash of a model to the speeds that were measured here."""

_Ask = Callable[
    [Sequence[Document], Sequence[SurveyColumn]],
    Generator[float, None, list[AskedDocument]],
]


@dataclass(eq=False)
class SurveyService:
    """Surveys by id. Methods that take one raise KeyError if it was deleted.

    What is found is stored document by document, so a run can end at any moment and goes on with
    the next document that is not answered yet.
    """

    _surveys: SurveyRepository
    _library: LibraryRepository
    _asking: SurveyAsking
    _ready: FindModel
    _tuning: FindTuning

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()

    def all(self) -> tuple[Survey, ...]:
        """All surveys, by name."""
        return self._surveys.all()

    def get(self, survey_id: str) -> Survey:
        return self._surveys.get(survey_id)

    def named(self, name: str) -> Survey:
        """Raises UserError if there is no survey of this name."""
        if survey := self._surveys.find(name):
            return survey
        known = ", ".join(each.name for each in self.all()) or "none yet"
        raise UserError(f"There is no survey named {name}.", f"Known surveys: {known}.")

    def create(
        self, name: str, collection_id: str, columns: Sequence[SurveyColumn], model: str = ""
    ) -> Survey:
        """A survey that has not asked anything yet; `run` does.

        Args:
            model: the id or file of the model to ask, "" for the current one.

        Raises UserError for a name that is taken, columns that cannot be asked, and a collection
        without documents.
        """
        check_columns(columns)
        if not self._library.documents(collection_id):
            raise UserError("This collection has no documents.", "Add some first.")
        return self._surveys.create(_usable(name), collection_id, columns, model)

    def opened(
        self, name: str, collection_id: str, columns: Sequence[SurveyColumn], model: str = ""
    ) -> Survey:
        """The survey of this name with these columns, which is created or changed as necessary.

        Raises UserError like `create`, and if the name belongs to another collection.
        """
        known = self._surveys.find(_usable(name))
        if known is None:
            return self.create(name, collection_id, columns, model)
        if known.collection_id != collection_id:
            raise UserError(
                f"The survey “{known.name}” is about another collection.", "Choose another name."
            )
        if known.columns != tuple(columns):
            self.set_columns(known.id, columns)
        return self.get(known.id)

    def set_columns(self, survey_id: str, columns: Sequence[SurveyColumn]) -> None:
        """Change the columns; the next run asks only those that changed. Raises UserError."""
        check_columns(columns)
        self._surveys.set_columns(survey_id, columns)

    def delete(self, survey_id: str) -> None:
        self._surveys.delete(survey_id)

    def delete_since(self, survey_ids: Iterable[str], created: float) -> None:
        """Delete those of these surveys that were created since then (Unix seconds)."""
        for survey_id in survey_ids:
            if self.get(survey_id).created >= created:
                self.delete(survey_id)

    def run(
        self,
        survey_id: str,
        cancel: CancelToken,
        model: str | None = None,
        *,
        is_waited_for: bool = False,
        goes_on: bool = False,
        keeps_changes: bool = False,
    ) -> Iterator[SurveyProgress | SurveyRow]:
        """Ask what is not answered yet: new and changed documents, changed columns and models.

        Yields progress, and each row when it is complete. It goes on where an earlier run ended,
        gives way to every answer, and waits for other surveys. A document that cannot be asked gets
        failed cells, which the next run asks again. Raises UserError if the survey cannot go on at
        all (no model, a full disk) or was deleted, and Cancelled. Both pause it.

        Args:
            model: in place of the survey's own.
            is_waited_for: an answer in progress asked for it, and it does not give way.
            goes_on: it is not paused if it is cancelled, as by the end of the program.
            keeps_changes: what an earlier run found otherwise still counts as a change; nobody
                may have seen it.
        """
        # A survey in the background gives way to the answer, and would never let it begin.
        turn = nullcontext() if is_waited_for else holding(self._one_at_a_time, cancel)
        with turn:
            survey = self._surveys.get(survey_id)
            begins = survey.state in ("new", "finished")
            begins = begins and not (keeps_changes and self.changes(survey_id))
            self._surveys.set_state(survey_id, "running", time.time() if begins else None)
            try:
                ready = self._ready(survey.model if model is None else model, cancel)
                ask = partial(
                    self._asking.ask, ready=ready, cancel=cancel, is_waited_for=is_waited_for
                )
                tuning = self._tuning(ready.model.spec.sha256)
                run = _Run(self._surveys, self._library, survey, ready, ask, tuning, cancel)
                for event in run.events():
                    yield self._row(survey, event) if isinstance(event, Document) else event
            except KeyError:
                if any(each.id == survey_id for each in self.all()):
                    raise
                raise UserError(
                    "The survey was deleted while it ran.", "Start it again if you still need it."
                ) from None
            except UserError:
                self._surveys.set_state(survey_id, "paused")
                raise
            except (Cancelled, GeneratorExit):
                if not goes_on:
                    with suppress(KeyError):  # it was deleted meanwhile
                        self.pause(survey_id)
                raise
            self._surveys.set_state(survey_id, "finished")

    def pause(self, survey_id: str) -> None:
        """Leave the rest until `run` is called again; whoever runs it now cancels its token."""
        self._surveys.set_state(survey_id, "paused")

    def unfinished(self) -> tuple[Survey, ...]:
        """The surveys that were neither finished nor paused when the program ended or crashed."""
        return tuple(each for each in self.all() if each.state == "running")

    def rows(self, survey_id: str) -> Iterator[SurveyRow]:
        """The rows of all documents by path, with what is found so far.

        Read document by document: a survey of many thousand takes no memory here.
        """
        survey = self._surveys.get(survey_id)
        for document in self._library.documents(survey.collection_id):
            yield self._row(survey, document)

    def coverage(self, survey_id: str) -> Coverage:
        """How much of the collection is answered."""
        survey = self._surveys.get(survey_id)
        return coverage((row.cells.values() for row in self.rows(survey_id)), len(survey.columns))

    def changes(self, survey_id: str) -> tuple[CellChange, ...]:
        """What was found otherwise since the last run began; empty after the first run."""
        return tuple(self._surveys.changes(self._surveys.get(survey_id)))

    def correct(
        self, survey_id: str, document_id: str, column: str, value: str | None
    ) -> SurveyCell:
        """Store the user's value of a cell beside the one that was read.

        It stays until the document changes. None takes it back.
        """
        return self._surveys.correct(survey_id, document_id, column, value)

    def ask_all(
        self, collection_ids: Sequence[str], column: SurveyColumn, model: str, cancel: CancelToken
    ) -> Generator[StageProgress, None, AskedAll]:
        """Ask a column of every document of these collections, for an answer that waits for it.

        It is kept as a survey of each collection, named by the column; files attached to a chat
        have no list that shows it. If it is cancelled, it returns what was read. Raises UserError.
        """
        surveys = [self._survey_with(column, id_, model) for id_ in collection_ids]
        with suppress(Cancelled):
            for survey in surveys:
                for event in self.run(survey.id, cancel, model, is_waited_for=True):
                    if isinstance(event, SurveyProgress):
                        read = f"{event.done}/{event.total}"
                        yield StageProgress(
                            "asking_documents", event.fraction, read, event.remaining_s
                        )
        rows = [row for survey in surveys for row in self.rows(survey.id)]
        asked = tuple(
            SurveyRow(
                row.document_id,
                row.path,
                {name: cell for name, cell in row.cells.items() if name == column.name},
            )
            for row in rows
        )
        listed = [
            survey.id
            for survey in surveys
            if not self._library.collection(survey.collection_id).is_attached
        ]
        return AskedAll(column, asked, tuple(listed))

    def _survey_with(self, column: SurveyColumn, collection_id: str, model: str) -> Survey:
        """The survey of a collection that is named by a column and has it, perhaps among others."""
        collection = self._library.collection(collection_id)
        base = f"{collection.name}: {column.name}"[: _LONGEST_NAME - 5]
        for number in count(1):
            name = _usable(base if number == 1 else f"{base} ({number})")
            known = self._surveys.find(name)
            if known is None:
                return self.create(name, collection_id, [column], model)
            if known.collection_id == collection_id and column in known.columns:
                return known
        raise AssertionError("unreachable")

    def _row(self, survey: Survey, document: Document) -> SurveyRow:
        if document.state == "failed":
            failed = SurveyCell(state="failed", note=document.error)
            return SurveyRow(
                document.id, document.path, {column.name: failed for column in survey.columns}
            )
        content = content_key(document)
        stored = self._surveys.cells(survey.id, document.id)
        names = [column.name for column in survey.columns]
        cells = {
            name: stored[name].cell
            for name in names
            if name in stored and stored[name].content == content
        }
        return SurveyRow(document.id, document.path, cells)


@dataclass(eq=False)
class _Run:
    """A run of a survey with a model: asks the documents whose cells are missing or outdated."""

    _surveys: SurveyRepository
    _library: LibraryRepository
    _survey: Survey
    _ready: ReadyModel
    _ask_model: _Ask
    _tuning: Tuning | None
    _cancel: CancelToken

    def __post_init__(self) -> None:
        columns = self._survey.columns
        self._questions = {column.name: _question(column, self._ready) for column in columns}
        self._failures = 0

    def events(self) -> Iterator[SurveyProgress | Document]:
        """Progress, and each document when it is answered, also those indexed meanwhile."""
        tried: set[str] = set()
        while True:
            documents = self._library.documents(self._survey.collection_id)
            waiting = deque(e for e in documents if e.id not in tried and self._missing(e))
            progress = _Progress(documents, waiting, self._expected_s(waiting))
            if not waiting:
                break
            tried |= {each.id for each in waiting}
            while waiting:
                self._cancel.raise_if_cancelled()
                group = self._group(waiting)
                yield progress.at(group, 0.0)
                for share in self._answer(group):
                    yield progress.at(group, share)
                progress.finish(group)
                yield from self._there(group)
        yield progress.at((), 0.0)

    def _expected_s(self, waiting: Collection[Document]) -> float | None:
        """Roughly how long documents will take, by the speed of the model; None if unknown."""
        if not self._tuning:
            return None
        speed = self._tuning.speed
        counts = [rough_tokens(each.chunks, self._survey.columns) for each in waiting]
        read, written = (sum(each) for each in zip(*counts, strict=True)) if counts else (0, 0)
        return read / speed.prompt_tokens_per_s + written / speed.generation_tokens_per_s

    def _group(self, waiting: deque[Document]) -> list[Document]:
        """The next documents that can be asked together: short ones that lack the same columns."""
        group = [waiting.popleft()]
        while (
            waiting
            and len(group) < TOGETHER
            and max(group[0].chunks, waiting[0].chunks) <= SHORT
            and self._missing(waiting[0]) == self._missing(group[0])
        ):
            group.append(waiting.popleft())
        return group

    def _answer(self, documents: Sequence[Document]) -> Iterator[float]:
        """Ask what documents were not asked yet, and store it; again if one changed meanwhile."""
        group = self._there(documents)
        while group:
            known = [self._known(document) for document in group]
            lacking = [self._missing(each) - set(k) for each, k in zip(group, known, strict=True)]
            asked = [each for each in self._survey.columns if any(each.name in n for n in lacking)]
            nothing = [AskedDocument({}) for _ in group]
            found = (yield from self._ask(group, asked)) if asked else nothing
            changed = []
            for document, own, new in zip(group, known, found, strict=True):
                cells = (own | new.cells).items()
                answers = {name: (self._questions[name], cell) for name, cell in cells}
                if not self._surveys.put(self._survey.id, document, answers, new.keys):
                    changed.append(document)
            group = self._there(changed)

    def _there(self, documents: Sequence[Document]) -> list[Document]:
        """The documents as they are now. Raises KeyError if the survey was deleted."""
        self._surveys.get(self._survey.id)
        found = []
        for document in documents:
            with suppress(KeyError):  # it was deleted meanwhile
                found.append(self._library.document(document.id))
        return found

    def _ask(
        self, documents: Sequence[Document], columns: Sequence[SurveyColumn]
    ) -> Generator[float, None, list[AskedDocument]]:
        """Raises UserError if several documents in a row failed: then it is not because of them."""
        try:
            cells = yield from self._ask_model(documents, columns)
        except UserError as error:
            if isinstance(error, DiskFullError):
                raise
            if len(documents) > 1:
                alone = []
                for document in documents:
                    alone += yield from self._ask([document], columns)
                return alone
            self._failures += 1
            if self._failures >= _MOST_FAILURES:
                raise
            failed = SurveyCell(state="failed", note=str(error))
            return [AskedDocument({column.name: failed for column in columns})]
        self._failures = 0
        return [self._signed(each) for each in cells]

    def _signed(self, asked: AskedDocument) -> AskedDocument:
        """With the name of the model in the cells for which it was asked."""
        model = self._ready.model.spec.name
        cells = {
            name: cell if cell.is_searched else msgspec.structs.replace(cell, model=model)
            for name, cell in asked.cells.items()
        }
        return asked._replace(cells=cells)

    def _known(self, document: Document) -> dict[str, SurveyCell]:
        """What was already found for the same questions in the same text, as by another survey."""
        content = content_key(document)
        known = {
            name: self._surveys.known(content, self._questions[name])
            for name in self._missing(document)
        }
        return {name: cell for name, cell in known.items() if cell and cell.state != "failed"}

    def _missing(self, document: Document) -> set[str]:
        """The columns that a document still has to be asked for."""
        if document.state != "ready":
            return set()
        content = content_key(document)
        stored = self._surveys.cells(self._survey.id, document.id)
        current = {
            name
            for name, each in stored.items()
            if each.cell.state != "failed"
            and (each.content, each.question) == (content, self._questions.get(name))
        }
        return set(self._questions) - current


class _Progress:
    """Estimates the remaining time by the passages that are still to be read.

    Args:
        expected_s: what it says before any was read.
    """

    def __init__(
        self,
        documents: Collection[Document],
        waiting: Collection[Document],
        expected_s: float | None,
    ) -> None:
        self._total = len(documents)
        self._done = len(documents) - len(waiting)
        self._passages = sum(each.chunks for each in documents)
        self._left = sum(each.chunks for each in waiting)
        self._read = 0.0
        self._expected_s = expected_s
        self._started = time.monotonic()

    def at(self, group: Sequence[Document], share: float) -> SurveyProgress:
        """`share` of these documents is read."""
        read = self._read + share * sum(each.chunks for each in group)
        left = self._left - read
        fraction = 1 - left / self._passages if self._passages else 1.0
        spent = time.monotonic() - self._started
        remaining = spent * left / read if read else self._expected_s if left else 0.0
        path = group[0].path if group else ""
        return SurveyProgress(self._done, self._total, fraction, remaining, path)

    def finish(self, group: Sequence[Document]) -> None:
        self._done += len(group)
        self._read += sum(each.chunks for each in group)


def _question(column: SurveyColumn, ready: ReadyModel) -> str:
    """Identifies a column as it is asked of a model."""
    spec = ready.model.spec
    asked = [msgspec.to_builtins(column), spec.sha256 or spec.id, VERSION]
    return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


def _usable(name: str) -> str:
    """Raises UserError for a name that nothing can be called by."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise UserError(
            "This cannot be the name of a survey.",
            f"Use between 1 and {_LONGEST_NAME} characters.",
        )
    return name
