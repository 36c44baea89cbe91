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
    Surroundings,
    as_arguments,
    as_dict,
    as_key,
    as_list,
    as_result,
    as_text,
    as_time,
    text_parts,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "LM Studio"


def matches(item: Any) -> bool:
    messages = as_list(as_dict(item).get("messages"))
    is_empty = "name" in as_dict(item) and "tokenCount" in as_dict(item)
    return any("versions" in as_dict(message) for message in messages) or is_empty


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    created = as_time(item.get("createdAt"))
    builder = TreeBuilder(
        PROGRAM,
        near.title,  # a time in milliseconds, unchanged when the chat is renamed
        as_text(item.get("name")),
        created,
        as_time(item.get("userLastMessagedAt") or item.get("assistantLastMessagedAt")),
        is_pinned=item.get("pinned") is True,
    )
    model = as_text(as_dict(item.get("lastUsedModel")).get("name")) or as_text(
        as_dict(item.get("lastUsedModel")).get("identifier")
    )
    parent: str | None = None
    builder.instruct(as_text(item.get("systemPrompt")))
    for number, message in enumerate(map(as_dict, as_list(item.get("messages")))):
        parent = _add_versions(builder, number, parent, message, model)
    for note in as_list(item.get("notes")):
        builder.skip(
            translatable(f"A note of {len(str(note))} characters is not part of the thread.")
        )
    yield builder.build(parent)


def _add_versions(
    builder: TreeBuilder, number: int, parent: str | None, message: dict[str, Any], model: str
) -> str | None:
    """Add all versions of a message as siblings; returns the key of the selected one.

    Later messages are attached to the selected version: LM Studio does not record what followed the
    others.
    """
    versions = [as_dict(version) for version in as_list(message.get("versions"))]
    chosen = message.get("currentlySelected")
    chosen = chosen if isinstance(chosen, int) and 0 <= chosen < len(versions) else 0
    selected = parent
    for index, version in enumerate(versions):
        key, where = f"{number}.{index}", f"{number + 1}.{index + 1}"
        parts = _parts(builder, where, version)
        role = ROLES.get(as_text(version.get("role")), "assistant")
        sender = as_dict(version.get("senderInfo"))
        builder.add(key, parent, role, parts, model=as_text(sender.get("senderName")) or model)
        if index == chosen:
            selected = key
    return selected


def _parts(builder: TreeBuilder, where: str, version: dict[str, Any]) -> list[Part]:
    if version.get("type") != "multiStep":
        return _contents(builder, where, as_list(version.get("content")))
    parts: list[Part] = []
    for step in map(as_dict, as_list(version.get("steps"))):
        kind = as_text(step.get("type"))
        if kind == "contentBlock":
            found = _contents(builder, where, as_list(step.get("content")))
            is_thought = as_dict(step.get("style")).get("type") == "thinking"
            parts += [_thought(part) for part in found] if is_thought else found
        elif kind not in ("debugInfoBlock", "toolStatus", "status"):
            builder.skip(translatable(f"A step of type “{kind[:40]}” is not imported."), where)
    return parts


def _thought(part: Part) -> Part:
    return ReasoningPart(part.text) if isinstance(part, TextPart) else part


def _contents(builder: TreeBuilder, where: str, contents: list[Any]) -> list[Part]:
    parts: list[Part] = []
    for piece in map(as_dict, contents):
        parts += _piece(builder, where, piece)
    return parts


def _piece(builder: TreeBuilder, where: str, piece: dict[str, Any]) -> list[Part]:
    kind = as_text(piece.get("type"))
    match kind:
        case "text":
            return text_parts(as_text(piece.get("text")))
        case "file":
            name = as_text(piece.get("fileIdentifier")) or as_text(piece.get("name")) or "file"
            return [builder.missing_file(name, where)]
        case "toolCallRequest":
            call_id = as_key(piece.get("callId")) or as_text(piece.get("toolCallRequestId"))
            arguments = as_arguments(piece.get("parameters"))
            return [ToolCallPart(call_id, as_text(piece.get("name")), arguments)]
        case "toolCallResult":
            call_id = as_key(piece.get("callId")) or as_text(piece.get("toolCallRequestId"))
            return [ToolResultPart(call_id, as_result(piece.get("content")))]
        case _:
            builder.skip(translatable(f"A part of type “{kind[:40]}” is not text."), where)
            return []


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
