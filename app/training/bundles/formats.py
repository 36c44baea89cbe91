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
    """Answers worth imitating: liked ones, or the user's corrections.

    Each tool call that led to a liked answer is a row of its own: were call, result and answer one
    completion, the model would learn to write the results as well. An answer with a wrong source is
    excluded, even if it was liked.
    """
    if example.correction:
        yield completion_row(example, example.corrected)
    elif example.rating == "up" and not example.has_wrong_source and not example.incomplete:
        for number, turn in enumerate(example.completion, start=1):
            if turn.role == "assistant":
                yield completion_row(example, example.completion[:number])


def answer_row(prompt: Turns, answer: str) -> Row:
    """A prompt and the answer to learn."""
    return {"prompt": _messages(prompt), "completion": [{"role": "assistant", "content": answer}]}


def kto_rows(example: RatedExample) -> Iterator[Row]:
    """Single answers with a label: desirable or undesirable."""
    if example.rating and not example.incomplete:
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


def kto_row(example: RatedExample, completion: Turns, label: bool) -> Row:
    """An answer to the example's prompt with its label."""
    return completion_row(example, completion) | {"label": label}


def completion_row(example: RatedExample, completion: Turns) -> Row:
    """The last turn as the completion, since trainers compute the loss on all of it."""
    messages = _messages((*example.prompt, *completion))
    return _with_tools({"prompt": messages[:-1], "completion": messages[-1:]}, example.tools)


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
