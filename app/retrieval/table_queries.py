"""Questions about a table as queries that a model writes in a small part of SQL.

The program reads many questions by their words (`table_questions`); of the others, a model that has
seen code knows which columns are meant. A grammar lets it write no more than names of columns,
values of the table, and numbers and dates of the question. What it writes counts only if everything
in it is said in the question, and everything that the question says of the table is in it: a query
for another question is a wrong answer with the right figures.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Literal, NamedTuple

from app.core.languages import any_of, packs, question_language
from app.core.tables import without_unit
from app.index.tables.numbers import value_of
from app.retrieval.asked_of_table import TableHow, TableQuestion
from app.retrieval.dates import dates
from app.retrieval.row_conditions import are_forms, replaced
from app.retrieval.table_content import Comparison, TableContent, table_words
from app.retrieval.table_questions import asks_to_compare, combining, is_plain
from app.retrieval.terms import Words, content_terms, words_in

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


class Said(NamedTuple):
    """What a question says that rows can be compared with: numbers, days or months, and years."""

    numbers: tuple[str, ...]
    days: tuple[str, ...]

    @classmethod
    def by(cls, question: str, content: TableContent) -> "Said":
        """Not the digits of columns and values, such as a flat's number."""
        text = question
        near = [each for each in _words_of(content) if each.casefold() in text.casefold()]
        for name in sorted((*content.columns, *near), key=len, reverse=True):
            text = replaced(text, name, " ")
        spans = [each for each in dates(text) if len(each.readings) == 1]
        for each in reversed(spans):
            text = f"{text[: each.start]} {text[each.end :]}"
        words = packs()[question_language(question)].table_questions
        point = words.said["point"] if words else "."
        values = (value_of(each, "," if point == "," else ".") for each in _NUMBER.findall(text))
        numbers = [format(each, "f") for each in values if each is not None]
        years = [each for each in numbers if re.fullmatch(r"(?:19|20)\d\d", each)]
        days = [each.readings[0] for each in spans]
        return cls(tuple(dict.fromkeys(numbers)), tuple(dict.fromkeys((*days, *years))))


def is_askable(question: str, content: TableContent) -> bool:
    """Whether a model can be asked for a query that answers a question about a table.

    Comparisons of two values take two queries, and the answer is in the question's language.
    """
    columns = content.columns
    is_written = len(set(columns)) == len(columns) <= _MOST_COLUMNS
    is_written = is_written and all(map(_PLAIN.fullmatch, columns))
    is_read = bool(packs()[question_language(question)].table_questions)
    return is_written and is_read and not asks_to_compare(question)


def mentions(question: str, content: TableContent) -> tuple[str, ...]:
    """The columns and values that a question mentions."""
    words = words_in(question)
    columns = (each for each in content.columns if _is_mentioned(each, question, words))
    return (*columns, *_values_in(question, content))


def description(title: str, content: TableContent) -> str:
    """The table as a model reads it: the names and kinds of its columns, and some of the words."""
    lines = [f"CREATE TABLE t ( -- {title}"]
    for name in content.columns:
        dates = (each for each, names in content.values.items() if name in names)
        known = (
            [*islice(dates, _MOST_DATES + 1)]
            if name in content.dated
            else content.choices.get(name, ())
        )
        shown = known[: _MOST_DATES if name in content.dated else _MOST_EXAMPLES]
        more = "…" if len(known) > len(shown) else ""
        told = ", ".join(filter(None, (*shown, more, "NULL" if name in content.gaps else "")))
        kind = "NUMBER" if name in content.numeric else "DATE" if name in content.dated else "TEXT"
        comma = "" if name == content.columns[-1] else ","
        lines.append(f'"{name}" {kind}{comma}{f" -- {told}" if told else ""}')
    return "\n".join((*lines, ");"))


