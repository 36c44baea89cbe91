"""Reads rows of other datasets, and converts them to the conversational formats of bundles.

Source of the formats: https://huggingface.co/docs/trl/dataset_formats.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.feedback import BundleFormat
from app.core.text_files import parse_json
from app.core.wording import translatable
from app.training.bundles.formats import LABELLED_BY, Row

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
