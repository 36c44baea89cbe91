"""Open WebUI's chat export: a list of chats, or one, with a `history` of messages as a tree.

Format: Open WebUI docs, "Import & Export"; each item is the chat itself or `{"chat": …}`.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from app.core.feedback import Rating
from app.core.messages import Part, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from app.core.unicode_text import encodable
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
    inline_picture,
    text_parts,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

# Parsed by hand, since a hostile file could make a regular expression run without end. Attribute
# values are escaped, so none contains a `>`.
_START, _END = '<details type="', "</details>"
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_FENCE = re.compile(r"```\w*\n(.*)\n```", re.DOTALL)


def unfolded(text: str) -> list[Part]:
    """A text with its folded blocks taken out, as parts in the same order."""
    parts: list[Part] = []
    position = after = 0
    while (start := text.find(_START, after)) >= 0 and (end := text.find(_END, start)) >= 0:
        after = end + len(_END)
        if folded := list(_folded(text[start:end])):  # otherwise it is plain text
            parts += [*text_parts(text[position:start]), *folded]
            position = after
    return parts + text_parts(text[position:])


def listed(output: Any) -> list[Part]:
    """The parts that the items of `output` represent, in order."""
    return [part for item in as_list(output) for part in _item(as_dict(item))]


def _item(item: dict[str, Any]) -> Iterator[Part]:
    call_id = as_text(item.get("call_id") or item.get("id"))
    match item.get("type"):
        case "message":
            yield from text_parts(as_result(item.get("content")))
        case "reasoning":
            thoughts = as_result(item.get("summary") or item.get("content"))
            if thoughts:
                yield ReasoningPart(thoughts, _seconds(item.get("duration")))
        case "function_call":
            yield ToolCallPart(
                call_id, as_text(item.get("name")), as_arguments(item.get("arguments"))
            )
        case "function_call_output":
            yield ToolResultPart(call_id, as_result(item.get("output")))
        case "open_webui:code_interpreter":
            yield from _run(call_id, as_text(item.get("code")), item.get("output"))


def _folded(block: str) -> Iterator[Part]:
    """The parts of a folded block, given without its closing tag."""
    opening, _, body = block.partition(">")
    attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(opening)}
    inner = html.unescape(body.partition("</summary>")[2] or body).strip()
    name = attributes.get("name", "")
    call_id = attributes.get("id", name)
    match attributes.get("type"):
        case "reasoning":
            lines = [line.removeprefix(">").removeprefix(" ") for line in inner.splitlines()]
            yield ReasoningPart("\n".join(lines), _seconds(attributes.get("duration")))
        case "tool_calls":
            yield ToolCallPart(call_id, name, as_arguments(attributes.get("arguments")))
            if result := attributes.get("result") or inner:
                yield ToolResultPart(call_id, _decoded(result))
        case "code_interpreter":
            code = _FENCE.search(inner)
            yield from _run(call_id, code[1] if code else inner, attributes.get("output"))


def _run(call_id: str, code: str, output: Any) -> Iterator[Part]:
    call_id = call_id or "code_interpreter"
    yield ToolCallPart(call_id, "code_interpreter", {"code": code})
    if output:
        yield ToolResultPart(call_id, as_result(output))


def _decoded(text: str) -> str:
    """The text of a JSON string; other JSON unchanged."""
    try:
        value = encodable(json.loads(text))
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, str) else text


def _seconds(duration: Any) -> float:
    try:
        return max(float(duration), 0.0)
    except (TypeError, ValueError):
        return 0.0


PROGRAM = "Open WebUI"


def matches(item: Any) -> bool:
    return isinstance(as_dict(_chat(as_dict(item)).get("history")).get("messages"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    yield read_chat(item)


def read_chat(item: dict[str, Any], folder: str = "", source: str = "") -> Imported:
    """One chat, for `folder`, whose answers are from `source`: this program, if it is empty."""
    chat = _chat(item)
    history: dict[str, Any] = chat["history"]
    messages: dict[str, Any] = history["messages"]
    title = as_text(chat.get("title") or item.get("title"))
    builder = TreeBuilder(
        source or PROGRAM,
        as_key(item.get("id") or chat.get("id")) or f"{title}\0{next(iter(messages), '')}",
        title,
        as_time(item.get("created_at") or chat.get("timestamp")),
        as_time(item.get("updated_at")),
        is_pinned=item.get("pinned") is True,
        is_archived=item.get("archived") is True,
        folder=folder,
    )
    system = as_text(as_dict(chat.get("params")).get("system")) or as_text(chat.get("system"))
    builder.instruct(system)
    for key, value in messages.items():
        message = as_dict(value)
        _add(builder, as_text(key), as_text(message.get("parentId")) or None, message)
    return builder.build(as_text(history.get("currentId")))


def _chat(item: dict[str, Any]) -> dict[str, Any]:
    inner = item.get("chat")
    return inner if isinstance(inner, dict) else item


def _add(builder: TreeBuilder, key: str, parent: str | None, message: dict[str, Any]) -> None:
    parts = [*_files(builder, key, message), *_message_parts(message)]
    rating, note = _rating(as_dict(message.get("annotation")))
    sources = len(as_list(message.get("sources")))
    if sources:
        builder.skip(
            translatable(f"{sources} cited sources are not imported."),
            key,
        )
    builder.add(
        key,
        parent,
        ROLES.get(as_text(message.get("role")), "assistant"),
        parts,
        as_time(message.get("timestamp")),
        model=as_text(message.get("model")),
        rating=rating,
        note=note,
    )


def _rating(annotation: dict[str, Any]) -> tuple[Rating | None, str]:
    rating = annotation.get("rating")
    note = ". ".join(
        filter(None, (as_text(annotation.get("reason")), as_text(annotation.get("comment"))))
    )
    if rating in (1, "1"):
        return "up", note
    return ("down", note) if rating in (-1, "-1") else (None, "")


def _message_parts(message: dict[str, Any]) -> list[Part]:
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(as_text(as_dict(piece).get("text")) for piece in content)
    text = as_text(content)
    if message.get("role") != "assistant":
        return text_parts(text)
    parts = unfolded(text)
    beside = listed(message.get("output"))
    if not parts:
        return beside
    has_text_only = all(isinstance(part, TextPart) for part in parts)
    aside = [part for part in beside if not isinstance(part, TextPart)] if has_text_only else []
    return [*aside, *parts]


def _files(builder: TreeBuilder, key: str, message: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for file in map(as_dict, as_list(message.get("files"))):
        url = as_text(file.get("url"))
        name = as_text(file.get("name") or as_dict(file.get("file")).get("filename"))
        picture = inline_picture(url)
        if picture:
            parts.append(picture)
            continue
        name = name or ("file" if url.startswith("data:") else url) or "file"
        parts.append(builder.missing_file(name, key))
    return parts


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
