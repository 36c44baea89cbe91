"""Whole conversations as one value: what a lossless export holds and what every import makes."""

from typing import Annotated, Literal

import msgspec

from app.core.feedback import Feedback
from app.core.messages import ConversationSummary, Message

ARCHIVE_VERSION = 1

_Small = Annotated[int, msgspec.Meta(ge=0, le=2**31)]


class ConversationTree(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation with all its branches, not only the visible one.

    `messages` are in the order in which they were stored, parents before children; `head_id` is the
    last message of the visible thread. `collection`, `folder` and `assistant` are names, since ids
    mean nothing in another data folder. `instructions` is a system prompt for this chat alone.
    `may_train` is whether its answers may go into bundles. By the ids of answers: `excluded` are
    kept out of them, `ranks` are places among the answers to a question, 1 is the best, and
    `wrong_sources` are the numbers of citations.
    """

    summary: ConversationSummary
    messages: tuple[Message, ...]
    head_id: str | None
    feedback: tuple[Feedback, ...] = ()
    collection: str = ""
    folder: str = ""
    assistant: str = ""
    instructions: str = ""
    may_train: bool = True
    excluded: tuple[str, ...] = ()
    ranks: dict[str, _Small] = {}
    wrong_sources: dict[str, tuple[_Small, ...]] = {}

    @property
    def marked(self) -> frozenset[str]:
        """The ids of all answers with feedback of any kind."""
        rated = (rating.message_id for rating in self.feedback)
        return frozenset((*rated, *self.excluded, *self.ranks, *self.wrong_sources))


class ChatArchive(msgspec.Struct, frozen=True, kw_only=True):
    """The JSON file of `inglenook chats export --format json`."""

    format: Literal["inglenook-chats"] = "inglenook-chats"
    version: int = ARCHIVE_VERSION
    conversations: tuple[ConversationTree, ...] = ()
