"""Ratings and exports in memory, for tests of the window."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import ExportRequest, Feedback, Rating, RedactedPlace
from app.core.messages import Message, TextPart
from app.services.training.feedback import AnswerHints, RatedAnswer
from app.services.training.judging import Judged, JudgingProgress, PrelabelSummary
from app.training.bundles.bundle_writing import BundleProgress
from app.training.bundles.quality import QualityCheck, RowText
from app.training.evaluation.grading import Agreement, HarmResult
from app.training.redaction.redactor import Coverage, Redactor


class ScriptedFeedback:
    """Holds rated answers, oldest first, as FeedbackService does."""

    def __init__(self) -> None:
        self._answers: dict[str, RatedAnswer] = {}
        self._excluded: set[str] = set()
        self._withheld: set[str] = set()
        self.wrong: set[tuple[str, int]] = set()
        self.ranked: tuple[str, ...] = ()
        self.unrated: tuple[RatedAnswer, ...] = ()

    def save(self, question: str, answer: str, feedback: Feedback) -> None:
        """Put a rated answer in."""
        asked = Message(
            f"q-{feedback.message_id}", "chat", None, "user", (TextPart(question),), "complete", 0.0
        )
        said = Message(
            feedback.message_id, "chat", asked.id, "assistant", (TextPart(answer),), "complete", 0.0
        )
        self._answers[said.id] = RatedAnswer(asked, said, feedback)

    def rate(self, feedback: Feedback) -> None:
        if rated := self._answers.get(feedback.message_id):
            self._answers[feedback.message_id] = msgspec.structs.replace(rated, feedback=feedback)
        else:
            self.save("A question of the chat", "An answer of the chat", feedback)

    def clear(self, message_id: str) -> None:
        del self._answers[message_id]

    def of(self, message_id: str) -> Feedback | None:
        rated = self._answers.get(message_id)
        return rated.feedback if rated else None

    def exclude(self, message_ids: Sequence[str], is_excluded: bool) -> None:
        changed = set(message_ids)
        self._excluded = self._excluded | changed if is_excluded else self._excluded - changed

    def set_consent(self, conversation_id: str, may_train: bool) -> None:
        (self._withheld.discard if may_train else self._withheld.add)(conversation_id)

    def mark_source(self, message_id: str, number: int, is_wrong: bool = True) -> None:
        (self.wrong.add if is_wrong else self.wrong.discard)((message_id, number))

    def wrong_sources(self, message_id: str) -> frozenset[int]:
        return frozenset(number for id_, number in self.wrong if id_ == message_id)

    def rank(self, message_ids: Sequence[str]) -> None:
        self.ranked = tuple(message_ids)

    def order(self, message_id: str) -> tuple[str, ...]:
        return self.ranked if message_id in self.ranked else ()

    def excluded(self) -> frozenset[str]:
        withheld = {
            id_
            for id_, one in self._answers.items()
            if one.answer.conversation_id in self._withheld
        }
        return frozenset(self._excluded | withheld)

    def withheld_conversations(self) -> frozenset[str]:
        return frozenset(self._withheld)

    def hints(self, answers: Iterable[RatedAnswer], cancel: CancelToken) -> Iterator[AnswerHints]:
        check = QualityCheck(Redactor(finds_names=False))
        for one in answers:
            cancel.raise_if_cancelled()
            asked = one.question.text if one.question else ""
            if hints := check.hints(RowText(question=asked, answer=one.answer.text)):
                yield AnswerHints(one.answer.id, hints)

    def counts(self) -> dict[str, int]:
        ratings = [one.feedback.rating for one in self._answers.values() if one.feedback]
        return {rating: ratings.count(rating) for rating in ("up", "down")}

    def all(self, latest: int | None = None) -> tuple[RatedAnswer, ...]:
        return tuple(self._answers.values())[-latest if latest else 0 :]

    def to_rate(self, most: int) -> tuple[RatedAnswer, ...]:
        return self.unrated[:most]


class ScriptedJudging:
    """A judge that finds the newest answer best, and long answers good."""

    default_rubric = "5: right and to the point.\n1: wrong or useless."

    def __init__(
        self,
        feedback: ScriptedFeedback | None = None,
        measure_harm: Callable[..., tuple[HarmResult, ...]] = lambda *_: (),
    ) -> None:
        self._feedback = feedback or ScriptedFeedback()
        self.measure_harm = measure_harm
        self.asked: list[tuple[str, str]] = []
        self.rubric = self.default_rubric

    def set_rubric(self, text: str) -> None:
        self.rubric = text.strip() or self.default_rubric

    def suggest_order(self, message_ids: Sequence[str], cancel: CancelToken) -> tuple[str, ...]:
        cancel.raise_if_cancelled()
        return tuple(reversed(message_ids))

    def judge_rated(
        self,
        model: str,
        cancel: CancelToken,
        rubric: str = "",
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
    ) -> Agreement:
        self.asked.append((model, rubric))
        rated = self._feedback.all()
        if not rated:
            raise UserError("No answer is rated yet.", "Rate some answers first.")
        scores: dict[str, list[float]] = {"up": [], "down": []}
        for number, one in enumerate(rated, 1):
            cancel.raise_if_cancelled()
            assert one.question and one.feedback
            score = 4.0 if len(one.answer.text) > 30 else 2.0
            judged = Judged(
                one.question.text,
                one.answer.text,
                one.feedback.rating,
                score,
                "It names the figures." if score > 3 else "It gives no reason.",
            )
            scores[judged.rating].append(score)
            on_progress(JudgingProgress(number, len(rated), judged))
        liked, disliked = scores["up"], scores["down"]
        won = [(a > b) + (a == b) / 2 for a, b in product(liked, disliked)]
        return Agreement(
            liked=len(liked),
            disliked=len(disliked),
            pairs=len(won),
            share=sum(won) / len(won) if won else 0.5,
        )

    def prelabel(
        self,
        folder: Path,
        model: str,
        cancel: CancelToken,
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
        *,
        trusts_anyway: bool = False,
    ) -> PrelabelSummary:
        measured = self.judge_rated(model, cancel, on_progress=on_progress)
        if not trusts_anyway:
            raise UserError("The judge agrees too little with you.", "Rate more answers.")
        counts = {"desirable": 4, "undesirable": 2, "unclear": 1}
        return PrelabelSummary(counts=counts, agreement=measured, folder=folder)

    def find_toxic(
        self,
        model: str,
        cancel: CancelToken,
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
    ) -> int:
        self.judge_rated(model, cancel, on_progress=on_progress)
        return 1


class ScriptedSummary(msgspec.Struct):
    folder: Path
    rows: dict[str, int]
    redacted: int
    validation_rows: dict[str, int] = {}
    warnings: tuple[str, ...] = ()


class ScriptedExport:
    """Records what was asked for; `gate` holds an export back."""

    def __init__(self) -> None:
        self.requests: list[ExportRequest] = []
        self.error: UserError | None = None
        self.warnings: tuple[str, ...] = ()
        self.recogniser = ""
        self.gate = Event()
        self.gate.set()

    def export(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_progress: Callable[[BundleProgress], None] = lambda _: None,
    ) -> ScriptedSummary:
        self.requests.append(request)
        on_progress(BundleProgress("writing", 1, 1))
        while not self.gate.wait(0.01):
            cancel.raise_if_cancelled()
        if self.error:
            raise self.error
        rows: dict[str, int] = dict.fromkeys(request.formats, 2)
        return ScriptedSummary(request.folder, rows, 3, warnings=self.warnings)

    def coverage(self, request: ExportRequest) -> Coverage:
        return Coverage(self.recogniser, (), ())

    def redacted_places(
        self, request: ExportRequest, cancel: CancelToken
    ) -> Iterator[RedactedPlace]:
        cancel.raise_if_cancelled()
        for before, original in (("Write to ", "ada@example.org"), ("My friend ", "Grace")):
            if original == "Grace" and original not in request.redacted_terms:
                continue
            name = "[EMAIL_1]" if "@" in original else "[PRIVATE_1]"
            yield RedactedPlace(
                before=before, original=original, pseudonym=name, after=" about the margins."
            )


def filled_feedback() -> ScriptedFeedback:
    """Two good answers and a bad one."""
    feedback = ScriptedFeedback()
    margin = "How did the gross margin of services change?"
    feedback.save(margin, "It rose from 69.8 % to 71.5 % in the quarter.", _rated("a1", "up"))
    feedback.save(
        margin,
        "The margin was fine.",
        msgspec.structs.replace(
            _rated("a2", "down"),
            reasons=("wrong", "too_long"),
            note="No numbers at all.",
            correction="It rose from 69.8 % to 71.5 %.",
        ),
    )
    feedback.save("Why is my sourdough flat?", "The starter was too young.", _rated("a3", "up"))
    return feedback


def _rated(message_id: str, rating: Rating) -> Feedback:
    return Feedback(message_id=message_id, rating=rating)
