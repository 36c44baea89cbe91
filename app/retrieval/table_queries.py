"""Questions about a table as queries that a model writes in a small part of SQL.

The program reads many questions by their words (`table_questions`); of the others, a model that has
seen code knows which columns are meant. A grammar lets it write no more than names of columns,
values of the table, and numbers and dates of the question. What is certain of the conditions is
written by the program: models leave out what is said and add what is not. What they write counts
only if everything in it is said in the question, and everything that the question says of the table
is in it: a query for another question is a wrong answer with the right figures.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from app.core.tables import without_unit
from app.retrieval.asked_in_words import asks_for_most, asks_for_others, asks_how_much, owed
from app.retrieval.asked_of_table import Difference, Rank, TableHow, TableQuestion
from app.retrieval.money_flows import directed
from app.retrieval.query_checks import EMPTY, QueryCheck
from app.retrieval.said_of_table import PLAIN, SaidOfTable
from app.retrieval.table_content import Comparison, TableContent, answer_words

NONE = "NONE"
"""What a model writes if the table does not answer the question."""

_MOST_EXAMPLES, _MOST_DATES = 8, 2
"""Words and dates of a column that are shown of those that may be chosen."""

_MOST_CONDITIONS = 3

_MOST_STATES = 2
"""Words of a column that other words may mean: of "paid" and "open", what somebody still owes."""

_TOKEN = re.compile(r'"[^"]+"|\'[^\']*\'|-?\d+(?:\.\d+)?|[A-Z]+|[<>!]=|[(),*<>=]')

_FUNCTIONS: Mapping[str, TableHow] = {
    "SUM": "sum", "AVG": "mean", "MEDIAN": "median", "MIN": "min", "MAX": "max", "COUNT": "count",
}  # fmt: skip


def grammar(said: SaidOfTable) -> str:
    """The grammar (GBNF) of the queries that may answer the question."""
    content = said.content
    numeric = [each for each in content.columns if each in content.numeric]
    ordered = [each for each in content.columns if each in content.numeric | content.dated]
    # A rule of nothing would let a model write what is no query.
    values = ['"COUNT(*)"', '"COUNT(DISTINCT " column ")"']
    values += ['("SUM(" | "AVG(" | "MEDIAN(") amount ")"'] if numeric else []
    values += ['("MIN(" | "MAX(") ordered ")"'] if ordered else []
    by_order = ' (" ORDER BY " ordered end)?' if ordered else ""
    rules = {
        "root": rf'("{NONE}" | query) [;\n]?',
        "query": '"SELECT " (rows | single | grouped)',
        "rows": f'column (", " column)? (", " column)? " FROM t" where{by_order}',
        "single": 'value " FROM t" where',
        "grouped": 'column ", " value " FROM t" where " GROUP BY " column'
        ' (" ORDER BY " value end)?',
        "end": '(" DESC" | " ASC") " LIMIT " top',
        "value": _any_rule(values),
        "operator": '"=" | "<" | ">" | "<=" | ">=" | "!="',
        "column": _any_rule(map(_named, content.columns)),
        "number": _any_rule(map(json.dumps, dict.fromkeys((*said.numbers, "0")))),
        "top": _any_rule(json.dumps(str(each)) for each in sorted(said.counts)),
        **_where_rules(said),
    }
    optional = {
        "amount": map(_named, numeric),
        "ordered": map(_named, ordered),
        "day": (json.dumps(f"'{each}'") for each in said.days),
    }
    rules |= {name: rule for name, each in optional.items() if (rule := _any_rule(each))}
    if said.compares == "share":  # of the rows of one condition, or a column of percentages
        amounts = filter(said.is_mentioned, content.amounts)
        percentages = map(_named, content.numeric - content.amounts)
        sums = [_literal(f'SUM("{each}")') for each in amounts] or ['"COUNT(*)"']
        shares = _any_rule((*sums, *percentages))
        rules["query"] = " ".join(('"SELECT "', f"({shares})", '" FROM t WHERE " condition'))
        rules["condition"] = _any_rule(_parts(said))
        if not rules["condition"]:
            return f'root ::= "{NONE}"\n'
    return "\n".join(f"{name} ::= {rule}" for name, rule in rules.items()) + "\n"


def _where_rules(said: SaidOfTable) -> dict[str, str]:
    """The rules of a grammar (GBNF) for which rows a query chooses; perhaps all."""
    certain = dict(_certain(said))
    others = [each for each in said.content.columns if each not in certain]
    condition = _any_rule(_comparisons(said, others))
    more = ' (" AND " condition)?' if condition else ""
    if certain:
        rows = ' " AND " '.join(certain.values())
        where = f'" WHERE " {rows}' + more * max(_MOST_CONDITIONS - len(certain), 1)
    else:
        where = f'(" WHERE " condition{more * (_MOST_CONDITIONS - 1)})?' if condition else '""'
    return {"where": where} | ({"condition": condition} if condition else {})


def _certain(said: SaidOfTable) -> Iterator[tuple[str, str]]:
    """The columns of which the question has one word or one period, with the rule for that."""
    content = said.content
    values = [each for each in said.values if not said.is_title(each) and PLAIN.fullmatch(each)]
    alone = [(min(content.values[each]), each) for each in values if len(content.values[each]) == 1]
    counts = Counter(name for each in values for name in content.values[each])
    equals = '(" = " | " != ")' if said.is_negated else '" = "'
    for name, value in alone:
        if counts[name] == 1:
            yield name, f"{_named(name)} {equals} {_quoted(value)}"
    states = owed(said)
    if len(states) == 1 and not counts[states[0][0]]:
        ((name, value),) = states
        yield name, f'{_named(name)} " = " {_quoted(value)}'
    days = [each for each in said.days if not said.is_title(each)]
    is_of_number = said.operators - said.date_operators and not {*said.numbers} - {*days}
    if len(content.dated) == len(days) == 1 and not is_of_number:
        (name,) = content.dated
        operators = _any_rule(_literal(f" {each} ") for each in sorted({"=", *said.date_operators}))
        yield name, f"{_named(name)} ({operators}) {_quoted(days[0])}"


def _parts(said: SaidOfTable) -> Iterator[str]:
    """The rows that a share may be of: those of a value that the question has, or any."""
    content = said.content
    columns = [each for each in content.columns if each not in content.dated]
    of_values = [(name, each) for each in said.values for name in content.values[each]]
    if of_values:
        yield from (f'{_named(name)} " = " {_quoted(each)}' for name, each in of_values)
    else:
        yield from _comparisons(said, columns)


def _comparisons(said: SaidOfTable, columns: Collection[str]) -> Iterator[str]:
    """What each of some columns can be compared with."""
    content = said.content
    for name in columns:
        if name in content.numeric:
            yield f'{_named(name)} " " operator " " number'
        elif name in content.dated and said.days:
            yield f'{_named(name)} " " operator " " day'
        if written := [_quoted(each) for each in _meant(name, said) if PLAIN.fullmatch(each)]:
            yield f'{_named(name)} (" = " | " != ") ({_any_rule(written)})'
        # Of "paid: yes, no", what is empty is neither.
        words = content.choices.get(name, ())
        if name in content.gaps and answer_words().isdisjoint(map(str.casefold, words)):
            yield f'{_named(name)} (" IS NULL" | " IS NOT NULL")'
    amounts = [each for each in content.columns if each in content.amounts]
    for name in amounts:
        if name in columns and (others := [_named(each) for each in amounts if each != name]):
            yield f'{_named(name)} (" > " | " < ") ({_any_rule(others)})'


def _meant(name: str, said: SaidOfTable) -> Sequence[str]:
    """The words of a column that the question may mean: those it has, and those for states."""
    words = said.content.choices.get(name, ())
    if name in said.content.switches or len(words) <= _MOST_STATES:
        return words
    return [
        *(each for each in words if said.is_mentioned(each)),
        *(each for each in said.values if name in said.content.values[each] and each not in words),
    ]


def _named(column: str) -> str:
    """The rule for the name of a column."""
    return _literal(f'"{column}"')


def _quoted(text: str) -> str:
    """The rule for a value."""
    return _literal(f"'{_shown(text)}'")


def _shown(value: str) -> str:
    """Without the mark that ends a value in a query."""
    return value.replace("'", "’")


def _any_rule(alternatives: Iterable[str]) -> str:
    """The rule for one of some; "" without any."""
    return " | ".join(alternatives)


def _literal(text: str) -> str:
    """The rule for a text as it is."""
    return json.dumps(text, ensure_ascii=False)


def asked_by(query: str, said: SaidOfTable, *, is_only_here: bool = True) -> TableQuestion | None:
    """What a query asks for; None if it is not exactly what the question says of the table.

    Args:
        is_only_here: no other text has the question's words. Else it has to say of itself that
            what the query asks for is wanted.
    """
    asked = _Query(query, said).asked()
    if asked is None:
        return None
    asked = _as_meant(asked, said)
    # "What is not paid?" asks for the rows.
    states = {value.casefold() for _, value in asked.where}
    is_of_state = bool(said.content.names) and states <= answer_words()
    is_contradiction = len(dict(asked.where)) < len(asked.where)
    if is_contradiction or (asked.tells_nothing and not is_of_state):
        return None
    how, rank = said.combining
    is_one = how in ("", asked.how) and rank in ("", asked.rank)
    if not (is_one and QueryCheck(asked, said).is_met(is_only_here=is_only_here)):
        return None
    meant = directed(asked, said.question, said.content)
    if meant is None:
        return None
    asked = meant
    if said.compares == "share" and asked.how != "list":
        return _as_share(asked, said.content)
    return _with_names(asked, said.content) if asked.how == "list" else asked


def change_asked(said: SaidOfTable) -> TableQuestion | None:
    """The change that a question asks for; None if that is not all that it says of the table."""
    if not said.change:
        return None
    earlier, later, row, is_rise = said.change
    names = said.content.called
    if not names or not said.named_whole <= {earlier, later, *names} or asks_for_others(said):
        return None
    if row:
        where = ((min(said.content.values[row] & said.content.names), row),)
        base = TableQuestion("sum", earlier, where=where, language=said.language)
    else:
        how: TableHow = "sum" if said.content.is_summed(later) else "max"
        base = TableQuestion(how, earlier, names[0], language=said.language)
    rank: Rank = "" if row else "largest" if is_rise else "smallest"
    difference = Difference("change", without_unit(later), without_unit(earlier), base)
    return base._replace(column=later, rank=rank, difference=difference)


def _as_meant(asked: TableQuestion, said: SaidOfTable) -> TableQuestion:
    """The question with "in 2023" and a sum for what models write instead.

    "Since 2023", and rows of which "how much" wants the sum.
    """
    if not said.date_operators:
        dated = [each for each in asked.compared if each.column in said.content.dated]
        is_one = len({(each.column, each.value) for each in dated}) == 1
        if is_one and all(each.operator != "!=" for each in dated):
            others = [each for each in asked.compared if each not in dated]
            asked = asked._replace(compared=(*others, dated[0]._replace(operator="=")))
    amounts = [each for each in asked.columns if said.content.is_added(each)]
    is_of_one = not said.content.names.isdisjoint(name for name, _ in asked.where)
    is_sum = asked.how == "list" and len(amounts) == 1 and asks_how_much(said)
    if is_sum and not is_of_one:
        return asked._replace(how="sum", column=amounts[0], beside=())
    return asked


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
    compared = [name for each in asked.compared for name in (each.column, each.value)]
    chosen = [each for each in compared if each in content.columns]
    first, *beside = dict.fromkeys((*content.called[:1], asked.column, *asked.beside, *chosen))
    return asked._replace(column=first, beside=tuple(beside))


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
        rank: Rank = ""
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
