"""What a training would do: its stages, and whether they are possible here."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from app.answers.prompt import with_instructions
from app.core.errors import UserError
from app.core.model_spec import InstalledModel
from app.core.paths import resource_path
from app.core.trainings import AskedMethod, TrainingMethod, TrainingPlan
from app.core.wording import translatable
from app.engine.gguf.gguf_header import GgufHeader, read_whole_header
from app.engine.gguf.memory_estimate import available_memory, trained_length
from app.services.training.training_packages import TrainingPackages
from app.training.adapter_conversion import ARCHITECTURES
from app.training.bundles.row_formats import Row, answer_row
from app.training.evaluation.pair_scores import FEWEST_PAIRS
from app.training.teaching.run_files import asked
from app.training.trainer.checkpoints import has_original_weights
from app.training.trainer.needed_packages import NeededPackages
from app.training.trainer.recipes import (
    METHODS,
    REHEARSED_TOKENS,
    ModelShape,
    disk_bytes,
    memory_bytes,
    recipe,
    rehearsal_questions,
    rehearsing_seconds,
    seconds,
    steps_of,
)
from app.training.trainer.training_rows import MOST_RATINGS, TrainingRows, tokens_of

LEAST_ROWS = 8
"""Fewer rows teach a model their words, not a wish."""


class _Call(msgspec.Struct, frozen=True):
    text: str
    answer: str


class _Calls(msgspec.Struct, frozen=True):
    call: tuple[_Call, ...]
    tools: tuple[dict[str, Any], ...]


@cache
def rehearsed_calls() -> tuple[Row, ...]:
    """Rows of requests for which a function is called, in the words that models without a form of
    their own for calls are asked in."""
    content = resource_path("rehearsal_calls.toml").read_bytes()
    found = msgspec.toml.decode(content, type=_Calls)
    return tuple(
        answer_row(with_instructions(asked(one.text), found.tools, may_answer=True), one.answer)
        for one in found.call
    )


def rows_of(plan: TrainingPlan, rows: TrainingRows) -> dict[TrainingMethod, list[Row]]:
    """What the worker gets: the rows of each stage, and the calls to rehearse with the imitated."""
    found = {method: rows.rows[method] for method in plan.stages}
    if plan.recipe.rehearses and found.get("sft"):
        found["sft"] = [*found["sft"], *rehearsed_calls()]
    return found


def weights_of(model: InstalledModel) -> Path | None:
    """The folder of the original weights, if they are beside the model's file."""
    file = Path(model.path)
    return file.parent if has_original_weights(file) else None


def planned(
    base: str,
    model: InstalledModel,
    rows: TrainingRows,
    method: AskedMethod,
    minutes: float | None,
    folder: Path | None,
    packages: TrainingPackages,
) -> TrainingPlan:
    """The plan for a training on `rows`. Raises UserError if the model cannot be trained.

    Args:
        base: the id or the path of `model`.
        folder: where trainings are, None if nothing may be written.
    """
    header = _trainable(model)
    shape, original = ModelShape.of(header), weights_of(model)
    chosen = recipe(model.spec.context_length or trained_length(header))
    short = {
        each: [row for row in rows.rows[each] if tokens_of(row) <= chosen.context]
        for each in METHODS
    }
    long = {each: len(rows.rows[each]) - len(short[each]) for each in METHODS}
    used = msgspec.structs.replace(rows, rows=short)
    stages = _stages(used, method)
    fitting = {stage: [tokens_of(row) for row in short[stage]] for stage in stages}
    rehearsing = 0.0
    if fitting.get("sft"):
        fitting["sft"] += [REHEARSED_TOKENS] * len(rehearsal_questions())
        fitting["sft"] += map(tokens_of, rehearsed_calls())
        rehearsing = rehearsing_seconds(shape)
    estimated = rehearsing + seconds(shape, fitting, chosen)
    memory = memory_bytes(shape, fitting, chosen, are_known=not rows.asked)
    available = available_memory()
    disk = disk_bytes(shape, chosen, has_original=original is not None)
    needed = packages.needed
    return TrainingPlan(
        method=method,
        stages=stages,
        base=base,
        base_name=model.spec.name,
        weights="original" if original else "gguf",
        rated=rows.rated,
        corrections=rows.corrections,
        good_answers=rows.good_answers,
        rows={stage: len(rows.rows[stage]) for stage in stages},
        pairs=rows.pairs,
        held_out=rows.held_out,
        too_long=sum(long[stage] for stage in stages),
        contradicting=_count(rows.contradicting, stages),
        surplus=_count(rows.surplus, stages),
        steps=sum(steps_of(len(fitting[stage]), stage, chosen) for stage in stages),
        seconds=min(estimated, minutes * 60) if minutes else estimated,
        memory_bytes=memory,
        available_bytes=available,
        disk_bytes=disk,
        minutes=minutes,
        recipe=chosen,
        missing=(
            *_lacking(used, stages, method, long["sft"]),
            *_not_installed(needed),
            *_unmet(memory, available, disk, folder),
        ),
        notes=tuple(_notes(rows, stages, minutes, estimated)),
        packages_bytes=needed.download_bytes if packages.can_install else 0,
    )


