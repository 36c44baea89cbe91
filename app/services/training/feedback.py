"""Thumbs, reasons and corrections on answers."""

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import Feedback, QualityHint
from app.core.json_schemas import check_correction
from app.core.messages import CitationPart, ConversationSummary, Message
from app.store.store import Store
from app.training.bundles.quality import QualityCheck, RowText
from app.training.evaluation.grading import HARMFUL, MIDDLE, TOXICITY
from app.training.redaction.redactor import Redactor


class RatedAnswer(msgspec.Struct, frozen=True):
    """An answer with its question, the title of its chat, and the user's rating.

    `is_unclear`: a judge neither likes nor dislikes it, so the user's rating tells most.
    """

    question: Message | None
    answer: Message
    feedback: Feedback | None
    title: str = ""
    is_unclear: bool = False


class AnswerHints(msgspec.Struct, frozen=True):
    message_id: str
    hints: tuple[QualityHint, ...]


class FeedbackService:
    """Ratings can be changed and removed at any time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rate(self, feedback: Feedback) -> None:
        """Store the rating, replacing an earlier one.

        Raises UserError for an unknown answer, and for a correction that violates its JSON Schema.
        """
        answer = self._answer(feedback.message_id)
        if feedback.correction and answer.json_schema:
            check_correction(feedback.correction, answer.json_schema)
        self._store.feedback.save(msgspec.structs.replace(feedback, created=time.time()))

    def clear(self, message_id: str) -> None:
        self._store.feedback.remove(message_id)

    def of(self, message_id: str) -> Feedback | None:
        return self._store.feedback.get(message_id)

    def exclude(self, message_ids: Sequence[str], is_excluded: bool) -> None:
        """Exclude answers from all bundles, or include them again; their ratings stay.

        Raises UserError for an unknown answer.
        """
        for message_id in message_ids:
            self._answer(message_id)
        self._store.feedback.exclude(message_ids, is_excluded)

    def excluded(self) -> frozenset[str]:
        """Excluded answers, individually or with their whole chat."""
        return self._store.feedback.excluded()

    def set_consent(self, conversation_id: str, may_train: bool) -> None:
        """Set whether answers of a chat may go into bundles; by default they may.

        Raises UserError for an unknown chat.
        """
        try:
            self._store.conversations.get(conversation_id, last=1)
        except KeyError:
            raise UserError(
                f"There is no chat {conversation_id}.", "Use inglenook chats list to see them."
            ) from None
        self._store.feedback.set_consent(conversation_id, may_train)

    def withheld_conversations(self) -> frozenset[str]:
        """Chats whose answers must not go into bundles."""
        return self._store.feedback.withheld_conversations()

    def rank(self, message_ids: Sequence[str]) -> None:
        """Store an order of the answers to one question, best first.

        Raises UserError for answers to different questions.
        """
        parents = {self._answer(message_id).parent_id for message_id in message_ids}
        if len(parents) > 1:
            raise UserError(
                "Only answers to the same question can be ranked.", "Choose among its variants."
            )
        self._store.feedback.rank(message_ids)

    def order(self, message_id: str) -> tuple[str, ...]:
        """The user's order of an answer and its variants, best first."""
        return self._store.feedback.ranked_variants(self._answer(message_id).parent_id)

    def mark_source(self, message_id: str, number: int, is_wrong: bool = True) -> None:
        """Mark citation `number` of an answer as wrong, or remove the mark.

        Raises UserError for an unknown answer or citation.
        """
        answer = self._answer(message_id)
        cited = {one.citation.n for one in answer.parts if isinstance(one, CitationPart)}
        if is_wrong and number not in cited:
            numbers = ", ".join(map(str, sorted(cited))) or "none"
            raise UserError(f"The answer has no citation {number}.", f"It has: {numbers}.")
        self._store.feedback.mark_source(message_id, number, is_wrong, time.time())

    def wrong_sources(self, message_id: str) -> frozenset[int]:
        """The citations of an answer that the user marked wrong."""
        return self._store.feedback.wrong_sources(message_id)

    def counts(self) -> dict[str, int]:
        """The number of answers rated "up" and "down"."""
        up, down = self._store.feedback.counts()
        return {"up": up, "down": down}

    def all(self, latest: int | None = None) -> tuple[RatedAnswer, ...]:
        """All rated answers, or so many of the latest, oldest first."""
        titles = {one.id: one.title for one in self._store.conversations.summaries()}
        return tuple(
            RatedAnswer(
                self._store.conversations.message(rated.question_id) if rated.question_id else None,
                self._store.conversations.message(rated.answer_id),
                rated.feedback,
                titles.get(rated.conversation_id, ""),
            )
            for rated in self._store.feedback.all(latest)
        )

    def hints(self, answers: Iterable[RatedAnswer], cancel: CancelToken) -> Iterator[AnswerHints]:
        """The quality hints for each of `answers`; none for most. Raises Cancelled."""
        check = QualityCheck(Redactor(finds_names=False))  # famous names occur in many rows
        toxic = self._store.judgements.low(TOXICITY, HARMFUL)
        misled = self._store.feedback.misled()
        for one in answers:
            cancel.raise_if_cancelled()
            if hints := check.hints(_row_text(one, toxic, misled)):
                yield AnswerHints(one.answer.id, hints)

    def unrated(self) -> Iterator[RatedAnswer]:
        """The unrated answers in the visible threads, newest chat first."""
        with_unrated = self._store.feedback.unrated_conversations()
        for summary in self._store.conversations.summaries():
            if summary.id in with_unrated:  # of very many imported chats, most have none
                yield from self._unrated_in(summary)

    def to_rate(self, most: int) -> tuple[RatedAnswer, ...]:
        """Up to `most` unrated answers: first those that a judge is unsure about, then the newest.

        Of all answers, a rating of those tells most about what the user prefers (uncertainty
        sampling, Lewis and Gale 1994, https://arxiv.org/abs/cmp-lg/9407020).
        """
        ids = sorted(self._store.judgements.scored(MIDDLE, except_by=TOXICITY))
        unclear = {id_: self._unclear(id_) for id_ in ids if self.of(id_) is None}
        others = (one for one in self.unrated() if one.answer.id not in unclear)
        return tuple(islice(chain(unclear.values(), others), most))

    def _unclear(self, message_id: str) -> RatedAnswer:
        answer = self._store.conversations.message(message_id)
        asked = answer.parent_id
        question = self._store.conversations.message(asked) if asked else None
        return RatedAnswer(question, answer, None, is_unclear=True)

    def _unrated_in(self, summary: ConversationSummary) -> Iterator[RatedAnswer]:
        question: Message | None = None
        for message in self._store.conversations.thread(summary.id):
            if message.role == "user":
                question = message
            elif message.text and self.of(message.id) is None:
                yield RatedAnswer(question, message, None)

    def _answer(self, message_id: str) -> Message:
        try:
            message = self._store.conversations.message(message_id)
        except KeyError:
            message = None
        if message is None or message.role != "assistant":
            raise UserError(
                f"There is no answer {message_id}.", "Use inglenook feedback list to see them."
            )
        return message


def _row_text(one: RatedAnswer, toxic: frozenset[str], misled: frozenset[str]) -> RowText:
    made = one.answer.provenance
    correction = one.feedback.correction if one.feedback else ""
    is_unsafe = bool(one.feedback and "unsafe" in one.feedback.reasons)
    return RowText(
        question=one.question.text if one.question else "",
        answer=correction or one.answer.text,
        tokens=made.stats.prompt_tokens + made.stats.completion_tokens if made else 0,
        context_length=made.context_length if made else 0,
        is_toxic=not correction and (is_unsafe or one.answer.id in toxic),
        has_wrong_source=not correction and one.answer.id in misled,
    )
