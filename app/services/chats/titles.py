"""Titles for chats, written by the model after the first answer while it has nothing else to do."""

import re
from dataclasses import dataclass

from app.answers.answer_gate import AnswerGate
from app.answers.prompt import SystemText, messages_for, prompt_messages
from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.core.languages import any_phrase, lazy_pattern
from app.core.messages import Message
from app.core.paths import resource_path
from app.engine.engine import Engines
from app.engine.engine_protocol import Generate, PromptMessage, TextDelta
from app.retrieval.passages import PassageSource
from app.services.chats.memory import MemoryService
from app.store.chats.conversations import ConversationRepository

_PARAMS = GenerationParams(temperature=0.0, max_tokens=24, stop=("\n",))
_MAX_CHARACTERS = 60
_MAX_WORDS = 10
# What models put around a title in spite of their instructions.
_WRAPPING = " \t\"'`*_#.:“”„«»"
_WORD = re.compile(r"[a-z0-9]{4,}|[^\W_]*[^\W\da-z_]+[^\W_]*")
# Chinese and Japanese have words of two characters, without spaces between them.
_STEM, _SHORT_STEM = 5, 2
_title_word = lazy_pattern(lambda: any_phrase(lambda pack: pack.title_words))
_label = lazy_pattern(lambda: rf"^\s*(?:\*\*)?{_title_word().pattern}(?:\*\*)?\s*[:：]\s*")


@dataclass(eq=False)
class TitleService:
    """Only suggests titles: a title of the user's own always stays."""

    _conversations: ConversationRepository
    _engines: Engines
    _passages: PassageSource
    _gate: AnswerGate
    _system_text: SystemText
    _memory: MemoryService

    def suggest(self, conversation_id: str, cancel: CancelToken) -> str:
        """Title the conversation after its first exchange; "" if it keeps its title.

        The request is appended to the thread as sent, so that little more than the request has to
        be read. Raises UserError if the engine fails.
        """
        conversation = self._conversations.get(conversation_id)
        if conversation.summary.has_own_title or self._engines.active.info is None:
            return ""
        thread = conversation.thread[:2]
        if len(thread) < 2 or not thread[1].text:
            return ""
        system = self._system_of(thread[1])
        request = resource_path("prompts", "title.txt").read_text("utf-8").strip()
        messages = (
            *messages_for(
                self._engines.active.info, prompt_messages(system, thread, self._passages.hits)
            ),
            PromptMessage(role="user", content=request),
        )
        title = cleaned_title(self._generate(conversation_id, messages, cancel))
        chat_text = "\n".join(message.text for message in thread)
        if cancel.is_cancelled or not is_about(title, chat_text):
            return ""
        return title if self._conversations.suggest_title(conversation_id, title) else ""

    def _system_of(self, answer: Message) -> str:
        """The system prompt of the answer, including the facts it used."""
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
            events = self._engines.active.generate(request, cancel)
            return "".join(event.text for event in events if isinstance(event, TextDelta))


def cleaned_title(text: str) -> str:
    """The title in a model's output; "" if that is a sentence or more."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if not lines:
        return ""
    title = " ".join(_label().sub("", lines[0]).strip(_WRAPPING).split())
    is_title = len(title) <= _MAX_CHARACTERS and len(title.split()) <= _MAX_WORDS
    return title if is_title else ""


def is_about(title: str, text: str) -> bool:
    """Whether a word of the title, or at least its stem, occurs in the text.

    Very small models invent titles unrelated to the chat, or write about the request for a title.
    """
    if _title_word().search(title) and not _title_word().search(text):
        return False
    words = _WORD.findall(title.casefold())
    folded = text.casefold()
    return any(word[: _STEM if word.isascii() else _SHORT_STEM] in folded for word in words)
