"""What has to be in a line that is said to mention something: its numbers, names and words.

These are compared as the language inflects them, so the program says by itself which lines mention
a thing by its name; other words for it (shingles, a roof) need a model.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from app.core.documents import Chunk
from app.core.languages import any_of, lazy_pattern, packs, phrases
from app.core.surveys import CellItem, SurveyColumn
from app.retrieval.dates import dates, has_day
from app.retrieval.figures import figure_spans
from app.retrieval.instruction_text import addresses_model
from app.retrieval.name_match import quarters_in, with_quarters
from app.retrieval.named_times import has_date, is_day, time_called, with_time
from app.retrieval.said_in_line import says
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import (
    Words,
    content_terms,
    decisive_terms,
    is_negated,
    numbers,
    words_and_numbers,
    words_in,
)
from app.retrieval.value_field import is_mail
from app.retrieval.written_figures import amount_at, unit_beside, without_currency
from app.store.search.analysis import stem

_LONGEST_ENDING = 3
"""In letters: a word that differs by more is another one, as in German compounds."""

_SHORTEST_PART = 3
"""In letters, of a compound."""

_address = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")

_row_end = re.compile(r"\n(?=[^\W\d_][^\n:]{,30}[^\n:\W][ \u00a0]?:\s)")
"""Before a line that begins with a label: “Present: …”."""

_whole_number = re.compile(r"(?<![\d.,])\d+(?![.,]?\d)")

_signed = re.compile(r"[^\W_]+[+#]+(?!\w)")
"""A word that its signs tell from another one."""

_title = lazy_pattern(lambda: rf"(?<!\w){phrases(lambda pack: pack.names.titles)}(?!\w)")

Line = tuple[Chunk, int, int]
"""A passage, and where the line starts and ends in it."""


_DOUBTED = (True, None, False)
"""What a line says, the surest first."""


class Told(NamedTuple):
    """Whether something is so, None if that is not clear, and the sentence that shows it."""

    is_so: bool | None
    item: CellItem


class Mentioned:
    """What a document mentions by its name, with the sentences that do."""

    def __init__(self, passages: Sequence[Chunk], words: Words) -> None:
        self._words = words
        self._lines = [
            (passage, first + start, first + end)
            for passage in passages
            for first, last in sentence_spans(passage.text)
            for start, end in _rows(passage.text[first:last])
        ]
        self._pack = packs().get(words.language)
        self._is_mail = any(is_mail(each.text) for each in passages)
        self._items: dict[SurveyColumn, list[CellItem]] = {}

    def items(self, column: SurveyColumn) -> Sequence[CellItem]:
        """The sentences that mention it; what may deny it, or tell the model so, comes last."""
        if column not in self._items:
            items = [self._item(line) for line in self._with(column)]
            self._items[column] = self._sorted(column.name, items)
        return self._items[column]

    def told(self, column: SurveyColumn) -> Told | None:
        """Whether the document affirms what a column is called; None if it has not all of it.

        Of several things, joined by “and”, what denies one of them denies them all; joined by “or”,
        it has to deny each.
        """
        items, things = self.items(column), self.things(column.name)
        if len(things) < 2 or _sign_of(column, self._words):
            return Told(self.says(column.name, items[0]), items[0]) if items else None
        lacking = self._lacking(things)
        told = [self._told(each, is_lacking=each in lacking) for each in things]
        worst = min if self._is_either(column.name) else max
        known = filter(None, told) if items else ()
        return worst(known, key=lambda each: _DOUBTED.index(each.is_so), default=None)

    def _told(self, thing: str, *, is_lacking: bool) -> Told | None:
        name = self._without_negation(thing) if is_lacking else thing
        items = self._sorted(name, [self._item(line) for line in self._with_words(name)])
        if not items:
            return None
        is_so = self.says(name, items[0])
        return Told(not is_so if is_lacking and is_so is not None else is_so, items[0])

    def _lacking(self, things: Sequence[str]) -> list[str]:
        """Those of several things that must not be there: “signed but not paid”."""
        negated = [each for each in things if is_negated(each, self._words)]
        return [] if negated[:1] == [*things[:1]] else negated

    def _without_negation(self, thing: str) -> str:
        kept = (each for each in thing.split() if not is_negated(each, self._words))
        return " ".join(kept)

    def says(self, name: str, item: CellItem) -> bool | None:
        """Whether a quote affirms what has a name; None if it may deny it or is of another date."""
        heads, rest = _headed(name)
        if heads:
            return self.says(rest, item) if item.quote.startswith(heads) else None
        rest, time = with_time(name)
        if time and (is_day(time) or rest or not self._has(name, item.quote)):
            is_then = has_date(time, self._dated(rest, item.quote), all)
            return (self.says(rest, item) if rest else True) if is_then else None
        if not all(_is_written(each, item.quote) for each in proper_names(name)):
            return None
        if (opposite := self._opposite(name, item.quote)) and not self._has(name, item.quote):
            is_so = self.says(opposite, item)
            return None if is_so is None else not is_so
        return says(name, item.quote, lambda text: self._has(name, text), self._words)

    def _sorted(self, name: str, items: list[CellItem]) -> list[CellItem]:
        doubts = {each: _DOUBTED.index(self.says(name, each)) for each in items}
        return sorted(items, key=lambda each: (addresses_model(each.quote), doubts[each]))

    @staticmethod
    def _item(line: Line) -> CellItem:
        chunk, start, end = line
        place = chunk.char_start + start, chunk.char_start + end
        return CellItem("yes", "", chunk.text[start:end], chunk.page, *place, *place)

    def denies(self, name: str, item: CellItem) -> bool:
        """Whether a quote may deny what has a name, or be of another date."""
        return self.says(name, item) is not True

    def things(self, name: str) -> list[str]:
        """What a name joins."""
        heads, rest = _headed(name)
        if heads:
            return [f"{heads[0]} {each}" for each in self.things(rest)]
        pack = self._pack if self._pack and self._pack.is_spaced else None
        joining = any_of((*pack.figures.conjunctions, *pack.contrasts) if pack else ())
        parts = re.split(rf",(?!\d)|\s(?:{joining}\s)+", name, flags=re.IGNORECASE)
        first = parts[0]
        if len(_whole_number.findall(first)) == 1:  # "expire in 2025 or 2030"
            parts = [
                _whole_number.sub(each.strip(), first) if each.strip().isdecimal() else each
                for each in parts
            ]
        return [part for part in parts if words_and_numbers(part) and self._tells(part)]

    def _tells(self, part: str) -> bool:
        return bool(content_terms(part, self._words)) or part.strip().isdecimal()

    def _is_either(self, name: str) -> bool:
        """Whether one of the things that a name joins is enough."""
        surveys = self._pack.surveys if self._pack else None
        either = any_of(surveys.either if surveys else ())
        return bool(re.search(rf"\s{either}\s", name, re.IGNORECASE))

    def is_told(self, column: SurveyColumn) -> bool:
        """Whether nothing that a model names could confirm it: single words, dates, or a name of
        which the document has no word.
        """
        is_sign = _sign_of(column, self._words) or time_called(column.name)
        if is_sign or self._lacks_name(column.name):
            return True
        things = self.things(column.name)
        names = (with_time(each)[0] or each for each in things)
        are_single = all(len(content_terms(each, self._words)) == 1 for each in names)
        return are_single and is_in_language(column, self._words) and self._words.is_checked

    def lacks_head(self, name: str) -> bool:
        """Whether a name is what the head of an e-mail says, and this one's does not."""
        is_head = self._is_mail and bool(_headed(name)[0])
        return is_head and not any(map(self._with_words, self.things(name) or [name]))

    def _lacks_name(self, name: str) -> bool:
        """Whether it is a proper name of which the document has at most the title: “Mme Roy”."""
        proper = set(content_terms(" ".join(proper_names(name)), self._words))
        own = [each for each in words_and_numbers(_title().sub(" ", name)) if len(each) > 1]
        if not own or not proper.issuperset(content_terms(name, self._words)):
            return False
        texts = {chunk.id: chunk.full_text for chunk, _, _ in self._lines}.values()
        return not any(
            word.startswith(tuple(own)) for text in texts for word in words_and_numbers(text)
        )

    def compound(self, name: str) -> str:
        """A compound that begins or ends with a name of one word, such as “Hallendach”; or ""."""
        named = words_and_numbers(name)
        (word, *more) = [each for each in named if content_terms(each, self._words)] or [""]
        if more or len(word) <= _SHORTEST_PART or not (self._pack and self._pack.joins_words):
            return ""
        some = rf"[^\W\d_]{{{_SHORTEST_PART},}}"
        found = re.compile(rf"\b(?:{some}{word}(?:e?[ns])?|{word}{some})\b", re.IGNORECASE)
        texts = (passage.text[start:end] for passage, start, end in self._lines)
        return next((match[0] for text in texts for match in found.finditer(text)), "")

    def _with(self, column: SurveyColumn) -> list[Line]:
        """The sentences that have all words of a name, or a date or address if it means any.

        Several things, joined by “and”, may stand in different ones, each of them somewhere; joined
        by “or”, one is enough.
        """
        name = column.name
        if is_there := _sign_of(column, self._words):
            return [line for line in self._lines if is_there(_text(line))]
        if found := self._with_words(name):
            return found
        things = self.things(name)
        lacking = self._lacking(things)
        each = [self._with_words(thing) for thing in things if thing not in lacking]
        is_enough = any if self._is_either(name) else all
        return [line for found in each for line in found] if is_enough(each) else []

    def _with_words(self, name: str) -> list[Line]:
        heads, rest = _headed(name)
        if heads:
            found = self._with_words(rest)
            return [each for each in found if _text(each).startswith(heads) or not self._is_mail]
        found = [line for line in self._lines if self._has(name, _text(line))]
        rest, time = with_time(name)
        if time:  # "March", as 2024-03-05
            found += [
                line
                for line in self._lines
                if has_date(time, _text(line), any) and (not rest or self._has(rest, _text(line)))
            ]
        for line in self._lines:
            opposite = self._opposite(name, _text(line))
            found += [line] if opposite and self._has(opposite, _text(line)) else []
        return list(dict.fromkeys(found))

    def _opposite(self, name: str, text: str) -> str:
        """The opposite of a name of one word: "paid" of "unpaid", "unpaid" of "paid" if a text has
        it; or "". An "Unfall" is not the opposite of a "Fall", nor is any other German noun.
        """
        if not (name.isalpha() and name.islower() and len(name) > _SHORTEST_PART):
            return ""
        surveys = self._pack.surveys if self._pack else None
        beginnings = any_of(surveys.opposites if surveys else ())
        if begun := re.match(beginnings, name):
            rest = name[begun.end() :]
            return rest if len(rest) > _SHORTEST_PART else ""
        other = re.search(rf"(?<!\w){beginnings}{name}(?!\w)", text, re.IGNORECASE)
        return other[0] if other else ""

    def _dated(self, name: str, text: str) -> str:
        """The date in a text that is nearest to the words of a name: "begins in May, ends in June".

        Of a text without several of these, all of it.
        """
        said = set(content_terms(name, self._words))
        places = [
            each.span()
            for each in re.finditer(r"[^\W\d_]+", text)
            if said & {*content_terms(each[0], self._words)}
        ]
        found = [*dates(text)]
        if len(found) < 2 or not places:
            return text
        nearest = min(
            found,
            key=lambda day: min(max(day.start - end, start - day.end) for start, end in places),
        )
        return text[nearest.start : nearest.end]

    def _has(self, name: str, text: str) -> bool:
        if quarters := _quarters(name):  # "Q1" is no 1
            if not quarters <= quarters_in(text):
                return False
            name, text = with_quarters(name), with_quarters(text)
        return has_words(name, text, self._words)


