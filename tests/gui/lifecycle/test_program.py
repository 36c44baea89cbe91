"""The window's part in what other processes ask for."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from app.core.paths import AppPaths
from app.gui.lifecycle.program import Program

SOON = 0.1 / 60  # minutes


@pytest.mark.parametrize("work", ["an answer", "a training", "a command of another process"])
def test_the_idle_lock_waits_for_what_it_would_stop(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    program = Program(AppPaths(tmp_path), is_temporary=True)
    qtbot.addWidget(program.window)
    locked: list[bool] = []
    monkeypatch.setattr(program, "_on_lock_requested", lambda: locked.append(True))
    server, runs = SimpleNamespace(guests=0), SimpleNamespace(conversation_ids=())
    state = SimpleNamespace(conversation=SimpleNamespace(runs=runs), is_training=False)
    if work == "an answer":
        runs.conversation_ids = ("chat",)
    elif work == "a training":
        state.is_training = True
    else:
        server.guests = 1
    program._server = cast(Any, server)
    program._view_model = cast(Any, state)
    program._idle_lock.set_minutes(SOON)
    for _ in range(2):
        with qtbot.waitSignal(program._idle_lock.due):
            pass
    assert not locked
    server.guests, runs.conversation_ids, state.is_training = 0, (), False
    qtbot.waitUntil(lambda: bool(locked))
    program._idle_lock.set_minutes(0)
