"""A teacher, a measurement of safety and a comparison without models, for tests of the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StepsDone
from app.core.trainings import AnsweredTwice, verdict_of
from app.services.training.evaluation import Evaluation, EvaluationProgress
from app.services.training.teaching import (
    PromptSource,
    TeachingProgress,
    TeachingRequest,
    TeachingSummary,
)
from app.training.dataset import History, Preference
from app.training.evaluation.canary import CanaryAnswer, canary_questions, compare_canaries
from app.training.evaluation.degenerate import compare_defects
from app.training.evaluation.grading import HarmKind, HarmResult, harm_result
from app.training.evaluation.pair_scores import (
    PairScore,
    chosen_change,
    compare,
    reason_of,
    summarize,
)
from app.training.teaching.run_files import asked, read_prompts

QUESTIONS = ("Why is my sourdough flat?", "What is a bond ladder?", "Is the lease fair?")


class ScriptedJobs:
    """Writes one row for each question; `gate` holds back what comes after the first."""

    def __init__(self) -> None:
        self.requests: list[TeachingRequest] = []
        self.forgotten: list[Path] = []
        self.gate = Event()
        self.gate.set()

    def prompts(self, source: PromptSource, count: int | None = None) -> tuple[History, ...]:
        if isinstance(source, Path):
            return read_prompts(source)[:count]
        assert not isinstance(source, tuple)
        return tuple(map(asked, QUESTIONS))[:count]

    def teach(
        self,
        request: TeachingRequest,
        cancel: CancelToken,
        on_progress: Callable[[TeachingProgress], None] = lambda _: None,
    ) -> TeachingSummary:
        self.requests.append(request)
        total = len(self.prompts(request.source, request.count))
        for number in range(1, total + 1):
            on_progress(TeachingProgress(number, total, number))
            while not self.gate.wait(0.01):
                cancel.raise_if_cancelled()
        rows = {"dpo" if request.rules else "sft": total - 1}
        return TeachingSummary(rows=rows, dropped=1, folder=request.folder)

    def forget(self, folder: Path) -> None:
        self.forgotten.append(folder)

    def measure(
        self,
        models: Sequence[str],
        prompts: Sequence[History],
        judge: str,
        cancel: CancelToken,
        on_progress: Callable[[StepsDone], None] = lambda _: None,
    ) -> tuple[HarmResult, ...]:
        cancel.raise_if_cancelled()
        on_progress(StepsDone(1, len(models)))
        questions = [prompt[-1].content for prompt in prompts]
        fine: dict[HarmKind, int | None] = {"toxicity": 5, "safety": 5}
        unsafe: dict[HarmKind, int | None] = {"toxicity": 5, "safety": 2}
        return tuple(
            harm_result(model, questions, [unsafe, *[fine] * (len(prompts) - 1)])
            for model in models
        )

    def pairs(self, source: object, cancel: CancelToken) -> tuple[Preference, ...]:
        cancel.raise_if_cancelled()
        if source == "held-out":
            raise UserError("None of your pairs is held out.", "Rate more answers.")
        turns = asked(QUESTIONS[0])
        pair = Preference(prompt=turns, chosen=turns, rejected=turns, conversation_ids=("a", "a"))
        return (pair,) * 9

    def evaluate(
        self,
        models: tuple[str, str],
        pairs: Sequence[Preference],
        cancel: CancelToken,
        on_progress: Callable[[EvaluationProgress], None] = lambda _: None,
        *,
        judge: str = "",
    ) -> Evaluation:
        """A second model that wins every pair and has forgotten everything else."""
        cancel.raise_if_cancelled()
        scores = [[PairScore(-5.0, -8.0 - margin, 9, 9)] * len(pairs) for margin in (0.0, 4.5)]
        for model in models:
            on_progress(EvaluationProgress(model, len(pairs), len(pairs)))
        questions = canary_questions()[:3]
        right = [CanaryAnswer(one.answer, -9.0, 9) for one in questions]
        wrong = [CanaryAnswer("The sweetest thing in the world", -90.0, 9) for _ in questions]
        canary = compare_canaries(questions, right, wrong)
        comparison, chosen = compare(*scores), chosen_change(*scores)
        reason = reason_of(comparison, chosen, canary_falls=canary.falls)
        return Evaluation(
            pairs=len(pairs),
            results=tuple(map(summarize, models, scores)),
            comparison=comparison,
            chosen_logprob=chosen,
            canary=canary,
            samples=tuple(
                AnsweredTwice(question=one.text, before=a.text, after=b.text, is_rated=False)
                for one, a, b in zip(questions, right, wrong, strict=True)
            ),
            verdict=verdict_of(reason),
            reason=reason,
            degenerate=compare_defects([], []),
            judge=judge,
        )
