"""Questions about a table as queries that a model writes in a small part of SQL.

The program reads many questions by their words (`table_questions`); of the others, a model that has
seen code knows which columns are meant. A grammar lets it write no more than names of columns,
values of the table, and numbers and dates of the question. What it writes counts only if everything
in it is said in the question, and everything that the question says of the table is in it: a query
for another question is a wrong answer with the right figures.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import islice
from typing import Literal

from app.core.language_packs import Phrases, TableQuestions
from app.core.languages import any_of, packs, question_language
from app.core.tables import without_unit
from app.index.tables.numbers import value_of
from app.retrieval.asked_of_table import TableHow, TableQuestion
from app.retrieval.dates import DateSpan, dates
from app.retrieval.row_conditions import are_forms, taken_out
from app.retrieval.table_content import Comparison, TableContent, answer_words
from app.retrieval.table_questions import asks_to_compare, combining, is_plain
from app.retrieval.terms import content_terms, words_in

EMPTY = "empty"
"""What conditions of the tool for tables compare a cell with that is to be empty."""

NONE = "NONE"
"""What a model writes if the table does not answer the question."""

_MOST_COLUMNS = 24
_MOST_EXAMPLES, _MOST_DATES = 8, 2
"""Words and dates of a column that are shown of those that may be chosen."""

_MOST_TOP = 20
_PLAIN = re.compile(r"[\w .&/()%€$£-]+")
"""Names and values that can stand in a query, and in the conditions of the tool for tables."""

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,’\u00a0\u202f]\d+)*")
_TOKEN = re.compile(r'"[^"]+"|\'[^\']*\'|-?\d+(?:\.\d+)?|[A-Z]+|[<>!]=|[(),*<>=]')

_FUNCTIONS: Mapping[str, TableHow] = {
    "SUM": "sum", "AVG": "mean", "MEDIAN": "median", "MIN": "min", "MAX": "max", "COUNT": "count",
}  # fmt: skip


class SaidOfTable:
    """What a question says of a table, and the queries about this table that say the same.

    Only what `is_askable` is can be asked for.
    """

    def __init__(self, question: str, content: TableContent) -> None:
        self.content = content
        self.language = question_language(question)
        self._question = question
        self._words = words_in(question)

    @property
    def is_askable(self) -> bool:
        """Whether a model can be asked for a query that answers the question.

        Comparisons of two values take two queries, and the answer is in the question's language. No
        table tells why.
        """
        columns = self.content.columns
        is_written = len(set(columns)) == len(columns) <= _MOST_COLUMNS
        is_written = is_written and all(map(_PLAIN.fullmatch, columns))
        is_read = bool(packs()[self.language].table_questions) and not self.has(
            self.phrases.reasons
        )
        return is_written and is_read and not asks_to_compare(self._question)

    @property
    def mentions(self) -> tuple[str, ...]:
        """The columns and values that are mentioned."""
        return (*filter(self.is_mentioned, self.content.columns), *self.values)

    @cached_property
    def values(self) -> Sequence[str]:
        """The words of cells that the question has, longer ones first."""
        text, grammar = self._question.casefold(), self._words.function_words
        near = (
            each
            for each in _words_of(self.content)
            if each[:-1].casefold() in text and each.casefold() not in grammar and len(each) > 1
        )
        return taken_out(near, self._question)[0]

    @cached_property
    def named_whole(self) -> Set[str]:
        """The columns whose whole name the question has."""
        return set(taken_out(self.content.columns, self._question, without_unit)[0])

    @cached_property
    def numbers(self) -> Sequence[str]:
        """Also years, but not the digits of columns and values, such as a flat's number."""
        text = self._besides
        for each in reversed(self._dates):
            text = f"{text[: each.start]} {text[each.end :]}"
        point = self.phrases.said["point"]
        values = (value_of(each, "," if point == "," else ".") for each in _NUMBER.findall(text))
        return [*dict.fromkeys(format(each, "f") for each in values if each is not None)]

    @cached_property
    def days(self) -> Sequence[str]:
        """Days, months and years."""
        years = (each for each in self.numbers if re.fullmatch(r"(?:19|20)\d\d", each))
        return [*dict.fromkeys((*(each.readings[0] for each in self._dates), *years))]

    @cached_property
    def counts(self) -> Set[int]:
        """The numbers of rows that may be asked for: "the three largest"; one by default."""
        asked = set(re.findall(r"\w+", self._question.casefold()))
        words = packs()[self.language].figures.counts
        said = {int(each) for each in self.numbers if each.isdigit() and int(each) <= _MOST_TOP}
        return {1, *said, *(words[each] for each in asked & words.keys())} - {0}

    @cached_property
    def operators(self) -> Set[str]:
        """The operators for which it has words: "<" for "older than"."""
        kinds = (self.phrases.compares, self.phrases.dates)
        return {
            operator
            for phrases in kinds
            for operator, said in phrases.items()
            if operator != "=" and self.has(said)
        }

    @cached_property
    def is_who(self) -> bool:
        who = rf"\W*{any_of(self.phrases.who)}(?!\w)"
        return bool(re.match(who, self._question, re.IGNORECASE))

    @cached_property
    def combining(self) -> tuple[str, str]:
        """How values are combined and ranked; see `table_questions.combining`."""
        return combining(self._question, self.language)

    @property
    def phrases(self) -> TableQuestions:
        words = packs()[self.language].table_questions
        assert words, "it is askable"
        return words

    def has(self, phrases: Phrases) -> bool:
        """Whether the question has one of some phrases."""
        said = rf"(?<!\w){any_of(phrases)}(?!\w)"
        return bool(re.search(said, self._question, re.IGNORECASE))

    def is_mentioned(self, name: str) -> bool:
        """Whether the question has a word of the name of a column, or another form of it."""
        plain = without_unit(name)
        if not re.search(r"\w", plain):
            return False
        if not self._terms.isdisjoint(content_terms(plain, self._words)):
            return True
        own = [
            each
            for each in re.findall(r"[^\W_]+", plain)
            if each.casefold() not in self._words.function_words
        ]
        is_form = any(
            are_forms(one, other) or _is_short_for(one, other)
            for one in own
            for other in self._asked_words
        )
        return is_form or (not plain.isascii() and plain.casefold() in self._question.casefold())

    def besides(self, words: Iterable[str]) -> list[str]:
        """The words that are neither of the table nor how questions ask for what is in one.

        Args:
            words: those of what the table is called.
        """
        said = self.phrases
        _, text = taken_out(words, self._besides)
        for phrases in (
            *(said.filler, said.which, said.who, said.rows, said.by, said.persons, said.worth),
            *(*said.hows.values(), *said.compares.values(), *said.dates.values()),
            *said.times.values(),
        ):
            text = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", text, flags=re.IGNORECASE)
        known = set(content_terms(" ".join(self.content.columns), self._words))
        words = re.findall(r"[^\W\d_]{2,}", text)
        return [each for each in words if set(content_terms(each, self._words)) - known]

    def grammar(self) -> str:
        """The grammar (GBNF) of the queries that may answer the question."""
        columns, numeric = self.content.columns, self.content.numeric
        ordered = numeric | self.content.dated
        rules = {
            "root": rf'("{NONE}" | query) [;\n]?',
            "query": '"SELECT " (rows | single | grouped)',
            "rows": 'column (", " column)? (", " column)? " FROM t" where?'
            ' (" ORDER BY " ordered end)?',
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
            "number": _any(map(json.dumps, dict.fromkeys((*self.numbers, "0")))),
            "day": _any(json.dumps(f"'{each}'") for each in self.days),
            "top": _any(json.dumps(str(each)) for each in sorted(self.counts)),
            "condition": _any(self._comparisons()),
        }
        return "\n".join(f"{name} ::= {rule}" for name, rule in rules.items()) + "\n"

    def asked_by(self, query: str) -> TableQuestion | None:
        """What a query asks for; None if it is not exactly what the question says of the table."""
        asked = _Query(query, self).asked()
        if asked is None:
            return None
        check = _Check(asked, self)
        how, rank = self.combining
        is_one = how in ("", asked.how) and rank in ("", asked.rank) and is_plain(asked)
        if not (is_one and check.uses_all() and check.says_all()):
            return None
        return _with_names(asked, self.content) if asked.how == "list" else asked

    @cached_property
    def _terms(self) -> Set[str]:
        return set(content_terms(self._question, self._words))

    @cached_property
    def _asked_words(self) -> Sequence[str]:
        return re.findall(r"\w+", self._question)

    @cached_property
    def _besides(self) -> str:
        """The question without columns and values."""
        _, text = taken_out(self.content.columns, self._question, without_unit)
        near = [each for each in _words_of(self.content) if each.casefold() in text.casefold()]
        return taken_out(near, text)[1]

    @cached_property
    def _dates(self) -> Sequence[DateSpan]:
        return [each for each in dates(self._besides) if len(each.readings) == 1]

    def _comparisons(self) -> Iterator[str]:
        """What each column can be compared with."""
        content = self.content
        for name in content.columns:
            if name in content.numeric:
                yield f'{_named(name)} " " operator " " number'
            elif name in content.dated and self.days:
                yield f'{_named(name)} " " operator " " day'
            words = content.choices.get(name) or [
                each for each in self.values if name in content.values[each]
            ]
            if written := [_literal(f"'{each}'") for each in words if _PLAIN.fullmatch(each)]:
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


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _words_of(content: TableContent) -> Iterator[str]:
    """The words of cells that are no dates, nor years."""
    return (each for each, columns in content.values.items() if not columns <= content.dated)


