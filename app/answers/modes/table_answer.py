"""Answers computed from all rows of a table, without the model.

Of passages, a model sees some rows, and the smallest ones take one of them for the total.
"""

import re
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from math import inf
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from app.agent.prompts import prompt
from app.agent.tool import Picture, ToolError
from app.agent.tools.plot_table import ColumnChart, chart_request
from app.agent.tools.table import cell_text
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import Cell, QueryTable, TableResult
from app.answers.kv_cache import QUERIES_CACHE
from app.answers.modes.asked_tables import AskedTable, AskedTables, Scope
from app.answers.request import AnswerTask
from app.core.cancellation import CancelToken
from app.core.documents import Citation, Hit
from app.core.events import (
    ChatEvent,
    StageProgress,
)
from app.core.generation import GenerationParams
from app.core.languages import question_language
from app.core.messages import ToolCallPart
from app.core.wording import translatable
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, Generated, PromptMessage, TextDelta
from app.retrieval.asked_charts import chart_question
from app.retrieval.asked_in_words import asks_to_compute
from app.retrieval.asked_of_table import TableQuestion, known_note
from app.retrieval.context_packing import neutralised
from app.retrieval.query_rewriting import refers_back
from app.retrieval.row_conditions import is_named
from app.retrieval.said_of_table import SaidOfTable
from app.retrieval.table_content import TableContent, is_money
from app.retrieval.table_queries import NONE, asked_by, change_asked, description, grammar
from app.retrieval.table_questions import asks_of_those, table_question

_MOST_QUESTIONS = 6
"""The last one, and those before it that "And South?" may refer to."""

_MOST_GROUPS = 10_000

_MOST_PERIODS = 500
"""Between the first and the last, of which those without rows are told, too."""

_MOST_TOKENS = 150
"""Of a query; longer ones are no answer to a short question."""

_Read = tuple[AskedTable, TableQuestion]

REASON = translatable("The question asks to compute from a table.")


class ComputedAnswer(NamedTuple):
    """What was asked, and what the workbench computed of a file for it, or why it could not.

    `base` is what it is compared with, if it is, `total` what its rows come to, and `chart` their
    picture. `is_of_one`: of a row that is called so.
    """

    asked: TableQuestion
    request: QueryTable
    found: TableResult | str
    base: "ComputedAnswer | None" = None
    is_read_by_model: bool = False
    cited: tuple[Citation, ...] = ()
    is_of_one: bool = False
    total: "ComputedAnswer | None" = None
    chart: Picture | None = None

    @property
    def is_refused(self) -> bool:
        return isinstance(self.found, str)

    @property
    def value(self) -> Decimal | None:
        """The only number that was computed; None if there are none or several."""
        if isinstance(self.found, str) or not len(self.found.rows) == len(self.found.columns) == 1:
            return None
        return _number(self.found.rows[0][0])

    @property
    def changes(self) -> Sequence[tuple[str, Decimal, Decimal]]:
        """What each group has, and had before, the most changed first; none if none changed so."""
        if not self.base or isinstance(self.found, str) or isinstance(self.base.found, str):
            return ()
        before = {row[0]: _number(row[-1]) for row in self.base.found.rows}
        known = [
            (cell_text(row[0]), value, base)
            for row in self.found.rows
            if (value := _number(row[-1])) is not None and (base := before.get(row[0])) is not None
        ]
        sign = 1 if self.asked.rank == "largest" else -1
        known.sort(key=lambda each: sign * (each[2] - each[1]))
        return known if known and sign * (known[0][1] - known[0][2]) > 0 else ()


def _number(cell: Cell) -> Decimal | None:
    number = re.fullmatch(r"-?\d+(?:\.\d+)?", cell_text(cell))
    return Decimal(number[0]) if number else None


