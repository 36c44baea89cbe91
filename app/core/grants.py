"""What the user has allowed for longer than one call."""

import msgspec


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """Reading below `folder`, or using `tool` in exactly this `version`.

    `folder` is canonical: absolute, with links resolved. `conversation_id` is the chat it applies
    to and is deleted with; None is every chat, which only the settings can grant and only for
    reading. `chat_title` is that chat's title. `created` is Unix time in seconds.
    """

    id: str
    created: float
    conversation_id: str | None = None
    folder: str = ""
    tool: str = ""
    version: str = ""
    chat_title: str = ""
