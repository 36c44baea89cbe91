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
    Fields,
    Surroundings,
    as_arguments,
    as_result,
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
    rows = _rows(item)
    return bool(rows) and (_are_messages(rows) or _kind(Fields(item)) in ("thread", "assistant"))


def _rows(item: Any) -> list[Fields]:
    return list(map(Fields, item if isinstance(item, list) else [item]))


def _are_messages(rows: list[Fields]) -> bool:
    return all(_kind(row) == "thread.message" for row in rows)


def _kind(item: Fields) -> str:
    return item.text("object")


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    """The thread of a `messages.jsonl`; nothing from the files that describe it."""
    rows = _rows(item)
    if not _are_messages(rows):
        return
    thread = _thread(near)
    assistant = next(iter(thread.all("assistants")), Fields(None))
    builder = TreeBuilder(
        PROGRAM,
        rows[0].key("thread_id"),
        thread.text("title") or thread.at("metadata").text("title"),
        thread.time("created"),
        thread.time("updated"),
        is_pinned=thread.has("isFavorite"),
    )
    builder.instruct(assistant.text("instructions"))
    for number, row in enumerate(rows):
        _add(builder, number, row, assistant.at("model").text("id"))
    yield builder.build(_shown(rows))


def _shown(rows: list[Fields]) -> str | None:
    """The last message of the visible thread; None if there are no branches."""
    chosen = {row.key("id"): row.at("metadata").text("activeChildId") for row in rows}
    head = next((child for child in chosen.values() if child), None)
    for _ in rows:  # bounded, in case the messages form a cycle
        if head is None or not (following := chosen.get(head)):
            break
        head = following
    return head


def _thread(near: Surroundings) -> Fields:
    content = near.beside(_THREAD_FILE, 16 * MEBIBYTE)
    try:
        return Fields(decode_json(content, _THREAD_FILE)[0] if content is not None else None)
    except UserError:
        return Fields(None)  # the messages are useful without a title


def _add(builder: TreeBuilder, number: int, row: Fields, model: str) -> None:
    metadata = row.at("metadata")
    parent = metadata.text("parentId") or builder.last_key
    if row.get("role") == "user" and "parentId" in metadata and metadata.get("parentId") is None:
        parent = None  # a first question may have several versions
    builder.instruct(metadata.at("assistant").text("instructions"))
    builder.add(
        row.key("id") or str(number),
        parent,
        ROLES.get(row.text("role"), "assistant"),
        _parts(builder, str(number + 1), row),
        row.time("created_at"),
        model=metadata.text("model", "modelId") or model,
    )


def _parts(builder: TreeBuilder, where: str, row: Fields) -> list[Part]:
    parts = _files(builder, where, row)
    for piece in row.all("content"):
        parts += _piece(builder, where, piece, row.text("role"))
    if row.get("role") == "tool":
        text = "".join(part.text for part in parts if isinstance(part, TextPart))
        return [ToolResultPart(row.text("tool_call_id"), text)]
    for call in row.at("metadata").all("tool_calls"):
        parts += _old_call(call)
    return parts


def _files(builder: TreeBuilder, where: str, row: Fields) -> list[Part]:
    parts: list[Part] = []
    for file in row.all("attachments"):
        name = file.text("name", "file_id") or "file"
        parts.append(AttachmentPart("", name, 0))
        builder.skip(
            translatable(f"The file {name} is not among the messages; its name is kept."), where
        )
    for file in row.at("metadata").all("inline_file_contents"):
        parts += extracted(file.text("name") or "file", file.text("content"))
    return parts


def _piece(builder: TreeBuilder, where: str, piece: Fields, role: str) -> list[Part]:
    kind = piece.text("type")
    text = piece.at("text").text("value") or piece.text("text")
    match kind:
        case "reasoning":
            return [ReasoningPart(text)] if text.strip() else []
        case "tool_call":
            call_id, arguments = piece.text("tool_call_id"), as_arguments(piece.get("input"))
            call = ToolCallPart(call_id, piece.text("tool_name"), arguments)
            output = piece.get("output")
            return [call, ToolResultPart(call_id, as_result(output))] if output else [call]
        case "image_url":
            url = piece.at("image_url").text("url")
            if picture := inline_picture(url):
                return [picture]
            builder.skip(
                translatable(f"{url[:80] or translatable('A picture')} is not among the messages."),
                where,
            )
            return []
    if kind != "text" and not text:
        builder.unreadable(kind, where)
    return _message_parts(text) if role == "assistant" else text_parts(text)


def _old_call(call: Fields) -> list[Part]:
    """A call as Jan stored it up to version 0.7, beside the text."""
    tool, response = call.at("tool"), call.at("response")
    function, call_id = tool.at("function"), tool.text("id")
    arguments = as_arguments(function.get("arguments"))
    parts: list[Part] = [ToolCallPart(call_id, function.text("name"), arguments)]
    if result := response.get("content", "error"):
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
