"""Questions about a table as queries that a model writes in a small part of SQL.

The program reads many questions by their words (`table_questions`); of the others, a model that has
seen code knows which columns are meant. A grammar lets it write no more than names of columns,
values of the table, and numbers and dates of the question. What it writes counts only if everything
in it is said in the question, and everything that the question says of the table is in it: a query
for another question is a wrong answer with the right figures.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal

from app.core.tables import without_unit
from app.retrieval.asked_of_table import Difference, TableHow, TableQuestion
from app.retrieval.said_of_table import PLAIN, SaidOfTable
from app.retrieval.table_content import Comparison, TableContent, answer_words, means_no

EMPTY = "empty"
"""What conditions of the tool for tables compare a cell with that is to be empty."""

NONE = "NONE"
"""What a model writes if the table does not answer the question."""

_MOST_EXAMPLES, _MOST_DATES = 8, 2
"""Words and dates of a column that are shown of those that may be chosen."""

_TOKEN = re.compile(r'"[^"]+"|\'[^\']*\'|-?\d+(?:\.\d+)?|[A-Z]+|[<>!]=|[(),*<>=]')

_FUNCTIONS: Mapping[str, TableHow] = {
    "SUM": "sum", "AVG": "mean", "MEDIAN": "median", "MIN": "min", "MAX": "max", "COUNT": "count",
}  # fmt: skip


def grammar(said: SaidOfTable) -> str:
    """The grammar (GBNF) of the queries that may answer the question."""
    columns, numeric = said.content.columns, said.content.numeric
    ordered = numeric | said.content.dated
    rules = {
        "root": rf'("{NONE}" | query) [;\n]?',
        "query": '"SELECT " (rows | single | grouped)',
        "rows": 'column (", " column)? (", " column)? " FROM t" where? (" ORDER BY " ordered end)?',
        "single": 'value " FROM t" where?',
        "grouped": 'column ", " value " FROM t" where? " GROUP BY " column'
        ' (" ORDER BY " value end)?',
        "end": '(" DESC" | " ASC") " LIMIT " top',
        "where": '" WHERE " condition (" AND " condition)? (" AND " condition)?',
        "value": '"COUNT(*)" | "COUNT(DISTINCT " column ")"'
        ' | ("SUM(" | "AVG(" | "MEDIAN(") amount ")" | ("MIN(" | "MAX(") ordered ")"',
        "operator": '"=" | "<" | ">" | "<=" | ">=" | "!="',
        "column": _any(map(_named, columns)),
        "amount": _any(_named(each) for each in columns if each in numeric),
        "ordered": _any(_named(each) for each in columns if each in ordered),
        "number": _any(map(json.dumps, dict.fromkeys((*said.numbers, "0")))),
        "day": _any(json.dumps(f"'{each}'") for each in said.days),
        "top": _any(json.dumps(str(each)) for each in sorted(said.counts)),
        "condition": _any(_comparisons(said, columns)),
    }
    if said.compares == "share":  # of the rows of one condition, or a column of percentages
        amounts = filter(said.is_mentioned, said.content.amounts)
        percentages = map(_named, said.content.numeric - said.content.amounts)
        sums = [_literal(f'SUM("{each}")') for each in amounts] or ['"COUNT(*)"']
        values = _any((*sums, *percentages))
        rules["query"] = " ".join(('"SELECT "', f"({values})", '" FROM t WHERE " condition'))
        rules["condition"] = _any(_parts(said))
    return "\n".join(f"{name} ::= {rule}" for name, rule in rules.items()) + "\n"


def asked_by(query: str, said: SaidOfTable, *, is_only_here: bool = True) -> TableQuestion | None:
    """What a query asks for; None if it is not exactly what the question says of the table.

    Args:
        is_only_here: no other text has the question's words. Else it has to say of itself that
            what the query asks for is wanted.
    """
    asked = _Query(query, said).asked()
    if asked is None or asked.tells_nothing:
        return None
    asked = _within_periods(asked, said)
    check = _Check(asked, said)
    how, rank = said.combining
    is_one = how in ("", asked.how) and rank in ("", asked.rank)
    if not (is_one and check.uses_all() and check.says_all()):
        return None
    if not ((is_only_here or check.says_what()) and check.is_of_kind()):
        return None
    if said.compares == "share" and asked.how != "list":
        return _as_share(asked, said.content)
    return _with_names(asked, said.content) if asked.how == "list" else asked


def change_asked(said: SaidOfTable) -> TableQuestion | None:
    """The change that a question asks for; None if that is not all that it says of the table."""
    if not said.change:
        return None
    earlier, later, row, is_rise = said.change
    names = [each for each in said.content.columns if each in said.content.names]
    if not names or not said.named_whole <= {earlier, later, *names} or said.asks_for_others:
        return None
    if row:
        where = ((min(said.content.values[row] & said.content.names), row),)
        base = TableQuestion("sum", earlier, where=where, language=said.language)
    else:
        how: TableHow = "sum" if said.content.is_summed(later) else "max"
        base = TableQuestion(how, earlier, names[0], language=said.language)
    rank: Literal["", "largest", "smallest"] = "" if row else "largest" if is_rise else "smallest"
    difference = Difference("change", without_unit(later), without_unit(earlier), base)
    return base._replace(column=later, rank=rank, difference=difference)


def _within_periods(asked: TableQuestion, said: SaidOfTable) -> TableQuestion:
    """The question with "in 2023" for what models write as "since 2023".

    Not if it has other words, which may say from when: "in 2023 or later".
    """
    dated = _ordered_dates(asked, said.content)
    if said.date_operators or said.others:
        return asked
    compared = (each._replace(operator="=") if each in dated else each for each in asked.compared)
    return asked._replace(compared=tuple(compared))


def _ordered_dates(asked: TableQuestion, content: TableContent) -> Sequence[Comparison]:
    """What lies before or after one date; not what lies between two."""
    dated = [each for each in asked.compared if each.column in content.dated]
    is_one = len({each.column for each in dated}) == len(dated)
    return [each for each in dated if is_one and each.operator not in ("=", "!=")]


def _as_share(asked: TableQuestion, content: TableContent) -> TableQuestion | None:
    """What the rows of its only condition have of what all rows have; None if that is unclear."""
    chosen = [*asked.where, *((each.column, each.value) for each in asked.compared)]
    is_sum = asked.how == "sum" and content.is_summed(asked.column)
    if len(chosen) != 1 or chosen[0][0] in (*content.dated, asked.column):
        return None
    is_count = asked.how == "count" and chosen[0][0] not in content.names
    if asked.by or asked.rank or not (is_sum or is_count):
        return None
    part = chosen[0][1] if asked.where else asked.condition
    base = asked._replace(where=(), compared=())
    return asked._replace(difference=Difference("share", part, "", base))


def _parts(said: SaidOfTable) -> Iterator[str]:
    """The rows that a share may be of: those of a value that the question has, or any."""
    content = said.content
    columns = [each for each in content.columns if each not in content.dated]
    named = [(name, each) for each in said.values for name in content.values[each]]
    if named:
        yield from (f'{_named(name)} " = " {_value(each)}' for name, each in named)
    else:
        yield from _comparisons(said, columns)


def _comparisons(said: SaidOfTable, columns: Iterable[str]) -> Iterator[str]:
    """What each of some columns can be compared with."""
    content = said.content
    for name in columns:
        if name in content.numeric:
            yield f'{_named(name)} " " operator " " number'
        elif name in content.dated and said.days:
            yield f'{_named(name)} " " operator " " day'
        words = content.choices.get(name) or [
            each for each in said.values if name in content.values[each]
        ]
        if written := [_value(each) for each in words if PLAIN.fullmatch(each)]:
            yield f'{_named(name)} (" = " | " != ") ({_any(written)})'
        # Of "paid: yes, no", what is empty is neither.
        if name in content.gaps and answer_words().isdisjoint(map(str.casefold, words)):
            yield f'{_named(name)} (" IS NULL" | " IS NOT NULL")'
    for name in content.amounts:
        if others := [_named(each) for each in content.amounts if each != name]:
            yield f'{_named(name)} (" > " | " < ") ({_any(others)})'


def description(title: str, content: TableContent) -> str:
    """The table as a model reads it: the names and kinds of its columns, and some of the words."""
    lines = [f"CREATE TABLE t ( -- {title}"]
    for name in content.columns:
        kind = "NUMBER" if name in content.numeric else "DATE" if name in content.dated else "TEXT"
        comma = "" if name == content.columns[-1] else ","
        told = _told_of(name, content)
        lines.append(f'"{name}" {kind}{comma}{f" -- {told}" if told else ""}')
    return "\n".join((*lines, ");"))


def _told_of(name: str, content: TableContent) -> str:
    """Some of the words of a column, and whether cells of it are empty."""
    known, most = content.choices.get(name, ()), _MOST_EXAMPLES
    if name in content.dated:
        of_column = (each for each, names in content.values.items() if name in names)
        known, most = tuple(islice(of_column, _MOST_DATES + 1)), _MOST_DATES
    more = "…" if len(known) > most else ""
    return ", ".join(filter(None, (*known[:most], more, "NULL" if name in content.gaps else "")))


def _with_names(asked: TableQuestion, content: TableContent) -> TableQuestion:
    """The question for rows with what each is called, and with what they are chosen by."""
    called = [each for each in content.columns if each in content.names][:1]
    compared = [name for each in asked.compared for name in (each.column, each.value)]
    chosen = [each for each in compared if each in content.columns]
    first, *beside = dict.fromkeys((*called, asked.column, *asked.beside, *chosen))
    return asked._replace(column=first, beside=tuple(beside))


def _any(alternatives: Iterable[str]) -> str:
    return " | ".join(alternatives) or '"-"'


def _named(column: str) -> str:
    return _literal(f'"{column}"')


def _value(text: str) -> str:
    return _literal(f"'{_shown(text)}'")


def _shown(value: str) -> str:
    """Without the mark that ends a value in a query."""
    return value.replace("'", "’")


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


class _Check:
    """Whether what a query asks of a table and what a question says of it are one."""

    def __init__(self, asked: TableQuestion, said: SaidOfTable) -> None:
        self._asked = asked
        self._said = said
        self._content = said.content
        compared = ((each.column, each.value) for each in asked.compared)
        self._conditions = (*asked.where, *compared)
        self._columns = {
            *(asked.column, asked.by, *asked.beside),
            *(part for condition in self._conditions for part in condition),
        }

    def uses_all(self) -> bool:
        """Whether all that the question says of the table is in the query."""
        asked, said = self._asked, self._said
        used = {value for _, value in self._conditions}
        tops = {str(asked.top)} if asked.rank else set()
        named = {value for value in said.values if not said.is_title(value)}
        # The year of a column "Budget 2025" is said by its name, that of a file by the file's.
        numbers = (each for each in (*said.numbers, *said.days) if not said.is_title(each))
        counted = {each for each in numbers if not self._is_in_column(each)}
        if not used | tops >= named | counted:
            return False
        with_what = {*said.numbers, *said.days, *self._content.columns}
        compared = {each.operator for each in asked.compared if each.value in with_what}
        if said.operators and said.operators.isdisjoint(compared):
            return False  # "more than Dev"
        # "How many pupils" are rows.
        return said.named_whole <= self._columns | self._content.names

    def _is_in_column(self, number: str) -> bool:
        used = self._columns & {*self._content.columns}
        return any(number in re.findall(r"\d+", name) for name in used)

    def says_all(self) -> bool:
        """Whether all that is in the query is said in the question."""
        asked = self._asked
        if not all(self._is_true(*each) for each in self._conditions) or self._is_reversed():
            return False
        asks_price = self._said.asks_cost and asked.how != "count"
        if asks_price and self._content.amounts.isdisjoint(asked.columns):
            return False
        if asked.rank and asked.how in ("min", "max"):
            if asked.column in self._content.dated:
                times = self._said.phrases.times
                return self._said.has(times["first" if asked.rank == "smallest" else "last"])
            return self._may_be_meant(asked.column)
        is_grouped = not asked.by or self._said.is_mentioned(asked.by)
        if asked.how in ("list", "count"):
            listed = self._content.numeric & {*asked.columns} - {c for c, _ in self._conditions}
            return is_grouped and all(map(self._is_meant, listed))
        is_possible = asked.how != "sum" or self._content.is_summed(asked.column)
        return is_possible and is_grouped and self._is_meant(asked.column)

    def says_what(self) -> bool:
        """Whether the question says in words what is asked for, not only of which rows."""
        if self._asked.how == "count":
            return not self._said.asks_for_others
        if self._asked.rank or self._asked.by:
            return all(map(self._said.is_told, (self._asked.column, self._asked.by)))
        return all(map(self._said.is_told, self._asked.columns))

    def is_of_kind(self) -> bool:
        """Whether it may be when something is, or what something rose by, if that is asked for."""
        asked, said, content = self._asked, self._said, self._content
        wanted = {asked.column, asked.by, *asked.beside}
        if said.is_when and wanted <= {"", *content.numeric}:
            return False
        unsaid = (each for each in asked.compared if each.operator not in said.operators)
        if any(each.column in content.amounts and each.value in said.days for each in unsaid):
            return False  # a year is no amount, unless there are more than that
        ordered = {each.operator for each in _ordered_dates(asked, content)}
        if not ordered <= said.date_operators:
            return False  # "in 2023" is not since then
        # The price in 2026 is no answer to what it rose by then; rows in which one column is below
        # another are one to which fell.
        is_between = any(each.value in content.amounts for each in asked.compared)
        return is_between or not said.tells_rise_or_fall

    def _is_meant(self, column: str) -> bool:
        """Whether it is said, or the only column of its kind.

        Of six numbers that were looked up in other columns, one was that of another ("How old" by
        the height).
        """
        kinds = (self._content.amounts, self._content.dated)
        if any(kind == {column} for kind in kinds):
            return True
        said = self._said.mentioned(column)
        others = self._content.numeric - {column} if column in self._content.numeric else ()
        # "In 2025" says neither "Budget 2025" nor "Actual 2025".
        return said > max(map(self._said.mentioned, others), default=0)

    def _may_be_meant(self, column: str) -> bool:
        """Whether it is meant, or no other column of numbers is said: "the tallest".

        The answer names the column.
        """
        is_other_said = any(map(self._said.is_mentioned, self._content.amounts))
        return self._is_meant(column) or not is_other_said

    def _is_true(self, column: str, value: str) -> bool:
        """Whether the question says a condition, of whatever operator."""
        said, is_said = self._said, self._said.is_mentioned
        if value in self._content.columns:  # "below the minimum", where only numbers are beside it
            is_other = self._content.amounts == {column, value}
            return is_said(value) and (is_said(column) or is_other)
        if value == EMPTY:
            return is_said(column)
        if column in self._content.numeric | self._content.dated:
            is_number = value in (*said.numbers, *said.days)
            return self._may_be_meant(column) if is_number else said.is_negated and is_said(column)
        if value.casefold() in answer_words():
            return is_said(column)
        return value in said.values or self._is_said_best(column, value)

    def _is_said_best(self, column: str, value: str) -> bool:
        """Whether the question has more words of a value than of any other in the column."""
        said = self._said.mentioned
        others = (name for name, columns in self._content.values.items() if column in columns)
        return said(value) > max((said(each) for each in others if each != value), default=0)

    def _is_reversed(self) -> bool:
        """Whether rows are chosen that are not so, and the question asks for those that are."""
        where = (Comparison(column, "=", value) for column, value in self._asked.where)
        answers = [
            (each.value == EMPTY or means_no(each.value)) == (each.operator == "=")
            for each in (*where, *self._asked.compared)
            if each.value == EMPTY or each.value.casefold() in answer_words()
        ]
        return bool(answers) and any(answers) != self._said.is_negated


class _Query:
    """Reads a query that the grammar allows."""

    def __init__(self, query: str, said: SaidOfTable) -> None:
        self._left: list[str] = _TOKEN.findall(query)
        self._said = said
        self._content = said.content
        self._values = {_shown(each): each for each in said.content.values if "'" in each}

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
            where=tuple(where),
            rank=rank,
            language=self._said.language,
            compared=tuple(compared),
            top=top,
        )
        if how:
            # The largest of each group answers "Which is the largest?" as little as all rows do.
            is_unranked = how in ("MIN", "MAX") and bool(by) and not rank
            if (by and columns != [by]) or is_unranked:
                return None
            return asked._replace(how=_FUNCTIONS.get(how, "distinct"), column=of, by=by)
        if rank:
            # Rows by what each is called. Of "Who paid the most?", it is not known whether all that
            # each paid is meant.
            called = [each for each in (*columns, *self._content.columns) if each != of]
            named = [each for each in called if each in self._content.names]
            is_ranked = bool(named) and (columns[0] in (*named, of) or not self._said.is_who)
            extreme: TableHow = "max" if rank == "largest" else "min"
            return asked._replace(how=extreme, column=of, by=named[0]) if is_ranked else None
        return asked._replace(column=columns[0], beside=tuple(dict.fromkeys(columns[1:])))

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
