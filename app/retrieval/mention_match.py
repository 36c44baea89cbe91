"""What has to be in a line that is said to mention something: its numbers, names and words."""

from collections.abc import Iterator
from itertools import groupby

from app.retrieval.dates import dates
from app.retrieval.terms import Words, content_terms, decisive_terms, numbers, words_and_numbers

_LONGEST_ENDING = 3
"""In letters: a word that differs by more is another one, as in German compounds."""


def proper_names(text: str) -> Iterator[str]:
    """Runs of capitalised words, and words in capitals; in German, one word alone is any noun."""
    for is_name, run in groupby(text.split(), lambda word: word[0].isupper() or word == "&"):
        words = list(run)
        if is_name and (len(words) > 1 or words[0][1:].isupper()):
            yield " ".join(words)


def said_numbers(text: str) -> set[str]:
    """The numbers in a text, and of a date the day, the month and the year, however written."""
    found, at = set[str](), 0
    for each in dates(text):
        found |= numbers(text[at : each.start])
        found |= {part.lstrip("0") for reading in each.readings for part in reading.split("-")}
        at = each.end
    return found | numbers(text[at:])


def said_decisive(text: str, words: Words) -> set[str]:
    """Those numbers, and the words that decide as numbers do whether it is true."""
    return said_numbers(text) | (decisive_terms(text, words) - numbers(text))


def has_words(name: str, line: str, words: Words) -> bool:
    """Whether a line has the numbers, the decisive words and all content words of a name.

    Stems alone do not tell “Bestellung” from “Bestellnummer”.
    """
    said = words_and_numbers(line)
    if not said_decisive(name, words) <= said_decisive(line, words):
        return False
    return all(
        any(_is_form(word, other, words) for other in said)
        for word in words_and_numbers(name)
        if content_terms(word, words)
    )


def _is_form(word: str, other: str, words: Words) -> bool:
    """Whether two words have the same stem and differ by an ending only."""
    stems = content_terms(word, words)
    is_run = len(stems) > 1  # of a script without spaces
    shared = max(0, max(len(word), len(other)) - _LONGEST_ENDING)
    return (is_run or word[:shared] == other[:shared]) and not set(stems).isdisjoint(
        content_terms(other, words)
    )
