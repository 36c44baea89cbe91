"""The words and numbers that carry a text's meaning, normalised for comparison."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from decimal import Decimal
from functools import cache
from itertools import pairwise

from app.core.language_packs import LanguagePack, SupportWords
from app.core.languages import DEFAULT, any_of, language_by_words, pack_phrases, packs
from app.store.search.language_detection import language_of, spoken_language

_STEM = 6
"""Words are compared by their first letters: a stemmer for all languages with an alphabet."""

_ACCENTS = str.maketrans("áéíóúàèìòùâêîôû", "aeiouaeiouaeiou")

_LONGEST_ENDING = 2
"""A word with so many letters after a word of grammar is none of its forms."""

_NEUTRAL = SupportWords()

_FEW_LETTERS = 150
"""For a text of fewer, the model of languages is not read if that of its document is known."""

_UNITS = (Decimal(1), Decimal(10**3), Decimal(10**6), Decimal(10**9))
_PER_CENT = Decimal("0.01")

_CLAUSE_MARK = r"[;:()]\s|[,،](?=\s)|[，；：]|\s[–—-]\s"

_PARTS = re.compile(r"[^\W\d_]+|\d+")
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_NUMBER_SIGN = re.compile(r"\bno\.\s*(?=[\w/-]*\d)", re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,\u00a0\u202f']\d+)*)|(?P<run>[{UNSPACED}]+)"
    rf"|(?P<letters>(?:[^\W\d_]\.){{2,}})|(?P<word>[^\W\d_{UNSPACED}]+)"
)


class Words:
    """The words of one language by which sentences are compared.

    Args:
        language: its code; without a pack, no word has a meaning of its own.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        pack = packs().get(language)
        words = (pack and pack.support) or _NEUTRAL
        self.function_words = _folded(words.function_words)
        self.negations = _folded(words.negations)
        self.lacking = _folded(words.lacking)
        self.openers = _folded(words.openers)
        self.counts = pack.figures.counts if pack else {}
        self.decisive = frozenset(map(_stem, _folded((*words.decisive, *self.counts))))
        self.times = [re.compile(each) for each in (pack.figures.times if pack else ())]
        self.rates = re.compile(any_of(pack.figures.rates if pack else ()))
        self.eaches = _pattern(pack, pack.figures.eaches if pack else ())
        self.formerly = _pattern(pack, pack.figures.formerly if pack else ())
        self.until = _pattern(pack, pack.figures.until if pack else ())
        self.since = _pattern(pack, pack.figures.since if pack else ())
        self.parts_by_space = bool(pack and pack.figures.parts_by_space)
        self.partitives = _pattern(pack, pack.figures.partitives if pack else ())
        dates = pack.table_questions.dates if pack and pack.table_questions else {}
        self.sides = frozenset(word for sign in "<>" for word in dates.get(sign, ()))
        """Before and after, as one word each."""
        compares = pack.table_questions.compares if pack and pack.table_questions else {}
        self.bounds = {
            sign: re.compile(
                rf"{pack_phrases(pack, [*compares[sign], *compares[sign + '=']])}\W*$", re.I
            )
            for sign in "<>"
            if pack and compares
        }
        """What stands before an upper and a lower bound."""
        self.roles = re.compile(rf"{any_of(words.roles)}$")
        self.count_terms = frozenset(_terms(" ".join(self.counts), self))
        own = (*pack.figures.months, *pack.clock.weekdays) if pack else ()
        named = *own, *packs()[DEFAULT].figures.months  # as dates are spelled
        self.named_times = frozenset(_terms(" ".join(named).replace("|", " "), self))
        """Months and days of the week."""
        of_values = pack.surveys.value_words if pack and pack.surveys else ()
        self.of_values = frozenset(_terms(" ".join(of_values), self))
        """What any number, amount or date is called."""
        self.is_checked = words is not _NEUTRAL
        """Whether this is enough to say that a sentence is supported or not."""
        self.excepts = _pattern(pack, pack.tables.excepts if pack else ())
        self.limits = _pattern(pack, pack.figures.limits if pack else ())
        self.contrasts = _pattern(pack, pack.contrasts if pack else ())
        self.supposed = _pattern(pack, words.supposed)
        self.toward = re.compile(rf"{any_of(words.toward)} $", re.IGNORECASE)
        who = pack.table_questions.who if pack and pack.table_questions else ()
        self.asks_who = re.compile(rf"\W*{any_of(who)}\b", re.IGNORECASE)
        breaks = self.excepts.pattern, self.contrasts.pattern
        self.yes = re.compile(rf"\W*{any_of(words.yes)}\b", re.IGNORECASE)
        self.ifs = _pattern(pack, words.ifs)
        self.only_if = _pattern(pack, words.only_if)
        self.unless = _pattern(pack, words.unless)
        self.clause = re.compile(rf"{_CLAUSE_MARK}|(?={any_of(breaks)})", re.IGNORECASE)
        """Where a part of a sentence ends that may be denied by itself."""


