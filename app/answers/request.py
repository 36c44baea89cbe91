"""What is asked, and how it is answered once every default is filled in."""

from typing import Any

import msgspec

from app.core.assistants import Assistant, ChatSetup
from app.core.cancellation import CancelToken
from app.core.documents import EVERYTHING, DocumentFilter
from app.core.generation import AdapterUse, AnswerRequest, GenerationParams, Mode, Thinking
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    ImagePart,
    Message,
    Part,
    SamplePart,
    TextPart,
)
from app.core.settings import Settings


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
    setting, as does `thinking` None. `adapter` applies in mode "chat"; None is the chat's own
    or the adopted one. Mode "summarise" reads all documents from beginning to end,
    in as many parts as needed. `json_schema` applies if `params` have none. `pictures` need a
    vision model (see `AttachmentService.read_picture`). `sets_sources`: the conversation keeps
    `collection_id` (None is then none), `mode` and `only_from_documents` for its next questions,
    and no assistant replaces the mode. `passages` is how many are read at most; 0 uses the setting.
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


class AnswerTask(msgspec.Struct, frozen=True):
    """A stored question, the messages before it, and its answer, empty or to be continued.

    `decided` is what the user has just decided about a call of this answer.
    """

    question: Message
    history: tuple[Message, ...]
    answer: Message
    request: AnswerRequest
    cancel: CancelToken
    decided: ApprovalPart | None = None

    @property
    def conversation_id(self) -> str:
        return self.answer.conversation_id

    @property
    def questions(self) -> list[str]:
        """The texts of the questions of the chat, this one last."""
        return [each.text for each in (*self.history, self.question) if each.role == "user"]

    @property
    def parts_so_far(self) -> list[Part]:
        return [part for part in self.answer.parts if not isinstance(part, CitationPart)]

    @property
    def samples_so_far(self) -> list[SamplePart]:
        return [part for part in self.answer.parts if isinstance(part, SamplePart)]

    def begun_with(self, text: str) -> "AnswerTask":
        """The task of continuing an answer that begins with `text`; this one if that is empty."""
        if not text:
            return self
        answer = msgspec.structs.replace(self.answer, parts=(TextPart(text),))
        return msgspec.structs.replace(self, answer=answer)

    def with_adapter(self, adapter: AdapterUse | None) -> "AnswerTask":
        request = msgspec.structs.replace(self.request, adapter=adapter)
        return msgspec.structs.replace(self, request=request)


def with_chat_defaults(
    asked: AskRequest, setup: ChatSetup, assistant: Assistant | None, instructions: str
) -> AskRequest:
    """`asked` with what the chat and its assistant set, unless it sets that itself.

    Args:
        instructions: the assistant's and the chat's, in place of the general system prompt.
    """
    changes: dict[str, object] = {}
    if asked.system is None and instructions:
        changes["system"] = instructions
    if asked.adapter is None and (use := setup.adapter_use):
        changes["adapter"] = use
    if assistant:
        if asked.params is None and assistant.params:
            changes["sampling"] = assistant.params | asked.sampling
        if not asked.model and assistant.model:
            changes["model"] = assistant.model
        if asked.mode == "chat" and not asked.sets_sources:
            changes["mode"] = assistant.mode
        if not asked.json_schema and assistant.json_schema:
            changes["json_schema"] = assistant.json_schema
    return msgspec.structs.replace(asked, **changes) if changes else asked


def resolved(
    asked: AskRequest, settings: Settings, usual: GenerationParams, fact_ids: tuple[str, ...]
) -> AnswerRequest:
    """`asked`, after `with_chat_defaults`, with the user's settings for all that is still open.

    Args:
        usual: the parameters of the model that answers.
        fact_ids: the facts that the system prompt ends with.
    """
    params = msgspec.structs.replace(asked.params or usual, **asked.sampling)
    if asked.json_schema and params.json_schema is None:
        params = msgspec.structs.replace(params, json_schema=asked.json_schema)
    return AnswerRequest(
        mode=asked.mode,
        params=params,
        model=asked.model,
        system=settings.system_prompt if asked.system is None else asked.system,
        fact_ids=fact_ids,
        sources=asked.sources,
        documents=asked.documents,
        only_from_documents=asked.only_from_documents,
        passages=asked.passages or settings.passages,
        thinking=asked.thinking or settings.thinking,
        samples=asked.samples or settings.program_samples,
        adapter=asked.adapter if asked.adapter and asked.adapter.path else None,
    )
