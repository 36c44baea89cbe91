"""Inglenook's own JSON: every branch, part, rating and provenance, under the same ids."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from app.core.chat_archive import ARCHIVE_VERSION, ConversationTree
from app.core.errors import UserError
from app.core.messages import ApprovalPart, Message, ToolResultPart
from app.core.text_files import Skipped
from app.core.wording import translatable
from app.services.chats.imports.fields import LATEST_SECONDS, Fields, Surroundings
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, check_count

PROGRAM = "Inglenook"
_DAY = 86_400.0  # so that it is before the year 10000 in every time zone
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}\Z")


def matches(item: Any) -> bool:
    return Fields(item).text("format") == "inglenook-chats"


def read(item: Any, near: Surroundings) -> Iterator[Imported]:  # noqa: ARG001 - one signature
    """The chats of the file. Raises UserError if a newer Inglenook wrote it."""
    version = item.get("version")
    if not isinstance(version, int) or version > ARCHIVE_VERSION:
        raise UserError(
            f"This file was written by a newer Inglenook (format {version}).",
            "Install that version or a later one.",
        )
    for number, value in enumerate(Fields(item).values("conversations"), 1):
        try:
            check_count(len(Fields(value).values("messages")))
            tree = msgspec.convert(value, ConversationTree, strict=True)
            _check(tree)
        except (msgspec.ValidationError, _DamagedError, RecursionError) as error:
            where = translatable(f"chat {number}")
            yield Imported(
                PROGRAM, None, (Skipped(where, translatable(f"It is damaged: {error}.")),)
            )
        else:
            yield Imported(PROGRAM, _settled(tree))


class _DamagedError(Exception):
    """The parts of a chat are inconsistent."""


def _check(tree: ConversationTree) -> None:
    """Reject what the database cannot hold: it must be a single tree, within one chat."""
    seen: set[str] = set()
    for message in tree.messages:
        if not _ID.match(message.id) or message.id in seen:
            raise _DamagedError(
                translatable(f"the message id {message.id[:64]!r} is not valid or used twice")
            )
        if message.parent_id is not None and message.parent_id not in seen:
            raise _DamagedError(
                translatable(f"message {message.id} comes before the one that it replies to")
            )
        seen.add(message.id)
    if not _ID.match(tree.summary.id):
        raise _DamagedError(translatable("its id is not valid"))
    if not tree.messages:
        raise _DamagedError(translatable("it has no messages"))
    if tree.head_id is not None and tree.head_id not in seen:
        raise _DamagedError(translatable("its visible thread ends at a missing message"))
    if tree.marked - seen:
        raise _DamagedError(translatable("it rates a missing message"))
    times = [tree.summary.created, tree.summary.updated]
    times += [message.created for message in tree.messages]
    times += [rating.created for rating in tree.feedback]
    if not all(0 <= time < LATEST_SECONDS - _DAY for time in times):
        raise _DamagedError(translatable("its timestamps are not valid"))


def _settled(tree: ConversationTree) -> ConversationTree:
    """Close what is still running, and forget what was decided about calls without a result.

    A decision is made in this data folder or not at all; about calls with a result it is history.
    """
    return msgspec.structs.replace(
        tree, messages=tuple(_ended(message, tree.summary.id) for message in tree.messages)
    )


def _ended(message: Message, conversation_id: str) -> Message:
    is_open = message.status in ("streaming", "waiting")
    ended = {part.call_id for part in message.parts if isinstance(part, ToolResultPart)}
    return msgspec.structs.replace(
        message,
        conversation_id=conversation_id,
        status="interrupted" if is_open else message.status,
        parts=tuple(
            part
            for part in message.parts
            if not isinstance(part, ApprovalPart) or part.call_id in ended
        ),
    )


CHAT_IMPORT = ChatImport(PROGRAM, matches, read, reads="value")
