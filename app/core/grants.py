"""What the user has allowed for longer than one call."""

import msgspec


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """Reading below `folder`, or using `tool` in exactly this `version`.

    `folder` is canonical: absolute, without links. `conversation_id` names the chat it is for and
    ends with; None is every chat, which only the settings can grant and only for reading.
    `chat_title` is what the list of chats calls it. `created` is Unix time in seconds.
    """

    id: str
    created: float
    conversation_id: str | None = None
    folder: str = ""
    tool: str = ""
    version: str = ""
    chat_title: str = ""
