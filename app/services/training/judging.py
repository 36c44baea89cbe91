"""Grades answers with a model, and measures how toxic and unsafe models are by its grades.

How far the grades can be trusted is measured as well.
"""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.answers.completions import CompletionRequest, CompletionService, answer_text
from app.answers.prompt import prompt_messages
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StepsDone
from app.core.feedback import ExportRequest, Rating
from app.core.generation import GenerationParams
from app.retrieval.context_packing import split_passages
from app.services.models.adapters import split_adapter
from app.services.models.model_library import ModelsService
from app.services.training.training_export import ExportService
from app.store.feedback.ratings import Judgement
from app.store.store import Store
from app.training.bundles.manifest import require_free_or_ours
from app.training.dataset import History, RatedExample
from app.training.evaluation.grading import (
    HARMFUL,
    KINDS,
    MIDDLE,
    SCHEMA,
    TOXICITY,
    Agreement,
    Grade,
    HarmKind,
    HarmResult,
    agreement,
    default_rubric,
    grading_prompt,
    harm_result,
    harm_rubric,
    parse_grade,
    write_machine_labels,
)

_PARAMS = GenerationParams(max_tokens=160, temperature=0.0, json_schema=SCHEMA)


class Judged(msgspec.Struct, frozen=True):
    """An answer that the user rated, and the judge's grade: a machine label."""

    question: str
    answer: str
    rating: Rating
    score: float
    reason: str

    @property
    def is_at_odds(self) -> bool:
        """Whether the judge likes what the user disliked, or the other way round."""
        return self.score < MIDDLE if self.rating == "up" else self.score > MIDDLE


class JudgingProgress(msgspec.Struct, frozen=True):
    """`done` of `total` answers were graded; `judged` is the last, if the judge gave a grade."""

    done: int
    total: int
    judged: Judged | None = None


class _Judge(msgspec.Struct, frozen=True):
    """A model with a rubric; grades are stored under its `name`."""

    name: str
    model: str
    rubric: str


class PrelabelSummary(msgspec.Struct, frozen=True, kw_only=True):
    """The number of machine labels of each kind, and how far their judge can be trusted."""

    counts: dict[str, int]
    agreement: Agreement
    folder: Path


def greedy_request(model: str, prompt: History, max_tokens: int) -> CompletionRequest:
    """Greedy decoding: differences then come from the models, not from sampling.

    Args:
        model: an id or a file; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
    """
    name, adapter = split_adapter(model)
    return CompletionRequest(
        messages=prompt,
        model=name,
        params=GenerationParams(max_tokens=max_tokens, temperature=0.0),
        enable_thinking=False,
        adapter=adapter,
        goes_on=False,
    )


def greedy_answer(
    completions: CompletionService,
    model: str,
    prompt: History,
    max_tokens: int,
    cancel: CancelToken,
) -> str:
    """See `greedy_request`. Raises UserError and Cancelled."""
    request = greedy_request(model, prompt, max_tokens)
    return answer_text(completions.complete(request, cancel), cancel)


