"""What a model learns from a teacher's answers: which are worth it, and which are held out."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from app.core.trainings import Lesson
from app.training.bundles.quality import without_control_tokens
from app.training.bundles.row_formats import answer_row
from app.training.dataset import History, Preference, as_answer, changed_value
from app.training.evaluation.canary import is_refusal
from app.training.evaluation.degenerate import GivenAnswer, defects_of
from app.training.trainer.training_rows import TrainingRows

HELD_OUT = 0.25
"""The share of questions that the proof asks."""

_FEWEST_HELD_OUT, _MOST_HELD_OUT = 12, 40
_LARGEST_SHARE = 0.4

_TYPICAL_ANSWER = "x" * 1000
"""As long as answers usually are, about 300 tokens; in place of those that are not made yet."""


def lessons_of(prompts: Sequence[History]) -> tuple[Lesson, ...]:
    """Without answers."""
    return tuple(Lesson(answer_row(prompt, "")["prompt"]) for prompt in prompts)


def planned_rows(lessons: Sequence[Lesson]) -> TrainingRows:
    """At most so many rows: as if all answers were there, of the usual length, and good."""
    return _rows([Lesson(each.prompt, _TYPICAL_ANSWER) for each in lessons], [""] * len(lessons))


def taught_rows(lessons: Sequence[Lesson]) -> TrainingRows:
    """The answers worth learning, as rows for imitation (Y. Kim and A. Rush, Sequence-level
    knowledge distillation, 2016, https://arxiv.org/abs/1606.07947)."""
    return _rows(lessons, problems_of(lessons))


def held_out_lessons(lessons: Sequence[Lesson]) -> tuple[Preference, ...]:
    """Held-out questions with the teacher's answers; there is no worse answer."""
    return tuple(
        Preference(
            prompt=_asked(lesson),
            chosen=as_answer(lesson.answer or ""),
            rejected=(),
            conversation_ids=("", ""),
        )
        for lesson, problem, is_held_out in _judged(lessons, problems_of(lessons))
        if is_held_out and not problem
    )


def left_out(lessons: Sequence[Lesson]) -> dict[str, int]:
    """How many answers are not learned, by reason."""
    return dict(Counter(filter(None, problems_of(lessons))))


def problems_of(lessons: Sequence[Lesson]) -> list[str]:
    """Why each answer is not worth learning, "" if it is."""
    given = [GivenAnswer(each.question, each.answer or "") for each in lessons]
    return [
        "cut off or empty"
        if not each.answer
        else "refusal"
        if is_refusal(each.answer)
        else min((defect.replace("_", " ") for defect in defects), default="")
        for each, defects in zip(lessons, defects_of(given), strict=True)
    ]


def _judged(lessons: Sequence[Lesson], problems: Sequence[str]) -> list[tuple[Lesson, str, bool]]:
    """With the reason not to learn from each, and whether it is held out.

    What is held out depends only on the questions, so it is the same when a training goes on.
    """
    wanted = min(_MOST_HELD_OUT, max(_FEWEST_HELD_OUT, round(HELD_OUT * len(lessons))))
    count = min(wanted, int(_LARGEST_SHARE * len(lessons)))
    held_out = {number * len(lessons) // count for number in range(count)}
    return [
        (lesson, problem, number in held_out)
        for number, (lesson, problem) in enumerate(zip(lessons, problems, strict=True))
    ]


def _rows(lessons: Sequence[Lesson], problems: Sequence[str]) -> TrainingRows:
    usable = [(each, held) for each, problem, held in _judged(lessons, problems) if not problem]
    rows = [
        changed_value(answer_row(_asked(each), each.answer or ""), without_control_tokens)
        for each, is_held_out in usable
        if not is_held_out
    ]
    return TrainingRows(
        rows={"sft": rows, "dpo": [], "kto": []},
        held_out=0.0,
        pairs=len(usable) - len(rows),
        questions=tuple(each.question for each, is_held_out in usable if is_held_out),
        rated=0,
        corrections=0,
        good_answers=0,
        asked=len(lessons),
    )


def _asked(lesson: Lesson) -> History:
    return msgspec.convert(lesson.prompt, History)
