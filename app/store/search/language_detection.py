"""Which language a text is in."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from app.core.languages import DEFAULT, language_by_words, packs, question_language

_SAMPLE = 400
"""In characters: more tells no more."""

_FEW_LETTERS = 30
"""Names and titles are often those of another language: shorter texts remain undetermined."""

_SURE = 0.9
"""The confidence from which no sentence and no passage of Cranfield, CACM and XQuAD-R in five
languages is taken for another language, other than a Latin quotation."""

_SURE_BY_LETTERS = 0.5
"""The same for letters that are not Latin: few languages share them, English not among them."""

_LATIN = re.compile(r"[^\W\d_\u0250-\U0010ffff]")


_NO_LANGUAGE = "zxx"
"""The ISO 639 code of what is in no language, such as columns of identifiers."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, "" if it is too short or mixed to tell.

    The model of langid is read (half a second) for the first text in a language of which the
    program does not know the function words.
    """
    return _language_of(text[:_SAMPLE])


def asked_language(question: str) -> str:
    """The language, of those with a pack, in which to say something to a question.

    Like `language_of`; a question that is too short to tell is asked in one that it has signs of.
    """
    code = spoken_language(question)
    return code if code in packs() else DEFAULT


def spoken_language(question: str) -> str:
    """The ISO 639-1 code of the language of a question; "" if it has no sign of any."""
    if known := language_of(question):
        return known
    signs = question_language(question)  # the default one if there are none
    return signs if signs != DEFAULT else ""


def languages_of(texts: Sequence[str]) -> list[str]:
    """The languages of consecutive texts of one document.

    One that does not tell, such as a table, takes that of most others. The model is not asked if
    the function words of enough texts are known.
    """
    found = [language_by_words(text[:_SAMPLE]) for text in texts]
    if 2 * sum(map(bool, found)) < len(texts):
        found = [language_of(text) for text in texts]
    known = Counter(filter(None, found))
    most = known.most_common(1)[0][0] if known else ""
    return [each or most for each in found]


@lru_cache(maxsize=8192)
def _language_of(sample: str) -> str:
    if known := language_by_words(sample):
        return known
    if sum(map(str.isalpha, sample)) < _FEW_LETTERS:
        return ""
    code, confidence = _identifier().classify(sample)
    is_latin = 2 * len(_LATIN.findall(sample)) > sum(map(str.isalpha, sample))
    least = _SURE if is_latin else _SURE_BY_LETTERS
    return str(code) if confidence >= least and code != _NO_LANGUAGE else ""


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
