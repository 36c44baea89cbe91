"""What a question says of a table: its columns, its values, numbers and dates, and what else."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from app.core.language_packs import TableQuestions
from app.core.languages import any_of, any_phrase, lazy_pattern, packs, question_language
from app.core.request_words import Phrases
from app.core.tables import is_currency, without_unit
from app.index.tables.numbers import value_of
from app.retrieval.asked_of_table import Rank
from app.retrieval.columns_of_years import columns_of_years, pair_of_years, without_years, years_in
from app.retrieval.dates import DateSpan, dates
from app.retrieval.money_flows import flow_column, flow_said
from app.retrieval.row_conditions import are_forms, has_phrase, is_form, is_short_for, taken_out
from app.retrieval.table_content import TableContent, amount_head
from app.retrieval.table_questions import combining, comparison
from app.retrieval.terms import content_terms, words_in
from app.retrieval.written_months import with_months_as_written

_MOST_COLUMNS = 24
_MOST_TOP = 20

PLAIN = re.compile(r"[^\"\n]+")
"""Names that can stand in a query."""

WORD = re.compile(r"[^\W\d_]{2,}")
"""Of names of columns and questions."""

_LONGEST_NAME, _LONGEST_PART = 8, 3
"""Words of a name, which longer texts are not, and of a part of it that a question has."""

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,’\u00a0\u202f]\d+)*")
_percent = lazy_pattern(lambda: rf"%|\b{any_phrase(lambda pack: pack.tables.percent)}\b")


class Change(NamedTuple):
    """The change from one column to another that a question asks for.

    `row` is the name of the row that changed, or "" if the one with the largest rise or fall is
    asked for.
    """

    earlier: str
    later: str
    row: str
    is_rise: bool


class SaidOfTable:
    """What a question says of a table.

    Args:
        called: what the table is called, and the words of that.
    """

    def __init__(self, question: str, content: TableContent, called: Collection[str] = ()) -> None:
        self.content = content
        self._called = called
        self.language = question_language(question)
        self.question = with_months_as_written(question, content)
        self._words = words_in(question)

    @property
    def is_askable(self) -> bool:
        """Whether a model can be asked for a query that answers the question.

        Comparisons of two values take two queries, but for shares and changes of rows, and the
        answer is in the question's language. No table tells why.
        """
        columns = self.content.columns
        is_written = len(set(columns)) == len(columns) <= _MOST_COLUMNS
        is_written = is_written and all(map(PLAIN.fullmatch, columns))
        is_read = bool(packs()[self.language].table_questions)
        is_read = is_read and not self.has(self.phrases.reasons)
        return is_written and is_read and (self.compares in ("", "share") or bool(self.change))

    @property
    def mentions(self) -> tuple[str, ...]:
        """The columns and values that are mentioned; not prices, which are told in many words."""
        columns = filter(self._said_of, self.content.columns)
        changed = self.change[:2] if self.change and not self.change.row else ()
        values = (self.in_part.get(each, each) for each in self.values)
        return (*(each for each in columns if each not in self._prices), *changed, *values)

    @property
    def values(self) -> Sequence[str]:
        """The words of cells that the question has, longer ones first; of names, perhaps a part."""
        return (*self._whole_values, *self.in_part)

    @cached_property
    def _whole_values(self) -> Sequence[str]:
        text, grammar = self.question.casefold(), self._words.function_words
        near = (
            each
            for each in self.content.undated_values
            if each[:-1].casefold() in text and len(each) > 1
            # A department "IT" is not meant by "was it paid".
            if each.casefold() not in grammar or (each.isupper() and each in self.asked_words)
        )
        return taken_out(near, self.question)[0]

    @cached_property
    def in_part(self) -> Mapping[str, str]:
        """The names of rows of which the question has some words, which no other has, and those."""
        values = self.content.values.items()
        names = {
            each: re.findall(r"\w+", each.casefold())
            for each, columns in values
            if not columns.isdisjoint(self.content.names) and each not in self._whole_values
        }
        known = {word for words in names.values() for word in words}
        asked = [each.casefold() for each in self.asked_words]
        left = {each.casefold() for each in self._unknown}
        found: dict[str, str] = {}
        for count in range(_LONGEST_PART, 0, -1):
            for at in range(len(asked) - count + 1):
                part = asked[at : at + count]
                if left.isdisjoint(part) or not known.issuperset(part):
                    continue
                having = [
                    name
                    for name, words in names.items()
                    if len(words) <= _LONGEST_NAME
                    and f" {' '.join(part)} " in f" {' '.join(words)} "
                ]
                if len(having) == 1:
                    found[having[0]] = " ".join(part)
                    left.difference_update(part)
        return found

    @cached_property
    def compares(self) -> str:
        """The kind of comparison that it asks for, see `DifferenceKind`; "" for none."""
        return comparison(self.question, self.language)

    @cached_property
    def change(self) -> Change | None:
        """The change that it asks for; None if that is not certain."""
        is_rise, is_fall = (has_phrase(each, self.question) for each in self._directions)
        rows = [each for each in self.values if self.content.values[each] & self.content.names]
        if len(rows) != len(self.values) or len(rows) > 1 or self.operators or self.is_negated:
            return None
        if rows:
            said = self.phrases.differences
            # "What % of sales" asks for a share.
            kind = comparison(_percent().sub(" ", self.question), self.language)
            is_compared = kind in ("difference", "change")
            is_compared |= self.has(said["more"]) and self.has(said["base"])
            is_asked = (is_rise or is_fall or is_compared) and self.combining == ("", "")
        else:
            is_asked = is_rise != is_fall and self.combining == ("", "largest")
            is_asked = is_asked and not _percent().search(self.question)
        measures = columns_of_years(self.content)
        pairs = {
            stem: pair
            for stem, names in measures.items()
            if (pair := pair_of_years(names, self.question, self.phrases))
        }
        if not (is_asked and pairs):
            return None
        named = {stem: self._said_of(stem) for stem in pairs}
        best = [stem for stem in pairs if named[stem] == max(named.values())]
        others = self.content.numeric - {*pairs[best[0]]}
        stems = map(without_years, others)
        is_of_other = any(self._said_of(stem) > named[best[0]] for stem in stems)
        # Of a column "Growth 2024", the largest growth is a value.
        is_of_other |= any(has_phrase(each, best[0]) for each in self._directions)
        is_only = [{*names.values()} for names in measures.values()] == [self.content.numeric]
        is_told = not rows or is_only or self.is_told(pairs[best[0]][1])
        is_certain = len(best) == 1 and is_told and not is_of_other
        return Change(*pairs[best[0]], rows[0] if rows else "", is_rise) if is_certain else None

    @property
    def tells_rise_or_fall(self) -> bool:
        """Whether it has words for a rise or fall that no column is called by."""
        heads = " ".join(self.content.columns)
        moves = (each for each in self._directions if not has_phrase(each, heads))
        return any(has_phrase(each, self.besides) for each in moves)

    @property
    def _directions(self) -> tuple[Phrases, Phrases]:
        """The words for a rise and for a fall."""
        figures, said = packs()[self.language].figures, self.phrases.differences
        rises, falls = (
            tuple(rf"{verb}\w*" for verb in verbs) for verbs in (figures.rises, figures.falls)
        )
        return (*rises, *said["rise"]), (*falls, *said["fall"])

    def words_after(self, phrases: Phrases) -> Iterator[str]:
        """The word after each of some phrases; "" at the end."""
        asked = rf"(?<!\w){any_of(phrases)}(?:(?<=['’])|(?!\w))\W*(\w*)"
        return (found[1] for found in re.finditer(asked, self.question, re.IGNORECASE))

    @cached_property
    def _of_other_years(self) -> Set[str]:
        """The columns of which there is another one for each year of the question."""
        asked = years_in(self.question)
        return {
            name
            for names in columns_of_years(self.content).values()
            if asked and asked <= names.keys()
            for year, name in names.items()
            if year not in asked
        }

    @cached_property
    def named_whole(self) -> Set[str]:
        """The columns whose whole name the question has."""
        return set(taken_out(self.content.columns, self.question, without_unit)[0])

    @cached_property
    def numbers(self) -> Sequence[str]:
        """Also years, but not the digits of columns and values, such as a flat's number."""
        point = self.phrases.said["point"]
        found = _NUMBER.findall(self._without_dates)
        values = (value_of(each, "," if point == "," else ".") for each in found)
        return [*dict.fromkeys(format(each, "f") for each in values if each is not None)]

    @cached_property
    def days(self) -> Sequence[str]:
        """Days, months and years."""
        years = (each for each in self.numbers if re.fullmatch(r"(?:19|20)\d\d", each))
        return [*dict.fromkeys((*(each.readings[0] for each in self._dates), *years))]

    @cached_property
    def counts(self) -> Set[int]:
        """The numbers of rows that may be asked for: "the three largest"; one by default."""
        asked = set(re.findall(r"\w+", self.question.casefold()))
        words = packs()[self.language].figures.counts
        said = {int(each) for each in self.numbers if each.isdecimal() and int(each) <= _MOST_TOP}
        return {1, *said, *(words[each] for each in asked & words.keys())} - {0}

    @cached_property
    def operators(self) -> Set[str]:
        """The operators for which it has words: "<" for "older than"."""
        return self.date_operators | self._operators(self.phrases.compares)

    @cached_property
    def date_operators(self) -> Set[str]:
        """Those before a date: ">=" for "since"."""
        return self._operators(self.phrases.dates)

    def _operators(self, phrases: Mapping[str, Phrases]) -> Set[str]:
        return {
            operator
            for operator, said in phrases.items()
            if operator != "=" and has_phrase(said, self.besides)  # "since", of a column "Since"
        }

    @cached_property
    def is_who(self) -> bool:
        return self.begins_with(self.phrases.who)

    @cached_property
    def is_when(self) -> bool:
        return self.begins_with(self.phrases.times["when"])

    def begins_with(self, phrases: Phrases) -> bool:
        """Whether the question begins with one of some phrases."""
        return bool(re.match(rf"\W*{any_of(phrases)}(?!\w)", self.question, re.IGNORECASE))

    @cached_property
    def combining(self) -> tuple[str, Rank]:
        """How values are combined and ranked; see `table_questions.combining`."""
        return combining(self.besides, self.language)

    @property
    def phrases(self) -> TableQuestions:
        words = packs()[self.language].table_questions
        assert words, "it is askable"
        return words

    @cached_property
    def is_negated(self) -> bool:
        """Whether rows are asked for that are not so."""
        return has_phrase(self._negations, self.besides)

    @property
    def _negations(self) -> Phrases:
        surveys = packs()[self.language].surveys
        return surveys.negations if surveys else ()

    def has(self, phrases: Phrases) -> bool:
        """Whether the question has one of some phrases."""
        return has_phrase(phrases, self.question)

    def is_told(self, column: str) -> bool:
        """Whether a word of a column is mentioned, or of the table if it is called by a year."""
        own = WORD.findall(without_unit(column)) or filter(WORD.fullmatch, self._called)
        return column == self._cost or any(map(self.is_mentioned, own))

    @cached_property
    def names_cells_in_part(self) -> bool:
        """Whether one of its other words is within longer cells: "Smith", of "Smith & Sons"."""
        cells = (re.findall(r"\w+", each.casefold()) for each in self.content.undated_values)
        known = {word for words in cells if len(words) > 1 for word in words}
        parts = {word for each in self.values for word in re.findall(r"\w+", each.casefold())}
        return any(each.casefold() in known - parts for each in self.others)

    def is_mentioned(self, name: str) -> bool:
        return self.mentioned(name) > 0

    def mentioned(self, name: str) -> int:
        """How many words of the name of a column the question has, in some form."""
        return self._said_of(name) + int(name == self._cost)

    def _said_of(self, name: str) -> int:
        if name in self._of_other_years:
            return 0
        plain = without_unit(name)
        own = [
            each
            for each in re.findall(r"[^\W_]+", plain)
            if each.casefold() not in self._words.function_words
        ]
        found = sum(map(self.has_form, own))
        is_within = not plain.isascii() and plain.casefold() in self.question.casefold()
        return found or int(is_within and bool(re.search(r"\w", plain)))

    def has_form(self, word: str) -> bool:
        """Whether the question has a form of a word."""
        return not self._terms.isdisjoint(content_terms(word, self._words)) or any(
            are_forms(word, other) or is_short_for(word, other) or (word == other and len(word) > 1)
            for other in self.asked_words
        )

    def is_title(self, value: str) -> bool:
        """Whether a value has no other words than what the table is called."""
        _, left = taken_out(self._called, value)
        return not re.search(r"\w", left)

    @cached_property
    def own(self) -> Sequence[str]:
        """The words that the table has: in a column or value, or in what it is called."""
        texts = " ".join((*self.content.columns, *self.values, *self._called))
        known = set(re.findall(r"[^\W_]+", texts)) - self._words.function_words
        asked = set(self.asked_words) - {*self._lacking, *self._words.function_words}
        return [
            each
            for each in asked
            if any(is_form(each, name) or is_short_for(name, each) for name in known)
            or self._is_of_cost(each)
        ]

    @cached_property
    def others(self) -> Sequence[str]:
        """The words that are neither of the table nor how questions ask for what is in one."""
        parts = set(" ".join(self.in_part.values()).split())
        said, prior = self.phrases.differences, packs()[self.language].tables.prior_years
        words = (*self._directions, said["more"], said["change"], prior) if self.change else ()
        changes = any_of(map(any_of, words))
        return [
            each
            for each in self._unknown
            if each.casefold() not in parts and not re.fullmatch(changes, each, re.IGNORECASE)
        ]

    @cached_property
    def _unknown(self) -> Sequence[str]:
        """The words but for those of heads, whole cells and how questions ask."""
        return [each for each in self._lacking if not is_phrase(self.phrases.filler, each)]

    @cached_property
    def verbs(self) -> Sequence[str]:
        """The words that say nothing of most tables, but may elsewhere: "ordered", "paid"."""
        return [each for each in self._lacking if each not in self._unknown]

    @cached_property
    def _lacking(self) -> Sequence[str]:
        """The words that the table lacks, but for those of what may be asked of any table."""
        said = self.phrases
        _, text = taken_out(self._called, self._without_dates)
        # Elsewhere, "for students" says of which persons something is.
        counted = rf"{any_of(said.hows['how many'])} {any_of(said.persons)}"
        for phrases in (
            *((counted,), said.persons if self.content.of_persons else ()),
            *(said.which, said.who, said.rows, said.by, said.worth),
            *(*said.hows.values(), *said.compares.values(), *said.dates.values()),
            *said.times.values(),
            (*said.differences["share"], _percent().pattern) if self.compares == "share" else (),
            self._negations,
        ):
            text = re.sub(rf"(?<!\w){any_of(phrases)}(?!\w)", " ", text, flags=re.IGNORECASE)
        known = set(content_terms(" ".join(self.content.columns), self._words))
        words = WORD.findall(text)
        unknown = (each for each in words if set(content_terms(each, self._words)) - known)
        return [each for each in unknown if not self._is_of_cost(each)]

    def _is_of_cost(self, word: str) -> bool:
        """Whether a word asks for the amounts of the only column of prices, or names their unit."""
        if not self._cost:
            return False
        return is_phrase(self._costs, word) or is_currency(word)

    @cached_property
    def _cost(self) -> str:
        """The only column of prices, if the question asks what something costs, or "".

        "What does a locker cost", where a column is called so, asks for that.
        """
        others = self.content.amounts - self._prices
        is_asked = len(self._prices) == 1 and not any(map(self._said_of, others))
        return min(self._prices) if is_asked else ""

    @cached_property
    def _prices(self) -> Set[str]:
        """The columns of prices, if the question asks what something costs in whatever word.

        Where none is called so, those of plain amounts: "Amount" of what was spent.
        """
        if apart := flow_column(flow_said(self.besides, self.phrases), self.content, self.phrases):
            return {apart}
        amounts = self.content.amounts if self.asks_cost else ()
        if self.has(self.phrases.spending):  # what was spent is no price of one
            amounts = frozenset(filter(self.content.is_added, amounts))
        called = {each for each in amounts if has_phrase(self._costs, each)}
        return called or {each for each in amounts if amount_head().fullmatch(without_unit(each))}

    @property
    def asks_cost(self) -> bool:
        """Whether it asks what something costs, or what was spent."""
        return self.has(self._costs)

    @property
    def _costs(self) -> Phrases:
        return *self.phrases.costs, *self.phrases.spending

    @cached_property
    def _terms(self) -> Set[str]:
        return set(content_terms(self.question, self._words))

    @cached_property
    def asked_words(self) -> Sequence[str]:
        """The words of the question."""
        return re.findall(r"\w+", self.question)

    @cached_property
    def besides(self) -> str:
        """The question without columns and values."""
        _, text = taken_out(self.content.columns, self.question, without_unit)
        near = [each for each in self.content.undated_values if each.casefold() in text.casefold()]
        return taken_out(near, text)[1]

    @cached_property
    def _without_dates(self) -> str:
        text = self.besides
        for each in reversed(self._dates):
            text = f"{text[: each.start]} {text[each.end :]}"
        return text

    @cached_property
    def _dates(self) -> Sequence[DateSpan]:
        return [each for each in dates(self.besides) if len(each.readings) == 1]


def is_phrase(phrases: Phrases, text: str) -> bool:
    """Whether a text is one of some phrases."""
    return bool(re.fullmatch(any_of(phrases), text, re.IGNORECASE))
