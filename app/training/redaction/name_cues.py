"""Finds people's names by what precedes or follows them: forms of address, greetings, closings.

This finds names that no list has, where somebody is introduced, greeted or signs, and then
wherever they occur in the same conversation.
"""

import re
from collections.abc import Iterable, Iterator

from app.training.redaction.person_names import name_lists

_REST_OF_NAME = r"\w*(?:['’-](?!s\b)\w+)*"
_NAME = rf"(?:[A-Z]\. )*[^\W\d_]\w{_REST_OF_NAME}(?: (?:[A-Z]\.|[A-Z]{_REST_OF_NAME}))*"

_ADDRESSED = re.compile(
    r"\b(?:(?:Dr|Mrs?|Ms|Mx|Prof|Sra?|dr|mrs?|ms|prof)\.|Mrs?|Ms|Mx|Dr|Prof|Miss|Herr|Frau|Monsieur"
    rf"|Madame|Mme|Mlle|Señora?|Signora?) (?P<name>{_NAME})"
)
_INTRODUCED = re.compile(rf"\b(?i:my name is|mein name ist|mi nombre es) (?P<name>{_NAME})")
_CALLED = re.compile(
    r"\b(?i:calls? me|i am called|ich heiße|je m[’']appelle|me llamo|mi chiamo|ik heet)"
    rf" (?P<name>{_NAME})"
)
_GREETED = re.compile(
    r"^[ \t]*(?i:dear|hi|hello|hey|hallo|liebe|lieber|bonjour|cher|chère|hola|querida|querido"
    rf"|estimada|estimado|ciao|cara|caro) (?P<name>{_NAME})(?=[ \t]*[,!:.—–-]?[ \t]*$|,|!)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"^[ \t]*(?i:(?:(?:best|kind|warm) )?(?:regards|wishes)|(?:yours )?sincerely|yours|cheers"
    r"|thanks|(?:viele |liebe |beste |mit freundlichen )?grüßen?|cordialement|saludos)"
    rf"[,!.]?[ \t]*\n\s*(?P<name>{_NAME})[ \t]*$",
    re.MULTILINE,
)
_SURE, _LIKELY = (_ADDRESSED, _INTRODUCED), (_CALLED, _GREETED, _SIGNED)
_SHORTEST_REPEATED = 3


def cued_names(text: str) -> Iterator[tuple[int, int]]:
    """The spans of names in introductions, forms of address, greetings and signatures."""
    for cue in _SURE:
        yield from (m.span("name") for m in cue.finditer(text) if m["name"][0].isupper())
    for cue in _LIKELY:
        yield from (m.span("name") for m in cue.finditer(text) if _is_likely(m["name"]))


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
