"""Forgetting what the engine has read, once what it says is deleted."""

from collections.abc import Iterable
from contextlib import suppress

from app.agent.programs import PROGRAMS_CACHE
from app.agent.react_prompt import STEPS_CACHE
from app.core.errors import WorkerStoppedError
from app.core.settings import Settings
from app.engine.engine import Engine
from app.services.answers.prompt_caches import PromptCaches
from app.services.machine.settings import SettingsService
from app.store.chats.conversations import ConversationRepository


class ReadPrompts:
    """The prompts of conversations in the engine's memory and in files.

    Whatever is forgotten is read again with the conversation's next question. Every method waits
    for the answer in progress.
    """

    def __init__(
        self,
        engine: Engine,
        caches: PromptCaches,
        conversations: ConversationRepository,
        settings: SettingsService,
    ) -> None:
        self._engine = engine
        self._caches = caches
        self._conversations = conversations
        self._were_kept = settings.current.keeps_prompt_caches
        settings.on_change(self._forget_if_off)

    def forget(self, conversation_ids: Iterable[str]) -> None:
        """Forget these conversations; also all steps and programs, which are not told apart."""
        ids = tuple(conversation_ids)
        for cached in (*ids, STEPS_CACHE, PROGRAMS_CACHE) if ids else ():
            self._forget(cached)
        for conversation_id in ids:
            self._caches.forget(conversation_id)

    def forget_passages(self, chunk_ids: Iterable[str]) -> None:
        """Forget the conversations in whose prompts these passages were."""
        if ids := tuple(chunk_ids):
            self.forget(self._conversations.prompted_with(ids))

    def using(self, collection_id: str) -> tuple[str, ...]:
        """The conversations in whose prompts passages of this collection were."""
        return self._conversations.prompted_from(collection_id)

    def size_bytes(self) -> int:
        """The total size of the files."""
        return self._caches.size_bytes()

    def forget_all(self) -> None:
        """Forget all conversations; the next question in each reads it again."""
        self._forget("")
        self._caches.clear()

    def _forget_if_off(self, settings: Settings) -> None:
        were_kept, self._were_kept = self._were_kept, settings.keeps_prompt_caches
        if were_kept and not settings.keeps_prompt_caches:
            self.forget_all()

    def _forget(self, cached: str) -> None:
        with suppress(WorkerStoppedError):  # and its memory is gone
            self._engine.forget_chat(cached)
