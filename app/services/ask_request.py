"""Everything that determines how a question is to be answered."""

from typing import Literal

import msgspec

from app.core.generation import GenerationParams

Mode = Literal["chat", "react", "pal", "auto"]


class AskRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A question for a conversation, or for a new one when `conversation_id` is None.

    `collection_id` None keeps the conversation's own collection. `system` and `params` None take
    the settings'. `attachment_ids` are documents dropped along with this question.
    """

    text: str
    conversation_id: str | None = None
    mode: Mode = "chat"
    collection_id: str | None = None
    attachment_ids: tuple[str, ...] = ()
    only_from_documents: bool = False
    system: str | None = None
    params: GenerationParams | None = None
