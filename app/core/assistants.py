"""What the user sets up for their chats: assistants, saved prompts and remembered facts.

An assistant is a named preset of how a chat is answered; it travels as a file.
"""

from typing import Any, Literal

import msgspec

from app.core.generation import NO_ADAPTER, AdapterUse, GenerationParams
from app.core.parameters import parameters_of

ASSISTANT_FILE_VERSION = 1


class Assistant(msgspec.Struct, frozen=True, kw_only=True):
    """A preset. Fields that are None or empty are left to the settings and the chat.

    `icon` is the name of one of the shipped icons. `params` are the generation parameters that it
    sets, by name. `collections` are names; a chat uses the first
    that exists. `tools` None allows every tool, an empty list none. `json_schema` constrains every
    answer, as JSON; "" means free text.
    """

    id: str
    name: str
    icon: str = "bot"
    system: str = ""
    model: str = ""
    params: dict[str, Any] | None = None
    mode: Literal["chat", "react", "pal", "auto"] = "chat"
    collections: tuple[str, ...] = ()
    tools: tuple[str, ...] | None = None
    json_schema: str = ""
    created: float = 0.0

    def __post_init__(self) -> None:
        if self.params is not None:
            own = _own_parameters(self.params) or None
            msgspec.structs.force_setattr(self, "params", own)


def _own_parameters(stored: dict[str, Any]) -> dict[str, Any]:
    """The checked parameters of an assistant. Raises ValueError for one out of bounds.

    Up to version 0.1 all parameters were stored. Its window could set the temperature alone, so
    another value at its default was not chosen.
    """
    declared = parameters_of(GenerationParams)
    is_complete = "logit_bias" in stored
    own = {
        name: value
        for name, value in stored.items()
        if name in declared
        and not (is_complete and name != "temperature" and value == declared[name].default)
    }
    for name, value in own.items():
        declared[name].check(value)
    return own


class AssistantFile(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["inglenook-assistants"] = "inglenook-assistants"
    version: int = ASSISTANT_FILE_VERSION
    assistants: tuple[Assistant, ...] = ()


class ChatSetup(msgspec.Struct, frozen=True):
    """What a chat sets for itself.

    Its assistant, instructions that came with an import, and the path and strength of its LoRA
    adapter: see `adapter_use`.
    """

    assistant_id: str | None = None
    instructions: str = ""
    adapter: str = ""
    adapter_strength: float = 1.0

    @property
    def adapter_use(self) -> AdapterUse | None:
        """The chosen adapter, or NO_ADAPTER; None for the adopted one, if any."""
        use = AdapterUse(self.adapter, self.adapter_strength)
        return use if use.path or use == NO_ADAPTER else None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A short statement that the user confirmed. Times are Unix seconds.

    `conversation_id` is the chat it comes from, None if there is none or it was deleted; `used` is
    when an answer last had it in its prompt.
    """

    id: str
    text: str
    created: float
    conversation_id: str | None = None
    used: float | None = None


class SavedPrompt(msgspec.Struct, frozen=True):
    """A named text as written by the user."""

    id: str
    name: str
    text: str