def _is_short_for(name: str, word: str) -> bool:
    """Whether a head leaves out letters within a word: "qty", "amt", "dept"."""
    short, long = name.casefold(), word.casefold()
    is_apt = 3 <= len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])
    letters = iter(long)
    return is_apt and all(letter in letters for letter in short)


class _Check:
    """Whether what a query asks of a table and what a question says of it are one."""

    def __init__(self, asked: TableQuestion, said: SaidOfTable) -> None:
        self._asked = asked
        self._said = said
        self._content = said.content
        compared = ((each.column, each.value) for each in asked.compared)
        self._conditions = (*asked.where, *compared)

    def uses_all(self) -> bool:
        """Whether all that the question says of the table is in the query."""
        asked, said = self._asked, self._said
        used = {value for _, value in self._conditions}
        tops = {str(asked.top)} if asked.rank else set()
        if not (used | tops).issuperset((*said.values, *said.numbers, *said.days)):
            return False
        with_what = {*said.numbers, *said.days, *self._content.columns}
        compared = {each.operator for each in asked.compared if each.value in with_what}
        if said.operators and said.operators.isdisjoint(compared):
            return False  # "more than Dev"
        columns = {asked.column, asked.by, *asked.beside, *used, *(c for c, _ in self._conditions)}
        return said.named_whole <= columns | self._content.names  # "how many pupils" are rows

    def says_all(self) -> bool:
        """Whether all that is in the query is said in the question."""
        asked = self._asked
        if not all(self._is_true(*each) for each in self._conditions):
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

    def _is_meant(self, column: str) -> bool:
        """Whether it is said, or the only column of its kind.

        Of six numbers that were looked up in other columns, one was that of another ("How old" by
        the height).
        """
        kinds = (self._content.amounts, self._content.dated)
        return self._said.is_mentioned(column) or any(kind == {column} for kind in kinds)

    def _may_be_meant(self, column: str) -> bool:
        """Whether it is meant, or no other column of numbers is said: "the tallest".

        The answer names the column.
        """
        is_other_said = any(map(self._said.is_mentioned, self._content.amounts))
        return self._is_meant(column) or not is_other_said

    def _is_true(self, column: str, value: str) -> bool:
        """Whether the question says a condition, of whatever operator."""
        said, is_said = self._said, self._said.is_mentioned
        if value == EMPTY or value in self._content.columns:
            return is_said(column) and (value == EMPTY or is_said(value))
        if column in self._content.numeric | self._content.dated:
            is_number = value in (*said.numbers, *said.days)
            return self._may_be_meant(column) if is_number else is_said(column)
        if value.casefold() in answer_words():
            return is_said(column)
        return value in said.values or is_said(value)


class _Query:
    """Reads a query that the grammar allows."""

    def __init__(self, query: str, said: SaidOfTable) -> None:
        self._left: list[str] = _TOKEN.findall(query)
        self._said = said
        self._content = said.content

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
