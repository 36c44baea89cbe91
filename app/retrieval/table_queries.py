"""Questions about a table as queries that a model writes in a small part of SQL.

The program reads many questions by their words (`table_questions`); of the others, a model that has
seen code knows which columns are meant. A grammar lets it write no more than names of columns,
values of the table, and numbers and dates of the question. What it writes counts only if everything
in it is said in the question, and everything that the question says of the table is in it: a query
for another question is a wrong answer with the right figures.
"""

import json
from itertools import islice
from typing import Literal

from app.core.tables import without_unit
from app.retrieval.asked_in_words import asks_for_others, asks_how_much
from app.retrieval.asked_of_table import Difference, TableHow, TableQuestion
from app.retrieval.query_checks import QueryCheck
from app.retrieval.query_conditions import (
    any_rule,
    literal,
    named,
    parts,
    where_rules,
)
from app.retrieval.said_of_table import SaidOfTable
from app.retrieval.table_content import TableContent, answer_words
from app.retrieval.written_queries import WrittenQuery

NONE = "NONE"
"""What a model writes if the table does not answer the question."""

_MOST_EXAMPLES, _MOST_DATES = 8, 2
"""Words and dates of a column that are shown of those that may be chosen."""


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
        "value": any_rule(values),
        "operator": '"=" | "<" | ">" | "<=" | ">=" | "!="',
        "column": any_rule(map(named, content.columns)),
        "number": any_rule(map(json.dumps, dict.fromkeys((*said.numbers, "0")))),
        "top": any_rule(json.dumps(str(each)) for each in sorted(said.counts)),
        **where_rules(said),
    }
    optional = {
        "amount": map(named, numeric),
        "ordered": map(named, ordered),
        "day": (json.dumps(f"'{each}'") for each in said.days),
    }
    rules |= {name: rule for name, each in optional.items() if (rule := any_rule(each))}
    if said.compares == "share":  # of the rows of one condition, or a column of percentages
        amounts = filter(said.is_mentioned, content.amounts)
        percentages = map(named, content.numeric - content.amounts)
        sums = [literal(f'SUM("{each}")') for each in amounts] or ['"COUNT(*)"']
        shares = any_rule((*sums, *percentages))
        rules["query"] = " ".join(('"SELECT "', f"({shares})", '" FROM t WHERE " condition'))
        rules["condition"] = any_rule(parts(said))
        if not rules["condition"]:
            return f'root ::= "{NONE}"\n'
    return "\n".join(f"{name} ::= {rule}" for name, rule in rules.items()) + "\n"


def asked_by(query: str, said: SaidOfTable, *, is_only_here: bool = True) -> TableQuestion | None:
    """What a query asks for; None if it is not exactly what the question says of the table.

    Args:
        is_only_here: no other text has the question's words. Else it has to say of itself that
            what the query asks for is wanted.
    """
    asked = WrittenQuery(query, said).asked()
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
    rank: Literal["", "largest", "smallest"] = "" if row else "largest" if is_rise else "smallest"
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
