"""Open WebUI's chat export: a list of chats, or one, with a `history` of messages as a tree.

Format: Open WebUI docs, "Import & Export"; each item is the chat itself or `{"chat": …}`.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from app.core.feedback import Rating
from app.core.messages import Part, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from app.services.chats.imports.fields import (
    ROLES,
    Fields,
    Surroundings,
    as_arguments,
    as_result,
    from_json,
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


def _item(item: Fields) -> Iterator[Part]:
    """The parts that an item of `output` represents."""
    call_id = item.text("call_id", "id")
    match item.get("type"):
        case "message":
            yield from text_parts(as_result(item.get("content")))
        case "reasoning":
            if thoughts := as_result(item.get("summary", "content")):
                yield ReasoningPart(thoughts, _seconds(item.get("duration")))
        case "function_call":
            yield ToolCallPart(call_id, item.text("name"), as_arguments(item.get("arguments")))
        case "function_call_output":
            yield ToolResultPart(call_id, as_result(item.get("output")))
        case "open_webui:code_interpreter":
            yield from _run(call_id, item.text("code"), item.get("output"))


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
                value = from_json(result)
                yield ToolResultPart(call_id, value if isinstance(value, str) else result)
        case "code_interpreter":
            code = _FENCE.search(inner)
            yield from _run(call_id, code[1] if code else inner, attributes.get("output"))


def _run(call_id: str, code: str, output: Any) -> Iterator[Part]:
    call_id = call_id or "code_interpreter"
    yield ToolCallPart(call_id, "code_interpreter", {"code": code})
    if output:
        yield ToolResultPart(call_id, as_result(output))


def _seconds(duration: Any) -> float:
    try:
        return max(float(duration), 0.0)
    except (TypeError, ValueError):
        return 0.0


PROGRAM = "Open WebUI"


def matches(item: Any) -> bool:
    return isinstance(_chat(Fields(item)).at("history").get("messages"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    yield read_chat(item)


def read_chat(value: dict[str, Any], folder: str = "", source: str = "") -> Imported:
    """One chat, for `folder`, whose answers are from `source`: this program, if it is empty."""
    item = Fields(value)
    chat = _chat(item)
    history = chat.at("history")
    messages: dict[str, Any] = history.get("messages")
    title = chat.text("title") or item.text("title")
    builder = TreeBuilder(
        source or PROGRAM,
        item.key("id") or chat.key("id") or f"{title}\0{next(iter(messages), '')}",
        title,
        item.time("created_at") or chat.time("timestamp"),
        item.time("updated_at"),
        is_pinned=item.has("pinned"),
        is_archived=item.has("archived"),
        folder=folder,
    )
    builder.instruct(chat.at("params").text("system") or chat.text("system"))
    for key, message in messages.items():
        _add(builder, key, Fields(message))
    return builder.build(history.text("currentId"))


def _chat(item: Fields) -> Fields:
    return item.at("chat") if isinstance(item.get("chat"), dict) else item


def _add(builder: TreeBuilder, key: str, message: Fields) -> None:
    parts = [*_files(builder, key, message), *_message_parts(message)]
    rating, note = _rating(message.at("annotation"))
    builder.uncited(len(message.values("sources")), key)
    builder.add(
        key,
        message.text("parentId") or None,
        ROLES.get(message.text("role"), "assistant"),
        parts,
        message.time("timestamp"),
        model=message.text("model"),
        rating=rating,
        note=note,
    )


def _rating(annotation: Fields) -> tuple[Rating | None, str]:
    rating = annotation.get("rating")
    note = ". ".join(filter(None, (annotation.text("reason"), annotation.text("comment"))))
    if rating in (1, "1"):
        return "up", note
    return ("down", note) if rating in (-1, "-1") else (None, "")


def _message_parts(message: Fields) -> list[Part]:
    text = message.text("content") or "".join(each.text("text") for each in message.all("content"))
    if message.get("role") != "assistant":
        return text_parts(text)
    parts = unfolded(text)
    beside = [part for item in message.all("output") for part in _item(item)]
    if not parts:
        return beside
    has_text_only = all(isinstance(part, TextPart) for part in parts)
    aside = [part for part in beside if not isinstance(part, TextPart)] if has_text_only else []
    return [*aside, *parts]


def _files(builder: TreeBuilder, key: str, message: Fields) -> list[Part]:
    parts: list[Part] = []
    for file in message.all("files"):
        url = file.text("url")
        name = file.text("name") or file.at("file").text("filename")
        name = name or ("file" if url.startswith("data:") else url) or "file"
        parts.append(inline_picture(url) or builder.missing_file(name, key))
    return parts


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
