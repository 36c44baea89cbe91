"""Jan's data folder: `threads/<id>/messages.jsonl` beside a `thread.json` with the title.

Format: Jan docs, "Data Folder"; one message per line, oldest first, times in milliseconds. Since
0.8 edited messages and new answers name their parent in `metadata` (web-app/src/lib of Jan).
"""

from collections.abc import Iterator
from typing import Any

from app.core.errors import UserError
from app.core.messages import (
    AttachmentPart,
    Part,
    ReasoningPart,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
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
    extracted,
    inline_picture,
    text_parts,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.source import MEBIBYTE, decode_json
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Jan"
_THREAD_FILE = "thread.json"

_THINK, _END_OF_THOUGHT = "<think>", "</think>"


def matches(item: Any) -> bool:
    """Whether this is a file of messages, or describes a thread or an assistant."""
    rows = item if isinstance(item, list) else [item]
    return bool(rows) and (_are_messages(rows) or _kind(item) in ("thread", "assistant"))


def _are_messages(rows: list[Any]) -> bool:
    return all(_kind(row) == "thread.message" for row in rows)


def _kind(item: Any) -> str:
    return as_text(as_dict(item).get("object"))


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    """The thread of a `messages.jsonl`; nothing from the files that describe it."""
    rows = [as_dict(row) for row in (item if isinstance(item, list) else [item])]
    if not _are_messages(rows):
        return
    thread = _thread(near)
    assistant = as_dict(as_dict(as_list(thread.get("assistants") or [{}])[0]))
    model = as_text(as_dict(assistant.get("model")).get("id"))
    builder = TreeBuilder(
        PROGRAM,
        as_key(rows[0].get("thread_id")),
        as_text(thread.get("title") or as_dict(thread.get("metadata")).get("title")),
        as_time(thread.get("created")),
        as_time(thread.get("updated")),
        is_pinned=thread.get("isFavorite") is True,
    )
    builder.instruct(as_text(assistant.get("instructions")))
    for number, row in enumerate(rows):
        _add(builder, number, row, model)
    yield builder.build(_shown(rows))


def _shown(rows: list[dict[str, Any]]) -> str | None:
    """The last message of the visible thread; None if there are no branches."""
    chosen = {
        as_key(row.get("id")): as_text(as_dict(row.get("metadata")).get("activeChildId"))
        for row in rows
    }
    head = next((child for child in chosen.values() if child), None)
    for _ in rows:  # bounded, in case the messages form a cycle
        if head is None or not (following := chosen.get(head)):
            break
        head = following
    return head


def _thread(near: Surroundings) -> dict[str, Any]:
    content = near.beside(_THREAD_FILE, 16 * MEBIBYTE)
    if content is None:
        return {}
    try:
        return as_dict(decode_json(content, _THREAD_FILE)[0])
    except UserError:
        return {}  # the messages are useful without a title


def _add(builder: TreeBuilder, number: int, row: dict[str, Any], model: str) -> None:
    where = str(number + 1)
    key = as_key(row.get("id")) or str(number)
    metadata = as_dict(row.get("metadata"))
    parent = as_text(metadata.get("parentId")) or builder.last_key
    if row.get("role") == "user" and metadata.get("parentId", "") is None:
        parent = None  # a first question may have several versions
    builder.instruct(as_text(as_dict(metadata.get("assistant")).get("instructions")))
    parts = _parts(builder, where, row)
    builder.add(
        key,
        parent,
        ROLES.get(as_text(row.get("role")), "assistant"),
        parts,
        as_time(row.get("created_at")),
        model=as_text(metadata.get("model") or metadata.get("modelId")) or model,
    )


def _parts(builder: TreeBuilder, where: str, row: dict[str, Any]) -> list[Part]:
    parts = _files(builder, where, row)
    for piece in map(as_dict, as_list(row.get("content"))):
        parts += _piece(builder, where, piece, as_text(row.get("role")))
    if row.get("role") == "tool":
        text = "".join(part.text for part in parts if isinstance(part, TextPart))
        return [ToolResultPart(as_text(row.get("tool_call_id")), text)]
    for call in map(as_dict, as_list(as_dict(row.get("metadata")).get("tool_calls"))):
        parts += _old_call(call)
    return parts


def _files(builder: TreeBuilder, where: str, row: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for file in map(as_dict, as_list(row.get("attachments"))):
        name = as_text(file.get("name") or file.get("file_id")) or "file"
        parts.append(AttachmentPart("", name, 0))
        builder.skip(
            translatable(f"The file {name} is not among the messages; its name is kept."), where
        )
    for file in map(as_dict, as_list(as_dict(row.get("metadata")).get("inline_file_contents"))):
        name, text = as_text(file.get("name")) or "file", as_text(file.get("content"))
        parts += extracted(name, text)
    return parts


def _piece(builder: TreeBuilder, where: str, piece: dict[str, Any], role: str) -> list[Part]:
    kind = as_text(piece.get("type"))
    text = as_text(as_dict(piece.get("text")).get("value") or piece.get("text"))
    match kind:
        case "reasoning":
            return [ReasoningPart(text)] if text.strip() else []
        case "tool_call":
            call_id = as_text(piece.get("tool_call_id"))
            name = as_text(piece.get("tool_name"))
            call = ToolCallPart(call_id, name, as_arguments(piece.get("input")))
            output = piece.get("output")
            return [call, ToolResultPart(call_id, as_result(output))] if output else [call]
        case "image_url":
            url = as_text(as_dict(piece.get("image_url")).get("url"))
            if picture := inline_picture(url):
                return [picture]
            builder.skip(
                translatable(f"{url[:80] or translatable('A picture')} is not among the messages."),
                where,
            )
            return []
    if kind != "text" and not text:
        builder.skip(translatable(f"A part of type “{kind[:40]}” is not text."), where)
    return _message_parts(text) if role == "assistant" else text_parts(text)


def _old_call(call: dict[str, Any]) -> list[Part]:
    """A call as Jan stored it up to version 0.7, beside the text."""
    tool = as_dict(call.get("tool"))
    function = as_dict(tool.get("function"))
    call_id = as_text(tool.get("id"))
    arguments = as_arguments(function.get("arguments"))
    parts: list[Part] = [ToolCallPart(call_id, as_text(function.get("name")), arguments)]
    response = as_dict(call.get("response"))
    if result := response.get("content") or response.get("error"):
        parts.append(ToolResultPart(call_id, as_result(result), is_error="error" in response))
    return parts


def _message_parts(text: str) -> list[Part]:
    """An answer that may start with its reasoning, as older versions stored it."""
    if not text.lstrip().startswith(_THINK):
        return text_parts(text)
    thoughts, _, rest = text.partition(_THINK)[2].partition(_END_OF_THOUGHT)
    return [ReasoningPart(thoughts.strip()), *text_parts(rest.lstrip())]


CHAT_IMPORT = ChatImport(
    PROGRAM,
    matches,
    read,
    reads="value",
    other_files=(_THREAD_FILE, "assistant.json"),
    beside=(_THREAD_FILE,),
)
