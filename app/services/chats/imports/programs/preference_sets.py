"""Sets for training in the formats of TRL and LLaMA-Factory: each row is a chat with rated answers.

The formats are those of https://huggingface.co/docs/trl/dataset_formats (preference, with and
without a prompt of its own, unpaired preference, prompt and completion, messages) and of
LLaMA-Factory's data/README.md (alpaca, ShareGPT, `kto_tag`). The chats are put into a folder that
is named after the file.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from app.core.feedback import Rating
from app.core.messages import Part, Role, TextPart, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.services.chats.imports.fields import (
    ROLES,
    Fields,
    Surroundings,
    as_arguments,
    as_dict,
    as_result,
    as_text,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "TRL, LLaMA-Factory"
_RESULTS = ("tool", "observation")
_SET_COLUMNS = {
    "messages", "conversations", "system", "tools", "label", "kto_tag", "images", "videos",
    "audios", "chat_template_kwargs",
}  # fmt: skip


class _Turn(NamedTuple):
    role: Role
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts if isinstance(part, TextPart))


class _Row(NamedTuple):
    """A prompt and its rated answers, each of one or several turns."""

    prompt: list[_Turn]
    answers: list[tuple[list[_Turn], Rating]]


def matches(item: Any) -> bool:
    row = as_dict(item)
    has_pair = bool({"chosen", "chosen_messages"} & row.keys()) and bool(
        {"rejected", "rejected_messages"} & row.keys()
    )
    has_completion = "prompt" in row and "completion" in row
    messages = row.get("messages") or row.get("conversations")
    has_messages = bool(messages) and isinstance(messages, list)
    is_chat = bool(row.keys() - _SET_COLUMNS)  # of some program: it has an id, a title, a time
    is_alpaca = isinstance(row.get("instruction"), str) and "output" in row
    return has_pair or has_completion or is_alpaca or (has_messages and not is_chat)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    key = hashlib.sha256(json.dumps(item, sort_keys=True).encode(errors="replace")).hexdigest()
    builder = TreeBuilder(PROGRAM, key, "", folder=near.title, source=near.name)
    row = _row(item)
    for turn in row.prompt:
        _add(builder, turn, builder.last_key)
    asked, best = builder.last_key, None
    for turns, rating in row.answers:
        parent = asked
        for turn in turns:
            parent = _add(builder, turn, parent, rating)
        best = best or parent
    if not row.answers:
        builder.skip(translatable("It has no answer that can be rated."))
    yield builder.build(best)


def _row(row: dict[str, Any]) -> _Row:
    prompt = _turns(row.get("prompt", row.get("messages", row.get("conversations", []))), "user")
    if "instruction" in row:
        asked = "\n".join(filter(None, map(as_text, (row["instruction"], row.get("input")))))
        prompt = [*_system(row), *_history(row), *_turns(asked, "user")]
    better = row.get("chosen", row.get("chosen_messages"))
    if better is not None:
        return _paired(prompt, better, row.get("rejected", row.get("rejected_messages")))
    rating: Rating = "down" if row.get("label", row.get("kto_tag", True)) is False else "up"
    end = row.get("completion", row.get("output"))
    if end is None:
        return _divided([*_system(row), *prompt], rating)
    return _Row(prompt, [(answer, rating)] if (answer := _turns(end, "assistant")) else [])


def _paired(prompt: list[_Turn], better: Any, worse: Any) -> _Row:
    if isinstance(better, str) and isinstance(worse, str) and not prompt:
        same = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(better, worse, strict=False))
        )
        start = better[: better.rfind(" ", 0, same) + 1]
        prompt = _turns(start, "user")
        better, worse = better[len(start) :], worse[len(start) :]
    answers = [_turns(better, "assistant"), _turns(worse, "assistant")]
    if not prompt:
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(*answers, strict=False))
        prompt = [turn for turn, _ in pairs]
        answers = [each[len(prompt) :] for each in answers]
    ratings: tuple[Rating, ...] = ("up", "down")
    return _Row(prompt, [each for each in zip(answers, ratings, strict=True) if each[0]])


def _divided(turns: list[_Turn], rating: Rating) -> _Row:
    """The last answer of a conversation is the one that counts."""
    start = next(
        (n for n in range(len(turns), 0, -1) if turns[n - 1].role != "assistant"), len(turns)
    )
    return _Row(turns[:start], [(turns[start:], rating)] if turns[start:] else [])


def _system(row: dict[str, Any]) -> list[_Turn]:
    return _turns(row.get("system") or "", "system")


def _history(row: dict[str, Any]) -> list[_Turn]:
    pairs = [each for each in Fields(row).values("history") if isinstance(each, list)]
    roles: Sequence[Role] = ("user", "assistant")
    return [
        turn
        for pair in pairs
        for text, role in zip(pair, roles, strict=False)
        for turn in _turns(text, role)
    ]


def _turns(value: Any, role: Role) -> list[_Turn]:
    """The turns in a text, a message or a list of messages."""
    if isinstance(value, str):
        return [_Turn(role, (TextPart(value),))] if value.strip() else []
    messages = value if isinstance(value, list) else [value]
    return [turn for each in messages if isinstance(each, dict) for turn in _turn(Fields(each))]


def _turn(message: Fields) -> Iterator[_Turn]:
    said = message.text("role", "from")
    text = _content(message.get("content" if "content" in message else "value"))
    if said in _RESULTS:
        call_id = message.text("tool_call_id", "name") or "call"
        yield _Turn("assistant", (ToolResultPart(call_id, text),))
        return
    parts: list[Part] = []
    if said == "function_call":
        parts.append(_call(Fields(as_arguments(text))))
    elif text.strip():
        parts.append(TextPart(text))
    parts += map(_call, message.all("tool_calls"))
    if parts:
        yield _Turn(ROLES.get(said, "assistant"), tuple(parts))


def _call(call: Fields) -> ToolCallPart:
    about = call.at("function") or call
    name = about.text("name")
    return ToolCallPart(
        call.text("id") or name or "call", name, as_arguments(about.get("arguments"))
    )


def _content(value: Any) -> str:
    """A text, or the texts of its pieces, which LLaMA-Factory calls values."""
    pieces = [
        Fields(each).text("value") or as_result(as_dict(each))
        for each in (value if isinstance(value, list) else ())
    ]
    return "".join(pieces) if pieces else as_text(value)


def _add(
    builder: TreeBuilder, turn: _Turn, parent: str | None, rating: Rating | None = None
) -> str | None:
    if turn.role == "system":
        builder.instruct(turn.text)
        return parent
    key = str(builder.size)
    is_answer = rating if turn.role == "assistant" else None
    builder.add(key, parent, turn.role, list(turn.parts), rating=is_answer)
    return key


CHAT_IMPORT = ChatImport(PROGRAM, matches, read, is_set=True)
