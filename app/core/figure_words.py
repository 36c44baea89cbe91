"""The words around figures, of all languages: scales, months, and what joins figures and years."""

import re
from collections.abc import Mapping
from functools import cache

from app.core.language_packs import Statistic
from app.core.languages import DEFAULT, any_phrase, lazy_pattern, packs, words_of


@cache
def scales() -> Mapping[str, int]:
    """What the words that scale a figure multiply it by; of two languages the default one's."""
    return {
        word.casefold(): factor
        for pack in reversed(list(packs().values()))
        for word, factor in pack.figures.scales.items()
    }


def scale_of(word: str) -> int:
    """What a word after a figure multiplies it by: 1 if it is not a scale."""
    return scales().get(word.casefold(), 1)


def months() -> str:
    """A regular expression for the names of months.

    Abbreviations that are words of other languages, such as "out", need a full stop or a year.
    """
    like_words = "|".join(_months_like_words())
    return rf"{'|'.join(month_forms())}|(?:{like_words})(?=\.|,?[ \u00a0](?:19|20)\d\d)"


def months_in_heads() -> str:
    """The same without abbreviations in other languages than the default one.

    Those are often words of another language, and a head of a table has no sentence around it.
    """
    named = {code: pack.figures.months for code, pack in packs().items()}
    whole = (name.partition("|")[0] for code in named if code != DEFAULT for name in named[code])
    return "|".join(dict.fromkeys((*named[DEFAULT], *whole)))


def month_number(name: str) -> int:
    """The number of a month, from 1; 0 for what is not the name of one."""
    forms = enumerate(month_forms(), start=1)
    found = (n for n, form in forms if re.fullmatch(form, name, re.IGNORECASE))
    return next(found, _months_like_words().get(name.casefold(), 0))


def month_name(number: int) -> str:
    """What a month, counted from 1, is called in the default language."""
    return packs()[DEFAULT].figures.months[number - 1].partition("|")[0]


@cache
def month_forms() -> tuple[str, ...]:
    """A regular expression for the names of each month, in the dialects of Python and RE2."""
    named = (pack.figures.months for pack in packs().values() if pack.figures.months)
    return tuple("|".join(dict.fromkeys(forms)) for forms in zip(*named, strict=True))


@cache
def _months_like_words() -> Mapping[str, int]:
    named = [pack.figures.months_like_words for pack in packs().values()]
    return {word: number for each in named for word, number in each.items()}


def ordinals() -> str:
    """A regular expression for what ends the number of a day: "st", "."."""
    return any_phrase(lambda pack: (r"\.", *pack.figures.ordinals))


def total_rows() -> str:
    """A regular expression for the labels of rows of totals, in the dialects of Python and RE2."""
    return any_phrase(lambda pack: pack.tables.total_rows)


def is_total(label: str) -> bool:
    """Whether the label of a row begins or ends with a word for totals."""
    return _total().fullmatch(label) is not None


_total = lazy_pattern(lambda: rf"\s*(?:{total_rows()})(?!\w).*|.*(?<!\w)(?:{total_rows()}):?\s*")


def average_rows() -> str:
    """A regular expression for the labels of rows of averages."""
    return any_phrase(lambda pack: pack.tables.average_rows)


def statistic_rows(kind: Statistic) -> str:
    """A regular expression for the labels of rows with a statistic of those above them."""
    return any_phrase(lambda pack: (pack.tables.statistic_rows.get(kind, ""),))


def note_rows() -> str:
    """A regular expression for how notes below a table begin."""
    return any_phrase(lambda pack: pack.tables.note_rows)


def part_rows() -> str:
    """A regular expression for how the labels of parts of the row above them begin."""
    return any_phrase(lambda pack: pack.tables.part_rows)


def is_code_head(head: str) -> bool:
    """Whether a head is that of numbers that name something: a postcode, a phone number, an ID."""
    return _code_head().fullmatch(head.replace("_", " ").strip()) is not None


_code_head = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.code_heads))


def is_running_head(head: str) -> bool:
    """Whether a head is that of running totals by its words: meter readings, say."""
    return _running_head().fullmatch(head.replace("_", " ").strip()) is not None


_running_head = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.running_heads))


def is_change_head(head: str) -> bool:
    """Whether a head is that of changes from the row before."""
    return _change_head().fullmatch(head.replace("_", " ").strip()) is not None


_change_head = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.change_heads))


def earlier_rows() -> str:
    """A regular expression for the labels of rows with the figures of the year before."""
    return any_phrase(lambda pack: pack.tables.earlier_rows)


def plans() -> str:
    """A regular expression for what sheets and rows with planned amounts are called."""
    return any_phrase(lambda pack: pack.tables.plans)


def of() -> str:
    """A regular expression for what stands before a month or the unit of a scale."""
    return any_phrase(lambda pack: pack.figures.of)


@cache
def percent() -> str:
    """A regular expression for the words for per cent."""
    return "|".join(words_of(lambda pack: pack.figures.percent))


@cache
def conjunctions() -> str:
    """A regular expression for the words for "and" and "or"."""
    return "|".join(words_of(lambda pack: pack.figures.conjunctions))
