"""The words and numbers that carry a text's meaning, normalised for comparison."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

_STEM = 6
"""Words are compared by their first letters: a stemmer for all languages with an alphabet."""

_GRAMMAR = """
    a about above after again all also an and any are as at be because been before being below
    between both but by can could did do does doing during each few for from further had has have
    having he her here hers him his how i if in into is it its itself just me more most my of off on
    once only or other our ours out over own per same she should so some such than that the their
    theirs them then there these they this those through to too under until up upon very was we were
    what when where which while who whom why will with would you your yours
    according answer based context document documents information passage passages provided
    question source sources text mentioned stated states fy yes
    please explain give given respond response tell describe assume"""
_STOP_WORDS = frozenset(_GRAMMAR.split())
_NEGATIONS = frozenset(
    ("no", "not", "never", "none", "neither", "nor", "without", "cannot", "n't", "unable", "fail")
)
_DECISIVE = frozenset(
    (
        *("first", "second", "third", "fourth", "fifth", "one", "two", "three", "four", "five"),
        *("six", "seven", "eight", "nine", "ten", "half", "twice", "double", "triple"),
        *("increa", "decrea", "higher", "lower", "rose", "fell", "declin", "gained", "lost"),
        *("before", "after", "highes", "lowest", "larges", "smalle", "most", "least", "all"),
        *("favora", "unfavo", "profit", "loss", "losse", "male", "female", "former", "latter"),
    )
)
_JOINING = """
    additionally although besides consequently conversely despite finally furthermore hence here
    however instead likewise meanwhile moreover nevertheless nonetheless note notably overall
    similarly since specifically therefore though thus unlike whereas while yes yet"""
_OPENERS = frozenset(_JOINING.split())
"""Words that start sentences, and so are capitalised without being names."""

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""The words that scale a figure."""

_UNITS = (Decimal(1), Decimal(10**3), Decimal(10**6), Decimal(10**9))
_PER_CENT = Decimal("0.01")

_PARTS = re.compile(r"[^\W\d_]+|\d+")
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,\u00a0\u202f']\d+)*)|(?P<run>[{_UNSPACED}]+)"
    rf"|(?P<letters>(?:[^\W\d_]\.){{2,}})|(?P<word>[^\W\d_{_UNSPACED}]+)"
)


def content_terms(text: str) -> list[str]:
    """Stems of the content words of `text`; scripts without spaces as character pairs.

    Numbers are left out: `numbers` compares them by value.
    """
    return [term for term in _terms(text) if term not in _STOP_WORDS and term not in _NEGATIONS]


def search_words(query: str) -> str:
    """The keywords of `query`: without function words and phrases of politeness.

    The parts of mixed words are included: 2018 for FY2018, 3 for Q3. A query of function words only
    is returned unchanged.
    """
    kept = [
        word for word in query.split() if word.strip("?!.,;:\"'()").casefold() not in _STOP_WORDS
    ]
    parts = [part for word in kept if _is_mixed(word) for part in words_and_numbers(word)]
    return " ".join([*kept, *(part for part in parts if len(part) > 1)]) or query


def is_grammar(word: str) -> bool:
    """Whether a lower-case word is a function word or a phrase of politeness."""
    return word in _STOP_WORDS


def words_and_numbers(text: str) -> list[str]:
    """The runs of letters and of digits in `text`, in lower case."""
    return _PARTS.findall(text.casefold())


def _is_mixed(word: str) -> bool:
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))


def numbers(text: str) -> set[str]:
    """The numbers in `text`, normalised: 1,577.00 and 1577 are the same."""
    return {_canonical(match["number"]) for match in _TOKEN.finditer(text) if match["number"]}


def known_number(texts: Iterable[str]) -> Callable[[str], bool]:
    """A test for whether a number in digits is in `texts`, in any of the units of `scaled`."""
    known = {number for text in texts for number in numbers(text)}
    return lambda number: not known.isdisjoint(scaled(number))


def scaled(number: str) -> set[str]:
    """A number in digits, as it is and in thousands, millions, billions or, below 1, per cent."""
    value = Decimal(number)
    units = (*_UNITS, _PER_CENT) if value < 1 else _UNITS
    return {each for unit in units for each in numbers(f"{value / unit:f}")}


def decisive_terms(text: str) -> set[str]:
    """Its numbers, and the words that decide whether a sentence is true as numbers do."""
    return numbers(text) | (_DECISIVE & set(_terms(text)))


def names(sentence: str) -> set[str]:
    """Stems of the capitalised words of a sentence."""
    words = (match for match in _TOKEN.finditer(sentence) if match["word"] or match["letters"])
    return {
        term
        for match in words
        if match[0][0].isupper() and match[0].casefold() not in _OPENERS
        for term in content_terms(match[0])
    }


def is_negated(text: str) -> bool:
    return any(term in _NEGATIONS for term in _terms(text.replace("n't", " n't")))


def _terms(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text).casefold()):
        if run := match["run"]:
            yield from ("".join(pair) for pair in pairwise(run)) if len(run) > 1 else (run,)
        elif letters := match["letters"]:
            yield letters  # so that U.S. is not the word "us"
        elif (word := match["word"]) and (len(word) > 1 or not word.isascii()):
            yield word if word in _STOP_WORDS else _stem(word)


def _stem(word: str) -> str:
    """`melts` and `melt` are too short to match by their first letters."""
    is_inflected = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[: -1 if is_inflected else None][:_STEM]


def _canonical(number: str) -> str:
    """Digits with at most one decimal point; whether `.` or `,` is one is inferred."""
    number = re.sub(r"[\u00a0\u202f']", "", number)
    last = max(number.rfind("."), number.rfind(","))
    if last >= 0 and (number.count(number[last]) > 1 or len(number) - last == 4):
        last = -1  # groups of three digits
    whole = re.sub(r"\D", "", number[: last if last >= 0 else len(number)])
    fraction = number[last + 1 :].rstrip("0") if last >= 0 else ""
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole
