"""A training bundle: a folder of JSON Lines files, a dataset card and a manifest of hashes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat, ExportRequest
from app.training.bundles import llama_factory
from app.training.bundles.dataset_card import BundleSummary, CardFacts
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
from app.training.redaction.redactor import Redactor

BundleStage = Literal["sorting", "writing"]
"""First, answers to the same prompt are brought together; then the rows are written."""


class BundleProgress(msgspec.Struct, frozen=True):
    """`done` of `total` rated answers have passed this stage."""

    stage: BundleStage
    done: int
    total: int


def write_bundle(
    request: ExportRequest,
    examples: Iterable[RatedExample],
    redactor: Redactor | None = None,
    cancel: CancelToken | None = None,
    on_written: Callable[[int], None] = lambda _done: None,
) -> BundleSummary:
    """Write the bundle atomically, replacing an older bundle in its folder.

    Output is deterministic. A format without rows gets no file, since loaders cannot open an empty
    one; the card says why.

    Args:
        examples: read once; answers to one question must be adjacent.
        on_written: gets the number of rated answers read so far.

    Raises UserError if nothing is rated, the folder contains something else, or the disk is full;
    and Cancelled.
    """
    cancel = cancel or CancelToken()
    with written_whole(request.folder) as new:
        watched = _watched(examples, cancel, on_written)
        return _write_files(new, watched, request, redactor, cancel)


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
    folder: Path,
    examples: Iterable[RatedExample],
    request: ExportRequest,
    redactor: Redactor | None,
    cancel: CancelToken,
) -> BundleSummary:
    with Spool() as spool, RowFiles(folder, request.formats, spool) as files:
        card = CardFacts(spool)
        for name, split, row in _rows(examples, request, redactor, card):
            files.add(name, split, row)
    if not files.counts:
        if card.unusable:
            raise UserError(
                f"All {card.unusable} rated answers are incomplete, or written by the program or "
                "from whole documents.",
                "Continue or regenerate them, or write corrections.",
            )
        raise UserError("No answer is rated yet.", "Rate some answers first.")
    if request.parquet:
        for name, split in files.counts:
            source = folder / data_file(name, split)
            write_parquet(source, folder / data_file(name, split, ".parquet"), cancel)
    left_out = _write_for_llama_factory(folder, files) if request.llama_factory else 0
    summary = BundleSummary(
        rows=files.rows("train"),
        validation_rows=files.rows("validation"),
        redacted=redactor.count if redactor else 0,
        folder=request.folder,
        coverage=redactor.coverage if redactor else None,
        not_for_llama_factory=left_out,
    )
    (folder / CARD).write_text(card.card(summary), "utf-8", newline="\n")
    write_manifest(folder, files.by_file())
    return msgspec.structs.replace(summary, warnings=tuple(card.warnings(summary)))


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
    examples: Iterable[RatedExample],
    request: ExportRequest,
    redactor: Redactor | None,
    card: CardFacts,
) -> Iterator[tuple[BundleFormat, Split, Row]]:
    for question in by_question(examples):
        told = [one for one in question if one.has_content]
        kept = told if request.include_tools else [one.without_tools() for one in told]
        variants = [_prepared(one, redactor, card) for one in kept]
        for example in variants:
            card.add(example)
            split = split_of(example.conversation_id, request.validation)
            yield from (("sft", split, row) for row in sft_rows(example))
            yield from (("kto", split, row) for row in kto_rows(example))
            if example.rating:
                yield "prompts", split, prompt_row(example)
        for preference in preferences(variants):
            yield from _preference_rows(preference, request.validation)


def _preference_rows(
    preference: Preference, validation: float
) -> Iterator[tuple[BundleFormat, Split, Row]]:
    """No rows if the conversations are on different sides: that would leak the validation set."""
    splits = {split_of(id_, validation) for id_ in preference.conversation_ids}
    if len(splits) == 1:
        split = splits.pop()
        yield "dpo", split, dpo_row(preference)
        yield "reward", split, reward_row(preference)


def _prepared(example: RatedExample, redactor: Redactor | None, card: CardFacts) -> RatedExample:
    readable = example.with_texts(without_control_tokens)
    card.add_control_tokens(readable != example)
    return redactor.redact_example(readable) if redactor else readable
