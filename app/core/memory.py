"""What the user wants to be remembered from one chat to the next."""

import msgspec


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
