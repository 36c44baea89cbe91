"""Builds the turns that the engine reads from the visible thread.

The prompt only ever grows at its end: the system prompt is fixed, and every earlier turn is
rendered as it was sent (including its passages), so that the chat's cached prompt stays valid.

Models whose template supports no tool calls are given instructions and a JSON Schema instead, which
makes every call well formed; calls and results of earlier turns are rendered as text.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from app.core.documents import Hit
from app.core.errors import UserError
from app.core.json_schemas import inlined, object_schema
from app.core.messages import ImagePart, Message, ToolCallPart, ToolResultPart
from app.core.model_spec import ModelInfo
from app.core.paths import resource_path
from app.core.text_files import parse_json
from app.engine.engine_protocol import (
    Prefill,
    PromptMessage,
    PromptPicture,
    PromptToolCall,
    ToolCallDelta,
)
from app.retrieval.context_packing import (
    render,
    render_figures,
    render_language,
    render_nearest,
    split_passages,
    without_asked,
)
from app.workers.messages import MAX_FRAME_BYTES

_SHOWN_TYPES = ("image/png", "image/jpeg")

MAX_PICTURE_BYTES = MAX_FRAME_BYTES - 64 * 1024
"""A picture is sent to the engine in a single message."""

_MOST_CHARACTERS_PER_TOKEN = 32
"""More than in any text that somebody writes."""

LookUpPassages = Callable[[Sequence[str]], Sequence[Hit]]

SystemText = Callable[[str], str]
"""Maps a conversation's id to its system prompt: its own, or else the settings'."""


def check_question(question: Message, info: ModelInfo, model: str) -> None:
    """Raises UserError for a question that the model of this name cannot be given.

    A text far beyond its context is refused before anything is looked for in it.
    """
    # Pictures of earlier questions may go unseen; those of this question must not.
    if question.has_pictures and not info.supports_pictures:
        raise UserError(
            f"{model} cannot see pictures.",
            "Choose a model with vision, or add the picture as a document so that the text in it "
            "is read.",
        )
    if len(question.text) > info.context_length * _MOST_CHARACTERS_PER_TOKEN:
        raise UserError(
            f"The question is much longer than the {info.context_length} tokens that the context "
            "holds.",
            "Add its text as a file, which is searched for what you ask.",
        )


def prompt_messages(
    system: str, thread: Iterable[Message], passages: LookUpPassages
) -> tuple[PromptMessage, ...]:
    """The turns of `thread` after the `system` text, if there is one.

    Args:
        thread: root first. An answer without text (failed, or stopped at once) is left out, and the
            questions around it are merged, since many templates require alternating roles.
        passages: looks up the passages that a turn was sent with. They stand once in the prompt: at
            the first question about them, which is pinned if the last one is about them, too.
    """
    thread = list(thread)
    last = next((each for each in reversed(thread) if each.role == "user"), None)
    asked = chunk_ids_of(last) if last else ()
    sent = set[tuple[str, ...]]()
    turns = [PromptMessage(role="system", content=system)] if system.strip() else []
    for message in thread:
        if message.role == "user":
            is_first = (ids := chunk_ids_of(message)) not in sent
            sent.add(ids)
            is_needed = is_first and ids == asked != () and message is not last
            question = PromptMessage(
                role="user",
                content=user_content(message, passages, has_passages=is_first),
                pictures=_pictures(message),
                is_pinned=message.is_pinned or is_needed,
            )
            if turns and turns[-1].role == "user":
                question = _joined(turns.pop(), question)
            turns.append(question)
        elif message.role == "assistant":
            turns += answer_turns(message)
    return tuple(turns)


def chunk_ids_of(question: Message) -> tuple[str, ...]:
    """The passages that a question was asked about; none for any other message."""
    return question.context.chunk_ids if question.context else ()


def documents_head(cache_id: str, messages: Sequence[PromptMessage]) -> Prefill | None:
    """The start of a chat's first prompt, up to the question: other chats ask the same documents.

    Args:
        cache_id: the KV cache of these documents; "" for none.
    """
    *before, question = messages
    block, _ = split_passages(question.content)
    if not cache_id or not block or any(message.role != "system" for message in before):
        return None
    return Prefill(chat_id=cache_id, messages=tuple(before), draft=without_asked(block))


def _pictures(message: Message) -> tuple[PromptPicture, ...]:
    """The user's pictures that a model can be shown; imported chats may contain other formats."""
    return tuple(
        PromptPicture(
            sha256=hashlib.sha256(part.data).hexdigest(),
            data=part.data,
            description=part.description,
        )
        for part in message.parts
        if isinstance(part, ImagePart)
        and part.media_type in _SHOWN_TYPES
        and len(part.data) <= MAX_PICTURE_BYTES
    )


