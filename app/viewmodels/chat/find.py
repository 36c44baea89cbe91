"""Finding words in the conversation on screen, also in messages that are not drawn yet."""

import re
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.thread import message_of

MAX_MATCHES = 5000
_MARKUP = re.compile(
    r"(?<!\w)[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?!\w)"  # around words, not within them
    r"|\]\([^()\s]*(?: \"[^\"]*\")?\)"  # the address of a link
)


class Match(NamedTuple):
    """The `nth` match, from 0, in the text of a message."""

    message_id: str
    nth: int


class FindInChatViewModel(QObject):
    """The query, its matches, and the current match.

    Signals:
        changed: the matches or the current one changed.
    """

    changed = Signal()

    def __init__(self, conversation: ConversationViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self.query = ""
        self.matches: list[Match] = []
        self.place = -1
        conversation.transcript.changed.connect(self._on_items_changed)
        conversation.transcript.prepended.connect(self._on_items_changed)

    @property
    def current(self) -> Match | None:
        return self.matches[self.place] if self.matches else None

    def search(self, query: str) -> None:
        """Find `query`, ignoring case, and go to the last match, in the newest message."""
        self.query = query
        self.matches = self._found()
        self.place = len(self.matches) - 1
        self.changed.emit()

    def step(self, step: int) -> None:
        """Go to the next match (+1) or the previous one (-1), wrapping around."""
        if self.matches:
            self.place = (self.place + step) % len(self.matches)
            self.changed.emit()

    def clear(self) -> None:
        self.search("")

    def _found(self) -> list[Match]:
        needle = self.query.casefold()
        words = needle.split()
        if not needle:
            return []
        # What is shown has no markup, unless that is what is looked for.
        is_phrase = len(words) > 1 and not any(sign in needle for sign in "*_~`")
        found: list[Match] = []
        for item in self._conversation.transcript.items:
            message = message_of(item)
            text = message.text.casefold()
            if is_phrase and all(word in text for word in words):
                text = _MARKUP.sub("", text)
            count = text.count(needle)
            found += [Match(message.id, nth) for nth in range(count)]
            if len(found) > MAX_MATCHES:
                break
        return found[:MAX_MATCHES]

    def _on_items_changed(self) -> None:
        if self.query:
            self.matches = self._found()
            self.place = min(max(self.place, 0), len(self.matches) - 1)
            self.changed.emit()
