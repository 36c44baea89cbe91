"""How the words of a text are indexed, by its language.

English is left as it is, for the Porter stemmer of the index. A word of another language written
with spaces is replaced by two tokens: its Snowball stem (the whole word, where there is no stemmer)
and its first letters, both without marks. Together they find more than either (nDCG@10 on XQuAD-R
is in docs/benchmarks.md). Vietnamese, which puts spaces between syllables, has pairs of them.
Scripts without spaces are cut into characters, whatever the language. A query is analysed in the
same way, in each language of the documents.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import Stemmer

from app.store.search.indexed_text import phrases, with_breaks, words

_PREFIX = 5
_STEM_MARK, _PREFIX_MARK, _PAIR_MARK = "\ue000", "\ue001", "\ue002"
"""Private characters at the end of a token keep it apart from English words, and Porter from it."""

_AS_IT_IS = frozenset(("", "en", "zh", "ja", "ko", "th", "lo", "km", "my"))
_SYLLABLES = frozenset(("vi",))
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0dff"
_WORD = re.compile(rf"(?<![\w{_MARKS}])[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*(?!\w)")
"""A word without digits, with its accents and vowel signs: FY2018 is left as it is."""


def analysed(text: str, language: str | None) -> str:
    """What is indexed of `text`; `language` is None as long as it has not been determined.

    FTS5 removes a passage from its index by this text: whatever changes it, such as a new version
    of the stemmers, needs a migration that builds the index again.
    """
    return with_breaks(_by_language(text, language))


def _by_language(text: str, language: str | None) -> str:
    if language is None or language in _AS_IT_IS:
        return text
    if language in _SYLLABLES:
        folded = [_folded(word) for word in _WORD.findall(text) if _is_spaced(word)]
        pairs = (f"{first}{_PAIR_MARK}{second}" for first, second in pairwise(folded))
        rest = _WORD.sub(lambda found: "" if _is_spaced(found[0]) else found[0], text)
        return " ".join([*(word + _STEM_MARK for word in folded), *pairs, rest])
    return _WORD.sub(lambda found: _tokens(found[0], language), text)


def query_terms(query: str, languages: Sequence[str]) -> list[str]:
    """The terms of a query, analysed as English and as each of `languages`, without duplicates."""
    every = (term for language in ("", *languages) for term in _terms(query, language))
    return list(dict.fromkeys(every))


def _terms(query: str, language: str) -> Iterator[str]:
    for word in words(_by_language(query, language)):
        yield from phrases(word)


@lru_cache(maxsize=1 << 15)
def _tokens(word: str, language: str) -> str:
    if not _is_spaced(word):
        return word
    stemmer = _stemmer(language)
    whole = unicodedata.normalize("NFKC", word).casefold()
    stem = stemmer.stemWord(whole) if stemmer else whole
    return f"{_folded(stem)}{_STEM_MARK} {_folded(whole)[:_PREFIX]}{_PREFIX_MARK}"


def _is_spaced(word: str) -> bool:
    """Whether a word is written between spaces: not so Chinese in a German text."""
    return with_breaks(word) == word


def _folded(word: str) -> str:
    """In lower case, without accents, vowel points and width."""
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    try:
        return Stemmer.Stemmer(language)
    except KeyError:
        return None