_head = re.compile(r"(From|To|Date): (.+)")
_HEADS = {"From": ("From:", "Sender:"), "To": ("To:", "Cc:", "Bcc:"), "Date": ("Date:",)}


def head_line(head: str, what: str) -> str:
    """What the head of an e-mail is asked for, as the name of a mention."""
    return f"{head}: {what}"


def _headed(name: str) -> tuple[tuple[str, ...], str]:
    """How the lines of an e-mail begin that a name means, if it does, and the rest of it."""
    found = _head.fullmatch(name)
    return (_HEADS[found[1]], found[2]) if found else ((), name)


def _sign_of(column: SurveyColumn, words: Words) -> Callable[[str], object] | None:
    """What tells any date or e-mail address in every language, if a column means any."""
    pack = packs().get(column.language or words.language)
    if not pack or not pack.surveys:
        return None
    signs = (pack.surveys.dates, has_day), (pack.surveys.addresses, _address.search)
    called = (sign for names, sign in signs if re.fullmatch(any_of(names), column.name, re.I))
    return next(called, None)


_quarters = lru_cache(quarters_in)
"""Of a name, which is compared with each line."""


def _rows(sentence: str) -> Iterator[tuple[int, int]]:
    """The lines of a form that no mark separates, or the sentence."""
    start = 0
    for each in _row_end.finditer(sentence):
        yield start, each.start()
        start = each.end()
    yield start, len(sentence)


