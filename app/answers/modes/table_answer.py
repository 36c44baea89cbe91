"""Answers computed from all rows of a spreadsheet or CSV file, without the model.

Of passages, a model sees some rows, and the smallest ones take one of them for the total.
"""

import re
import threading
from collections.abc import Generator, Iterator, Sequence
from decimal import Decimal
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec

from app.agent.prompts import prompt
from app.agent.tool import ToolError
from app.agent.tools.table import cell_text
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import QueryTable, TableResult
from app.answers.kv_cache import QUERIES_CACHE
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, Document, page_unit
from app.core.events import (
    ChatEvent,
    StageProgress,
)
from app.core.generation import GenerationParams
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, Generated, PromptMessage, TextDelta
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.context_packing import neutralised
from app.retrieval.query_rewriting import refers_back
from app.retrieval.row_conditions import is_named
from app.retrieval.table_content import TableContent
from app.retrieval.table_queries import NONE, SaidOfTable, description
from app.retrieval.table_questions import table_question
from app.store.documents.library_rows import LibraryRepository
from app.store.search.full_text import SearchRepository

_MOST_SHEETS = 50
"""Spreadsheets of a collection whose columns are compared with a question."""

_MOST_BYTES = 4_000_000
"""Of tables beyond these, only the first rows are read to know their columns and values."""

_MOST_QUESTIONS = 6
"""The last one, and those before it that "And South?" may refer to."""

_MOST_PASSAGES = 50
"""Passages of other documents that are looked through for what a question names."""

_MOST_GROUPS = 10_000

_MOST_TOKENS = 150
"""Of a query; longer ones are no answer to a short question."""

REASON = translatable("The question asks to compute from a table.")


class _Sheet(NamedTuple):
    """The title of a table, and whether the question is about no other table of its file."""

    title: str
    is_only: bool


class ComputedAnswer(NamedTuple):
    """What was asked, and what the workbench computed of a file for it, or why it could not.

    `base` is what it is compared with, if it is.
    """

    asked: TableQuestion
    request: QueryTable
    found: TableResult | str
    base: "ComputedAnswer | None" = None
    is_read_by_model: bool = False

    @property
    def is_refused(self) -> bool:
        return isinstance(self.found, str)

    @property
    def value(self) -> Decimal | None:
        """The only number that was computed; None if there are none or several."""
        if isinstance(self.found, str) or not len(self.found.rows) == len(self.found.columns) == 1:
            return None
        number = re.fullmatch(r"-?\d+(?:\.\d+)?", cell_text(self.found.rows[0][0]))
        return Decimal(number[0]) if number else None


