"""The files of a bundle while they are being written: one for each format and side of the split."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from app.core.feedback import BundleFormat
from app.training.bundles.formats import Row
from app.training.bundles.split import Split
from app.training.bundles.spool import Spool


def data_file(name: BundleFormat, split: Split, suffix: str = ".jsonl") -> str:
    """The file name of a format: `sft.jsonl`, `sft.validation.jsonl`."""
    return f"{name}{suffix}" if split == "train" else f"{name}.{split}{suffix}"


class RowFiles:
    """JSON Lines files without duplicate rows; a format without rows has no file.

    `counts` has the number of rows by format and split.

    Args:
        spool: remembers which rows were written.
    """

    def __init__(self, folder: Path, formats: Sequence[BundleFormat], spool: Spool) -> None:
        self._spool = spool
        self._folder = folder
        self._formats = formats
        self._stack = ExitStack()
        self._files: dict[tuple[BundleFormat, Split], BinaryIO] = {}
        self.counts: Counter[tuple[BundleFormat, Split]] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

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
        }

    def _file(self, name: BundleFormat, split: Split) -> BinaryIO:
        if (name, split) not in self._files:
            path = self._folder / data_file(name, split)
            self._files[name, split] = self._stack.enter_context(path.open("wb"))
        return self._files[name, split]
