"""Reads the queries that a model writes, in the part of SQL that their grammar allows."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from app.retrieval.asked_in_words import asks_for_most
from app.retrieval.asked_of_table import TableHow, TableQuestion
from app.retrieval.query_conditions import EMPTY, shown
from app.retrieval.said_of_table import SaidOfTable
from app.retrieval.table_content import Comparison

_TOKEN = re.compile(r'"[^"]+"|\'[^\']*\'|-?\d+(?:\.\d+)?|[A-Z]+|[<>!]=|[(),*<>=]')

_FUNCTIONS: Mapping[str, TableHow] = {
    "SUM": "sum", "AVG": "mean", "MEDIAN": "median", "MIN": "min", "MAX": "max", "COUNT": "count",
}  # fmt: skip


class WrittenQuery:
    """Reads a query that the grammar allows."""

    def __init__(self, query: str, said: SaidOfTable) -> None:
        self._left: list[str] = _TOKEN.findall(query)
        self._said = said
        self._content = said.content
        self._values = {shown(each): each for each in said.content.values if "'" in each}

    def asked(self) -> TableQuestion | None:
        if not self._has("SELECT"):
            return None
        columns: list[str] = []
        how, of = "", ""
        while not how:
            if self._left[0] in _FUNCTIONS:
                how, of = self._value()
            else:
                columns.append(self._name())
            if not self._has(","):
                break
        self._take("FROM")
        where, compared = self._where()
        by = self._name() if self._has("GROUP", "BY") else ""
        rank: Literal["", "largest", "smallest"] = ""
        top = 1
        if self._has("ORDER", "BY"):
            if self._left[0] in _FUNCTIONS:
                if self._value() != (how, of):
                    return None
            else:
                of = self._name()
            rank = "largest" if self._take("DESC", "ASC") == "DESC" else "smallest"
            self._take("LIMIT")
            top = int(self._left.pop(0))
        asked = TableQuestion(
            "list",
            column=of,
            where=tuple(where),
            rank=rank,
            language=self._said.language,
            compared=tuple(compared),
            top=top,
        )
        if how:
            return self._of_groups(asked._replace(by=by), how, columns)
        if rank:
            return self._of_best(asked, columns)
        return asked._replace(column=columns[0], beside=tuple(dict.fromkeys(columns[1:])))

    def _of_groups(
        self, asked: TableQuestion, function: str, columns: Sequence[str]
    ) -> TableQuestion | None:
        """The question for values of all rows or of each group; None if that answers nothing."""
        if asked.by and [*columns] != [asked.by]:
            return None
        # The largest of each group answers "Which is the largest?" as little as all rows do.
        is_unranked = function in ("MIN", "MAX") and bool(asked.by) and not asked.rank
        asked = asked._replace(how=_FUNCTIONS.get(function, "distinct"))
        return self._of_sums(asked) or (None if is_unranked else asked)

    def _of_best(self, asked: TableQuestion, columns: Sequence[str]) -> TableQuestion | None:
        """The question for the rows with the largest or smallest value, by what each is called."""
        if summed := self._of_sums(asked._replace(by=columns[0])):
            return summed
        of, content, said = asked.column, self._content, self._said
        called = [each for each in (*columns, *content.columns) if each != of]
        named = [each for each in called if each in content.names]
        # "The largest fine, and who got it" is told by its borrower.
        worded = {*columns} - content.numeric - content.dated - {of}
        is_who = said.has(said.phrases.who)
        # Of what has "the most" it is not certain that one row is meant.
        is_of_row = said.combining[1] == asked.rank and not said.has(said.phrases.most)
        asked_for = (each for each in columns if is_who or said.is_mentioned(each))
        told = [each for each in asked_for if is_of_row and each in worded]
        # Of "Who paid at once?", it is not known whether all that each paid is meant.
        is_ranked = bool(named) and (columns[0] in (*named, of) or not said.is_who)
        extreme: TableHow = "max" if asked.rank == "largest" else "min"
        return asked._replace(how=extreme, by=(told or named)[0]) if is_ranked else None

    def _of_sums(self, asked: TableQuestion) -> TableQuestion | None:
        """The question for which group has the largest sum, if it has words for that.

        "Who paid the most?", for which models write the largest value of each, or of all.
        """
        content, said = self._content, self._said
        rank = asked.rank or said.combining[1]
        is_group = bool(asked.by) and asked.by not in content.names | content.numeric
        is_value = asked.how in ("list", "max", "min") and content.is_added(asked.column)
        if not (rank and is_group and is_value and asks_for_most(said, asked.by, asked.column)):
            return None
        return asked._replace(how="sum", rank=rank)

    def _value(self) -> tuple[str, str]:
        """A function and its column."""
        function = self._left.pop(0)
        self._take("(")
        if self._has("DISTINCT"):
            function = "DISTINCT"
        of = "" if self._has("*") else self._name()
        self._take(")")
        return function, of

    def _where(self) -> tuple[list[tuple[str, str]], list[Comparison]]:
        where: list[tuple[str, str]] = []
        compared: list[Comparison] = []
        if not self._has("WHERE"):
            return where, compared
        while True:
            name = self._name()
            if self._has("IS"):
                compared.append(Comparison(name, "!=" if self._has("NOT") else "=", EMPTY))
                self._take("NULL")
            else:
                operator, value = self._left.pop(0), self._left.pop(0).strip("'\"")
                value = self._values.get(value, value)
                if operator == "=" and name not in self._content.numeric | self._content.dated:
                    where.append((name, value))
                else:
                    compared.append(Comparison(name, operator, value))
            if not self._has("AND"):
                return where, compared

    def _has(self, *tokens: str) -> bool:
        """Whether these tokens come next; they are taken then."""
        if tuple(self._left[: len(tokens)]) != tokens:
            return False
        del self._left[: len(tokens)]
        return True

    def _take(self, *tokens: str) -> str:
        assert self._left[0] in tokens, "the grammar allows nothing else"
        return self._left.pop(0)

    def _name(self) -> str:
        return self._left.pop(0).strip('"')
