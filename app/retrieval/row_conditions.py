"""Conditions for rows of a table in a question: "fees over 100", "not paid", "before 2026"."""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cached_property
from itertools import takewhile

from app.core.figure_words import conjunctions, month_number, months
from app.core.language_packs import TableQuestions
from app.core.languages import any_of
from app.core.request_words import Phrases
from app.core.tables import without_unit
from app.index.tables.numbers import value_of
from app.retrieval.dates import dates
from app.retrieval.table_content import Comparison, TableContent, table_words, unit_of
from app.retrieval.written_figures import CURRENCY, unit_beside

_WORD = re.compile(r"\w+")
_OPERATORS = (">=", "<=", ">", "<", "=")
"""Longer ones first: "no more than" has the words of "more than"."""

_NUMBER = (
    rf"(?:(?:{CURRENCY}) ?)?(?P<value>\d+(?:[ .,’\u00a0\u202f]\d+)*)"
    rf"(?: ?(?:{CURRENCY})(?!\w))?(?! ?[%\d])"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIME = r"(?P<value>(?:1[5-9]|2[01])\d\d(?:-\d\d){0,2})(?![\w.,]\d)"
_END = r"(?:(?<=\W)|(?!\w))"
"""After the last letter of a phrase, which may be an apostrophe: "n'a pas"."""

_SHARED = 4
"""So many letters at their beginning make two words forms of one, if fewer follow in each."""

COLUMN, VALUE = "\ue000", "\ue001"
"""Marks before the number of a column, or of a value, in place of its words."""

_UMLAUTS = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}
_WITHOUT_UMLAUTS = str.maketrans("äöü", "aou")
_LAST_VOWEL = re.compile(r"(?:au|[aou])(?=[^aouäöü]*$)", re.IGNORECASE)

OPPOSITE = "\ue002"
"""A mark before that of a column of yes or no of which a word says the opposite: "unpaid"."""


