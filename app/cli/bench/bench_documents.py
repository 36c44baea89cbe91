"""`inglenook bench index`: how fast files become searchable."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import psutil

from app.cli.console import GivenPath
from app.cli.help_text import always_json_option
from app.cli.index import show_index_event
from app.cli.output import ProgressLine, print_json
from app.core.cancellation import CancelToken
from app.core.events import FileProgress, IndexFinished
from app.core.paths import AppPaths

_PASSPHRASE = "of a folder that lasts as long as the benchmark"  # noqa: S105 - guards nothing


@click.command()
@click.argument("paths", nargs=-1, required=True, type=GivenPath(exists=True))
@always_json_option
def index(paths: tuple[Path, ...]) -> None:
    """Index the files and folders in PATHS into a temporary encrypted folder.

    Prints one JSON object: files, pages and passages, in total and per second; seconds spent
    reading and embedding; peak memory of all processes; and disk usage.
    """
    from app.bootstrap import open_services

    seconds = {"reading": 0.0, "embedding": 0.0}
    progress = ProgressLine()
    peak = 0
    with TemporaryDirectory() as home:
        with open_services(AppPaths(Path(home)), _PASSPHRASE) as services:
            collection = services.library.create("bench")
            last = time.perf_counter()
            for event in services.library.add(paths, collection.id, CancelToken()):
                show_index_event(event, progress)
                now = time.perf_counter()
                if isinstance(event, FileProgress):
                    seconds[event.stage] += now - last
                last = now
                peak = max(peak, _resident_bytes())
                if isinstance(event, IndexFinished):
                    finished = event
        report = {
            "files": finished.files,
            "failed": len(finished.failed),
            "pages": finished.pages,
            "chunks": finished.chunks,
            "seconds": round(finished.seconds, 2),
            "pages_per_s": round(finished.pages / finished.seconds, 2),
            "chunks_per_s": round(finished.chunks / finished.seconds, 2),
        } | {
            "reading_s": round(seconds["reading"], 2),
            "embedding_s": round(seconds["embedding"], 2),
            "peak_rss_bytes": peak,
            "disk_bytes": folder_bytes(Path(home)),
        }
    print_json(report)


def folder_bytes(folder: Path) -> int:
    """What the files below a folder take, without converted models, which all folders share."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".onnx")
    return sum(path.stat().st_size for path in files)


def _resident_bytes() -> int:
    process = psutil.Process()
    total = 0
    for each in (process, *process.children(recursive=True)):
        try:
            total += each.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total
