"""Named presets of how a chat is answered, and the file they travel in."""

from typing import Literal

import msgspec

from app.core.generation import GenerationParams

ASSISTANT_FILE_VERSION = 1


class Assistant(msgspec.Struct, frozen=True, kw_only=True):
    """A preset. Fields that are None or empty are left to the settings and the chat.

    `icon` is the name of one of the shipped icons. `collections` are names; a chat uses the first
    that exists. `tools` None allows every tool, an empty list none. `json_schema` constrains every
    answer, as JSON; "" means free text.
    """

    id: str
    name: str
    icon: str = "bot"
    system: str = ""
    model: str = ""
    params: GenerationParams | None = None
    mode: Literal["chat", "react", "pal", "auto"] = "chat"
    collections: tuple[str, ...] = ()
    tools: tuple[str, ...] | None = None
    json_schema: str = ""
    created: float = 0.0


class AssistantFile(msgspec.Struct, frozen=True, kw_only=True):
    """The JSON file for exported assistants."""

    format: Literal["inglenook-assistants"] = "inglenook-assistants"
    version: int = ASSISTANT_FILE_VERSION
    assistants: tuple[Assistant, ...] = ()


class ChatSetup(msgspec.Struct, frozen=True):
    """What a chat sets for itself.

    Its assistant, instructions that came with an import, and the path and strength of its LoRA
    adapter.
    """

    assistant_id: str | None = None
    instructions: str = ""
    adapter: str = ""
    adapter_strength: float = 1.0