def _text(line: Line) -> str:
    passage, start, end = line
    return passage.text[start:end]


def is_in_language(column: SurveyColumn, words: Words) -> bool:
    """Whether a document in the language of `words` should have a column's where it answers it."""
    if column.language:
        return column.language == words.language
    return words_in(f"{column.name} {column.instruction}") is words


def proper_names(text: str) -> Iterator[str]:
    """Runs of capitalised words, and words in capitals; in German, one word alone is any noun."""
    for is_name, run in groupby(text.split(), lambda word: word[0].isupper() or word == "&"):
        words = list(run)
        if is_name and (len(words) > 1 or words[0][1:].isupper()):
            yield " ".join(words)


def said_numbers(text: str) -> set[str]:
    """The numbers in a text, and of a date the day and the year, however written."""
    found, at = set[str](), 0
    for each in dates(text):
        found |= numbers(text[at : each.start])
        parts = (reading.split("-") for reading in each.readings)
        found |= {part.lstrip("0") for year, _, *day in parts for part in (year, *day)}
        at = each.end
    return found | numbers(text[at:])


def said_decisive(text: str, words: Words) -> set[str]:
    """Those numbers, and the words that decide as numbers do whether it is true."""
    return said_numbers(text) | (decisive_terms(text, words) - numbers(text))


