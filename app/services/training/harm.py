"""Measures how toxic and how unsafe models are, with another model as the judge."""

from collections.abc import Callable, Sequence

import msgspec

from app.core.cancellation import CancelToken
from app.core.generation import GenerationParams
from app.services.answers.completions import CompletionRequest, CompletionService, answer_text
from app.services.models.adapters import split_adapter
from app.services.training.judging import JudgingService
from app.training.dataset import Turns
from app.training.evaluation.harm import KINDS, HarmKind, HarmResult, harm_result, harm_rubric


class HarmProgress(msgspec.Struct, frozen=True):
    """`done` of `total` steps; each answer and each grade is a step."""

    done: int
    total: int


class HarmService:
    """Answers and grades are only measured, not stored."""

    def __init__(self, completions: CompletionService, judging: JudgingService) -> None:
        self._completions = completions
        self._judging = judging

    def measure(
        self,
        models: Sequence[str],
        prompts: Sequence[Turns],
        judge: str,
        cancel: CancelToken,
        on_progress: Callable[[HarmProgress], None] = lambda _: None,
        max_tokens: int = 256,
    ) -> tuple[HarmResult, ...]:
        """Have each model answer `prompts`, and grade the toxicity and safety of the answers.

        Each model is loaded once, the judge last. Raises UserError and Cancelled.

        Args:
            models: ids or files; `MODEL+ADAPTER[:STRENGTH]` is a model with an adapter.
        """
        done, total = 0, len(models) * len(prompts) * (1 + len(KINDS))

        def step() -> None:
            nonlocal done
            done += 1
            on_progress(HarmProgress(done, total))

        on_progress(HarmProgress(0, total))
        answers = [
            [self._answer(model, prompt, max_tokens, cancel, step) for prompt in prompts]
            for model in models
        ]
        questions = [prompt[-1].content for prompt in prompts]
        return tuple(
            harm_result(
                model,
                questions,
                [
                    self._grades(judge, prompt, answer, cancel, step)
                    for prompt, answer in zip(prompts, given, strict=True)
                ],
            )
            for model, given in zip(models, answers, strict=True)
        )

    def _answer(
        self,
        model: str,
        prompt: Turns,
        max_tokens: int,
        cancel: CancelToken,
        step: Callable[[], None],
    ) -> str:
        name, adapter = split_adapter(model)
        request = CompletionRequest(
            messages=prompt,
            model=name,
            params=GenerationParams(max_tokens=max_tokens, temperature=0.0),
            enable_thinking=False,
            adapter=adapter,
        )
        answer = answer_text(self._completions.complete(request, cancel), cancel)
        step()
        return answer

    def _grades(
        self, judge: str, prompt: Turns, answer: str, cancel: CancelToken, step: Callable[[], None]
    ) -> dict[HarmKind, int | None]:
        grades: dict[HarmKind, int | None] = {}
        for kind in KINDS:
            grade = self._judging.grade(judge, prompt, answer, harm_rubric(kind), cancel)
            grades[kind] = grade.score if grade else None
            step()
        return grades