class RowConditions:
    """Reads the conditions of questions in one language.

    Marks stand in a question for columns and values.
    """

    def __init__(self, words: TableQuestions, negations: Sequence[str]) -> None:
        self._words = words
        self._negation = rf"(?<!\w){any_of(negations)}{_END}"
        of_rows = any_of((*words.who, *words.rows, *words.hows["how many"]))
        self._steps = re.compile(rf"(?<!\w){any_of(words.steps)}(?!\w)", re.IGNORECASE)
        self._eaches = re.compile(rf"(?<!\w){any_of(words.eaches)} {COLUMN}", re.IGNORECASE)
        self._asks_for_rows = re.compile(rf"{of_rows}(?!\w)", re.IGNORECASE)

    def compared(self, text: str, content: TableContent) -> tuple[str, tuple[Comparison, ...]]:
        """The text without its comparisons with a number or date, and these."""
        found: list[Comparison] = []
        words = self._words
        text = self._with_dates(text, content) if content.dated else text
        kinds = ((words.compares, _NUMBER, content.amounts), (words.dates, _TIME, content.dated))
        for operator in _OPERATORS:
            for phrases, value, columns in kinds:
                said = rf"(?<!\w){any_of(phrases.get(operator, ()))}{_END} ?{self.filler}{value}"
                for match in list(re.finditer(said, text, re.IGNORECASE))[::-1]:
                    left, right = text[: match.start()], text[match.end() :]
                    after = re.match(rf" *{COLUMN}(\d+)", right)
                    before = re.search(rf"{COLUMN}(\d+) *{self.filler}$", left, re.IGNORECASE)
                    if after and content.columns[int(after[1])] in columns:
                        name, right = content.columns[int(after[1])], right[after.end() :]
                    elif before and content.columns[int(before[1])] in columns:
                        name, left = content.columns[int(before[1])], left[: before.start()]
                    elif len(meant := _of_unit(columns, text, match)) == 1:
                        (name,) = meant
                        # "Members in 2024" need not have joined then; "orders over 500" may.
                        beside = filter(None, (before, after))
                        near = {content.columns[int(each[1])] for each in beside}
                        is_other = near - content.names or operator == "="
                        if is_other and not _is_date(name):
                            continue
                    else:
                        continue
                    unit = unit_beside(text, *match.span("value"), "")
                    # "Sales up to 2022" may be those until then.
                    is_year = name in content.amounts and match["value"] in _years(content)
                    if (is_year and not unit) or not _is_in_unit(name, unit):
                        continue
                    found.append(Comparison(name, operator, self._plain_number(match["value"])))
                    text = f"{left} {right}"
            text, between = self._between_columns(text, content, operator)
            found += between
        return " ".join(text.split()), tuple(found)

    def _with_dates(self, text: str, content: TableContent) -> str:
        """The text with dates as 2026-03-31, and months as 2026-03.

        A month without a year is of that of all dates, if it is only one.
        """
        dated = {value for value, names in content.values.items() if names & content.dated}
        years = _years(content)
        phrases = any_of(any_of(each) for each in self._words.dates.values())
        month = rf"((?<!\w){phrases}{_END} ?{self.filler})({months()})\.?(?![\w.]| \d)"
        parts = re.split(rf"([{COLUMN}{VALUE}]\d+)", text)
        for at in range(0, len(parts), 2):
            for date in reversed(list(dates(parts[at]))):
                before, said = parts[at][: date.start], parts[at][date.start : date.end]
                is_compared = re.search(rf"{self._relative}$", before, re.IGNORECASE)
                if len(date.readings) == 1 and (said not in dated or is_compared):
                    parts[at] = f"{before}{date.readings[0]}{parts[at][date.end :]}"
            for found in reversed(list(re.finditer(month, parts[at], re.IGNORECASE))):
                if len(years) == 1:
                    written = f"{found[1]}{min(years)}-{month_number(found[2]):02}"
                    parts[at] = f"{parts[at][: found.start()]}{written}{parts[at][found.end() :]}"
        return "".join(parts)

    def _between_columns(
        self, text: str, content: TableContent, operator: str
    ) -> tuple[str, list[Comparison]]:
        """The text without its comparisons of two columns, "stock below the reorder level".

        One may not be named: "over budget".
        """
        phrases = any_of(self._words.compares.get(operator, ()))
        column = rf"{COLUMN}(\d+)"
        first_said = rf"(?P<first>{column} *{self.filler})?"
        said = rf"(?<!\w){phrases}{_END} ?{self.filler}{column}\b"
        said += rf"(?! *(?:,|{conjunctions()}) *{self.filler}{COLUMN})"
        found: list[Comparison] = []
        for match in list(re.finditer(first_said + said, text, re.IGNORECASE))[::-1]:
            first, second = (content.columns[int(at)] if at else "" for at in match.groups()[1:])
            start = match.start()
            if first not in content.amounts:  # "items below their reorder level"
                first, start = content.beside(second), start + len(match["first"] or "")
            if content.amounts >= {first, second} and unit_of(first) == unit_of(second):
                found.append(Comparison(first, operator, second))
                text = f"{text[:start]} {text[match.end() :]}"
        return text, found

    def excluded(
        self,
        text: str,
        content: TableContent,
        where: tuple[tuple[str, str], ...],
        *,
        lists: bool = True,
    ) -> tuple[str, tuple[tuple[str, str], ...], tuple[Comparison, ...]]:
        """The text without what rows are not, and without columns of yes or no, and these.

        Args:
            lists: it asks for rows or their number, and not for their sum or the largest.
        """
        found: list[Comparison] = []
        kept = list(where)
        for at, (column, value) in enumerate(where):
            without = re.sub(
                rf"{self._negation} *{self.filler}{VALUE}{at}\b", " ", text, flags=re.IGNORECASE
            )
            if without != text:
                text = without
                kept.remove((column, value))
                found.append(Comparison(column, "!=", value))
        grouping = rf"(?:{any_of((*self._words.by, *self._words.which))}) $"
        states = content.states
        for at, name in enumerate(content.columns):
            mark = re.search(rf"{COLUMN}{at}\b", text)
            if not mark or not (name in states or name in content.zeros):
                continue
            if name in content.dated and not self._asks_what_was_done(text, content):
                continue
            stated = text.replace(OPPOSITE, " ")
            positive = re.sub(self._negation, " ", stated, flags=re.IGNORECASE)
            is_not = (positive != stated) != (OPPOSITE in text)  # "not unpaid"
            if name in content.zeros:  # "who has not paid?", but not "who has not paid the fee?"
                is_alone = len(re.findall(rf"{COLUMN}\d+", text)) == 1
                if not (lists and is_alone) or not self._asks_for_rows.match(text):
                    continue
                found.append(Comparison(name, "=" if is_not else ">", "0"))
            elif re.search(grouping, text[: mark.start()], re.IGNORECASE):
                continue
            else:
                found.append(states[name][is_not])
            text = re.sub(rf"{COLUMN}{at}\b", " ", positive)
        return " ".join(text.split()), tuple(kept), tuple(found)

    def leaves_time(
        self, text: str, where: Sequence[tuple[str, str]], content: TableContent
    ) -> bool:
        """Whether "after" stands before a date that was not compared: of which of two columns?"""
        found = re.findall(rf"{self._relative}{VALUE}(\d+)", text, re.IGNORECASE)
        return any(where[int(at)][0] in content.dated for at in found)

    def asks_for_worth(self, text: str, content: TableContent) -> bool:
        """Whether it is asked what things are worth that have prices: numbers times these."""
        worth = rf"(?<!\w){any_of(self._words.worth)}(?!\w)"
        is_asked = bool(re.search(worth, text, re.IGNORECASE))
        return is_asked and any(not content.is_summed(name) for name in content.amounts)

    def asks_of_each(self, text: str) -> bool:
        """Whether what is ranked may be asked for of each group: "largest sale in each region"."""
        return bool(self._eaches.search(text))

    def is_not_counted(
        self, text: str, where: Sequence[tuple[str, str]], content: TableContent
    ) -> bool:
        """Whether rows are no answer to how many: no column tells of what was paid, and one row
        called "Rooms" tells how many these are.
        """
        counted = rf"(?<!\w){any_of(self._words.hows['how many'])} {VALUE}(\d+)"
        named = [where[int(at)][0] for at in re.findall(counted, text, re.IGNORECASE)]
        return bool(self._steps.search(text) or content.names.intersection(named))

    def called(self, name: str, content: TableContent, grammar: Set[str]) -> str:
        """What a column says was done, without the words for its date: "Paid on" is "Paid"."""
        said = [
            word
            for word in re.findall(r"[^\W\d_]+", name)
            if word.casefold() not in grammar
            and not re.fullmatch(any_of(self._words.date_heads), word, re.IGNORECASE)
        ]
        return said[0] if name in content.dated and len(said) == 1 else name

    def _asks_what_was_done(self, text: str, content: TableContent) -> bool:
        """Whether a question asks for rows of which something was done, or what they come to.

        "When was it shipped?" asks for the date.
        """
        marked = {content.columns[int(at)] for at in re.findall(rf"{COLUMN}(\d+)", text)}
        how_much = rf"{any_of(self._words.amount_of)}(?!\w)"
        is_sum = content.amounts & marked or re.match(how_much, text, re.IGNORECASE)
        return bool(is_sum or self._asks_for_rows.match(text))

    @cached_property
    def _relative(self) -> str:
        """A regular expression for what stands before a date: "after the", not "on"."""
        phrases = any_of([any_of(each) for key, each in self._words.dates.items() if key != "="])
        return rf"(?<!\w){phrases}{_END} ?{self.filler}"

    @cached_property
    def filler(self) -> str:
        return rf"(?:{any_of(self._words.filler)} +)*"

    def _plain_number(self, written: str) -> str:
        """As the workbench reads it; dates as they are."""
        number = value_of(written, "," if self._words.said["point"] == "," else ".")
        return written if number is None else format(number, "f")


