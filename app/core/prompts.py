"""Saved prompts: text with places to fill in, written {{name}}."""

import msgspec


class SavedPrompt(msgspec.Struct, frozen=True):
    """A named text as written by the user."""

    id: str
    name: str
    text: str
