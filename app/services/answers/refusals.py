"""The refusal for questions the documents do not answer, in the question's language."""

import re
import tomllib
from functools import cache

import msgspec

from app.core.resources import resource_path

_SOME = 0.2
"""The required share of a question's letters: Japanese also has Chinese characters, and any
language may name a product."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class _Language(msgspec.Struct, frozen=True):
    text: str
    letters: str = ""
    words: str = ""


class _File(msgspec.Struct, frozen=True):
    language: tuple[_Language, ...]


def refusal(question: str) -> str:
    """The answer if the documents do not say; in English if the language is not recognised."""
    letters = sum(map(str.isalpha, question))
    for each in _languages():
        own = len(re.findall(f"[{each.letters}]", question)) if each.letters else 0
        if own and own >= _SOME * letters:
            return each.text
    asked = set(_WORD.findall(question.casefold()))
    return max(_languages(), key=lambda each: len(asked & set(each.words.split()))).text


@cache
def _languages() -> tuple[_Language, ...]:
    text = resource_path("refusals.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _File).language