def _years(content: TableContent) -> Set[str]:
    """The years of the dates in a table."""
    dated = (value for value, names in content.values.items() if names & content.dated)
    return {year for value in dated for year in _YEAR.findall(value)}


def _is_in_unit(column: str, unit: str) -> bool:
    """Whether a column may have a currency, "" for none; its head may tell another: "Fee (EUR)"."""
    told = unit_of(column)
    if not unit or not told:
        return True
    return unit_beside(f"1 {told.strip(' ()[]')}", 0, 1, "") in (unit, "")


def _of_unit(columns: Set[str], text: str, number: re.Match[str]) -> Set[str]:
    """Which columns a number may be of: "over £500" is no quantity if an "Amount (£)" is there."""
    unit = unit_beside(text, *number.span("value"), "")
    told = {name for name in columns if unit and unit_of(name) and _is_in_unit(name, unit)}
    return told or columns


def _is_date(column: str) -> bool:
    """Whether a column is called no more than a date is: it is that of the whole row."""
    heads = (any_of(words.date_heads) for words in table_words())
    return any(re.fullmatch(each, without_unit(column), re.IGNORECASE) for each in heads)


def has_phrase(phrases: Phrases, text: str) -> bool:
    """Whether a text has one of some phrases, as whole words."""
    return bool(re.search(rf"(?<!\w){any_of(phrases)}(?!\w)", text, re.IGNORECASE))