@dataclass(eq=False)
class TableAnswers:
    """Recognises questions about all rows of one table, and computes their answers."""

    _tables: AskedTables
    _workbench: Workbench
    _engines: Engines
    _nearest: Callable[[AnswerTask], Sequence[Hit]]

    def computed(self, task: AnswerTask) -> Generator[ChatEvent, None, ComputedAnswer | None]:
        """The answer to a question that a table answers; None for any other one. Raises Cancelled.

        Yields progress. A question that names no file is taken for one about a table only if
        exactly one of them, and no passage of another document, has all that it names.
        """
        if (asked := self._asked(task)) is None:
            return None
        table, found = asked
        yield StageProgress("running_tool", detail="table")
        return self._compared(table, found, task.cancel)

    def queried(self, task: AnswerTask) -> Generator[ChatEvent, None, ComputedAnswer | None]:
        """The answer to another question about one table, for which the model writes a query.

        None if there is no such table, or if the query is not what the question says. Raises
        Cancelled. Yields progress.
        """
        info = self._engines.active.info
        question = task.question.text
        is_follow_up = len(task.questions) > 1 and (
            refers_back(question) or asks_of_those(question)
        )
        if not info or "table_queries" not in info.tool_skills or is_follow_up:
            return None
        if (scope := self._tables.scope(task)) is None:
            return None
        if (about := self._about(task, scope)) is None:
            return None
        table, said, is_only_here = about
        yield StageProgress("running_tool", detail="table")
        changed = change_asked(said)
        found = changed or asked_by(
            self._written(task, table, said), said, is_only_here=is_only_here
        )
        if found is None or not table.may_answer(found):
            return None
        answer = self._compared(table, found, task.cancel)
        is_told = not changed or (answer and (answer.changes if found.by else answer.base))
        if not answer or answer.is_refused or not is_told:
            return None
        return answer._replace(is_read_by_model=not changed)

    def _about(self, task: AnswerTask, scope: Scope) -> tuple[AskedTable, SaidOfTable, bool] | None:
        """The table that a question is about, if it is one, what it says, and if only of that.

        It has more words of the question than any other table has, or as many and leaves fewer. Of
        several such, it is the one with the best passage. If other texts have those words, too, the
        best passage of all is of the table.
        """
        question = task.question.text
        found: dict[tuple[int, int], list[tuple[AskedTable, SaidOfTable]]] = {}
        tables = [*self._tables.of(scope, question)]
        is_alone = len(tables) == 1 and not scope.others
        for table in tables:
            said = SaidOfTable(question, table.content, table.words)
            if not said.is_askable:
                continue
            is_in_time = bool(said.days) and len(table.content.dated) == 1
            is_meant = (is_alone or is_in_time) and asks_to_compute(said)
            if is_meant or said.mentions or any(is_named(each, question) for each in table.names):
                rank = len(said.own), -len(said.others)
                found.setdefault(rank, []).append((table, said))
        best = found[max(found)] if found else []
        nearest = cache(partial(self._nearest, task))
        if len(best) > 1:
            ranks = [
                next((n for n, hit in enumerate(nearest()) if each.holds(hit)), inf)
                for each, _ in best
            ]
            best = [each for each, rank in zip(best, ranks, strict=True) if rank == min(ranks)]
        if len(best) != 1:
            return None
        table, said = best[0]
        is_only_here = self._is_only_here(table, said, scope)
        is_about = is_only_here or any(map(table.holds, nearest()[:1]))
        return (table, said, is_only_here) if is_about else None

    def _is_only_here(self, table: AskedTable, said: SaidOfTable, scope: Scope) -> bool:
        """Whether no other text has what a question says."""
        others = [each for each in scope.others if each.id != table.document.id]
        return not (
            self._tables.have_all(said.mentions, others)
            or self._tables.have_any(said.others, scope.others)
            or self._tables.have_together(said.verbs, said.values, scope.others)
        )

    def _written(self, task: AnswerTask, table: AskedTable, said: SaidOfTable) -> str:
        """The query that the model writes; NONE for none."""
        title = f"{PurePath(table.path).name} {table.title}".strip()
        described = neutralised(description(title, said.content))
        asked = prompt("table_query", table=described, question=task.question.text)
        request = Generate(
            chat_id=QUERIES_CACHE,
            messages=(PromptMessage(role="user", content=asked),),
            params=GenerationParams(
                temperature=0.0, max_tokens=_MOST_TOKENS, grammar=grammar(said)
            ),
            enable_thinking=False,
        )
        model, text, reason = self._engines.active, "", ""
        for reply in model.generate(request, task.cancel):
            if isinstance(reply, TextDelta):
                text += reply.text
            elif isinstance(reply, Generated):
                reason = reply.reason
        return text if reason == "stop" else NONE

    def _compared(
        self, table: AskedTable, found: TableQuestion, cancel: CancelToken
    ) -> ComputedAnswer | None:
        """The answer, with what it is compared with; that alone if only it could be computed."""
        answer = self._computed(table, found, cancel)
        if answer and found.is_chart:
            return answer._replace(chart=self._chart(answer, cancel))
        if answer and answer.asked.how == "list":
            return answer._replace(total=self._total(table, answer, cancel))
        if not answer or not found.difference or answer.asked != found or answer.is_refused:
            return answer
        base = self._computed(table, found.difference.base, cancel)
        is_other = not base or base.is_refused or base.asked != found.difference.base
        return base if is_other else answer._replace(base=base)

    def _chart(self, answer: ComputedAnswer, cancel: CancelToken) -> Picture | None:
        """The values of groups in a chart, along time as a line; None if there are none."""
        asked, found = answer.asked, answer.found
        if isinstance(found, str):
            return None
        wanted = ColumnChart("line" if asked.period else "bar", asked.columns, title=asked.label)
        try:
            drawn = chart_request(wanted, found)
            return Picture(self._workbench.draw(drawn, cancel), drawn.title)
        except ToolError:
            return None

    def _total(
        self, table: AskedTable, answer: ComputedAnswer, cancel: CancelToken
    ) -> ComputedAnswer | None:
        """What several rows come to, if one of their columns is money."""
        is_added = table.content.is_added
        amounts = [each for each in answer.asked.columns if is_added(each) and is_money(each)]
        is_of_several = not isinstance(answer.found, str) and answer.found.total > 1
        if len(amounts) != 1 or not is_of_several:
            return None
        asked = answer.asked._replace(how="sum", column=amounts[0], beside=(), is_whole=False)
        total = self._computed(table, asked, cancel)
        return total if total and total.asked == asked and total.value is not None else None

    def _computed(
        self, table: AskedTable, found: TableQuestion, cancel: CancelToken
    ) -> ComputedAnswer | None:
        query = QueryTable(
            path=table.path,
            sheet=table.title if table.is_one_of_several else "",
            how=found.how,
            columns=found.columns,
            by=(found.by,) if found.by else (),
            period=found.period,
            where=found.condition,
            chosen=found.chosen,
            table=table.table,
            most_rows=_MOST_GROUPS,
        )
        try:
            result = _with_units(self._workbench.query(query, cancel), table.content, found)
            if found.rank == "smallest" and result.total > len(result.rows):
                return None  # it may be one of those beyond the most
            if found.period and not found.rank:
                result = _in_time(result, found)
            return ComputedAnswer(
                found,
                query,
                result,
                cited=self._tables.cited(table, found),
                is_of_one={column for column, _ in found.where} <= table.content.names,
            )
        except ToolError as error:
            if found.condition and (none := self._without_rows(found, query, cancel)):
                return none
            why = str(error)
            is_readable = known_note(why) or self._has_columns(found, table, query, cancel)
            return ComputedAnswer(found, query, why) if found.column and is_readable else None

    def _without_rows(
        self, asked: TableQuestion, query: QueryTable, cancel: CancelToken
    ) -> ComputedAnswer | None:
        """That no row fulfils the condition of a question, if that is so."""
        counted = msgspec.structs.replace(query, how="count", columns=(), by=())
        try:
            found = self._workbench.query(counted, cancel)
        except ToolError:
            return None
        asked = asked._replace(how="count", column="", by="", rank="", beside=(), is_whole=False)
        return None if found.rows_read else ComputedAnswer(asked, counted, found)

    def _has_columns(
        self, asked: TableQuestion, table: AskedTable, query: QueryTable, cancel: CancelToken
    ) -> bool:
        """Whether only the values of the columns, or other tables, are in the way of an answer.

        Without the columns, as of a file that was moved, passages may answer the question.
        """
        chosen = (*dict(asked.where), *(each.column for each in asked.compared))
        columns = tuple(dict.fromkeys((*query.columns, *query.by, *chosen)))
        described = msgspec.structs.replace(
            query,
            sheet=table.title,
            how="distinct",
            columns=columns,
            by=(),
            where="",
            chosen=(),
        )
        try:
            self._workbench.query(described, cancel)
        except ToolError:
            return False
        return True

    def _asked(self, task: AnswerTask) -> tuple[AskedTable, TableQuestion] | None:
        """The table that the question is about, and what it asks of it."""
        if (scope := self._tables.scope(task)) is None:
            return None
        questions = task.questions[-_MOST_QUESTIONS:]
        tables = [*self._tables.of(scope, " ".join(questions))]
        read = [
            (table, found) for table in tables if (found := _in_words(questions, table)) is not None
        ]
        # Sheets of a file may have the same columns.
        asked = {(table.path, found) for table, found in read}
        following = _following(task, tables, read)
        if not following and len(asked) != 1:
            return None
        chosen = following or read
        table, found = chosen[0]
        if table.table and (len(chosen) > 1 or not table.may_answer(found)):
            return None
        others = [each for each in scope.others if each.id != table.document.id]
        if not following and self._tables.is_elsewhere(found, others):
            return None
        is_named = table.is_one_of_several and len(chosen) == 1
        return table._replace(is_one_of_several=is_named), found


