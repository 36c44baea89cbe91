"""Everything that determines how a question is to be answered."""

from typing import Literal

import msgspec

from app.core.documents import EVERYTHING, DocumentFilter
from app.core.generation import AdapterUse, GenerationParams
from app.core.messages import ImagePart
from app.core.settings import Thinking

Mode = Literal["chat", "react", "pal", "auto", "summarise"]


class AskRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A question for a conversation, or for a new one when `conversation_id` is None.

    `collection_id` None keeps the conversation's own collection. `system` and `params` None take
    the settings'. `attachment_ids` are documents dropped along with this question, `named_ids`
    those among them that it is about alone; `documents` keeps it to some of the collection's, as
    names after an @ in `text` do. `model` is the id or file of the model that answers this once; ""
    is the current one. `assistant_id` is who answers in this conversation from now on; None changes
    nothing. `samples`: how many programs or chains of thought vote on the answer; 0 takes the
    setting, as `thinking` None does. `adapter` answers in mode "chat", None is the chat's own; one
    without a path is none. Mode "summarise" reads all of the documents from beginning to end, in as
    many parts as it takes. `json_schema` holds where `params` have none. `pictures` are looked at
    by a model that can (see `PictureService`).
    """

    text: str
    conversation_id: str | None = None
    mode: Mode = "chat"
    collection_id: str | None = None
    attachment_ids: tuple[str, ...] = ()
    named_ids: tuple[str, ...] = ()
    pictures: tuple[ImagePart, ...] = ()
    documents: DocumentFilter = EVERYTHING
    only_from_documents: bool = False
    system: str | None = None
    model: str = ""
    params: GenerationParams | None = None
    assistant_id: str | None = None
    samples: int = 0
    thinking: Thinking | None = None
    adapter: AdapterUse | None = None
    json_schema: str = ""
