"""Translates what the services say in English into the window's language.

There is no Qt below the view models: messages there are complete English texts, the same in the
window, on the command line, in the store and in the log. Those the window may show are collected
from the sources (packaging/lower_layers.py), with numbered fields in place of their values. Here, a
text is recognised by the words between its fields, and assembled again from the translation and its
values. Unrecognised texts stay as they are.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from app.core.paths import resource_path
from app.viewmodels.quantities import own_digits

translate = QCoreApplication.translate
"""What lupdate finds by this name: a context and a text in it."""

_CONTEXT = "Messages"
_FIELD = re.compile(r"\{(\d+)\}")
_ISOLATED = "\u2068{}\u2069"
"""Isolates the direction of a value, such as a path: Unicode Annex 9, section 2.7."""

_TELLING = 8
"""A value counts as a message itself only if this many of its characters are literal text."""

_START = 6
"""Characters by which messages are looked up: few messages share more, and few begin with fewer."""


def translated(text: str) -> str:
    """A service's message of one or two sentences, in the window's language."""
    return _translated(text, _messages()) if text else ""  # most rows have no message


def _translated(text: str, messages: "_Messages") -> str:
    for message in messages.beginning_like(text):
        values = _values(text, message.literals)
        if values is not None:
            return " ".join(_with_values(sentence, values) for sentence in message.sentences)
    return text


def _with_values(sentence: str, values: Iterator[str]) -> str:
    count = len(_FIELD.findall(sentence))
    shown = [_localized(next(values)) for _ in range(count)]
    if QLocale().textDirection() == Qt.LayoutDirection.RightToLeft:
        shown = [_ISOLATED.format(value) for value in shown]
    translation = QCoreApplication.translate(_CONTEXT, sentence)
    return _FIELD.sub(lambda field: shown[int(field[1])], translation)


def _localized(value: str) -> str:
    """A value in a message: reasons are messages themselves, numbers are localised."""
    return own_digits(value) if value.isdecimal() else _translated(value, _reasons())


class _Message:
    """A message of the services: its sentences, and the literal text around each field."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        self.sentences = sentences
        self.literals = _FIELD.split(" ".join(sentences))[::2]


class _Messages:
    """Messages by how they begin. Those with more literal text come first."""

    def __init__(self, messages: Iterable[_Message]) -> None:
        self._all = sorted(
            messages, key=lambda each: (-sum(map(len, each.literals)), each.sentences)
        )
        self._by_start: dict[str, list[_Message]] = {}
        self._starts = {message.literals[0][:_START] for message in self._all}

    def __iter__(self) -> Iterator[_Message]:
        return iter(self._all)

    def beginning_like(self, text: str) -> list[_Message]:
        """Those whose first words agree with the first characters of `text`."""
        start = text[:_START] if text[:_START] in self._starts else ""
        if start not in self._by_start:
            self._by_start[start] = [
                message
                for message in self._all
                if (first := message.literals[0][:_START]) == start or len(first) < _START
            ]
        return self._by_start[start]


@cache
def _messages() -> _Messages:
    import json  # here: the first frame shows no message

    pairs = [
        tuple(each) for each in json.loads(resource_path("i18n/messages.json").read_text("utf-8"))
    ]
    alone = {(sentence,) for pair in pairs for sentence in pair}
    return _Messages(_Message(sentences) for sentences in {*pairs, *alone})


@cache
def _reasons() -> _Messages:
    """Messages that may occur within others: "message 5" is more likely the name of a file."""
    return _Messages(
        message
        for message in _messages()
        if len(message.literals) == 1 or sum(map(len, message.literals)) >= _TELLING
    )


def _values(text: str, literals: list[str]) -> Iterator[str] | None:
    """The value of each field in `text`; None if it is another message."""
    first, *others = literals
    if not text.startswith(first):
        return None
    if not others:
        return iter(()) if text == first else None
    *between, last = others
    values, at = [], len(first)
    for literal in between:
        end = text.find(literal, at)
        if end < 0:
            return None
        values.append(text[at:end])
        at = end + len(literal)
    end = len(text) - len(last)
    if end < at or not text.endswith(last):
        return None
    return iter([*values, text[at:end]])
