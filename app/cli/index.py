"""`inglenook index` and `inglenook collections`: add and manage documents."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from app.cli.batch import read_lines
from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import CommandGroup, examples, method_option
from app.cli.output import (
    ProgressLine,
    note,
    note_backups,
    print_json,
    print_list,
    print_result,
    print_text,
)
from app.cli.session import Session, pass_session_and_json, passphrase_in
from app.core.documents import SearchMethod
from app.core.errors import UserError
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FileRemoved,
    IndexEvent,
    IndexFinished,
    VectorsProgress,
)

if TYPE_CHECKING:
    from app.services.startup import Services


@click.command(
    epilog=examples(
        "inglenook index ~/Leases --collection leases",
        "inglenook index ~/Leases --collection leases --watch",
        "inglenook index old.pdf --collection leases --remove",
    )
)
@click.argument("paths", nargs=-1, required=True, type=GivenPath())
@click.option("--collection", metavar="NAME", required=True, help="Created if it does not exist.")
@click.option("--remove", is_flag=True, help="Remove these files from the collection instead.")
@click.option(
    "--watch", is_flag=True, help="Keep running and watch the folders in PATHS for changes."
)
@click.option(
    "--exclude",
    metavar="PATTERN",
    multiple=True,
    help="Skip names or paths that match, such as *.log. Repeatable.",
)
@click.option("--password", metavar="TEXT", default="", help="Password for encrypted files.")
@click.option(
    "--password-file",
    type=GivenPath(dir_okay=False, exists=True),
    help="Read the password from the first line of this file, hidden from other users.",
)
@pass_session_and_json
def index(
    session: Session,
    paths: tuple[Path, ...],
    collection: str,
    remove: bool,
    watch: bool,
    exclude: tuple[str, ...],
    password: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Add the files and folders in PATHS to a collection; unchanged files are skipped."""
    if remove and watch:
        raise click.UsageError("Give either --remove or --watch.")
    if password_file:
        password = passphrase_in(password_file).partition("\n")[0]
    with session.services(reads_stored=remove) as services:
        if remove:
            _remove(services, paths, collection, as_json)
            return
        from app.services.documents.file_discovery import check_paths

        check_paths(paths)  # a collection that nothing gets into is not made
        collection_id = services.library.named_or_new(collection).id
        with stops_on_interrupt() as cancel:
            added = services.library.add(paths, collection_id, cancel, password, exclude)
            finished = _show(added, as_json)
            if problem := services.library.vector_problem:
                note(f"The passages are saved; their vectors will be built later. {problem}")
            if watch:
                for path in paths:
                    services.watching.watch(path, collection_id, exclude)
                note("Watching for changes. Press Ctrl+C to stop.")
                _show(services.watching.follow(cancel), as_json)
                cancel.raise_if_cancelled()
            elif finished and finished.failed and not finished.indexed + finished.skipped:
                raise UserError(
                    "None of these files could be indexed.", "The reasons are given above."
                )


def _show(events: Iterable[IndexEvent], as_json: bool) -> IndexFinished | None:
    """Report each event; with JSON, print one line per indexing run. Returns the last run's."""
    progress = ProgressLine(is_logged=True)
    finished = None
    for event in events:
        show_index_event(event, progress)
        if not isinstance(event, IndexFinished):
            continue
        finished = event
        if as_json:
            print_json(
                {
                    "files": event.files,
                    "indexed": event.indexed,
                    "skipped": event.skipped,
                    "failed": [
                        {"path": failure.path, "reason": failure.reason} for failure in event.failed
                    ],
                    "chunks": event.chunks,
                    "pages": event.pages,
                    "seconds": round(event.seconds, 3),
                }
            )
        else:
            partly = f" ({len(event.partial)} in part)" if event.partial else ""
            note(
                f"{event.indexed} indexed{partly}, {event.skipped} unchanged, "
                f"{len(event.failed)} failed: {event.pages} pages, {event.chunks} passages "
                f"in {event.seconds:.1f} s"
            )
    return finished


