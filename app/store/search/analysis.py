"""How the words of a text are indexed, by its language.

English is left as it is, for the Porter stemmer of the index. A word of another language written
with spaces is replaced by two tokens: its Snowball stem (the whole word, where there is no stemmer)
and its first letters, both without marks, the latter also without an article or a preposition that
is written together with it. Together they find more than either (nDCG@10 on XQuAD-R is in
docs/benchmarks.md). Vietnamese, which puts spaces between syllables, has pairs of them.
Scripts without spaces are cut into characters, whatever the language. A query is analysed in the
same way, in each language of the documents. The index also holds the context of a passage: its
file's name and its headings.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import PurePath

import Stemmer

from app.core.languages import packs

_MAX_HEADINGS = 300
# Each run of letters or digits is also a word: "2018" finds FY2018, and "10K" finds 2018_10K.
_RUNS = re.compile(r"[^\W\d_]+|\d+")


def context(path: str, headings: Sequence[str]) -> str:
    name = re.sub(r"[\W_]+", " ", PurePath(path).stem).strip()
    runs = " ".join(_RUNS.findall(name))
    names = name if runs == name else f"{name} {runs}"
    return f"{names} {' '.join(headings)[-_MAX_HEADINGS:]}".strip()


def context_words(path: str, headings: str) -> str:
    """The same as an SQL function; `headings` is the JSON array of a row."""
    return context(path, json.loads(headings))


BREAK = "\u200b"
"""Zero width space: a separator for FTS5's `unicode61`, and invisible if it is ever displayed."""

_RANGES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7AF),  # Hangul: spaced, but particles stick to their words
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)
_COMBINING_MARKS = "".join(
    chr(code)
    for start, end in _RANGES[:3]
    for code in range(start, end + 1)
    if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
_LETTERS = "".join(f"{chr(start)}-{chr(end)}" for start, end in _RANGES)
_UNSPACED = re.compile(f"[{_LETTERS}][{_COMBINING_MARKS}]*")


_FORMS = re.compile(
    "["
    "\u2160-\u217f"  # Roman numerals
    "\u3200-\u33ff"  # words in one square
    "\ufb00-\ufb06"  # Latin ligatures
    "\ufb50-\ufdff\ufe70-\ufefc"  # Arabic letters as they are joined
    "\uff01-\uffee"  # wide and narrow
    "]+"
)
_SOFT_HYPHEN = "\u00ad"


def plain_forms(text: str) -> str:
    """`text` with the same characters for what is only drawn otherwise: "ＩＳＯ", "ﬁ", "ｶﾞ".

    Composed, as Korean has to be, and without soft hyphens. Other characters stay as they are: the
    mark of a footnote is no digit of the number before it.
    """
    if text.isascii():
        return text
    plain = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", plain.replace(_SOFT_HYPHEN, ""))


def with_breaks(text: str) -> str:
    """`text` with a break on both sides of every character of a script without spaces."""
    return _UNSPACED.sub(rf"{BREAK}\g<0>{BREAK}", text)


def words(text: str) -> list[str]:
    """The runs of letters, digits and marks in `text`, as FTS5 would tokenize it."""
    is_word = ("L", "N", "M", "Co")
    return "".join(
        char if unicodedata.category(char).startswith(is_word) else " " for char in text
    ).split()


_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def characters(text: str) -> list[str]:
    """The different Chinese characters in `text`, each of which has a meaning of its own."""
    return list(dict.fromkeys(_HAN.findall(text)))


def phrases(word: str) -> list[str]:
    """`word` itself or, in a script without spaces, its overlapping character pairs."""
    units = [unit for unit in with_breaks(word).split(BREAK) if unit]
    if len(units) < 2:
        return units
    return [BREAK.join(pair) for pair in pairwise(units)]


_PREFIX = 5
_LEAST_LEFT = 3
"""In letters: a shorter rest is no word."""

_STEM_MARK, _PREFIX_MARK, _PAIR_MARK = "\ue000", "\ue001", "\ue002"
"""Private characters at the end of a token keep it apart from English words, and Porter from it."""

_AS_IT_IS = frozenset(("", "en", "zh", "ja", "ko", "th", "lo", "km", "my"))
_SYLLABLES = frozenset(("vi",))
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0dff"
_WORD = re.compile(rf"(?<![\w{_MARKS}])[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*(?!\w)")
"""A word without digits, with its accents and vowel signs: FY2018 is left as it is."""


def analysed(text: str, language: str | None) -> str:
    """What is indexed of `text`; `language` is None as long as it has not been determined.

    `text` has only the `plain_forms` of characters.
    FTS5 removes a passage from its index by this text: whatever changes it, such as a new version
    of the stemmers, needs a migration that builds the index again.
    """
    return with_breaks(_by_language(text, language))


def _by_language(text: str, language: str | None) -> str:
    if language is None or language in _AS_IT_IS:
        return text
    if language in _SYLLABLES:
        syllables = [folded(word) for word in _WORD.findall(text) if _is_spaced(word)]
        pairs = (f"{first}{_PAIR_MARK}{second}" for first, second in pairwise(syllables))
        rest = _WORD.sub(lambda found: "" if _is_spaced(found[0]) else found[0], text)
        return " ".join([*(word + _STEM_MARK for word in syllables), *pairs, rest])
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
    short, whole = stem(word, language)
    if attached := _attached(language):
        whole = attached.sub("", whole)
    return f"{short}{_STEM_MARK} {whole[:_PREFIX]}{_PREFIX_MARK}"


def stem(word: str, language: str) -> tuple[str, str]:
    """The Snowball stem of a word, and the word: both in lower case and without accents."""
    stemmer = _stemmer(language)
    whole = unicodedata.normalize("NFKC", word).casefold()
    return folded(stemmer.stemWord(whole) if stemmer else whole), folded(whole)


def _is_spaced(word: str) -> bool:
    """Whether a word is written between spaces: not so Chinese in a German text."""
    return with_breaks(word) == word


def folded(word: str) -> str:
    """In lower case, without accents, vowel points and width."""
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _attached(language: str) -> re.Pattern[str] | None:
    """What is left out at the beginning of a word, as long as some letters remain."""
    pack = packs().get(language)
    found = rf"^(?:{pack.attached})(?=\w{{{_LEAST_LEFT}}})" if pack and pack.attached else ""
    return re.compile(found) if found else None


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    try:
        return Stemmer.Stemmer(language)
    except KeyError:
        return None
