"""LM Studio's `~/.lmstudio/conversations/*.conversation.json`: one chat per file.

LM Studio calls the structure unstable. Each message has `versions`, of which one is selected; an
answer is a `singleStep` or a `multiStep` whose steps are blocks of text, thoughts and tool calls.
"""

from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.services.chats.imports.fields import (
    ROLES,
    Fields,
    Surroundings,
    as_arguments,
    as_result,
    text_parts,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "LM Studio"


def matches(item: Any) -> bool:
    chat = Fields(item)
    is_empty = "name" in chat and "tokenCount" in chat
    return any("versions" in message for message in chat.all("messages")) or is_empty


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    chat = Fields(item)
    builder = TreeBuilder(
        PROGRAM,
        near.title,  # a time in milliseconds, unchanged when the chat is renamed
        chat.text("name"),
        chat.time("createdAt"),
        chat.time("userLastMessagedAt", "assistantLastMessagedAt"),
        is_pinned=chat.has("pinned"),
    )
    model = chat.at("lastUsedModel").text("name", "identifier")
    parent: str | None = None
    builder.instruct(chat.text("systemPrompt"))
    for number, message in enumerate(chat.all("messages")):
        parent = _add_versions(builder, number, parent, message, model)
    for note in chat.values("notes"):
        builder.skip(
            translatable(f"A note of {len(str(note))} characters is not part of the thread.")
        )
    yield builder.build(parent)


def _add_versions(
    builder: TreeBuilder, number: int, parent: str | None, message: Fields, model: str
) -> str | None:
    """Add all versions of a message as siblings; returns the key of the selected one.

    Later messages are attached to the selected version: LM Studio does not record what followed the
    others.
    """
    versions = message.all("versions")
    chosen = message.get("currentlySelected")
    chosen = chosen if isinstance(chosen, int) and 0 <= chosen < len(versions) else 0
    selected = parent
    for index, version in enumerate(versions):
        key, where = f"{number}.{index}", f"{number + 1}.{index + 1}"
        parts = _parts(builder, where, version)
        role = ROLES.get(version.text("role"), "assistant")
        sender = version.at("senderInfo").text("senderName")
        builder.add(key, parent, role, parts, model=sender or model)
        if index == chosen:
            selected = key
    return selected


def _parts(builder: TreeBuilder, where: str, version: Fields) -> list[Part]:
    if version.get("type") != "multiStep":
        return _contents(builder, where, version)
    parts: list[Part] = []
    for step in version.all("steps"):
        kind = step.text("type")
        if kind == "contentBlock":
            found = _contents(builder, where, step)
            is_thought = step.at("style").get("type") == "thinking"
            parts += [_thought(part) for part in found] if is_thought else found
        elif kind not in ("debugInfoBlock", "toolStatus", "status"):
            builder.skip(translatable(f"A step of type “{kind[:40]}” is not imported."), where)
    return parts


def _thought(part: Part) -> Part:
    return ReasoningPart(part.text) if isinstance(part, TextPart) else part


def _contents(builder: TreeBuilder, where: str, block: Fields) -> list[Part]:
    return [part for each in block.all("content") for part in _piece(builder, where, each)]


def _piece(builder: TreeBuilder, where: str, piece: Fields) -> list[Part]:
    kind, call_id = piece.text("type"), piece.key("callId") or piece.text("toolCallRequestId")
    match kind:
        case "text":
            return text_parts(piece.text("text"))
        case "file":
            return [builder.missing_file(piece.text("fileIdentifier", "name") or "file", where)]
        case "toolCallRequest":
            arguments = as_arguments(piece.get("parameters"))
            return [ToolCallPart(call_id, piece.text("name"), arguments)]
        case "toolCallResult":
            return [ToolResultPart(call_id, as_result(piece.get("content")))]
    builder.unreadable(kind, where)
    return []


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
