"""Grok's `prod-grok-backend.json`: `conversations`, each with its `responses`."""

from collections.abc import Iterator
from typing import Any

from app.core.messages import Part, ReasoningPart
from app.core.wording import translatable
from app.services.chats.imports.fields import (
    ROLES,
    Surroundings,
    as_dict,
    as_key,
    as_list,
    as_text,
    as_time,
    text_parts,
)
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

PROGRAM = "Grok"
_FILE_LISTS = ("file_attachments", "image_attachments", "generated_image_urls")


def matches(item: Any) -> bool:
    item = as_dict(item)
    return isinstance(item.get("conversation"), dict) and isinstance(item.get("responses"), list)


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature for all
    about: dict[str, Any] = item["conversation"]
    title = as_text(about.get("title"))
    builder = TreeBuilder(
        PROGRAM,
        as_key(about.get("conversation_id") or about.get("id")) or title,
        title,
        as_time(about.get("create_time")),
        as_time(about.get("modify_time")),
        is_pinned=about.get("starred") is True,
    )
    responses = [as_dict(as_dict(each).get("response")) for each in item["responses"]]
    is_tree = any(response.get("parent_response_id") for response in responses)
    for number, response in enumerate(responses):
        parent = as_text(response.get("parent_response_id")) if is_tree else builder.last_key
        _add(builder, number, response, parent or None)
    yield builder.build(as_text(about.get("leaf_response_id")))


def _add(builder: TreeBuilder, number: int, response: dict[str, Any], parent: str | None) -> None:
    key = as_key(response.get("response_id") or response.get("_id")) or str(number)
    where = str(number + 1)
    parts = [*_files(builder, where, response), *_message_parts(response)]
    found = len(as_list(response.get("web_search_results")))
    if found:
        builder.skip(translatable(f"{found} web search results are not imported."), where)
    details = as_dict(as_dict(response.get("metadata")).get("requestModelDetails"))
    builder.add(
        key,
        parent,
        ROLES.get(as_text(response.get("sender")).lower(), "assistant"),
        parts,
        as_time(response.get("create_time")),
        model=as_text(response.get("model")) or as_text(details.get("modelId")),
    )


def _message_parts(response: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    thoughts = as_text(response.get("thinking_trace"))
    if thoughts:
        start = as_time(response.get("thinking_start_time"))
        end = as_time(response.get("thinking_end_time"))
        parts.append(ReasoningPart(thoughts, max(end - start, 0.0) if start and end else 0.0))
    return parts + text_parts(as_text(response.get("message")))


def _files(builder: TreeBuilder, where: str, response: dict[str, Any]) -> list[Part]:
    parts: list[Part] = []
    for file in (file for name in _FILE_LISTS for file in as_list(response.get(name))):
        about = as_dict(file)
        name = as_text(file) or as_text(
            about.get("file_name") or about.get("fileName") or about.get("name")
        )
        name = name or "file"
        parts.append(builder.missing_file(name, where))
    return parts


CHAT_IMPORT = ChatImport(PROGRAM, matches, read)
