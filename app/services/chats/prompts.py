"""Saved prompts, to be used again with other words in their places."""

from app.core.assistants import SavedPrompt
from app.core.errors import UserError
from app.store.store import Store


class PromptService:
    """Names are unique; saving under an existing name replaces its text."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[SavedPrompt, ...]:
        """By name."""
        return self._store.prompts.all()

    def save(self, name: str, text: str) -> SavedPrompt:
        """Raises UserError if either is empty."""
        if not name.strip() or not text.strip():
            raise UserError("A prompt needs a name and text.", "Enter both.")
        return self._store.prompts.save(name.strip(), text)

    def delete(self, prompt_id: str) -> None:
        self._store.prompts.delete(prompt_id)
