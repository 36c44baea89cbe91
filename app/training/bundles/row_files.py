"""The files of a bundle while it is written: one for each format and side of the split.

The folder appears completely or not at all.
"""

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.feedback import BundleFormat
from app.core.text_files import write_error
from app.store.durable_files import scratch_folder
from app.training.bundles.manifest import require_free_or_ours
from app.training.bundles.row_formats import Row
from app.training.bundles.spool import Spool

if TYPE_CHECKING:
    import pyarrow


Split = Literal["train", "validation"]

_HASH_RANGE = 1 << 32


def split_of(conversation_id: str, validation: float) -> Split:
    """The side of a conversation, where `validation` is the desired share, 0..1."""
    return "validation" if place_of(conversation_id) < validation else "train"


def place_of(conversation_id: str) -> float:
    """A place that is as good as random, 0..1; it is held out by every share above it."""
    digest = hashlib.sha256(conversation_id.encode()).digest()
    return int.from_bytes(digest[:4]) / _HASH_RANGE


def data_file(name: BundleFormat, split: Split, suffix: str = ".jsonl") -> str:
    """The file name of a format: `sft.jsonl`, `sft.validation.jsonl`."""
    return f"{name}{suffix}" if split == "train" else f"{name}.{split}{suffix}"


class RowFiles(ExitStack):
    """JSON Lines files without duplicate rows; a format without rows has no file.

    `counts` has the number of rows by format and split.

    Args:
        spool: remembers which rows were written.
    """

    def __init__(self, folder: Path, formats: Sequence[BundleFormat], spool: Spool) -> None:
        super().__init__()
        self._spool = spool
        self._folder = folder
        self._formats = formats
        self._files: dict[tuple[BundleFormat, Split], BinaryIO] = {}
        self._copies: dict[str, int] = {}
        self.counts: Counter[tuple[BundleFormat, Split]] = Counter()

    def add(self, name: BundleFormat, split: Split, row: Row) -> None:
        """Write the row unless it is a duplicate or its format was not requested."""
        if name not in self._formats:
            return
        line = msgspec.json.encode(row)
        if self._spool.add(name, line):
            self._file(name, split).write(line + b"\n")
            self.counts[name, split] += 1

    def rows(self, split: Split) -> dict[str, int]:
        """The number of rows of each format in this split."""
        return {name: self.counts[name, split] for name in self._formats}

    def by_file(self) -> dict[str, int]:
        """The number of rows by file name, also for Parquet."""
        return {
            data_file(name, split, suffix): count
            for (name, split), count in self.counts.items()
            for suffix in (".jsonl", ".parquet")
        } | self._copies

    def note_copy(self, file: str, rows: int) -> None:
        """Tell how many rows are in another form of a file."""
        self._copies[file] = rows

    def _file(self, name: BundleFormat, split: Split) -> BinaryIO:
        if (name, split) not in self._files:
            path = self._folder / data_file(name, split)
            self._files[name, split] = self.enter_context(path.open("wb"))
        return self._files[name, split]


_ROWS_AT_ONCE = 2000


def write_parquet(source: Path, target: Path, cancel: CancelToken) -> None:
    """Write the rows of a JSON Lines file to `target`.

    Raises UserError without pyarrow, and Cancelled.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UserError(
            "Parquet files need the package pyarrow.",
            'Install it: pip install "inglenook[parquet]".',
        ) from None
    schema = pyarrow.schema([])
    for table in _tables(source, None):
        cancel.raise_if_cancelled()
        schema = pyarrow.unify_schemas([schema, table.schema], promote_options="permissive")
    with pyarrow.parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        for table in _tables(source, schema):
            cancel.raise_if_cancelled()
            writer.write_table(table)


def _tables(source: Path, schema: "pyarrow.Schema | None") -> Iterator["pyarrow.Table"]:
    import pyarrow.json

    options = pyarrow.json.ParseOptions(explicit_schema=schema)
    with source.open("rb") as file:
        while lines := b"".join(islice(file, _ROWS_AT_ONCE)):
            read = pyarrow.json.ReadOptions(use_threads=False, block_size=len(lines) + 1)
            yield pyarrow.json.read_json(BytesIO(lines), read, options)


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A new folder to write to; at the end of the block it replaces `folder`.

    If the block raises, `folder` is unchanged; leftovers of a killed writer are deleted. Raises
    UserError if the folder contains something other than a bundle, or cannot be written.
    """
    require_free_or_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with scratch_folder(folder.parent, f".{folder.name}-") as scratch:
            new = scratch / "new"
            new.mkdir()
            yield new
            _swap(new, folder, scratch / "old")
    except OSError as error:
        raise write_error(folder, error) from error


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Replace `folder` by `new`, restoring the old contents if that fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)  # the temporary folder is removed anyway
