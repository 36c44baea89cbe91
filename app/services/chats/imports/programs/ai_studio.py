"""Google AI Studio's prompts as stored in Google Drive: `chunkedPrompt` with `chunks`.

A file contains one chat without a title or id; the file's name becomes the title.
"""

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from app.core.messages import AttachmentPart, ImagePart, Part, ReasoningPart, Role, TextPart
from app.core.wording import translatable
from app.services.chats.imports.fields import (
    Surroundings,
    as_dict,
    as_list,
    as_text,
    as_time,
    picture_of,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "AI Studio"
_ROLES: dict[str, Role] = {"model": "assistant", "system": "system"}
_DRIVE_FILES = ("driveImage", "driveDocument", "driveVideo", "driveAudio", "youtubeVideo")


def matches(item: Any) -> bool:
    return isinstance(as_dict(item).get("chunkedPrompt"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    title = near.title
    chunks = [as_dict(chunk) for chunk in as_list(item["chunkedPrompt"].get("chunks"))]
    builder = TreeBuilder(PROGRAM, f"{title}\0{_first_words(chunks)}", title)
    model = as_text(as_dict(item.get("runSettings")).get("model")).removeprefix("models/")
    _add_system(builder, as_dict(item.get("systemInstruction")))
    for number, chunk in enumerate(chunks):
        _add(builder, number, chunk, model)
    yield builder.build()


def _first_words(chunks: list[dict[str, Any]]) -> str:
    return next((as_text(c.get("text"))[:200] for c in chunks if c.get("text")), "")


def _add_system(builder: TreeBuilder, instruction: dict[str, Any]) -> None:
    texts = [as_text(as_dict(part).get("text")) for part in as_list(instruction.get("parts"))]
    text = as_text(instruction.get("text")) or "\n\n".join(filter(None, texts))
    builder.instruct(text)


def _add(builder: TreeBuilder, number: int, chunk: dict[str, Any], model: str) -> None:
    where = str(number + 1)
    parts = [*_files(builder, where, chunk), *_message_parts(chunk)]
    builder.add(
        str(number),
        builder.last_key,
        _ROLES.get(as_text(chunk.get("role")), "user"),
        parts,
        as_time(chunk.get("createTime")),
        model=model,
    )


def _message_parts(chunk: dict[str, Any]) -> list[Part]:
    text = as_text(chunk.get("text")) or "".join(
        as_text(as_dict(part).get("text")) for part in as_list(chunk.get("parts"))
    )
    if not text.strip():
        code = as_text(as_dict(chunk.get("executableCode")).get("code"))
        output = as_text(as_dict(chunk.get("codeExecutionResult")).get("output"))
        text = f"```\n{code or output}\n```" if code or output else ""
    if not text:
        return []
    return [ReasoningPart(text)] if chunk.get("isThought") is True else [TextPart(text)]


def _files(builder: TreeBuilder, where: str, chunk: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for kind in _DRIVE_FILES:
        file = as_dict(chunk.get(kind))
        if file:
            name = as_text(file.get("name")) or as_text(file.get("id")) or kind
            parts.append(AttachmentPart("", name, 0))
            builder.skip(
                translatable(f"The file {name} stays in Google Drive; its name is kept."), where
            )
    for kind in ("inlineImage", "inlineFile"):
        file = as_dict(chunk.get(kind))
        if file:
            parts.append(_inline(builder, where, kind, file))
    return parts


def _inline(builder: TreeBuilder, where: str, kind: str, file: dict[str, Any]) -> Part:
    try:
        picture = picture_of(base64.b64decode(as_text(file.get("data")), validate=True))
    except (binascii.Error, ValueError):
        picture = None
    if picture:
        return ImagePart(picture.data, picture.media_type)
    builder.skip(
        translatable(f"A file of type {as_text(file.get('mimeType'))} is not a picture."), where
    )
    return AttachmentPart("", kind, 0)


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
