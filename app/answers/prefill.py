"""Reads a conversation into the engine while the engine is idle."""

from collections.abc import Callable

from app.answers.answer_gate import AnswerGate
from app.answers.prompt import SystemText, prompt_messages
from app.answers.tools_as_text import messages_for
from app.core.generation import GenerationParams
from app.engine.engine import Engine
from app.engine.engine_protocol import Prefill
from app.retrieval.passages import PassageSource
from app.store.chats.conversations import ConversationRepository


class Prefiller:
    """Has the engine prefill the prompt of the next question, and the question while it is typed.

    It reads an exact prefix of the later prompt, so that only the last words are left to read
    before the first token. Any other request to the engine stops it.
    """

    def __init__(
        self,
        conversations: ConversationRepository,
        engine: Engine,
        passages: PassageSource,
        params: Callable[[], GenerationParams],
        gate: AnswerGate,
        system_text: SystemText,
        attached: Callable[[str], str | None],
    ) -> None:
        """`attached` maps a conversation to the collection of its attached files, if any."""
        self._conversations = conversations
        self._engine = engine
        self._passages = passages
        self._params = params
        self._gate = gate
        self._system_text = system_text
        self._attached = attached

    def read(self, conversation_id: str, draft: str = "") -> bool:
        """Start reading and return at once; false if it is not possible now.

        Nothing is read during an answer or indexing, nor before the model is loaded. A draft is not
        read if passages will precede the question.
        """
        if not self._engine.pid or not self._engine.info or not self._gate.is_quiet:
            return False
        conversation = self._conversations.get(conversation_id)
        summary, thread = conversation.summary, conversation.thread
        made = thread[-1].provenance if thread else None
        if made and made.mode != "chat":
            return False  # tools come first in that prompt
        system = self._system_text(conversation_id)
        messages = prompt_messages(system, thread, self._passages.hits)
        messages = messages_for(self._engine.info, messages)
        if summary.collection_id or self._attached(conversation_id):
            draft = ""
        if messages and messages[-1].role == "user":
            return False  # an answer without text: its question is merged with the next
        self._gate.take_over()
        self._engine.prefill(
            Prefill(
                chat_id=conversation_id,
                messages=messages,
                draft=draft,
                max_tokens=self._params().max_tokens,
            )
        )
        return True
