"""Whether a question asks for all documents of a collection, which no few passages can answer."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from app.core.languages import Surveys, any_of, lazy_pattern, packs, phrases

Wanted = Literal["documents", "items", "values"]
"""Which documents something is true of, the values of all of them, or the value of each."""

_LONGEST_QUESTION = 300
_SHORTEST_NAME = 4

_polite = lazy_pattern(lambda: rf"^(?:{phrases(lambda pack: pack.routing.politeness)}[,\s]*)+")
_END = " \t\n.?!…。？！؟:"


class AskedOfAll(NamedTuple):
    """What is asked of every document, in the words of the question; "" if only how many there are.

    `is_negated`: the documents are wanted of which it is not true.
    """

    wanted: Wanted
    about: str
    is_negated: bool = False


def asked_of_all(question: str, names: Iterable[str] = ()) -> AskedOfAll | None:
    """What a question asks of every document; None for one that search can answer.

    Args:
        names: those of the collections, which may be what their documents are called ("permits").
    """
    text = " ".join(question.split()).strip(_END + "¿¡")
    if len(text) > _LONGEST_QUESTION:
        return None
    text = _polite().sub("", text)
    for words, forms in _forms(tuple(names)):
        for wanted, form in forms:
            if (found := form.fullmatch(text)) and not _matches(words.excluded, text):
                return _asked(wanted, found, words)
    return None


def _asked(wanted: Wanted, found: re.Match[str], words: Surveys) -> AskedOfAll:
    parts = found.groupdict()
    about = " ".join(filter(None, (parts.get("kind"), parts["about"])))
    noun = parts.get("noun") or ""
    is_negated = wanted == "documents" and _matches(words.negations, about)
    for removed in (*(words.negations if is_negated else ()), *words.filler):
        about = re.sub(rf"(?<!\w){removed}(?:(?!\w)|(?<=[’']))", " ", about, flags=re.IGNORECASE)
    about = " ".join(about.split()).strip(" ,;:" + _END)
    if wanted == "documents":
        frame = f"(?:{any_of(words.frame)}(?:(?<=[’'])|\\s+|$))+"
        about = re.sub(rf"^{frame}|(?<!\S){frame}$", "", about, flags=re.IGNORECASE)
    about = about.strip(" ,;:" + _END)
    is_kind = bool(noun) and re.fullmatch(any_of(words.kinds), noun, re.IGNORECASE) is not None
    return AskedOfAll(wanted, about or (noun if is_kind else ""), is_negated)


def _matches(expressions: Iterable[str], text: str) -> bool:
    return bool(re.search(rf"(?<!\w){any_of(expressions)}(?!\w)", text, re.IGNORECASE))


@lru_cache(maxsize=8)
def _forms(
    names: tuple[str, ...],
) -> tuple[tuple[Surveys, tuple[tuple[Wanted, re.Pattern[str]], ...]], ...]:
    """The questions of each language, those for values and items before those for documents."""
    own = [re.escape(name.strip()) for name in names if len(name.strip()) >= _SHORTEST_NAME]

    def compiled(words: Surveys, form: str) -> re.Pattern[str]:
        several, one = any_of([*words.documents, *words.kinds, *own]), any_of(words.document)
        if form in words.sets:
            several = f"(?P<noun>{several})"
        form = form.replace("{documents}", several).replace("{document}", one)
        return re.compile(form, re.IGNORECASE)

    known = [pack.surveys for pack in packs().values() if pack.surveys]
    return tuple(
        (
            words,
            tuple(
                (wanted, compiled(words, form))
                for wanted, forms in _by_kind(words)
                for form in forms
            ),
        )
        for words in known
    )


def _by_kind(words: Surveys) -> tuple[tuple[Wanted, tuple[str, ...]], ...]:
    return (("values", words.values), ("documents", words.sets), ("items", words.items))