def require_complete(plan: TrainingPlan) -> None:
    """Raises UserError if something is missing."""
    if plan.missing:
        what, _, remedy = plan.missing[0].partition(": ")
        told = f"{what}."  # not within the call: a message "{0}." would match every sentence
        raise UserError(told, f"{remedy[:1].upper()}{remedy[1:]}")


def _trainable(model: InstalledModel) -> GgufHeader:
    path = Path(model.path)
    header = read_whole_header(path)
    if header.architecture not in ARCHITECTURES:
        raise UserError(
            f"Models of the architecture {header.architecture} cannot be trained here.",
            f"These can: {', '.join(sorted(ARCHITECTURES))}.",
        )
    if header.number("split.count") > 1 and not has_original_weights(path):
        raise UserError(
            f"{model.spec.name} is in several files, which cannot be trained.",
            "Choose a model in one file, or put its original weights (safetensors) beside it.",
        )
    return header


def _stages(rows: TrainingRows, method: AskedMethod) -> tuple[TrainingMethod, ...]:
    """What the rows allow: imitation first, then pairs, or labels where there are no pairs."""
    usable = [
        each for each in METHODS if method in ("auto", each) and len(rows.rows[each]) >= LEAST_ROWS
    ]
    if method == "auto" and "kto" in usable and ("dpo" in usable or _has_one_label(rows)):
        usable.remove("kto")
    return tuple(usable)


def _has_one_label(rows: TrainingRows) -> bool:
    return len({row["label"] for row in rows.rows["kto"]}) < 2


def _lacking(
    rows: TrainingRows, stages: tuple[TrainingMethod, ...], method: AskedMethod, too_long: int
) -> Iterator[str]:
    """Why the ratings are no training."""
    if stages:
        if method == "kto" and _has_one_label(rows):
            yield translatable(
                "All ratings are alike: KTO needs answers that you like and answers that you do "
                "not."
            )
        return
    if rows.asked:
        yield translatable(
            f"There are {rows.asked} questions; it needs at least {LEAST_ROWS} beside those held "
            "out: ask more questions."
        )
    elif too_long:
        yield translatable(
            f"About {too_long} rows are too long, and there are fewer than {LEAST_ROWS} others: "
            "rate shorter conversations."
        )
    elif not rows.rated and not rows.corrections:
        yield translatable("No answer is rated yet: rate or correct some answers first.")
    elif rows.rows["kto"] and not rows.rows["sft"] and _has_one_label(rows):
        yield translatable(
            "All ratings are down: correct some of these answers, or rate better ones."
        )
    elif any(
        len(rows.rows[each]) + rows.contradicting.get(each, 0) >= LEAST_ROWS for each in METHODS
    ):
        yield translatable(
            f"{_count(rows.contradicting, ())} rows contradict others, and there are fewer than "
            f"{LEAST_ROWS} others: rate each answer in one way only."
        )
    else:
        most = max(map(len, rows.rows.values()))
        yield translatable(
            f"Training needs at least {LEAST_ROWS} rows beside those held out and has {most}: rate "
            "or correct more answers."
        )


