"""Which document a question names, and which section: by file names, openings and headings."""

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import pairwise

from app.core.documents import Place
from app.core.language_packs import LanguagePack
from app.core.languages import any_of, pack_phrases, packs
from app.retrieval.context_text import title_of
from app.retrieval.dates import dates, replace_dates
from app.retrieval.recency import days_in_name, series_of_name
from app.retrieval.terms import content_terms, is_grammar, words_and_numbers
from app.retrieval.weights import weights

_TITLE_WORDS = 10
"""The maximum number of words in a title line."""

_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")

_QUARTER = re.compile(r"(?<![^\W\d_])q([1-4])(?!\d)", re.IGNORECASE)

_HALF = re.compile(r"(?<![^\W\d_])h[12](?!\d)", re.IGNORECASE)

_SPELT = re.compile(r"[^\W\d_]+")


def document_scores(question: str, places: Iterable[Place]) -> dict[str, float]:
    """For each document, from 0: how well its name, opening and title lines match the question.

    A name scores by its words in the question, times their share of the name, with words weighted
    by inverse document frequency; "FY2018" matches "2018", and "best buy" "BESTBUY". With the
    opening that is at most 1, and the weight of title lines comes on top. A name that the titles of
    a whole series share, such as the company whose reports they are, counts like a file name.
    """
    weigh = weights().names
    documents = {place.document_id: place for place in places}
    names = {id_: _name(place.path) for id_, place in documents.items()}
    spoken = words_and_numbers(with_quarters(_without_days(question)))
    asked = frozenset((*spoken, *("".join(pair) for pair in pairwise(spoken))))
    named = {id_: name & asked for id_, name in names.items()}
    opened = {id_: _words(place.opening) & asked for id_, place in documents.items()}
    in_names = Counter(_all(names.values()))
    in_either = Counter(_all(named[id_] | opened[id_] for id_ in documents))
    total = len(documents)

    def weight(words: frozenset[str]) -> float:
        return math.fsum(math.log(1 + total / in_names[word]) for word in words)

    def by_name(id_: str) -> float:
        return weight(named[id_]) ** 2 / weight(names[id_]) if named[id_] else 0.0

    def by_opening(id_: str) -> float:
        return math.fsum(math.log(total / in_either[word]) for word in opened[id_] - named[id_])

    scores = {
        id_: by_name(id_) + (weigh.opening * by_opening(id_) if opened[id_] else 0.0)
        for id_ in documents
    }
    # A full score needs at least one distinctive word.
    best = max([math.log(1 + total), *scores.values()])
    titles = {id_: _title_names(place.opening) for id_, place in documents.items()}
    owned = titled = _title_scores(question, titles)
    if titled:
        of_series = _names_of_series(titles, documents)
        owned = _title_scores(question, {id_: names & of_series for id_, names in titles.items()})
    dated = _date_scores(question, documents)
    # Most documents match in nothing.
    matched = dict.fromkeys(scores, 0.0)
    for id_ in {*(id_ for id_, score in scores.items() if score), *titled, *dated}:
        title = max(weigh.title * titled.get(id_, 0.0), owned.get(id_, 0.0))
        by_words = (scores[id_] / best) ** weigh.sharpness
        matched[id_] = by_words + title + weigh.date * dated.get(id_, 0.0)
    return matched


def heading_scores(question: str, places: Mapping[str, Place]) -> dict[str, float]:
    """For each chunk, 0..1: how well the heading it stands under matches the question.

    The share of the heading covered by the question, times the share of the question covered by the
    heading, with words weighted by their inverse document frequency among headings. Higher headings
    cover half the document.
    """
    headings = {id_: _section(place.headings, place.opening) for id_, place in places.items()}
    terms = {heading: _terms(heading) for heading in set(headings.values())}
    counts = Counter(_all(terms.values()))
    asked = set(content_terms(question))

    def weight(words: Collection[str]) -> float:
        return math.fsum(math.log(1 + len(terms) / (counts[word] or 1)) for word in words)

    whole = weight(asked)
    scores = {
        heading: weight(has & asked) ** 2 / (weight(has) * whole) if has & asked else 0.0
        for heading, has in terms.items()
    }
    return {id_: scores[heading] for id_, heading in headings.items()}


def quarters_in(text: str) -> frozenset[int]:
    """The numbers of the quarters that a question or the name of a file tells."""
    return frozenset(map(int, _QUARTER.findall(with_quarters(text))))


def parts_in(text: str) -> frozenset[str]:
    """The quarters and halves of years that a text names: "q3", "h1"."""
    quarters = (f"q{number}" for number in quarters_in(text))
    halves = (f"h{n}" for n, form in enumerate(_halves(), start=1) if form.search(text))
    return frozenset((*quarters, *halves, *map(str.casefold, _HALF.findall(text))))


def named_documents(question: str, places: Iterable[Place]) -> set[str]:
    """The ids of the documents that a question names by what not all of them are called.

    All of them if it names none: "Adobe" in a folder of reports of Adobe and of 3M.
    """
    documents = {place.document_id: place for place in places}
    spoken = words_and_numbers(question)
    asked = frozenset((*spoken, *("".join(pair) for pair in pairwise(spoken))))
    titled = _capitalised(question)
    names = {
        id_: (_words(series_of_name(place.path)) & asked) | (_title_names(place.opening) & titled)
        for id_, place in documents.items()
    }
    shared = frozenset.intersection(*names.values()) if names else frozenset[str]()
    # "Acme's income this year" is not about half_year.html: a capital counts more.
    told = {id_: sum(1 + (name in titled) for name in each - shared) for id_, each in names.items()}
    return {id_ for id_, each in told.items() if each == max(told.values())}


