"""Questions for a chart of a table: "Plot the amount by month"."""

import re
from collections.abc import Sequence

from app.core.languages import any_of
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.table_content import TableContent, table_words
from app.retrieval.table_questions import table_question


def chart_question(
    questions: Sequence[str], content: TableContent, names: Sequence[str]
) -> TableQuestion | None:
    """What the last question wants drawn, a value of each group; None for any other question."""
    question = questions[-1].strip()
    for words in table_words():
        asks = re.match(rf"{any_of(words.charts)}(?!\w)", question, re.IGNORECASE)
        if not asks:
            continue
        rest = question[asks.end() :].strip()
        for text in (rest, f"{words.drawn} {rest}"):
            asked = table_question([*questions[:-1], text], content, names)
            if asked and asked.by and not asked.rank and not asked.difference:
                return asked._replace(is_chart=True)
    return None