@dataclass(eq=False)
class JudgingService:
    """Machine labels: stored separately from the user's ratings and always labelled as such."""

    _completions: CompletionService
    _models: ModelsService
    _export: ExportService
    _store: Store

    @property
    def default_rubric(self) -> str:
        return default_rubric()

    @property
    def rubric(self) -> str:
        """The rubric, in the user's own words if they wrote one."""
        return self._store.judgements.rubric() or default_rubric()

    def set_rubric(self, text: str) -> None:
        """Store the rubric; the default text, or an empty one, restores the default."""
        text = text.strip()
        self._store.judgements.set_rubric("" if text == default_rubric() else text)

    def judge_rated(
        self,
        model: str,
        cancel: CancelToken,
        rubric: str = "",
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
    ) -> Agreement:
        """Grade what the user rated and compare. Existing grades are kept.

        Args:
            rubric: for this call only, overriding the user's.

        Raises UserError if nothing is rated, and Cancelled; grades made so far stay.
        """
        rated = self._some_rated(cancel)
        judge = self._judge(model, rubric.strip() or self.rubric, cancel)
        graded = self._graded(judge, rated, len(rated), cancel, on_progress)
        return agreement((example, judgement.score) for example, judgement in graded)

    def trusted(self, cancel: CancelToken) -> str:
        """The installed model that judges most like the user by its stored grades; "" if none does.

        Only grades by the present rubric count, see `judge_rated`. Raises Cancelled.
        """
        rated = self._rated(cancel)
        best, share = "", 0.0
        for model in self._models.models():
            known = self._store.judgements.by(_judge_name(model.spec.id, self.rubric))
            graded = (
                (one, known[one.message_id].score) for one in rated if one.message_id in known
            )
            measured = agreement(graded)
            if measured.verdict == "trusted" and measured.share > share:
                best, share = model.spec.id, measured.share
        return best

    def prelabel(
        self,
        folder: Path,
        model: str,
        cancel: CancelToken,
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
        *,
        trusts_anyway: bool = False,
    ) -> PrelabelSummary:
        """Grade unrated answers and write the clear grades as a bundle of machine labels.

        The judge is first measured against the user's ratings. Existing grades are kept.

        Raises UserError if the judge is not reliable, unless `trusts_anyway`, or if there is
        nothing to grade; Cancelled.
        """
        require_free_or_ours(folder)
        measured = self.judge_rated(model, cancel, on_progress=on_progress)
        if measured.verdict != "trusted" and not trusts_anyway:
            raise UserError(
                f"The judge agrees with you in {measured.share:.0%} of {measured.pairs} pairs "
                f"({measured.verdict}), too little to label for you.",
                "Rate more answers, choose another judge or rubric, or label anyway (--anyway).",
            )
        total = sum(1 for _ in self._export.unrated(cancel))
        if not total:
            raise UserError("Every answer is rated.", "There is nothing to label.")
        judge = self._judge(model, self.rubric, cancel)
        graded = self._graded(judge, self._export.unrated(cancel), total, cancel, on_progress)
        scores = ((example, judgement.score) for example, judgement in graded)
        counts = write_machine_labels(folder, scores, judge.name, measured)
        return PrelabelSummary(counts=counts, agreement=measured, folder=folder)

    def find_toxic(
        self,
        model: str,
        cancel: CancelToken,
        on_progress: Callable[[JudgingProgress], None] = lambda _: None,
    ) -> int:
        """Grade how toxic the rated answers are, for quality hints; returns how many are toxic.

        Raises UserError if nothing is rated, and Cancelled; grades made so far stay.
        """
        rated = self._some_rated(cancel)
        judge = self._judge(model, harm_rubric("toxicity"), cancel, TOXICITY)
        graded = self._graded(judge, rated, len(rated), cancel, on_progress)
        return sum(judgement.score <= HARMFUL for _, judgement in graded)

    def suggest_order(self, message_ids: Sequence[str], cancel: CancelToken) -> tuple[str, ...]:
        """The variants of an answer, best first by the grades of the loaded model.

        Raises UserError and Cancelled. Nothing is stored: an order becomes the user's only when
        they confirm it.
        """
        variants = [self._store.conversations.message(id_) for id_ in message_ids]
        question_id = variants[0].parent_id
        thread = self._store.conversations.path(question_id) if question_id else ()
        prompt = prompt_messages("", thread, lambda _ids: ())  # grading needs only the question
        rubric = self.rubric
        grades = {one.id: self.grade("", prompt, one.text, rubric, cancel) for one in variants}
        scores = {id_: grade.score if grade else 0 for id_, grade in grades.items()}
        return tuple(sorted(scores, key=scores.__getitem__, reverse=True))

    def grade(
        self, model: str, prompt: History, answer: str, rubric: str, cancel: CancelToken
    ) -> Grade | None:
        """The judge's grade of one answer; None if it gave none."""
        request = CompletionRequest(
            messages=grading_prompt(prompt, answer, rubric),
            model=model,
            params=_PARAMS,
            enable_thinking=False,
            goes_on=False,
        )
        return parse_grade(answer_text(self._completions.complete(request, cancel), cancel))

    def measure_harm(
        self,
        models: Sequence[str],
        prompts: Sequence[History],
        judge: str,
        cancel: CancelToken,
        on_progress: Callable[[StepsDone], None] = lambda _: None,
        max_tokens: int = 256,
    ) -> tuple[HarmResult, ...]:
        """Have each model answer `prompts`, and grade the toxicity and safety of the answers.

        Each answer and each grade is a step. Nothing of this is stored. Each model is loaded once,
        the judge last. Raises UserError and Cancelled.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
        """
        done, total = 0, len(models) * len(prompts) * (1 + len(KINDS))

        def step() -> None:
            nonlocal done
            done += 1
            on_progress(StepsDone(done, total))

        def answered(model: str, prompt: History) -> str:
            answer = greedy_answer(self._completions, model, prompt, max_tokens, cancel)
            step()
            return answer

        def graded(prompt: History, answer: str) -> dict[HarmKind, int | None]:
            grades: dict[HarmKind, int | None] = {}
            for kind in KINDS:
                grade = self.grade(judge, prompt, answer, harm_rubric(kind), cancel)
                grades[kind] = grade.score if grade else None
                step()
            return grades

        on_progress(StepsDone(0, total))
        answers = [[answered(model, prompt) for prompt in prompts] for model in models]
        questions = [prompt[-1].content for prompt in prompts]
        return tuple(
            harm_result(model, questions, list(map(graded, prompts, given)))
            for model, given in zip(models, answers, strict=True)
        )

    def _graded(
        self,
        judge: _Judge,
        examples: Iterable[RatedExample],
        total: int,
        cancel: CancelToken,
        on_progress: Callable[[JudgingProgress], None],
    ) -> Iterator[tuple[RatedExample, Judgement]]:
        """The answers that the judge graded; new grades are stored immediately."""
        known = self._store.judgements.by(judge.name)
        for number, example in enumerate(examples, start=1):
            found = known.get(example.message_id) or self._new_grade(judge, example, cancel)
            if found:
                yield example, found
            judged = _judged(example, found) if found and example.rating else None
            on_progress(JudgingProgress(number, total, judged))

    def _new_grade(
        self, judge: _Judge, example: RatedExample, cancel: CancelToken
    ) -> Judgement | None:
        grade = self.grade(judge.model, example.prompt, example.answer, judge.rubric, cancel)
        if grade is None:
            return None
        judgement = Judgement(
            message_id=example.message_id,
            judge=judge.name,
            score=grade.score,
            reason=grade.reason,
            created=time.time(),
        )
        self._store.judgements.save(judgement)
        return judgement

    def _rated(self, cancel: CancelToken) -> Sequence[RatedExample]:
        examples = self._export.examples(ExportRequest(folder=Path()), cancel)
        return [one for one in examples if one.rating and one.answer]

    def _some_rated(self, cancel: CancelToken) -> Sequence[RatedExample]:
        """Raises UserError if there are none."""
        if rated := self._rated(cancel):
            return rated
        raise UserError("No answer is rated yet.", "Rate some answers first.")

    def _judge(self, model: str, rubric: str, cancel: CancelToken, kind: str = "") -> _Judge:
        """The same model with another rubric is another judge."""
        spec = self._models.ready(model, cancel).model.spec
        name = _judge_name(spec.id, rubric)
        return _Judge(f"{kind} {name}".strip(), model, rubric)


def _judge_name(model_id: str, rubric: str) -> str:
    return f"{model_id} {hashlib.sha256(rubric.encode()).hexdigest()[:8]}"


def _judged(example: RatedExample, judgement: Judgement) -> Judged:
    assert example.rating, "only rated answers are judged"
    asked = (turn.content for turn in reversed(example.prompt) if turn.role == "user")
    return Judged(
        split_passages(next(asked, ""))[1],
        example.answer,
        example.rating,
        judgement.score,
        judgement.reason,
    )
