"""Claude's `conversations.json`: a list of chats with `chat_messages`, oldest first.

Newer exports name each message's parent, which makes the branches of edited messages visible.
"""

from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart, Role, TextPart, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.services.chats.imports.fields import (
    ROLES,
    Surroundings,
    as_dict,
    as_key,
    as_list,
    as_result,
    as_text,
    as_time,
    extracted,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Claude"
_BOOKKEEPING = ("token_budget", "flag")  # internal to the service, not part of the chat
_NO_PARENT = "00000000-0000-4000-8000-000000000000"


def matches(item: Any) -> bool:
    return isinstance(as_dict(item).get("chat_messages"), list)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    title = as_text(item.get("name") or item.get("title"))
    builder = TreeBuilder(
        PROGRAM,
        as_key(item.get("uuid") or item.get("conversation_id")) or title,
        title,
        as_time(item.get("created_at") or item.get("create_time")),
        as_time(item.get("updated_at")),
        is_pinned=item.get("is_starred") is True,
    )
    model = as_text(item.get("model"))
    for number, message in enumerate(map(as_dict, item["chat_messages"])):
        _add(builder, number, message, model)
    yield builder.build(as_text(item.get("current_leaf_message_uuid")))


def _add(builder: TreeBuilder, number: int, message: dict[str, Any], model: str) -> None:
    key = as_key(message.get("uuid")) or str(number)
    where = str(number + 1)
    parent = as_text(message.get("parent_message_uuid")) or builder.last_key
    parts = [*_files(builder, where, message), *_content(builder, where, message)]
    parent = None if parent == _NO_PARENT else parent
    builder.add(
        key,
        parent,
        _role(as_text(message.get("sender")), number),
        parts,
        as_time(message.get("created_at")),
        model=model,
    )


def _role(sender: str, number: int) -> Role:
    """Without a sender, questions and answers alternate."""
    default: Role = "assistant" if sender or number % 2 else "user"
    return ROLES.get(sender, default)


def _files(builder: TreeBuilder, where: str, message: dict[str, Any]) -> list[Part]:
    """The names of attachments, and the text that Claude extracted from them."""
    parts: list[Part] = []
    attached = as_list(message.get("attachments"))
    for file in map(as_dict, [*attached, *as_list(message.get("files"))]):
        name = as_text(file.get("file_name")) or as_text(file.get("file_kind")) or "file"
        if text := as_text(file.get("extracted_content")):
            parts += extracted(name, text)
        else:
            parts.append(builder.missing_file(name, where))
    return parts


def _content(builder: TreeBuilder, where: str, message: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for piece in map(as_dict, as_list(message.get("content"))):
        parts += _piece(
            builder, where, piece, is_first=not any(isinstance(part, TextPart) for part in parts)
        )
    if any(isinstance(part, TextPart) for part in parts):
        return parts
    text = as_text(message.get("text"))
    return [*parts, TextPart(_plain(text))] if text.strip() else parts


def _piece(
    builder: TreeBuilder, where: str, piece: dict[str, Any], *, is_first: bool
) -> list[Part]:
    kind = as_text(piece.get("type"))
    match kind:
        case "text":
            if cited := len(as_list(piece.get("citations"))):
                builder.skip(translatable(f"{cited} cited sources are not imported."), where)
            text = _plain(as_text(piece.get("text")))
            return [TextPart(text if is_first else f"\n\n{text}")] if text.strip() else []
        case "thinking":
            return [ReasoningPart(as_text(piece.get("thinking")), _seconds(piece))]
        case "tool_use":
            call_id = as_text(piece.get("id")) or as_text(piece.get("name"))
            arguments = as_dict(piece.get("input"))
            return [ToolCallPart(call_id, as_text(piece.get("name")), arguments)]
        case "tool_result":
            result = ToolResultPart(
                as_text(piece.get("tool_use_id")) or as_text(piece.get("name")),
                as_result(piece.get("content")),
                piece.get("is_error") is True,
            )
            return [result]
        case _:
            if kind not in _BOOKKEEPING:
                builder.skip(translatable(f"A part of type “{kind[:40]}” is not text."), where)
            return []


def _seconds(piece: dict[str, Any]) -> float:
    start, stop = as_time(piece.get("start_timestamp")), as_time(piece.get("stop_timestamp"))
    return max(stop - start, 0.0) if start and stop else 0.0


def _plain(text: str) -> str:
    """Without the private-use characters that mark citations on the service's page."""
    return text.translate(dict.fromkeys(range(0xE200, 0xE210)))


CHAT_IMPORT = ChatImport(
    PROGRAM, matches, read, other_files=("memories.json", "projects.json", "users.json")
)
