"""ChatGPT's `conversations.json`: each chat is a `mapping` of nodes that form a tree.

There is no published schema; the fields are those of exports of 2023 to 2026.
"""

import re
from collections.abc import Iterator
from typing import Any

from app.core.messages import (
    AttachmentPart,
    ImagePart,
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
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "ChatGPT"

# ChatGPT marks citations and widgets with private-use characters, which its own page replaces.
_MARKED = re.compile("\ue200[^\ue200\ue201]*\ue201")
_STRAY_MARKS = re.compile("[\ue200-\ue20f]")
_HIDDEN_KINDS = {"user_editable_context", "model_editable_context"}
_KNOWN_KINDS = {
    "",
    "text",
    "multimodal_text",
    "code",
    "thoughts",
    "reasoning_recap",
    "execution_output",
    "tether_quote",
    "tether_browsing_display",
}
"""Kinds of content that may be empty without anything being lost."""

_TEXT_FIELDS = ("title", "url", "text", "result", "output_str", "content")
"""The fields that contain the text of content without pieces."""


def matches(item: Any) -> bool:
    return isinstance(as_dict(item).get("mapping"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    mapping: dict[str, Any] = item["mapping"]
    builder = TreeBuilder(
        PROGRAM,
        as_key(item.get("conversation_id") or item.get("id")) or as_text(item.get("title")),
        as_text(item.get("title")),
        as_time(item.get("create_time")),
        as_time(item.get("update_time")),
        is_pinned=item.get("is_starred") is True or bool(item.get("pinned_time")),
        is_archived=item.get("is_archived") is True,
    )
    is_tree = any(as_dict(node).get("parent") for node in mapping.values())
    model = as_text(item.get("default_model_slug"))
    for key, value in mapping.items():
        node = as_dict(value)
        parent = as_text(node.get("parent")) or None if is_tree else builder.last_key
        _add(builder, as_text(key), parent, as_dict(node.get("message")), model, near)
    yield builder.build(as_text(item.get("current_node")))


def _add(
    builder: TreeBuilder,
    key: str,
    parent: str | None,
    message: dict[str, Any],
    default_model: str,
    near: Surroundings,
) -> None:
    author = as_dict(message.get("author"))
    role = as_text(author.get("role"))
    metadata = as_dict(message.get("metadata"))
    kind = as_text(as_dict(message.get("content")).get("content_type"))
    parts = _parts(builder, key, parent, message, role, near)
    is_hidden = (
        metadata.get("is_visually_hidden_from_conversation") is True or kind in _HIDDEN_KINDS
    )
    if is_hidden or not parts:
        if parts or (is_hidden and _has_words(message)):
            builder.skip(
                translatable("It is hidden text that ChatGPT adds to the chat."),
                key,
            )
        elif kind not in _KNOWN_KINDS and as_dict(message.get("content")):
            builder.skip(
                translatable(f"A message of type “{kind[:40]}” is not text."),
                key,
            )
        builder.link(key, parent)
        return
    builder.add(
        key,
        parent,
        ROLES.get(role, "assistant"),  # tool output belongs to the answer
        parts,
        as_time(message.get("create_time")),
        model=as_text(metadata.get("model_slug")) or default_model,
    )


def _has_words(message: dict[str, Any]) -> bool:
    content = as_dict(message.get("content"))
    pieces = [as_text(part) for part in as_list(content.get("parts"))]
    names = ("user_profile", "user_instructions", "model_set_context")
    pieces += [as_text(content.get(name)) for name in names]
    return any(piece.strip() for piece in pieces)


def _parts(
    builder: TreeBuilder,
    key: str,
    parent: str | None,
    message: dict[str, Any],
    role: str,
    near: Surroundings,
) -> list[Part]:
    content = as_dict(message.get("content"))
    kind = as_text(content.get("content_type"))
    parts = _attachments(builder, key, message)
    if role == "tool":
        return parts + _tool_result(builder, key, parent, message, content, near)
    if role == "assistant" and as_text(message.get("recipient")) not in ("", "all"):
        return parts + _tool_call(key, message, content)
    match kind:
        case "code":
            code = as_text(content.get("text"))
            parts += [TextPart(f"```\n{code}\n```")] if code else []
        case "thoughts":
            parts += [
                ReasoningPart("\n\n".join(filter(None, (as_text(t.get("summary")),
                                                        as_text(t.get("content"))))))
                for t in map(as_dict, as_list(content.get("thoughts")))
            ]  # fmt: skip
        case "reasoning_recap":
            pass  # "Thought for 8 seconds": the thoughts above it are imported
        case _:
            links = _links(builder, key, as_dict(message.get("metadata")))
            parts += _content_parts(builder, key, content, near, links)
    return [part for part in parts if not isinstance(part, ReasoningPart) or part.text]


def _attachments(builder: TreeBuilder, key: str, message: dict[str, Any]) -> list[Part]:
    """The names of files; pictures are also among the pieces of the message."""
    pieces = map(as_dict, as_list(as_dict(message.get("content")).get("parts")))
    shown = "".join(as_text(piece.get("asset_pointer")) for piece in pieces)
    parts: list[Part] = []
    for file in map(as_dict, as_list(as_dict(message.get("metadata")).get("attachments"))):
        name, id_ = as_text(file.get("name")), as_text(file.get("id"))
        if name and not (id_ and id_ in shown):
            parts.append(AttachmentPart("", name, 0))
            builder.skip(
                translatable(f"The file {name} is not imported; its name is kept."),
                key,
            )
    return parts


def _tool_call(key: str, message: dict[str, Any], content: dict[str, Any]) -> list[Part]:
    """Input to a tool: code, or arguments as JSON."""
    content_text = as_text(content.get("text")) or as_result(as_list(content.get("parts")))
    if not content_text:
        return []
    is_code = content.get("content_type") == "code"
    arguments = as_arguments(content_text) if content_text.lstrip().startswith("{") else {}
    if "arguments" in arguments or not arguments:
        arguments = {"code" if is_code else "text": content_text}
    return [ToolCallPart(key, as_text(message.get("recipient")), arguments)]


def _tool_result(
    builder: TreeBuilder,
    key: str,
    parent: str | None,
    message: dict[str, Any],
    content: dict[str, Any],
    near: Surroundings,
) -> list[Part]:
    shown = _content_parts(builder, key, content, near)
    text = "".join(part.text for part in shown if isinstance(part, TextPart))
    others: list[Part] = [part for part in shown if not isinstance(part, TextPart)]
    if not text:
        return others
    name = as_text(as_dict(message.get("author")).get("name"))
    return [ToolResultPart(parent or key, f"{name}: {text}" if name else text), *others]


def _content_parts(
    builder: TreeBuilder,
    key: str,
    content: dict[str, Any],
    near: Surroundings,
    links: dict[str, str] | None = None,
) -> list[Part]:
    """The pieces of a message: text, pictures, recordings.

    Args:
        links: the replacements for the marks in its text.
    """
    raw = as_list(content.get("parts")) or [
        content.get(name) for name in _TEXT_FIELDS if content.get(name)
    ]
    raw = raw or [content.get("summary")]
    parts: list[Part] = []
    for piece in raw:
        if isinstance(piece, str):
            text = _shown(as_text(piece), links or {})
            if text.strip():
                parts.append(TextPart(f"\n\n{text}" if _ends_in_text(parts) else text))
        elif isinstance(piece, dict):
            parts += _piece(builder, key, piece, near)
    return parts


def _piece(builder: TreeBuilder, key: str, piece: dict[str, Any], near: Surroundings) -> list[Part]:
    kind = as_text(piece.get("content_type"))
    if kind == "audio_transcription":
        text = as_text(piece.get("text"))
        return [TextPart(text)] if text else []
    pointer = as_text(piece.get("asset_pointer"))
    if not pointer:
        text = as_text(piece.get("text"))
        if not text:
            builder.skip(
                translatable(f"A part of type “{kind[:40]}” is not text."),
                key,
            )
        return [TextPart(text)] if text else []
    name = pointer.rsplit("/", 1)[-1]
    picture = near.picture(name) if "image" in kind else None
    if picture:
        return [ImagePart(picture.data, picture.media_type, name)]
    return [builder.missing_file(name, key)]


def _ends_in_text(parts: list[Part]) -> bool:
    return bool(parts) and isinstance(parts[-1], TextPart)


def _links(builder: TreeBuilder, key: str, metadata: dict[str, Any]) -> dict[str, str]:
    """The links that ChatGPT's own page shows, by the marks they replace."""
    references = [as_dict(each) for each in as_list(metadata.get("content_references"))]
    found = {
        as_text(each.get("matched_text")): as_text(each.get("alt") or each.get("name"))
        for each in references
    }
    if cited := len(as_list(metadata.get("citations"))) if not references else 0:
        builder.skip(translatable(f"{cited} cited sources are not imported."), key)
    return {mark: link for mark, link in found.items() if mark.strip() and link}


def _shown(text: str, links: dict[str, str]) -> str:
    """The text with marks replaced by links, and without marks that have none."""
    for mark, link in links.items():
        text = text.replace(mark, link)
    return _STRAY_MARKS.sub("", _MARKED.sub("", text))


_OTHER_FILES = (
    "export_manifest.json",
    "message_feedback.json",
    "model_comparisons.json",
    "shared_conversations.json",
    "user.json",
    "user_settings.json",
)

CHAT_IMPORT = ChatImport(PROGRAM, matches, read, other_files=_OTHER_FILES)
