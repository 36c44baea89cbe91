"""What was spent and what was received: amounts with a sign, or a column for each of both."""

import re
from collections.abc import Mapping
from typing import Literal

from app.core.language_packs import TableQuestions
from app.core.languages import any_of, packs
from app.core.tables import without_unit
from app.retrieval.asked_of_table import Rank, TableHow, TableQuestion
from app.retrieval.row_conditions import taken_out
from app.retrieval.table_content import Comparison, TableContent, is_money

Flow = Literal["", "spent", "received", "both"]

_REVERSED: Mapping[str, str] = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_OPPOSITE: Mapping[str, TableHow] = {"min": "max", "max": "min"}
_OTHER_END: Mapping[str, Rank] = {"smallest": "largest", "largest": "smallest", "": ""}


def flow_said(text: str, words: TableQuestions) -> Flow:
    """Whether a text has words for what was spent, or received."""
    left = re.sub(rf"(?<!\w){any_of(words.received)}(?!\w)", " ", text, flags=re.IGNORECASE)
    spent = rf"(?<!\w){any_of((*words.spending, *words.costs))}(?!\w)"
    is_spent = re.search(spent, left, re.IGNORECASE)
    if left != text:
        return "both" if is_spent else "received"
    return "spent" if is_spent else ""


def flow_column(flow: Flow, content: TableContent, words: TableQuestions) -> str:
    """The column of what was spent, or received, beside one for the other; "" without both."""
    heads = {"spent": any_of(words.spent_heads), "received": any_of(words.received_heads)}
    called = {
        kind: [
            name
            for name in content.columns
            if name in content.amounts
            and re.fullmatch(head, without_unit(name).replace("_", " "), re.IGNORECASE)
        ]
        for kind, head in heads.items()
    }
    is_told = [len(names) for names in called.values()] == [1, 1]
    return called[flow][0] if is_told and flow in called else ""


def directed(asked: TableQuestion, question: str, content: TableContent) -> TableQuestion | None:
    """The question for what was spent or received, if it has words for one; None if for both.

    Of amounts with a sign, what was spent is below 0: the largest expense is the smallest amount.
    """
    words = packs()[asked.language].table_questions
    assert words, "it has recognised the question"
    signed = [name for name in content.signed if is_money(name)]
    is_of_rows = asked.how in ("count", "list") and asked.column not in content.numeric
    if len(signed) != 1 or not (asked.column in signed or is_of_rows):
        return asked
    _, besides = taken_out(content.columns, question, without_unit)
    flow = flow_said(besides, words)
    if not flow:
        return asked
    if flow == "both" or asked.difference:
        return None
    (amount,) = signed
    is_spent = flow == "spent"
    compared = [
        each._replace(operator=_REVERSED[each.operator], value=f"-{each.value}")
        if is_spent and each.column == amount and each.value[0] in "123456789"
        else each
        for each in asked.compared
        if each[::2] != (amount, "0")
    ]
    sign = Comparison(amount, "<" if is_spent else ">", "0")
    is_said = any((each.column, each.operator[0]) == sign[:2] for each in compared)
    asked = asked._replace(compared=(*compared, *(() if is_said else (sign,))))
    if not is_spent or asked.column != amount:
        return asked
    return asked._replace(how=_OPPOSITE.get(asked.how, asked.how), rank=_OTHER_END[asked.rank])
