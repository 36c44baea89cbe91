"""Whether a query about a table asks for what a question says, no less and no more."""

import re
from collections.abc import Sequence

from app.core.tables import without_unit
from app.retrieval.asked_in_words import (
    asks_for_others,
    asks_for_rate,
    asks_for_rows,
    asks_for_worth,
    counted,
    is_called_next,
    is_measure,
    is_owed,
    is_part_of_more,
    is_told_apart,
    other_amounts,
    owed,
)
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.row_conditions import is_form
from app.retrieval.said_of_table import SaidOfTable, is_phrase
from app.retrieval.table_content import Comparison, TableContent, answer_words, means_no

EMPTY = "empty"
"""What conditions of the tool for tables compare a cell with that is to be empty."""


def ordered_dates(asked: TableQuestion, content: TableContent) -> Sequence[Comparison]:
    """What lies before or after one date; not what lies between two."""
    dated = [each for each in asked.compared if each.column in content.dated]
    is_one = len({each.column for each in dated}) == len(dated)
    return [each for each in dated if is_one and each.operator not in ("=", "!=")]


class QueryCheck:
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

    def is_met(self, *, is_only_here: bool) -> bool:
        """Whether they are, where perhaps other texts have the question's words, too."""
        return (
            self._uses_all()
            and self._says_all()
            and self._is_of_kind()
            and self._counts_what_is_said()
            and self._has_state()
            and self._looks_up_what_is_said()
            and (is_only_here or self._says_what())
        )

    def _uses_all(self) -> bool:
        """Whether all that the question says of the table is in the query."""
        asked, said = self._asked, self._said
        used = {value for _, value in self._conditions}
        tops = {str(asked.top)} if asked.rank else set()
        named = {value for value in said.values if not said.is_title(value)}
        # The year of a column "Budget 2025" is said by its name, that of a file by the file's.
        numbers = (each for each in (*said.numbers, *said.days) if not said.is_title(each))
        others = {each for each in numbers if not self._is_in_column(each)}
        if not used | tops >= named | others or said.names_cells_in_part:
            return False
        with_what = {*said.numbers, *said.days, *self._content.columns}
        compared = {each.operator for each in asked.compared if each.value in with_what}
        if said.operators and said.operators.isdisjoint(compared):
            return False  # "more than Dev"
        # "How many pupils" are rows, and so are "how many gifts" of so much.
        word = counted(said) if asked.how == "count" else ""
        is_of_rows = bool(word) and not is_measure(word, said)
        amounts = said.named_whole & self._content.amounts
        rows = {each for each in amounts if is_of_rows and self._is_called(each, word)}
        return said.named_whole <= self._columns | self._content.names | rows

    def _is_in_column(self, number: str) -> bool:
        used = self._columns & {*self._content.columns}
        return any(number in re.findall(r"\d+", name) for name in used)

    def _says_all(self) -> bool:
        """Whether all that is in the query is said in the question."""
        asked = self._asked
        if not all(self._is_true(*each) for each in self._conditions) or self._is_reversed():
            return False
        said = self._said
        is_of_time = any(is_measure(each, said) for each in said.others)
        asks_price = said.asks_cost and asked.how != "count" and not is_of_time
        amounts = {*asked.columns} & self._content.amounts
        if asks_price and not any(map(said.is_mentioned, amounts)):
            return False
        if asked.rank and asked.how in ("min", "max"):
            if asked.column in self._content.dated:
                times = self._said.phrases.times
                return self._said.has(times["first" if asked.rank == "smallest" else "last"])
            return self._may_be_meant(asked.column)
        is_grouped = not asked.by or self._said.is_who or self._said.is_mentioned(asked.by)
        if asked.how in ("list", "count"):
            listed = self._content.numeric & {*asked.columns} - {c for c, _ in self._conditions}
            return is_grouped and all(map(self._is_meant, listed))
        is_possible = asked.how != "sum" or self._content.is_summed(asked.column)
        return is_possible and is_grouped and self._is_meant(asked.column)

    def _says_what(self) -> bool:
        """Whether the question says in words what is asked for, not only of which rows."""
        if self._asked.how == "count":
            return not asks_for_others(self._said)
        if self._asked.rank or self._asked.by:
            return all(map(self._said.is_told, (self._asked.column, self._asked.by)))
        return all(map(self._said.is_told, self._asked.columns))

    def _is_of_kind(self) -> bool:
        """Whether it may be when something is, or what something rose by, if that is asked for."""
        asked, said, content = self._asked, self._said, self._content
        wanted = {asked.column, asked.by, *asked.beside}
        dates = wanted & content.dated
        is_next = said.has(said.phrases.times["next"]) and bool(dates)
        if is_next and not any(is_called_next(each, said) for each in dates):
            return False
        if said.is_when and wanted <= {"", *content.numeric}:
            return False
        unsaid = (each for each in asked.compared if each.operator not in said.operators)
        if any(each.column in content.amounts and each.value in said.days for each in unsaid):
            return False  # a year is no amount, unless there are more than that
        ordered = {each.operator for each in ordered_dates(asked, content)}
        if not ordered <= said.date_operators:
            return False  # "in 2023" is not since then
        # The price in 2026 is no answer to what it rose by then; rows in which one column is below
        # another are one to which fell.
        is_between = any(each.value in content.amounts for each in asked.compared)
        return is_between or not said.tells_rise_or_fall

    def _counts_what_is_said(self) -> bool:
        """Whether what is counted, or added up, is what the question asks how many there are of.

        "How many kilometres" are no rows, and no costs; what costs so much an hour is no hours.
        """
        asked, said = self._asked, self._said
        is_added = any(map(self._content.is_added, asked.columns))
        if is_added and (asks_for_worth(said) or (asks_for_rate(said) and not asked.by)):
            return False
        # "How much time" is that of a column of hours.
        amounts = other_amounts(said)
        measured = (*amounts, *map(without_unit, asked.columns))
        if amounts and not all(is_measure(each, said) for each in measured):
            return False
        if not (word := counted(said)):
            return True
        if asked.how == "count":
            rows = self._content.names | self._content.dated
            return not is_measure(word, said) or any(self._is_called(each, word) for each in rows)
        return all(
            self._is_called(each, word) or (said.is_mentioned(each) and not is_measure(word, said))
            for each in asked.columns
            if each in self._content.numeric
        )

    def _is_called(self, column: str, word: str) -> bool:
        """Whether a column is called by a word, or by one for how many there are."""
        heads = re.findall(r"[^\W_]+", column)
        is_number = is_phrase(self._said.phrases.quantities, column)
        return is_number or any(is_form(word, each) for each in heads)

    def _looks_up_what_is_said(self) -> bool:
        """Whether what is looked up is what the question names, if that has other words.

        "Who is the author", of a table of loans, is not who has borrowed the book.
        """
        asked, said, content = self._asked, self._said, self._content
        dates = {*asked.columns} & content.dated
        if said.is_when and len(content.dated) > 1:
            return any(is_told_apart(each, said) for each in dates)
        parts = (said.in_part[value] for _, value in self._conditions if value in said.in_part)
        if any(is_part_of_more(each, said) for each in parts):
            return False
        # What the pool is "for students" is not what it costs to build.
        persons = said.phrases.persons
        if said.asks_cost and any(is_phrase(persons, each) for each in said.others):
            return False
        is_of_name = asked.columns == content.called[:1]
        is_of_rows = asked.how != "list" or asks_for_rows(said) or is_of_name
        is_date = said.is_when and dates == content.dated
        return is_of_rows or is_date or not said.others or self._says_what()

    def _has_state(self) -> bool:
        """Whether only what is not paid is asked of if the question has a word for that."""
        said = self._said
        if not is_owed(said.besides, said) or any(is_owed(each, said) for each in self._columns):
            return True
        return any(value.casefold() in answer_words() for _, value in self._conditions)

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
            return is_said(value) and (is_said(column) or self._content.beside(value) == column)
        if value == EMPTY:
            # Who has not paid the fine is not who has none.
            return is_said(column) and not (column in self._content.amounts and said.others)
        if column in self._content.numeric | self._content.dated:
            is_number = value in (*said.numbers, *said.days)
            return self._may_be_meant(column) if is_number else said.is_negated and is_said(column)
        if value.casefold() in answer_words():
            return is_told_apart(column, said)
        is_meant = value in said.values or (column, value) in owed(said)
        return is_meant or self._is_said_best(column, value)

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
        said = self._said
        is_negated = said.is_negated or is_owed(said.besides, said)
        return bool(answers) and any(answers) != is_negated