def with_quarters(text: str) -> str:
    """A text with its quarters as Q1 to Q4: "the first quarter of 2024"."""
    for number, form in enumerate(_quarters(), start=1):
        text = form.sub(f" Q{number} ", text)
    return text


@cache
def _quarters() -> tuple[re.Pattern[str], ...]:
    """What names of files shorten to Q1, Q2, Q3 and Q4."""
    return tuple(_parts(lambda pack: pack.search.quarters, 4))


@cache
def _halves() -> tuple[re.Pattern[str], ...]:
    return tuple(_parts(lambda pack: pack.search.halves, 2))


def _parts(names: Callable[[LanguagePack], Sequence[str]], count: int) -> Iterator[re.Pattern[str]]:
    named = [pack for pack in packs().values() if names(pack)]
    for n in range(count):
        forms = [pack_phrases(pack, [names(pack)[n]]) for pack in named]
        yield re.compile(any_of(forms), re.IGNORECASE)


def _names_of_series(
    titles: Mapping[str, frozenset[str]], documents: Mapping[str, Place]
) -> frozenset[str]:
    """The names in the titles of all issues of a series of several.

    They say whose reports these are, while a name in a single title may only be what it speaks of.
    """
    series: dict[str, list[frozenset[str]]] = {}
    for id_, place in documents.items():
        series.setdefault(series_of_name(place.path), []).append(titles[id_])
    shared = (frozenset.intersection(*each) for each in series.values() if len(each) > 1)
    return frozenset(_all(shared))


def _title_scores(question: str, titles: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Of the names that the question shares with titles, the share, 0..1, of those that have any.

    The file name "2022 Q3 AMZN" does not say Amazon, but the title page does. Names are weighted by
    inverse document frequency.
    """
    asked = _capitalised(question) or _words(question)  # many type without capitals
    shared = {id_: has for id_, names in titles.items() if (has := names & asked)}
    counts = Counter(_all(shared.values()))

    def weight(names: Collection[str]) -> float:
        return math.fsum(math.log(len(titles) / counts[name]) for name in names)

    # What most documents share distinguishes little.
    whole = max(weight(counts), math.log(2))
    return {id_: weight(names) / whole for id_, names in shared.items()}


def _date_scores(question: str, documents: Mapping[str, Place]) -> dict[str, float]:
    """For documents whose name or opening has a day of the question, 0..1.

    Less, the more documents have one.
    """
    if not (asked := _days(question)):
        return {}
    named = [
        id_
        for id_, each in documents.items()
        if asked & (days_in_name(each.path) | _days(each.opening))
    ]
    return dict.fromkeys(named, 1.0 - len(named) / len(documents))


def _without_days(question: str) -> str:
    """The question without the 1 of "April 1, 2023", which is none of "Q1"."""
    return replace_dates(question, partial(_DAY.sub, " "))


@lru_cache(maxsize=8192)
def _days(text: str) -> frozenset[str]:
    return frozenset(
        reading
        for found in dates(text)
        for reading in found.readings
        if len(reading) == len("2026-11-28")
    )


@lru_cache(maxsize=8192)
def _section(headings: Sequence[str], opening: str) -> str:
    """The nearest heading, other than the document's own title, which says nothing of a part."""
    titles = _title_names(opening)
    return next((each for each in reversed(headings) if not _spelt(each) <= titles), "")


@lru_cache(maxsize=8192)
def _terms(heading: str) -> frozenset[str]:
    return frozenset(content_terms(heading))


@lru_cache(maxsize=8192)
def _name(path: str) -> frozenset[str]:
    return _words(title_of(path))


@lru_cache(maxsize=8192)
def _title_names(opening: str) -> frozenset[str]:
    """The capitalised words in the lines of an opening that are titles, not prose."""
    return frozenset(
        _all(
            _capitalised(line)
            for number, line in enumerate(opening.splitlines())
            if _is_title(line, is_first=number == 0)
        )
    )


def _spelt(text: str) -> set[str]:
    return {word.casefold() for word in _SPELT.findall(text)}


def _is_title(line: str, is_first: bool) -> bool:
    """Whether a line is short and either the first one or without words in lower case."""
    words = _SPELT.findall(line)
    has_prose = any(word[0].islower() and not is_grammar(word) for word in words)
    return len(words) <= _TITLE_WORDS and (is_first or not has_prose)


def _capitalised(text: str) -> frozenset[str]:
    """The words of at least two letters with a capital, in lower case."""
    words = (word for word in _SPELT.findall(text) if word[0].isupper() and len(word) > 1)
    return frozenset(word.casefold() for word in words if not is_grammar(word.casefold()))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_and_numbers(text) if not is_grammar(word))


def _all(groups: Iterable[Iterable[str]]) -> Iterable[str]:
    return (item for group in groups for item in group)


def own_terms(question: str, names: Iterable[str]) -> list[str]:
    """The terms of a question without the names of its documents: "Best Buy" of BESTBUY_2019."""
    joined = "|".join(re.sub(r"[\W_\d]+", "", name.casefold()) for name in names)
    words = [found[0] for found in _SPELT.finditer(question)]
    named: set[int] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + 4, len(words)) + 1):
            run = "".join(words[start:end]).casefold()
            if len(run) > 2 and words[start][0].isupper() and run in joined:
                named |= set(range(start, end))
    return [
        term for at, word in enumerate(words) if at not in named for term in content_terms(word)
    ]
