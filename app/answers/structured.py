"""Answers constrained by a JSON Schema: the instruction to the model, and the check of the answer.

A grammar makes the answer fit the schema, but a model that has not read the schema has to guess
what its fields mean: Qwen2.5-Coder 1.5B gets 24 of 40 requests right without and 36 with it
(tests.bench.structured_bench).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.agent.prompts import prompt
from app.answers.evidence.documents_only import DocumentsOnly
from app.core.errors import UserError
from app.core.events import ChatEvent, TextAppended
from app.core.generation import FinishReason, GenerationParams
from app.core.json_schemas import check_answer
from app.core.text_files import parse_json
from app.engine.engine_protocol import PromptMessage

_MOST_CHARS = 8000
"""Longer schemas are left to the grammar alone; they would use too much of the context."""


def with_schema(
    messages: Sequence[PromptMessage], json_schema: str | None
) -> tuple[PromptMessage, ...]:
    """`messages` with the schema appended to their system message.

    The system message is the same in every turn, so the prompt stays cached.
    """
    if json_schema is None or len(json_schema) > _MOST_CHARS:
        return tuple(messages)
    instruction = prompt("json_schema", schema=json_schema)
    first = messages[0] if messages else None
    if first is None or first.role != "system":
        return (PromptMessage(role="system", content=instruction), *messages)
    content = f"{first.content}\n\n{instruction}"
    return (msgspec.structs.replace(first, content=content), *messages[1:])


def not_in_documents() -> UserError:
    """In place of a refusal in words, which would not be JSON."""
    return UserError(
        "The passages read do not confirm an answer.",
        "Rephrase the question, or allow answers that are not in the documents.",
    )


class StructuredCheck:
    """Passes everything on, and checks the finished answer.

    Citation marks would break the JSON, so there are none.

    Args:
        written: the answer so far, if it is being continued.
        only: the documents that its values must come from; None for no such limit.
    """

    def __init__(self, params: GenerationParams, written: str, only: DocumentsOnly | None) -> None:
        self._params = params
        self._written = written
        self._only = only

    def push(self, event: ChatEvent) -> Iterator[ChatEvent]:
        self._written += event.text if isinstance(event, TextAppended) else ""
        yield event

    def finish(self, reason: FinishReason) -> Iterator[ChatEvent]:
        """Raises UserError as `check_structured`, and for an answer that was cut."""
        if reason == "length":
            raise UserError(
                f"The JSON was cut at {self._params.max_tokens} tokens.",
                "Allow more tokens, or ask for less.",
            )
        if reason == "stop":
            check_structured(self._written, self._params.json_schema or "", self._only)
        return iter(())


def check_structured(text: str, json_schema: str, only: DocumentsOnly | None) -> None:
    """Check a finished answer.

    Args:
        only: the documents that its values must come from; None for no such limit.

    Raises UserError if `text` violates the schema, or contains a name or number that is in no
    passage.
    """
    check_answer(text, json_schema)
    if only is None:
        return
    for value in _values(parse_json(text)):
        if not only.mentions(value):
            raise UserError(
                f"The passages read do not contain {value[:80]}, which the model answered.",
                "Rephrase the question, or allow answers that are not in the documents.",
            )


def _values(answer: Any) -> Iterator[str]:
    match answer:
        case dict():
            for each in answer.values():
                yield from _values(each)
        case list():
            for each in answer:
                yield from _values(each)
        case bool() | None:
            pass
        case float():
            yield f"{answer:f}".rstrip("0").rstrip(".")
        case _:
            yield str(answer)
