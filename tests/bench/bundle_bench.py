"""Does an export take the same memory however much was rated?

usage: python -m tests.bench.bundle_bench FOLDER [ANSWERS ...]

Builds an encrypted store of so many rated answers (10,000 and 100,000 unless told otherwise), each
in a chat of its own, and exports each with redaction in a process of its own. Prints rows a second,
the peak of resident memory before and in the export, and how long a stop takes in either stage.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import get_args

from app.agent.approvals import Approvals
from app.agent.registry import ToolRegistry
from app.core.cancellation import Cancelled, CancelToken
from app.core.feedback import ExportRequest, Feedback
from app.core.identifiers import new_id
from app.core.messages import Message, TextPart
from app.core.paths import AppPaths
from app.retrieval.passages import PassageSource
from app.services.training.training_export import ExportService
from app.store.chats import message_rows
from app.store.database import Connection
from app.store.feedback import ratings
from app.store.store import Store, open_store
from app.training.bundles.bundle_writing import BundleProgress, BundleStage

_PASSPHRASE = "benchmark"
_AT_ONCE = 1000
_WORDS = "The margin of services rose in the quarter, and the costs of the rest fell a little. "


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("answers", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--export", action="store_true", help="only export what FOLDER holds")
    options = parser.parse_args()
    if options.export:
        print(json.dumps(measured(options.folder)))
        return
    for count in options.answers:
        home = options.folder / str(count)
        build(home, count)
        command = [sys.executable, "-m", "tests.bench.bundle_bench", str(home), "--export"]
        found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        print(json.dumps({"answers": count} | found))


def build(home: Path, count: int) -> None:
    """A store with `count` questions, each answered and rated."""
    shutil.rmtree(home, ignore_errors=True)
    store = open_store(AppPaths(home), _PASSPHRASE)
    # Only for the building: nothing of it would survive a power cut, and nothing has to.
    store.database.alone(lambda connection: connection.execute("PRAGMA synchronous = OFF"))
    for start in range(0, count, _AT_ONCE):
        _add(store, range(start, min(start + _AT_ONCE, count)))
    store.close()


def _add(store: Store, numbers: range) -> None:
    chats = [(store.conversations.create(f"Chat {number}").id, number) for number in numbers]

    def work(connection: Connection) -> None:
        for chat_id, number in chats:
            text = f"Question {number}: {_WORDS}"
            asked = Message(new_id(), chat_id, None, "user", (TextPart(text),), "complete", 1.0)
            text = f"{_WORDS * 6} Write to person{number % 500}@example.org."
            parts = (TextPart(text),)
            said = Message(new_id(), chat_id, asked.id, "assistant", parts, "complete", 1.0)
            message_rows.insert(connection, asked)
            message_rows.insert(connection, said)
            rating = Feedback(message_id=said.id, rating="down" if number % 3 else "up")
            ratings.insert(connection, rating)

    store.database.run(work)


def measured(home: Path) -> dict[str, float | list[float]]:
    store = open_store(AppPaths(home), _PASSPHRASE)
    registry = ToolRegistry((), Approvals())
    export = ExportService(store, PassageSource(store.library), registry)
    before = _peak_mib()
    started = time.monotonic()
    request = ExportRequest(folder=home / "bundle", redact=True)
    summary = export.export(request, CancelToken())
    seconds = time.monotonic() - started
    rows = sum(summary.rows.values())
    stops = [_stop(export, request, stage) for stage in get_args(BundleStage)]
    store.close()
    return {
        "rows": rows,
        "seconds": round(seconds, 1),
        "rows_per_s": round(rows / seconds),
        "peak_mib": round(_peak_mib()),
        "peak_mib_before": round(before),
        "stopped_after_s": [round(stop, 3) for stop in stops],
    }


def _stop(export: ExportService, request: ExportRequest, stage: BundleStage) -> float:
    """Seconds from a stop in the middle of a stage to its end."""
    cancel, asked = CancelToken(), [0.0]

    def watch(at: BundleProgress) -> None:
        if at.stage == stage and at.done >= at.total // 2 and not asked[0]:
            asked[0] = time.monotonic()
            cancel.cancel()

    with suppress(Cancelled):
        export.export(request, cancel, watch)
    return time.monotonic() - asked[0]


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
