"""A training bundle: a folder of JSON Lines files, a dataset card and a manifest of hashes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat
from app.training.bundles import llama_factory
from app.training.bundles.dataset_card import BundleFacts, CardFacts
from app.training.bundles.manifest import CARD, write_manifest
from app.training.bundles.quality import without_control_tokens
from app.training.bundles.row_files import (
    RowFiles,
    Split,
    data_file,
    split_of,
    write_parquet,
    written_whole,
)
from app.training.bundles.row_formats import (
    Row,
    dpo_row,
    kto_rows,
    prompt_row,
    reward_row,
    sft_rows,
)
from app.training.bundles.spool import Spool
from app.training.dataset import Preference, RatedExample, by_question, preferences
from app.training.redaction.redactor import Coverage, Redactor


class BundleOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a bundle.

    `validation` is the share of conversations, 0..1, held out in separate files. `parquet` also
    writes each file in that format, and `llama_factory` each as LLaMA-Factory reads it.
    """

    formats: tuple[BundleFormat, ...] = ("sft", "dpo", "kto")
    redactor: Redactor | None = None
    include_tools: bool = True
    validation: float = 0.0
    parquet: bool = False
    llama_factory: bool = False


BundleStage = Literal["sorting", "writing"]
"""First, answers to the same prompt are brought together; then the rows are written."""


class BundleProgress(msgspec.Struct, frozen=True):
    """`done` of `total` rated answers have passed this stage."""

    stage: BundleStage
    done: int
    total: int


class BundleSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: training and validation rows by format, and redacted places.

    `warnings` say what prevents training as requested, such as answers of only one label;
    `coverage` is what redaction searched for, None without it.
    """

    rows: dict[str, int]
    validation_rows: dict[str, int]
    redacted: int
    folder: Path
    warnings: tuple[str, ...] = ()
    coverage: Coverage | None = None


def write_bundle(
    folder: Path,
    examples: Iterable[RatedExample],
    options: BundleOptions,
    cancel: CancelToken | None = None,
    on_written: Callable[[int], None] = lambda _done: None,
) -> BundleSummary:
    """Write the bundle to `folder` atomically, replacing an older bundle there.

    Output is deterministic. A format without rows gets no file, since loaders cannot open an empty
    one; the card says why.

    Args:
        examples: read once; answers to one question must be adjacent.
        on_written: gets the number of rated answers read so far.

    Raises UserError if nothing is rated, the folder contains something else, or the disk is full;
    and Cancelled.
    """
    cancel = cancel or CancelToken()
    with written_whole(folder) as new:
        watched = _watched(examples, cancel, on_written)
        files, warnings = _write_files(new, watched, options, cancel)
    return BundleSummary(
        rows=files.rows("train"),
        validation_rows=files.rows("validation"),
        redacted=options.redactor.count if options.redactor else 0,
        folder=folder,
        warnings=warnings,
        coverage=options.redactor.coverage if options.redactor else None,
    )


def _watched(
    examples: Iterable[RatedExample],
    cancel: CancelToken,
    on_written: Callable[[int], None],
) -> Iterator[RatedExample]:
    rated = 0
    for example in examples:
        cancel.raise_if_cancelled()
        yield example
        rated += example.rating is not None
        on_written(rated)


def _write_files(
    folder: Path, examples: Iterable[RatedExample], options: BundleOptions, cancel: CancelToken
) -> tuple[RowFiles, tuple[str, ...]]:
    """Also returns the warnings."""
    with Spool() as spool, RowFiles(folder, options.formats, spool) as files:
        card = CardFacts(spool)
        for name, split, row in _rows(examples, options, card):
            files.add(name, split, row)
    if not files.counts:
        if card.incomplete:
            raise UserError(
                f"All {card.incomplete} rated answers are incomplete.",
                "Continue or regenerate them, or write corrections.",
            )
        raise UserError("No answer is rated yet.", "Rate some answers first.")
    if options.parquet:
        for name, split in files.counts:
            source = folder / data_file(name, split)
            write_parquet(source, folder / data_file(name, split, ".parquet"), cancel)
    left_out = _write_for_llama_factory(folder, files) if options.llama_factory else 0
    facts = BundleFacts(
        rows=files.rows("train"),
        validation_rows=files.rows("validation"),
        redacted=options.redactor.count if options.redactor else None,
        coverage=options.redactor.coverage if options.redactor else None,
        not_for_llama_factory=left_out,
    )
    (folder / CARD).write_text(card.card(facts), "utf-8", newline="\n")
    write_manifest(folder, files.by_file())
    return files, card.warnings(facts)


def _write_for_llama_factory(folder: Path, files: RowFiles) -> int:
    """Returns how many rows it cannot read."""
    left_out, names = 0, {}
    for name, split in files.counts:
        if name not in llama_factory.FORMATS:
            continue
        target = data_file(name, split, llama_factory.SUFFIX)
        source = folder / data_file(name, split)
        written, skipped = llama_factory.write_conversations(source, folder / target)
        left_out += skipped
        if written:
            files.note_copy(target, written)
            names[name if split == "train" else f"{name}_{split}"] = target
        else:
            (folder / target).unlink()
    llama_factory.write_dataset_info(folder, names)
    return left_out


def _rows(
    examples: Iterable[RatedExample], options: BundleOptions, card: CardFacts
) -> Iterator[tuple[BundleFormat, Split, Row]]:
    for question in by_question(examples):
        variants = [_prepared(one, options, card) for one in question if one.has_content]
        for example in variants:
            card.add(example)
            split = split_of(example.conversation_id, options.validation)
            yield from (("sft", split, row) for row in sft_rows(example))
            yield from (("kto", split, row) for row in kto_rows(example))
            if example.rating:
                yield "prompts", split, prompt_row(example)
        for preference in preferences(variants):
            yield from _preference_rows(preference, options.validation)


def _preference_rows(
    preference: Preference, validation: float
) -> Iterator[tuple[BundleFormat, Split, Row]]:
    """No rows if the conversations are on different sides: that would leak the validation set."""
    splits = {split_of(id_, validation) for id_ in preference.conversation_ids}
    if len(splits) == 1:
        split = splits.pop()
        yield "dpo", split, dpo_row(preference)
        yield "reward", split, reward_row(preference)


def _prepared(example: RatedExample, options: BundleOptions, card: CardFacts) -> RatedExample:
    example = example if options.include_tools else example.without_tools()
    readable = example.with_texts(without_control_tokens)
    card.add_control_tokens(readable != example)
    return options.redactor.redact_example(readable) if options.redactor else readable
