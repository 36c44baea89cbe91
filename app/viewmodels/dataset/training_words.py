"""Trainings in words: a plan, its progress, a verdict with its numbers, a recipe."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from app.core.blind import ModelComparison
from app.core.trainings import (
    Proof,
    Training,
    TrainingMethod,
    TrainingPlan,
    TrainingProgress,
    TrainingSample,
)
from app.viewmodels.quantities import (
    data_size,
    date_text,
    decimal,
    duration,
    integer,
    own_digits,
    percent,
    short_decimal,
)
from app.viewmodels.translated import translate, translated

_HASH_LENGTH = 8


def plan_title(plan: TrainingPlan) -> str:
    """The ratings or questions there are, and how long training on them takes."""
    words = _Counted()
    if plan.teacher:
        return _teacher_title(plan)
    parts = [words.corrections(plan.corrections)] if plan.corrections else []
    if plan.good_answers:
        parts.append(words.good_answers(plan.good_answers))
    if pairs := plan.rows.get("dpo", 0):
        parts.append(words.pairs(pairs))
    title = words.ratings(plan.rated)
    if parts:
        title = f"{title}: {translate('Training', ', ').join(parts)}"
    if not plan.can_start:
        return f"{title}."
    return translate("Training", "{ratings}. About {time}.").format(
        ratings=title, time=duration(plan.seconds)
    )


def _teacher_title(plan: TrainingPlan) -> str:
    questions = _Counted().questions(plan.asked)
    if not plan.can_start or plan.answering_seconds is None:
        text = translate("Training", "{teacher} answers {questions}.")
        return text.format(teacher=plan.teacher_name, questions=questions)
    return translate("Training", "{teacher} answers {questions}. About {time}.").format(
        teacher=plan.teacher_name,
        questions=questions,
        time=duration(plan.answering_seconds + plan.seconds),
    )


def plan_lines(plan: TrainingPlan) -> Iterator[str]:
    """What it does in which order, and what it needs."""
    steps = {
        "sft": translate("Training", "imitate your corrections and the answers you liked ({rows})"),
        "dpo": translate("Training", "prefer your better answers to the worse ones ({rows})"),
        "kto": translate("Training", "prefer what you liked to what you disliked ({rows})"),
    }
    if plan.teacher:
        steps["sft"] = translate("Training", "imitate these answers (at most {rows})")
    learns = [
        steps[stage].format(rows=_Counted().rows(plan.rows.get(stage, 0))) for stage in plan.stages
    ]
    if learns:
        then = translate("Training", ", then to ")
        text = translate("Training", "{model} learns to {steps}.")
        yield text.format(model=plan.base_name, steps=then.join(learns))
        yield (
            translate("Training", "Its weights are read from its GGUF file.")
            if plan.weights == "gguf"
            else translate("Training", "Its weights are the original ones beside its GGUF file.")
        )
        counted = _Counted()
        yield (counted.held_out_questions if plan.teacher else counted.held_out)(plan.pairs)
        text = translate(
            "Training",
            "It takes up to {memory} of memory ({free} are free) and {disk} on the disk.",
        )
        yield text.format(
            memory=data_size(plan.memory_bytes),
            free=data_size(plan.available_bytes),
            disk=data_size(plan.disk_bytes),
        )
    if plan.too_long:
        yield _Counted().too_long(plan.too_long)
    yield from map(translated, plan.notes)


def progress_title(progress: TrainingProgress | None) -> str:
    titles = {
        "queued": translate("Training", "Waiting until another training is done…"),
        "answering": translate("Training", "The teacher answers…"),
        "base": translate("Training", "Reading the model…"),
        "rehearsing": translate("Training", "Rehearsing plain questions…"),
        "training": translate("Training", "Training…"),
        "waiting": translate("Training", "Waiting until an answer is complete…"),
        "converting": translate("Training", "Writing the adapter…"),
        "judging": translate("Training", "Comparing it with the model before training…"),
    }
    return titles[progress.phase if progress else "base"]


def progress_line(progress: TrainingProgress | None) -> str:
    """Steps, time left and memory, as far as they are known."""
    if progress is None:
        return ""
    parts = []
    if progress.steps and progress.phase in ("training", "waiting"):
        text = translate("Training", "Step {step} of {steps}")
        parts.append(text.format(step=integer(progress.step), steps=integer(progress.steps)))
    if progress.phase in ("answering", "rehearsing"):
        text = translate("Training", "Question {step} of {steps}")
        parts.append(text.format(step=integer(progress.step + 1), steps=integer(progress.steps)))
    if progress.seconds_left is not None:
        text = translate("Training", "{time} left")
        parts.append(text.format(time=duration(progress.seconds_left)))
    if progress.memory_bytes:
        text = translate("Training", "memory {size}")
        parts.append(text.format(size=data_size(progress.memory_bytes)))
    return " · ".join(parts)


def progress_fraction(progress: TrainingProgress | None) -> float | None:
    """The share done of this phase; None while unknown."""
    if progress is None or progress.phase in ("base", "converting"):
        return None
    if progress.phase == "judging":
        return progress.fraction
    return progress.step / progress.steps if progress.steps else None


def training_title(training: Training) -> str:
    """One sentence: the verdict, or why there is none yet."""
    if training.state == "failed":
        return translate("Training", "The training failed.")
    if training.can_go_on:
        if training.state == "paused":
            return translate("Training", "The training is paused.")
        return translate(
            "Training", "The training was interrupted. Resume it: it goes on where it ended."
        )
    if training.state == "running":
        return translate("Training", "Training…")
    if training.proof is None:
        return translate("Training", "Trained, but not compared with the model before training.")
    return verdict_title(training.proof)


def verdict_title(proof: Proof) -> str:
    titles = {
        "better": translate("Training", "Better: it answers more as you want and forgets nothing."),
        "no_difference": translate(
            "Training", "No clear difference: nothing shows that it is better or worse."
        ),
        "too_few_pairs": translate(
            "Training", "No clear difference: there are too few pairs to tell."
        ),
        "less_likely": translate(
            "Training", "Worse: the answers you want have become less likely."
        ),
        "less_preferred": translate(
            "Training", "Worse: it prefers the answers you want less clearly."
        ),
        "degenerate": translate(
            "Training", "Worse: its answers repeat themselves, say nothing or do not end."
        ),
        "judged_worse": translate(
            "Training", "Worse: a judge that judges like you grades its answers lower."
        ),
        "forgets": translate(
            "Training", "It forgets: its answers to plain questions have become worse."
        ),
    }
    alike = proof.likeness
    if alike and alike.after <= alike.before:  # as after a wish for two more words
        titles["better"] = translate(
            "Training", "Better: it prefers the answers you want and forgets nothing."
        )
    if proof.is_taught:
        titles |= {
            "better": translate(
                "Training", "Better: it answers more like its teacher and forgets nothing."
            ),
            "less_likely": translate(
                "Training", "Worse: its teacher's answers have become less likely."
            ),
            "less_preferred": translate("Training", "Worse: it answers less like its teacher."),
            "too_few_pairs": translate(
                "Training", "No clear difference: there are too few questions to tell."
            ),
        }
    if proof.loses_some:
        titles["better"] = translate(
            "Training",
            "Better, but it answers a few plain questions less well, which may be chance.",
        )
    if proof.reason == "forgets" and proof.interval[0] > 0.5:
        return translate(
            "Training", "Better, but it forgets: its answers to plain questions have become worse."
        )
    return titles[proof.reason]


class Measurement(NamedTuple):
    """A number behind a verdict, before and after; `before` is "" for what has none."""

    name: str
    before: str
    after: str


def measurements(proof: Proof) -> Iterator[Measurement]:
    kinds = {
        "plain": translate("Training", "Plain questions answered right"),
        "sum": translate("Training", "Sums"),
        "refusal": translate("Training", "What should be refused"),
        "json": translate("Training", "JSON"),
        "call": translate("Training", "Tool calls"),
    }
    if alike := proof.likeness:
        yield Measurement(
            translate("Training", "Likeness of its answers to those wanted (ROUGE-L)"),
            decimal(alike.before, 2),
            decimal(alike.after, 2),
        )
    before, after = proof.chosen_logprob
    yield Measurement(
        translate("Training", "Likelihood of the answers you want, per token"),
        decimal(before, 2),
        translate("Training", "not a number") if after is None else decimal(after, 2),
    )
    for kind, share in proof.canary_kinds.items():
        yield Measurement(kinds.get(kind, kind), percent(share.before), percent(share.after))
    yield Measurement(
        translate("Training", "Repetitive, empty or endless answers"),
        percent(proof.degenerate.before),
        percent(proof.degenerate.after),
    )


def win_rate_line(proof: Proof) -> str:
    """How often it wins on the held-out pairs, and how sure that is."""
    text = translate(
        "Training",
        "Held-out pairs in which it prefers the answer you want more clearly: {share} of {decided} "
        "({ties} without a difference); 95 % confidence: {low} to {high}.",
    )
    if proof.is_taught:
        text = translate(
            "Training",
            "Held-out questions that it answers more like its teacher: {share} of {decided} "
            "({ties} without a difference); 95 % confidence: {low} to {high}.",
        )
    low, high = proof.interval
    line = own_digits(text).format(
        share=percent(proof.win_rate),
        decided=integer(proof.pairs - proof.ties),
        ties=integer(proof.ties),
        low=percent(low),
        high=percent(high),
    )
    if proof.judged is None:
        return line
    share, low, high = proof.judged
    text = translate(
        "Training", "{judge}, which judges like you, prefers it in {share} ({low} to {high})."
    )
    judged = text.format(
        judge=proof.judge, share=percent(share), low=percent(low), high=percent(high)
    )
    return f"{line} {judged}"


def votes_line(votes: ModelComparison | None) -> str:
    """How often the user prefers it without knowing whose answers are whose; "" without votes."""
    if votes is None:
        return ""
    text = translate(
        "Training",
        "In blind votes you preferred its answers in {share} of {decided} ({ties} without a "
        "difference); 95 % confidence: {low} to {high}.",
    )
    decided = votes.wins + votes.losses
    if not decided:
        text = translate("Training", "In {ties} blind votes you saw no difference.")
    return own_digits(text).format(
        share=percent(votes.share),
        decided=integer(decided),
        ties=integer(votes.ties),
        low=percent(votes.low),
        high=percent(votes.high),
    )


def recipe_lines(training: Training) -> Iterator[str]:
    """When and how it was trained, and on which data."""
    plan, recipe = training.plan, training.plan.recipe
    names: dict[TrainingMethod, str] = {"sft": "SFT", "dpo": "DPO", "kto": "KTO"}
    stages = [
        translate("Training", "{method}: learning rate {rate}, epochs {epochs}").format(
            method=names[stage],
            rate=short_decimal(recipe.learning_rates.get(stage, 0.0)),
            epochs=integer(recipe.epochs.get(stage, 0)),
        )
        for stage in plan.stages
    ]
    about = [
        plan.base_name,
        date_text(training.created),
        _Counted().rows(sum(plan.rows.get(stage, 0) for stage in plan.stages)),
    ]
    if training.peak_memory_bytes:  # both are known after the first step
        about += [duration(training.seconds), data_size(training.peak_memory_bytes)]
    yield " · ".join(about)
    rank = translate("Training", "LoRA of rank {rank}").format(rank=integer(recipe.rank))
    yield " · ".join((rank, *stages))
    if plan.teacher:
        text = translate("Training", "Teacher: {teacher}; left out: {left_out}")
        yield text.format(
            teacher=plan.teacher_name,
            left_out=_Counted().answers(sum(training.left_out.values())),
        )
    if training.data_sha256:
        text = translate("Training", "Data {data}, adapter {adapter}")
        yield text.format(
            data=training.data_sha256[:_HASH_LENGTH],
            adapter=training.adapter_sha256[:_HASH_LENGTH] or translate("Training", "none"),
        )


def sample_pairs(
    samples: Sequence[TrainingSample],
) -> list[tuple[TrainingSample, TrainingSample]]:
    """For each question its first and its latest answer."""
    first: dict[str, TrainingSample] = {}
    last: dict[str, TrainingSample] = {}
    for sample in samples:
        first.setdefault(sample.question, sample)
        last[sample.question] = sample
    return [(first[question], last[question]) for question in first]


def sample_title(sample: TrainingSample) -> str:
    if sample.step == 0:
        return translate("Training", "Before training")
    text = translate("Training", "After step {step}")
    return text.format(step=integer(sample.step))


class _Counted(QObject):
    """Texts with plural forms: lupdate recognises a count in `tr`, but not in `translate`."""

    def ratings(self, count: int) -> str:
        return self.tr("%n rating(s)", "", count)

    def corrections(self, count: int) -> str:
        return self.tr("%n correction(s)", "", count)

    def good_answers(self, count: int) -> str:
        return self.tr("%n good answer(s)", "", count)

    def pairs(self, count: int) -> str:
        return self.tr("%n pair(s)", "", count)

    def rows(self, count: int) -> str:
        return self.tr("%n row(s)", "", count)

    def held_out(self, count: int) -> str:
        return self.tr(
            "%n pair(s) are kept aside; comparing it on them takes a few minutes more.", "", count
        )

    def questions(self, count: int) -> str:
        return self.tr("%n question(s)", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s)", "", count)

    def held_out_questions(self, count: int) -> str:
        return self.tr(
            "%n question(s) are kept aside; comparing it on them takes a few minutes more.",
            "",
            count,
        )

    def too_long(self, count: int) -> str:
        return self.tr("%n row(s) are too long and are left out.", "", count)
