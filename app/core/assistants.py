"""Named presets of how a chat is answered, and the file they travel in."""

from typing import Literal

import msgspec

from app.core.generation import GenerationParams

ASSISTANT_FILE_VERSION = 1


class Assistant(msgspec.Struct, frozen=True, kw_only=True):
    """A preset. What is None or empty is left to the settings and to what is chosen in the chat.

    `icon` is the name of one of the shipped icons. `collections` are names; a chat draws on the
    first that there is. `tools` None allows every tool, an empty list none. `json_schema` is what
    every answer satisfies, as JSON; "" leaves answers in words.
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
    """The JSON file that assistants are exported to."""

    format: Literal["inglenook-assistants"] = "inglenook-assistants"
    version: int = ASSISTANT_FILE_VERSION
    assistants: tuple[Assistant, ...] = ()


class ChatSetup(msgspec.Struct, frozen=True):
    """What a chat has of its own: its assistant, instructions that came with an import, and the
    path and strength of the LoRA adapter that answers.
    """

    assistant_id: str | None = None
    instructions: str = ""
    adapter: str = ""
    adapter_strength: float = 1.0
