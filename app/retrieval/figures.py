"""What the figures in a text refer to: their year and, in a table, their row.

"1,577 in 2018, compared with 1,373 in 2017" contains every word and figure of "it was 1,373 in
2018", but is no evidence for it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain, takewhile

import msgspec

from app.core.figure_words import (
    conjunctions,
    month_number,
    months,
    months_in_heads,
    percent,
    scale_of,
    scales,
)
from app.core.languages import any_of, lazy_pattern, pack_phrases, packs, phrases
from app.index.tables.grid import CELL_SEPARATOR
from app.index.tables.wording import is_period
from app.retrieval.changes import changes
from app.retrieval.dated_prose import Place, by_column, dated, in_order, runs
from app.retrieval.dates import dates
from app.retrieval.name_match import parts_in
from app.retrieval.terms import Words, content_terms, numbers, scaled
from app.retrieval.weights import weights

_WORD_BEFORE = re.compile(r"[^\W\d_]$")
_WORD_AFTER = re.compile(r"-?[^\W\d_]")
"""A number that is part of a word belongs to a name: 3M, Q3, 10-K."""

_NOT_TOLD = re.compile(
    r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)|^[ \t>]*(?:[-*+•][ \t]+)*\d{1,2}[.)](?=[ \t])",
    re.MULTILINE | re.DOTALL,
)
"""Blocks of code, and the numbers of list items."""

_COUNT = re.compile(r"(?<![\w.,/-])\d[\d.,]*(?![\w/])")
_NAMED_NUMBER = re.compile(r"(?<=[^.!?] )[^\W\d_a-z][\w-]* \d+")

_CODE = re.compile(r"(?<![\w-])(?:[A-Z]{1,5}-\d|[A-Z]{2,5}\d|[A-Z]\d\d)[A-Z\d-]*(?!\w)")
"""Not Q3, which may be called the third quarter."""

_BETWEEN = re.compile(r"[\s-]+")

_WORD = re.compile(r"[^\W\d_]{2}")
_DIGIT = re.compile(r"\d")

_TELLING_DIGITS = 3
"""So many digits make a figure recognisable in another unit: 5,000 is not any 5, in thousands."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_ROW_WORDS = 8
"""The maximum number of words in a table row, apart from its figures."""

_number = lazy_pattern(
    lambda: (
        rf"(?:(?P<month>\b(?:{months()})\.?\s+)|(?P<money>[$€£¥]\s?))?"
        r"(?P<number>\d+(?:[.,\u00a0\u202f']\d+)*)"
        rf"(?:(?P<percent>\s?(?:%|(?:{percent()})\b))|\s?(?P<scale>{'|'.join(scales())})\b"
        rf"|(?<!\d\d\d)\s(?P<month_after>{months_in_heads()})\b)?"
    )
)


_joined = lazy_pattern(lambda: rf"\b(?:{conjunctions()})\s+$")
"""What stands before the second of two lengths: "three and nine months ended"."""

_respectively = lazy_pattern(lambda: phrases(lambda pack: pack.figures.respectively))


@cache
def _periods() -> dict[str, re.Pattern[str]]:
    """The lengths of periods by name, each with what it is called in all languages."""
    forms: dict[str, list[str]] = {}
    for pack in packs().values():
        for name, form in pack.figures.periods.items():
            forms.setdefault(name, []).append(pack_phrases(pack, [form]))
    return {name: re.compile(any_of(form), re.IGNORECASE) for name, form in forms.items()}


_PART = re.compile(r"(?<![^\W\d_])(?:q[1-4]|h[12])(?!\d)", re.IGNORECASE)
_limit = lazy_pattern(lambda: rf"{phrases(lambda pack: pack.figures.limits)}\W{{1,3}}$")


class Figure(msgspec.Struct, frozen=True):
    """A number other than a year. `kind` is "day" after the name of a month, "%" or "".

    `scale` is its thousand, million and so on as written, or the month of a day; `year` and
    `period` are "" if unknown, `label` is empty in prose. `is_limit`: it is said to be a bound of
    what is told, such as "below 2.5". `part` is the quarter or half of a year: "q3". `is_past`: a
    change begins with it, as with the 12 of "from 12 to 15".
    """

    value: str
    year: str = ""
    label: frozenset[str] = frozenset()
    kind: str = ""
    scale: str = ""
    period: str = ""
    is_limit: bool = False
    part: str = ""
    is_past: bool = False


