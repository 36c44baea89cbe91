"""Claude's `conversations.json`: a list of chats with `chat_messages`, oldest first.

Newer exports name each message's parent, which makes the branches of edited messages visible.
"""

from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart, Role, TextPart, ToolCallPart, ToolResultPart
from app.services.chats.imports.fields import (
    ROLES,
    Fields,
    Surroundings,
    as_dict,
    as_result,
    extracted,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Claude"
_BOOKKEEPING = ("token_budget", "flag")  # internal to the service, not part of the chat
_NO_PARENT = "00000000-0000-4000-8000-000000000000"


def matches(item: Any) -> bool:
    return isinstance(Fields(item).get("chat_messages"), list)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    chat = Fields(item)
    title = chat.text("name", "title")
    builder = TreeBuilder(
        PROGRAM,
        chat.key("uuid", "conversation_id") or title,
        title,
        chat.time("created_at", "create_time"),
        chat.time("updated_at"),
        is_pinned=chat.has("is_starred"),
    )
    for number, message in enumerate(chat.all("chat_messages")):
        _add(builder, number, message, chat.text("model"))
    yield builder.build(chat.text("current_leaf_message_uuid"))


def _add(builder: TreeBuilder, number: int, message: Fields, model: str) -> None:
    where = str(number + 1)
    parent = message.text("parent_message_uuid") or builder.last_key
    parts = [*_files(builder, where, message), *_content(builder, where, message)]
    builder.add(
        message.key("uuid") or str(number),
        None if parent == _NO_PARENT else parent,
        _role(message.text("sender"), number),
        parts,
        message.time("created_at"),
        model=model,
    )


def _role(sender: str, number: int) -> Role:
    """Without a sender, questions and answers alternate."""
    default: Role = "assistant" if sender or number % 2 else "user"
    return ROLES.get(sender, default)


def _files(builder: TreeBuilder, where: str, message: Fields) -> list[Part]:
    """The names of attachments, and the text that Claude extracted from them."""
    parts: list[Part] = []
    for file in (*message.all("attachments"), *message.all("files")):
        name = file.text("file_name", "file_kind") or "file"
        if text := file.text("extracted_content"):
            parts += extracted(name, text)
        else:
            parts.append(builder.missing_file(name, where))
    return parts


def _content(builder: TreeBuilder, where: str, message: Fields) -> list[Part]:
    parts: list[Part] = []
    for piece in message.all("content"):
        parts += _piece(
            builder, where, piece, is_first=not any(isinstance(part, TextPart) for part in parts)
        )
    if any(isinstance(part, TextPart) for part in parts):
        return parts
    text = message.text("text")
    return [*parts, TextPart(_plain(text))] if text.strip() else parts


def _piece(builder: TreeBuilder, where: str, piece: Fields, *, is_first: bool) -> list[Part]:
    kind = piece.text("type")
    match kind:
        case "text":
            builder.uncited(len(piece.values("citations")), where)
            text = _plain(piece.text("text"))
            return [TextPart(text if is_first else f"\n\n{text}")] if text.strip() else []
        case "thinking":
            took = piece.seconds("start_timestamp", "stop_timestamp")
            return [ReasoningPart(piece.text("thinking"), took)]
        case "tool_use":
            arguments = as_dict(piece.get("input"))
            return [ToolCallPart(piece.text("id", "name"), piece.text("name"), arguments)]
        case "tool_result":
            call_id, content = piece.text("tool_use_id", "name"), as_result(piece.get("content"))
            return [ToolResultPart(call_id, content, piece.has("is_error"))]
    if kind not in _BOOKKEEPING:
        builder.unreadable(kind, where)
    return []


def _plain(text: str) -> str:
    """Without the private-use characters that mark citations on the service's page."""
    return text.translate(dict.fromkeys(range(0xE200, 0xE210)))


CHAT_IMPORT = ChatImport(
    PROGRAM, matches, read, other_files=("memories.json", "projects.json", "users.json")
)
