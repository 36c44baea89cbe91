"""The store worker: checks, copies and salvages database files for another process."""

from pathlib import Path
from typing import assert_never

from app.core.errors import BugError, UserError, cause_of
from app.store.damage import first_pages
from app.store.damage.inspection import (
    CheckDatabase,
    CopyDatabase,
    InspectionRequest,
    KeepFirstPages,
    Problems,
    Salvaged,
    SalvageDatabase,
)
from app.store.damage.salvage import salvage
from app.store.database import peek, problems, quick_problems
from app.store.store_errors import DatabaseDamagedError
from app.workers.messages import Cancel, Done, Reply
from app.workers.serving import Job, serve

_COPY_BYTES = 1 << 20


def main() -> None:
    """Serve requests one after another. Never returns."""
    serve(InspectionRequest, _handle)


def _handle(request: InspectionRequest, job: Job) -> Reply:
    match request:
        case CheckDatabase(path=path, key=key, is_full=is_full):
            return _checked(Path(path), key, is_full)
        case CopyDatabase(path=path, key=key, target=target):
            _copy(Path(path), Path(target), job)
            return _checked(Path(target), key, is_full=True)
        case SalvageDatabase():
            return _salvaged(request, job)
        case KeepFirstPages(path=path, key=key, target=target):
            first_pages.save(Path(path), key, Path(target))
            return Done()
        case Cancel():
            raise BugError("a cancellation belongs to the thread that reads requests")
        case _:
            assert_never(request)


def _checked(path: Path, key: bytes, is_full: bool) -> Problems:
    try:
        return Problems(found=peek(path, key, problems if is_full else quick_problems))
    except DatabaseDamagedError as error:
        return Problems(found=(error.what,))


def _salvaged(request: SalvageDatabase, job: Job) -> Salvaged:
    source, target = Path(request.path), Path(request.target)
    kept = Path(request.first_pages)
    if first_pages.are_damaged(source, request.key, kept):
        mended = target.with_name("mended.db")
        for end in ("", "-wal"):
            if (part := source.with_name(f"{source.name}{end}")).exists():
                _copy(part, mended.with_name(f"{mended.name}{end}"), job)
        first_pages.mend(mended, request.key, kept)
        source = mended
    try:
        return Salvaged(tables=salvage(source, request.key, target, job.cancel))
    except DatabaseDamagedError:
        return Salvaged(tables=())


def _copy(path: Path, target: Path, job: Job) -> None:
    try:
        with path.open("rb") as source, target.open("wb") as copied:
            while piece := source.read(_COPY_BYTES):
                job.cancel.raise_if_cancelled()
                copied.write(piece)
    except OSError as error:
        raise UserError(
            f"The copy of the database cannot be written: {cause_of(error)}.",
            "Free some space or choose another location.",
        ) from error
