"""The window's part in what other processes ask for."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from app.core.paths import AppPaths
from app.gui.lifecycle.program import Program

SOON = 0.1 / 60  # minutes


def test_the_idle_lock_waits_for_commands_of_other_processes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program(AppPaths(tmp_path), is_temporary=True)
    qtbot.addWidget(program.window)
    locked: list[bool] = []
    monkeypatch.setattr(program, "_on_lock_requested", lambda: locked.append(True))
    server = SimpleNamespace(guests=1)
    program._server = cast(Any, server)
    program._idle_lock.set_minutes(SOON)
    for _ in range(2):
        with qtbot.waitSignal(program._idle_lock.due):
            pass
    assert not locked
    server.guests = 0
    qtbot.waitUntil(lambda: bool(locked))
    program._idle_lock.set_minutes(0)
