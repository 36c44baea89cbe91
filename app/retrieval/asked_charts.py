"""Questions for a chart of a table: "Plot the amount by month"."""

import re
from collections.abc import Sequence

from app.core.languages import any_of, question_language
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.table_content import TableContent, table_words
from app.retrieval.table_questions import table_question
from app.retrieval.terms import words_of_language


def chart_question(
    questions: Sequence[str],
    content: TableContent,
    names: Sequence[str],
    earlier: TableQuestion | None = None,
) -> TableQuestion | None:
    """What the last question wants drawn, a value of each group; None for any other question.

    "Plot that" draws what was asked before: the question before it, or `earlier`.
    """
    *before, last = questions
    question = last.strip(" ?!.。")
    for words in table_words():
        asks = re.match(rf"{any_of(words.charts)}(?!\w)", question, re.IGNORECASE)
        if not asks:
            continue
        rest = question[asks.end() :].strip()
        grammar = words_of_language(question_language(question)).function_words
        if {each.casefold() for each in re.findall(r"\w+", rest)} <= grammar:
            asked = table_question(before, content, names, earlier) if before else earlier
            return asked._replace(is_chart=True, rank="") if asked and _is_drawn(asked) else None
        for text in (rest, f"{words.drawn} {rest}"):
            asked = table_question([*before, text], content, names, earlier)
            if asked and _is_drawn(asked) and not asked.rank:
                return asked._replace(is_chart=True)
    return None


def _is_drawn(asked: TableQuestion) -> bool:
    return bool(asked.by) and not asked.difference
