"""Saved prompts: text with places to fill in, written {{name}}."""

import msgspec


class SavedPrompt(msgspec.Struct, frozen=True):
    """Text under a name, as the user wrote it."""

    id: str
    name: str
    text: str