def _remove(services: "Services", paths: tuple[Path, ...], name: str, as_json: bool) -> None:
    collection = services.library.named(name)
    wanted = {path.resolve() for path in paths}
    documents = [
        document
        for document in services.library.documents(collection.id)
        if wanted & {Path(document.path), *Path(document.path).parents}
    ]
    if not documents:
        raise UserError(f"None of these files is in {name}.", "Check the paths.")
    services.library.remove_all(documents)
    removed = {"files": len(documents), "removed": [each.path for each in documents]}
    print_result(removed, as_json=as_json)
    note_backups(services.safekeeping.kept_backups())


def show_index_event(event: IndexEvent, progress: ProgressLine) -> None:
    """Show progress and failed files on the terminal."""
    if not isinstance(event, FileProgress | VectorsProgress):
        progress.clear()
    match event:
        case FileProgress(path=path, stage=stage, fraction=fraction):
            progress.show(f"{stage.capitalize()} {Path(path).name} {fraction:.0%}")
        case FileFailed(path=path, reason=reason):
            note(f"{path}: {reason}")
        case FileRemoved(path=path):
            note(f"{path}: deleted, removed from the collection")
        case VectorsProgress(collection=name, fraction=fraction):
            progress.show(f"Vectors of {name} {fraction:.0%}")
        case FileIndexed(document=document) if document.error:
            note(f"{document.path}: {document.error}")


_FATES = {
    "shown": "shown with the answer",
    "given": "in a passage that is given to the model, but not shown",
    "cut": "in a passage that is found, but not given to the model",
    "not_found": "in a table, but in no passage that is found",
    "not_read": "in no table of the file",
}


@click.group(cls=CommandGroup)
def collections() -> None:
    """List, evaluate and delete collections of documents."""


@collections.command("list")
@pass_session_and_json
def list_collections(session: Session, as_json: bool) -> None:
    """List all collections with their document and page counts."""
    with session.services(reads_stored=True) as services:
        found = services.library.collections()
        print_list(
            found,
            lambda each: (each.name, f"{each.documents} files", f"{each.pages} pages"),
            as_json=as_json,
            value=lambda each: {
                "name": each.name,
                "documents": each.documents,
                "pages": each.pages,
                "created": each.created,
                "languages": services.library.languages(each.id),
            },
            empty="There are no collections yet."
            " Create one: inglenook index PATH --collection NAME",
        )


@collections.command("delete")
@click.argument("name")
@pass_session_and_json
def delete_collection(session: Session, name: str, as_json: bool) -> None:
    """Delete a collection: its text, vectors and index entries. The files themselves stay."""
    with session.services(reads_stored=True) as services:
        services.library.delete(services.library.named(name).id)
        backups = services.safekeeping.kept_backups()
    print_result({"deleted": name}, as_json=as_json)
    note_backups(backups)


@collections.command("evaluate")
@click.argument("name")
@click.option(
    "--questions",
    type=GivenPath(dir_okay=False, exists=True),
    help='JSON Lines file of {"question": …, "file": …, "page": …, "figure": …}; page and figure, '
    "which is one in a table, are optional. Default: the questions saved with the collection.",
)
@click.option("--keep", is_flag=True, help="Save the questions with the collection.")
@method_option
@pass_session_and_json
def evaluate_collection(
    session: Session,
    name: str,
    questions: Path | None,
    keep: bool,
    method: SearchMethod,
    as_json: bool,
) -> None:
    """Measure how often search finds the right page, with questions whose answers you know."""
    from app.core.documents import KnownAnswer
    from app.services.documents.library_evaluation import evaluate

    known = read_lines(questions, KnownAnswer) if questions else None
    if known == ():
        raise UserError(f"{questions} has no questions.", "Write one on each line, as JSON.")
    with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
        collection_id = services.library.named(name).id
        if known is not None and keep:
            services.library_evaluation.save_questions(collection_id, known)
        score = (
            services.library_evaluation.evaluate(collection_id, cancel, method)
            if known is None
            else evaluate(services.library, collection_id, known, cancel, method)
        )
    if as_json:
        print_json(msgspec.to_builtins(score, str_keys=True))
        return
    for rank in score.ranks:
        fate = f"  ({rank.known.figure}: {_FATES[rank.figure]})" if rank.figure else ""
        print_text(f"{rank.rank or '-':>3}  {rank.known.question}{fate}")
    recalls = ", ".join(f"first {k}: {share:.0%}" for k, share in score.recall.items())
    print_text(f"Found among the {recalls}")
