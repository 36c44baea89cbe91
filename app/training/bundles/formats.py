"""Rows exactly as TRL's trainers expect them, in the conversational format.

Source: https://huggingface.co/docs/trl/dataset_formats. `tools` is a JSON string, which the SFT,
DPO and KTO trainers decode: as nested columns, Arrow would merge the schemas of different tools.
"""

import json
from collections.abc import Iterator
from typing import Any, get_args

from app.core.feedback import BundleFormat
from app.engine.protocol import PromptMessage
from app.training.dataset import Preference, RatedExample, Turns

Row = dict[str, Any]

LABELLED_BY = "labelled_by"
"""The column in rows whose label was not given by a person."""

ALL_FORMATS: tuple[BundleFormat, ...] = get_args(BundleFormat)


def sft_rows(example: RatedExample) -> Iterator[Row]:
    """Conversations worth imitating: liked answers, or the user's corrections.

    An answer with a wrong source is excluded, even if it was liked.
    """
    if example.correction:
        yield _sft(example, example.corrected)
    elif example.rating == "up" and not example.has_wrong_source:
        yield _sft(example, example.completion)


def messages_row(prompt: Turns, answer: str) -> Row:
    """A conversation that ends with `answer`."""
    return {"messages": [*_messages(prompt), {"role": "assistant", "content": answer}]}


def kto_rows(example: RatedExample) -> Iterator[Row]:
    """Single answers with a label: desirable or undesirable."""
    if example.rating:
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
    row = {
        "prompt": _messages(preference.prompt),
        "chosen": _messages(preference.chosen),
        "rejected": _messages(preference.rejected),
    }
    return _with_tools(row, preference.tools)


def _sft(example: RatedExample, completion: Turns) -> Row:
    return _with_tools({"messages": _messages((*example.prompt, *completion))}, example.tools)


def kto_row(example: RatedExample, completion: Turns, label: bool) -> Row:
    """An answer to the example's prompt with its label."""
    row = {
        "prompt": _messages(example.prompt),
        "completion": _messages(completion),
        "label": label,
    }
    return _with_tools(row, example.tools)


def _with_tools(row: Row, tools: tuple[dict[str, Any], ...]) -> Row:
    if not tools:
        return row
    return row | {"tools": json.dumps(tools, ensure_ascii=False, sort_keys=True)}


def _messages(turns: Turns) -> list[Row]:
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
