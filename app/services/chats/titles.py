"""Titles for chats, written by the model after the first answer while it has nothing else to do."""

import re

from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.core.messages import Message
from app.core.resources import resource_path
from app.engine.engine import Engine
from app.engine.protocol import Generate, PromptMessage, TextDelta
from app.services.answers.answer_gate import AnswerGate
from app.services.answers.plain_tools import told_to
from app.services.answers.prompting import SystemText, prompt_messages
from app.services.chats.memory import MemoryService
from app.services.documents.passages import PassageSource
from app.store.chats.conversations import ConversationRepository

_PARAMS = GenerationParams(temperature=0.0, max_tokens=24, stop=("\n",))
_MAX_CHARACTERS = 60
_MAX_WORDS = 10
# What models put around a title though they were asked not to.
_WRAPPING = " \t\"'`*_#.:“”„«»"
_WORD = re.compile(r"[a-z0-9]{4,}|[^\W_]*[^\W\da-z_]+[^\W_]*")
# Chinese and Japanese write words of two letters without spaces between them.
_STEM, _SHORT_STEM = 5, 2
_TITLE = "title|titel|标题|عنوان"
_LABEL = re.compile(rf"^\s*(?:\*\*)?(?:{_TITLE})(?:\*\*)?\s*[:：]\s*", re.IGNORECASE)
_OF_ITSELF = re.compile(_TITLE, re.IGNORECASE)


class TitleService:
    """Suggestions only: a title of the user's own always stays."""

    def __init__(
        self,
        conversations: ConversationRepository,
        engine: Engine,
        passages: PassageSource,
        gate: AnswerGate,
        system_text: SystemText,
        memory: MemoryService,
    ) -> None:
        self._conversations = conversations
        self._engine = engine
        self._passages = passages
        self._gate = gate
        self._system_text = system_text
        self._memory = memory

    def suggest(self, conversation_id: str, cancel: CancelToken) -> str:
        """Title the conversation after its first exchange; "" if it keeps the one it has.

        It asks below the thread as it was sent, so that little more than the request for a title
        has to be read. Raises UserError if the engine fails.
        """
        conversation = self._conversations.get(conversation_id)
        if conversation.summary.has_own_title or self._engine.info is None:
            return ""
        thread = conversation.thread[:2]
        if len(thread) < 2 or not thread[1].text:
            return ""
        system = self._system_of(thread[1])
        request = resource_path("prompts", "title.txt").read_text("utf-8").strip()
        messages = (
            *told_to(self._engine.info, prompt_messages(system, thread, self._passages.hits)),
            PromptMessage(role="user", content=request),
        )
        title = cleaned_title(self._generate(conversation_id, messages, cancel))
        said = "\n".join(message.text for message in thread)
        if cancel.is_cancelled or not is_about(title, said):
            return ""
        return title if self._conversations.suggest_title(conversation_id, title) else ""

    def _system_of(self, answer: Message) -> str:
        """What stood above the answer, the facts that were remembered then included."""
        if made := answer.provenance:
            return self._memory.recall_again(made.system, made.fact_ids)
        return self._system_text(answer.conversation_id)

    def _generate(
        self, conversation_id: str, messages: tuple[PromptMessage, ...], cancel: CancelToken
    ) -> str:
        request = Generate(
            chat_id=conversation_id, messages=messages, params=_PARAMS, enable_thinking=False
        )
        with self._gate.answering():
            events = self._engine.generate(request, cancel)
            return "".join(event.text for event in events if isinstance(event, TextDelta))


def cleaned_title(text: str) -> str:
    """The title in what a model wrote; "" if that is no title but a sentence or more."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if not lines:
        return ""
    title = " ".join(_LABEL.sub("", lines[0]).strip(_WRAPPING).split())
    is_title = len(title) <= _MAX_CHARACTERS and len(title.split()) <= _MAX_WORDS
    return title if is_title else ""


def is_about(title: str, text: str) -> bool:
    """Whether a word of the title occurs in the text, at least by its beginning.

    Very small models make up titles that have nothing to do with the chat, or write of the title
    that they were asked for.
    """
    if _OF_ITSELF.search(title) and not _OF_ITSELF.search(text):
        return False
    words = _WORD.findall(title.casefold())
    said = text.casefold()
    return any(word[: _STEM if word.isascii() else _SHORT_STEM] in said for word in words)
