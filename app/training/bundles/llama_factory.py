"""The files of a bundle once more as LLaMA-Factory reads them, with its `dataset_info.json`.

Its own converter for messages adds a line to every system message, so this is its ShareGPT form: a
conversation in one column, whose turns alternate, and tool calls as JSON in a role of their own.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.training.bundles.row_formats import Row

DATASET_INFO = "dataset_info.json"
SUFFIX = ".conversations.jsonl"

_CALL = "function_call"
_ASKING, _ANSWERING = ("user", "tool"), ("assistant", _CALL)
_TAGS = {
    "role_tag": "role",
    "content_tag": "content",
    "user_tag": "user",
    "assistant_tag": "assistant",
    "observation_tag": "tool",
    "function_tag": _CALL,
    "system_tag": "system",
}
_COLUMNS: dict[str, dict[str, str]] = {
    "sft": {},
    "kto": {"kto_tag": "label"},
    "dpo": {"chosen": "chosen", "rejected": "rejected"},
}
FORMATS = tuple(_COLUMNS)
"""Those that it trains on."""


def write_conversations(source: Path, target: Path) -> tuple[int, int]:
    """Convert a file; returns how many rows were written, and how many its form cannot express."""
    written = left_out = 0
    with (
        source.open(encoding="utf-8") as rows,
        target.open("w", encoding="utf-8", newline="\n") as file,
    ):
        for line in rows:
            if row := _converted(json.loads(line)):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                written += 1
            else:
                left_out += 1
    return written, left_out


def write_dataset_info(folder: Path, files: Mapping[str, str]) -> None:
    """Describe `files`, by the name of their dataset, such as `sft` or `sft_validation`."""
    described = {
        name: {
            "file_name": file,
            "formatting": "sharegpt",
            "ranking": name.startswith("dpo"),
            "columns": {
                "messages": "conversations",
                "tools": "tools",
                **_COLUMNS[name.partition("_")[0]],
            },
            "tags": _TAGS,
        }
        for name, file in files.items()
    }
    text = json.dumps(described, indent=2) + "\n"
    (folder / DATASET_INFO).write_text(text, "utf-8", newline="\n")


def _converted(row: Row) -> Row | None:
    """A row in its form; None for calls with words beside them, and several results in a row."""
    turns = [*row["prompt"], *row.get("completion", ())]
    answers = {key: row[key] for key in ("chosen", "rejected") if key in row}
    every = [*turns, *(turn for answer in answers.values() for turn in answer)]
    if any(turn.get("tool_calls") and turn["content"] for turn in every):
        return None
    if any(len(answer) > 1 for answer in answers.values()):
        return None
    conversation = [_message(turn) for turn in turns]
    said = conversation[1:] if conversation[0]["role"] == "system" else conversation
    sides = [_ANSWERING if number % 2 else _ASKING for number in range(len(said))]
    if any(message["role"] not in side for message, side in zip(said, sides, strict=True)):
        return None
    converted: Row = {"conversations": conversation, "tools": row.get("tools", "")}
    converted |= {key: _message(answer[0]) for key, answer in answers.items()}
    return converted | {key: row[key] for key in ("label",) if key in row}


def _message(turn: dict[str, Any]) -> dict[str, str]:
    if not (calls := turn.get("tool_calls")):
        return {"role": turn["role"], "content": turn["content"]}
    functions = [call["function"] for call in calls]
    return {"role": _CALL, "content": json.dumps(functions, ensure_ascii=False)}
