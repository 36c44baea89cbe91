"""A training bundle: a folder of JSON Lines files, a dataset card and a manifest of hashes."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.training.dataset import PreferenceFinder, RatedExample, by_question
from app.training.dataset_card import CardFacts
from app.training.formats import Row, dpo_row, kto_rows, sft_rows
from app.training.redaction import Redactor

BundleFormat = Literal["sft", "dpo", "kto"]

MANIFEST = "manifest.json"
CARD = "README.md"


class BundleOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a bundle. `created` is Unix time in seconds, for the card."""

    created: float
    formats: tuple[BundleFormat, ...] = ("sft", "dpo", "kto")
    redactor: Redactor | None = None
    include_tools: bool = True


class BundleSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: rows by format, and how many places were redacted."""

    rows: dict[str, int]
    redacted: int
    folder: Path


class BundleFile(msgspec.Struct, frozen=True):
    """A file as the manifest lists it; `rows` is 0 for one that is not data."""

    name: str
    sha256: str
    size_bytes: int
    rows: int = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a bundle holds, and the mark by which its folder is known to be one."""

    bundle: Literal["inglenook-training-bundle"] = "inglenook-training-bundle"
    version: int = 1
    files: tuple[BundleFile, ...]


def write_bundle(
    folder: Path,
    examples: Iterable[RatedExample],
    options: BundleOptions,
    cancel: CancelToken | None = None,
) -> BundleSummary:
    """Write the bundle to `folder`, all of it or nothing; an older bundle there is replaced.

    The same examples and options give the same bytes. A format without rows gets no file, which
    loaders could not open; the card says why.

    Raises UserError for nothing rated, a folder of something else, or a disk that is full, and
    Cancelled.
    """
    _require_ours(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as fresh:
            new = Path(fresh) / "new"
            new.mkdir()
            rows = _write_files(new, examples, options, cancel or CancelToken())
            _swap(new, folder, Path(fresh) / "old")
    except OSError as error:
        raise UserError(
            f"The bundle could not be written to {folder}: {error.strerror or error}.",
            "Free some space or choose another folder.",
        ) from error
    redacted = options.redactor.count if options.redactor else 0
    return BundleSummary(rows=rows, redacted=redacted, folder=folder)


def _write_files(
    folder: Path, examples: Iterable[RatedExample], options: BundleOptions, cancel: CancelToken
) -> dict[str, int]:
    facts = CardFacts()
    with ExitStack() as stack:
        files = {
            name: _RowFile(stack.enter_context((folder / f"{name}.jsonl").open("wb")))
            for name in options.formats
        }
        for name, row in _rows(examples, options, facts, cancel):
            if name in files:
                files[name].add(row)
    rows: dict[str, int] = {name: file.rows for name, file in files.items()}
    if not any(rows.values()):
        raise UserError("No answer is rated yet.", "Give a thumb to some answers first.")
    for name in (name for name, count in rows.items() if not count):
        (folder / f"{name}.jsonl").unlink()
    redacted = options.redactor.count if options.redactor else None
    (folder / CARD).write_text(facts.card(rows, redacted, options.created), "utf-8", newline="\n")
    _write_manifest(folder, rows)
    return rows


def _rows(
    examples: Iterable[RatedExample], options: BundleOptions, facts: CardFacts, cancel: CancelToken
) -> Iterator[tuple[str, Row]]:
    preferences = PreferenceFinder()
    for question in by_question(examples):
        cancel.raise_if_cancelled()
        variants = [_prepared(example, options) for example in question if example.answer]
        for example in variants:
            facts.add(example)
            yield from (("sft", row) for row in sft_rows(example))
            yield from (("kto", row) for row in kto_rows(example))
        yield from (("dpo", dpo_row(preference)) for preference in preferences.find(variants))


def _prepared(example: RatedExample, options: BundleOptions) -> RatedExample:
    example = example if options.include_tools else example.without_tools()
    return options.redactor.redact_example(example) if options.redactor else example


class _RowFile:
    """JSON Lines in which no row comes twice."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._seen: set[bytes] = set()
        self.rows = 0

    def add(self, row: Row) -> None:
        line = msgspec.json.encode(row)
        digest = hashlib.sha256(line).digest()
        if digest not in self._seen:
            self._seen.add(digest)
            self._file.write(line + b"\n")
            self.rows += 1


def _write_manifest(folder: Path, rows: dict[str, int]) -> None:
    files = tuple(
        BundleFile(path.name, _sha256(path), path.stat().st_size, rows.get(path.stem, 0))
        for path in sorted(folder.iterdir())
    )
    content = msgspec.json.format(msgspec.json.encode(Manifest(files=files)), indent=2)
    (folder / MANIFEST).write_bytes(content + b"\n")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _require_ours(folder: Path) -> None:
    """Only an empty folder or a bundle of ours, with nothing added, may be replaced."""
    if not folder.exists() or _holds_only_a_bundle(folder):
        return
    raise UserError(f"{folder} already holds something else.", "Choose a new or an empty folder.")


def _holds_only_a_bundle(folder: Path) -> bool:
    try:
        present = {path.name for path in folder.iterdir()}
        if not present:
            return True
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return False
    return present <= {MANIFEST, *(file.name for file in manifest.files)}


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put `new` in the place of `folder`; what was there comes back if that fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)  # its temporary folder is removed in any case
