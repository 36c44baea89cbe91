"""The conditions of queries about a table: those that a question says, and those it may mean.

Models leave out what is said and add what is not ("where Client = Kestrel Homes"), so the program
writes what is certain.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from app.retrieval.asked_in_words import owed
from app.retrieval.said_of_table import PLAIN, SaidOfTable
from app.retrieval.table_content import answer_words

EMPTY = "empty"
"""What conditions of the tool for tables compare a cell with that is to be empty."""

_MOST = 3
"""Conditions of a query."""

_MOST_STATES = 2
"""Words of a column that other words may mean: of "paid" and "open", what somebody still owes."""


def where_rules(said: SaidOfTable) -> dict[str, str]:
    """The rules of a grammar (GBNF) for which rows a query chooses; perhaps all."""
    certain = dict(_certain(said))
    others = [each for each in said.content.columns if each not in certain]
    condition = any_rule(comparisons(said, others))
    more = ' (" AND " condition)?'
    if certain:
        where = ' " AND " '.join(certain.values())
        where = f'" WHERE " {where}' + more * max(_MOST - len(certain), 1) * bool(condition)
    else:
        where = f'(" WHERE " condition{more * (_MOST - 1)})?' if condition else '""'
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
            yield name, f"{named(name)} {equals} {quoted(value)}"
    states = owed(said)
    if len(states) == 1 and not counts[states[0][0]]:
        ((name, value),) = states
        yield name, f'{named(name)} " = " {quoted(value)}'
    days = [each for each in said.days if not said.is_title(each)]
    is_of_number = said.operators - said.date_operators and not {*said.numbers} - {*days}
    if len(content.dated) == len(days) == 1 and not is_of_number:
        (name,) = content.dated
        operators = any_rule(literal(f" {each} ") for each in sorted({"=", *said.date_operators}))
        yield name, f"{named(name)} ({operators}) {quoted(days[0])}"


def parts(said: SaidOfTable) -> Iterator[str]:
    """The rows that a share may be of: those of a value that the question has, or any."""
    content = said.content
    columns = [each for each in content.columns if each not in content.dated]
    of_values = [(name, each) for each in said.values for name in content.values[each]]
    if of_values:
        yield from (f'{named(name)} " = " {quoted(each)}' for name, each in of_values)
    else:
        yield from comparisons(said, columns)


def comparisons(said: SaidOfTable, columns: Collection[str]) -> Iterator[str]:
    """What each of some columns can be compared with."""
    content = said.content
    for name in columns:
        if name in content.numeric:
            yield f'{named(name)} " " operator " " number'
        elif name in content.dated and said.days:
            yield f'{named(name)} " " operator " " day'
        if written := [quoted(each) for each in _meant(name, said) if PLAIN.fullmatch(each)]:
            yield f'{named(name)} (" = " | " != ") ({any_rule(written)})'
        # Of "paid: yes, no", what is empty is neither.
        words = content.choices.get(name, ())
        if name in content.gaps and answer_words().isdisjoint(map(str.casefold, words)):
            yield f'{named(name)} (" IS NULL" | " IS NOT NULL")'
    amounts = [each for each in content.columns if each in content.amounts]
    for name in amounts:
        if name in columns and (others := [named(each) for each in amounts if each != name]):
            yield f'{named(name)} (" > " | " < ") ({any_rule(others)})'


def _meant(name: str, said: SaidOfTable) -> Sequence[str]:
    """The words of a column that the question may mean: those it has, and those for states."""
    words = said.content.choices.get(name, ())
    if name in said.content.switches or len(words) <= _MOST_STATES:
        return words
    return [
        *(each for each in words if said.is_mentioned(each)),
        *(each for each in said.values if name in said.content.values[each] and each not in words),
    ]


def named(column: str) -> str:
    """The rule for the name of a column."""
    return literal(f'"{column}"')


def quoted(text: str) -> str:
    """The rule for a value."""
    return literal(f"'{shown(text)}'")


def shown(value: str) -> str:
    """Without the mark that ends a value in a query."""
    return value.replace("'", "’")


def any_rule(alternatives: Iterable[str]) -> str:
    """The rule for one of some; "" without any."""
    return " | ".join(alternatives)


def literal(text: str) -> str:
    """The rule for a text as it is."""
    return json.dumps(text, ensure_ascii=False)
