"""Whole conversations as one value: what a lossless export holds and what every import makes."""

from typing import Literal

import msgspec

from app.core.feedback import Feedback
from app.core.messages import ConversationSummary, Message

ARCHIVE_VERSION = 1


class ConversationTree(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation with all its branches, not only the visible one.

    `messages` are in the order in which they were stored, parents before children; `head_id` is the
    last message of the visible thread. `collection`, `folder` and `assistant` are names, since ids
    mean nothing in another data folder. `instructions` is a system prompt for this chat alone.
    """

    summary: ConversationSummary
    messages: tuple[Message, ...]
    head_id: str | None
    feedback: tuple[Feedback, ...] = ()
    collection: str = ""
    folder: str = ""
    assistant: str = ""
    instructions: str = ""


class ChatArchive(msgspec.Struct, frozen=True, kw_only=True):
    """The JSON file of `inglenook chats export --format json`."""

    format: Literal["inglenook-chats"] = "inglenook-chats"
    version: int = ARCHIVE_VERSION
    conversations: tuple[ConversationTree, ...] = ()
