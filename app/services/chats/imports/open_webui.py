"""Open WebUI's chat export: a list of chats, or one, with a `history` of messages as a tree.

Format: Open WebUI docs, "Import & Export"; each item is the chat itself or `{"chat": …}`.
"""

import base64
import binascii
import html
import re
from typing import Any

from app.core.feedback import Rating
from app.core.messages import AttachmentPart, ImagePart, Part, ReasoningPart, TextPart
from app.services.chats.imports.fields import as_dict, as_key, as_list, as_text, as_time
from app.services.chats.imports.surroundings import Surroundings, picture_of
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Open WebUI"

# Thoughts are stored inside the text, as the page folds them away. Looked for by hand, since a
# hostile file could make a regular expression of this take time without end.
_THOUGHTS, _END = '<details type="reasoning"', "</details>"


def matches(item: Any) -> bool:
    return isinstance(as_dict(_chat(as_dict(item)).get("history")).get("messages"), dict)


def read(item: Any, near: Surroundings) -> Imported:  # noqa: ARG001 - one signature for all
    """One chat of the export."""
    chat = _chat(item)
    history: dict[str, Any] = chat["history"]
    messages: dict[str, Any] = history["messages"]
    title = as_text(chat.get("title") or item.get("title"))
    builder = TreeBuilder(
        PROGRAM,
        as_key(item.get("id") or chat.get("id")) or f"{title}\0{next(iter(messages), '')}",
        title,
        as_time(item.get("created_at") or chat.get("timestamp")),
        as_time(item.get("updated_at")),
        is_pinned=item.get("pinned") is True,
        is_archived=item.get("archived") is True,
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
    parts = [*_files(builder, key, message), *_said(message)]
    if not parts:
        builder.skip_empty(key, parent)
        return
    if message.get("role") == "system":
        builder.instruct(as_text(message.get("content")))
        builder.link(key, parent)
        return
    rating, note = _rating(as_dict(message.get("annotation")))
    sources = len(as_list(message.get("sources")))
    if sources:
        builder.skip(f"{sources} cited sources are not imported.", f"message {key}")
    builder.add(
        key,
        parent,
        "user" if message.get("role") == "user" else "assistant",
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


def _said(message: dict[str, Any]) -> list[Part]:
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(as_text(as_dict(piece).get("text")) for piece in content)
    text = as_text(content)
    return _answer(text) if message.get("role") == "assistant" else _text(text)


def _answer(text: str) -> list[Part]:
    """The text with its thoughts taken out, in order."""
    parts: list[Part] = []
    position = 0
    while (start := text.find(_THOUGHTS, position)) >= 0:
        end = text.find(_END, start)
        if end < 0:
            break
        parts += _text(text[position:start])
        attributes, _, thoughts = text[start:end].partition(">")
        parts.append(_reasoning(attributes, thoughts))
        position = end + len(_END)
    return parts + _text(text[position:])


def _reasoning(attributes: str, thoughts: str) -> ReasoningPart:
    seconds = re.search(r'duration="(\d{1,9})"', attributes)
    if "</summary>" in thoughts:
        thoughts = thoughts.partition("</summary>")[2]
    lines = html.unescape(thoughts).strip().splitlines()
    plain = "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)
    return ReasoningPart(plain, float(seconds[1]) if seconds else 0.0)


def _text(text: str) -> list[Part]:
    return [TextPart(text)] if text.strip() else []


def _files(builder: TreeBuilder, key: str, message: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for file in map(as_dict, as_list(message.get("files"))):
        url = as_text(file.get("url"))
        name = as_text(file.get("name") or as_dict(file.get("file")).get("filename"))
        picture = _inline_picture(url)
        if picture:
            parts.append(picture)
            continue
        name = name or ("file" if url.startswith("data:") else url) or "file"
        parts.append(AttachmentPart("", name, 0))
        builder.skip(f"The file {name} is not in the export; its name is kept.", f"message {key}")
    return parts


def _inline_picture(url: str) -> ImagePart | None:
    if not url.startswith("data:image/"):
        return None
    try:
        picture = picture_of(base64.b64decode(url.partition(",")[2], validate=True))
    except (binascii.Error, ValueError):
        return None
    return ImagePart(picture.data, picture.media_type) if picture else None
