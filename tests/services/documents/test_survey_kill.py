"""A survey that is killed goes on where it was, asks nothing twice, and leaves nothing behind."""

import json
import random
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from app.core.paths import AppPaths
from app.engine.engine_client import EngineClient
from app.store.store import open_store
from tests.engine.scripted_worker import SCRIPTED
from tests.services.documents.conftest import ANSWERS, COLUMNS, INVOICES, Surveys, add, table
from tests.store.conftest import PASSPHRASE

DOCUMENTS = 12
EXPECTED = ["found North Mill Ltd", "found 1250 USD", "found 2024-05-03"]
MOST_TOGETHER = 4
_LONGEST_S = 1.5
"""A model may be killed so long after it was asked or has answered: in the middle of a word."""

# Runs the survey and prints what it asks of the engine, and what it keeps, until it is killed.
RUNNER = """
import hashlib, sys
from pathlib import Path
import msgspec
from app.core.paths import AppPaths
from app.engine.engine_client import EngineClient, WorkerModel
from app.engine.engine_protocol import SampleText
from app.store.store import open_store
from tests.engine.scripted_worker import SCRIPTED
from tests.services.documents.conftest import Surveys
home, worker, model, survey, passphrase = sys.argv[1:]
generate = WorkerModel.generate_samples
def told(of_model, request, cancel):
    asked = [
        hashlib.sha256(msgspec.json.encode(each)).hexdigest() for each in request.conversations
    ]
    for each in asked:
        print("asked", each, flush=True)
    for event in generate(of_model, request, cancel):
        yield event
        if isinstance(event, SampleText):  # it was stored before the next one is taken
            print("kept", asked[event.number], flush=True)
WorkerModel.generate_samples = told
store = open_store(AppPaths(Path(home)), passphrase)
engine = EngineClient(command=SCRIPTED if worker == "scripted" else None)
Surveys(store, engine, Path(model)).run(survey)
print("done", flush=True)
engine.stop()
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL")
@pytest.mark.parametrize(
    ("worker", "kills"),
    [
        ("scripted", 1),
        pytest.param("scripted", 20, marks=pytest.mark.nightly),
        pytest.param("engine", 8, marks=pytest.mark.nightly),
    ],
)
def test_nothing_is_asked_twice_or_left_after_a_kill(
    private_home: Path,
    tmp_path: Path,
    worker: str,
    kills: int,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_scripted = worker == "scripted"
    model = tmp_path / "script.json" if is_scripted else request.getfixturevalue("chat_model")
    if is_scripted:
        model.write_text(json.dumps({"answers": ANSWERS}))
    (scratch := tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    store = open_store(AppPaths(private_home), PASSPHRASE)
    engine = EngineClient(command=SCRIPTED if is_scripted else None)
    surveys = Surveys(store, engine, model)
    collection_id = store.library.create_collection("invoices", "minilm").id
    for number in range(DOCUMENTS):
        add(store, collection_id, str(number), f"{number}: {INVOICES['north']}")
    survey_id = surveys.service.create("Bills", collection_id, COLUMNS).id
    store.close()
    command = [sys.executable, "-c", RUNNER, str(private_home), worker, str(model), survey_id]
    kept: set[str] = set()
    asked: Counter[str] = Counter()
    for lines in [random.randint(1, 6) for _ in range(kills)] + [1000]:
        longest = 0.0 if is_scripted else random.uniform(0, _LONGEST_S)
        told = until_killed([*command, PASSPHRASE], lines, longest)
        now = [line.split()[1] for line in told if line.startswith("asked")]
        assert kept.isdisjoint(now)
        asked.update(now)
        kept |= {line.split()[1] for line in told if line.startswith("kept")}
    assert told[-1] == "done"
    assert sum(asked.values()) <= DOCUMENTS + kills * MOST_TOGETHER
    assert not list(scratch.iterdir())
    store = open_store(AppPaths(private_home), PASSPHRASE)
    surveys = Surveys(store, engine, model)
    covered = surveys.service.coverage(survey_id)
    assert (covered.read, covered.failed) == (DOCUMENTS, 0)
    assert not store.database.rows("SELECT * FROM part_note")
    if is_scripted:
        assert list(table(surveys, survey_id).values()) == [EXPECTED] * DOCUMENTS
    engine.stop()
    store.close()


def until_killed(command: list[str], lines: int, longest: float) -> list[str]:
    """What the run prints, which is killed so many seconds after so many lines."""
    printed = []
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as runner:
        assert runner.stdout
        for line in runner.stdout:
            printed.append(line.strip())
            if len(printed) == lines:
                break
        with suppress(subprocess.TimeoutExpired):
            runner.wait(longest)
        workers: list[psutil.Process] = []
        with suppress(psutil.NoSuchProcess):
            workers = psutil.Process(runner.pid).children(recursive=True)
        runner.kill()
        printed += [line.strip() for line in runner.stdout]
    assert not psutil.wait_procs(workers, timeout=30)[1]
    return printed