def figures(
    sentences: Sequence[str], words: Words | None = None, table_heads: str = ""
) -> Iterator[Figure]:
    """The figures in consecutive `sentences`; see `figures_of_each`."""
    return chain.from_iterable(figures_of_each(sentences, words, table_heads))


def figures_of_each(
    sentences: Sequence[str], words: Words | None = None, table_heads: str = ""
) -> Iterator[list[Figure]]:
    """For each of consecutive `sentences`, its figures.

    A sentence without a year, such as a table row, takes it from the last sentence with years, or
    from `table_heads`, column by column.

    Args:
        words: those of the language of the sentences.
        table_heads: what is said above the first sentence, as in a passage with rows.
    """
    columns = _columns(table_heads)
    lengths: list[str] = []
    shared = _only(period for _, period in columns if period)
    heads, before = _NO_HEADS, ""
    parts: list[str] = []
    for sentence in sentences:
        places = [place for place in _number().finditer(sentence) if not _is_name(place)]
        years = [place for place in places if _is_meant_as_year(place)]
        values = [place for place in places if not _is_meant_as_year(place)]
        label = _label(sentence, len(values), words)
        named = [each.casefold() for each in _PART.findall(sentence)]
        parts = named if len(set(named)) > 1 and not values else parts
        own = _only(parts_in(sentence)) if values else ""
        of_parts = parts if len(parts) == len(values) and label else [own] * len(values)
        spans = [_only(periods(sentence)) or shared * bool(label)] * len(values)
        if label and lengths and not any(spans) and len(values) % len(lengths) == 0:
            spans = [each for each in lengths for _ in range(len(values) // len(lengths))]
        is_head = bool(years) and all(map(_month, values))
        # A title with a year is not the first of the lines of heads that tell a day each.
        kind_of_head = ("days" if values else "years") if is_head else ""
        goes_on = is_head and kind_of_head == before
        if years:
            heads = _heads(sentence, years, heads if goes_on else _NO_HEADS)
            earlier = lengths if before else []
            lengths = [*earlier, *_lengths(sentence)] if is_head else []
            columns, shared = [], ""
            of_values = _dated(sentence, places)
        elif len(columns) == len(values):
            of_values, spans = [year for year, _ in columns], [period for _, period in columns]
        else:
            of_values = heads.of_row(values) if label else heads.of_values(values)
        past = {each.start for each in changes(sentence)}
        found = []
        for place, year, period, part in zip(values, of_values, spans, of_parts, strict=True):
            (value,) = numbers(place["number"])
            scale = (place["scale"] or "").lower()
            if month := _month(place):
                scale = str(month_number(month))
            is_limit = bool(_limit().search(sentence[: place.start()]))
            is_past = place.start("number") in past
            row = label and label | _terms_of_cell(place, words)
            kind = _kind(place)
            found.append(Figure(value, year, row, kind, scale, period, is_limit, part, is_past))
        yield found
        before = kind_of_head


class _Heads(msgspec.Struct, frozen=True):
    """The years above the columns of a table: all of a sentence, or the last list in it.

    `go_on` is whether other heads follow, such as that of a column of changes.
    """

    all: Sequence[str]
    last: Sequence[str]
    go_on: bool

    def of_values(self, values: Sequence[re.Match[str]]) -> list[str]:
        """The years of figures: of each its own, if there are as many."""
        return by_column(len(values), self.all)

    def of_row(self, values: Sequence[re.Match[str]]) -> list[str]:
        """The years of the cells of a row, some of which may be changes or shares of a total."""
        for years in (self.all, self.last):
            if any(found := by_column(len(values), years)):
                return found
        years, count = self.last, len(values)
        if not years or count < len(years):
            return [""] * count
        size, are_left = divmod(count, len(years))
        signs = [bool(place["percent"]) for place in values]
        is_even = not are_left and signs == signs[:size] * len(years)
        if is_even and not self.go_on and len(set(years)) == len(years):
            return [year for year in years for _ in range(size)]
        if signs.count(False) == len(years):
            amounts = iter(years)
            return ["" if sign else next(amounts) for sign in signs]
        has_change = self.go_on or signs[-1]
        return [*(years if has_change else [""] * len(years)), *[""] * (count - len(years))]


_NO_HEADS = _Heads([], [], go_on=False)


def _heads(sentence: str, years: Sequence[re.Match[str]], after: _Heads) -> _Heads:
    """The heads in a sentence, `after` those of the line before if each has its own line."""
    places = [Place(year.start("number"), year.end(), year=year["number"]) for year in years]
    *_, last = runs(sentence, places)
    follows = sentence[last[-1].end :]
    return _Heads(
        [*after.all, *(place.year for place in places)],
        [*after.last, *(place.year for place in last)],
        go_on=bool(_WORD.search(follows)),
    )


def _lengths(sentence: str) -> list[str]:
    """The lengths of periods that heads tell, in order; none if one is shared with another."""
    found = sorted(
        (place.start(), name)
        for name, pattern in _periods().items()
        for place in pattern.finditer(sentence)
    )
    is_shared = any(_joined().search(sentence[:start]) for start, _ in found)
    return [] if is_shared else [name for _, name in found]


def _columns(table_heads: str) -> list[tuple[str, str]]:
    """The year and period of each column, "" where its heads do not tell one."""
    lines = [line for line in table_heads.split("\n") if CELL_SEPARATOR in line]
    if not lines:
        return []
    return [
        (_only(number for number in numbers(head) if is_year(number)), _only(periods(head)))
        for head in lines[-1].split(CELL_SEPARATOR)
    ]


def _only(items: Iterable[str]) -> str:
    found = set(items)
    return found.pop() if len(found) == 1 else ""


def is_misattributed(
    claim: Collection[Figure], spoken: Collection[str], evidence: Collection[Figure]
) -> bool:
    """Whether `evidence` lacks a figure of `claim`, or has it only for other years or rows.

    Args:
        spoken: the terms of the claim and of the question it answers.
    """
    return any(not any(_agree(figure, other, spoken) for other in evidence) for figure in claim)


def _agree(claim: Figure, evidence: Figure, spoken: Collection[str]) -> bool:
    if claim.value != evidence.value or (claim.kind == "day") != (evidence.kind == "day"):
        return False
    if evidence.kind == "%" != claim.kind:  # tables may give percentages without the sign
        return False
    if claim.kind == "%" and evidence.scale:
        return False
    is_of_year = claim.year and claim.year == evidence.year
    is_past_only = evidence.is_past and not (claim.is_past or is_of_year)
    if is_past_only or (evidence.is_limit and not claim.is_limit):
        return False
    told = (
        (claim.scale, evidence.scale),
        (claim.year, evidence.year),
        (claim.period, evidence.period),
        (claim.part, evidence.part),
    )
    if any(ours and theirs and ours != theirs for ours, theirs in told):
        return False
    return len(evidence.label & set(spoken)) >= weights().support.label * len(evidence.label)


def begins_later(claim: str, evidence: Collection[Figure]) -> bool:
    """Whether a change is claimed to begin with a figure that has a later year than its end."""
    for one in changes(claim):
        begun, ended = (
            {each.year for each in evidence if each.value == value and each.year}
            for value in (one.first, one.second)
        )
        if begun and ended and min(begun) > max(ended):
            return True
    return False


def lacks_code(claim: str, evidence: str) -> bool:
    """Whether a claim has a code that evidence has not: neither "3" nor "S-06" says "S-03"."""
    if not (codes := [each for each in _CODE.findall(claim) if not is_period(each)]):
        return False
    told = _BETWEEN.sub("", evidence.casefold())
    return not all(_BETWEEN.sub("", each.casefold()) in told for each in codes)


def distinctive_figures(text: str) -> frozenset[str]:
    """The figures of a text, without bare single digits, which are anywhere, and years."""
    return frozenset(
        each.value for each in figures([text]) if len(each.value) > 1 or each.kind or each.scale
    )


def told_figures(question: str) -> frozenset[str]:
    """The figures of a question: the 10 of 10-K is none."""
    return frozenset(each.value for each in figures([question]))


def counted_numbers(question: str) -> frozenset[str]:
    """The numbers by which a question counts: of no date, year or name such as "Super Bowl 50"."""
    days = (question[each.start : each.end] for each in dates(question))
    named = numbers(" ".join((*days, *_NAMED_NUMBER.findall(question))))
    counted = numbers(" ".join(_COUNT.findall(question))) - named
    return frozenset(counted - years_in(counted))


def periods(text: str) -> frozenset[str]:
    """The lengths of periods in `text`: nine months are not a quarter."""
    return frozenset(name for name, pattern in _periods().items() if pattern.search(text))


def figure_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where figures are, each with its currency, per cent sign or scale; not the 3 of Q3."""
    for place in _number().finditer(text):
        start = place.start("number" if place["month"] else 0)
        is_part = bool(_WORD_BEFORE.search(text[max(0, start - 1) : start]))
        if not is_part or len(place["number"]) > 1:
            yield start, place.end("number" if place["month_after"] else 0)


def figure_text(written: str) -> str:
    """A figure as written, on one line."""
    return " ".join(written.split())


def figures_not_in(texts: Iterable[str], answer: str) -> tuple[str, ...]:
    """The figures that `answer` tells and that are in none of `texts`, in whatever unit."""
    answer = _NOT_TOLD.sub(" ", answer)
    written = dict.fromkeys(figure_text(answer[start:end]) for start, end in figure_spans(answer))
    known = {number for text in texts for number in numbers(text)} if written else set()
    return tuple(figure for figure in written if known.isdisjoint(_ways_to_write(figure)))


def _ways_to_write(figure: str) -> set[str]:
    """The numbers of a figure, as it is and in other units."""
    place = _number().search(figure)
    assert place, "it was found so"
    (number,) = numbers(place["number"])
    factor = scale_of(place["scale"] or "")
    others = scaled(f"{Decimal(number) * factor:f}")
    telling = {each for each in others if len(each.replace(".", "").strip("0")) >= _TELLING_DIGITS}
    return {number, *telling}


def is_year(number: str) -> bool:
    """Whether a number as written can be a year."""
    return bool(_YEAR.fullmatch(number))


def years_in(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(is_year, terms))


def _is_name(place: re.Match[str]) -> bool:
    """Years (FY2018) and amounts ($5bn) are not names, whatever letters are attached."""
    if is_year(place["number"]) or place["money"] or place["scale"] or _month(place):
        return False
    before = place.string[max(0, place.start() - 1) : place.start()]
    return bool(_WORD_BEFORE.search(before) or _WORD_AFTER.match(place.string, place.end()))


def number_places(sentence: str) -> Iterator[tuple[re.Match[str], str]]:
    """The numbers in a sentence, each with what it is: "year", "day", "%" or ""."""
    for place in _number().finditer(sentence):
        is_year_alone = not _month(place) and _is_meant_as_year(place)
        yield place, "year" if is_year_alone else _kind(place)


def _kind(place: re.Match[str]) -> str:
    """What a number other than a year is; see `Figure`."""
    return "day" if _month(place) else "%" if place["percent"] else ""


def _month(place: re.Match[str]) -> str:
    """The name of the month that a number is a day of, as written; "" for any other number."""
    return (place["month"] or place["month_after"] or "").strip(" .")


def _is_meant_as_year(place: re.Match[str]) -> bool:
    has_unit = place["money"] or place["percent"] or place["scale"]
    return is_year(place["number"]) and not has_unit


def _label(sentence: str, values: int, words: Words | None) -> frozenset[str]:
    """The words of a row, of cells those before its figures; empty for a sentence in prose."""
    terms = content_terms(sentence, words)
    is_row = values and len(terms) <= _ROW_WORDS and len(terms) <= 3 * values
    if not is_row or sentence.rstrip().endswith((".", "!", "?")):
        return frozenset()
    cells = takewhile(lambda cell: not _DIGIT.search(cell), sentence.split(CELL_SEPARATOR))
    return frozenset(content_terms(" ".join(cells), words) or terms)


def _terms_of_cell(place: re.Match[str], words: Words | None) -> frozenset[str]:
    """What the cell says with a figure: the BX of "Model | BX-5 | BX-10"."""
    before = place.string[: place.start()].rpartition(CELL_SEPARATOR)
    after, *_ = place.string[place.end() :].partition(CELL_SEPARATOR)
    return frozenset(content_terms(f"{before[2]} {after}", words)) if before[1] else frozenset()


def _dated(sentence: str, places: Sequence[re.Match[str]]) -> list[str]:
    """The years of the figures in a sentence that has years."""
    known = [
        Place(place.start("number"), place.end(), year=place["number"])
        if _is_meant_as_year(place)
        else Place(place.start("number"), place.end(), is_day=bool(_month(place)))
        for place in places
    ]
    if _respectively().search(sentence):
        return in_order(sentence, known)
    return dated(sentence, known)