def _pattern(pack: LanguagePack | None, chosen: Iterable[str]) -> re.Pattern[str]:
    return re.compile(any_of([pack_phrases(pack, chosen)] if pack else []), re.IGNORECASE)


words_of_language = cache(Words)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.casefold, words))


def default_words() -> Words:
    """The words of the default language."""
    return words_of_language(DEFAULT)


def words_in(text: str, otherwise: Words | None = None) -> Words:
    """Those of the language of `text`; `otherwise` or the default ones if it cannot be told."""
    if otherwise and sum(map(str.isalpha, text)) < _FEW_LETTERS:
        code = language_by_words(text)
    else:
        code = language_of(text)
    return words_of_language(code) if code else otherwise or default_words()


def words_asked(question: str) -> Words | None:
    """Those of the language of a question, which a few words tell; None if they do not."""
    code = spoken_language(question)
    return words_of_language(code) if code else None


def content_terms(text: str, words: Words | None = None) -> list[str]:
    """Stems of the content words of `text`; scripts without spaces as character pairs.

    Numbers are left out: `numbers` compares them by value.

    Args:
        words: those of the language of `text`; the default one's if not given.
    """
    words = words or default_words()
    ignored = words.function_words, words.negations
    return [term for term in _terms(text, words) if not any(term in each for each in ignored)]


def search_words(query: str) -> str:
    """The keywords of `query`: without function words and phrases of politeness.

    The parts of mixed words are included: 2018 for FY2018, 3 for Q3. A query of function words only
    is returned unchanged.
    """
    kept = [word for word in query.split() if not is_grammar(word.strip("?!.,;:\"'()").casefold())]
    parts = [part for word in kept if _is_mixed(word) for part in words_and_numbers(word)]
    return " ".join([*kept, *(part for part in parts if len(part) > 1)]) or query


def is_grammar(word: str) -> bool:
    """Whether a lower-case word is a function word or a phrase of politeness."""
    return word in default_words().function_words


def words_and_numbers(text: str) -> list[str]:
    """The runs of letters and of digits in `text`, in lower case."""
    return _PARTS.findall(text.casefold())


def _is_mixed(word: str) -> bool:
    return any(map(str.isdecimal, word)) and any(map(str.isalpha, word))


def numbers(text: str) -> set[str]:
    """The numbers in `text`, normalised: 1,577.00 and 1577 are the same."""
    return {_canonical(match["number"]) for match in _TOKEN.finditer(text) if match["number"]}


def vocabulary(text: str, words: Words) -> set[str]:
    """The content terms and numbers of a text."""
    return {*content_terms(text, words), *numbers(text)}


def known_number(texts: Iterable[str]) -> Callable[[str], bool]:
    """A test for whether a number in digits is in `texts`, in any of the units of `scaled`."""
    known = {number for text in texts for number in numbers(text)}
    return lambda number: not known.isdisjoint(scaled(number))


def scaled(number: str) -> set[str]:
    """A number in digits, as it is and in thousands, millions, billions or, below 1, per cent."""
    value = Decimal(number)
    units = (*_UNITS, _PER_CENT) if value < 1 else _UNITS
    return {each for unit in units for each in numbers(f"{value / unit:f}")}


def decisive_terms(text: str, words: Words | None = None) -> set[str]:
    """Its numbers, and the words that decide whether a sentence is true as numbers do."""
    words = words or default_words()
    return numbers(text) | (words.decisive & set(_terms(text, words)))


def names(sentence: str, words: Words | None = None) -> set[str]:
    """Stems of the capitalised words of a sentence."""
    places = name_places(sentence, words)
    return {term for start, end in places for term in content_terms(sentence[start:end], words)}


def name_places(sentence: str, words: Words | None = None) -> Iterator[tuple[int, int]]:
    """Where the capitalised words of a sentence are, each of them by itself.

    And the parties that begin alike: "the employer pays the employee".
    """
    words = words or default_words()
    found = [match for match in _TOKEN.finditer(sentence) if match["word"] or match["letters"]]
    stems = {_stem(match[0].casefold()) for match in found if _role(match[0].casefold(), words)}
    for match in found:
        word = match[0].casefold()
        is_name = match[0][0].isupper() and word not in words.openers
        if is_name or _stem(word) in stems:
            yield match.span()


