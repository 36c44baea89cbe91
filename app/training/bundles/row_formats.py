"""Rows exactly as TRL's trainers expect them, in the conversational format, and rows of others.

Rows of other datasets are read and converted to it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec

from app.core.feedback import BundleFormat
from app.core.text_files import parse_json
from app.core.wording import translatable
from app.engine.engine_protocol import PromptMessage
from app.training.dataset import History, Preference, RatedExample

Row = dict[str, Any]

LABELLED_BY = "labelled_by"
"""The column in rows whose label was not given by a person."""

ALL_FORMATS: tuple[BundleFormat, ...] = get_args(BundleFormat)


def sft_rows(example: RatedExample) -> Iterator[Row]:
    """Answers worth imitating: liked ones, or the user's corrections.

    Each tool call that led to a liked answer is a row of its own: were call, result and answer one
    completion, the model would learn to write the results as well. An answer with a wrong source is
    excluded, even if it was liked.
    """
    if example.correction:
        yield completion_row(example, example.corrected)
    elif example.rating == "up" and not example.has_wrong_source and not example.unusable:
        for number, turn in enumerate(example.completion, start=1):
            if turn.role == "assistant":
                yield completion_row(example, example.completion[:number])


def answer_row(prompt: History, answer: str) -> Row:
    """A prompt and the answer to learn."""
    return {"prompt": _messages(prompt), "completion": [{"role": "assistant", "content": answer}]}


def kto_rows(example: RatedExample) -> Iterator[Row]:
    """Single answers with a label: desirable or undesirable."""
    if example.rating and not example.unusable:
        yield kto_row(example, example.completion, example.rating == "up")
    if example.correction:
        yield kto_row(example, example.corrected, True)


def prompt_row(example: RatedExample) -> Row:
    """A prompt whose answers were worth rating."""
    return _with_tools({"prompt": _messages(example.prompt)}, example.tools)


def reward_row(preference: Preference) -> Row:
    """A better and a worse conversation."""
    row = {
        "chosen": _messages((*preference.prompt, *preference.chosen)),
        "rejected": _messages((*preference.prompt, *preference.rejected)),
    }
    return _with_tools(row, preference.tools)


def dpo_row(preference: Preference) -> Row:
    """A better and a worse answer to the same prompt."""
    asked = len(preference.prompt)
    row = {
        "prompt": _messages(preference.prompt),
        "chosen": _messages((*preference.prompt, *preference.chosen))[asked:],
        "rejected": _messages((*preference.prompt, *preference.rejected))[asked:],
    }
    return _with_tools(row, preference.tools)


def kto_row(example: RatedExample, completion: History, label: bool) -> Row:
    return completion_row(example, completion) | {"label": label}


def completion_row(example: RatedExample, completion: History) -> Row:
    """The last turn as the completion, since trainers compute the loss on all of it."""
    messages = _messages((*example.prompt, *completion))
    return _with_tools({"prompt": messages[:-1], "completion": messages[-1:]}, example.tools)


def _with_tools(row: Row, tools: tuple[dict[str, Any], ...]) -> Row:
    if not tools:
        return row
    return row | {"tools": json.dumps(tools, ensure_ascii=False, sort_keys=True)}


def _messages(turns: History) -> list[Row]:
    called = {call.id: call.name for turn in turns for call in turn.tool_calls}
    return [_message(turn, turn.name or called.get(turn.tool_call_id, "")) for turn in turns]


def _message(turn: PromptMessage, name: str) -> Row:
    """`name` is the tool whose result this is, which some templates show."""
    message: Row = {"role": turn.role, "content": turn.content}
    if name:
        message["name"] = name
    if turn.tool_calls:
        message["tool_calls"] = [
            {"type": "function", "function": {"name": call.name, "arguments": call.arguments}}
            for call in turn.tool_calls
        ]
    return message


_KEPT = {"tools", LABELLED_BY}
"""Columns allowed with any form: the available tools, and that a machine labelled the row."""


class ReadRow(msgspec.Struct, frozen=True):
    """A row and the format it fits."""

    format: BundleFormat
    row: Row


class SkippedRow(msgspec.Struct, frozen=True):
    """An unusable line, and why."""

    line: int
    reason: str


def read_rows(path: Path) -> Iterator[ReadRow | SkippedRow]:
    """All lines of a JSON Lines file. Raises OSError."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                yield _read(parse_json(line, dict[str, Any]))
            except (msgspec.DecodeError, _UnusableError) as error:
                yield SkippedRow(number, str(error))


class _UnusableError(Exception):
    """The row has none of the known forms."""


def _read(row: Row) -> ReadRow:
    keys = {key for key, value in row.items() if value is not None} - _KEPT
    kept = {key: row[key] for key in sorted(_KEPT) if row.get(key)}
    if {"chosen", "rejected"} <= keys:
        return ReadRow("dpo", _preference(row) | kept)
    if {"prompt", "completion"} <= keys:
        prompt, completion = _turns(row["prompt"], "user"), _turns(row["completion"], "assistant")
        if isinstance(row.get("label"), bool):
            fields = {"prompt": prompt, "completion": completion, "label": row["label"]}
            return ReadRow("kto", fields | kept)
        return ReadRow("sft", {"prompt": prompt, "completion": completion} | kept)
    if "messages" in keys:
        return ReadRow("sft", _last_answer(_turns(row["messages"], "user")) | kept)
    if keys == {"prompt"}:
        return ReadRow("prompts", {"prompt": _turns(row["prompt"], "user")} | kept)
    raise _UnusableError(
        translatable(
            f"unknown row format: the columns are {', '.join(sorted(row)) or translatable('none')}"
        )
    )


def _last_answer(messages: list[Row]) -> Row:
    """A conversation as the prompt for its last answer, like the rows of our own bundles."""
    places = [n for n, message in enumerate(messages) if message["role"] == "assistant"]
    if not places or not places[-1]:
        raise _UnusableError(translatable("the conversation has no question with an answer"))
    return {"prompt": messages[: places[-1]], "completion": messages[places[-1] : places[-1] + 1]}


def _preference(row: Row) -> Row:
    """With the prompt separated, which some datasets repeat in both answers."""
    chosen, rejected = (_turns(row[key], "assistant") for key in ("chosen", "rejected"))
    if row.get("prompt"):
        return {"prompt": _turns(row["prompt"], "user"), "chosen": chosen, "rejected": rejected}
    shared = 0
    while shared < min(len(chosen), len(rejected)) - 1 and chosen[shared] == rejected[shared]:
        shared += 1
    if not shared:
        raise _UnusableError(translatable("the two answers are to different questions"))
    return {
        "prompt": chosen[:shared], "chosen": chosen[shared:], "rejected": rejected[shared:],
    }  # fmt: skip


def _turns(value: Any, role: str) -> list[Row]:
    """Messages unchanged; plain text becomes a message of `role`."""
    if isinstance(value, str) and value:
        return [{"role": role, "content": value}]
    if isinstance(value, list) and value and all(map(_is_message, value)):
        return value
    raise _UnusableError(translatable("a column contains neither text nor messages"))


def _is_message(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("role"), str)
        and isinstance(value.get("content"), str | None)
    )
