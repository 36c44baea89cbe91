"""Has a teacher answer the questions of a training: kept one by one, so that it can be ended."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from app.answers.answer_gate import AnswerGate
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.core.model_spec import InstalledModel, ServerSource
from app.core.trainings import Lesson, Training, TrainingPlan, TrainingProgress
from app.engine.gguf.gguf_header import read_whole_header
from app.services.models.model_library import ModelsService
from app.services.training.teaching import PromptSource, TeachingService
from app.services.training.training_plans import LEAST_ROWS
from app.services.training.training_run import OnProgress
from app.store.feedback.trainings import TrainingRepository
from app.training.dataset import History
from app.training.teaching.lessons import left_out, lessons_of, taught_rows
from app.training.trainer.recipes import answering_seconds

CHATS = "chats"
"""The source of questions that are the first ones of the user's chats."""

_ANSWER_TOKENS = 1024


@dataclass(eq=False)
class DistillationService:
    """What a teacher does for a training before it begins."""

    _trainings: TrainingRepository
    _teaching: TeachingService
    _models: ModelsService
    _gate: AnswerGate

    def lessons(self, source: str) -> tuple[Lesson, ...]:
        """The questions from CHATS or of a file. Raises UserError if there are none."""
        chosen: PromptSource = "chats" if source == CHATS else Path(source)
        return lessons_of(self._teaching.prompts(chosen))

    def with_teacher(
        self, plan: TrainingPlan, teacher: str, source: str, asked: int
    ) -> TrainingPlan:
        """The plan with this teacher of `asked` questions. Raises UserError if it is the base."""
        model = self._models.resolve(teacher)
        if model.path and model.path == self._models.resolve(plan.base).path:
            raise UserError(
                f"{model.spec.name} cannot teach itself.", "Choose a larger model as the teacher."
            )
        return msgspec.structs.replace(
            plan,
            teacher=teacher,
            teacher_name=model.spec.name,
            questions=source,
            asked=asked,
            answering_seconds=_answering_seconds(model, asked),
        )

    def answer(self, training: Training, cancel: CancelToken, on_progress: OnProgress) -> Training:
        """The training with an answer to each of its questions. Raises UserError and Cancelled.

        Gives way to chats: a question is asked when no answer is being made. What was answered is
        kept, whatever ends this process.
        """
        open_ = [n for n, each in enumerate(training.lessons) if each.answer is None]
        total, began = len(training.lessons), time.monotonic()
        lessons = list(training.lessons)
        for made, number in enumerate(open_):
            left = (time.monotonic() - began) / made * (len(open_) - made) if made else None
            on_progress(
                TrainingProgress(
                    phase="answering",
                    step=total - len(open_) + made,
                    steps=total,
                    seconds_left=left,
                )
            )
            self._gate.wait_until_idle(cancel)
            lessons[number] = self._answered(training.plan.teacher, lessons[number], cancel)
            self._save(training, lessons=tuple(lessons))
        training = self._save(training, left_out=left_out(lessons))
        if open_:
            self._models.unload()  # its memory is needed for the training
        learned = len(taught_rows(training.lessons).rows["sft"])
        reasons = ", ".join(f"{each} × {reason}" for reason, each in training.left_out.items())
        if learned < LEAST_ROWS:
            raise UserError(
                f"Only {learned} answers of {training.plan.teacher_name} are worth learning "
                f"(left out: {reasons}).",
                "Ask more questions, or choose another teacher.",
            )
        return training

    def _answered(self, teacher: str, lesson: Lesson, cancel: CancelToken) -> Lesson:
        prompt = msgspec.convert(lesson.prompt, History)
        params = GenerationParams(max_tokens=_ANSWER_TOKENS, temperature=0.0)
        return Lesson(lesson.prompt, self._teaching.answer(teacher, prompt, params, cancel).strip())

    def _save(self, training: Training, **changes: Any) -> Training:
        changed = msgspec.structs.replace(self._trainings.get(training.id), **changes)
        self._trainings.put(changed)
        return changed


def _answering_seconds(teacher: InstalledModel, asked: int) -> float | None:
    """About how long it answers; None if another machine does."""
    if isinstance(teacher.spec.source, ServerSource):
        return None
    return answering_seconds(read_whole_header(Path(teacher.path)).parameters, asked)
