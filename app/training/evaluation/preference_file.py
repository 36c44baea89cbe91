"""Reads preference pairs from a DPO file, ours or one in TRL's formats: messages or texts.

Source: https://huggingface.co/docs/trl/dataset_formats, preference, with an explicit prompt.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.errors import UserError, cause_of
from app.core.text_files import parse_json, write_error
from app.engine.protocol import PromptMessage, PromptToolCall
from app.training.bundles.formats import dpo_row
from app.training.dataset import Preference, Turns


class _Function(msgspec.Struct, frozen=True):
    name: str
    arguments: dict[str, Any] = {}


class _Call(msgspec.Struct, frozen=True):
    function: _Function
    id: str = ""


class _Message(msgspec.Struct, frozen=True):
    role: str
    content: str | None = ""
    name: str | None = ""
    tool_calls: list[_Call] | None = None

    def turn(self) -> PromptMessage:
        calls = tuple(
            PromptToolCall(call.id, call.function.name, call.function.arguments)
            for call in self.tool_calls or ()
        )
        return PromptMessage(
            role=self.role, content=self.content or "", name=self.name or "", tool_calls=calls
        )


class _PreferenceRow(msgspec.Struct, frozen=True):
    prompt: str | list[_Message]
    chosen: str | list[_Message]
    rejected: str | list[_Message]
    tools: str | list[dict[str, Any]] | None = None


def read_preferences(path: Path) -> Iterator[Preference]:
    """The pairs in a JSON Lines file, in order.

    Raises UserError for an unreadable file, and for a row of another form, with its line.
    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _preference(line, path, number)
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {cause_of(error)}.", "Choose a DPO file."
        ) from error


def write_preferences(path: Path, pairs: Iterable[Preference]) -> None:
    """Write a JSON Lines file, replacing an existing one. Raises UserError if that fails."""
    try:
        path.write_bytes(b"".join(msgspec.json.encode(dpo_row(pair)) + b"\n" for pair in pairs))
    except OSError as error:
        raise write_error(path, error) from error


def _preference(line: bytes, path: Path, number: int) -> Preference:
    try:
        row = parse_json(line, _PreferenceRow)
        tools = parse_json(row.tools) if isinstance(row.tools, str) else row.tools or ()
    except ValueError as error:
        raise UserError(
            f"Line {number} of {path} is not a pair of answers: {error}.",
            'A row is {"prompt": …, "chosen": …, "rejected": …}, each a text or messages.',
        ) from error
    return Preference(
        prompt=_turns(row.prompt, "user"),
        chosen=_turns(row.chosen, "assistant"),
        rejected=_turns(row.rejected, "assistant"),
        tools=tuple(tools),
        conversation_ids=(f"{path.name}:{number}",) * 2,
    )


def _turns(messages: str | list[_Message], role: str) -> Turns:
    """A plain text is a single message of this role."""
    if isinstance(messages, str):
        return (PromptMessage(role=role, content=messages),)
    return tuple(message.turn() for message in messages)