def is_negated(text: str, words: Words | None = None) -> bool:
    """Whether a text has a word that negates, such as “not”; “No. 12” is a number."""
    words = words or default_words()
    text = _NUMBER_SIGN.sub(" ", text).replace("n't", " n't")
    return any(term in words.negations for term in _terms(text, words))


def is_denied(text: str, words: Words) -> bool:
    """Whether a text denies what it tells, and not only the word after a "without"."""
    kept = (word for word in text.split() if word.casefold() not in words.lacking)
    return is_negated(" ".join(kept), words)


def lacked(text: str, words: Words) -> set[str]:
    """The terms right after the words for "without"."""
    after = (
        (re.split(rf"\b{any_of(words.lacking)}\b", text, flags=re.IGNORECASE)[1:])
        if words.lacking
        else []
    )
    return {term for part in after for term in content_terms(part, words)[:1]}


def affirmed(text: str, words: Words | None = None) -> str:
    """A sentence without the parts that are denied or excepted: "twelve, not ten", "except pets".

    What is only said to be a bound is not denied: "no more than two".
    """
    words = words or default_words()
    parts = [part for part in words.clause.split(text) if part]
    return " ".join(part for part in parts if not _is_denied(part, words))


def _is_denied(part: str, words: Words) -> bool:
    return bool(words.excepts.match(part)) or is_denied(words.limits.sub(" ", part), words)


def _terms(text: str, words: Words) -> Iterator[str]:
    joined: re.Match[str] | None = None
    for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text).casefold()):
        if run := match["run"]:
            yield from ("".join(pair) for pair in pairwise(run)) if len(run) > 1 else (run,)
        elif letters := match["letters"]:
            yield letters  # so that U.S. is not the word "us"
        elif (word := match["word"]) and (len(word) > 1 or not word.isascii()):
            is_whole = word in words.function_words or word in words.negations
            yield word if is_whole else _content_stem(word, words) + _role(word, words)
            if is_whole and joined and match.string[joined.end() : match.start()] == "-":
                yield f"{_stem(joined[0])}-{word}"  # a check-in is no check-out
        joined = match if match["word"] or match["run"] else None


def _stem(word: str) -> str:
    """`melts` and `melt` are too short to match by their first letters."""
    if not word.isascii():  # in Spanish, "canalón" has the plural "canalones"
        word = word.translate(_ACCENTS)
    is_inflected = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[: -1 if is_inflected else None][:_STEM]


def _content_stem(word: str, words: Words) -> str:
    """Longer where the first letters are a word of grammar: "shoulder", in Spanish "contrato"."""
    stem = _stem(word)
    is_other = len(word) >= len(stem) + _LONGEST_ENDING
    is_grammar = is_other and (stem in words.function_words or stem in words.negations)
    return word[: _STEM + _LONGEST_ENDING] if is_grammar else stem


def _role(word: str, words: Words) -> str:
    """Marks the stem of a word for a party: `employee`, whose stem is that of `employer`."""
    is_party = len(word) > _STEM and words.roles.search(word)
    return "~" if is_party else ""


def _canonical(number: str) -> str:
    """Digits with at most one decimal point; whether `.` or `,` is one is inferred."""
    number = re.sub(r"[\u00a0\u202f']", "", number)
    last = max(number.rfind("."), number.rfind(","))
    is_group = len(number) - last == 4 and not number.startswith("0")
    if last >= 0 and (number.count(number[last]) > 1 or is_group):
        last = -1  # groups of three digits
    whole = re.sub(r"\D", "", number[: last if last >= 0 else len(number)])
    fraction = number[last + 1 :].rstrip("0") if last >= 0 else ""
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{fraction}" if fraction else whole


class InverseDocumentFrequency:
    """Weights a term by ln(1 + N / n) if n of the N `texts`, each given by its terms, have it.

    A term that none of them has weighs as if half a text had it.
    """

    def __init__(self, texts: Collection[Collection[str]]) -> None:
        counts = Counter(term for text in texts for term in text)
        self._weights = {term: math.log(1 + len(texts) / n) for term, n in counts.items()}
        self._unseen = math.log(1 + 2 * len(texts))

    def knows(self, terms: Set[str]) -> bool:
        """Whether every one of `terms` occurs in some text."""
        return terms <= self._weights.keys()

    def weight(self, terms: Iterable[str]) -> float:
        """The total weight of these terms; exact, since their order must not decide anything."""
        return math.fsum(self._weights.get(term, self._unseen) for term in terms)
