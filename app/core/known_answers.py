"""Questions whose answers the user knows, to try retrieval with."""

import msgspec


class KnownAnswer(msgspec.Struct, frozen=True):
    """A question, and the file that answers it: its name, and the page (from 1) if it matters."""

    question: str
    file: str
    page: int | None = None
