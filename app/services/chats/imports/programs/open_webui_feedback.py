"""Open WebUI's `feedback-history-export-*.json`: ratings, each with a snapshot of its chat.

The format is that of its FeedbackModel (backend/open_webui/models/feedbacks.py). Several ratings of
a chat become one chat, the latest snapshot with all of them.
"""

from collections.abc import Iterator
from typing import Any

from app.core.text_files import Skipped
from app.core.wording import translatable
from app.services.chats.imports.fields import Surroundings, as_dict, as_list, as_text
from app.services.chats.imports.programs import ChatImport, open_webui
from app.services.chats.imports.tree_builder import Imported

PROGRAM = "Open WebUI feedback"


def matches(value: Any) -> bool:
    return any(as_text(as_dict(each).get("type")) and _rated(each) for each in as_list(value)[:1])


def read(value: Any, near: Surroundings) -> Iterator[Imported]:
    """The rated chats of the export, in a folder named after the file."""
    chats: dict[str, dict[str, Any]] = {}
    ratings: dict[str, dict[str, dict[str, Any]]] = {}
    for number, record in enumerate(map(as_dict, value), 1):
        about = as_dict(record.get("meta"))
        snapshot = as_dict(as_dict(record.get("snapshot")).get("chat"))
        if not open_webui.matches(snapshot):
            where = translatable(f"{near.name}, item {number}")
            why = translatable("The rating has no snapshot of its chat.")
            yield Imported(PROGRAM, None, (Skipped(where, why),))
            continue
        chat_id = as_text(about.get("chat_id")) or as_text(snapshot.get("id"))
        if chat_id not in chats or len(_messages(snapshot)) >= len(_messages(chats[chat_id])):
            chats[chat_id] = snapshot
        rated = ratings.setdefault(chat_id, {})
        rated[as_text(about.get("message_id"))] = as_dict(record.get("data"))
    for chat_id, chat in chats.items():
        messages = _messages(chat)
        for id_, rating in ratings[chat_id].items():
            if id_ in messages:
                messages[id_] = {**as_dict(messages[id_]), "annotation": rating}
        yield open_webui.read_chat(chat, near.title, PROGRAM)


def _rated(record: dict[str, Any]) -> bool:
    return "rating" in as_dict(record.get("data")) and "snapshot" in record


def _messages(chat: dict[str, Any]) -> dict[str, Any]:
    inner = as_dict(chat.get("chat")) or chat
    messages: dict[str, Any] = as_dict(as_dict(inner.get("history")).get("messages"))
    return messages


CHAT_IMPORT = ChatImport(PROGRAM, matches, read, reads="value", is_set=True)
