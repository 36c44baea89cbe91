"""Thumbs, reasons and corrections on answers."""

import time
from collections.abc import Iterator

import msgspec

from app.core.errors import UserError
from app.core.feedback import Feedback
from app.core.messages import ConversationSummary, Message
from app.store.store import Store


class RatedAnswer(msgspec.Struct, frozen=True):
    """An answer with its question and what the user thinks of it, if they said so."""

    question: Message | None
    answer: Message
    feedback: Feedback | None


class FeedbackService:
    """Ratings can be changed and taken back at any time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rate(self, feedback: Feedback) -> None:
        """Keep the rating in place of any earlier one. Raises UserError for an unknown answer."""
        try:
            message = self._store.conversations.message(feedback.message_id)
        except KeyError:
            message = None
        if message is None or message.role != "assistant":
            raise UserError(
                f"There is no answer {feedback.message_id}.", "inglenook feedback list shows them."
            )
        self._store.feedback.put(msgspec.structs.replace(feedback, created=time.time()))

    def clear(self, message_id: str) -> None:
        self._store.feedback.remove(message_id)

    def of(self, message_id: str) -> Feedback | None:
        return self._store.feedback.get(message_id)

    def counts(self) -> dict[str, int]:
        """How many answers are rated "up" and "down"."""
        up, down = self._store.feedback.counts()
        return {"up": up, "down": down}

    def all(self) -> tuple[RatedAnswer, ...]:
        """Every rated answer, oldest first."""
        return tuple(
            RatedAnswer(
                self._store.conversations.message(rated.question_id) if rated.question_id else None,
                self._store.conversations.message(rated.answer_id),
                rated.feedback,
            )
            for rated in self._store.feedback.all()
        )

    def unrated(self) -> Iterator[RatedAnswer]:
        """The answers in the visible threads that nobody has rated yet, newest chat first."""
        for summary in self._store.conversations.summaries():
            yield from self._unrated_in(summary)

    def _unrated_in(self, summary: ConversationSummary) -> Iterator[RatedAnswer]:
        question: Message | None = None
        for message in self._store.conversations.thread(summary.id):
            if message.role == "user":
                question = message
            elif message.text and self.of(message.id) is None:
                yield RatedAnswer(question, message, None)
