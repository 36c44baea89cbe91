"""Finds people's names with name lists, without a model; the lists are Faker's, of 80 countries.

A name is a known given name and what belongs to it, or a word before a known family name. A word
that is also a common word, a month or a place counts only if a family name follows. Rare names,
names in scripts without capital letters, and most family names on their own are therefore missed.
"""

import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple

from app.core.language_packs import LanguagePack
from app.core.languages import any_phrase, lazy_pattern, words_of

_LETTER = r"[^\W\d_]"
# Parts of identifiers and quoted code are not names: Math.random(), `Anna`.
_WORD = re.compile(rf"(?<![\w@#/.'’`-]){_LETTER}+(?:['’-](?!s\b){_LETTER}+)*(?![\w@(]|\.\w)")

_LANGUAGES = (
    "en_US", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "da_DK", "pl_PL", "ru_RU",
    "uk_UA",
)  # fmt: skip
"""The languages with a list of common words."""


def _words(choose: Callable[[LanguagePack], Sequence[str]]) -> Callable[[], frozenset[str]]:
    return cache(lambda: frozenset(words_of(choose)))


_particles = _words(lambda pack: pack.names.particles)
_not_people = _words(lambda pack: pack.names.not_people)
_place_starts = _words(lambda pack: pack.names.place_starts)
_known_places = _words(lambda pack: pack.names.places)
_common = _words(lambda pack: pack.names.common)


class NameLists(NamedTuple):
    """In lower case. `words` are common words and months, `places` cities and countries."""

    given: frozenset[str]
    family: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]


