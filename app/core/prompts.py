"""Saved prompts: text with places to fill in, written {{name}}."""

import re
from collections.abc import Mapping

import msgspec

_VARIABLE = re.compile(r"\{\{\s*([^{}\n]{1,60}?)\s*\}\}")


class SavedPrompt(msgspec.Struct, frozen=True):
    """Text under a name, as the user wrote it."""

    id: str
    name: str
    text: str

    @property
    def variables(self) -> tuple[str, ...]:
        """What the text asks for, each once, in order."""
        return tuple(dict.fromkeys(_VARIABLE.findall(self.text)))

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with `values` in their places; what has no value stays as it is.

        Values are text, never looked into for further places.
        """
        return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), self.text)
