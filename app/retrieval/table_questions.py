"""Questions whose answer is computed from all rows of one table: "total revenue by region".

The program reads them itself, by the words of the question and the columns and values of the table.
A question with any other word is not read: it may ask for something else ("returned units").
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import cache
from typing import Literal

from app.core.language_packs import LanguagePack
from app.core.languages import any_of, lazy_pattern, packs
from app.core.tables import without_unit
from app.retrieval.asked_of_table import Difference, Rank, TableQuestion
from app.retrieval.money_flows import directed, flow_column, flow_said
from app.retrieval.row_conditions import (
    COLUMN,
    OPPOSITE,
    VALUE,
    RowConditions,
    are_forms,
    has_phrase,
    is_form,
    is_named,
    merged,
    replaced,
    taken_out,
    without,
)
from app.retrieval.table_content import Comparison, TableContent, is_money, money_head, table_words
from app.retrieval.table_differences import (
    DifferenceKind,
    DifferenceReader,
    Operand,
    with_columns_of_years,
)
from app.retrieval.terms import words_of_language
from app.retrieval.written_months import with_months_as_written

_LONGEST_QUESTION = 200
_WORD = re.compile(r"\w+")
_who_head = lazy_pattern(
    lambda: any_of(any_of((*words.who_heads, *words.persons)) for words in table_words())
)


def table_question(
    questions: Sequence[str],
    content: TableContent,
    names: Sequence[str],
    earlier: TableQuestion | None = None,
) -> TableQuestion | None:
    """What the last of some questions asks to compute of a table; None for any other question.

    Args:
        questions: of one chat, in order: "And South?" changes what the one before it asked for.
        content: what the columns of the table hold.
        names: what the table is called: its file, its sheet and the like.
        earlier: what was asked before.
    """
    texts = [" ".join(question.split()).strip(" ?!.？。؟¿¡") for question in questions]
    if len(texts[-1]) > _LONGEST_QUESTION:
        return None
    asked = earlier
    for number, text in enumerate(texts):
        before, asked = asked, None
        if len(text) <= _LONGEST_QUESTION:
            # "en" and "total" are words of several languages, "février" and "montant" of one.
            in_order = sorted(_languages(), key=lambda each: -each.rank(text, content))
            written = with_months_as_written(text, content)
            read = (
                each.difference(written, content, set(names))
                or each.read(written, content, names, before, is_later=number > 0 or bool(earlier))
                for each in in_order
            )
            asked = next(filter(None, read), None)
            asked = directed(asked, text, content) if asked else None
    return None if asked and asked.tells_nothing else asked


def asks_to_compare(question: str) -> bool:
    """Whether a question has words for a difference, a change or a share."""
    return any(each.compares(question) for each in _languages())


def comparison(question: str, language: str) -> DifferenceKind | Literal[""]:
    """What a question has words for in its language; "" for none."""
    return next((each.compares(question) for each in _languages() if each.code == language), "")


def asks_of_those(question: str) -> bool:
    """Whether a question speaks of the rows that the one before it asked for."""
    return any(each.asks_of_those(question) for each in _languages())


def combining(question: str, language: str) -> tuple[str, Rank]:
    """How a question says in words that values are combined, and which group it asks for.

    "mean" or "median", and "largest" or "smallest"; "" for neither. The words for sums and numbers
    of rows may mean either.
    """
    how, rank = next(
        (each.how(question)[:2] for each in _languages() if each.code == language), ("", "")
    )
    return how if how in ("mean", "median") else "", rank


class _Reader:
    """Reads questions in one language."""

    def __init__(self, code: str, pack: LanguagePack) -> None:
        assert pack.table_questions, "other languages are not read"
        self.code = code
        self._words = words = pack.table_questions
        self._counts = pack.figures.counts
        self._months = re.compile(rf"\b(?:{'|'.join(pack.figures.months)})\b", re.IGNORECASE)
        heads = (*words.quantities, *words.amount_heads, *words.date_heads)
        self._heads = re.compile(any_of(heads), re.IGNORECASE)
        self._grammar = words_of_language(code).function_words
        negations = pack.surveys.negations if pack.surveys else ()
        self._conditions = RowConditions(words, negations)
        verbs = (*pack.figures.rises, *pack.figures.falls)
        self._differences = DifferenceReader(words, verbs, self._conditions.filler)

    def read(
        self,
        text: str,
        content: TableContent,
        names: Sequence[str],
        before: TableQuestion | None = None,
        *,
        is_later: bool = False,
    ) -> TableQuestion | None:
        """What a question asks for; `before` is what the one before it asked for, if that is known.

        If there was one (`is_later`), "those" are its rows.
        """
        own, text = text, self._without_those(text) if is_later else text
        is_of_those = own != text
        is_other = before.language != self.code if before else is_of_those
        if is_other or self._conditions.asks_for_worth(text, content):
            return None
        said = re.sub(rf"^{any_of(self._words.continues)}(?!\w)", " ", text, flags=re.IGNORECASE)
        files = {name for name in names if "." in name}
        periods = content.periods_called(self._words.periods)
        wide = content._replace(columns=(*content.columns, *periods))
        marked = self._with_columns(said.strip(), wide, files)
        if content.of_persons:  # "which pupils" are their names
            marked = without(marked, self._words.persons)
        marked, compared = self._conditions.compared(marked, wide)
        marked, where = self._with_values(marked, content, set(names) - files)
        if where is None or len(dict(where)) < len(where):
            return None
        lists = self.how(marked)[0] in ("", "how many")
        marked, where, excluded = self._conditions.excluded(marked, content, where, lists=lists)
        compared = merged(compared, excluded)
        how, rank, left = self.how(marked)
        top, left = self._top(left) if rank else (1, left)
        found = [wide.columns[int(at)] for at in re.findall(rf"{COLUMN}(\d+)", left)]
        by = self._by(left, wide)
        columns = [name for name in dict.fromkeys(found) if name != by]
        period = periods.get(by)
        by = min(content.dated) if period else by
        is_who = re.match(rf"{any_of(self._words.who)}(?!\w)", text, re.IGNORECASE)
        is_which = top == 1 and re.match(rf"{any_of(self._words.rows)}(?!\w)", text, re.I)
        if rank and not by and (is_who or is_which):
            by = self._persons(content) if is_who else "".join(content.called[:1])
            columns = [name for name in columns if name != by]
        if rank and by in content.amounts and len(columns) == 1:  # "top customers by revenue"
            by, columns = columns[0], [by]
        counts_groups = how == "best" and by and self._is_of_most_rows(marked, columns, content)
        how = "how many" if counts_groups else how
        counts_rows = how == "how many" and bool(columns) and columns[0] in content.names
        having = content.having(columns[1:]) if counts_rows else ()
        compared = merged(compared, having)
        if how and len(columns) > 1:  # "the amount of orders": their rows have other names each
            columns = [name for name in columns if (name in content.names) == counts_rows]
        is_named = bool(columns)
        if (how or (by and not compared)) and not columns:
            is_number = how == "how many"
            columns, rest = self._spent(text, left, content)
            # "How many expenses" are rows of amounts with a sign.
            left = rest if not is_number or content.signed.issuperset(columns) else left
            columns = self._quantities(text, where, names, content) if is_number else columns
        left = re.sub(rf"{any_of(self._words.by)} (?={COLUMN})", " ", left, flags=re.IGNORECASE)
        chooses = bool(where or compared)
        is_first = said == text and not is_of_those
        subject: tuple[str, ...] = ()
        if is_first and chooses and not how:
            subject = self._subject(text, content, by, columns, compared, set(names) - files)
        is_vague = len(columns) > 1 and not subject
        # "What did I spend the most on?" asks for a group, which is not named.
        is_vague |= bool(rank and not by and not is_named) and has_phrase(self._words.most, text)
        # The mean of a month may be that of its rows, or of all months.
        is_vague |= bool(period and (subject or how in ("mean", "median")))
        is_vague |= bool({*periods} & {*columns} or content.unsure & {*found})
        # "How many items are in stock", of a column "In stock", are hardly rows.
        others = filter(content.amounts.__contains__, found)
        is_vague |= counts_rows and not having and any(map(self._is_quantity, others))
        is_vague |= bool(rank and by) and self._conditions.asks_of_each(marked)
        is_counted = how == "how many" and not compared and {*columns} <= content.names
        is_vague |= is_counted and self._conditions.is_not_counted(marked, where, content)
        if (
            self._rest(left)
            or is_vague
            or (rank and not by and (is_who or (is_which and not is_named)))
        ):
            return None
        asked = TableQuestion("list", "", by, where, rank, self.code, compared, top=top)
        asked = asked._replace(period=period)
        if subject:
            return asked.of_rows(subject, columns, content)
        asked = asked._replace(column=columns[0] if columns else "")
        how = how or ("sum" if is_first and by and content.is_added(asked.column) else "")
        if not (is_first and (how or (columns and chooses))):
            goes_on = how or by or columns or (chooses and not (is_who and is_first))
            if not before or before.difference or not goes_on:
                return None
            before = before.of_those(how, content) if is_of_those and not columns else before
            asked, how = before.changed(asked), how or before.how
        return asked.combined(how or "list", content)

    def rank(self, text: str, content: TableContent) -> int:
        """How likely a text is in this language, by its months and the heads of columns."""
        heads = sum(bool(self._heads.fullmatch(without_unit(each))) for each in content.columns)
        return 100 * bool(self._months.search(text)) + heads

    def asks_of_those(self, text: str) -> bool:
        """Whether a question speaks of the rows that the one before it asked for."""
        return self._without_those(text) != text

    def _without_those(self, text: str) -> str:
        those = rf"(?<!\w){any_of(self._words.those)}(?!\w)"
        return " ".join(re.sub(those, " ", text, flags=re.IGNORECASE).split())

    def compares(self, text: str) -> DifferenceKind | Literal[""]:
        """Whether a text has words for a difference, a change or a share; "" for none."""
        return self._differences.kind(text)

    def difference(self, text: str, content: TableContent, names: Set[str]) -> TableQuestion | None:
        """The question if it compares two values, or one with the total of all."""
        if not (kind := self._differences.kind(text)):
            return None
        files = {name for name in names if "." in name}
        text = with_columns_of_years(text, content) if kind != "share" else text
        marked = self._differences.plain(self._with_columns(text, content, files))
        marked, comparisons = self._conditions.compared(marked, content)
        marked, where = self._with_values(marked, content, names - files)
        if where is None or not (found := self._differences.compared(kind, marked, where, content)):
            return None
        marked, rows, excluded = self._conditions.excluded(found.text, content, where)
        chosen = {each[::2] for operand in found.operands for each in operand.rows}
        rows = tuple(each for each in rows if each not in chosen)
        how, rank, marked = self.how(marked)
        columns = {content.columns[int(at)] for at in re.findall(rf"{COLUMN}(\d+)", marked)}
        columns -= content.names if kind == "share" else set()  # of the orders
        called: list[str] = []
        if not (columns or found.operands[0].column) and len(content.amounts) == 1:
            called, _ = taken_out(names - files, text)
            columns = {*content.amounts}
        # A share of the stoppages may be one of their number, or of their minutes.
        is_unclear = kind == "share" and bool(called) and not any(map(is_money, called))
        is_whole = columns.isdisjoint(content.numeric - content.amounts)  # percentages
        is_whole &= kind != "share" or how in ("", "sum", "how much", "how many")
        if rank or len(columns) > 1 or len(dict(rows)) < len(rows) or not is_whole:
            return None
        is_grouped = re.search(rf"(?<!\w){any_of(self._words.by)} {COLUMN}", marked, re.IGNORECASE)
        if is_grouped or is_unclear or self._rest(marked):
            return None
        (column,) = columns or ("",)
        compared = merged(comparisons, excluded)
        asked = TableQuestion("list", column, "", rows, "", self.code, compared)
        whole = Operand("", "", (), 0, 0)
        # "The share of the orders that is pending" is one of rows.
        usual = (
            "count" if kind == "share" and not column and not found.operands[0].column else "sum"
        )
        first, second = (*found.operands, whole)[:2]
        one, base = (
            _of_operand(asked, each).combined(how or usual, content) for each in (first, second)
        )
        if not one or not base:
            return None
        return one._replace(difference=Difference(kind, first.name, second.name, base))

    def _quantities(
        self,
        text: str,
        where: tuple[tuple[str, str], ...],
        names: Sequence[str],
        content: TableContent,
    ) -> list[str]:
        """The column that says how many there are of what is counted: "how many desks".

        Things are in the plural there, or stand in one row: "how many pending orders" are rows.
        """
        counted = rf"(?<!\w){any_of(self._words.hows['how many'])} (\w+)(?: (\w+))?"
        found = re.search(counted, text, re.IGNORECASE)
        if not found or is_named(found[2] or "-", " ".join(names)):
            return []
        said = found[1].casefold()
        things = (v for name, v in where if name in content.distinct or v.casefold() != said)
        if not any(is_named(value, said) for value in things):
            return []
        called = [*filter(self._is_quantity, content.amounts)]
        return called if len(called) == 1 else []

    def _is_of_most_rows(self, marked: str, columns: list[str], content: TableContent) -> bool:
        """Whether it asks of which group there are most rows: "the most orders".

        Not where a column says how many things a row is about.
        """
        at = content.columns.index(columns[0]) if len(columns) == 1 else -1
        most = rf"(?<!\w){any_of(self._words.most)} +{self._conditions.filler}{COLUMN}{at}\b"
        is_counted = at >= 0 and columns[0] in content.names
        is_counted &= not any(map(self._is_quantity, content.amounts))
        return is_counted and re.search(most, marked, re.IGNORECASE) is not None

    def _is_quantity(self, column: str) -> bool:
        """Whether a column says how many things a row is about."""
        heads = any_of(self._words.quantities)
        return re.fullmatch(heads, without_unit(column), re.IGNORECASE) is not None

    def _spent(self, question: str, text: str, content: TableContent) -> tuple[list[str], str]:
        """The only column of money, if it is asked what was spent or received, and the rest."""
        asks = any_of((*self._words.spending, *self._words.costs, *self._words.received))
        asks = rf"(?<!\w)(?:{any_of(self._words.opposites)})?{asks}(?!\w)"  # "unpaid"
        left = re.sub(asks, " ", text, flags=re.IGNORECASE)
        added = filter(content.is_added, content.amounts)
        heads = [each for each in added if money_head().fullmatch(without_unit(each))]
        if apart := flow_column(flow_said(question, self._words), content, self._words):
            heads = [apart]
        is_asked = re.search(asks, question, re.IGNORECASE) and len(heads) == 1
        return (heads, " ".join(left.split())) if is_asked else ([], text)

    def _persons(self, content: TableContent) -> str:
        """The column of names that "who" asks for; "" if that is not certain.

        A task has nobody's name, but may be the only thing that has one.
        """
        worded = [
            name
            for name in content.columns
            if name not in content.numeric | content.dated and name not in content.switches
        ]
        called = [name for name in worded if _who_head().fullmatch(without_unit(name))]
        names = [name for name in called if name not in content.of_persons] or called or worded
        is_one = len(names) == 1 or content.of_persons.issuperset(names)
        return names[0] if names and is_one else ""

    def _subject(
        self,
        text: str,
        content: TableContent,
        by: str,
        columns: Sequence[str],
        compared: Sequence[Comparison],
        titles: Set[str],
    ) -> tuple[str, ...]:
        """What tells which rows are asked for: the column of their names ("who", "which members").

        All columns if they are called as the table is, and no column names each; else none.
        """
        is_who, is_rows = (
            re.match(rf"{any_of(words)}(?!\w)", text, re.IGNORECASE)
            for words in (self._words.who, self._words.rows)
        )
        kind = re.match(rf"{any_of(self._words.which)} (\w+)", text, re.IGNORECASE)
        is_of_rows = is_rows or (kind and taken_out(titles, kind[1])[0])  # "what orders"
        if not (is_who or (is_of_rows and (by or not columns))):
            return ()
        # "Which boats", of a sheet "boats" in which a berth comes first.
        called = (each for each in content.columns if kind and are_forms(kind[1], each))
        first = content.columns[0]
        subject = by or next(called, "")
        is_name = first in content.names - content.numeric - content.dated
        if not (subject or is_who or is_name or columns) and taken_out(titles, text)[0]:
            return content.columns
        subject = subject or (self._persons(content) if is_who else first)
        if not subject or (is_who and content.has_codes(subject)):
            return ()
        # Of several rows of a region, its revenue may be their sum.
        is_one = subject in content.names or not any(c.column in content.numeric for c in compared)
        return (subject,) if is_one and subject not in content.numeric | content.dated else ()

    def _with_columns(self, text: str, content: TableContent, files: Set[str]) -> str:
        """The text with marks for columns, without the names of files."""
        for name in files:
            text = replaced(text, name, " ")
        alone = [*map(without_unit, content.columns)]
        counts = Counter(alone)
        short = ((at, name) for at, name in enumerate(alone) if counts[name] == 1)
        called = [*enumerate(content.columns), *short]
        longest = sorted(called, key=lambda each: -len(each[1]))
        between = rf"\W+(?:{any_of(self._words.filler)}\W+)*"  # "how much rent was paid"
        glued = rf"(?<!\w)({any_of(self._words.glued)})(?=\w)"
        for prefix in (None, glued):  # a column may be called "Gesamtpreis"
            text = re.sub(prefix, r"\1 ", text, flags=re.IGNORECASE) if prefix else text
            for at, name in longest:
                # A column "Ist" is not meant by "wie hoch ist".
                flags = re.NOFLAG if name.casefold() in self._grammar else re.IGNORECASE
                # "Which order is the largest on …" does not name a column "Order on".
                gap = between if {*name.casefold().split()[1:]} - self._grammar else r"\W+"
                text = replaced(text, name, f" {COLUMN}{at} ", gap, flags)
        for name in content.states:
            mark = f"{COLUMN}{content.columns.index(name)}"
            done = self._conditions.called(name, content, self._grammar)
            form = next((each for each in _WORD.findall(text) if is_form(each, done)), "")
            if form and not re.search(rf"{mark}\b", text):  # "cannot swim", of a column "Swimmer"
                text = replaced(text, form, f" {mark} ")
            for said in re.finditer(rf"(?<!\w){any_of(self._words.opposites)}(\w+)", text, re.I):
                if is_form(said[1], name):
                    text = replaced(text, said[0], f" {OPPOSITE} {mark} ")
        return " ".join(text.split())

    def _with_values(
        self, text: str, content: TableContent, titles: Set[str]
    ) -> tuple[str, tuple[tuple[str, str], ...] | None]:
        """The text with marks for values, without titles, and the rows that the values choose.

        None if a value is in several columns, or more than two are in one.
        """
        said = [each for each in content.values if each.casefold() in text.casefold()]
        where: list[tuple[str, str]] = []
        for value in sorted(said, key=len, reverse=True):
            # A department "IT" is not meant by "was it paid".
            flags = re.NOFLAG if value.casefold() in self._grammar else re.IGNORECASE
            marked = replaced(text, value, f" {VALUE}{len(where)} ", flags=flags)
            if marked == text:
                continue
            text, (column, *others) = marked, content.values[value]
            if others or [name for name, _ in where].count(column) > 1:
                return text, None
            where.append((column, value))
            # "in region North": the column says no more than the value.
            at = content.columns.index(column)
            text = re.sub(rf"{COLUMN}{at} +(?={VALUE}{len(where) - 1}\b)", " ", text)
            text = re.sub(rf"(?<={VALUE}{len(where) - 1} ) *{COLUMN}{at}\b", " ", text)
        # What a table is called tells nothing more, but for "by project" of no such column.
        groups = re.findall(rf"(?<!\w){any_of(self._words.by)} (\w+)", text, re.IGNORECASE)
        is_unknown = any(not taken_out(titles, each)[1].strip() for each in groups)
        is_unknown |= self._conditions.leaves_time(text, where, content)
        _, text = taken_out(titles, text)
        return " ".join(text.split()), None if is_unknown else tuple(where)

    def how(self, text: str) -> tuple[str, Rank, str]:
        """How values are combined, which group is asked for, and what is left of the text."""
        how, rank = "", ""
        for name, phrases in self._words.hows.items():
            left = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", text, flags=re.IGNORECASE)
            if left == text:
                continue
            if name in ("largest", "smallest"):
                rank = rank or name
            elif not how or (how == "how many" and name in ("mean", "median")):
                how = name
            elif how not in ("how many", "how much") or name != "sum":  # "how many units in total"
                continue
            text = left
        return how or ("best" if rank else ""), rank, " ".join(text.split())  # type: ignore[return-value]

    def _top(self, text: str) -> tuple[int, str]:
        """How many groups are asked for, and the text without that number."""
        number = rf"(?<![\w{COLUMN}{VALUE}])(?:(\d\d?)|({any_of(self._counts)}))(?!\w)"
        found = list(re.finditer(number, text, re.IGNORECASE))
        if len(found) != 1:
            return 1, text
        (said,) = found
        count = int(said[1]) if said[1] else self._counts[said[2].lower()]
        return max(count, 1), " ".join((text[: said.start()] + text[said.end() :]).split())

    def _by(self, text: str, content: TableContent) -> str:
        """The column by which rows are grouped: "per region", "which region"."""
        which = rf"^(?:{any_of(self._words.before_which)} )?{any_of(self._words.which)} "
        found = re.search(rf"(?:{which}|(?<!\w){any_of(self._words.by)} ){COLUMN}(\d+)", text, re.I)
        return content.columns[int(found[found.lastindex or 0])] if found else ""

    def _rest(self, text: str) -> list[str]:
        """The words of a text that say something which is not understood."""
        plain = re.sub(rf"^{any_of(self._words.rows)}(?!\w)", " ", text, flags=re.IGNORECASE)
        plain = re.sub(rf"[{COLUMN}{VALUE}]\d+", " ", plain)
        for phrases in (self._words.which, self._words.by, self._words.filler):
            plain = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", plain, flags=re.IGNORECASE)
        return _WORD.findall(plain)


def _of_operand(asked: TableQuestion, operand: Operand) -> TableQuestion:
    """The question of its column, or for its rows."""
    where = tuple((each.column, each.value) for each in operand.rows)
    return asked._replace(column=operand.column or asked.column, where=(*asked.where, *where))


@cache
def _languages() -> tuple[_Reader, ...]:
    return tuple(_Reader(code, pack) for code, pack in packs().items() if pack.table_questions)
