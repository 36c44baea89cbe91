"""What is said if the documents do not confirm an answer, in the question's language."""

import re
import tomllib
from functools import cache

import msgspec

from app.core.paths import resource_path

_SOME = 0.2
"""The required share of a question's letters: Japanese also has Chinese characters, and any
language may name a product."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class _Language(msgspec.Struct, frozen=True):
    text: str
    unconfirmed: str
    of_pages: str
    all_read: str
    nearest: str
    letters: str = ""
    words: str = ""


class _File(msgspec.Struct, frozen=True):
    language: tuple[_Language, ...]


def refusal(question: str) -> str:
    """For a question that nothing in the whole collection comes near."""
    return _language(question).text


def unconfirmed(question: str, passages: int, pages: int, *, are_all_read: bool) -> str:
    """For a question whose answer was not confirmed.

    Args:
        passages: how many were read, of documents with so many `pages`.
        are_all_read: these are all of the text.
    """
    language = _language(question)
    if are_all_read:
        return language.all_read
    # Plain text counts as one page.
    of = f" {language.of_pages.format(pages=pages)}" if pages > 1 else ""
    return language.unconfirmed.format(passages=passages, of=of)


def nearest_heading(question: str) -> str:
    """What precedes the evidence that comes nearest to the question."""
    return _language(question).nearest


def _language(question: str) -> _Language:
    """English if the language is not recognised."""
    letters = sum(map(str.isalpha, question))
    for each in _languages():
        own = len(re.findall(f"[{each.letters}]", question)) if each.letters else 0
        if own and own >= _SOME * letters:
            return each
    asked = set(_WORD.findall(question.casefold()))
    return max(_languages(), key=lambda each: len(asked & set(each.words.split())))


@cache
def _languages() -> tuple[_Language, ...]:
    text = resource_path("refusals.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _File).language
