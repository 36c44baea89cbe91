"""Killed at any moment, the store loses nothing that was acknowledged."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.core.paths import AppPaths
from app.store.store import Store, open_store
from tests.store.conftest import PASSPHRASE, REPEATS
from tests.store.values import add_document, say

ROOT = Path(__file__).parents[2]


def _run_until_killed(paths: AppPaths, work: str, seconds: float) -> list[str]:
    """The lines that a process doing `work` had printed when it was killed."""
    command = [sys.executable, "-m", "tests.store.crashing", work, str(paths.home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        lines = [first, *process.stdout]
    assert process.returncode == -9
    return [line.strip() for line in lines if line.endswith("\n")]


def _check_integrity(store: Store) -> None:
    assert store.database.problems() == ()
    store.database.run(
        lambda connection: [
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            for index in ("message_index", "chunk_index")
        ]
    )


@pytest.mark.timeout(1200)
def test_killed_while_streaming(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    store.conversations.create("Chat")
    store.close()
    acknowledged: dict[str, str] = {}
    for _ in range(REPEATS):
        lines = _run_until_killed(paths, "stream", random.uniform(0, 0.3))
        acknowledged |= dict(line.split() for line in lines)
        store = open_store(paths, PASSPHRASE)
        for message_id, words in acknowledged.items():
            found = store.conversations.message(message_id)
            if words == "complete":
                assert found.status == "complete"
            else:
                assert found.status in ("interrupted", "complete")
                assert found.text.count("word") >= int(words)
        _check_integrity(store)
        assert store.conversations.mark_interrupted() == 0
        store.close()
    assert len(acknowledged) >= REPEATS


@pytest.mark.timeout(1200)
def test_killed_while_changing_the_key(paths: AppPaths) -> None:
    store = open_store(paths, PASSPHRASE)
    chat = store.conversations.create("Chat")
    for number in range(300):
        say(store, chat.id, f"message {number}")
    add_document(store, "some words " * 50_000)
    store.close()
    for _ in range(REPEATS):
        _run_until_killed(paths, "rotate", random.uniform(0, 0.4))
        store = open_store(paths, PASSPHRASE)
        assert store.conversations.summaries()[0].messages == 300
        assert len(store.keys.keys if store.keys else ()) == 1
        _check_integrity(store)
        store.close()