class _Word(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.casefold()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper() and len(self.text) > 1

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1 and self.text.isupper()


@lru_cache(maxsize=1)
def name_lists() -> NameLists:
    """Loaded once, which takes half a second."""
    from faker.providers import lorem, person

    given: set[str] = set()
    family: set[str] = set()
    for provider in _providers(person):
        given |= _listed(provider, "first_name")
        family |= _listed(provider, "last_name")
    words: set[str] = set()
    for language in _LANGUAGES:
        provider = import_module(f"{lorem.__name__}.{language}").Provider
        words |= {word.casefold() for word in provider.word_list}
    return NameLists(
        frozenset(name for name in given if len(name) > 2),
        frozenset(name for name in family if len(name) > 2),
        frozenset(words) | _common(),
        _places(),
    )


def person_names(text: str) -> Iterator[tuple[int, int]]:
    lists = name_lists()
    for run in _runs(text):
        yield from _names_in(run, lists)


def _names_in(run: list[_Word], lists: NameLists) -> Iterator[tuple[int, int]]:
    """The names in a run of adjacent words that are capitalised or part of a name."""
    place = 0
    while place < len(run):
        is_town = place > 0 and run[place - 1].lower in _place_starts()
        length = 0 if is_town else _name_length(run[place:], lists)
        if length:
            yield run[place].start, run[place + length - 1].end
        place += length or 1


def _name_length(run: list[_Word], lists: NameLists) -> int:
    """How many of the first words form a name; 0 if none starts here."""
    first, following = run[0].lower.partition("-")[0], _following(run[1:])
    whole = run[: 1 + following]
    is_heading = run[0].text.isupper() and not following
    if (
        not run[0].is_capitalised
        or is_heading
        or any(word.lower in _not_people() for word in whole)
    ):
        return 0
    last = whole[-1].lower if following else ""
    is_given, is_word = first in lists.given, first in lists.words
    has_family = last in lists.family and last not in lists.words
    if is_given and not is_word and first not in lists.places:
        return len(whole)
    return len(whole) if has_family and (is_given or not is_word) else 0


def _following(rest: list[_Word]) -> int:
    """How many words after a given name belong to it: names, initials, particles before a name."""
    count = 0
    for number, word in enumerate(rest[:4], start=1):
        if word.is_capitalised:
            count = number
        elif not word.is_initial and word.lower not in _particles():
            break
    return count


def _runs(text: str) -> Iterator[list[_Word]]:
    """Words separated only by a space or the full stop of an initial."""
    words = [_Word(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    run: list[_Word] = words[:1]
    for before, word in pairwise(words):
        gap = text[before.end : word.start]
        is_next = gap == " " or (gap == ". " and before.is_initial)
        belongs = word.is_capitalised or word.is_initial or word.lower in _particles()
        if not (is_next and belongs):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _providers(package: Any) -> Iterator[Any]:
    """The providers of all languages; Faker generates names, only its lists are used here."""
    for module in pkgutil.iter_modules(package.__path__):
        if module.ispkg:
            yield import_module(f"{package.__name__}.{module.name}").Provider


def _listed(provider: Any, prefix: str) -> set[str]:
    found: set[str] = set()
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if attribute.startswith(prefix) and isinstance(values, list | tuple | dict):
            found |= {str(name).casefold() for name in values}
    return found


def _places() -> frozenset[str]:
    """Countries, US states, and cities that time zones are named after."""
    from zoneinfo import available_timezones

    from faker.providers.address.en_US import Provider

    zones = {zone.rpartition("/")[2].replace("_", " ") for zone in available_timezones()}
    named = {*zones, *Provider.countries, *Provider.states}
    return frozenset(str(name).casefold() for name in named) | _known_places()


_REST_OF_NAME = r"\w*(?:['’-](?!s\b)\w+)*"
_NAME = rf"(?:[A-Z]\. )*[^\W\d_]\w{_REST_OF_NAME}(?: (?:[A-Z]\.|[A-Z]{_REST_OF_NAME}))*"

_addressed = lazy_pattern(
    lambda: rf"\b{any_phrase(lambda pack: pack.names.titles)} (?P<name>{_NAME})", re.NOFLAG
)
_introduced = lazy_pattern(
    lambda: rf"\b(?i:{any_phrase(lambda pack: pack.names.introduced)}) (?P<name>{_NAME})", re.NOFLAG
)
_called = lazy_pattern(
    lambda: rf"\b(?i:{any_phrase(lambda pack: pack.names.called)}) (?P<name>{_NAME})", re.NOFLAG
)
_greeted = lazy_pattern(
    lambda: (
        rf"^[ \t]*(?i:{any_phrase(lambda pack: pack.names.greetings)}) (?P<name>{_NAME})"
        r"(?=[ \t]*[,!:.—–-]?[ \t]*$|,|!)"
    ),
    re.MULTILINE,
)
_signed = lazy_pattern(
    lambda: (
        rf"^[ \t]*(?i:{any_phrase(lambda pack: pack.names.closings)})[,!.]?[ \t]*\n"
        rf"\s*(?P<name>{_NAME})[ \t]*$"
    ),
    re.MULTILINE,
)
_SURE, _LIKELY = (_addressed, _introduced), (_called, _greeted, _signed)
_SHORTEST_REPEATED = 3


def cued_names(text: str) -> Iterator[tuple[int, int]]:
    """The spans of names in introductions, forms of address, greetings and signatures."""
    for cue in _SURE:
        yield from (m.span("name") for m in cue().finditer(text) if m["name"][0].isupper())
    for cue in _LIKELY:
        yield from (m.span("name") for m in cue().finditer(text) if _is_likely(m["name"]))


def repeated_names(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where `names`, found elsewhere, or words of them occur, also in capitals."""
    lists, known = name_lists(), set(names)
    words = {
        word
        for name in known
        for word in re.findall(rf"[^\W\d_]{_REST_OF_NAME}", name)
        if len(word) >= _SHORTEST_REPEATED
        and word[0].isupper()
        and word.casefold() not in lists.words | lists.places
    }
    if words:
        whole = {form for name in known if " " in name for form in (name, name.upper())}
        parts = {form for word in words for form in (word, word.upper(), word.capitalize())}
        forms = whole | parts
        pattern = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
        for match in re.finditer(rf"(?<![\w@#/.'’`-])(?:{pattern})(?![\w@(])", text):
            yield match.span()


def _is_likely(name: str) -> bool:
    """Whether it is written like a name and not of common words only, as "Dear Customer" is."""
    lists = name_lists()
    words = name.casefold().split()
    is_common = any(word in lists.words or word in lists.places for word in words)
    return name[0].isupper() and not name.isupper() and (not is_common or words[0] in lists.given)
