"""ChatGPT's `conversations.json`: each chat is a `mapping` of nodes that form a tree.

There is no published schema; the fields are those of exports of 2023 to 2026.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

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
    Fields,
    Surroundings,
    as_arguments,
    as_result,
    as_text,
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


class _Message(NamedTuple):
    """A node of the tree that is read for `builder`."""

    builder: TreeBuilder
    key: str
    parent: str | None
    fields: Fields
    near: Surroundings

    @property
    def role(self) -> str:
        return self.fields.at("author").text("role")

    @property
    def content(self) -> Fields:
        return self.fields.at("content")

    @property
    def metadata(self) -> Fields:
        return self.fields.at("metadata")

    def skip(self, reason: str) -> None:
        self.builder.skip(reason, self.key)


def matches(item: Any) -> bool:
    return isinstance(Fields(item).get("mapping"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    chat = Fields(item)
    nodes = {key: Fields(value) for key, value in chat.get("mapping").items()}
    builder = TreeBuilder(
        PROGRAM,
        chat.key("conversation_id", "id") or chat.text("title"),
        chat.text("title"),
        chat.time("create_time"),
        chat.time("update_time"),
        is_pinned=chat.has("is_starred") or bool(chat.get("pinned_time")),
        is_archived=chat.has("is_archived"),
    )
    is_tree = any(node.get("parent") for node in nodes.values())
    for key, node in nodes.items():
        parent = node.text("parent") or None if is_tree else builder.last_key
        message = _Message(builder, key, parent, node.at("message"), near)
        _add(message, chat.text("default_model_slug"))
    yield builder.build(chat.text("current_node"))


def _add(message: _Message, default_model: str) -> None:
    fields, metadata = message.fields, message.metadata
    kind = message.content.text("content_type")
    parts = _parts(message)
    is_hidden = metadata.has("is_visually_hidden_from_conversation") or kind in _HIDDEN_KINDS
    if is_hidden or not parts:
        if parts or (is_hidden and _has_words(message.content)):
            message.skip(translatable("It is hidden text that ChatGPT adds to the chat."))
        elif kind not in _KNOWN_KINDS and message.content:
            message.skip(translatable(f"A message of type “{kind[:40]}” is not text."))
        message.builder.link(message.key, message.parent)
        return
    message.builder.add(
        message.key,
        message.parent,
        ROLES.get(message.role, "assistant"),  # tool output belongs to the answer
        parts,
        fields.time("create_time"),
        model=metadata.text("model_slug") or default_model,
    )


def _has_words(content: Fields) -> bool:
    names = ("user_profile", "user_instructions", "model_set_context")
    pieces = [*map(as_text, content.values("parts")), *map(content.text, names)]
    return any(piece.strip() for piece in pieces)


def _parts(message: _Message) -> list[Part]:
    content = message.content
    parts = _attachments(message)
    if message.role == "tool":
        return parts + _tool_result(message)
    if message.role == "assistant" and message.fields.text("recipient") not in ("", "all"):
        return parts + _tool_call(message)
    match content.text("content_type"):
        case "code":
            code = content.text("text")
            parts += [TextPart(f"```\n{code}\n```")] if code else []
        case "thoughts":
            for thought in content.all("thoughts"):
                told = filter(None, (thought.text("summary"), thought.text("content")))
                parts.append(ReasoningPart("\n\n".join(told)))
        case "reasoning_recap":
            pass  # "Thought for 8 seconds": the thoughts above it are imported
        case _:
            parts += _content_parts(message, _links(message))
    return [part for part in parts if not isinstance(part, ReasoningPart) or part.text]


def _attachments(message: _Message) -> list[Part]:
    """The names of files; pictures are also among the pieces of the message."""
    shown = "".join(piece.text("asset_pointer") for piece in message.content.all("parts"))
    parts: list[Part] = []
    for file in message.metadata.all("attachments"):
        name, id_ = file.text("name"), file.text("id")
        if name and not (id_ and id_ in shown):
            parts.append(AttachmentPart("", name, 0))
            message.skip(translatable(f"The file {name} is not imported; its name is kept."))
    return parts


def _tool_call(message: _Message) -> list[Part]:
    """Input to a tool: code, or arguments as JSON."""
    content = message.content
    content_text = content.text("text") or as_result(content.values("parts"))
    if not content_text:
        return []
    is_code = content.get("content_type") == "code"
    arguments = as_arguments(content_text) if content_text.lstrip().startswith("{") else {}
    if "arguments" in arguments or not arguments:
        arguments = {"code" if is_code else "text": content_text}
    return [ToolCallPart(message.key, message.fields.text("recipient"), arguments)]


def _tool_result(message: _Message) -> list[Part]:
    shown = _content_parts(message)
    text = "".join(part.text for part in shown if isinstance(part, TextPart))
    others: list[Part] = [part for part in shown if not isinstance(part, TextPart)]
    if not text:
        return others
    name = message.fields.at("author").text("name")
    text = f"{name}: {text}" if name else text
    return [ToolResultPart(message.parent or message.key, text), *others]


def _content_parts(message: _Message, links: dict[str, str] | None = None) -> list[Part]:
    """The pieces of a message: text, pictures, recordings.

    Args:
        links: the replacements for the marks in its text.
    """
    content = message.content
    raw = content.values("parts") or list(filter(None, map(content.get, _TEXT_FIELDS)))
    parts: list[Part] = []
    for piece in raw or [content.get("summary")]:
        if isinstance(piece, str):
            text = _shown(piece, links or {})
            if text.strip():
                follows = bool(parts) and isinstance(parts[-1], TextPart)
                parts.append(TextPart(f"\n\n{text}" if follows else text))
        elif isinstance(piece, dict):
            parts += _piece(message, Fields(piece))
    return parts


def _piece(message: _Message, piece: Fields) -> list[Part]:
    kind, text = piece.text("content_type"), piece.text("text")
    pointer = piece.text("asset_pointer")
    if kind == "audio_transcription" or not pointer:
        if not text and kind != "audio_transcription":
            message.builder.unreadable(kind, message.key)
        return [TextPart(text)] if text else []
    name = pointer.rsplit("/", 1)[-1]
    picture = message.near.picture(name) if "image" in kind else None
    if picture:
        return [ImagePart(picture.data, picture.media_type, name)]
    return [message.builder.missing_file(name, message.key)]


def _links(message: _Message) -> dict[str, str]:
    """The links that ChatGPT's own page shows, by the marks they replace."""
    references = message.metadata.all("content_references")
    found = {each.text("matched_text"): each.text("alt", "name") for each in references}
    if not references:
        message.builder.uncited(len(message.metadata.values("citations")), message.key)
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