class TableAnswers:
    """Recognises questions for all rows of one spreadsheet, and computes their answers."""

    def __init__(
        self,
        library: LibraryRepository,
        search: SearchRepository,
        workbench: Workbench,
        engines: Engines,
    ) -> None:
        self._engines = engines
        self._library = library
        self._search = search
        self._workbench = workbench
        self._known: dict[tuple[str, int, bool], Sequence[tuple[str, TableContent]]] = {}
        self._lock = threading.Lock()

    def computed(self, task: AnswerTask) -> Generator[ChatEvent, None, ComputedAnswer | None]:
        """The answer to a question that a table answers; None for any other one. Raises Cancelled.

        Yields progress. A question that names no file is taken for one about a spreadsheet only if
        exactly one of them, and no passage of another document, has all that it names.
        """
        if (asked := self._asked(task)) is None:
            return None
        path, sheet, found = asked
        yield StageProgress("running_tool", detail="table")
        answer = self._computed(path, sheet, found, task.cancel)
        if not answer or not found.difference or answer.asked != found or answer.is_refused:
            return answer
        base = self._computed(path, sheet, found.difference.base, task.cancel)
        is_other = not base or base.is_refused or base.asked != found.difference.base
        return base if is_other else answer._replace(base=base)

    def queried(self, task: AnswerTask) -> Generator[ChatEvent, None, ComputedAnswer | None]:
        """The answer to another question about one table, for which the model writes a query.

        None if there is no such table, or if the query is not what the question says. Raises
        Cancelled. Yields progress.
        """
        info = self._engines.active.info
        question = task.question.text
        if not info or "table_queries" not in info.tool_skills or refers_back(question):
            return None
        if (scope := self._scope(task)) is None or (about := self._about(question, scope)) is None:
            return None
        path, sheet, said = about
        yield StageProgress("running_tool", detail="table")
        written = self._written(task, f"{Path(path).name} {sheet.title}".strip(), said)
        found = said.asked_by(written) if written else None
        if found is None or self._is_elsewhere(found, scope[1]):
            return None
        answer = self._computed(path, sheet, found, task.cancel)
        is_answer = answer and not answer.is_refused
        return answer._replace(is_read_by_model=True) if answer and is_answer else None

    def _about(
        self, question: str, scope: tuple[Sequence[Document], Sequence[Document]]
    ) -> tuple[str, _Sheet, SaidOfTable] | None:
        """The file and sheet of the table that a question is about, if it is one, and what it says.

        It has more of what the question mentions than any other table has.
        """
        sheets, others = scope
        found: dict[int, list[tuple[str, _Sheet, SaidOfTable]]] = {}
        for path, sheet, content in self._tables(sheets):
            titles = [each for each in (Path(path).stem, sheet.title) if is_named(each, question)]
            said = SaidOfTable(question, content)
            if said.is_askable and (count := len(said.mentions) + len(titles)):
                found.setdefault(count, []).append((path, sheet, said))
        best = found[max(found)] if found else []
        if len(best) != 1 or self._have_all(best[0][2].mentions, others):
            return None
        return best[0]

    def _written(self, task: AnswerTask, title: str, said: SaidOfTable) -> str:
        """The query that the model writes; "" for none."""
        table = neutralised(description(title, said.content))
        asked = prompt("table_query", table=table, question=task.question.text)
        request = Generate(
            chat_id=QUERIES_CACHE,
            messages=(PromptMessage(role="user", content=asked),),
            params=GenerationParams(
                temperature=0.0, max_tokens=_MOST_TOKENS, grammar=said.grammar()
            ),
            enable_thinking=False,
        )
        model, text, reason = self._engines.active, "", ""
        for reply in model.generate(request, task.cancel):
            if isinstance(reply, TextDelta):
                text += reply.text
            elif isinstance(reply, Generated):
                reason = reply.reason
        return text if reason == "stop" and text.strip() != NONE else ""

    def _computed(
        self, path: str, sheet: _Sheet, found: TableQuestion, cancel: CancelToken
    ) -> ComputedAnswer | None:
        query = QueryTable(
            path=path,
            sheet=sheet.title if sheet.is_only else "",
            how=found.how,
            columns=found.columns,
            by=(found.by,) if found.by else (),
            where=found.condition,
            most_rows=_MOST_GROUPS,
        )
        try:
            result = self._workbench.query(query, cancel)
            if found.rank == "smallest" and result.total > len(result.rows):
                return None  # it may be one of those beyond the most
            return ComputedAnswer(found, query, result)
        except ToolError as error:
            if found.condition and (none := self._without_rows(found, query, cancel)):
                return none
            is_readable = found.column and self._has_columns(found, sheet, query, cancel)
            return ComputedAnswer(found, query, str(error)) if is_readable else None

    def _without_rows(
        self, asked: TableQuestion, query: QueryTable, cancel: CancelToken
    ) -> ComputedAnswer | None:
        """That no row fulfils the condition of a question, if that is so."""
        counted = msgspec.structs.replace(query, how="count", columns=(), by=())
        try:
            found = self._workbench.query(counted, cancel)
        except ToolError:
            return None
        asked = asked._replace(how="count", column="", by="", rank="", beside=())
        return None if found.rows_read else ComputedAnswer(asked, counted, found)

    def _has_columns(
        self, asked: TableQuestion, sheet: _Sheet, query: QueryTable, cancel: CancelToken
    ) -> bool:
        """Whether only the values of the columns, or other tables, are in the way of an answer.

        Without the columns, as of a file that was moved, passages may answer the question.
        """
        chosen = (*dict(asked.where), *(each.column for each in asked.compared))
        columns = tuple(dict.fromkeys((*query.columns, *query.by, *chosen)))
        described = msgspec.structs.replace(
            query, sheet=sheet.title, how="distinct", columns=columns, by=(), where=""
        )
        try:
            self._workbench.query(described, cancel)
        except ToolError:
            return False
        return True

    def _asked(self, task: AnswerTask) -> tuple[str, _Sheet, TableQuestion] | None:
        """The file and table that the question is about, and what it asks of it."""
        if (scope := self._scope(task)) is None:
            return None
        sheets, others = scope
        questions = task.questions[-_MOST_QUESTIONS:]
        read: list[tuple[str, _Sheet, TableQuestion]] = []
        for path, sheet, content in self._tables(sheets):
            names = [Path(path).name, Path(path).stem, *filter(None, (sheet.title,))]
            if found := table_question(questions, content, names):
                read.append((path, sheet, found))
        # Sheets of a file may have the same columns.
        asked = {(path, found) for path, _, found in read}
        if len(asked) != 1:
            return None
        (path, found), (_, sheet, _) = *asked, read[0]
        if self._is_elsewhere(found, others):
            return None
        return path, sheet._replace(is_only=sheet.is_only and len(read) == 1), found

    def _scope(self, task: AnswerTask) -> tuple[Sequence[Document], Sequence[Document]] | None:
        """The spreadsheets that a question may be about, and other documents that may have it.

        None if it may be about none. Others count only if no spreadsheet is named.
        """
        request, question = task.request, task.question.text.casefold()
        is_plain = request.params.json_schema is None and not request.params.grammar
        is_all = request.mode in ("chat", "auto") and request.documents == EVERYTHING
        if not (is_plain and is_all and request.sources) or task.answer.parts:
            return None
        documents = [each for id_ in request.sources for each in self._library.documents(id_)]
        sheets = [each for each in documents if is_spreadsheet(each) and each.state == "ready"]
        if named := [each for each in sheets if Path(each.path).name.casefold() in question]:
            return named, ()
        others = [each for each in documents if not is_spreadsheet(each)]
        return (sheets, others) if len(sheets) <= _MOST_SHEETS else None

    def _tables(self, sheets: Sequence[Document]) -> Iterator[tuple[str, _Sheet, TableContent]]:
        """Each table of some spreadsheets: its file, its sheet, and what its columns hold."""
        left = _MOST_BYTES
        for document in sheets:
            left -= self._library.tables_size(document.id)
            contents = self._contents(document, is_whole=left >= 0)
            for title, content in contents:
                yield document.path, _Sheet(title, is_only=len(contents) > 1), content

    def _contents(
        self, document: Document, *, is_whole: bool
    ) -> Sequence[tuple[str, TableContent]]:
        """The title and content of each table of a spreadsheet, or of the first rows of the first.

        Those of the last files asked are kept: decoding their cells takes most of the time.
        """
        key = document.sha256, document.reader, is_whole
        with self._lock:
            known = self._known.pop(key, None)
        if known is None:
            parts = () if is_whole else self._library.table_parts_at(document.id, 0, 1)
            tables = parts or self._library.tables(document.id)
            known = tuple((each.title, TableContent.of(each)) for each in tables)
        with self._lock:
            self._known[key] = known
            while len(self._known) > _MOST_SHEETS:
                del self._known[next(iter(self._known))]
        return known

    def _is_elsewhere(self, asked: TableQuestion, others: Sequence[Document]) -> bool:
        """Whether a question may be about other documents.

        One that names nothing ("How many rows?") may be about any of them. Rows that are asked for
        by one column ("Who has not paid?") are those of the table: its head is a word that is in
        most documents.
        """
        if not asked.names:
            return bool(others)
        is_of_table = bool(asked.beside) and len(asked.names) == 1
        return not is_of_table and self._have_all(asked.names, others)

    def _have_all(self, names: Sequence[str], documents: Sequence[Document]) -> bool:
        """Whether a passage of some documents has all of some names."""
        for collection in {each.collection_id for each in documents}:
            ids = [each.id for each in documents if each.collection_id == collection]
            found = self._search.search_chunks(collection, " ".join(names), _MOST_PASSAGES, ids)
            for chunk in self._library.chunks([id_ for id_, _ in found.ranking]):
                if all(is_named(name, chunk.full_text) for name in names):
                    return True
        return False


def is_spreadsheet(document: Document) -> bool:
    is_text = PurePath(document.path).suffix.lower() in (".csv", ".tsv")
    return is_text or page_unit(document.path) == "sheet"