def query_grammar(question: str, content: TableContent) -> str:
    """The grammar (GBNF) of the queries that may answer a question."""
    said = Said.by(question, content)
    ordered = [each for each in content.columns if each in content.numeric | content.dated]
    tops = {int(each) for each in said.numbers if each.isdigit() and 0 < int(each) <= _MOST_TOP}
    rules = {
        "root": r'("NONE" | query) [;\n]?',
        "query": '"SELECT " (rows | single | grouped)',
        "rows": 'column (", " column)? (", " column)? " FROM t" where? (" ORDER BY " ordered end)?',
        "single": 'value " FROM t" where?',
        "grouped": 'column ", " value " FROM t" where? " GROUP BY " column'
        ' (" ORDER BY " value end)?',
        "end": '(" DESC" | " ASC") " LIMIT " top',
        "where": '" WHERE " condition (" AND " condition)? (" AND " condition)?',
        "value": '"COUNT(*)" | "COUNT(DISTINCT " column ")" | ("SUM(" | "AVG(" | "MEDIAN(") amount'
        ' ")" | ("MIN(" | "MAX(") ordered ")"',
        "operator": '"=" | "<" | ">" | "<=" | ">=" | "!="',
        "column": _any(map(_named, content.columns)),
        "amount": _any(_named(each) for each in content.columns if each in content.numeric),
        "ordered": _any(map(_named, ordered)),
        "number": _any(map(json.dumps, dict.fromkeys((*said.numbers, "0")))),
        "day": _any(json.dumps(f"'{each}'") for each in said.days),
        "top": _any(json.dumps(str(each)) for each in sorted(tops | set(_counts(question)) | {1})),
        "condition": _any(_conditions(question, content, said)),
    }
    return "\n".join(f"{name} ::= {rule}" for name, rule in rules.items()) + "\n"


def question_of(query: str, question: str, content: TableContent) -> TableQuestion | None:
    """What a query asks for; None if it is not exactly what the question says of the table."""
    asked = _Query(query, question, content).asked()
    if asked is None:
        return None
    asked = asked._replace(language=question_language(question))
    check = _Check(asked, question, content)
    how, rank = combining(question, asked.language)
    is_one = how in ("", asked.how) and rank in ("", asked.rank) and is_plain(asked)
    if not (is_one and check.uses_all() and check.says_all()):
        return None
    return _with_names(asked, content) if asked.how == "list" else asked


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
    return json.dumps(f'"{column}"', ensure_ascii=False)


def _conditions(question: str, content: TableContent, said: Said) -> Iterator[str]:
    """What each column can be compared with."""
    mentioned = _values_in(question, content)
    for name in content.columns:
        if name in content.numeric:
            yield f'{_named(name)} " " operator " " number'
        elif name in content.dated and said.days:
            yield f'{_named(name)} " " operator " " day'
        words = content.choices.get(name) or [
            each for each in mentioned if name in content.values[each]
        ]
        written = [json.dumps(f"'{w}'", ensure_ascii=False) for w in words if _PLAIN.fullmatch(w)]
        if written:
            yield f'{_named(name)} (" = " | " != ") ({_any(written)})'
        # Of "paid: yes, no", what is empty is neither.
        if name in content.gaps and _answers().isdisjoint(map(str.casefold, words)):
            yield f'{_named(name)} (" IS NULL" | " IS NOT NULL")'
    for name in content.amounts:
        if others := [_named(each) for each in content.amounts if each != name]:
            yield f'{_named(name)} (" > " | " < ") ({_any(others)})'


def _words_of(content: TableContent) -> Iterator[str]:
    """The words of cells that are no dates, nor years."""
    return (each for each, columns in content.values.items() if not columns <= content.dated)


def _values_in(question: str, content: TableContent) -> list[str]:
    """The words of cells that a question has, longer ones first, each part of it only once."""
    found, text = [], question
    grammar = words_in(question).function_words
    near = [each for each in _words_of(content) if each[:-1].casefold() in text.casefold()]
    for value in sorted(near, key=len, reverse=True):
        if value.casefold() in grammar or len(value) == 1:
            continue
        left = replaced(text, value, " ")
        if left != text:
            found.append(value)
            text = left
    return found


def _counts(question: str) -> Iterator[int]:
    """The numbers in words of a question: "the three largest"."""
    words = set(re.findall(r"\w+", question.casefold()))
    counts = packs()[question_language(question)].figures.counts
    yield from (number for word, number in counts.items() if word in words and number)


def _is_mentioned(name: str, question: str, words: Words) -> bool:
    """Whether a question has a word of the name of a column, or another form of it."""
    plain = without_unit(name)
    if not re.search(r"\w", plain):
        return False
    asked = re.findall(r"\w+", question)
    if set(content_terms(plain, words)) & set(content_terms(question, words)):
        return True
    own = [
        each
        for each in re.findall(r"[^\W_]+", plain)
        if each.casefold() not in words.function_words
    ]
    is_form = any(are_forms(a, b) or _is_short_for(a, b) for a in own for b in asked)
    return is_form or (not plain.isascii() and plain.casefold() in question.casefold())


def _is_short_for(name: str, word: str) -> bool:
    """Whether a head leaves out letters within a word: "qty", "amt", "dept"."""
    short, long = name.casefold(), word.casefold()
    is_apt = 3 <= len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])
    letters = iter(long)
    return is_apt and all(letter in letters for letter in short)


