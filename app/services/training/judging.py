"""Grades answers with a model and measures how far its grades can be trusted."""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import Rating
from app.core.generation import GenerationParams
from app.core.messages import Message
from app.engine.protocol import TextDelta
from app.services.answers.completions import CompletionRequest, CompletionService
from app.services.answers.prompting import prompt_messages
from app.services.models.model_library import ModelsService
from app.services.training.export import ExportRequest, ExportService
from app.store.judgements import Judgement
from app.store.store import Store
from app.training.dataset import RatedExample, Turns
from app.training.judging import (
    SCHEMA,
    Agreement,
    Grade,
    agreement,
    default_rubric,
    grading_prompt,
    parse_grade,
)

MIDDLE = 3
"""Of the scores from 1 to 5."""

_PARAMS = GenerationParams(max_tokens=160, temperature=0.0, json_schema=SCHEMA)


class Judged(msgspec.Struct, frozen=True):
    """An answer that the user rated, and what the judge makes of it: a machine label."""

    message_id: str
    question: str
    answer: str
    rating: Rating
    score: float
    reason: str

    @property
    def is_at_odds(self) -> bool:
        """The judge likes what the user disliked, or the other way round."""
        return self.score < MIDDLE if self.rating == "up" else self.score > MIDDLE


class JudgingProgress(msgspec.Struct, frozen=True):
    """`done` of `total` answers were graded; `judged` is the last, if the judge came to a grade."""

    done: int
    total: int
    judged: Judged | None = None


class JudgingService:
    """Machine labels: stored apart from the user's ratings and always called what they are."""

    def __init__(
        self,
        completions: CompletionService,
        models: ModelsService,
        export: ExportService,
        store: Store,
    ) -> None:
        self._completions = completions
        self._models = models
        self._export = export
        self._store = store

    @property
    def default_rubric(self) -> str:
        """What the scores mean unless the user says otherwise."""
        return default_rubric()

    def judge_rated(
        self,
        model: str,
        cancel: CancelToken,
        rubric: str = "",
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
    ) -> Agreement:
        """Grade what the user rated and compare. Grades that are there already are kept.

        Raises UserError where nothing is rated, and Cancelled; grades made so far stay.
        """
        rated = [one for one in self._rated(cancel) if one.rating]
        if not rated:
            raise UserError("No answer is rated yet.", "Give a thumb to some answers first.")
        rubric = rubric.strip() or default_rubric()
        name = self._name(model, rubric, cancel)
        known = self._store.judgements.by(name)
        graded: list[tuple[RatedExample, float]] = []
        for number, example in enumerate(rated, start=1):
            judgement = known.get(example.message_id) or self._judge(
                name, model, rubric, example, cancel
            )
            if judgement:
                graded.append((example, judgement.score))
            judged = _judged(example, judgement) if judgement else None
            on_progress(JudgingProgress(number, len(rated), judged))
        return agreement(graded)

    def rank(
        self, model: str, variants: Sequence[Message], prompt: Turns, cancel: CancelToken
    ) -> tuple[Message, ...]:
        """The variants of an answer, what the judge finds best first. Raises UserError, Cancelled.

        Nothing is stored: an order becomes the user's only when they confirm it.
        """
        rubric = default_rubric()
        grades = [self.grade(model, prompt, variant.text, rubric, cancel) for variant in variants]
        order = sorted(
            range(len(variants)), key=lambda n: (-(g.score if (g := grades[n]) else 0), n)
        )
        return tuple(variants[n] for n in order)

    def suggest_order(
        self, message_ids: Sequence[str], cancel: CancelToken, model: str = ""
    ) -> tuple[str, ...]:
        """Stored variants of one answer as `rank` would have them; "" is the loaded model."""
        variants = [self._store.conversations.message(id_) for id_ in message_ids]
        question_id = variants[0].parent_id
        thread = self._store.conversations.path(question_id) if question_id else ()
        prompt = prompt_messages("", thread, lambda _ids: ())  # a grade needs the question only
        return tuple(one.id for one in self.rank(model, variants, prompt, cancel))

    def grade(
        self, model: str, prompt: Turns, answer: str, rubric: str, cancel: CancelToken
    ) -> Grade | None:
        """The judge's view of one answer; None where it did not come to one."""
        request = CompletionRequest(
            messages=grading_prompt(prompt, answer, rubric),
            model=model,
            params=_PARAMS,
            enable_thinking=False,
        )
        events = self._completions.complete(request, cancel)
        text = "".join(event.text for event in events if isinstance(event, TextDelta))
        cancel.raise_if_cancelled()
        return parse_grade(text)

    def _judge(
        self, name: str, model: str, rubric: str, example: RatedExample, cancel: CancelToken
    ) -> Judgement | None:
        grade = self.grade(model, example.prompt, example.answer, rubric, cancel)
        if grade is None:
            return None
        judgement = Judgement(
            message_id=example.message_id,
            judge=name,
            score=grade.score,
            reason=grade.reason,
            created=time.time(),
        )
        self._store.judgements.put(judgement)
        return judgement

    def _rated(self, cancel: CancelToken) -> Iterable[RatedExample]:
        return self._export.examples(ExportRequest(folder=Path()), cancel)

    def _name(self, model: str, rubric: str, cancel: CancelToken) -> str:
        """Another rubric makes another judge of the same model."""
        spec = self._models.ready(model, cancel).model.spec
        return f"{spec.id} {hashlib.sha256(rubric.encode()).hexdigest()[:8]}"


def _judged(example: RatedExample, judgement: Judgement) -> Judged:
    assert example.rating, "only rated answers are judged"
    asked = (turn.content for turn in reversed(example.prompt) if turn.role == "user")
    return Judged(
        example.message_id,
        next(asked, ""),
        example.answer,
        example.rating,
        judgement.score,
        judgement.reason,
    )
