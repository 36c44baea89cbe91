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

from app.agent.tool import ToolError
from app.agent.tools.table import answer_lines, cell_text, remarks_on, result_table
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import Cell, QueryTable, TableResult
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, Document, page_unit
from app.core.events import (
    ChatEvent,
    GenerationFinished,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.identifiers import new_id
from app.core.messages import ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.retrieval.context_packing import neutralised
from app.retrieval.table_content import TableContent
from app.retrieval.table_differences import told_difference
from app.retrieval.table_questions import TableQuestion, is_named, table_question
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

_MOST_GROUPS, _MOST_SHOWN = 10_000, 20

_UNGROUPED = 4
"""Digits of numbers that are written without a mark between thousands."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]")

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
        self, library: LibraryRepository, search: SearchRepository, workbench: Workbench
    ) -> None:
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
            return ComputedAnswer(found, query, self._workbench.query(query, cancel))
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
        request, question = task.request, task.question.text
        is_plain = request.params.json_schema is None and not request.params.grammar
        is_all = request.mode in ("chat", "auto") and request.documents == EVERYTHING
        if not (is_plain and is_all and request.sources) or task.answer.parts:
            return None
        documents = [each for id_ in request.sources for each in self._library.documents(id_)]
        sheets = [each for each in documents if is_spreadsheet(each) and each.state == "ready"]
        named = [each for each in sheets if Path(each.path).name.casefold() in question.casefold()]
        if not named and len(sheets) > _MOST_SHEETS:
            return None
        # Sheets of a file may have the same columns.
        read = list(self._read(task.questions[-_MOST_QUESTIONS:], named or sheets))
        asked = {(path, found) for path, _, found in read}
        if len(asked) != 1:
            return None
        (path, found), (_, sheet, _) = *asked, read[0]
        others = [] if named else [each for each in documents if not is_spreadsheet(each)]
        if self._is_said_in(others, found):
            return None
        return path, sheet._replace(is_only=sheet.is_only and len(read) == 1), found

    def _read(
        self, questions: Sequence[str], sheets: Sequence[Document]
    ) -> Iterator[tuple[str, _Sheet, TableQuestion]]:
        """Each table that the last question may be about, with its file and what it asks of it."""
        left = _MOST_BYTES
        for document in sheets:
            path = Path(document.path)
            left -= self._library.tables_size(document.id)
            contents = self._contents(document, is_whole=left >= 0)
            for title, content in contents:
                names = [path.name, path.stem, *filter(None, (title,))]
                if found := table_question(questions, content, names):
                    yield document.path, _Sheet(title, is_only=len(contents) > 1), found

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

    def _is_said_in(self, documents: Sequence[Document], asked: TableQuestion) -> bool:
        """Whether a passage of some documents has all that a question names.

        A question that names nothing ("How many rows?") may be about any of them. Rows that are
        asked for by one column ("Who has not paid?") are those of the table: its head is a word
        that is in most documents.
        """
        if not asked.names:
            return bool(documents)
        if asked.beside and len(asked.names) == 1:
            return False
        for collection in {each.collection_id for each in documents}:
            ids = [each.id for each in documents if each.collection_id == collection]
            found = self._search.search_chunks(
                collection, " ".join(asked.names), _MOST_PASSAGES, ids
            )
            for chunk in self._library.chunks([id_ for id_, _ in found.ranking]):
                if all(is_named(name, chunk.full_text) for name in asked.names):
                    return True
        return False


def is_spreadsheet(document: Document) -> bool:
    is_text = PurePath(document.path).suffix.lower() in (".csv", ".tsv")
    return is_text or page_unit(document.path) == "sheet"


def table_events(answer: ComputedAnswer) -> Generator[ChatEvent, None, None]:
    """The calls, their results, and the answer in the words of the program."""
    file = PurePath(answer.request.path).name
    yield from _called(answer)
    if isinstance(answer.found, str):
        text = f"{_plain(answer.asked.label)}: {_plain(answer.asked.noted(answer.found))}"
    elif answer.base and isinstance(answer.base.found, TableResult):
        yield from _called(answer.base)
        told = _paragraphs(answer.asked, answer.found, file)
        compared = _paragraphs(answer.base.asked, answer.base.found, file)
        text = "\n\n".join(dict.fromkeys((*_difference(answer, answer.base), *told, *compared)))
    else:
        text = "\n\n".join(_paragraphs(answer.asked, answer.found, file))
    yield TextAppended(text)
    yield GenerationFinished(reason="stop")


def _called(answer: ComputedAnswer) -> Iterator[ChatEvent]:
    """A call and its result."""
    asked, request, found = answer.asked, answer.request, answer.found
    arguments = {
        "path": request.path,
        "column": ", ".join(asked.columns),
        "how": asked.how,
        "by": asked.by,
        "where": asked.condition,
    }
    call = ToolCallPart(new_id(), "table", {k: v for k, v in arguments.items() if v})
    yield ToolCalled(call)
    if isinstance(found, str):
        yield ToolReturned(ToolResultPart(call.call_id, found, is_error=True))
        return
    remarks = remarks_on(found)
    yield ToolReturned(
        ToolResultPart(
            call_id=call.call_id,
            content="\n".join([asked.label, *answer_lines(found), *remarks]),
            table=result_table(found),
            remark="\n".join(remarks),
        )
    )


def _difference(answer: ComputedAnswer, base: ComputedAnswer) -> Iterator[str]:
    """What two values have to do with each other, if each of them is one number."""
    asked, difference = answer.asked, answer.asked.difference
    value, other = answer.value, base.value
    if difference and value is not None and other is not None:
        names = _plain(difference.one), _plain(difference.other)
        told = told_difference(
            difference.kind,
            asked.said,
            names,
            (value, other),
            lambda number: _written(format(number, "f"), asked),
        )
        yield from filter(None, (told,))


def _paragraphs(asked: TableQuestion, found: TableResult, file: str) -> Iterator[str]:
    if len(found.rows) == len(found.columns) == 1:
        yield f"{_plain(asked.label)}: {_plain(_written(found.rows[0][0], asked))}."
    else:
        rows = found.rows
        # Amounts in different currencies have no order.
        if asked.rank and found.total == len(rows) and found.grouped_by <= 1:
            if asked.top > 1:
                rows = _first_groups(asked, rows)
            else:
                yield _ranked(asked, found, asked.said[asked.rank])
        if asked.beside:
            yield f"{_plain(asked._replace(how='count').label)}: {found.total}."
        else:
            yield f"{_plain(asked.label)}:"
        shown = rows[:_MOST_SHOWN]
        numbers = [not isinstance(cell, str) for cell in shown[0]] if shown else []
        lines = [
            found.columns,
            ["---:" if is_number else "---" for is_number in numbers],
            *(
                [
                    *map(cell_text, row[: found.grouped_by]),
                    *(_written(cell, asked) for cell in row[found.grouped_by :]),
                ]
                for row in shown
            ),
        ]
        yield "\n".join(f"| {' | '.join(map(_plain, line))} |" for line in lines)
        if found.total > len(shown):
            yield asked.said["more"].format(count=found.total - len(shown))
    yield asked.said["computed"].format(rows=found.rows_read, file=_plain(file))
    yield from map(_plain, map(asked.noted, found.notes))


def _first_groups(
    asked: TableQuestion, rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[Cell, ...], ...]:
    """As many groups as are asked for, best first, and those that are as good as the last one."""
    known = [row for row in rows if row[-1] is not None]
    ordered = known if asked.rank == "largest" else known[::-1]
    last = ordered[asked.top - 1][-1] if len(ordered) > asked.top else None
    return tuple(row for n, row in enumerate(ordered) if n < asked.top or row[-1] == last)


def _ranked(asked: TableQuestion, found: TableResult, sentence: str) -> str:
    """Which groups have the largest or smallest value; several if it is the same."""
    rows = [row for row in found.rows if row[-1] is not None]
    best = (rows[0] if asked.rank == "largest" else rows[-1])[-1] if rows else None
    groups = [cell_text(row[0]) for row in rows if row[-1] == best]
    return sentence.format(group=_plain(", ".join(groups)), value=_plain(_written(best, asked)))


def _written(cell: Cell, asked: TableQuestion) -> str:
    """A computed number as the language of the question writes it; anything else as it is.

    What is listed may be the number of an order or a year.
    """
    text = cell_text(cell)
    number = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?", text)
    if asked.how == "list" or not number:
        return text
    sign, digits, decimals = number.groups("")
    decimals = decimals.rstrip("0")
    if len(digits) > _UNGROUPED:
        digits = f"{int(digits):,}".replace(",", asked.said["group"])
    return sign + digits + (asked.said["point"] + decimals if decimals else "")


def _plain(text: str) -> str:
    """Words of a file as they are: they bring no markup and cannot end the model's turn."""
    return _MARKUP.sub(r"\\\g<0>", neutralised(text))
