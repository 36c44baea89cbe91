"""Google AI Studio's prompts as stored in Google Drive: `chunkedPrompt` with `chunks`.

A file contains one chat without a title or id; the file's name becomes the title.
"""

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from app.core.messages import AttachmentPart, ImagePart, Part, ReasoningPart, Role, TextPart
from app.core.wording import translatable
from app.services.chats.imports.fields import Fields, Surroundings, picture_of
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "AI Studio"
_ROLES: dict[str, Role] = {"model": "assistant", "system": "system"}
_DRIVE_FILES = ("driveImage", "driveDocument", "driveVideo", "driveAudio", "youtubeVideo")


def matches(item: Any) -> bool:
    return isinstance(Fields(item).get("chunkedPrompt"), dict)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:
    prompt, title = Fields(item), near.title
    chunks = prompt.at("chunkedPrompt").all("chunks")
    first_words = next((each.text("text")[:200] for each in chunks if each.get("text")), "")
    builder = TreeBuilder(PROGRAM, f"{title}\0{first_words}", title)
    model = prompt.at("runSettings").text("model").removeprefix("models/")
    instruction = prompt.at("systemInstruction")
    texts = filter(None, (part.text("text") for part in instruction.all("parts")))
    builder.instruct(instruction.text("text") or "\n\n".join(texts))
    for number, chunk in enumerate(chunks):
        _add(builder, number, chunk, model)
    yield builder.build()


def _add(builder: TreeBuilder, number: int, chunk: Fields, model: str) -> None:
    parts = [*_files(builder, str(number + 1), chunk), *_message_parts(chunk)]
    builder.add(
        str(number),
        builder.last_key,
        _ROLES.get(chunk.text("role"), "user"),
        parts,
        chunk.time("createTime"),
        model=model,
    )


def _message_parts(chunk: Fields) -> list[Part]:
    text = chunk.text("text") or "".join(part.text("text") for part in chunk.all("parts"))
    if not text.strip():
        code = chunk.at("executableCode").text("code")
        output = chunk.at("codeExecutionResult").text("output")
        text = f"```\n{code or output}\n```" if code or output else ""
    if not text:
        return []
    return [ReasoningPart(text)] if chunk.has("isThought") else [TextPart(text)]


def _files(builder: TreeBuilder, where: str, chunk: Fields) -> list[Part]:
    parts: list[Part] = []
    for kind in _DRIVE_FILES:
        if file := chunk.at(kind):
            name = file.text("name", "id") or kind
            parts.append(AttachmentPart("", name, 0))
            builder.skip(
                translatable(f"The file {name} stays in Google Drive; its name is kept."), where
            )
    inline = [(kind, file) for kind in ("inlineImage", "inlineFile") if (file := chunk.at(kind))]
    return parts + [_inline(builder, where, kind, file) for kind, file in inline]


def _inline(builder: TreeBuilder, where: str, kind: str, file: Fields) -> Part:
    try:
        picture = picture_of(base64.b64decode(file.text("data"), validate=True))
    except (binascii.Error, ValueError):
        picture = None
    if picture:
        return ImagePart(picture.data, picture.media_type)
    builder.skip(translatable(f"A file of type {file.text('mimeType')} is not a picture."), where)
    return AttachmentPart("", kind, 0)


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