def user_content(message: Message, passages: LookUpPassages, *, has_passages: bool = True) -> str:
    """The passages, figures and sentences that a question was sent with, then the user's text.

    Small models answer what they read last, so the question comes last.
    """
    context = message.context
    if context is None or not (hits := passages(context.chunk_ids)):
        return message.text
    read = [render(context.marker, hits)] if has_passages else []
    if context.figures:
        read.append(render_figures(context.marker, context.figures))
    read.append(render_nearest(context.marker, hits, context.nearest))
    read.append(render_language(message.text, hits))
    return "\n\n".join((*filter(None, read), message.text))


def answer_turns(message: Message) -> tuple[PromptMessage, ...]:
    """An answer as turns: each tool call, its result, and the final text."""
    turns: list[PromptMessage] = []
    for part in message.parts:
        if isinstance(part, ToolCallPart):
            call = PromptToolCall(id=part.call_id, name=part.name, arguments=part.arguments)
            turns.append(PromptMessage(role="assistant", content="", tool_calls=(call,)))
        elif isinstance(part, ToolResultPart):
            turns.append(
                PromptMessage(role="tool", content=part.content, tool_call_id=part.call_id)
            )
    if message.text:
        turns.append(PromptMessage(role="assistant", content=message.text))
    return tuple(turns)


ANSWER = "answer_directly"
"""The name used in place of a function if the model wants to answer in words."""


def messages_for(
    info: ModelInfo | None, messages: Sequence[PromptMessage]
) -> tuple[PromptMessage, ...]:
    """The conversation in the form that suits the model best.

    Calls are reduced to their results: a model would imitate a call, including its result.
    """
    if info and info.calls_natively:
        return tuple(messages)
    return with_results_as_text(messages, with_calls=False)


class _Call(msgspec.Struct, frozen=True):
    name: str
    arguments: dict[str, Any] = {}


def call_schema(tools: Sequence[dict[str, Any]], may_answer: bool) -> str:
    """The JSON Schema of a call of one of `tools` (OpenAI's format), or of `ANSWER`."""
    calls = [
        _alternative(tool["function"]["name"], {"arguments": _arguments(tool["function"])})
        for tool in tools
    ]
    return json.dumps({"anyOf": [*calls, *([_alternative(ANSWER, {})] if may_answer else [])]})


def parse_call(text: str) -> ToolCallDelta | None:
    """The call in `text`; None for an answer in words, or if it was cut off."""
    try:
        call = parse_json(text, _Call)
    except msgspec.DecodeError:
        return None
    return None if call.name == ANSWER else ToolCallDelta(name=call.name, arguments=call.arguments)


def with_instructions(
    messages: Sequence[PromptMessage], tools: Sequence[dict[str, Any]], may_answer: bool
) -> tuple[PromptMessage, ...]:
    """The conversation with a system message that explains the functions."""
    listed = "\n".join(json.dumps(tool["function"], ensure_ascii=False) for tool in tools)
    instructions = resource_path("prompts", "plain_tools.txt").read_text("utf-8").strip()
    if may_answer:
        instructions += f' When no function helps, choose "{ANSWER}".'
    own = [message.content for message in messages if message.role == "system"]
    system = "\n\n".join([f"{instructions}\n\n{listed}", *own])
    turns = (message for message in messages if message.role != "system")
    return (PromptMessage(role="system", content=system), *with_results_as_text(turns))


def with_results_as_text(
    messages: Iterable[PromptMessage], *, with_calls: bool = True
) -> tuple[PromptMessage, ...]:
    """The conversation with tool results as part of the user's turns.

    The calls themselves are left out, since a small model repeats what it sees itself do.
    """
    calls: dict[str, PromptToolCall] = {}
    turns: list[PromptMessage] = []
    for message in messages:
        calls |= {call.id: call for call in message.tool_calls}
        if message.tool_calls and not message.content:
            continue
        turn = msgspec.structs.replace(message, tool_calls=())
        if message.role == "tool":
            result = _result(message, calls.get(message.tool_call_id), with_call=with_calls)
            turn = PromptMessage(role="user", content=result)
        if turns and turns[-1].role == turn.role == "user":
            turn = _joined(turns.pop(), turn)
        turns.append(turn)
    return tuple(turns)


def _joined(first: PromptMessage, then: PromptMessage) -> PromptMessage:
    return PromptMessage(
        role=first.role,
        content=f"{first.content}\n\n{then.content}",
        pictures=(*first.pictures, *then.pictures),
        is_pinned=first.is_pinned or then.is_pinned,
    )


def _result(message: PromptMessage, call: PromptToolCall | None, *, with_call: bool) -> str:
    if call is None or not with_call:
        name = call.name if call else message.name
        return f"Result of {name or 'the function'}: {message.content}"
    return f"{call.name} {json.dumps(call.arguments, ensure_ascii=False)} -> {message.content}"


def _alternative(name: str, more: dict[str, Any]) -> dict[str, Any]:
    return object_schema({"name": {"const": name}, **more})


def _arguments(function: dict[str, Any]) -> dict[str, Any]:
    """Without references, which would dangle in another schema."""
    return inlined(function.get("parameters") or {"type": "object", "properties": {}})
