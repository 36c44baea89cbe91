"""Open WebUI's `feedback-history-export-*.json`: ratings, each with a snapshot of its chat.

The format is that of its FeedbackModel (backend/open_webui/models/feedbacks.py). Several ratings of
a chat become one chat, the latest snapshot with all of them.
"""

from collections.abc import Iterator
from typing import Any

from app.core.text_files import Skipped
from app.core.wording import translatable
from app.services.chats.imports.fields import Fields, Surroundings, as_dict
from app.services.chats.imports.programs import ChatImport, open_webui
from app.services.chats.imports.tree_builder import Imported

PROGRAM = "Open WebUI feedback"


def matches(value: Any) -> bool:
    first = Fields(value[0] if value and isinstance(value, list) else None)
    is_rated = "rating" in first.at("data") and "snapshot" in first
    return is_rated and bool(first.text("type"))


def read(value: Any, near: Surroundings) -> Iterator[Imported]:
    """The rated chats of the export, in a folder named after the file."""
    chats: dict[str, dict[str, Any]] = {}
    ratings: dict[str, dict[str, Any]] = {}
    for number, record in enumerate(map(Fields, value), 1):
        about = record.at("meta")
        snapshot = as_dict(record.at("snapshot").get("chat"))
        if not open_webui.matches(snapshot):
            where = translatable(f"{near.name}, item {number}")
            why = translatable("The rating has no snapshot of its chat.")
            yield Imported(PROGRAM, None, (Skipped(where, why),))
            continue
        chat_id = about.text("chat_id") or Fields(snapshot).text("id")
        if chat_id not in chats or len(_messages(snapshot)) >= len(_messages(chats[chat_id])):
            chats[chat_id] = snapshot
        ratings.setdefault(chat_id, {})[about.text("message_id")] = record.get("data")
    for chat_id, chat in chats.items():
        messages = _messages(chat)
        for id_, rating in ratings[chat_id].items():
            if id_ in messages:
                messages[id_] = {**as_dict(messages[id_]), "annotation": rating}
        yield open_webui.read_chat(chat, near.title, PROGRAM)


def _messages(chat: dict[str, Any]) -> dict[str, Any]:
    inner = Fields(chat).at("chat") or Fields(chat)
    return as_dict(inner.at("history").get("messages"))


CHAT_IMPORT = ChatImport(PROGRAM, matches, read, reads="value", is_set=True)