def has_words(name: str, line: str, words: Words) -> bool:
    """Whether a line has the numbers, the decisive words and all content words of a name.

    Stems alone do not tell “Bestellung” from “Bestellnummer”. Days and amounts of money are
    compared as such: “500 EUR” is said by “€500”, and “3 March” is no part of “13 March”.
    """
    asked = _asked_exactly(name)
    amounts = amounts_of_money(line) if asked.amounts else ()
    has_days = all(has_date(re.escape(day), line, any) for day in asked.days)
    has_signs = all(
        re.search(rf"(?<!\w){re.escape(each)}(?!\w)", line, re.I) for each in asked.signs
    )
    if not (has_days and has_signs and asked.amounts <= set(amounts)):
        return False
    if not words_and_numbers(asked.rest):
        return True
    return _has_rest(asked.rest, _signed.sub(" ", line), words)


class _Exact(NamedTuple):
    """What of a name is compared as what it means: days, amounts of money with their currency, and
    words with signs such as “C++”; and the rest of it.
    """

    days: Sequence[str]
    amounts: set[tuple[Decimal, str]]
    signs: Sequence[str]
    rest: str


@lru_cache
def _asked_exactly(name: str) -> _Exact:
    days = [each for each in dates(name) if [*map(is_day, each.readings)] == [True]]
    rest = name
    for each in reversed(days):
        rest = f"{rest[: each.start]} {rest[each.end :]}"
    signs = _signed.findall(rest)
    amounts = set(amounts_of_money(rest))
    if amounts:
        for start, end in reversed([*figure_spans(rest)]):
            rest = rest[:start] + rest[end:] if unit_beside(rest, start, end, "") else rest
        rest = without_currency(rest)
    return _Exact([each.readings[0] for each in days], amounts, signs, _signed.sub(" ", rest))


def amounts_of_money(text: str) -> Iterator[tuple[Decimal, str]]:
    """The amounts of money in a text, with their currencies."""
    for start, end in figure_spans(text):
        unit, number = unit_beside(text, start, end, ""), amount_at(text, start, end)
        if number is not None and unit not in ("", "%"):
            yield number, unit


def _is_written(name: str, line: str) -> bool:
    """Whether a line has the words of a proper name together, or each as a name is written.

    “The winter was long, and Ada is well” need not speak of Ada Winter.
    """
    parts = re.findall(r"\w+", name)
    if len(parts) < 2 or re.search(r"\W+".join(map(re.escape, parts)), line, re.IGNORECASE):
        return True
    small = {each for each in re.findall(r"\w+", line) if each[0].islower()}
    return small.isdisjoint(map(str.casefold, parts))


def _has_rest(name: str, line: str, words: Words) -> bool:
    said, decisive = frozenset(words_and_numbers(line)), said_decisive(name, words)
    named = words_and_numbers(name)
    telling = [word for word in named if content_terms(word, words)]
    if not telling and not decisive:
        telling = named  # “fail” only negates elsewhere, and is all that is asked for here
    has_all = all(any(_is_form(word, other, words) for other in said) for word in telling)
    return has_all and decisive <= said_decisive(line, words)


@lru_cache(maxsize=1 << 16)
def _is_form(word: str, other: str, words: Words) -> bool:
    """Whether two words have the same stem and differ by an ending only."""
    if word == other:
        return True
    stems = content_terms(word, words)
    if len(stems) > 1:  # of a script without spaces
        return not set(stems).isdisjoint(content_terms(other, words))
    one, two = stem(word, words.language), stem(other, words.language)
    shared = max(0, max(len(word), len(other)) - _LONGEST_ENDING)
    is_inflected = one[0] == two[0] or not set(stems).isdisjoint(content_terms(other, words))
    return is_inflected and one[1][:shared] == two[1][:shared]
