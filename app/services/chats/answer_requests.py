"""How the next answer is to be made: the one place where defaults are filled in."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from app.answers.request import AskRequest, resolved
from app.core.documents import EVERYTHING, DocumentFilter
from app.core.generation import AdapterUse, AnswerRequest, GenerationParams, Mode, Provenance
from app.core.messages import AttachmentPart, Message
from app.services.chats.assistants import AssistantService
from app.services.chats.memory import MemoryService
from app.services.machine.settings_file import SettingsService
from app.store.store import Store

_TEMPERATURE_WITH_DOCUMENTS = 0.2

ModelParams = Callable[[str], GenerationParams]
"""Maps an id or a file, "" for the current model, to its default parameters."""

DefaultAdapter = Callable[[str, str], AdapterUse | None]
"""Maps a model as above, and an assistant's id or "", to the adapter that answers by default."""


@dataclass(eq=False)
class AnswerRequests:
    """Merges what is asked with the chat, its assistant, the model's defaults and the settings."""

    _store: Store
    _assistants: AssistantService
    _settings: SettingsService
    _memory: MemoryService
    _model_params: ModelParams
    _default_adapter: DefaultAdapter

    def resolved(self, question: Message, asked: AskRequest) -> AnswerRequest:
        """How to answer `question`, which is stored."""
        asked = self._assistants.applied(asked, question.conversation_id)
        attached = self._store.attachments.attached(question.conversation_id)
        asked = msgspec.structs.replace(asked, attached_id=attached)
        if asked.documents == EVERYTHING:  # the stored question has it, also later
            asked = msgspec.structs.replace(asked, documents=_named(question))
        if asked.adapter is None:
            assistant = self._assistants.of_chat(question.conversation_id)
            adapter = self._default_adapter(asked.model, assistant.id if assistant else "")
            asked = msgspec.structs.replace(asked, adapter=adapter)
        usual = self.usual_params(bool(asked.sources), asked.model)
        facts = self._memory.recall("").fact_ids
        self._memory.mark_used(facts)
        return resolved(asked, self._settings.current, usual, facts)

    def going_on(self, question: Message, answer: Message) -> AnswerRequest:
        """The stored request of an answer that goes on, in the mode that was chosen for it.

        One of an earlier version has none: it goes on as the chat is set now.
        """
        made, stored = answer.provenance, answer.request
        if stored is None:
            chat = self._store.conversations.get(question.conversation_id, last=0).summary
            asked = self.again(question, answer, chat.only_from_documents)
            params = made.params if made else None
            return self.resolved(question, msgspec.structs.replace(asked, params=params))
        there = {collection.id for collection in self._store.library.collections()}
        return msgspec.structs.replace(
            stored,
            mode=_mode(made) if made else stored.mode,
            sources=tuple(id_ for id_ in stored.sources if id_ in there),
        )

    def system_text(self, conversation_id: str) -> str:
        """The system prompt that the next answer of a chat would have."""
        own = self._assistants.instructions(conversation_id)
        return self._memory.recall(own or self._settings.current.system_prompt).system

    def usual_params(self, has_documents: bool, model: str = "") -> GenerationParams:
        """The model's sampling parameters, with less variation for answers from documents.

        Args:
            model: an id or a file; "" is the current one.
        """
        params = self._model_params(model)
        if not has_documents:
            return params
        temperature = min(params.temperature, _TEMPERATURE_WITH_DOCUMENTS)
        return msgspec.structs.replace(params, temperature=temperature)

    def again(
        self,
        question: Message,
        answer: Message | None,
        only_from_documents: bool,
        mode: Mode = "chat",
    ) -> AskRequest:
        """What led to an answer, as far as it is stored; in `mode` if that is not."""
        summary = self._store.conversations.get(question.conversation_id, last=0).summary
        made = answer.provenance if answer else None
        # An assistant's own schema may be newer than that of the earlier answer.
        is_decided = self._store.assistants.of_chat(question.conversation_id) is not None
        stored = {
            "text": question.text,
            "mode": _mode(made) if made else mode,
            "json_schema": "" if made is None or is_decided else made.params.json_schema or "",
            "collection_id": summary.collection_id,
            "only_from_documents": only_from_documents,
            "documents": answer.request.documents if answer and answer.request else EVERYTHING,
            "sets_sources": True,  # the assistant was asked about the mode the first time
        }
        return msgspec.convert(stored, AskRequest)


def _mode(made: Provenance) -> Mode:
    if made.mode in ("survey", "table"):  # the question itself says so, and nobody chooses it
        return "auto"
    mode: Mode = msgspec.convert(made.mode, Mode)
    return mode


def _named(question: Message) -> DocumentFilter:
    """The documents that a question is restricted to, if any."""
    parts = [part for part in question.parts if isinstance(part, AttachmentPart) and part.is_named]
    return DocumentFilter(document_ids=tuple(part.document_id for part in parts))
