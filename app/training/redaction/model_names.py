"""Finds names with a model, for those that no list has; slow, so only on request.

The model answers with a list constrained by a JSON Schema, and only names that occur verbatim in
the text count: it can overlook a name, but not invent one.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from app.core.json_schemas import object_schema
from app.core.paths import resource_path
from app.core.text_files import parse_json
from app.engine.engine_protocol import PromptMessage
from app.training.dataset import History
from app.training.redaction.detectors import NAME, Detector, Find

SCHEMA = msgspec.json.encode(
    object_schema(
        {"names": {"type": "array", "items": {"type": "string", "maxLength": 80}, "maxItems": 40}}
    )
).decode()
"""JSON Schema of the answer."""

_PIECE_CHARS = 1500
_SHORTEST = 2
_MOST_KNOWN = 2000


class _Names(msgspec.Struct):
    names: list[str]


def names_prompt(text: str) -> History:
    """The prompt; the text is quoted, so that nothing in it is taken as an instruction."""
    instructions = resource_path("prompts", "find_names.txt").read_text("utf-8").strip()
    quoted = msgspec.json.encode({"text": text}).decode()
    return (
        PromptMessage(role="system", content=instructions),
        PromptMessage(role="user", content=quoted),
    )


def name_detector(ask: Callable[[History], str]) -> Detector:
    """Finds names with a model, one request per piece of text.

    Args:
        ask: sends a prompt and returns the answer, a list matching SCHEMA.
    """

    @lru_cache(_MOST_KNOWN)
    def names_in(piece: str) -> tuple[str, ...]:
        return _listed(ask(names_prompt(piece))) if any(map(str.isalpha, piece)) else ()

    def detect(text: str) -> Iterator[Find]:
        for start in range(0, len(text), _PIECE_CHARS):
            piece = text[start : start + _PIECE_CHARS]
            for name in names_in(piece):
                for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", piece):
                    yield Find(start + match.start(), start + match.end(), NAME)

    return detect


def _listed(answer: str) -> tuple[str, ...]:
    """Longer names first, so that part of a name is not taken for the whole."""
    try:
        names = parse_json(answer, _Names).names
    except msgspec.DecodeError:
        return ()
    found = {name.strip() for name in names}
    return tuple(sorted((one for one in found if len(one) >= _SHORTEST), key=len, reverse=True))