def _with_units(result: TableResult, content: TableContent, asked: TableQuestion) -> TableResult:
    """The result with a note on the unit of each column that only the table around it tells."""
    shown = " ".join(result.notes)
    told = {name: content.units.get(name, "") for name in dict.fromkeys(asked.columns)}
    added = [
        f"“{name}” is in {unit}."
        for name, unit in told.items()
        if unit and f"“{name}” is in" not in shown
    ]
    return msgspec.structs.replace(result, notes=(*result.notes, *added)) if added else result


def _in_time(found: TableResult, asked: TableQuestion) -> TableResult:
    """The periods in their order; between them also those that have no row, of which a sum is 0."""
    rows = sorted(found.rows, key=lambda row: str(row[0]))
    parts = {"month": 12, "quarter": 4}.get(asked.period or "", 1)

    def number(period: Cell) -> int:
        year, _, part = str(period).partition("-")
        return int(year) * parts + (int(part.removeprefix("Q")) - 1 if part else 0)

    def period(at: int) -> Cell:
        year, part = divmod(at, parts)
        return {12: f"{year}-{part + 1:02}", 4: f"{year}-Q{part + 1}"}.get(parts, year)

    known = {number(row[0]): row for row in rows}
    is_filled = asked.how in ("sum", "count") and len(known) == len(rows) and found.grouped_by == 1
    if is_filled and rows and max(known) - min(known) < _MOST_PERIODS:
        every = range(min(known), max(known) + 1)
        rows = [known.get(at) or (period(at), 0) for at in every]
    return msgspec.structs.replace(found, rows=tuple(rows), total=max(found.total, len(rows)))


