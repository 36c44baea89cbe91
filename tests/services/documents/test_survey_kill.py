"""A survey that is killed goes on where it was, and asks nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.engine.engine_client import EngineClient
from app.store.store import open_store
from tests.services.documents.conftest import ANSWERS, COLUMNS, INVOICES, Surveys, add, table
from tests.store.conftest import PASSPHRASE

DOCUMENTS = 10
EXPECTED = ["found North Mill Ltd", "found 1250 USD", "found 2024-05-03"]

# Runs the survey and prints what it keeps of the model's answers, until it is killed.
RUNNER = """
import sys
from pathlib import Path
from app.core.paths import AppPaths
from app.engine.engine_client import EngineClient
from app.store.store import open_store
from tests.services.documents.conftest import Surveys
home, script, survey, passphrase = sys.argv[1:]
store = open_store(AppPaths(Path(home)), passphrase)
save = store.part_notes.save
def told(key, documents, text):
    save(key, documents, text)
    print(key, flush=True)
store.part_notes.save = told
engine = EngineClient("engine-scripted")
Surveys(store, engine, Path(script)).run(survey)
print("done", flush=True)
engine.stop()
store.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL")
@pytest.mark.parametrize("kills", [1, pytest.param(20, marks=pytest.mark.nightly)])
def test_nothing_is_asked_twice_after_a_kill(
    private_home: Path, tmp_path: Path, kills: int
) -> None:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"answers": ANSWERS}))
    store = open_store(AppPaths(private_home), PASSPHRASE)
    engine = EngineClient("engine-scripted")
    surveys = Surveys(store, engine, script)
    collection_id = store.library.create_collection("invoices", "minilm").id
    for number in range(DOCUMENTS):
        add(store, collection_id, str(number), f"{number}: {INVOICES['north']}")
    survey_id = surveys.service.create("Bills", collection_id, COLUMNS).id
    store.close()
    command = [sys.executable, "-c", RUNNER, str(private_home), str(script), survey_id, PASSPHRASE]
    kept: list[str] = []
    for moment in [random.randint(1, 3) for _ in range(kills)] + [DOCUMENTS + 1]:
        kept += until_killed(command, moment)
    assert kept[-1] == "done"
    assert len(set(kept)) == len(kept)
    store = open_store(AppPaths(private_home), PASSPHRASE)
    rows = table(Surveys(store, engine, script), survey_id)
    assert list(rows.values()) == [EXPECTED] * DOCUMENTS
    engine.stop()
    store.close()


def until_killed(command: list[str], moment: int) -> list[str]:
    """What the run prints, which is killed after so many lines."""
    printed = []
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as runner:
        assert runner.stdout
        for line in runner.stdout:
            printed.append(line.strip())
            if len(printed) == moment:
                os.kill(runner.pid, signal.SIGKILL)
                break
    return printed
