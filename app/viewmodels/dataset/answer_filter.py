"""Which of the rated answers are wanted."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from app.core.feedback import FeedbackReason, QualityHint
    from app.services.training.feedback import RatedAnswer

RatingFilter = Literal["all", "up", "down"]
_DAY_S = 86_400


@dataclass(frozen=True)
class AnswerFilter:
    """Fields left empty ("" or 0) do not filter.

    `days` limits how long ago the rating was given. `hint` is one of the quality hints, or
    "any". `text` is searched, ignoring case, in the question, answer, correction and note.
    """

    rating: RatingFilter = "all"
    reason: "FeedbackReason | Literal['']" = ""
    model: str = ""
    days: int = 0
    conversation_id: str = ""
    text: str = ""
    hint: "QualityHint | Literal['any', '']" = ""

    def matches(self, one: "RatedAnswer", hints: "tuple[QualityHint, ...]") -> bool:
        feedback = one.feedback
        if feedback is None:
            return False
        return (
            self.rating in ("all", feedback.rating)
            and (not self.reason or self.reason in feedback.reasons)
            and (not self.model or self.model == model_of(one))
            and (not self.days or feedback.created >= time.time() - self.days * _DAY_S)
            and self.conversation_id in ("", one.answer.conversation_id)
            and (not self.hint or self.hint in hints or (self.hint == "any" and bool(hints)))
            and self._has_text(one)
        )

    def _has_text(self, one: "RatedAnswer") -> bool:
        wanted = self.text.strip().casefold()
        feedback = one.feedback
        if not wanted or feedback is None:
            return True
        asked = one.question.text if one.question else ""
        texts = (asked, one.answer.text, feedback.correction, feedback.note)
        return any(wanted in text.casefold() for text in texts)


def model_of(one: "RatedAnswer") -> str:
    """The name of the model that answered; "" for text written by the user."""
    return one.answer.provenance.model_name if one.answer.provenance else ""
