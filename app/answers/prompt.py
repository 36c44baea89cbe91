"""Builds the turns that the engine reads from the visible thread.

The prompt only ever grows at its end: the system prompt is fixed, and every earlier turn is
rendered as it was sent (including its passages), so that the chat's cached prompt stays valid.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from app.core.documents import Hit
from app.core.messages import ContextPart, ImagePart, Message, ToolCallPart, ToolResultPart
from app.engine.engine_protocol import Prefill, PromptMessage, PromptPicture, PromptToolCall
from app.retrieval.context_packing import render, render_figures, split_passages, without_figures
from app.workers.messages import MAX_FRAME_BYTES

_SHOWN_TYPES = ("image/png", "image/jpeg")

MAX_PICTURE_BYTES = MAX_FRAME_BYTES - 64 * 1024
"""A picture is sent to the engine in a single message."""

LookUpPassages = Callable[[Sequence[str]], Sequence[Hit]]

SystemText = Callable[[str], str]
"""Maps a conversation's id to its system prompt: its own, or else the settings'."""


def prompt_messages(
    system: str, thread: Iterable[Message], passages: LookUpPassages
) -> tuple[PromptMessage, ...]:
    """The turns of `thread` after the `system` text, if there is one.

    Args:
        thread: root first. An answer without text (failed, or stopped at once) is left out, and the
            questions around it are merged, since many templates require alternating roles.
        passages: looks up the passages that a turn was sent with.
    """
    turns = [PromptMessage(role="system", content=system)] if system.strip() else []
    for message in thread:
        if message.role == "user":
            question = PromptMessage(
                role="user",
                content=user_content(message, passages),
                pictures=_pictures(message),
                is_pinned=message.is_pinned,
            )
            _append_question(turns, question)
        elif message.role == "assistant":
            turns += answer_turns(message)
    return tuple(turns)


def documents_head(cache_id: str, messages: Sequence[PromptMessage]) -> Prefill | None:
    """The start of a chat's first prompt, up to the question: other chats ask the same documents.

    Args:
        cache_id: the KV cache of these documents; "" for none.
    """
    *before, question = messages
    block, _ = split_passages(question.content)
    if not cache_id or not block or any(message.role != "system" for message in before):
        return None
    return Prefill(chat_id=cache_id, messages=tuple(before), draft=without_figures(block))


def _append_question(turns: list[PromptMessage], question: PromptMessage) -> None:
    if turns and turns[-1].role == "user":
        before = turns.pop()
        question = PromptMessage(
            role="user",
            content=f"{before.content}\n\n{question.content}",
            pictures=(*before.pictures, *question.pictures),
            is_pinned=before.is_pinned or question.is_pinned,
        )
    turns.append(question)


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


def user_content(message: Message, passages: LookUpPassages) -> str:
    """The passages and figures that a question was sent with, followed by the user's text.

    Small models answer what they read last, so the question comes last.
    """
    context = next((part for part in message.parts if isinstance(part, ContextPart)), None)
    if context is None or not (hits := passages(context.chunk_ids)):
        return message.text
    read = [render(context.marker, hits)]
    if context.figures:
        read.append(render_figures(context.marker, context.figures))
    return "\n\n".join((*read, message.text))


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