def _following(
    task: AnswerTask, tables: Sequence[AskedTable], read: Sequence[_Read]
) -> Sequence[_Read]:
    """What a question asks of the table that the answer before it was computed of, if it goes on.

    Empty if there is no such answer, or if the question says all by itself.

    Args:
        read: what all questions of the chat, by their words, ask of each table.
    """
    before = task.history[-1] if task.history else None
    calls = [each for each in before.parts if isinstance(each, ToolCallPart)] if before else []
    if not (before and before.provenance and before.provenance.mode == "table" and calls):
        return ()
    arguments, question = calls[0].arguments, task.question.text
    path, language = arguments.get("path"), question_language(question)
    same = [each for each in tables if each.path == path]
    if any(_in_words([question], each) for each in same):
        return ()
    if own := [(table, found) for table, found in read if table.path == path]:
        return own if len({found for _, found in own}) == 1 else ()
    earlier = [(each, TableQuestion.recorded(arguments, each.content, language)) for each in same]
    found = [(each, _in_words([question], each, asked)) for each, asked in earlier if asked]
    going_on = [(each, asked) for each, asked in found if asked]
    return going_on if len(going_on) == 1 else ()


def _in_words(
    questions: Sequence[str], table: AskedTable, earlier: TableQuestion | None = None
) -> TableQuestion | None:
    """What the words of a question ask of a table, perhaps for a chart."""
    names = table.words if table.table else table.names
    asked = chart_question(questions, table.content, names, earlier)
    return asked or table_question(questions, table.content, names, earlier)
