"""Open WebUI's chat export: a list of chats, or one, with a `history` of messages as a tree.

Format: Open WebUI docs, "Import & Export"; each item is the chat itself or `{"chat": …}`.
"""

from typing import Any

from app.core.feedback import Rating
from app.core.messages import AttachmentPart, Part, TextPart
from app.core.wording import translatable
from app.services.chats.imports.fields import as_dict, as_key, as_list, as_text, as_time
from app.services.chats.imports.open_webui_blocks import listed, text_parts, unfolded
from app.services.chats.imports.surroundings import Surroundings, inline_picture
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Open WebUI"


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
        builder.skip(
            translatable(f"{sources} cited sources are not imported."),
            key,
        )
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
        parts.append(AttachmentPart("", name, 0))
        builder.skip(
            translatable(f"The file {name} is not in the export; its name is kept."),
            key,
        )
    return parts
