"""Several datasets as one bundle, with a card that says which rows are from where."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.feedback import BundleFormat
from app.core.identifiers import content_sha256
from app.core.text_files import Skipped
from app.training.bundles.dataset_card import configurations
from app.training.bundles.manifest import CARD, write_manifest
from app.training.bundles.row_files import RowFiles, Split, written_whole
from app.training.bundles.row_formats import ALL_FORMATS, SkippedRow, read_rows
from app.training.bundles.spool import Spool

_SUFFIX = ".jsonl"
_APART = f".validation{_SUFFIX}"
_MOST_REASONS = 20
_REPORT_EVERY = 200


class MergeSummary(msgspec.Struct, frozen=True, kw_only=True):
    """Training and validation rows written, by format.

    `skipped` lists the first unusable rows.
    """

    rows: dict[str, int]
    validation_rows: dict[str, int]
    skipped_count: int
    skipped: tuple[Skipped, ...]
    folder: Path


class _Source(msgspec.Struct):
    """A file and the rows taken from it."""

    name: str
    sha256: str
    rows: Counter[BundleFormat] = msgspec.field(default_factory=Counter)
    skipped: list[Skipped] = msgspec.field(default_factory=list)


def merge_bundles(
    folder: Path,
    sources: Sequence[Path],
    cancel: CancelToken | None = None,
    on_progress: Callable[[int], None] = lambda _: None,
) -> MergeSummary:
    """Write the rows of `sources` (bundle folders and JSON Lines files) as one bundle.

    Duplicates are dropped; validation rows stay separate. Writes atomically, replacing an older
    bundle in `folder`. `on_progress` gets the number of rows read.

    Raises UserError if the folder contains something else, a source is unreadable, or no source has
    usable rows; Cancelled.
    """
    cancel = cancel or CancelToken()
    numbers = count(1)

    def count_row() -> None:
        cancel.raise_if_cancelled()
        if (rows := next(numbers)) % _REPORT_EVERY == 0:
            on_progress(rows)

    with written_whole(folder) as new:
        with Spool() as spool, RowFiles(new, ALL_FORMATS, spool) as files:
            read = [_copy(path, name, files, count_row) for path, name in _files(sources)]
        if not files.counts:
            raise UserError(
                "None of these files contains training rows.",
                "Rows have the columns that TRL's trainers read; see docs/training.md.",
            )
        (new / CARD).write_text(_card(files, read), "utf-8", newline="\n")
        write_manifest(new, files.by_file())
    skipped = [one for source in read for one in source.skipped]
    return MergeSummary(
        rows={name: count for name, count in files.rows("train").items() if count},
        validation_rows={n: count for n, count in files.rows("validation").items() if count},
        skipped_count=len(skipped),
        skipped=tuple(skipped[:_MOST_REASONS]),
        folder=folder,
    )


def _files(sources: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Each file with its name for the card: for one in a folder, the folder's name and its own."""
    for source in sources:
        if source.is_dir():
            yield from ((p, f"{source.name}/{p.name}") for p in sorted(source.glob(f"*{_SUFFIX}")))
        else:
            yield source, source.name


def _copy(path: Path, name: str, files: RowFiles, count_row: Callable[[], None]) -> _Source:
    try:
        source = _Source(name, content_sha256(path))
        rows = read_rows(path)
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {cause_of(error)}.", "Choose a JSON Lines file."
        ) from error
    split: Split = "validation" if path.name.endswith(_APART) else "train"
    for read in rows:
        count_row()
        if isinstance(read, SkippedRow):
            source.skipped.append(Skipped(f"{path.name}:{read.line}", read.reason))
        else:
            files.add(read.format, split, read.row)
            source.rows[read.format] += 1
    return source


def _card(files: RowFiles, sources: Sequence[_Source]) -> str:
    head = ["---", 'pretty_name: "Merged datasets"', "tags:", "- inglenook", "- trl"]
    lines = [
        *head,
        *configurations(files.rows("train"), files.rows("validation")),
        "---",
        "",
        "# Merged datasets",
        "",
        "Rows that occur in several files are included once.",
        "",
    ]
    lines += ["| Source | SHA-256 | Rows | Skipped |", "| --- | --- | --- | --- |"]
    for source in sources:
        taken = ", ".join(f"{count} {name}" for name, count in sorted(source.rows.items()))
        name = source.name.replace("|", "\\|")
        lines.append(f"| {name} | {source.sha256} | {taken or '0'} | {len(source.skipped)} |")
    return "\n".join(lines) + "\n"
