"""Grok's `prod-grok-backend.json`: `conversations`, each with its `responses`."""

from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart
from app.core.wording import translatable
from app.services.chats.imports.fields import ROLES, Fields, Surroundings, as_text, text_parts
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Grok"
_FILE_LISTS = ("file_attachments", "image_attachments", "generated_image_urls")


def matches(item: Any) -> bool:
    chat = Fields(item)
    return isinstance(chat.get("conversation"), dict) and isinstance(chat.get("responses"), list)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    about = Fields(item).at("conversation")
    title = about.text("title")
    builder = TreeBuilder(
        PROGRAM,
        about.key("conversation_id", "id") or title,
        title,
        about.time("create_time"),
        about.time("modify_time"),
        is_pinned=about.has("starred"),
    )
    responses = [each.at("response") for each in Fields(item).all("responses")]
    is_tree = any(response.get("parent_response_id") for response in responses)
    for number, response in enumerate(responses):
        parent = response.text("parent_response_id") if is_tree else builder.last_key
        _add(builder, number, response, parent or None)
    yield builder.build(about.text("leaf_response_id"))


def _add(builder: TreeBuilder, number: int, response: Fields, parent: str | None) -> None:
    key = response.key("response_id", "_id") or str(number)
    where = str(number + 1)
    parts = [*_files(builder, where, response), *_message_parts(response)]
    if found := len(response.values("web_search_results")):
        builder.skip(translatable(f"{found} web search results are not imported."), where)
    details = response.at("metadata", "requestModelDetails")
    builder.add(
        key,
        parent,
        ROLES.get(response.text("sender").lower(), "assistant"),
        parts,
        response.time("create_time"),
        model=response.text("model") or details.text("modelId"),
    )


def _message_parts(response: Fields) -> list[Part]:
    parts: list[Part] = []
    if thoughts := response.text("thinking_trace"):
        took = response.seconds("thinking_start_time", "thinking_end_time")
        parts.append(ReasoningPart(thoughts, took))
    return parts + text_parts(response.text("message"))


def _files(builder: TreeBuilder, where: str, response: Fields) -> list[Part]:
    parts: list[Part] = []
    for file in (file for name in _FILE_LISTS for file in response.values(name)):
        name = as_text(file) or Fields(file).text("file_name", "fileName", "name") or "file"
        parts.append(builder.missing_file(name, where))
    return parts


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