def without(text: str, phrases: Sequence[str]) -> str:
    """The text without some phrases."""
    return " ".join(re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", text, flags=re.I).split())


def are_forms(word: str, name: str) -> bool:
    """Whether a word and the name of a column seem to be forms of one word: "swim", "Swimmer"."""
    pairs = zip(word.casefold(), name.casefold(), strict=False)
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return shared >= _SHARED and max(len(word), len(name)) - shared < _SHARED


def is_form(word: str, other: str) -> bool:
    """Whether two words are one, or seem to be forms of one."""
    return word.casefold() == other.casefold() or are_forms(word, other)


def is_short_for(name: str, word: str) -> bool:
    """Whether a head leaves out letters within a word: "qty", "amt", "dept"."""
    short, long = name.casefold(), word.casefold()
    is_apt = 3 <= len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])
    letters = iter(long)
    return is_apt and all(letter in letters for letter in short)


def merged(before: Sequence[Comparison], compared: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """What is compared now replaces what was compared of the same columns."""
    now = {each.column for each in compared}
    return (*(each for each in before if each.column not in now), *compared)


def replaced(
    text: str,
    name: str,
    mark: str,
    between: str = r"\W+",
    flags: re.RegexFlag = re.IGNORECASE,
) -> str:
    """The text with a mark in place of a name, in the singular or plural.

    A name of one letter is meant only as it is written: "arm A" has an article, too.

    Args:
        between: a regular expression for what may stand between its words.
    """
    words, there = _WORD.findall(name), text.casefold().translate(_WITHOUT_UMLAUTS)
    plain = (word[:-1].casefold().translate(_WITHOUT_UMLAUTS) for word in words)
    # Making a regular expression takes a hundred times as long as seeing that it matches nothing.
    if not words or not all(word in there for word in plain):
        return text
    flags = flags if len(name) > 1 else re.NOFLAG
    written = between.join(map(re.escape, words))
    stem = written[:-1] if len(words[-1]) > 3 and written.endswith("s") else written
    start = rf"(?<![\w{COLUMN}{VALUE}])"  # no digit of a mark
    changed = rf"|{written[:-1]}ies" if len(words[-1]) > 3 and written.endswith("y") else ""
    if len(words[-1]) > 3:  # "Bestellungen" and "Beträge", of "Bestellung" and "Betrag"
        umlaut = _LAST_VOWEL.sub(lambda found: _UMLAUTS[found[0].lower()], written)
        changed += rf"|{written}(?:e?n|nen)|{umlaut}(?:er?)?n?" if umlaut != written else ""
    said = rf"{start}(?:{written}|{stem}(?:e?s)?{changed})(?!\w)"
    return re.sub(said, mark, text, flags=flags)


def taken_out(
    names: Iterable[str], text: str, called: Callable[[str], str] = str
) -> tuple[list[str], str]:
    """The names that a text has, longer ones first, and the text without them.

    Args:
        called: what a name is searched by.
    """
    found = []
    for name in sorted(names, key=len, reverse=True):
        left = replaced(text, called(name), " ")
        if left != text:
            found.append(name)
        text = left
    return found, text


def is_named(name: str, text: str) -> bool:
    """Whether a text has the words of a column or value, in the singular or plural."""
    return replaced(text, name, "") != text
