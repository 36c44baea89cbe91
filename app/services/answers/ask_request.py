"""Everything that determines how a question is to be answered."""

from typing import Any

import msgspec

from app.core.documents import EVERYTHING, DocumentFilter
from app.core.generation import AdapterUse, GenerationParams, Mode
from app.core.messages import ImagePart
from app.core.settings import Thinking


class AskRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A question in a conversation, or in a new one if `conversation_id` is None.

    `collection_id` None keeps the conversation's collection; `attached_id` is that of the files
    attached to the chat, which the service fills in. `system` and `params` default to
    the settings; `sampling` are changes to these parameters, by name. `attachment_ids` are
    documents attached to this question, `named_ids` those among them that it is restricted to;
    `documents` restricts it to some of the collection's documents, like names after an @ in
    `text`. `model` is the id or file of the model for this answer; "" is the current one.
    `assistant_id` sets the conversation's assistant from now on; None leaves it unchanged.
    `samples` is the number of programs or chains of thought that vote on the answer; 0 uses the
    setting, as does `thinking` None. `adapter` applies in mode "chat"; None is the chat's own,
    one without a path means none. Mode "summarise" reads all documents from beginning to end,
    in as many parts as needed. `json_schema` applies if `params` have none. `pictures` need a
    vision model (see `PictureService`). `sets_sources`: the conversation keeps `collection_id`
    (None is then none), `mode` and `only_from_documents` for its next questions, and no
    assistant replaces the mode. `passages` is how many are read at most; 0 uses the setting.
    """

    text: str
    conversation_id: str | None = None
    mode: Mode = "chat"
    collection_id: str | None = None
    attached_id: str | None = None
    attachment_ids: tuple[str, ...] = ()
    named_ids: tuple[str, ...] = ()
    pictures: tuple[ImagePart, ...] = ()
    documents: DocumentFilter = EVERYTHING
    only_from_documents: bool = False
    system: str | None = None
    model: str = ""
    params: GenerationParams | None = None
    sampling: dict[str, Any] = {}
    assistant_id: str | None = None
    samples: int = 0
    thinking: Thinking | None = None
    adapter: AdapterUse | None = None
    json_schema: str = ""
    sets_sources: bool = False
    passages: int = 0

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the collections to answer from, attached files first."""
        return tuple(id_ for id_ in (self.attached_id, self.collection_id) if id_ is not None)