class _Check:
    """Whether a question about a table, and what a query asks of this, are one."""

    def __init__(self, asked: TableQuestion, question: str, content: TableContent) -> None:
        self._asked = asked
        self._question = question
        self._content = content
        self._words = words_in(question)
        self._values = _values_in(question, content)
        self._said = Said.by(question, content)
        compared = ((each.column, each.value) for each in asked.compared)
        self._conditions = (*asked.where, *compared)

    def uses_all(self) -> bool:
        """Whether all that the question says of the table is in the query."""
        asked = self._asked
        used = {value for _, value in self._conditions}
        tops = {str(asked.top)} if asked.rank else set()
        if not (used | tops).issuperset((*self._values, *self._said.numbers, *self._said.days)):
            return False
        operators = _comparing(self._question, asked.language)
        with_what = {*self._said.numbers, *self._said.days, *self._content.columns}
        compared = {each.operator for each in asked.compared if each.value in with_what}
        if operators and operators.isdisjoint(compared):
            return False  # "more than Dev"
        columns = {asked.column, asked.by, *asked.beside, *used, *(c for c, _ in self._conditions)}
        if asked.how == "count":  # "how many pupils" are rows
            columns |= self._content.names
        return _named_whole(self._question, self._content) <= columns

    def says_all(self) -> bool:
        """Whether all that is in the query is said in the question."""
        asked = self._asked
        if not all(self._is_true(*each) for each in self._conditions):
            return False
        if asked.rank and asked.how in ("min", "max"):
            if asked.column in self._content.dated:
                return _asks_for_time(self._question, asked)
            return self._may_be_meant(asked.column)
        if asked.how in ("list", "count"):
            return not asked.by or self._is_said(asked.by)
        is_possible = asked.how != "sum" or self._content.is_summed(asked.column)
        is_grouped = not asked.by or self._is_said(asked.by)
        return is_possible and is_grouped and self._is_meant(asked.column)

    def _is_said(self, name: str) -> bool:
        return _is_mentioned(name, self._question, self._words)

    def _is_meant(self, column: str) -> bool:
        """Whether it is said, or the only column of its kind."""
        kinds = (self._content.amounts, self._content.dated)
        return self._is_said(column) or any(kind == {column} for kind in kinds)

    def _may_be_meant(self, column: str) -> bool:
        """Whether it is meant, or no other column of numbers is said: "the tallest".

        The answer names the column.
        """
        return self._is_meant(column) or not any(map(self._is_said, self._content.amounts))

    def _is_true(self, column: str, value: str) -> bool:
        """Whether the question says a condition, of whatever operator."""
        if value == EMPTY or value in self._content.columns:
            return self._is_said(column) and (value == EMPTY or self._is_said(value))
        if column in self._content.numeric | self._content.dated:
            is_number = value in (*self._said.numbers, *self._said.days)
            return self._may_be_meant(column) if is_number else self._is_said(column)
        is_answer = value.casefold() in _answers()
        return self._is_said(column) if is_answer else value in self._values or self._is_said(value)


def _named_whole(question: str, content: TableContent) -> set[str]:
    """The columns whose whole name a question has."""
    text, found = question, set()
    for name in sorted(content.columns, key=len, reverse=True):
        left = replaced(text, without_unit(name), " ")
        if left != text:
            found.add(name)
            text = left
    return found


def _comparing(question: str, language: str) -> set[str]:
    """The operators for which a question has words: "<" for "older than"."""
    words = packs()[language].table_questions
    kinds = (words.compares, words.dates) if words else ()
    return {
        operator
        for phrases in kinds
        for operator, said in phrases.items()
        if operator != "=" and re.search(rf"(?<!\w){any_of(said)}(?!\w)", question, re.IGNORECASE)
    }


def _asks_for_time(question: str, asked: TableQuestion) -> bool:
    """Whether a question has words for the first, or the last, of some dates, as a query has."""
    words = packs()[asked.language].table_questions
    times = words.times if words else {}
    phrases = times.get("first" if asked.rank == "smallest" else "last", ())
    return bool(phrases and re.search(rf"(?<!\w){any_of(phrases)}(?!\w)", question, re.I))


def _answers() -> set[str]:
    """How tables write yes and no."""
    return {each for words in table_words() for each in (*words.yes, *words.no)}


class _Query:
    """Reads a query that the grammar allows."""

    def __init__(self, query: str, question: str, content: TableContent) -> None:
        words = packs()[question_language(question)].table_questions
        self._is_who = bool(words and re.match(rf"\W*{any_of(words.who)}(?!\w)", question, re.I))
        self._left: list[str] = _TOKEN.findall(query.strip())
        self._content = content

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
            "list", where=tuple(where), rank=rank, compared=tuple(compared), top=top
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
            is_ranked = bool(named) and (columns[0] in (*named, of) or not self._is_who)
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
