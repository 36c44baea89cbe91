"""Reversible pseudonyms for one request to a server: what it reads, and how to read its answer."""

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import count

import msgspec

from app.engine.engine_protocol import Generate, ToolCallDelta
from app.training.dataset import changed_turns, changed_value
from app.training.redaction.detectors import NAME, PSEUDONYM, Find
from app.training.redaction.recogniser import Recogniser
from app.training.redaction.redactor import Redactor, Replacement, TextChange

_FORM = re.compile(PSEUDONYM)


class Pseudonyms:
    """Hides personal data in the texts of a request and in the arguments of its calls.

    Not in pictures, JSON Schemas and descriptions of tools. Of what a recogniser finds, only names
    of people are hidden: few questions make sense without the places in them.
    """

    def __init__(self, recogniser: Recogniser | None = None) -> None:
        self._originals: dict[str, str] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._taken: set[str] = set()
        self._is_json = False
        self._redactor = Redactor(
            on_replaced=self._note,
            number=self._number,
            is_new=lambda _place: True,
            more=(partial(_names, recogniser),) if recogniser else (),
        )

    @property
    def pseudonyms(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._originals.items())

    def hide(self, request: Generate) -> Generate:
        self._is_json = request.params.json_schema is not None
        texts = [message.content for message in request.messages]
        texts += [request.plain.text, request.plain.suffix or ""] if request.plain else []
        self._taken = {form for text in texts for form in _FORM.findall(text)}
        return self._redactor.redact_texts(lambda change: _changed(request, change))

    def reveal(self, text: str) -> str:
        """With the originals; in an answer that is JSON, they are escaped."""
        return _FORM.sub(self._escaped if self._is_json else self._original, text)

    def reveal_call(self, call: ToolCallDelta) -> ToolCallDelta:
        arguments = changed_value(call.arguments, lambda text: _FORM.sub(self._original, text))
        return msgspec.structs.replace(call, arguments=arguments)

    def _original(self, form: re.Match[str]) -> str:
        return self._originals.get(form[0], form[0])

    def _escaped(self, form: re.Match[str]) -> str:
        return json.dumps(self._original(form), ensure_ascii=False)[1:-1]

    def _note(self, text: str, replaced: Replacement) -> None:
        self._originals.setdefault(replaced.pseudonym, text[replaced.start : replaced.end])

    def _number(self, kind: str, value: str) -> int:
        """Skips those that the texts contain already, as in a redacted document."""
        if (kind, value) not in self._numbers:
            used = {number for (other, _), number in self._numbers.items() if other == kind}
            self._numbers[kind, value] = next(
                number
                for number in count(1)
                if number not in used and f"[{kind}_{number}]" not in self._taken
            )
        return self._numbers[kind, value]


def _names(recogniser: Recogniser, text: str) -> Iterator[Find]:
    return (find for find in recogniser.find(text) if find.kind == NAME)


def _changed(request: Generate, change: TextChange) -> Generate:
    plain = request.plain
    if plain:
        suffix = None if plain.suffix is None else change(plain.suffix)
        plain = msgspec.structs.replace(plain, text=change(plain.text), suffix=suffix)
    return msgspec.structs.replace(
        request,
        messages=changed_turns(request.messages, change),
        plain=plain,
        assistant_prefix=change(request.assistant_prefix),
    )
