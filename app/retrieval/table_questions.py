"""Questions whose answer is computed from all rows of one table: "total revenue by region".

The program reads them itself, by the words of the question and the columns and values of the table.
A question with any other word is not read: it may ask for something else ("returned units").
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple, get_args

from app.core.language_packs import LanguagePack, TableQuestions
from app.core.languages import DEFAULT, any_of, packs
from app.core.tables import Table

TableHow = Literal["sum", "mean", "median", "count", "distinct", "min", "max", "list"]

_HOWS: Mapping[str, TableHow] = {each: each for each in get_args(TableHow)}

_LONGEST_QUESTION = 200
_MOST_VALUES = 2000
"""Different words of a column by which rows may be chosen: more are names or numbers of rows."""

_WORD = re.compile(r"\w+")
_BRACKETED_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_COLUMN, _VALUE = "\ue000", "\ue001"
"""Marks before the number of a column, or of a value, in place of its words."""


class TableQuestion(NamedTuple):
    """What is to be computed of a table, in the names of its columns.

    `column` is "" where rows are counted. `where` are columns and the values of the rows in them.
    `rank` says whether the groups of `by` with the largest or smallest value are asked for.
    `language` is the question's.
    """

    how: TableHow
    column: str = ""
    by: str = ""
    where: tuple[tuple[str, str], ...] = ()
    rank: Literal["", "largest", "smallest"] = ""
    language: str = DEFAULT

    @property
    def names(self) -> tuple[str, ...]:
        """The columns and values that it names."""
        return (*filter(None, (self.column, self.by)), *(value for _, value in self.where))

    @property
    def condition(self) -> str:
        """As the tool for tables takes it."""
        return " and ".join(f"{column} = {value}" for column, value in self.where)

    @property
    def label(self) -> str:
        """What is computed, in words: "Sum of Revenue by Region where Quarter = Q1"."""
        label = self.said[self.how].format(column=self.column)
        label += self.said["by"].format(column=self.by) if self.by else ""
        return label + (self.said["where"].format(rows=self.condition) if self.where else "")

    @property
    def said(self) -> Mapping[str, str]:
        """What an answer in the language of the question is made of."""
        words = packs()[self.language].table_questions
        assert words, "it has recognised the question"
        return words.said


def table_question(
    questions: Sequence[str], table: Table, names: Sequence[str]
) -> TableQuestion | None:
    """What the last of some questions asks to compute of a table; None for any other question.

    Args:
        questions: of one chat, in order: "And South?" changes what the one before it asked for.
        names: what the table is called: its file, its sheet and the like.
    """
    texts = [" ".join(question.split()).strip(" ?!.？。؟¿¡") for question in questions]
    if len(texts[-1]) > _LONGEST_QUESTION:
        return None
    content = _Content.of(table)
    asked: TableQuestion | None = None
    for text in texts:
        before, asked = asked, None
        if len(text) <= _LONGEST_QUESTION:
            read = (each.read(text, content, names, before) for each in _languages())
            asked = next(filter(None, read), None)
    return asked


def is_named(name: str, text: str) -> bool:
    """Whether a text has the words of a column or value, in the singular or plural."""
    return _replaced(text, name, "") != text


class _Content(NamedTuple):
    """The columns of a table, and for each value in words the columns that have it."""

    columns: tuple[str, ...]
    numeric: frozenset[str]
    values: Mapping[str, set[str]]

    @classmethod
    def of(cls, table: Table) -> "_Content":
        columns = (table.label_head, *(column.text for column in table.columns))
        words: dict[str, set[str]] = {name: set() for name in columns}
        numbers: dict[str, set[Decimal]] = {name: set() for name in columns}
        for row in table.rows:
            words[columns[0]].add(" ".join(row.label.split()))
            for name, cell in zip(columns[1:], row.cells, strict=True):
                if cell and cell.value is not None:
                    numbers[name].add(cell.value)
                elif cell:
                    words[name].add(" ".join(cell.text.split()))
        numeric = {name for name, found in numbers.items() if len(found) > len(words[name])}
        for name in [each for each in numeric if all(map(_is_year, numbers[each]))]:
            words[name] |= {str(year) for year in numbers[name]}
            numeric.remove(name)
        few = {value for found in words.values() if len(found) <= _MOST_VALUES for value in found}
        values = {
            value: {name for name, found in words.items() if value in found} for value in few - {""}
        }
        return cls(columns, frozenset(numeric), values)


def _is_year(number: Decimal) -> bool:
    """Whether it may be a year, which nobody adds."""
    return number == number.to_integral_value() and 1900 <= number <= 2100


class _Reader:
    """Reads questions in one language."""

    def __init__(self, code: str, words: TableQuestions) -> None:
        self._code = code
        self._words = words

    def read(
        self,
        text: str,
        content: _Content,
        names: Sequence[str],
        before: TableQuestion | None = None,
    ) -> TableQuestion | None:
        """What a question asks for; `before` is what the one before it asked for."""
        if before and before.language != self._code:
            return None
        said = re.sub(rf"^{any_of(self._words.continues)}(?!\w)", " ", text, flags=re.IGNORECASE)
        marked, where = self._marked(said.strip(), content, names)
        if where is None:
            return None
        how, rank, left = self._how(marked)
        found = [content.columns[int(at)] for at in re.findall(rf"{_COLUMN}(\d+)", left)]
        by = self._by(left, content)
        columns = [name for name in dict.fromkeys(found) if name != by]
        left = re.sub(rf"{any_of(self._words.by)} (?={_COLUMN})", " ", left, flags=re.IGNORECASE)
        if self._rest(left) or len(columns) > 1:
            return None
        column = columns[0] if columns else ""
        is_whole = bool(how or (column and where)) and said == text
        if not is_whole:
            if not before or not (how or by or where or column):
                return None
            by = by or ("" if before.by in dict(where) else before.by)
            rank = rank or (before.rank if by else "")
            where = tuple((dict(before.where) | dict(where)).items())
            column, how = column or before.column, how or before.how
        how = how or "list"
        if how == "how many":  # "units" is a column of amounts, "orders" are rows
            how = "sum" if column in content.numeric else "count"
        if rank and not by:
            how, rank = ("max" if rank == "largest" else "min"), ""
        if how in ("distinct", "list"):
            is_computed = bool(column) and not (by and how == "list")
        else:
            is_computed = not column if how == "count" else column in content.numeric
        is_plain = all(re.fullmatch(r"[\w .&/-]+", value) for _, value in where)
        is_plain = is_plain and not re.search(r"\b(?:and|or)\b", self._conditions(where))
        is_sound = is_computed and is_plain and by not in dict(where)
        return TableQuestion(_HOWS[how], column, by, where, rank, self._code) if is_sound else None

    def _marked(
        self, text: str, content: _Content, names: Sequence[str]
    ) -> tuple[str, tuple[tuple[str, str], ...] | None]:
        """The text with marks for columns and values, and the rows that the values choose.

        None if a value is in several columns.
        """
        files = [name for name in names if "." in name]
        for name in files:
            text = _replaced(text, name, " ")
        short = Counter(map(_bare, content.columns))
        called = [(at, name) for at, name in enumerate(content.columns)]
        called += [(at, _bare(name)) for at, name in called if short[_bare(name)] == 1]
        longest = sorted(called, key=lambda each: -len(each[1]))
        glued = rf"(?<!\w)({any_of(self._words.glued)})(?=\w)"
        for prefix in (None, glued):  # a column may be called "Gesamtpreis"
            text = re.sub(prefix, r"\1 ", text, flags=re.IGNORECASE) if prefix else text
            for at, name in longest:
                text = _replaced(text, name, f" {_COLUMN}{at} ")
        said = [each for each in content.values if each.casefold() in text.casefold()]
        where: list[tuple[str, str]] = []
        for value in sorted(said, key=len, reverse=True):
            replaced = _replaced(text, value, f" {_VALUE}{len(where)} ")
            if replaced == text:
                continue
            text, (column, *others) = replaced, content.values[value]
            if others or column in dict(where):
                return text, None
            where.append((column, value))
            # "in region North": the column says no more than the value.
            at = content.columns.index(column)
            text = re.sub(rf"{_COLUMN}{at} +(?={_VALUE}{len(where) - 1}\b)", " ", text)
            text = re.sub(rf"(?<={_VALUE}{len(where) - 1} ) *{_COLUMN}{at}\b", " ", text)
        for name in sorted(set(names).difference(files), key=len, reverse=True):
            text = _replaced(text, name, " ")
        return " ".join(text.split()), tuple(where)

    def _how(self, text: str) -> tuple[str, Literal["", "largest", "smallest"], str]:
        """How values are combined, which group is asked for, and what is left of the text."""
        how, rank = "", ""
        for name, phrases in self._words.hows.items():
            left = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", text, flags=re.IGNORECASE)
            if left == text:
                continue
            if name in ("largest", "smallest"):
                rank = rank or name
            elif not how:
                how = name
            elif (how, name) != ("how many", "sum"):  # "how many units in total"
                continue
            text = left
        return how or ("sum" if rank else ""), rank, " ".join(text.split())  # type: ignore[return-value]

    def _by(self, text: str, content: _Content) -> str:
        """The column by which rows are grouped: "per region", "which region"."""
        which = rf"^(?:{any_of(self._words.before_which)} )?{any_of(self._words.which)} "
        found = re.search(
            rf"(?:{which}|(?<!\w){any_of(self._words.by)} ){_COLUMN}(\d+)", text, re.I
        )
        return content.columns[int(found[found.lastindex or 0])] if found else ""

    def _rest(self, text: str) -> list[str]:
        """The words of a text that say something which is not understood."""
        plain = re.sub(rf"[{_COLUMN}{_VALUE}]\d+", " ", text)
        for phrases in (self._words.which, self._words.by, self._words.filler):
            plain = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", plain, flags=re.IGNORECASE)
        return _WORD.findall(plain)

    @staticmethod
    def _conditions(where: Sequence[tuple[str, str]]) -> str:
        return " | ".join(f"{column} {value}" for column, value in where).casefold()


def _bare(name: str) -> str:
    """The name of a column without the unit that follows it: "Salary (EUR)"."""
    return _BRACKETED_END.sub("", name)


def _replaced(text: str, name: str, mark: str) -> str:
    """The text with a mark in place of a name, in the singular or plural."""
    words = _WORD.findall(name)
    if not words:
        return text
    written = r"\W+".join(map(re.escape, words))
    stem = written[:-1] if len(words[-1]) > 3 and written.endswith("s") else written
    forms = rf"(?:{written}|{stem}(?:e?s)?)"
    return re.sub(rf"(?<!\w){forms}(?!\w)", mark, text, flags=re.IGNORECASE)


@cache
def _languages() -> tuple[_Reader, ...]:
    return tuple(_readers(packs()))


def _readers(known: Mapping[str, LanguagePack]) -> Iterator[_Reader]:
    for code, pack in known.items():
        if pack.table_questions:
            yield _Reader(code, pack.table_questions)