def _not_installed(needed: NeededPackages) -> Iterator[str]:
    if needed.unavailable:
        yield translatable(
            f"There is no {', '.join(needed.unavailable)} for this system and this Python: train "
            "on Linux, Windows or a Mac with Apple silicon, with Python 3.11 to 3.14."
        )
    elif needed.requirements:
        yield translatable(
            "The packages for training are not installed: install them with inglenook train "
            f"install ({needed.download_bytes / 1e6:.0f} MB to download)."
        )


def _unmet(memory: int, available: int, disk: int, folder: Path | None) -> Iterator[str]:
    if memory > available:
        yield translatable(
            f"Training needs about {memory / 1e9:.1f} GB of memory, and {available / 1e9:.1f} GB "
            "are free: close other programs, or train a smaller model."
        )
    if folder is None:
        yield translatable(
            "A temporary session trains nothing: start the program without --temporary."
        )
        return
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(existing).free
    if disk > free:
        yield translatable(
            f"Training needs about {disk / 1e9:.1f} GB on the disk, and {free / 1e9:.1f} GB are "
            "free: free some space."
        )


def _count(by_method: dict[TrainingMethod, int], stages: tuple[TrainingMethod, ...]) -> int:
    """How many rows there are for these stages, or for all methods if there are no stages."""
    return sum(by_method.get(method, 0) for method in stages or METHODS)


def _notes(
    rows: TrainingRows,
    stages: tuple[TrainingMethod, ...],
    minutes: float | None,
    estimated: float,
) -> Iterator[str]:
    """What to know before it starts."""
    if rows.rated >= MOST_RATINGS:
        yield translatable(
            f"No more than the latest {MOST_RATINGS} ratings are read: a training takes no more "
            "rows than these give."
        )
    if rows.imported:
        sources = ", ".join(f"{source} ({count})" for source, count in rows.imported.items())
        yield translatable(
            f"Of the rated answers, {sum(rows.imported.values())} were imported: {sources}."
        )
    yield from rows.findings
    if rows.unusable:
        yield translatable(
            "Rated answers left out because they were cut off, repeat themselves, failed, or were "
            f"written by the program or from whole documents: {rows.unusable}. Continue or correct "
            "them."
        )
    if rows.asked and rows.pairs < FEWEST_PAIRS:
        yield translatable(
            f"Only {rows.pairs} questions can be held out, too few for a clear verdict: ask more "
            "questions."
        )
    elif stages and not rows.pairs:
        yield translatable(
            "No pairs can be held out, so there will be no verdict, without which no adapter is "
            "adopted: correct some answers, or rate a second answer to the same question."
        )
    elif stages and rows.pairs < FEWEST_PAIRS:
        yield translatable(
            f"Only {rows.pairs} pairs can be held out, too few for a clear verdict: correct more "
            "answers, or rate a second answer to the same question."
        )
    if contradicting := _count(rows.contradicting, stages):
        yield translatable(
            f"{contradicting} rows contradict others and are left out: the same answer is "
            "rated up and down, or preferred both ways."
        )
    if repeated := _count(rows.repeated, stages):
        yield translatable(f"{repeated} rows ask a question that is held out, and are left out.")
    if surplus := _count(rows.surplus, stages):
        yield translatable(f"The oldest {surplus} rows are too many and are left out.")
    if minutes and estimated > minutes * 60:
        yield translatable(
            f"It would take about {estimated / 60:.0f} minutes, and will end after {minutes:g}."
        )
