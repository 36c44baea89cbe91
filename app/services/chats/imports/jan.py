"""Jan's data folder: `threads/<id>/messages.jsonl` beside a `thread.json` with the title.

Format: Jan docs, "Data Folder"; one message per line, oldest first, times in milliseconds.
"""

from typing import Any

from app.core.errors import UserError
from app.core.messages import AttachmentPart, Part, TextPart
from app.services.chats.imports.fields import as_dict, as_key, as_list, as_text, as_time
from app.services.chats.imports.source import MEBIBYTE, decode_json
from app.services.chats.imports.surroundings import Surroundings
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Jan"


def matches(item: Any) -> bool:
    """A whole file of messages; see `is_part_of_thread` for the other files of the folder."""
    rows = item if isinstance(item, list) else [item]
    return bool(rows) and all(as_dict(row).get("object") == "thread.message" for row in rows)


def is_part_of_thread(item: Any) -> bool:
    """Whether this is a thread's description or an assistant, which are no chats themselves."""
    return as_dict(item).get("object") in ("thread", "assistant")


def read(item: Any, near: Surroundings) -> Imported:
    """The thread of a `messages.jsonl`."""
    rows = [as_dict(row) for row in (item if isinstance(item, list) else [item])]
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
    return builder.build()


def _thread(near: Surroundings) -> dict[str, Any]:
    content = near.beside("thread.json", 16 * MEBIBYTE)
    if content is None:
        return {}
    try:
        return as_dict(decode_json(content, "thread.json"))
    except UserError:
        return {}  # the messages are worth having without their title


def _add(builder: TreeBuilder, number: int, row: dict[str, Any], model: str) -> None:
    where = f"message {number + 1}"
    parts = _parts(builder, where, row)
    if not parts:
        builder.skip_empty(as_key(row.get("id")) or str(number), builder.last_key)
        return
    if row.get("role") == "system":
        builder.instruct("".join(part.text for part in parts if isinstance(part, TextPart)))
        return
    metadata = as_dict(row.get("metadata"))
    builder.add(
        as_key(row.get("id")) or str(number),
        builder.last_key,
        "user" if row.get("role") == "user" else "assistant",
        parts,
        as_time(row.get("created_at")),
        model=as_text(metadata.get("model") or metadata.get("modelId")) or model,
    )


def _parts(builder: TreeBuilder, where: str, row: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for file in map(as_dict, as_list(row.get("attachments"))):
        name = as_text(file.get("name") or file.get("file_id")) or "file"
        parts.append(AttachmentPart("", name, 0))
        builder.skip(f"The file {name} is not among the messages; its name is kept.", where)
    for piece in map(as_dict, as_list(row.get("content"))):
        text = as_text(as_dict(piece.get("text")).get("value") or piece.get("text"))
        if text.strip():
            parts.append(TextPart(text))
        elif piece.get("type") not in ("text", "reasoning"):
            name = as_text(as_dict(piece.get("image_url")).get("url")) or as_text(piece.get("type"))
            builder.skip(f"{name[:80]} is not text.", where)
    return parts
