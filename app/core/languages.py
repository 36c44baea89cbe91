"""What the program knows of each language: the words it reads and the sentences it says.

All of it is data, in `resources/languages/CODE.toml` (an ISO 639 code), decoded into a
LanguagePack. Strings in lists of phrases are regular expressions; those of all languages are tried
on every text, since a phrase such as "neueste" says by itself which language it belongs to. Single
words such as "die" do not, so lists of words are only used on texts of their language.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from app.core.language_packs import LanguagePack
from app.core.paths import resource_path
from app.core.resources import decoded
from app.core.unicode_text import unmarked

DEFAULT = "en"
"""The language of what the program says to a question whose language it does not know."""


@cache
def packs() -> Mapping[str, LanguagePack]:
    """The packs by language code, the default one first."""
    files = sorted(resource_path("languages").glob("*.toml"), key=lambda file: file.stem)
    files.sort(key=lambda file: file.stem != DEFAULT)
    return {file.stem: decode(file.read_text("utf-8")) for file in files}


def decode(text: str) -> LanguagePack:
    """The pack in the text of a file. Raises msgspec.ValidationError."""
    return decoded(text, LanguagePack)


def phrases(choose: Callable[[LanguagePack], Iterable[str]]) -> str:
    """A regular expression for what `choose` takes from each pack, as whole words."""
    return any_of(pack_phrases(pack, choose(pack)) for pack in packs().values())


def lazy_pattern(
    expression: Callable[[], str], flags: re.RegexFlag = re.IGNORECASE
) -> Callable[[], re.Pattern[str]]:
    """The compiled `expression`; it and the packs are read when it is first used."""
    return cache(lambda: re.compile(expression(), flags))


def pack_phrases(pack: LanguagePack, chosen: Iterable[str]) -> str:
    """A regular expression for the phrases of one pack; "" if there are none."""
    either = "|".join(chosen)
    if not either:
        return ""
    return rf"\b(?:{either})\b" if pack.is_spaced else f"(?:{either})"


def any_of(expressions: Iterable[str]) -> str:
    """A regular expression for any of those that are not empty; without any it never matches."""
    return f"(?:{'|'.join(filter(None, expressions)) or '(?!)'})"


def any_phrase(choose: Callable[[LanguagePack], Sequence[str]]) -> str:
    """A regular expression for what `choose` takes from each pack, as it is written there."""
    return any_of(words_of(choose))


_SENTENCE_TERMINALS = "\u0589\u06d4\u0964\u0965\u0f0d\u104b\u1362\u17d4\u17d5"
"""Armenian, Urdu, Indic, Tibetan, Burmese, Ethiopic and Khmer ones (Unicode Standard Annex 29)."""


def sentence_ends() -> str:
    """The marks after which a sentence ends even without a space, of all languages."""
    marks = {mark for pack in packs().values() for mark in pack.sentence_ends}
    return "".join(sorted(marks | set(_SENTENCE_TERMINALS)))


def words_of(choose: Callable[[LanguagePack], Sequence[str]]) -> tuple[str, ...]:
    """What `choose` takes from each pack, the default one first."""
    return tuple(dict.fromkeys(word for pack in packs().values() for word in choose(pack)))


_SOME_LETTERS = 0.2
"""The required share of a text's letters: Japanese also has Chinese characters, and any language
may name a product."""

_BY_SCRIPT = ("ja", "zh", "ko", "he", "el")
"""Languages that can be told by their letters, which no other common language has."""

_FEW_WORDS = 4

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def language_name(code: str) -> str:
    """A language as a model is told it."""
    pack = packs().get(code)
    return pack.name if pack else f"the language with the ISO 639-1 code {code}"


def question_language(question: str) -> str:
    """The language, of those with a pack, of a question; the default one if it has no sign of any.

    The first one whose letters it has some of, or in the Latin alphabet the one that has most of
    its words among the common ones, by their letters.
    """
    letters = sum(map(str.isalpha, question))
    for code in _by_letters():
        own = len(re.findall(f"[{packs()[code].letters}]", question))
        if own and own >= _SOME_LETTERS * letters:
            return code
    asked = set(_WORD.findall(question.casefold()))
    return max(packs(), key=lambda code: sum(map(len, asked & _signs()[code])))


_MOST_LETTERS = 0.6
_MOST_WORDS, _LEAD = 0.25, 1.5
"""The share of function words in prose is .3 to .5; that of another language's is under .1, but
more between German and Dutch."""

_LEAST_DIFFERENT = 2
"""In Latin letters, one word tells nothing of a short text: "je" is French, Czech and Croatian."""


def language_by_words(text: str) -> str:
    """The language whose function words `text` clearly has, or else "".

    Of languages whose function words are not known, a few common ones are, so that Dutch is not
    taken for English. They are too few to tell the language itself.
    """
    letters = sum(map(str.isalpha, text))
    for code in _BY_SCRIPT:
        own = len(re.findall(f"[{packs()[code].letters}]", text))
        if own and own >= (_SOME_LETTERS if code == "ja" else _MOST_LETTERS) * letters:
            return code
    words = _WORD.findall(text.casefold())
    if len(words) < _FEW_WORDS:
        return ""
    function_words = _function_words()
    shares = sorted(
        (sum(word in known for word in words) / len(words), code)
        for code, known in function_words.items()
    )
    (second, _), (most, code) = shares[-2:]
    different = len(function_words[code].intersection(words))
    is_known = packs()[code].support and (packs()[code].letters or different >= _LEAST_DIFFERENT)
    return code if is_known and most >= _MOST_WORDS and most >= _LEAD * second else ""


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    return {
        code: pack.support.function_words if pack.support else frozenset(pack.common_words.split())
        for code, pack in packs().items()
    }


@cache
def _signs() -> Mapping[str, frozenset[str]]:
    """The words that are common in each language, also as they are typed without accents.

    Not single letters; and function words of two letters are words of many languages.
    """
    function_words = _function_words()
    signs: dict[str, frozenset[str]] = {}
    for code, pack in packs().items():
        common = (each for each in pack.common_words.split() if len(each) > 1)
        words = {*common, *(each for each in function_words[code] if len(each) > 2)}
        signs[code] = frozenset({*words, *map(unmarked, words)})
    return signs


@cache
def _by_letters() -> tuple[str, ...]:
    """The languages with letters of their own; Japanese before Chinese, whose letters it shares."""
    known = [code for code, pack in packs().items() if pack.letters]
    return tuple(sorted(known, key=lambda code: code != "ja"))
