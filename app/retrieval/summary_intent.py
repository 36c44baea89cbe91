"""Whether a question asks for whole documents, which no few passages can answer."""

import re
from functools import cache
from typing import NamedTuple

from app.core.languages import any_of, lazy_pattern, packs, words_of
from app.retrieval.terms import content_terms

_COMMAND = re.compile(r"^\s*(?:/summar(?:ise|ize|y)|tl;?dr)\b", re.IGNORECASE)
_MENTION = re.compile(r"@\S+")
_about = lazy_pattern(
    lambda: any_of(pack.search.about for pack in packs().values()), re.IGNORECASE | re.DOTALL
)


class _Terms(NamedTuple):
    """The stems of which a question for a summary consists."""

    asking: frozenset[str]
    documents: frozenset[str]
    form: frozenset[str]


def asks_for_summary(question: str) -> bool:
    """Whether `question` is only about a summary, its form, and the documents themselves.

    True for "give me a short overview of this report", false for "summarise the section on taxes",
    which search can find. Documents named after an @ do not count as words.
    """
    if _COMMAND.match(question):
        return True
    text = _MENTION.sub("", question)
    terms = set(content_terms(text))
    known = _known()
    if _about().fullmatch(text):
        return terms <= known.documents
    return bool(terms & known.asking) and terms <= known.asking | known.documents | known.form


@cache
def _known() -> _Terms:
    packs_words = (
        words_of(lambda pack: pack.search.summary),
        words_of(lambda pack: pack.search.documents),
        words_of(lambda pack: pack.search.form),
    )
    return _Terms(*(frozenset(content_terms(" ".join(words))) for words in packs_words))
